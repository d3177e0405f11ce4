"""A whole scan in small pieces: blocks, what is asked once, what is written, what is told."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from inci_parser.errors import InputError
from inci_parser.scan import Options, Outputs, RunSettings, engine, scan_file
from inci_parser.scan.cache import GC_THRESHOLDS, RowMemory, key_of
from inci_parser.scan.engine import Engine, Item
from inci_parser.scan.export import _chosen_options, arrow_schema, columns_of, write_excel, write_parquet
from inci_parser.scan.job import ScanJob
from inci_parser.scan.outputs import Layout
from inci_parser.scan.row_text import Delimited
from inci_parser.scan.run import _disk_errors, user_tables_digest
from inci_parser.scan.statistics import Tally

from .conftest import fake
from .running import rows_of, table_of


class Written:
    """Keeps what an engine writes."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}

    def write(self, name: str, text: str) -> None:
        self.texts[name] = self.texts.get(name, "") + text


ENGINES: list[Engine] = []


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    """Give back the alarm clock that engines take."""
    yield
    while ENGINES:
        ENGINES.pop().close()


def engine_of(long: bool = False, sample: bool = False, **options: Any) -> tuple[Engine, Written]:
    asked, sink = Options(**{"fields": ("n_ingredients",), **options}), Written()
    job = ScanJob(asked, Delimited(), long, sample, fake)
    ENGINES.append(Engine(job, Layout.of(asked, ("row", "id")), Delimited(), sink, sample=sample))
    return ENGINES[-1], sink


def item(number: int, text: str, reason: str = "") -> Item:
    return Item(("f", number, number + 1), () if reason else (str(number), f"i{number}"), text, reason)


class Interrupted(Written):
    def write(self, name: str, text: str) -> None:
        if name == "products" and "i1" in text:
            raise KeyboardInterrupt
        super().write(name, text)


def test_a_block_that_was_interrupted_is_not_whole() -> None:
    """Its rows are counted in part: the journal keeps the checkpoint before it."""
    one, _ = engine_of()
    one._sink = Interrupted()
    with pytest.raises(KeyboardInterrupt):
        one.run(iter([item(1, "Aqua, Talc")]), lambda: None)
    assert not one.whole


def test_rows_go_out_in_their_order_rejects_apart() -> None:
    one, sink = engine_of(long=True, fail_on=("unread",))
    one.start(rejects=True, long=True)
    done = []
    items = [item(1, "Aqua, Talc"), item(2, "odd\udce9", "why"), item(3, "please raise"), item(4, "Aqua, Talc")]
    one.run(iter(items), lambda: done.append(one.tally.rows))
    assert sink.texts["products"] == "row,id,n_ingredients\n1,i1,2\n4,i4,2\n"
    assert sink.texts["rejects"].splitlines() == [
        "file,row,line,reason,text",
        "f,2,3,why,odd\\xe9",
        "f,3,4,the analysis failed: ValueError: asked to,please raise",
    ]
    head, *long = sink.texts["long"].splitlines()
    assert head.startswith("row,id,position,text,")
    assert [line.split(",")[:4] for line in long] == [
        ["1", "i1", "1", "Aqua"], ["1", "i1", "2", "Talc"], ["4", "i4", "1", "Aqua"], ["4", "i4", "2", "Talc"],
    ]  # fmt: skip
    assert done == [4]
    assert (one.tally.rows, one.tally.products, one.tally.rejects) == (4, 2, 2)
    assert one.tally.failures["unread"] == 2, "what cannot be read fails"
    assert one.whole


def test_no_header_of_what_is_not_asked_for() -> None:
    one, sink = engine_of()
    one.start(rejects=False, long=False)
    assert sink.texts == {"products": "row,id,n_ingredients\n"}
    one.tally.reject("x")
    assert engine_of()[0]._gated is False


@pytest.mark.parametrize(
    ("rows", "chars", "sizes"), [(3, 1_000, [3, 3, 1]), (100, 12, [2, 2, 2, 1]), (100, 11, [2, 2, 2, 1])]
)
def test_blocks_have_bounded_rows_and_bytes(
    monkeypatch: pytest.MonkeyPatch, rows: int, chars: int, sizes: list[int]
) -> None:
    monkeypatch.setattr(engine, "BLOCK_ROWS", rows)
    monkeypatch.setattr(engine, "BLOCK_CHARS", chars)
    one, _ = engine_of()
    blocks = list(one._fill(iter([item(number, "Äqua,") for number in range(7)])))
    assert [len(block.items) for block in blocks] == sizes
    assert [block.chars for block in blocks] == [6 * size for size in sizes]


