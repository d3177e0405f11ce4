"""The rows of all inputs, one after the other, as items of the engine."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING

from ..errors import InciError
from ..textio.encoding import well_formed
from ..textio.remote import shown
from .columns import LOOK_AT, Columns, find_columns, other_columns, other_lists, repeated_ids
from .engine import Item
from .formats import open_table
from .formats.streams import STDIN
from .formats.table import BadRow, Row, Table
from .job import too_long
from .neighbours import Neighbours
from .options import Options

if TYPE_CHECKING:
    from ..naming import Catalogue

#: Characters that are kept of a label that is too long to be read.
SHOWN = 4_000
MessageHandler = Callable[[str], None]


class Source:
    """All inputs of a scan. The first table is opened at once, so that its columns are known; the others in turn."""

    def __init__(
        self,
        names: Sequence[str],
        options: Options,
        catalogue: Catalogue,
        on_message: MessageHandler,
        *,
        titled: bool = False,
    ) -> None:
        """``titled`` tells whether it is worth saying that the names may tell the types of the products."""
        self.names = list(names)
        self._doubts: tuple[str, ...] = ()
        self._options, self._catalogue, self._titled = options, catalogue, titled
        self._on_message = on_message
        self._table, self._columns = self._open(self.names[0])
        self._before = 0
        self._blank = 0
        self._read = 0
        #: Whether ids and names are carried, and what the carried columns are called: the first table decides.
        self._with_id, self._with_name = self._columns.id is not None, self._columns.name is not None
        self.head = self._head()
        self._report_table()

    def _head(self) -> tuple[str, ...]:
        head = ["file"] if len(self.names) > 1 else []
        head += ["row"]
        head += ["id"] if self._with_id else []
        head += ["name"] if self._with_name else []
        return (*head, *self._columns.keep_names)

    def _report_table(self) -> None:
        """Report format, encoding, delimiter and columns of the open table as messages."""
        titled = self._titled and self._with_name
        columns = _columns_message(self._table.header, self._columns, titled)
        for message in (f"{self._table.how}; {columns}", *self._doubts):
            self._on_message(f"{_shown(self._table.name)}: {message}")

    def _open(self, name: str) -> tuple[Table, Columns]:
        table = open_table(name, self._options)
        begin = list(islice(table.rows, LOOK_AT))
        sample = [row.cells for row in begin if isinstance(row, Row)]
        options = self._options
        try:
            columns = find_columns(
                table.header,
                sample,
                self._catalogue.knows,
                column=options.column,
                id_column=options.id_column,
                name_column=options.name_column,
                keep=options.keep,
            )
        except InciError as error:
            table.close()
            error.args = (f"{_shown(name)}: {error}{_first_fault(begin)}{_other_sheets(table)}",)
            raise
        table.rows = chain(begin, table.rows)
        first = (row for row in begin if isinstance(row, Row))
        self._neighbours = Neighbours(table, columns, self._catalogue, first)
        self._doubts = (*_unused(table, options), *_doubts(table.header, columns, sample, self._catalogue))
        return table, columns

    def items(self) -> Iterator[Item]:
        """Yield every row of every input."""
        for index, name in enumerate(self.names):
            if index:
                self._table, self._columns = self._open(name)
                self._before = index
                self._report_table()
            yield from self._items(name)
            self._blank += self._table.blank[0]
            self._table.close()

    def _items(self, name: str) -> Iterator[Item]:
        columns, several = self._columns, len(self.names) > 1
        carried = [c for c in (columns.id, columns.name) if c is not None] + list(columns.keep)
        file = _shown(name)
        title = columns.name if self._with_name else None
        for number, row in enumerate(self._table.rows, 1):
            place = (file, number, row.line)
            self._read += 1
            if isinstance(row, BadRow):
                yield Item(place, (), row.text, row.reason)
                continue
            cells = row.cells
            if fault := self._neighbours.fault(row):
                yield Item(place, (), json.dumps(cells, ensure_ascii=False), fault)
                continue
            if several:
                front = (file, str(number), *self._front(cells), *[cells[i] for i in columns.keep])
            else:
                front = (str(number), *[cells[i] for i in carried])
            text = columns.label_of(cells)
            reason = too_long(text)  # the beginning is enough to show in the rejects
            text = text[:SHOWN] if reason else text
            yield Item(place, front, text, reason, "" if title is None else cells[title])

    def _front(self, cells: Sequence[str]) -> list[str]:
        """Return id and name of a row as far as the first table has them; empty where this one does not."""
        front = []
        for carried, place in ((self._with_id, self._columns.id), (self._with_name, self._columns.name)):
            if carried:
                front.append("" if place is None else cells[place])
        return front

    @property
    def blank(self) -> int:
        """Lines skipped because they hold nothing."""
        return self._blank

    def total(self) -> int | None:
        """Return the number of rows where the input tells, else an estimate from the part that was read."""
        if self._table.total is not None and len(self.names) == 1:
            return self._table.total
        part = self._table.done()
        return round(self._read * len(self.names) / (self._before + part)) if part and self._read else None

    def close(self) -> None:
        """Close what is open."""
        self._table.close()


def _shown(name: str) -> str:
    return "stdin" if name == STDIN else well_formed(shown(name))


def _first_fault(begin: Sequence[Row | BadRow]) -> str:
    """Return what is wrong with the first line where it cannot be read: it may be the header that is missed."""
    first = begin[0] if begin else None
    return f"; line {first.line} cannot be read: {first.reason}" if isinstance(first, BadRow) else ""


def _unused(table: Table, options: Options) -> Iterator[str]:
    """Yield which options of reading say nothing of a table of this format."""
    for option, value, formats in (
        ("--sheet", options.sheet, {"excel"}),
        ("--delimiter", options.delimiter, {"csv", "tsv"}),
        ("--encoding", options.encoding, {"csv", "tsv", "jsonl", "lines"}),
    ):
        if value is not None and table.format not in formats:
            yield f"{option} is not used: it is for {', '.join(sorted(formats))}, and this is {table.format}"


def _other_sheets(table: Table) -> str:
    return f"; other sheets: {', '.join(table.sheets)} (--sheet NAME)" if table.sheets else ""


def _doubts(
    header: Sequence[str], columns: Columns, sample: Sequence[Sequence[str]], catalogue: Catalogue
) -> Iterator[str]:
    """Yield what a person should look at before the rows of a table are trusted."""
    if others := other_columns(header, columns):
        yield f"column {' and '.join(others)} has the same header and is not read; --column #N chooses"
    if columns.said != "as asked" and (lists := other_lists(header, columns, sample, catalogue.knows)):
        also = ", ".join(repr(header[place]) for place in lists)
        yield f"column {also} holds ingredient lists too and is not read; --column chooses"
    for name in header:
        option = "-".join(name.lower().replace("_", " ").split())
        if option in ("market", "product-type", "profile"):
            yield f"the column {name!r} is not used: --{option} is for all rows"
    if repeated_ids(columns, sample, catalogue.knows):
        yield (
            "its rows seem to be one ingredient each, several to an id; each row is read as a label of its own: "
            "join the rows of an id to one list first"
        )


def _columns_message(header: Sequence[str], columns: Columns, titled: bool) -> str:
    def called(place: int | None) -> str:
        return "none" if place is None else f"{header[place]!r}"

    return (
        f"ingredients in column {called(columns.text)} ({columns.said}), "
        f"id {called(columns.id)}, name {called(columns.name)}"
        + (" (may tell the product type)" if titled and columns.name is not None else "")
    )
