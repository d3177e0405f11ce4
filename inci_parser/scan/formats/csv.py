"""CSV and TSV: lines of text into records, damaged ones set apart, so that no line is lost or read twice."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from ...errors import InputError, UsageError
from ...textio.cells import allow_long_cells
from ..columns import LOOK_AT, role_of
from .dialect import NAMES, Dialect, detect_dialect, spaces_before_quotes
from .header import split_header
from .lines import MAX_LINE, NumberedLines, TextInput
from .ruled_tables import is_ruled, without_rules
from .table import BadRow, Row, Table

#: The longest record, in characters and in lines (a record can hold line breaks in quotes).
MAX_RECORD, MAX_RECORD_LINES = MAX_LINE, 20_000
#: The line by which Excel learns the delimiter; it is no row.
_SEP_LINE = re.compile(r"\ufeff?\"?sep=(.)\"?\r?\n", re.IGNORECASE)


#: What a blank line may hold: white space, the sign by which DOS ends a file.
_BLANK = " \t\r\n\v\f\u00a0\ufeff\x1a"


class Record(Row):
    """A row of a delimited text, with what its cells do not tell."""

    #: The text of the record.
    raw = ""
    #: Whether empty cells behind the header's last column were dropped.
    surplus = False


def open_csv(source: TextInput) -> Table:
    """Return a delimited text as a table.

    Raises :class:`~inci_parser.errors.InputError` for a text without a row, and
    :class:`~inci_parser.errors.UsageError` for a delimiter that is none.
    """
    sep_line = _SEP_LINE.match(source.sample)
    dialect = _dialect(source, sep_line[1] if sep_line else None)
    dialect = replace(dialect, spaced=spaces_before_quotes(source.sample, dialect.delimiter))
    table = source.table(dialect.how)
    if sep_line:
        next(source.lines, None)
    rows: Iterator[Row | BadRow] = records(source.lines, dialect)
    if dialect.delimiter == "|" and is_ruled(source.sample):
        rows, table.how = without_rules(rows), f"{table.how}, rules between rows skipped"
    header = split_header(rows, source.options.header)
    if header is None:
        raise InputError(f"{table.name}: it holds no row")
    table.header = header.names
    table.how += header.how
    rows = header.rows
    if role_of(header.names[-1]) == "ingredients":
        rows, unquoted = _joined_lists(rows, len(header.names), dialect.delimiter)
        table.how += unquoted
    table.delimiter, table.remedy = dialect.delimiter, quoting(dialect.delimiter)
    table.rows = fit_width(rows, len(header.names), table.blank, table.remedy)
    return table


def quoting(delimiter: str) -> str:
    """Return what to do where a cell that holds the delimiter was cut.

    >>> quoting(",")
    'put the list, and any cell that holds a comma, in quotes, or separate the columns by tabs'
    """
    name = NAMES.get(delimiter, repr(delimiter))
    other = "" if delimiter == "\t" else ", or separate the columns by tabs"
    return f"put the list, and any cell that holds a {name}, in quotes{other}"


def _dialect(source: TextInput, sep: str | None) -> Dialect:
    """Return the dialect asked for, else the one a ``sep=`` line names, else the one found on the sample."""
    asked = source.options.delimiter
    if asked is not None:
        delimiter = {"tab": "\t", "\\t": "\t"}.get(asked, asked)
        if len(delimiter) != 1 or delimiter in '\r\n"':
            raise UsageError(f"--delimiter is one character or the word tab, not {asked!r}")
        return Dialect(delimiter, f"separated by {asked!r}, as asked")
    if sep is not None:
        return Dialect(sep, f"separated by {sep!r} (its first line says so)")
    return detect_dialect(source.sample, "\t" if source.format == "tsv" else None)


def _joined_lists(rows: Iterator[Row | BadRow], width: int, delimiter: str) -> tuple[Iterator[Row | BadRow], str]:
    """Return rows whose last cell is a list that stands without quotes with that list in one cell, and what to say.

    That is so where most rows have more cells than the header. A row whose cell at the place of the list begins with
    a space stays as it is: the delimiter may stand in a cell before it, as in ``1,Cream, rich,Aqua,Talc``.
    """
    begin = list(islice(rows, LOOK_AT))
    sample = [item.cells for item in begin if isinstance(item, Row) and any(item.cells)]
    rows = chain(begin, rows)
    if not sample or sum(any(cells[width:]) for cells in sample) * 2 <= len(sample):
        return rows, ""
    joined = (_joined_list(item, width, delimiter) if isinstance(item, Row) else item for item in rows)
    return joined, f", the list is not in quotes: all cells from {width} on are joined"


def _joined_list(row: Row, width: int, delimiter: str) -> Row:
    """Return a row whose cells from the last column of the header on are one."""
    if len(row.cells) <= width or row.cells[width - 1][:1].isspace():
        return row
    return Row(row.line, [*row.cells[: width - 1], delimiter.join(row.cells[width - 1 :])])


class _RecordTooLongError(Exception):
    """A record that grows past every bound: a quote opens and nothing closes it."""


def records(lines: NumberedLines, dialect: Dialect) -> Iterator[Row | BadRow]:
    """Yield the records of a delimited text; a blank line is a row without cells.

    Quotes are read strictly. Where a record that spans lines goes wrong, only its first line is given up and reading
    goes on with the next one, so that a quote that never closes costs its row and no other.
    """
    allow_long_cells()
    pending: list[str] = []
    while True:
        reader = csv.reader(
            _fed(lines, pending),
            delimiter=dialect.delimiter,
            quotechar=dialect.quote,
            escapechar=dialect.escape,
            skipinitialspace=dialect.spaced,
            strict=True,
        )
        try:
            for cells in reader:
                fault = next(filter(None, map(lines.fault, pending)), "")
                first = lines.number - len(pending) + 1
                yield BadRow(first, fault, "".join(pending)) if fault else _record(first, cells, "".join(pending))
                pending.clear()
        except (csv.Error, _RecordTooLongError) as error:
            first = lines.number - len(pending) + 1
            lines.push_back(pending[1:])
            yield _rescued(first, pending, dialect, lines, error)
            pending.clear()
        else:
            break
    yield from lines.unread()


def _record(line: int, cells: Sequence[str], raw: str) -> Record:
    record = Record(line, cells)
    record.raw = raw
    return record


def _fed(lines: NumberedLines, pending: list[str]) -> Iterator[str]:
    """Yield lines for the CSV reader and keep those of the record that it reads in ``held``."""
    size = 0
    for line in lines:
        size = size + len(line) if pending else len(line)
        pending.append(line)
        if len(pending) > 1 and (size > MAX_RECORD or len(pending) > MAX_RECORD_LINES):
            raise _RecordTooLongError
        yield line


def _rescued(first: int, pending: list[str], dialect: Dialect, lines: NumberedLines, error: Exception) -> Row | BadRow:
    """Return the first line of a record that went wrong: as a row if it makes one alone, else as a bad one."""
    line = pending[0]
    if fault := lines.fault(line):
        return BadRow(first, fault, line)
    if len(pending) > 1 or "unexpected end" in str(error):
        return BadRow(first, "a quote opens here and does not close as it should", line)
    loose = csv.reader(
        [line],
        delimiter=dialect.delimiter,
        quotechar=dialect.quote,
        escapechar=dialect.escape,
        skipinitialspace=dialect.spaced,
    )
    try:
        return Row(first, next(loose))
    except (csv.Error, StopIteration):
        return BadRow(first, f"not readable as a row ({error})", line)


def fit_width(parsed: Iterator[Row | BadRow], width: int, blank: list[int], remedy: str = "") -> Iterator[Row | BadRow]:
    """Yield rows of ``width`` cells; others are bad, unless the surplus cells are empty. Blank lines are counted.

    ``remedy`` is what to do where a row has too many cells.
    """
    for item in parsed:
        if isinstance(item, BadRow) or len(item.cells) == width:
            yield item
        elif len(item.cells) <= 1 and not "".join(item.cells).strip(_BLANK):
            blank[0] += 1
        elif len(item.cells) > width and not any(item.cells[width:]):
            record = _record(item.line, item.cells[:width], item.raw if isinstance(item, Record) else "")
            record.surplus = True
            yield record
        else:
            many = len(item.cells)
            reason = f"{many} cell{'s' * (many != 1)}, the header has {width}"
            reason += f"; {remedy}" if remedy and many > width else ""
            yield BadRow(item.line, reason, json.dumps(item.cells, ensure_ascii=False))
