"""Workbooks of every kind: values as text, sheets, and files that would take all memory."""

from __future__ import annotations

import datetime
import time
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from inci_parser.errors import InputError, MissingExtraError, UsageError
from inci_parser.scan import Options
from inci_parser.scan.formats import open_table
from inci_parser.scan.formats.sheet_extent import extent_of
from inci_parser.scan.formats.table import BadRow, Row
from tests.support.workbooks import (
    WRITERS,
    ods_cell,
    record,
    write_ods,
    write_ods_rows,
    write_xlsb,
    write_xlsx,
)

pytest.importorskip("python_calamine", reason="needs the extra tables")
NAMES = ["id", "value", "ingredients"]
#: Value of a cell -> its text.
VALUES = [
    (7, "7"), (1.5, "1.5"), (4006381333931, "4006381333931"), (1234567890123456, "1234567890123456"), (1e20, "1e+20"),
    (True, "true"), (False, "false"), (datetime.datetime(2024, 1, 2, 3, 4, 5), "2024-01-02 03:04:05"),
    (datetime.date(2024, 5, 6), "2024-05-06 00:00:00"), (datetime.time(7, 8, 9), "07:08:09"),
    (None, ""), ("0012", "0012"), ("=1+1", "=1+1"), ("한국", "한국"),
]  # fmt: skip


def cells_of(path: Path, options: Options | None = None) -> list[Sequence[str]]:
    return [row.cells for row in open_table(str(path), options or Options()).rows if isinstance(row, Row)]


