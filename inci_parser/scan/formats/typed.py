"""Tables whose cells have types: Parquet and Excel. Every value becomes text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from ...errors import InputError, MissingExtraError, UsageError
from ..options import Options
from .records import Bad, Row, text_of
from .tables import Table

#: Rows taken from a Parquet file at a time.
BATCH = 2_000


def parquet(name: str, options: Options) -> Table:
    """Open a Parquet file. A row group that cannot be read gives one bad row for each of its rows."""
    try:
        import pyarrow.parquet as pq
    except ImportError:
        raise MissingExtraError(f"{name}: to read Parquet: pip install 'inci-parser[tables]'") from None
    try:
        file = pq.ParquetFile(name)
    except FileNotFoundError:
        raise InputError(f"there is no file {name!r}") from None
    except Exception as error:
        raise InputError(f"{name}: not readable as Parquet ({_one_line(error)})") from None
    header = tuple(file.schema_arrow.names)
    table = Table(name, "parquet", f"Parquet, {file.metadata.num_rows:,} rows", header, iter(()))
    table.total = file.metadata.num_rows
    table.rows = _parquet_rows(file, header)
    return table


def _parquet_rows(file: Any, header: tuple[str, ...]) -> Iterator[Row | Bad]:
    number = 0
    for group in range(file.num_row_groups):
        end = number + file.metadata.row_group(group).num_rows
        try:
            for batch in file.iter_batches(batch_size=BATCH, row_groups=[group]):
                columns = [[text_of(value) for value in column.to_pylist()] for column in batch.columns]
                for cells in zip(*columns, strict=True):
                    number += 1
                    yield Row(number, cells)
        except Exception as error:
            reason = f"row group {group + 1} is damaged ({_one_line(error)})"
            for lost in range(number + 1, end + 1):
                yield Bad(lost, reason, "")
        number = end


def excel(name: str, options: Options) -> Table:
    """Open a sheet of an Excel workbook: the one asked for, else the first."""
    try:
        import openpyxl
    except ImportError:
        raise MissingExtraError(f"{name}: to read Excel: pip install 'inci-parser[tables]'") from None
    try:
        book = openpyxl.load_workbook(name, read_only=True, data_only=True)
    except FileNotFoundError:
        raise InputError(f"there is no file {name!r}") from None
    except Exception as error:
        raise InputError(f"{name}: not readable as an Excel workbook ({_one_line(error)})") from None
    if options.sheet is not None and options.sheet not in book.sheetnames:
        raise UsageError(f"--sheet {options.sheet!r}: the sheets of {name} are {', '.join(book.sheetnames)}")
    sheet = book[options.sheet] if options.sheet is not None else book.worksheets[0]
    rows = _excel_rows(sheet)
    first = next(rows, None)
    if not isinstance(first, Row):
        raise InputError(f"{name}: the sheet {sheet.title!r} holds no row")
    header = [cell.strip() for cell in first.cells]
    while header and not header[-1]:
        header.pop()
    table = Table(name, "excel", f"Excel, sheet {sheet.title!r}", tuple(header), iter(()))
    table.rows = _fitted(rows, len(header))
    return table


def _excel_rows(sheet: Any) -> Iterator[Row | Bad]:
    """Give the rows that hold anything, numbered as in the sheet."""
    number = 0
    try:
        for number, values in enumerate(sheet.iter_rows(values_only=True), 1):
            cells = [_cell(value) for value in values]
            if any(cells):
                yield Row(number, cells)
    except Exception as error:
        yield Bad(number + 1, f"the sheet is damaged from here on ({_one_line(error)})", "")


def _cell(value: Any) -> str:
    return value.isoformat(sep=" ") if isinstance(value, datetime) else text_of(value)


def _fitted(rows: Iterator[Row | Bad], width: int) -> Iterator[Row | Bad]:
    """Give rows as wide as the header; in a sheet, cells at the end that are not there are empty ones."""
    for item in rows:
        if isinstance(item, Bad):
            yield item
        elif any(item.cells[width:]):
            yield Bad(item.line, f"cells to the right of the header's {width}", text_of(list(item.cells)))
        else:
            yield Row(item.line, [*item.cells[:width], *[""] * (width - len(item.cells))])


def _one_line(error: BaseException) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
