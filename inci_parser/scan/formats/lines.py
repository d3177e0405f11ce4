"""Text as numbered lines, and the format ``lines``: one label a line."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from ...textio.punctuation import LIST_SIGNS
from .streams import damage
from .table import BadRow, Row, Table

if TYPE_CHECKING:
    from ..options import Options
    from .streams import Stream

#: The longest line, in characters.
MAX_LINE = 4 << 20
#: What stands between the entries of a list, and how many lines are looked at to tell lists from one label.
_SIGNS, _LOOK_AT = tuple(LIST_SIGNS), 100


class NumberedLines:
    """Lines with their numbers, which can be pushed back. A damaged stream ends them; ``broken`` then says why."""

    def __init__(self, text: TextIO, encoding: str, packing: str = "") -> None:
        self._readline, self._read = text.readline, text.read
        self._pushed: deque[str] = deque()
        self._packing = packing or "stream"
        self.encoding = encoding
        #: Number of the line given last.
        self.number = 0
        self.broken = ""

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self._pushed:
            self.number += 1
            return self._pushed.popleft()
        try:
            line = self._readline(MAX_LINE)
            if _is_cut(line):
                self._skip_rest()
        except UnicodeError as error:
            self.broken = f"it is not {self.encoding} from here on ({error})"
            raise StopIteration from None
        except damage() as error:
            self.broken = f"the {self._packing} is damaged from here on ({error})"
            raise StopIteration from None
        if not line:
            raise StopIteration
        self.number += 1
        return line

    def read(self, size: int) -> str:
        """Return the next characters of the stream, whatever lines they are of; fewer where it ends or is damaged."""
        try:
            return self._read(size)
        except UnicodeError as error:
            self.broken = f"it is not {self.encoding} from here on ({error})"
        except damage() as error:
            self.broken = f"the {self._packing} is damaged from here on ({error})"
        return ""

    def _skip_rest(self) -> None:
        while (more := self._readline(MAX_LINE)) and more[-1] not in "\r\n":
            pass

    def push_back(self, lines: Sequence[str]) -> None:
        """Yield these lines, the last ones yielded, once more."""
        self._pushed.extendleft(reversed(lines))
        self.number -= len(lines)

    def fault(self, line: str) -> str:
        """Return what is wrong with a line as text, ``""`` if nothing is."""
        if _is_cut(line):
            return f"the line is longer than {MAX_LINE:,} characters"
        if line.isascii():
            return ""
        try:
            line.encode()
        except UnicodeEncodeError as error:
            return f"a byte that is not {self.encoding} at character {error.start + 1}"
        return ""

    def unread(self) -> Iterator[BadRow]:
        """Yield one bad row for the part of a damaged stream that could not be read."""
        if self.broken:
            yield BadRow(self.number + 1, self.broken, "")


def _is_cut(line: str) -> bool:
    """Return whether a line was read up to the limit and its end was not."""
    return len(line) >= MAX_LINE and line[-1] not in "\r\n"


@dataclass(frozen=True, slots=True)
class TextInput:
    """A text input on its way to a table: its lines, a decoded sample of its beginning, and what is said of it."""

    name: str
    format: str
    stream: Stream
    lines: NumberedLines
    sample: str
    #: Encoding and packing, and how they were found.
    said: str
    options: Options

    def table(self, how: str) -> Table:
        """Return the table without header and rows, which its format fills in."""
        return Table(self.name, self.format, f"{how}, {self.said}", (), iter(()), self.stream)


def open_lines(source: TextInput) -> Table:
    """Return a text as a table of one column: one label a line."""
    hint = " (if it is one label over several lines, use 'inci analyze')" if _is_one_label(source.sample) else ""
    table = source.table(f"one label a line{hint}")
    table.header = ("ingredients",)
    table.rows = plain_rows(source.lines, table.blank)
    return table


def _is_one_label(sample: str) -> bool:
    """Return whether lines look like parts of one label: one ends in a comma, or most hold no list.

    >>> _is_one_label("Aqua, Glycerin,\\nParfum"), _is_one_label("Aqua, Glycerin\\nAqua, Talc\\n")
    (True, False)
    >>> _is_one_label("Aqua، Glycerin،\\nParfum"), _is_one_label("Aqua؛ Glycerin\\nAqua， Talc\\n")
    (True, False)
    """
    lines = [line for line in map(str.strip, sample.splitlines()[:_LOOK_AT]) if line]
    lists = sum(any(sign in line[:-1] for sign in _SIGNS) for line in lines)
    return len(lines) > 1 and (any(line.endswith(_SIGNS) for line in lines[:-1]) or lists * 2 < len(lines))


def plain_rows(lines: NumberedLines, blank: list[int]) -> Iterator[Row | BadRow]:
    """Yield each line as a row of one cell; ``blank`` counts empty lines."""
    for line in lines:
        if fault := lines.fault(line):
            yield BadRow(lines.number, fault, line)
        elif line.strip():
            yield Row(lines.number, (line.rstrip("\r\n"),))
        else:
            blank[0] += 1
    yield from lines.unread()
