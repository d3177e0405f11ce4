"""Places in sheets by either way of reading, streams in pieces of any size, the files and columns of a scan."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from inci_parser.errors import UsageError
from inci_parser.scan import scan_file
from inci_parser.scan.diff import _order_and_amounts, _Product
from inci_parser.scan.formats import sheet_extent
from inci_parser.scan.formats.sheet_extent import Extent, _column, _number, _OpenDocument, _Places, extent_of
from inci_parser.scan.formats.streams import Stream, _Replay, _sample, open_stream
from inci_parser.scan.options import Options, Outputs, RunSettings
from inci_parser.scan.outputs import Layout, OutputFiles, plan_outputs

# -- sheets ------------------------------------------------------------------------------------------------------------

USUAL = [
    (b'<row r="7"><c r="B7"><v>1</v></c></row>', 7, 2),
    (b'<row r="7"><c r="B7" t="s"><v>1</v></c><c r="AA7"/></row>', 7, 2),
    (b'<x:row r="7"><x:c r="B7" s="1" ><x:v>1</x:v></x:c></x:row>', 7, 2),
    (b'<row r="2"><c r="C2"><v/></c></row><row r="9"><c r="A9"><v/></c></row>', 9, 3),
    (b'<row r="2"/>', 0, 0),
    (b"", 0, 0),
]
#: What programs do not write; ``c`` without a place follows the one before.
ODD = [
    (b"<row r='7'><c r='B7'><v>1</v></c></row>", 7, 2),
    (b'<row r = "7"><c r = "B7"><v>1</v></c></row>', 7, 2),
    (b"<row><c><v>1</v></c><c><v>2</v></c></row>", 1, 2),
    (b"<row><c/><c><v>2</v></c></row><row><c><v>2</v></c></row>", 2, 2),
    (b'<row r="4"><c><v>1</v></c><c r="D4"><v/></c><c><v/></c></row>', 4, 5),
    (b'<row><c r="B1"><v/></c></row><row><c><v/></c></row>', 2, 2),
    (b"<row t='>'><c r='C1'><v/></c></row>", 1, 3),
    (b'<!-- "> --><row r="3"><c r="E3"><v/></c></row>', 3, 5),
]


@pytest.mark.parametrize(("text", "rows", "columns"), USUAL + ODD)
@pytest.mark.parametrize("piece", [1, 7, 1 << 20])
def test_places_are_found_whatever_the_way(
    text: bytes, rows: int, columns: int, piece: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet_extent, "PIECE", piece)
    found = extent_of(io.BytesIO(b"<sheet>" + text + b"</sheet>"), "xl/sheet.xml")
    assert found.rows >= rows
    assert found.columns >= columns
    if b"<!" not in text:  # a comment makes the reader count whatever looks like a cell
        assert (found.rows, found.columns) == (rows, columns)


@pytest.mark.parametrize(("text", "usual"), [(t, True) for t, _, _ in USUAL] + [(t, False) for t, _, _ in ODD])
def test_what_programs_write_is_searched(text: bytes, usual: bool) -> None:
    assert _Places(Extent())._search(text) is usual


@pytest.mark.parametrize(("text", "rows", "columns"), USUAL)
def test_the_search_knows_where_it_stands(text: bytes, rows: int, columns: int) -> None:
    searched, walked = _Places(Extent()), _Places(Extent())
    assert searched._search(text)
    walked._walk(text)
    assert searched._extent == walked._extent == Extent(rows, columns)
    assert (searched._row, searched._column) == (walked._row, walked._column) or not columns


def test_a_tag_without_an_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_extent, "MAX_TAG", 1 << 20)
    places = _Places(Extent())
    places.feed(b"<" + b"a" * ((1 << 20) - 1))
    with pytest.raises(ValueError, match="a tag of more than 1 MB"):
        places.feed(b"a")


def test_columns_by_letters_and_numbers_by_seven_bits() -> None:
    assert [_column(letters) for letters in (b"", b"A", b"z", b"AA", b"ZZ", b"AAA", b"XFD")] == [
        0, 1, 26, 27, 702, 703, 16_384,
    ]  # fmt: skip
    assert _number(b"\x05\xff", 0, 4) == (5, 1)
    assert _number(b"\xff\x85\x01\x09", 0, 4) == (127 + (5 << 7) + (1 << 14), 3)
    assert _number(b"\xff\xff\xff", 0, 2) == (127 + (127 << 7), 2)
    assert _number(b"\x00\x81\x01", 1, 2) == (129, 3)


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ("<table:table-row>{cell}</table:table-row>", (1, 1)),
        ("<table:table-row>{none}{cell}</table:table-row>", (1, 2)),
        ("<table:table-row>{cell}{none}</table:table-row>", (1, 1)),
        ("<table:table-row>{none}</table:table-row>", (0, 0)),
        ('<table:table-row table:number-rows-repeated="5">{cell}</table:table-row>', (5, 1)),
        ('<table:table-row table:number-rows-repeated="5">{none}</table:table-row><table:table-row>{cell}'
         "</table:table-row>", (6, 1)),
        ('<table:table-row><table:table-cell table:number-columns-repeated="4"/>{cell}</table:table-row>', (1, 5)),
        ("<table:table-row>{covered}{cell}</table:table-row>", (1, 2)),
        ("<table:table-row>{old}</table:table-row>", (1, 1)),
        ("<table:table-row>{cell}{cell}</table:table-row></table:table><table:table><table:table-row>{cell}"
         "</table:table-row>", (1, 2)),
    ],
)  # fmt: skip
def test_an_open_document_repeats_rows_and_cells(rows: str, wanted: tuple[int, int]) -> None:
    cells = {
        "cell": '<table:table-cell office:value-type="string"/>',
        "old": '<table:table-cell calcext:value-type="string"/>',
        "none": "<table:table-cell/>",
        "covered": "<table:covered-table-cell/>",
    }
    extent = Extent()
    _OpenDocument(extent).feed(f"<a><table:table>{rows.format(**cells)}</table:table></a>".encode())
    assert (extent.rows, extent.columns) == wanted


# -- streams -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [1, 3, 4, 100])
def test_a_sample_is_read_again_and_then_the_rest(size: int) -> None:
    rest = io.BytesIO(b"defgh")
    replay = _Replay(b"abc", rest)
    pieces = []
    while piece := replay.read(size):
        pieces.append(piece)
    assert b"".join(pieces) == b"abcdefgh"
    assert max(map(len, pieces)) <= size
    assert replay.readable()
    replay.close()
    assert rest.closed


def test_a_sample_ends_where_it_is_long_enough_or_damaged() -> None:
    whole = bytes(range(256)) * 2048
    assert len(_sample(io.BufferedReader(io.BytesIO(whole)))) == 1 << 18  # type: ignore[arg-type]
    assert _sample(io.BytesIO(b"ab")) == b"ab"

    class Cut(io.BytesIO):
        def read1(self, size: int | None = -1) -> bytes:
            if self.tell() >= 4:
                raise EOFError
            return super().read1(4)

    assert _sample(Cut(b"abcdefgh")) == b"abcd"


def test_how_much_of_a_file_was_read(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(b"x" * 100)
    stream = open_stream(str(file))
    assert (stream.size, stream.packing, stream.sample, stream.done()) == (100, "", b"x" * 100, 1.0)
    stream.close()
    assert stream.done() is None
    stream.close()
    raw = io.BytesIO(b"x" * 100)
    raw.seek(25)
    body: Any = io.BytesIO()
    assert Stream("a", b"", body, "", raw, 100).done() == 0.25
    assert Stream("a", b"", body, "", raw, 10).done() == 1.0
    assert Stream("a", b"", body, "", raw, None).done() is None


# -- files and columns -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "targets", "parts"),
    [
        ({}, {"products": "o.csv"}, ["products"]),
        ({"rejects": "r.csv"}, {"products": "o.csv", "rejects": "r.csv"}, ["products", "rejects"]),
        ({"long": "l.csv", "long_format": "csv"}, {"products": "o.csv", "long": "l.csv"}, ["products", "long"]),
        ({"summary": "s.html"}, {"products": "o.csv", "summary.html": "s.html"}, ["products", "sample"]),
        ({"output": "o.xlsx", "format": "excel"}, {"products.excel": "o.xlsx"}, ["products"]),
    ],
)
def test_what_goes_where(given: dict[str, Any], targets: dict[str, str], parts: list[str]) -> None:
    usual = {"output": "o.csv", "format": "csv", "rejects": None, "long": None, "long_format": None, "summary": None}
    files = OutputFiles(**{**usual, **given})
    assert files.targets() == targets
    assert files.parts() == parts
    assert files.workplace() == Path(files.output)
    assert not files.streaming


def test_carried_columns_of_one_name_get_a_number() -> None:
    layout = Layout.of(Options(fields=("kind", "quality")), ("row", "kind", "kind", "x", "row", "kind"))
    assert layout.head == ("row", "kind (2)", "kind (3)", "x", "row (2)", "kind (4)")
    assert layout.fields == ("kind", "quality")
    assert Layout.of(Options(fields=("kind",)), (layout.long_fields[0],)).head == (f"{layout.long_fields[0]} (2)",)


def test_rejects_stand_beside_the_output(tmp_path: Path) -> None:
    output = str(tmp_path / "o.csv")
    assert plan_outputs(output, Outputs()).rejects == str(tmp_path / "o.rejects.csv")
    assert plan_outputs(output, Outputs(rejects=str(tmp_path / "r.csv"))).rejects == str(tmp_path / "r.csv")
    found = plan_outputs("-", Outputs())
    assert (found.output, found.format, found.rejects, found.streaming) == ("-", "csv", None, True)
    wrong = [
        (output, Outputs(long=output), "two outputs have the same name"),
        (output, Outputs(summary=str(tmp_path)), "is a folder; name a file"),
        (str(tmp_path / "no" / "o.csv"), Outputs(), "there is no folder"),
        (output, Outputs(long=str(tmp_path / "l.jsonl")), "must go with that of"),
        ("-", Outputs(format="excel"), "cannot be written to -"),
        ("-", Outputs(rejects="r.csv"), "need an output file"),
        ("-", Outputs(summary="s.html"), "need an output file"),
    ]
    for name, asked, said in wrong:
        with pytest.raises(UsageError, match=said):
            plan_outputs(name, asked)
    (tmp_path / "o.csv").write_text("a")
    with pytest.raises(UsageError, match="is an input of this scan"):
        plan_outputs(output, Outputs(), [output])


def test_more_or_less_is_only_what_is_proved() -> None:
    def made(low: float, high: float, *names: str) -> _Product:
        blank: dict[str, Any] = dict.fromkeys(_Product.__dataclass_fields__)
        return _Product(**{**blank, "ingredients": names or ("A",), "proved": {"A": (low, high)}})

    def told(was: tuple[float, float], now: tuple[float, float]) -> tuple[bool, bool]:
        found = _order_and_amounts(made(*was), made(*now), order=False)
        assert (found["moved_up"], found["moved_down"]) == ((), ())
        return found["more"] == ("A",), found["less"] == ("A",)

    assert told((1.0, 2.0), (2.0, 3.0)) == (False, False)  # both may be 2 %
    assert told((1.0, 2.0), (2.1, 3.0)) == (True, False)
    assert told((2.0, 3.0), (1.0, 2.0)) == (False, False)
    assert told((2.1, 3.0), (1.0, 2.0)) == (False, True)
    moved = _order_and_amounts(made(1.0, 2.0, "A", "B", "C"), made(1.0, 2.0, "C", "A", "B"), order=True)
    assert (moved["moved_up"], moved["moved_down"]) == (("C",), ())


def test_what_is_asked_is_checked_before_the_table_is_read(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("price\n1\n2\n")
    with pytest.raises(UsageError, match="market"):
        scan_file(str(table), str(tmp_path / "o.csv"), options=Options(market="XX"))
    said: list[str] = []
    table.write_text("id,ingredients\n1,Aqua\n2,Talc\n")
    scan_file(str(table), str(tmp_path / "o.csv"), run=RunSettings(jobs=2), on_message=said.append)
    assert "reading with 2 processes" in said
    said.clear()
    scan_file(str(table), str(tmp_path / "p.csv"), run=RunSettings(jobs=1), on_message=said.append)
    assert not any(message.startswith("reading with") for message in said)