def test_an_equal_text_is_asked_for_once_while_it_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BLOCK_ROWS", 2)
    one, sink = engine_of()
    asked: list[str] = []
    put = one._pool.put
    monkeypatch.setattr(one._pool, "put", lambda task: (asked.append(task[1]), put(task)))
    texts = ["Aqua, A", "Aqua, A", "Aqua, B", "Aqua, A", "Aqua, B", "x"]
    after: list[int] = []
    one.run(iter([item(number, text) for number, text in enumerate(texts)]), lambda: after.append(one.tally.rows))
    assert asked == ["Aqua, A", "Aqua, B", "x"]
    assert sink.texts["products"].splitlines() == ["0,i0,2", "1,i1,2", "2,i2,2", "3,i3,2", "4,i4,2", "5,i5,0"]
    assert after == [2, 4, 6]


def test_so_many_blocks_are_under_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BLOCK_ROWS", 1)
    monkeypatch.setattr(engine, "WINDOW", 3)
    one, _ = engine_of()
    most = 0

    class Watched(deque):  # type: ignore[type-arg]
        def append(self, block: object) -> None:
            nonlocal most
            super().append(block)
            most = max(most, len(self))

    one._blocks = Watched()
    one.run(iter([item(number, f"Aqua, {number}") for number in range(9)]), lambda: None)
    assert most == 3


def test_a_scan_passes_over_what_is_done_and_checks_it() -> None:
    items = [item(1, "Aqua, A"), item(2, "x", "why"), item(3, "Aqua, B")]
    first, _ = engine_of()
    first.run(iter(items[:2]), lambda: None)
    state = json.loads(json.dumps(first.state()))
    assert (state["rows"], state["tally"]["rejects"]) == (2, 1)
    second, sink = engine_of()
    rest = iter(items)
    second.skip(rest, state)
    second.run(rest, lambda: None)
    assert sink.texts == {"products": "3,i3,2\n"}
    assert second.tally.rows == 3
    whole, _ = engine_of()
    whole.run(iter(items), lambda: None)
    assert second.state() == whole.state()
    with pytest.raises(InputError, match="the input ends after 1 rows, 2 were done before: it changed"):
        engine_of()[0].skip(iter(items[:1]), state)
    for changed in (item(1, "Aqua, C"), items[0].__class__(("f", 1, 9), *(("1", "i1"), "Aqua, A"))):
        with pytest.raises(InputError, match="the rows that were done before are not those of the input now"):
            engine_of()[0].skip(iter([changed, items[1]]), state)


def test_the_page_shows_so_many_products(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "SAMPLE_ROWS", 2)
    one, sink = engine_of(sample=True)
    one.run(
        iter([item(0, "x", "why"), *(item(number, "Aqua, Linalool?, LINALOOL") for number in range(1, 5))]),
        lambda: None,
    )
    rows = [json.loads(line) for line in sink.texts["sample"].splitlines()]
    assert [row[0] for row in rows] == [["1", "i1"], ["2", "i2"]]
    assert rows[0][1:] == ["list", rows[0][2], 3, 2, 0, [], ["LINALOOL"], []]


# -- what is remembered ------------------------------------------------------------------------------------------------


def test_keys_tell_texts_and_titles_apart() -> None:
    assert key_of(b"a") != key_of(b"b")
    assert key_of(b"a", "serum") == key_of(b"a") + b"serum"
    assert len(key_of(b"a")) == 16


def test_a_memory_lets_go_only_when_it_is_full() -> None:
    memory = RowMemory[str](most=100)
    memory.put(b"1", "a", 60)
    memory.put(b"2", "b", 40)
    assert (memory.size, len(memory)) == (100, 2)
    memory.put(b"2", "c", 41)
    assert (memory.size, len(memory), memory.get(b"1"), memory.get(b"2")) == (41, 1, None, "c")


@pytest.mark.parametrize(
    ("before", "within"),
    [
        ((700, 10, 10), GC_THRESHOLDS),
        ((1, 1, 1), GC_THRESHOLDS),
        ((99_999, 1, 1), GC_THRESHOLDS),
        ((100_000, 1, 1), (100_000, 1, 1)),
        ((0, 10, 10), (0, 10, 10)),
    ],
)
def test_the_collector_is_never_made_to_look_oftener(
    before: tuple[int, int, int], within: tuple[int, int, int]
) -> None:
    import gc

    from inci_parser.scan.cache import rare_garbage_collection

    usual = gc.get_threshold()
    try:
        gc.set_threshold(*before)
        with rare_garbage_collection():
            assert gc.get_threshold() == within
        assert gc.get_threshold() == before
    finally:
        gc.set_threshold(*usual)