@pytest.mark.parametrize("ending", WRITERS)
def test_values_are_text(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"in{ending}"
    WRITERS[ending](path, [NAMES, *([i, value, "Aqua, Talc"] for i, (value, _) in enumerate(VALUES))])
    rows = cells_of(path, Options(sheet="products"))
    assert rows == [[str(i), text, "Aqua, Talc"] for i, (_, text) in enumerate(VALUES)]


@pytest.mark.parametrize("ending", WRITERS)
def test_the_first_sheet_is_read_unless_another_is_named(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"in{ending}"
    WRITERS[ending](path, [NAMES, [1, 2, "Aqua, Talc"]])
    assert open_table(str(path), Options()).header == ("nothing",)
    with pytest.raises(UsageError, match=r"the sheets of .* are notes, products"):
        open_table(str(path), Options(sheet="Products"))


@pytest.mark.parametrize("ending", WRITERS)
def test_the_kind_is_found_by_content(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"in{ending}"
    WRITERS[ending](path, [NAMES, [1, 2, "Aqua, Talc"]])
    nameless = path.rename(tmp_path / "nameless")
    assert cells_of(nameless, Options(sheet="products")) == [["1", "2", "Aqua, Talc"]]


def test_rows_and_columns_are_numbered_as_in_the_sheet(tmp_path: Path) -> None:
    path = tmp_path / "in.ods"
    write_ods(path, [[], [None, "id", "ingredients"], [], [None, 7, "Aqua, Talc"], [None, 8, "Aqua", "more"]])
    table = open_table(str(path), Options(sheet="products"))
    assert table.header == ("", "id", "ingredients")
    assert next(table.rows) == Row(4, ["", "7", "Aqua, Talc"])
    assert next(table.rows) == BadRow(
        5, "cells to the right of the header's 3; put the whole list into one cell", '["", "8", "Aqua", "more"]'
    )


def test_a_sheet_without_cells_is_one_line(tmp_path: Path) -> None:
    write_ods(tmp_path / "in.ods", [])
    with pytest.raises(InputError, match="the sheet 'products' holds no row"):
        open_table(str(tmp_path / "in.ods"), Options(sheet="products"))


def test_what_is_installed_for_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "python_calamine", None)
    with pytest.raises(MissingExtraError, match=r"to read Excel: pip install 'inci-parser\[tables\]'"):
        open_table(str(tmp_path / "in.ods"), Options())


def workbook(path: Path, sheet: str, texts: str = "", part: str = "xl/worksheets/sheet1.xml") -> Path:
    """Write a workbook of one sheet by hand; ``part`` is the name of the sheet's file in the archive."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{package}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/>'
            f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}.sharedStrings+xml"/></Types>',
        )
        book.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{relations}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
        )
        book.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{relations}/worksheet" '
            f'Target="/{part}"/><Relationship Id="r2" Type="{relations}/sharedStrings" '
            'Target="sharedStrings.xml"/></Relationships>',
        )
        book.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{main}" xmlns:r="{relations}"><sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets>'
            "</workbook>",
        )
        book.writestr(part, f'<worksheet xmlns="{main}">{sheet}</worksheet>')
        book.writestr("xl/sharedStrings.xml", f'<sst xmlns="{main}">{texts}</sst>')
    return path


def inline(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def test_a_sheet_that_claims_more_than_its_cells(tmp_path: Path) -> None:
    """What a sheet says of its size, and cells that hold nothing, do not count."""
    cells = inline("A1", "id") + inline("B1", "ingredients") + '<c r="XFD1" s="1"/>'
    more = inline("A2", "7") + inline("B2", "Aqua, Talc")
    sheet = f'<dimension ref="A1:XFD1048576"/><sheetData><row r="1">{cells}</row><row r="2">{more}</row></sheetData>'
    begin = time.process_time()
    assert list(open_table(str(workbook(tmp_path / "in.xlsx", sheet)), Options()).rows) == [Row(2, ["7", "Aqua, Talc"])]
    assert time.process_time() - begin < 10


@pytest.mark.parametrize(
    ("place", "part"),
    [
        ("XFD1048576", "xl/worksheets/sheet1.xml"), ("AZ1048576", "xl/worksheets/sheet1.xml"),
        ("XFD100000", "xl/worksheets/sheet1.xml"), ("XFD100000", "xl/sheet.dat"), ("XFD100000", "content.xml"),
    ],
)  # fmt: skip
def test_cells_in_opposite_corners_are_refused(tmp_path: Path, place: str, part: str) -> None:
    """The library would ask for the whole rectangle, and the process would end; the sheet's file may have any name."""
    row = place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    sheet = f'<sheetData><row r="1">{inline("A1", "id")}</row><row r="{row}">{inline(place, "far")}</row></sheetData>'
    with pytest.raises(
        InputError, match=r"a sheet reaches to row 1(,048,576|00,000) and column [\d,]+, more than"
    ) as caught:
        open_table(str(workbook(tmp_path / "in.xlsx", sheet, part=part)), Options())
    assert "\n" not in str(caught.value)


FAR = '<c r="A1" t="inlineStr"><is><t>id</t></is></c>'


@pytest.mark.parametrize(
    "sheet",
    [
        '<row r="1"><c><v>1</v></c></row><row r="1048576">' + "<c/>" * 16_383 + "<c><v>2</v></c></row>",
        '<row r="1048576"/><row><c><v>2</v></c>' + '<c s="1"/>' * 16_383 + "<c><v>2</v></c></row>",
        FAR + '<c r="XFD1048576" s="/"><v>1</v></c>', FAR + '<c r="XFD1048576" s="/>"><v>1</v></c>',
        FAR + '<c r="XFD1048576" s="<a/>"><v>1</v></c>', FAR + '<c r="xfd1048576"><v>1</v></c>',
        FAR + '<c r="XFD0001048576"><v>1</v></c>', FAR + "<c s='>' r='XFD1048576'><v>1</v></c>",
        FAR + '<c\tr="XFD1048576"  t="n" ><v>1</v></c>', FAR + '<x:c r="XFD1048576"><x:v>1</x:v></x:c>',
        FAR + '<c t="<c r=\'"/><c r="XFD1048576"><v>1</v></c>', FAR + '<!-- <b " --><c r="XFD1048576"><v>1</v></c>',
        FAR + '<![CDATA[<b "]]><row r="1048576"><c><v>1</v></c></row><!-- " --><c r="XFD1"><v>1</v></c>',
    ],
)  # fmt: skip
@pytest.mark.parametrize("piece", [64, 1 << 20])
def test_no_way_of_writing_hides_a_cell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sheet: str, piece: int
) -> None:
    """Attributes of any form, places left out, comments: the library reads them all."""
    monkeypatch.setattr("inci_parser.scan.formats.sheet_extent.PIECE", piece)
    (tmp_path / "a.xml").write_text(f'<?xml version="1.0"?><w xmlns="http://a/b"><d>{sheet}</d></w>', "utf-8")
    with (tmp_path / "a.xml").open("rb") as part:
        extent = extent_of(part, "a.xml")
    assert (extent.rows, extent.columns) >= (1_048_576, 16_384)


@pytest.mark.parametrize(
    ("sheet", "wanted"),
    [
        ('<row r="2"><c r="B2"><v>1</v></c><c r="XFD2" s="1"/></row>', (2, 2)),
        ("<row><c/><c><v>1</v></c></row><row><c/><c/><c><v>1</v></c><c/></row>", (2, 3)),
        ('<row r="5"><c r="C5"><v>a=b > c/d</v></c><c><v>1</v></c></row>', (5, 4)),
        ('<row r="3"><c r="A3"><v>1</v></c></row><!-- a comment --><row r="4"><c r="B4"><v>1</v></c></row>', (4, 2)),
        ('<cols><col min="1"/></cols><rowBreaks><brk/></rowBreaks>', (0, 0)),
    ],
)
@pytest.mark.parametrize("piece", [40, 1 << 20])
def test_the_extent_is_that_of_the_cells_with_a_value(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sheet: str, wanted: tuple[int, int], piece: int
) -> None:
    monkeypatch.setattr("inci_parser.scan.formats.sheet_extent.PIECE", piece)
    (tmp_path / "a.xml").write_text(f"<d>{sheet}</d>", "utf-8")
    with (tmp_path / "a.xml").open("rb") as part:
        extent = extent_of(part, "a.xml")
    assert (extent.rows, extent.columns) == wanted


def test_repeated_cells_of_open_document_are_refused(tmp_path: Path) -> None:
    cell = '<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>'
    write_ods_rows(
        tmp_path / "in.ods", f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'
    )
    with pytest.raises(InputError, match="a sheet reaches to row 1,048,576 and column 16,384"):
        open_table(str(tmp_path / "in.ods"), Options(sheet="products"))


def test_empty_cells_to_the_end_of_an_open_document_sheet_do_not_count(tmp_path: Path) -> None:
    rest = '<table:table-cell table:number-columns-repeated="16380"/>'
    rows = "".join(
        f"<table:table-row>{''.join(map(ods_cell, row))}{rest}</table:table-row>" for row in (NAMES, [1, 2, "Aqua"])
    )
    rows += f'<table:table-row table:number-rows-repeated="1048570">{rest}</table:table-row>'
    write_ods_rows(tmp_path / "in.ods", rows)
    assert cells_of(tmp_path / "in.ods", Options(sheet="products")) == [["1", "2", "Aqua"]]


def binary_sheet(*cells: tuple[int, int, bool]) -> bytes:
    """Return a sheet of the binary format with numbers in cells: row, column, whether it has a value."""
    sheet = record(129, b"") + record(148, bytes(16)) + record(145, b"")
    for row, column, filled in cells:
        sheet += record(0, row.to_bytes(4, "little") + bytes(300))
        place = column.to_bytes(4, "little") + bytes(4)
        sheet += record(5, place + bytes(8)) if filled else record(1, place)
    return sheet + record(146, b"") + record(130, b"")


@pytest.mark.parametrize("piece", [3, 7, 64, 1 << 20])
def test_the_extent_of_a_binary_sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, piece: int) -> None:
    monkeypatch.setattr("inci_parser.scan.formats.sheet_extent.PIECE", piece)
    (tmp_path / "sheet1.bin").write_bytes(binary_sheet((0, 0, True), (9, 5, True), (40, 4, False)))
    with (tmp_path / "sheet1.bin").open("rb") as part:
        extent = extent_of(part, "xl/worksheets/sheet1.bin")
    assert (extent.rows, extent.columns) == (10, 6)


