"""The folder of a scan under way: what counts, what is damaged, what another scan left."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from inci_parser.errors import InputError
from inci_parser.scan import scan_file
from inci_parser.scan.journal import LAYOUT, Busy, Journal, _is_checkpoint, _short
from inci_parser.scan.statistics import Tally

from .conftest import fake
from .running import table_of

IDENTITY = {"options": {"market": "EU"}, "version": ["1", "2"]}


def state(rows: int = 0) -> dict[str, Any]:
    tally = Tally(rows=rows, rejects=rows)
    return {"rows": rows, "digest": "0f", "tally": tally.to_dict()}


def journal(folder: Path, **identity: object) -> Journal:
    targets = {"products": folder / "out.csv", "rejects": folder / "out.rejects.csv"}
    return Journal(folder / "out.csv", ["products", "rejects"], targets, {**IDENTITY, **identity})


def begun(folder: Path) -> None:
    """Leave a scan that was interrupted after 7 rows; what was written after its checkpoint does not count."""
    scan = journal(folder)
    assert scan.open(resume=False, restart=False) == {}
    scan.write("products", "ä\n")
    assert scan.size("products") == 3
    scan.write("rejects", "no\n")
    scan.commit(state(7))
    scan.write("products", "later\n")
    scan.close()


def test_a_scan_goes_on_where_its_checkpoint_is(tmp_path: Path) -> None:
    begun(tmp_path)
    scan = journal(tmp_path)
    found = scan.open(resume=True, restart=False)
    assert (found["rows"], found["stage"], found["layout"], found["sizes"]) == (
        7, "reading", LAYOUT, {"products": 3, "rejects": 3},
    )  # fmt: skip
    scan.write("products", "b\n")
    scan.commit(state(8))
    scan.publish(state(8))
    assert (tmp_path / "out.csv").read_text("utf-8") == "ä\nb\n"
    assert (tmp_path / "out.rejects.csv").read_text("utf-8") == "no\n"
    assert not scan.folder.exists()


def test_an_interrupted_scan_is_neither_lost_nor_mixed_up(tmp_path: Path) -> None:
    begun(tmp_path)
    with pytest.raises(
        InputError, match=r"interrupted after 7 rows; go on with --resume, or start again with --restart"
    ):
        journal(tmp_path).open(resume=False, restart=False)
    with pytest.raises(InputError, match=r'whose options differ in market \("EU", now "US"\)'):
        journal(tmp_path, options={"market": "US"}).open(resume=True, restart=False)
    with pytest.raises(InputError, match=r"whose user catalogue differs \(null, now \"x\"\)"):
        journal(tmp_path, user_catalogue="x").open(resume=True, restart=False)
    scan = journal(tmp_path, options={"market": "US"})
    assert scan.open(resume=False, restart=True) == {}
    assert (scan.size("products"), scan.file.exists()) == (0, False)
    scan.close()


def test_parts_that_were_changed_are_told(tmp_path: Path) -> None:
    for content, message in ((b"x", "is shorter than its journal says"), (b"xy\n", "was changed since the scan was")):
        begun(tmp_path)
        part = tmp_path / "out.csv.inci-scan" / "rejects"
        part.write_bytes(content)
        scan = journal(tmp_path)
        with pytest.raises(InputError, match=f"{message}.*start again with --restart"):
            scan.open(resume=True, restart=False)
        scan.close()
        again = journal(tmp_path)
        again.open(resume=False, restart=True)
        again.publish(state())


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff", b'{"rows": 1}', b"[" * 100_000])
def test_a_damaged_checkpoint_is_told_or_passed_over(tmp_path: Path, content: bytes) -> None:
    begun(tmp_path)
    (tmp_path / "out.csv.inci-scan" / "journal.json").write_bytes(content)
    for resume in (True, False):
        scan = journal(tmp_path)
        with pytest.raises(InputError, match=r"journal\.json is damaged; start again with --restart"):
            scan.open(resume=resume, restart=False)
        scan.close()
    scan = journal(tmp_path)
    assert scan.open(resume=False, restart=True) == {}
    scan.close()


def test_every_part_of_a_checkpoint_is_checked(tmp_path: Path) -> None:
    begun(tmp_path)
    file = tmp_path / "out.csv.inci-scan" / "journal.json"
    whole = json.loads(file.read_bytes())
    for key in whole:
        file.write_text(json.dumps({**whole, key: 8 if key == "rows" else whole["rows"] if key == "check" else None}))
        scan = journal(tmp_path)
        with pytest.raises(InputError, match="is damaged"):
            scan.open(resume=True, restart=False)
        scan.close()


@pytest.mark.parametrize(
    ("change", "whole"),
    [
        ({}, True),
        ({"sizes": {"products": 0}}, True),
        ({"sizes": {"products": -1}}, False),
        ({"sizes": {"products": "1"}}, False),
        ({"sizes": []}, False),
        ({"rows": -1}, False),
        ({"rows": 8}, False),  # not the rows that were counted
        ({"rows": None}, False),
        ({"digest": None}, False),
        ({"identity": []}, False),
        ({"tally": []}, False),
        ({"tally": {"rows": 7}}, False),
        ({"tally": {**state(7)["tally"], "kinds": 5}}, False),
    ],
)
def test_what_a_checkpoint_must_hold(change: dict[str, object], whole: bool) -> None:
    assert _is_checkpoint({**state(7), "identity": {}, **change}) is whole
    assert not _is_checkpoint([])


def test_files_that_were_being_moved_are_moved_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun(tmp_path)
    scan = journal(tmp_path)
    scan.open(resume=True, restart=False)
    with monkeypatch.context() as patch:
        patch.setattr(Journal, "move", lambda self: None)
        scan.publish(state(7))
        scan.close()
    (tmp_path / "out.csv.inci-scan" / "products").replace(tmp_path / "out.csv")
    again = journal(tmp_path)
    found = again.open(resume=True, restart=False)
    assert (found["stage"], found["rows"]) == ("publishing", 7)
    again.move()
    assert [(tmp_path / name).read_bytes() for name in ("out.csv", "out.rejects.csv")] == ["ä\n".encode(), b"no\n"]
    assert not again.folder.exists()


def test_one_scan_at_a_time_writes_an_output(tmp_path: Path) -> None:
    first, second = journal(tmp_path), journal(tmp_path)
    first.open(resume=False, restart=False)
    with pytest.raises(Busy, match="another scan is writing here; wait for it or choose another output"):
        second.open(resume=False, restart=False)
    first.close()
    second.open(resume=False, restart=False)
    second.close()


def test_what_an_option_was_is_told_in_sixty_characters() -> None:
    assert _short("ä" * 58) == '"' + "ä" * 58 + '"'
    assert _short("ä" * 59) == '"' + "ä" * 56 + "..."


def test_five_scans_at_once_leave_one_whole_output(tmp_path: Path) -> None:
    """Each round five write one output: who comes too early is told so, and nothing else goes wrong."""
    rows = "".join(f'{number},"Aqua, Number {number}"\n' for number in range(300))
    source, out = table_of(tmp_path, f"id,ingredients\n{rows}"), tmp_path / "out.csv"
    scan_file(source, tmp_path / "alone.csv", analyze=fake)

    def one(_: int) -> str:
        try:
            scan_file(source, out, analyze=fake)
        except Busy:
            return "busy"
        return "done"

    with ThreadPoolExecutor(5) as pool:
        for _ in range(8):
            out.unlink(missing_ok=True)
            told = list(pool.map(one, range(5)))
            assert "done" in told
            assert set(told) <= {"done", "busy"}
            assert out.read_bytes() == (tmp_path / "alone.csv").read_bytes()
            assert not list(tmp_path.glob("*.inci-scan"))