# -- whole scans -------------------------------------------------------------------------------------------------------


class Listener:
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.heard: list[object] = []

    def start(self, done: int) -> None:
        self.heard.append(done)

    def at(self, tally: Tally, total: Any) -> None:
        self.heard.append((tally.rows, total()))


def test_settings_in_one_go_or_one_by_one(tmp_path: Path) -> None:
    source, listener, said = table_of(tmp_path), Listener(), []  # type: ignore[var-annotated]
    one = scan_file(
        source, tmp_path / "a.csv", outputs=Outputs(long=str(tmp_path / "l.csv")), run=RunSettings(jobs=1),
        progress=listener, on_message=said.append, analyze=fake,
    )  # fmt: skip
    two = scan_file(
        source, tmp_path / "b.data", output_format="csv", long=str(tmp_path / "m.csv"), jobs=1, patience=5.0,
        watch=Listener(), say=said.append, analyze=fake,
    )  # fmt: skip
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.data").read_bytes()
    assert (tmp_path / "l.csv").read_bytes() == (tmp_path / "m.csv").read_bytes()
    assert (one.jobs, one.resumed, one.tally) == (1, 0, two.tally)
    assert one.seconds > 0
    assert [listener.heard[0], *(heard[0] for heard in listener.heard[1:])] == [0, 2]  # type: ignore[index]
    assert [line.partition(": ")[0] for line in said] == [str(source)] * 2, "one process is not worth telling"
    keyword_wins = scan_file(
        source, tmp_path / "c.csv", outputs=Outputs(format="tsv"), output_format="csv", analyze=fake
    )
    assert keyword_wins.files.format == "csv"


