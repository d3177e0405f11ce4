"""What a scan was asked for: options and their ranges, numbers of processes, files and formats of its output."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from inci_parser.errors import InputError, UsageError
from inci_parser.scan import options as scan_options
from inci_parser.scan.engine import Clock
from inci_parser.scan.fields import LONG_FIELDS, PRODUCT_FIELDS, pick_fields
from inci_parser.scan.options import MAX_JOBS, Options, Outputs, RunSettings, check_jobs, effective_jobs
from inci_parser.scan.outputs import Layout, OutputFiles, Rejects, StreamWriter, format_of, plan_outputs, streams
from inci_parser.scan.row_text import Delimited, JsonLines

NAN = float("nan")


@pytest.mark.parametrize("timeout", [0.0, -1.0, NAN])
def test_a_time_limit_is_above_zero(timeout: float) -> None:
    with pytest.raises(UsageError, match=f"--patience is a number of seconds above 0, not {timeout:g}"):
        RunSettings(timeout=timeout)
    assert RunSettings(timeout=0.001).timeout == 0.001


@pytest.mark.parametrize("checkpoint", [-0.001, NAN])
def test_a_checkpoint_is_zero_or_above(checkpoint: float) -> None:
    with pytest.raises(UsageError, match="--checkpoint is a number of seconds, 0 or more, not"):
        RunSettings(checkpoint=checkpoint)
    assert RunSettings(checkpoint=0.0).checkpoint == 0.0


def test_jobs_have_a_range() -> None:
    assert [check_jobs(jobs) for jobs in (1, 2, MAX_JOBS)] == [1, 2, MAX_JOBS]
    assert check_jobs(0) == scan_options.processors() >= 1
    for jobs, message in ((-1, "-1 is neither"), (MAX_JOBS + 1, f"--jobs is at most {MAX_JOBS} processes, not 513")):
        with pytest.raises(UsageError, match=message):
            check_jobs(jobs)
        with pytest.raises(UsageError, match=message):
            RunSettings(jobs=jobs)
    assert RunSettings().jobs is None


def test_processors_without_affinity(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    for count, wanted in ((7, 7), (None, 1)):
        monkeypatch.setattr(os, "cpu_count", lambda count=count: count)
        assert scan_options.processors() == wanted


def test_processors_are_those_of_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Process 0 is the one that asks."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: {0: {0, 2, 5}}.get(process, set()), raising=False)
    assert scan_options.processors() == 3


def test_processes_are_started_afresh_where_threads_run(monkeypatch: pytest.MonkeyPatch) -> None:
    methods, threads = ["fork", "spawn"], [1]
    monkeypatch.setattr("multiprocessing.get_all_start_methods", lambda: methods)
    monkeypatch.setattr("threading.active_count", lambda: threads[0])
    assert scan_options.start_method() == "fork"
    threads[0] = 2
    assert scan_options.start_method() == "spawn"
    threads[0], methods[0] = 1, "forkserver"
    assert scan_options.start_method() == "spawn"


@pytest.mark.parametrize(
    ("jobs", "method", "sizes", "wanted"),
    [
        (3, "spawn", [1], 3),
        (0, "fork", [99], 1),
        (0, "fork", [100], 8),
        (0, "fork", [50, 50], 8),
        (0, "fork", [50, 49], 1),
        (0, "spawn", [100], 8),  # asked for: also where the program is imported again
        (None, "fork", [100], 8),
        (None, "fork", [99], 1),
        (None, "spawn", [100], 1),
        (None, "fork", ["-"], 8),  # nobody knows how much comes
        (0, "fork", ["-"], 8),
    ],
)
def test_small_inputs_are_read_by_one_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: int | None, method: str, sizes: list[object], wanted: int
) -> None:
    monkeypatch.setattr(scan_options, "SMALL", 100)
    monkeypatch.setattr(scan_options, "processors", lambda: 8)
    monkeypatch.setattr(scan_options, "start_method", lambda: method)
    names = []
    for number, size in enumerate(sizes):
        path = tmp_path / str(number)
        if isinstance(size, int):
            path.write_bytes(b"x" * size)
        names.append(str(path) if isinstance(size, int) else str(size))
    assert effective_jobs(jobs, names) == wanted


def test_the_journal_knows_every_option() -> None:
    asked = Options(column="a", fail_on=("limit",), type_by_name=False).as_dict()
    assert set(asked) == set(Options.__dataclass_fields__)
    assert (asked["column"], asked["fail_on"], asked["type_by_name"]) == ("a", ("limit",), False)


@pytest.mark.parametrize("option", ["rejects", "long", "summary"])
def test_no_output_has_an_empty_name(option: str) -> None:
    with pytest.raises(UsageError, match=f"--{option} needs the name of a file, not an empty one"):
        Outputs(**{option: ""})


# -- fields ------------------------------------------------------------------------------------------------------------


def test_fields_are_picked_in_the_order_asked_each_once() -> None:
    assert pick_fields(None) is PRODUCT_FIELDS
    assert [f.name for f in pick_fields(["kind", "flags", "kind"])] == ["kind", "flags"]
    assert pick_fields([]) == ()
    with pytest.raises(UsageError, match="there is no field 'x'; the fields are kind, quality, product_type"):
        pick_fields(["kind", "x"])


def test_carried_columns_get_a_number_where_their_name_is_taken() -> None:
    assert Layout.of(Options(fields=("kind",)), ["row", "id", "id", "kind", "id"]) == Layout(
        ("row", "id", "id (2)", "kind (2)", "id (3)"), ("kind",), tuple(f.name for f in LONG_FIELDS)
    )
    assert Layout.of(Options(fields=("kind",)), ["quality", "position"]).head == ("quality", "position (2)")


# -- formats and files -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("output", "asked", "wanted"),
    [
        ("a.csv", None, "csv"), ("a.TSV", None, "tsv"), ("a.tab", None, "tsv"), ("a.jsonl", None, "jsonl"),
        ("a.ndjson", None, "jsonl"), ("a.parquet", None, "parquet"), ("a.pq", None, "parquet"),
        ("a.xlsx", None, "excel"), ("-", None, "csv"), ("-", "jsonl", "jsonl"), ("a.csv", "tsv", "tsv"),
        ("a.txt", "excel", "excel"), ("/dev/null", None, "csv"),
    ],
)  # fmt: skip
def test_the_format_of_an_output(output: str, asked: str | None, wanted: str) -> None:
    assert format_of(output, asked) == wanted


def test_formats_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"a\.doc: its ending names no format; end it in \.csv, \.tsv"):
        format_of("a.doc", None)
    with pytest.raises(UsageError, match="there is no output format 'doc'; the formats are csv, tsv, jsonl, parquet"):
        format_of("a.csv", "doc")
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(UsageError, match="its ending names no format"):
        format_of(str(tmp_path / "a"), None)


def test_what_is_written_through(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "file").write_bytes(b"")
    found = [streams(str(name)) for name in ("-", tmp_path / "pipe", "/dev/null", tmp_path / "file", tmp_path, "x")]
    assert found == [True, True, True, False, False, False]


def test_files_of_a_scan(tmp_path: Path) -> None:
    out, long = str(tmp_path / "a.jsonl"), str(tmp_path / "l.parquet")
    files = plan_outputs(out, Outputs(long=long, summary=str(tmp_path / "s.html")))
    assert files == OutputFiles(
        out, "jsonl", str(tmp_path / "a.rejects.csv"), long, "parquet", str(tmp_path / "s.html")
    )
    assert not files.streaming
    assert files.parts() == ["products", "rejects", "long", "sample"]
    assert {name: Path(path).name for name, path in files.targets().items()} == {
        "products": "a.jsonl", "rejects": "a.rejects.csv", "long.parquet": "l.parquet", "summary.html": "s.html",
    }  # fmt: skip
    few = plan_outputs(str(tmp_path / "a.xlsx"), Outputs(rejects=str(tmp_path / "r")))
    assert (few.parts(), few.rejects) == (["products", "rejects"], str(tmp_path / "r"))
    assert {name: Path(path).name for name, path in few.targets().items()} == {
        "products.excel": "a.xlsx",
        "rejects": "r",
    }
    assert few.renderer(Options(raw_cells=True)) == JsonLines()
    csv = plan_outputs(str(tmp_path / "a.csv"), Outputs())
    assert csv.renderer(Options(raw_cells=True)) == Delimited(",", True)
    assert csv.renderer(Options()) == Delimited(",", False)


def test_standard_output_takes_rows_alone() -> None:
    files = plan_outputs("-", Outputs(format="tsv"))
    assert files == OutputFiles("-", "tsv", None, None, None, None)
    assert (files.streaming, files.parts()) == (True, ["products"])
    for outputs in (Outputs(long="l.csv"), Outputs(summary="s.html"), Outputs(rejects="r.csv")):
        with pytest.raises(UsageError, match="--long, --summary and --rejects need an output file: name one with -o"):
            plan_outputs("-", outputs)
    for format_ in ("parquet", "excel"):
        with pytest.raises(UsageError, match=f"{format_} cannot be written to -: name a file with -o"):
            plan_outputs("-", Outputs(format=format_))


@pytest.mark.parametrize(
    ("output", "long", "goes"),
    [
        ("a.csv", "l.csv", True), ("a.csv", "l.tsv", False), ("a.tsv", "l.tsv", True), ("a.csv", "l.jsonl", False),
        ("a.jsonl", "l.parquet", True), ("a.xlsx", "l.jsonl", True), ("a.parquet", "l.csv", False),
    ],
)  # fmt: skip
def test_formats_of_products_and_ingredients_go_together(tmp_path: Path, output: str, long: str, goes: bool) -> None:
    asked = Outputs(long=str(tmp_path / long))
    if goes:
        assert plan_outputs(str(tmp_path / output), asked).long == str(tmp_path / long)
    else:
        with pytest.raises(UsageError, match="its format must go with that of"):
            plan_outputs(str(tmp_path / output), asked)


def test_files_that_cannot_be(tmp_path: Path) -> None:
    folder, out = tmp_path / "folder.csv", str(tmp_path / "a.csv")
    folder.mkdir()
    source = tmp_path / "in.csv"
    source.write_bytes(b"")
    (tmp_path / "link.csv").symlink_to(source)
    for output, asked, inputs, message in (
        (out, Outputs(rejects=out), [], "two outputs have the same name"),
        (out, Outputs(long=str(tmp_path / "l.csv"), summary=str(tmp_path / "l.csv")), [], "two outputs have the same"),
        (str(folder), Outputs(format="csv"), [], "is a folder; name a file to write to"),
        (str(tmp_path / "x" / "a.csv"), Outputs(), [], "there is no folder .*x to write a.csv into"),
        (out, Outputs(summary=str(folder)), [], "is a folder"),
        (str(source), Outputs(), [str(source)], "is an input of this scan; write to another file"),
        (str(tmp_path / "link.csv"), Outputs(), [str(source)], "is an input of this scan"),
        (out, Outputs(rejects=str(source)), ["-", str(source)], "is an input of this scan"),
    ):
        with pytest.raises(UsageError, match=message):
            plan_outputs(output, asked, inputs)
    assert plan_outputs(out, Outputs(), [out]).output == out, "a file that is not there is no input"


def test_rejects_are_csv() -> None:
    rejects = Rejects()
    assert rejects.header() == "file,row,line,reason,text\n"
    assert rejects.line(["f", "1", "2", "why", "=a,b"]) == 'f,1,2,why,"\'=a,b"\n'


def test_a_stream_takes_rows_and_says_rejects(tmp_path: Path) -> None:
    said: list[str] = []
    stream = StreamWriter(str(tmp_path / "out"), said.append)
    stream.write("products", "ä\ud83d\n")
    stream.write("rejects", "f,1\n")
    stream.write("sample", "nobody reads this")
    stream.close()
    assert (tmp_path / "out").read_bytes() == "ä\\ud83d\n".encode()
    assert said == ["rejected: f,1"]


# -- checkpoints -------------------------------------------------------------------------------------------------------


def test_a_checkpoint_takes_a_tenth_of_the_time_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    clock = Clock(2.0)
    assert [(now.__setitem__(0, at), clock.due())[1] for at in (100.0, 101.9, 102.0, 150.0)] == [
        False,
        False,
        True,
        True,
    ]
    clock.reset_after(0.1)
    assert [(now.__setitem__(0, at), clock.due())[1] for at in (151.9, 152.0)] == [False, True]
    clock.reset_after(0.5)
    assert [(now.__setitem__(0, at), clock.due())[1] for at in (156.9, 157.0)] == [False, True]
    assert Clock(0.0).due()


def test_inputs_and_options_are_checked_before_a_file_is_made(tmp_path: Path) -> None:
    from inci_parser.scan import scan_file

    with pytest.raises(InputError, match="there is no file"):
        scan_file(tmp_path / "x.csv", tmp_path / "a.csv")
    with pytest.raises(TypeError, match=r"scan_file\(\) got an unexpected keyword argument 'nonsense'"):
        scan_file(tmp_path / "x.csv", tmp_path / "a.csv", nonsense=1)  # type: ignore[call-arg]
    assert list(tmp_path.iterdir()) == []
