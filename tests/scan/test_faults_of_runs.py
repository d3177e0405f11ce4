"""Faults of time, processes and resuming that were found by attacking scans, each for its whole kind."""

from __future__ import annotations

import json
import os
import random
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from inci_parser.errors import InputError, MissingExtraError, UsageError
from inci_parser.scan import RunSettings, scan_file
from inci_parser.scan import journal as journal_module
from inci_parser.scan.journal import Journal
from inci_parser.scan.options import MAX_JOBS, effective_jobs
from inci_parser.scan.workers import Pool

from .conftest import fake
from .running import TABLE, rows_of, table_of

# -- how a scan is run -----------------------------------------------------------------------------------------------


def test_one_job_has_a_time_limit_too(tmp_path: Path) -> None:
    """A label that takes too long is a reject, and the next one is read."""
    text = 'id,ingredients\n1,"please sleep, Aqua"\n2,"Aqua, Talc"\n'
    done = scan_file(table_of(tmp_path, text), tmp_path / "out.csv", jobs=1, timeout=0.3, analyze=fake)
    assert (done.tally.products, done.tally.rejects) == (1, 1)
    assert "longer than 0.3 s" in rows_of(tmp_path / "out.rejects.csv")[0]["reason"]


def test_digits_and_commas_do_not_block_a_table(tmp_path: Path) -> None:
    """A cell of 120,000 characters of ``1,`` is read in seconds."""
    source = table_of(tmp_path, f'id,ingredients\n1,"{"1," * 60_000}"\n2,"Aqua, Talc"\n')
    begin = time.process_time()
    done = scan_file(source, tmp_path / "out.csv", jobs=1, timeout=30)
    assert done.tally.rows == 2
    assert time.process_time() - begin < 40


@pytest.mark.parametrize("value", [-5.0, 0.0, float("nan")])
def test_a_limit_is_a_number_of_seconds(value: float) -> None:
    """Not a reason to reject rows at random."""
    with pytest.raises(UsageError, match="--patience"):
        RunSettings(timeout=value)


@pytest.mark.parametrize("value", [-1.0, float("nan")])
def test_a_checkpoint_is_a_number_of_seconds(value: float) -> None:
    """Zero is one after every block."""
    with pytest.raises(UsageError, match="--checkpoint"):
        RunSettings(checkpoint=value)
    assert RunSettings(checkpoint=0).checkpoint == 0


def test_no_more_processes_than_there_is_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A number without sense is refused; 30 rows start no hundred processes."""
    with pytest.raises(UsageError, match="at most"):
        scan_file(table_of(tmp_path), tmp_path / "out.csv", jobs=99_999_999, analyze=fake)
    started = []
    real = Pool._start
    monkeypatch.setattr(Pool, "_start", lambda pool: (started.append(1), real(pool))[1])
    text = "id,ingredients\n" + "".join(f'{i},"Aqua, Extra {i}"\n' for i in range(30))
    done = scan_file(table_of(tmp_path, text), tmp_path / "out.csv", jobs=MAX_JOBS, analyze=fake)
    assert (done.tally.products, len(started) <= 3) == (30, True)


def test_how_many_processes_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One a processor where nobody gave a number and the input is worth it."""
    monkeypatch.setattr("inci_parser.scan.options.processors", lambda: 2)
    big = table_of(tmp_path, TABLE + '3,"Aqua, Mica"\n' * 30_000)
    said: list[str] = []
    scan_file(big, tmp_path / "out.csv", jobs=0, on_message=said.append, analyze=fake)
    assert "reading with 2 processes" in said
    assert [effective_jobs(jobs, [str(table_of(tmp_path, TABLE, "small.csv"))]) for jobs in (0, None, 3)] == [1, 1, 3]


@pytest.mark.parametrize(("library", "ending"), [("xlsxwriter", "xlsx"), ("pyarrow", "parquet")])
def test_a_missing_library_is_told_before_anything_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: str, ending: str
) -> None:
    """Not after a night of work."""
    monkeypatch.setitem(sys.modules, library, None)
    read: list[str] = []
    with pytest.raises(MissingExtraError, match="to write"):
        scan_file(table_of(tmp_path), tmp_path / f"out.{ending}", analyze=lambda text: fake(read.append(text) or text))
    assert read == []


# -- resuming --------------------------------------------------------------------------------------------------------


def interrupted(tmp_path: Path) -> Path:
    """Leave an interrupted scan of ``in.csv`` to ``out.csv``; return its journal."""
    rows = "".join(f'{i},"Aqua, Extra {i}"\n' for i in range(500))
    source = table_of(tmp_path, f"id,ingredients\n{rows}")
    count = 0

    def stops(text: str) -> Any:
        nonlocal count
        count += 1
        if count > 300:
            raise KeyboardInterrupt
        return fake(text)

    with pytest.raises(KeyboardInterrupt):
        scan_file(source, tmp_path / "out.csv", checkpoint=0, jobs=1, analyze=stops)
    return tmp_path / "out.csv.inci-scan" / "journal.json"


GARBLED = [
    '"x"',
    "[" * 100_000,
    "[]",
    "1",
    "{",
    '{"identity": {}}',
    '{"identity": {}, "rows": -1, "digest": "", "tally": {}}',
]


@pytest.mark.parametrize("text", GARBLED)
def test_a_garbled_journal_is_one_line(tmp_path: Path, text: str) -> None:
    """JSON or not, it says what to do; ``--restart`` does it."""
    journal = interrupted(tmp_path)
    journal.write_text(text, encoding="utf-8")
    for resume in (True, False):
        with pytest.raises(InputError, match=r"damaged; start again with --restart"):
            scan_file(tmp_path / "in.csv", tmp_path / "out.csv", resume=resume, analyze=fake)
    done = scan_file(tmp_path / "in.csv", tmp_path / "out.csv", restart=True, analyze=fake)
    assert done.tally.products == 500


