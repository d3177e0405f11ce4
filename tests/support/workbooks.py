"""Workbooks of every kind that is read, written for tests."""

from __future__ import annotations

import datetime
import struct
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

pytest.importorskip("python_calamine", reason="needs the extra tables")


def write_xlsx(path: Path, rows: Iterable[Sequence[object]]) -> None:
    xlsxwriter = pytest.importorskip("xlsxwriter")
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
        book.add_worksheet("notes").write(0, 0, "nothing")
        sheet = book.add_worksheet("products")
        day, moment = (book.add_format({"num_format": form}) for form in ("yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss"))
        hours = book.add_format({"num_format": "hh:mm:ss"})
        forms = {datetime.date: day, datetime.datetime: moment, datetime.time: hours}
        for line, row in enumerate(rows):
            for place, value in enumerate(row):
                sheet.write(line, place, value, *([forms[type(value)]] if type(value) in forms else []))


def write_xls(path: Path, rows: Iterable[Sequence[object]]) -> None:
    xlwt = pytest.importorskip("xlwt", reason="writes .xls")
    book = xlwt.Workbook()
    book.add_sheet("notes").write(0, 0, "nothing")
    sheet = book.add_sheet("products")
    forms = {datetime.date: "yyyy-mm-dd", datetime.datetime: "yyyy-mm-dd hh:mm:ss", datetime.time: "hh:mm:ss"}
    for line, row in enumerate(rows):
        for place, value in enumerate(row):
            style = xlwt.easyxf(num_format_str=forms[type(value)]) if type(value) in forms else xlwt.Style.default_style
            sheet.write(line, place, value, style)
    book.save(str(path))


def ods_cell(value: object) -> str:
    kinds = (
        (bool, "boolean", "boolean-value", str(value).lower()),
        (int | float, "float", "value", repr(value)),
        (
            datetime.datetime,
            "date",
            "date-value",
            f"{value:%Y-%m-%dT%H:%M:%S}" if isinstance(value, datetime.date) else "",
        ),
        (datetime.date, "date", "date-value", str(value)),
        (datetime.time, "time", "time-value", f"PT{value:%HH%MM%SS}" if isinstance(value, datetime.time) else ""),
    )
    for type_, kind, attribute, text in kinds:
        if isinstance(value, type_):
            return f'<table:table-cell office:value-type="{kind}" office:{attribute}="{text}"/>'
    if value is None:
        return "<table:table-cell/>"
    return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'


def write_ods_rows(path: Path, rows: str) -> None:
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", kind)
        book.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>',
        )
        book.writestr(
            "content.xml",
            f'<office:document-content {spaces}><office:body><office:spreadsheet><table:table table:name="notes">'
            '<table:table-row><table:table-cell office:value-type="string"><text:p>nothing</text:p></table:table-cell>'
            f'</table:table-row></table:table><table:table table:name="products">{rows}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )


def write_ods(path: Path, rows: Iterable[Sequence[object]]) -> None:
    write_ods_rows(path, "".join(f"<table:table-row>{''.join(map(ods_cell, row))}</table:table-row>" for row in rows))


def record(kind: int, data: bytes) -> bytes:
    """Return a record of the binary format."""
    first = bytes([kind]) if kind < 128 else bytes([kind & 127 | 128, kind >> 7])
    return first + bytes([len(data) & 127 | 128, len(data) >> 7] if len(data) > 127 else [len(data)]) + data


def counted(text: str) -> bytes:
    """Return a text of the binary format: its length, then UTF-16."""
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


#: Formats of cells in a binary workbook, by the type of a value: number of the style; number of Excel's own format.
STYLES = {object: (0, 0), datetime.date: (1, 14), datetime.datetime: (2, 22), datetime.time: (3, 21)}


def binary_cell(place: int, value: object) -> bytes:
    """Return a record with a value: a truth, a text, or a number, which days and times are too."""
    style, _ = STYLES.get(type(value), STYLES[object])
    head = struct.pack("<II", place, style)
    if value is None:
        return record(1, head)
    if isinstance(value, bool):
        return record(4, head + bytes([value]))
    if isinstance(value, str):
        return record(6, head + counted(value))
    if isinstance(value, datetime.time):
        value = (value.hour * 3600 + value.minute * 60 + value.second) / 86_400
    elif isinstance(value, datetime.date):
        moment = (
            value if isinstance(value, datetime.datetime) else datetime.datetime(value.year, value.month, value.day)
        )
        value = (moment - datetime.datetime(1899, 12, 30)) / datetime.timedelta(days=1)
    return record(5, head + struct.pack("<d", value))


def binary_rows(rows: Iterable[Sequence[object]]) -> bytes:
    """Return a sheet of the binary format."""
    sheet = record(129, b"") + record(148, bytes(16)) + record(145, b"")
    for number, row in enumerate(rows):
        sheet += record(0, struct.pack("<IIHBBBI", number, 0, 300, 0, 0, 0, 0))
        sheet += b"".join(binary_cell(place, value) for place, value in enumerate(row))
    return sheet + record(146, b"") + record(130, b"")


def write_xlsb(path: Path, rows: Iterable[Sequence[object]]) -> None:
    kind = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relation = '<Relationship Id="r{0}" Type="{1}/{2}" Target="{3}"/>'
    sheets = [relation.format(i, office, "worksheet", f"worksheets/sheet{i}.bin") for i in (1, 2)]
    forms = b"".join(record(47, struct.pack("<HHHHHBBHBB", 0, form, *[0] * 8)) for _, form in STYLES.values())
    with zipfile.ZipFile(path, "w") as book:
        book.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{package}/content-types"><Default Extension="bin" ContentType="{kind}"/></Types>',
        )
        for name, relations in (
            ("_rels/.rels", [relation.format(1, office, "officeDocument", "xl/workbook.bin")]),
            ("xl/_rels/workbook.bin.rels", sheets),
        ):
            book.writestr(name, f'<Relationships xmlns="{package}/relationships">{"".join(relations)}</Relationships>')
        names = [(1, "notes"), (2, "products")]
        listed = b"".join(record(156, struct.pack("<II", 0, i) + counted(f"r{i}") + counted(name)) for i, name in names)
        book.writestr(
            "xl/workbook.bin", record(131, b"") + record(143, b"") + listed + record(144, b"") + record(132, b"")
        )
        book.writestr("xl/styles.bin", record(278, b"") + record(617, bytes([4, 0, 0, 0])) + forms + record(618, b""))
        book.writestr("xl/worksheets/sheet1.bin", binary_rows([["nothing"]]))
        book.writestr("xl/worksheets/sheet2.bin", binary_rows(rows))


WRITERS = {".xlsx": write_xlsx, ".xls": write_xls, ".xlsb": write_xlsb, ".ods": write_ods}