def test_rows_alone_go_to_standard_output(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    said: list[str] = []
    source = table_of(tmp_path, 'id,ingredients\n1,"Aqua, Talc"\nragged\n\n')
    summary = scan_file(source, "-", options=Options(fields=("kind",)), say=said.append, analyze=fake)
    assert capfdbinary.readouterr().out.splitlines() == [b"row,id,kind", b"1,1,list"]
    assert said[1:] == [f'rejected: {source},2,3,"1 cell, the header has 2","[""ragged""]"']
    assert (summary.tally.blank, summary.tally.rows) == (1, 2)


def test_blank_lines_are_counted(tmp_path: Path) -> None:
    summary = scan_file(table_of(tmp_path, "id,ingredients\n\n1,Aqua\n\n"), tmp_path / "a.csv", analyze=fake)
    assert (summary.tally.blank, summary.tally.rows) == (2, 1)


@pytest.mark.parametrize(
    ("number", "message"),
    [("ENOSPC", "no room left to write a.csv"), ("EDQUOT", "no room left"), ("EFBIG", "no room left"),
     ("EACCES", "f cannot be written"), ("EPERM", "f cannot be written"), ("EROFS", "f cannot be written")],
)  # fmt: skip
@pytest.mark.parametrize("streaming", [True, False])
def test_an_error_of_the_disk_is_one_line(number: str, message: str, streaming: bool) -> None:
    import errno
    from types import SimpleNamespace

    files: Any = SimpleNamespace(output="a.csv", streaming=streaming)
    code = getattr(errno, number)
    with pytest.raises(InputError, match=message) as error, _disk_errors(files):
        raise OSError(code, "why", "f")
    assert ("--resume" in str(error.value)) == ("room" in message and not streaming)
    with pytest.raises(InputError, match=message), _disk_errors(files):
        raise OSError(code, "why", "f")
    with pytest.raises(OSError, match="other"), _disk_errors(files):
        raise OSError(errno.EIO, "other")


def test_the_user_s_tables_have_one_digest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inci_parser.naming.user_folder.data_folder", lambda: tmp_path)
    assert user_tables_digest() == ""
    (tmp_path / "names").mkdir()
    (tmp_path / "names" / "a.csv").write_text("x")
    (tmp_path / "names" / "a.txt").write_text("no table")
    first = user_tables_digest()
    assert len(first) == 64
    (tmp_path / "names" / "a.csv").write_text("y")
    second = user_tables_digest()
    (tmp_path / "names" / "a.csv").rename(tmp_path / "names" / "b.csv")
    assert len({first, second, user_tables_digest()}) == 3


# -- tables made at the end --------------------------------------------------------------------------------------------


def test_columns_have_types() -> None:
    options = Options(fields=("kind", "n_named", "leave_on", "unmatched", "estimate"))
    layout = Layout.of(options, ("file", "row", "id"))
    assert columns_of(layout, options, long=False) == [
        ("file", "text"), ("row", "int"), ("id", "text"), ("kind", "text"), ("n_named", "int"), ("leave_on", "bool"),
        ("unmatched", "list"), ("estimate", "numbers"),
    ]  # fmt: skip
    long = columns_of(layout, options, long=True)
    assert long[3:6] == [("position", "int"), ("text (2)", "text"), ("ingredient", "text")] or long[3][0] == "position"
    assert ("score", "float") in long


def test_what_was_asked_is_on_the_page() -> None:
    assert _chosen_options(Options()) == ["market EU"]
    assert _chosen_options(Options(market="US", product_type="serum", profile=("a", "b"), skip=("c",))) == [
        "market US", "product type serum", "profile a, b", "left out: c",
    ]  # fmt: skip


COLUMNS: Any = [("n", "int"), ("x", "float"), ("b", "bool"), ("t", "text"), ("l", "list"), ("m", "numbers")]
ROWS: list[dict[str, Any]] = [
    {"n": 1, "x": 0.5, "b": True, "t": "=1", "l": ["A", "B"], "m": [0.5, 2.0]},
    {"n": None, "x": None, "b": None, "t": None, "l": [], "m": None},
    {"n": 3, "x": 1.0, "b": False, "t": "x" * 33_000, "l": ["A;B"], "m": []},
]


def spool(folder: Path, rows: list[dict[str, Any]]) -> Path:
    (folder / "spool").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return folder / "spool"


def test_parquet_in_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    monkeypatch.setattr("inci_parser.scan.export.GROUP_ROWS", 2)
    write_parquet(spool(tmp_path, ROWS), tmp_path / "t.parquet", COLUMNS)
    file = pq.ParquetFile(tmp_path / "t.parquet")
    assert (file.num_row_groups, file.read().to_pylist()) == (2, ROWS)
    assert file.schema_arrow == arrow_schema(COLUMNS)
    write_parquet(spool(tmp_path, []), tmp_path / "t.parquet", COLUMNS)
    assert pq.read_table(tmp_path / "t.parquet").num_rows == 0


def sheets(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    openpyxl = pytest.importorskip("openpyxl")
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in openpyxl.load_workbook(path)}


@pytest.mark.parametrize("most", [2, 3])
def test_a_workbook_in_sheets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    pytest.importorskip("xlsxwriter")
    monkeypatch.setattr("inci_parser.scan.export.SHEET_ROWS", most)
    write_excel(spool(tmp_path, ROWS), tmp_path / "t.xlsx", COLUMNS)
    found = sheets(tmp_path / "t.xlsx")
    header = ("n", "x", "b", "t", "l", "m")
    rows = [
        (1, 0.5, True, "=1", "A; B", "0.5; 2"),
        (None, None, None, None, "", None),
        (3, 1, False, "x" * 32_767, "A,B", ""),
    ]
    if most == 3:
        assert {name: len(lines) for name, lines in found.items()} == {"rows": 4}
        assert [tuple(line) for line in found["rows"]] == [header, *rows]
    else:
        assert {name: len(lines) for name, lines in found.items()} == {"rows": 3, "rows 2": 2}
        assert [tuple(line) for line in found["rows 2"]] == [header, rows[2]]


def test_a_workbook_without_rows_has_a_header(tmp_path: Path) -> None:
    pytest.importorskip("xlsxwriter")
    write_excel(spool(tmp_path, []), tmp_path / "t.xlsx", COLUMNS)
    assert sheets(tmp_path / "t.xlsx") == {"rows": [("n", "x", "b", "t", "l", "m")]}


def test_rows_of_a_rejects_file_have_their_places(tmp_path: Path) -> None:
    source = table_of(tmp_path, 'id,ingredients\n1,"Aqua, Talc"\nragged\n3,please raise\n')
    scan_file(source, tmp_path / "a.csv", analyze=fake)
    assert [(r["file"], r["row"], r["line"]) for r in rows_of(tmp_path / "a.rejects.csv")] == [
        (str(source), "2", "3"), (str(source), "3", "4"),
    ]  # fmt: skip