def test_a_journal_without_one_of_its_parts_is_damaged(tmp_path: Path) -> None:
    """Rows, digest, counts, each taken out."""
    journal = interrupted(tmp_path)
    state = json.loads(journal.read_text(encoding="utf-8"))
    for part in ("identity", "rows", "digest", "tally"):
        journal.write_text(json.dumps({k: v for k, v in state.items() if k != part}), encoding="utf-8")
        with pytest.raises(InputError, match="damaged"):
            scan_file(tmp_path / "in.csv", tmp_path / "out.csv", resume=True, analyze=fake)


def test_no_damage_to_what_an_interrupted_scan_left_gives_other_rows(tmp_path: Path) -> None:
    """It ends as a scan left alone, or says what was changed: 60 damages of the journal and of the rows."""
    alone = tmp_path / "alone"
    alone.mkdir()
    journal = interrupted(alone)
    state, part = journal.read_bytes(), journal.with_name("products")
    rows, chance = part.read_bytes(), random.Random(17)
    scan_file(alone / "in.csv", tmp_path / "whole.csv", jobs=1, analyze=fake)
    expected = (tmp_path / "whole.csv").read_bytes()
    refused = 0
    for number in range(60):
        file, content = ((journal, state), (part, rows))[number % 2]
        journal.parent.mkdir(exist_ok=True)
        for path, before in ((journal, state), (part, rows)):
            path.write_bytes(before)
        file.write_bytes(damaged(content, chance))
        said = resumed(alone)
        assert ("--restart" in said) if said else ((alone / "out.csv").read_bytes() == expected)
        refused += bool(said)
    assert refused > 40


def resumed(folder: Path) -> str:
    """Resume the scan of a folder; return why it was refused, empty where it was not."""
    try:
        scan_file(folder / "in.csv", folder / "out.csv", jobs=1, resume=True, analyze=fake)
    except InputError as error:
        return str(error)
    return ""


def damaged(content: bytes, chance: random.Random) -> bytes:
    """Return a file's content with a bit flipped, zeros in it, a digit replaced, or its end cut off."""
    at, kind = chance.randrange(len(content)), chance.randrange(3)
    if kind == 0:
        return content[:at] + bytes([content[at] ^ 1 << chance.randrange(8)]) + content[at + 1 :]
    return content[:at] if kind == 1 else content[:at] + bytes(9) + content[at + 9 :]


def test_resume_minds_the_user_s_own_catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows before and after are named by one catalogue, or it says so."""
    monkeypatch.setenv("INCI_PARSER_DATA", str(tmp_path / "data"))
    interrupted(tmp_path)
    house = tmp_path / "data" / "catalogue" / "house"
    house.mkdir(parents=True)
    (house / "own.csv").write_text("inci,aliases\nZXQVINE,extra 400\n", encoding="utf-8")
    with pytest.raises(InputError, match="user catalogue differs"):
        scan_file(tmp_path / "in.csv", tmp_path / "out.csv", resume=True, analyze=fake)
    (house / "own.csv").unlink()
    assert scan_file(tmp_path / "in.csv", tmp_path / "out.csv", resume=True, analyze=fake).tally.products == 500


def test_the_lock_goes_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A scan that finds a folder being removed takes a new one; nobody writes into a folder without a name."""
    output = tmp_path / "out.csv"
    first = Journal(output, ["products"], {}, {})
    first.open(resume=False, restart=False)
    second = Journal(output, ["products"], {}, {})
    monkeypatch.setattr(journal_module, "LOCK_SECONDS", 30)
    waiting = threading.Thread(target=second.open, kwargs={"resume": False, "restart": False})
    waiting.start()
    time.sleep(0.2)
    assert waiting.is_alive()
    first.move()
    waiting.join(30)
    second.write("products", "row")
    second.commit({"rows": 1, "digest": "", "tally": {}})
    assert (second.folder / "lock").exists()
    assert second.part("products").read_text() == "row"
    second.close()


def test_two_scans_of_one_process_do_not_share_an_output(tmp_path: Path) -> None:
    first, second = (Journal(tmp_path / "out.csv", ["products"], {}, {}) for _ in range(2))
    first.open(resume=False, restart=False)
    with pytest.raises(InputError, match="another scan is writing here"):
        second.open(resume=False, restart=False)
    first.close()
    second.open(resume=False, restart=False)
    second.close()


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    """Read-only folders end a scan with what and where."""
    if os.geteuid() == 0:
        pytest.skip("nothing is read-only for the superuser")
    source = table_of(tmp_path)
    (tmp_path / "locked").mkdir(mode=0o500)
    with pytest.raises(InputError, match="cannot be written"):
        scan_file(source, tmp_path / "locked" / "out.csv", analyze=fake)


def test_frames_name_what_is_wrong_with_their_columns() -> None:
    """A kept column that is not there, a column that is there twice."""
    pd = pytest.importorskip("pandas")
    from inci_parser.scan import scan_frame

    frame = pd.DataFrame([["Aqua, Talc", "Aqua, Mica"]], columns=["ingredients", "ingredients"])
    with pytest.raises(InputError, match="several columns are called 'ingredients'"):
        scan_frame(frame, "ingredients", analyze=fake)
    with pytest.raises(InputError, match="several columns are called 'ingredients'"):
        scan_frame(frame, analyze=fake)
    with pytest.raises(InputError, match="there is no column 'nope'"):
        scan_frame(frame.iloc[:, :1], "ingredients", keep=["nope"], analyze=fake)
