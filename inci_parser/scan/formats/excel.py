"""Excel workbooks as tables: one sheet, every value as text."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ...errors import InputError, MissingExtraError, UsageError
from .table import Bad, Row, Table, one_line, text_of

if TYPE_CHECKING:
    from ..options import Options

#: The most bytes that the texts of a workbook may unpack to: they are held in memory while it is read.
MAX_TEXTS = 512 << 20


def open_excel(name: str, options: Options) -> Table:
    """Open a sheet of an Excel workbook: the one asked for, else the first.

    Raises :class:`~inci_parser.errors.InputError` for a file that is no workbook, has no row, or unpacks to more than
    :data:`MAX_TEXTS`, and :class:`~inci_parser.errors.UsageError` for a sheet that is not there.
    """
    try:
        import openpyxl
    except ImportError:
        raise MissingExtraError(f"{name}: to read Excel: pip install 'inci-parser[tables]'") from None
    try:
        _refuse_bomb(name)
        book = openpyxl.load_workbook(name, read_only=True, data_only=True)
    except FileNotFoundError:
        raise InputError(f"there is no file {name!r}") from None
    except InputError:
        raise
    except Exception as error:
        raise InputError(f"{name}: not readable as an Excel workbook ({one_line(error)})") from None
    if options.sheet is not None and options.sheet not in book.sheetnames:
        raise UsageError(f"--sheet {options.sheet!r}: the sheets of {name} are {', '.join(book.sheetnames)}")
    if not book.worksheets:
        raise InputError(f"{name}: the workbook has no sheet of cells")
    sheet = book[options.sheet] if options.sheet is not None else book.worksheets[0]
    rows = _excel_rows(sheet)
    first = next(rows, None)
    if not isinstance(first, Row):
        raise InputError(f"{name}: the sheet {sheet.title!r} holds no row")
    header = [cell.strip() for cell in first.cells]
    while header and not header[-1]:
        header.pop()
    table = Table(name, "excel", f"Excel, sheet {sheet.title!r}", tuple(header), iter(()))
    table.rows = _fit_width(rows, len(header))
    return table


def _refuse_bomb(name: str) -> None:
    with zipfile.ZipFile(name) as archive:
        size = sum(item.file_size for item in archive.infolist() if item.filename.endswith("sharedStrings.xml"))
    if size > MAX_TEXTS:
        raise InputError(
            f"{name}: its texts unpack to {size >> 20:,} MB, more than the {MAX_TEXTS >> 20} MB that are read of a "
            "workbook; save the sheet as CSV"
        )


def _excel_rows(sheet: Any) -> Iterator[Row | Bad]:
    """Give the rows that hold anything, numbered as in the sheet, as far as their own cells reach.

    What the sheet says of its own size is not believed: a few bytes can claim a million rows of 16,384 cells.
    """
    number = 0
    try:
        if hasattr(sheet, "reset_dimensions"):
            sheet.reset_dimensions()
        for number, values in enumerate(sheet.iter_rows(values_only=True), 1):
            if values and (cells := [_cell(value) for value in values]) and any(cells):
                yield Row(number, cells)
    except Exception as error:
        yield Bad(number + 1, f"the sheet is damaged from here on ({one_line(error)})", "")


def _cell(value: Any) -> str:
    return value.isoformat(sep=" ") if isinstance(value, datetime) else text_of(value)


def _fit_width(rows: Iterator[Row | Bad], width: int) -> Iterator[Row | Bad]:
    """Give rows as wide as the header; in a sheet, cells at the end that are not there are empty ones."""
    for item in rows:
        if isinstance(item, Bad):
            yield item
        elif any(item.cells[width:]):
            yield Bad(item.line, f"cells to the right of the header's {width}", text_of(list(item.cells)))
        else:
            yield Row(item.line, [*item.cells[:width], *[""] * (width - len(item.cells))])
