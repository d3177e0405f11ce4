"""Lines of text into records, damaged ones told apart: no line is lost, none is read twice."""

from __future__ import annotations

import csv
import json
from collections import deque
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, TextIO

from .dialect import Dialect
from .streams import damage

#: The longest line and the longest record (a record can hold line breaks in quotes), in characters and lines.
MOST_LINE, MOST_RECORD, MOST_RECORD_LINES = 4 << 20, 4 << 20, 20_000


class Row(NamedTuple):
    """One row: the number of its (first) line and its cells."""

    line: int
    cells: Sequence[str]


class Bad(NamedTuple):
    """A row that cannot be read: its (first) line, why, and what stands there."""

    line: int
    reason: str
    text: str


class Lines:
    """Numbered lines that can be pushed back. A damaged stream ends them; ``broken`` then says why."""

    def __init__(self, text: TextIO, encoding: str, packing: str = "") -> None:
        self._read = text.readline
        self._again: deque[str] = deque()
        self._packing = packing or "stream"
        self.encoding = encoding
        #: Number of the line given last.
        self.number = 0
        self.broken = ""

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self._again:
            self.number += 1
            return self._again.popleft()
        try:
            line = self._read(MOST_LINE)
            if len(line) >= MOST_LINE and line[-1] not in "\r\n":
                self._skip_rest()
        except damage() as error:
            self.broken = f"the {self._packing} is damaged from here on ({error})"
            raise StopIteration from None
        if not line:
            raise StopIteration
        self.number += 1
        return line

    def _skip_rest(self) -> None:
        while (more := self._read(MOST_LINE)) and more[-1] not in "\r\n":
            pass

    def push_back(self, lines: Sequence[str]) -> None:
        """Give these lines, the last ones given, once more."""
        self._again.extendleft(reversed(lines))
        self.number -= len(lines)

    def fault(self, line: str) -> str:
        """Return what is wrong with a line as text, ``""`` if nothing is."""
        if len(line) >= MOST_LINE:
            return f"the line is longer than {MOST_LINE:,} characters"
        if line.isascii():
            return ""
        try:
            line.encode()
        except UnicodeEncodeError as error:
            return f"a byte that is not {self.encoding} at character {error.start + 1}"
        return ""

    def last_words(self) -> Iterator[Bad]:
        """Give one bad row for the part of a damaged stream that could not be read."""
        if self.broken:
            yield Bad(self.number + 1, self.broken, "")


class _TooLongError(Exception):
    """A record that grows past every bound: a quote opens and nothing closes it."""


def records(lines: Lines, dialect: Dialect) -> Iterator[Row | Bad]:
    """Give the records of a delimited text; a blank line is a row without cells.

    Quotes are read strictly. Where a record that spans lines goes wrong, only its first line is given up and reading
    goes on with the next one, so that a quote that never closes costs its row and no other.
    """
    if csv.field_size_limit() < 2 * MOST_RECORD:
        csv.field_size_limit(2 * MOST_RECORD)
    held: list[str] = []
    while True:
        reader = csv.reader(
            _fed(lines, held),
            delimiter=dialect.delimiter,
            quotechar=dialect.quote,
            escapechar=dialect.escape,
            strict=True,
        )
        try:
            for cells in reader:
                fault = next(filter(None, map(lines.fault, held)), "")
                first = lines.number - len(held) + 1
                yield Bad(first, fault, "".join(held)) if fault else Row(first, cells)
                held.clear()
        except (csv.Error, _TooLongError) as error:
            first = lines.number - len(held) + 1
            lines.push_back(held[1:])
            yield _rescued(first, held, dialect, lines, error)
            held.clear()
        else:
            break
    yield from lines.last_words()


def _fed(lines: Lines, held: list[str]) -> Iterator[str]:
    """Hand lines to the CSV reader and hold those of the record it is at."""
    size = 0
    for line in lines:
        size = size + len(line) if held else len(line)
        held.append(line)
        if len(held) > 1 and (size > MOST_RECORD or len(held) > MOST_RECORD_LINES):
            raise _TooLongError
        yield line


def _rescued(first: int, held: list[str], dialect: Dialect, lines: Lines, error: Exception) -> Row | Bad:
    """Return the first line of a record that went wrong: as a row if it makes one alone, else as a bad one."""
    line = held[0]
    if fault := lines.fault(line):
        return Bad(first, fault, line)
    if len(held) > 1 or "unexpected end" in str(error):
        return Bad(first, "a quote opens here and does not close as it should", line)
    loose = csv.reader([line], delimiter=dialect.delimiter, quotechar=dialect.quote, escapechar=dialect.escape)
    try:
        return Row(first, next(loose))
    except (csv.Error, StopIteration):
        return Bad(first, f"not readable as a row ({error})", line)


def straight(parsed: Iterator[Row | Bad], width: int, blank: list[int]) -> Iterator[Row | Bad]:
    """Give rows of ``width`` cells; others are bad, unless what is too much is empty. Blank lines are counted."""
    for item in parsed:
        if isinstance(item, Bad) or len(item.cells) == width:
            yield item
        elif len(item.cells) <= 1 and not "".join(item.cells).strip():
            blank[0] += 1
        elif len(item.cells) > width and not any(item.cells[width:]):
            yield Row(item.line, item.cells[:width])
        else:
            many = len(item.cells)
            reason = f"{many} cell{'s' * (many != 1)}, the header has {width}"
            yield Bad(item.line, reason, json.dumps(item.cells, ensure_ascii=False))


def plain_rows(lines: Lines, blank: list[int]) -> Iterator[Row | Bad]:
    """Give each line as a row of one cell."""
    for line in lines:
        if fault := lines.fault(line):
            yield Bad(lines.number, fault, line)
        elif line.strip():
            yield Row(lines.number, (line.rstrip("\r\n"),))
        else:
            blank[0] += 1
    yield from lines.last_words()


def json_rows(lines: Lines, blank: list[int]) -> Iterator[tuple[int, dict[str, str]] | Bad]:
    """Give each line of JSON lines as its number and its object, every value as text; what is no object is bad."""
    decode = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=str).decode
    for line in lines:
        body = line.strip().lstrip("\ufeff")
        if not body:
            blank[0] += 1
        elif fault := lines.fault(line):
            yield Bad(lines.number, fault, line)
        else:
            try:
                value = decode(body)
            except (ValueError, RecursionError) as error:
                yield Bad(lines.number, f"not JSON: {str(error) or type(error).__name__}", line)
                continue
            if isinstance(value, dict):
                yield lines.number, {key: text_of(item) for key, item in value.items()}
            else:
                yield Bad(lines.number, "JSON, but no object", line)
    yield from lines.last_words()


def text_of(value: Any) -> str:
    """Return a value of JSON, Parquet or Excel as text; lists as JSON, nothing as an empty text.

    >>> text_of("0012"), text_of(None), text_of(12.0), text_of(["Aqua", "Glycerin"])
    ('0012', '', '12', '["Aqua", "Glycerin"]')
    """
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, bytes):
        return value.decode("utf-8", "backslashreplace")
    if isinstance(value, list | tuple | dict):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)