def test_places_are_found_where_pieces_meet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inci_parser.scan.formats.sheet_extent.PIECE", 11)
    (tmp_path / "a.xml").write_text("<row>" + "<c r='B2'><v>1</v></c>" * 5 + '<c t="n" r = "AB123"><v>1</v></c></row>')
    with (tmp_path / "a.xml").open("rb") as part:
        extent = extent_of(part, "a.xml")
    assert (extent.rows, extent.columns) == (123, 28)


def test_sheets_of_many_columns_are_read(tmp_path: Path) -> None:
    names = ["id", "ingredients", *(f"n{i}" for i in range(2_000))]
    write_xlsx(tmp_path / "in.xlsx", [names, [1, "Aqua, Talc", *range(2_000)]])
    (cells,) = cells_of(tmp_path / "in.xlsx", Options(sheet="products"))
    assert list(cells[:3]) == ["1", "Aqua, Talc", "0"]
    assert len(cells) == 2_002


def test_a_workbook_that_unpacks_to_gigabytes_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By what the archive says of its size, before anything is unpacked."""
    monkeypatch.setattr("inci_parser.scan.formats.excel.MAX_TEXTS", 1_000_000)
    path = workbook(tmp_path / "in.xlsx", "<sheetData/>", f"<si><t>{'a' * 2_000_000}</t></si>")
    with pytest.raises(InputError, match="unpack to"):
        open_table(str(path), Options())


def test_a_workbook_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    """No more is unpacked than the archive says, and what comes then does not agree with its checksum."""
    path = workbook(tmp_path / "in.xlsx", f"<sheetData/>{' ' * 5_000_000}")
    with zipfile.ZipFile(path) as book:
        told = book.getinfo("xl/worksheets/sheet1.xml").file_size.to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(told, (1_000).to_bytes(4, "little")))
    with pytest.raises(InputError, match=r"not readable as an Excel workbook \(Bad CRC-32"):
        open_table(str(path), Options())


@pytest.mark.parametrize("row", [1_048_576, 1_048_577])
@pytest.mark.parametrize("first", [b"", record(60, b"a")])
def test_opposite_corners_of_a_binary_sheet_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, row: int, first: bytes
) -> None:
    """Up to the last row that the library reads, whatever record a sheet begins with."""
    sheet = first + binary_sheet((0, 0, True), (row - 1, 16_383, True))
    monkeypatch.setattr("tests.support.workbooks.binary_rows", lambda _: sheet)
    write_xlsb(tmp_path / "in.xlsb", [])
    with pytest.raises(InputError, match=f"a sheet reaches to row {row:,} and column 16,384"):
        open_table(str(tmp_path / "in.xlsb"), Options())


def test_rows_that_the_library_does_not_read_do_not_count(tmp_path: Path) -> None:
    (tmp_path / "sheet1.bin").write_bytes(binary_sheet((4, 2, True), (1_048_577, 9, True)))
    with (tmp_path / "sheet1.bin").open("rb") as part:
        extent = extent_of(part, "xl/worksheets/sheet1.bin")
    assert (extent.rows, extent.columns) == (5, 3)
