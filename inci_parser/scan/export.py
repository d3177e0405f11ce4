"""The files that are written once all rows are read: Parquet and Excel from the spool, the page of the summary."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import MissingExtraError
from ..textio.cells import FORMULA
from ..textio.encoding import well_formed
from ..textio.remote import shown
from .fields import LONG_FIELDS, Type, pick_fields
from .journal import Journal
from .options import Options
from .outputs import GROWING, Layout, OutputFiles
from .row_text import cell
from .statistics import Tally

if TYPE_CHECKING:
    from .source import Source

#: Rows of one group of a Parquet file and of one sheet of a workbook (Excel's own limit, one line for the header).
GROUP_ROWS, SHEET_ROWS = 20_000, 1_048_575
#: The longest text that a cell of Excel holds.
MOST_CELL = 32_767

Column = tuple[str, Type]


def columns_of(layout: Layout, options: Options, long: bool) -> list[Column]:
    """Return the columns of the product or ingredient rows with their types."""
    head: list[Column] = [(name, "int" if name == "row" else "text") for name in layout.head]
    fields: Sequence[Any] = LONG_FIELDS if long else pick_fields(options.fields)
    return head + [(field.name, field.type) for field in fields]


def finish(journal: Journal, files: OutputFiles, tally: Tally, options: Options, source: Source) -> None:
    """Write Parquet, Excel and the summary page: the files that cannot be appended to row by row."""
    layout = Layout.of(options, source.head)
    jobs = [("products", files.format, False)]
    if files.long and files.long_format:
        jobs.append(("long", files.long_format, True))
    for part, format_, long in jobs:
        if format_ not in GROWING:
            make = write_parquet if format_ == "parquet" else write_excel
            make(journal.part(part), journal.part(f"{part}.{format_}"), columns_of(layout, options, long))
    if files.summary:
        from ..render.scan_page import scan_page

        sample = list(spooled(journal.part("sample")))
        names = [well_formed(Path(shown(name)).name) for name in source.names]
        page = scan_page(tally.to_dict(), layout.head, sample, names, _chosen_options(options))
        journal.part("summary.html").write_text(page, encoding="utf-8")


def _chosen_options(options: Options) -> list[str]:
    """Return the options that decide the findings of a scan, in words."""
    chosen = [f"market {options.market}"]
    chosen += [f"product type {options.product_type}"] if options.product_type else []
    chosen += [f"profile {', '.join(options.profile)}"] if options.profile else []
    chosen += [f"left out: {', '.join(options.skip)}"] if options.skip else []
    return chosen


def spooled(path: Path) -> Iterator[Any]:
    """Yield the rows of a spool."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def arrow_schema(columns: Sequence[Column]) -> Any:
    """Return the Arrow schema of columns."""
    import pyarrow as pa

    types = {
        "int": pa.int64(),
        "float": pa.float64(),
        "bool": pa.bool_(),
        "text": pa.string(),
        "list": pa.list_(pa.string()),
        "numbers": pa.list_(pa.float64()),
    }
    return pa.schema([(name, types[type_]) for name, type_ in columns])


def write_parquet(spool: Path, target: Path, columns: Sequence[Column]) -> None:
    """Write a spool as Parquet: lists as lists, zstd, the same bytes for the same rows."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise MissingExtraError("to write Parquet: pip install 'inci-parser[tables]'") from None
    schema = arrow_schema(columns)
    rows = spooled(spool)
    with pq.ParquetWriter(target, schema, compression="zstd") as writer:
        while group := list(islice(rows, GROUP_ROWS)):
            writer.write_table(pa.Table.from_pylist(group, schema=schema))


def write_excel(spool: Path, target: Path, columns: Sequence[Column]) -> None:
    """Write a spool as an Excel workbook; past a sheet's last row the next sheet begins.

    Every text is written as text, never as a formula or link; what looks like a formula is marked as text besides
    (Excel's own quote prefix), so that editing the cell does not turn it into one.
    """
    try:
        import xlsxwriter
    except ImportError:
        raise MissingExtraError("to write Excel: pip install 'inci-parser[tables]'") from None
    from datetime import datetime

    with xlsxwriter.Workbook(str(target), {"constant_memory": True}) as book:
        book.set_properties({"created": datetime(2000, 1, 1)})
        bold, quoted = book.add_format({"bold": True}), book.add_format({"quote_prefix": True})
        rows = spooled(spool)
        group, part = list(islice(rows, 1)), 0
        while group or not part:
            part += 1
            sheet = book.add_worksheet("rows" if part == 1 else f"rows {part}")
            sheet.freeze_panes(1, 0)
            for place, (name, _) in enumerate(columns):
                sheet.write_string(0, place, name, bold)
            for line, row in enumerate(chain(group, islice(rows, SHEET_ROWS - 1)), 1):
                _excel_row(sheet, line, row, columns, quoted)
            group = list(islice(rows, 1))


def _excel_row(sheet: Any, line: int, row: dict[str, Any], columns: Sequence[Column], quoted: Any) -> None:
    for place, (name, _) in enumerate(columns):
        value = row[name]
        if value is None:
            continue
        if isinstance(value, bool):
            sheet.write_boolean(line, place, value)
        elif isinstance(value, int | float):
            sheet.write_number(line, place, value)
        else:
            text = cell(tuple(value) if isinstance(value, list) else value)[:MOST_CELL]
            sheet.write_string(line, place, text, quoted if FORMULA.match(text) else None)
