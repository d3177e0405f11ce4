"""Workbooks as tables: one sheet of an .xlsx, .xls, .xlsb or .ods file, every value as text."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from ...errors import InciError, InputError, MissingExtraError, UsageError
from .header import split_header
from .sheet_extent import extent_of
from .table import BadRow, Row, Table, one_line, text_of

if TYPE_CHECKING:
    from ..options import Options

#: The most bytes that the texts of a workbook, and each other part of it, may unpack to. Texts are held in memory.
MAX_TEXTS, MAX_PART = 512 << 20, 2 << 30
#: The most cells, filled or not, that a sheet may span: some 24 bytes each are held in memory while it is read.
MAX_CELLS = 40_000_000
#: What to do where a list stands in several cells.
WHOLE_LIST = "put the whole list into one cell"


def open_excel(name: str, options: Options) -> Table:
    """Open a sheet of a workbook: the one asked for, else the first.

    Raises :class:`~inci_parser.errors.InputError` for a file that is no workbook, has no row, unpacks to more than
    :data:`MAX_TEXTS` or spans more than :data:`MAX_CELLS`, and :class:`~inci_parser.errors.UsageError` for a sheet that
    is not there.
    """
    try:
        unvalued = _refuse_bomb(name)
        sheet, others = _sheet(name, options.sheet)
    except FileNotFoundError:
        raise InputError(f"there is no file {name!r}") from None
    except InciError:
        raise
    except Exception as error:
        raise InputError(f"{name}: not readable as an Excel workbook ({one_line(error)})") from None
    header = split_header(_excel_rows(sheet), options.header)
    if header is None:
        raise InputError(f"{name}: the sheet {sheet.name!r} holds no row")
    names = list(header.names)
    while names and not names[-1]:
        names.pop()
    how = f"Excel, sheet {sheet.name!r}{header.how}"
    if unvalued:
        how += (
            f", {unvalued:,} formula{'s' * (unvalued > 1)} without a value, read as empty (save the workbook with a "
            "spreadsheet program first)"
        )
    table = Table(name, "excel", how, tuple(names), iter(()), sheets=others)
    table.rows = _fit_width(header.rows, len(names))
    table.delimiter, table.remedy = ",", WHOLE_LIST
    return table


def _sheet(name: str, asked: str | None) -> tuple[Any, tuple[str, ...]]:
    """Return the sheet asked for, else the first, and what the other sheets are called."""
    try:
        from python_calamine import CalamineWorkbook, SheetTypeEnum
    except ImportError:
        raise MissingExtraError(f"{name}: to read Excel: pip install 'inci-parser[tables]'") from None
    book = CalamineWorkbook.from_path(name)
    names = [sheet.name for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    if not names:
        raise InputError(f"{name}: the workbook has no sheet of cells")
    if asked is not None and asked not in names:
        raise UsageError(f"--sheet {asked!r}: the sheets of {name} are {', '.join(names)}")
    chosen = asked if asked is not None else names[0]
    return book.get_sheet_by_name(chosen), tuple(other for other in names if other != chosen)


def _refuse_bomb(name: str) -> int:
    """Raise :class:`~inci_parser.errors.InputError` for a workbook that would take too much memory.

    Return how many of its formulas have no value.
    """
    if not zipfile.is_zipfile(name):  # .xls: 65,536 rows of 256 cells at most
        return 0
    unvalued = 0
    with zipfile.ZipFile(name) as archive:
        for item in archive.infolist():
            most = MAX_TEXTS if "sharedStrings" in item.filename else MAX_PART
            if item.file_size > most:
                raise InputError(
                    f"{name}: its texts unpack to {item.file_size >> 20:,} MB, more than the {most >> 20:,} MB that "
                    "are read of a workbook; save the sheet as CSV"
                )
        for item in archive.infolist():
            with archive.open(item) as part:
                extent = extent_of(part, item.filename)
            unvalued += extent.unvalued
            if extent.rows * extent.columns > MAX_CELLS:
                raise InputError(
                    f"{name}: a sheet reaches to row {extent.rows:,} and column {extent.columns:,}, more than the "
                    f"{MAX_CELLS:,} cells that are read of a sheet; remove what stands far outside, or save it as CSV"
                )
    return unvalued


def _excel_rows(sheet: Any) -> Iterator[Row | BadRow]:
    """Yield the rows that hold anything, numbered as in the sheet, their cells from the sheet's first column on.

    A cell that is merged over several rows stands in each of them.
    """
    left = [""] * sheet.start[1] if sheet.start else []
    merged = _merged_over_rows(sheet)
    held: dict[int, tuple[str, int]] = {}
    for number, values in enumerate(sheet.iter_rows(), 1):
        cells = left + list(map(_cell, values))
        for place, last in merged.get(number, ()):
            if place < len(cells):
                held[place] = cells[place], last
        for place, (text, last) in list(held.items()):
            if number <= last:
                cells[place] = cells[place] or text
            else:
                del held[place]
        if any(cells):
            yield Row(number, cells)


def _merged_over_rows(sheet: Any) -> dict[int, list[tuple[int, int]]]:
    """Return the cells that are merged over rows: row of the first, from 1 -> its column, from 0, and the last row."""
    merged: dict[int, list[tuple[int, int]]] = {}
    for (top, place), (bottom, _) in sheet.merged_cell_ranges or ():
        if bottom > top:
            merged.setdefault(top + 1, []).append((place, bottom + 1))
    return merged


def _cell(value: Any) -> str:
    """Return a value as text: dates with a time, whole numbers without a point.

    >>> _cell(date(2024, 5, 6)), _cell(12.0), _cell(4.5), _cell(1e15), _cell("0012")
    ('2024-05-06 00:00:00', '12', '4.5', '1000000000000000', '0012')
    """
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)
        return moment.isoformat(sep=" ")
    return text_of(value)


def _fit_width(rows: Iterator[Row | BadRow], width: int) -> Iterator[Row | BadRow]:
    """Yield rows as wide as the header; missing cells at the end are empty ones."""
    for item in rows:
        if isinstance(item, BadRow):
            yield item
        elif any(item.cells[width:]):
            yield BadRow(
                item.line, f"cells to the right of the header's {width}; {WHOLE_LIST}", text_of(list(item.cells))
            )
        else:
            yield Row(item.line, [*item.cells[:width], *[""] * (width - len(item.cells))])
