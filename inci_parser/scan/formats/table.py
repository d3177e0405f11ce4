"""The table of text cells that every input format yields. Each input row is yielded once, as a row or a bad row."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from .streams import Stream


#: Below this every whole number is a float of its own: an article number of sixteen digits stays one.
_EXACT = 2.0**53


class Row(NamedTuple):
    """One row: the number of its (first) line and its cells."""

    line: int
    cells: Sequence[str]


class BadRow(NamedTuple):
    """A row that cannot be read: its (first) line, why, and what stands there."""

    line: int
    reason: str
    text: str


@dataclass
class Table:
    """An open table: what its columns are called, its rows, and what was found out about it."""

    name: str
    format: str
    how: str
    header: Sequence[str]
    rows: Iterator[Row | BadRow]
    stream: Stream | None = None
    #: Rows in it, where the file tells.
    total: int | None = None
    #: A copy of a file that is elsewhere, removed when the table is closed.
    copy: Path | None = None
    #: The other sheets of a workbook.
    sheets: tuple[str, ...] = ()
    #: What separates the cells of a row whose cells may have been cut, "" for formats that tell cells apart surely.
    delimiter: str = ""
    #: What to do where cells were cut.
    remedy: str = ""
    #: Lines that hold nothing; they are no rows.
    blank: list[int] = field(default_factory=lambda: [0])

    def done(self) -> float | None:
        """Return how much of the input was read, 0 to 1, ``None`` where that is not known."""
        return self.stream.done() if self.stream else None

    def close(self) -> None:
        """Close the input."""
        if self.stream:
            self.stream.close()
        if self.copy:
            self.copy.unlink(missing_ok=True)


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
        return str(int(value)) if value.is_integer() and abs(value) < _EXACT else repr(value)
    if isinstance(value, bytes):
        return value.decode("utf-8", "backslashreplace")
    if isinstance(value, list | tuple | dict):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)


def one_line(error: BaseException) -> str:
    """Return what an error says, in one line of at most 200 characters."""
    return " ".join(str(error).split())[:200] or type(error).__name__
