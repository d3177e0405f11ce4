"""How many cells the sheets of a workbook span, read from the packed file before a library unpacks it into memory.

The library that reads workbooks holds a sheet as a full rectangle, from the first to the last cell that has a value.
Two cells in opposite corners of a sheet of a few hundred bytes would make it ask for half a terabyte, and end the
process. So every part of the file is gone through once in pieces of bounded size.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import IO
from xml.parsers import expat

#: Bytes of a part that are looked at at a time, and how many of one piece are looked at again with the next.
PIECE, OVERLAP = 1 << 20, 1 << 10
#: Place of a cell with a value in the XML of Excel, as programs write it and as XML allows to write it.
_PLACE = re.compile(rb""" r="([A-Z]{1,3})(\d{1,7})"[^<>/]*>""")
_ANY_PLACE = re.compile(rb"""\br\s*=\s*["']([A-Z]{1,3})(\d{1,7})["'][^<>/]*>""")
#: What stands in no XML in which places are all written as programs write them.
_UNUSUAL = (b" =", b"\t=", b"\n=", b"\r=", b"\tr=", b"\nr=", b"\rr=")
#: How a sheet of the binary format begins, its records that are rows, and those that are cells with a value.
_BINARY_SHEET, _ROW, _CELLS = b"\x81\x01", 0, range(2, 12)
#: Elements of an OpenDocument sheet.
_TABLE, _TABLE_ROW, _TABLE_CELLS = "table:table", "table:table-row", ("table:table-cell", "table:covered-table-cell")


@dataclass
class Extent:
    """Rows and columns up to the last cell with a value."""

    rows: int = 0
    columns: int = 0

    def include(self, row: int, column: int) -> None:
        """Let the extent reach a cell; both numbers count from 1."""
        self.rows, self.columns = max(self.rows, row), max(self.columns, column)


def extent_of(part: IO[bytes], name: str) -> Extent:
    """Return how far a part of a workbook reaches, whichever of the packed formats it is of; others span nothing."""
    extent = Extent()
    piece = part.read(PIECE)
    measure: _OpenDocument | _Records | _Places
    if name == "content.xml":
        measure = _OpenDocument(extent)
    elif piece.startswith(_BINARY_SHEET):
        measure = _Records(extent)
    elif name.endswith(".xml"):
        measure = _Places(extent)
    else:
        return extent
    while piece:
        measure.feed(piece)
        piece = part.read(PIECE)
    return extent


class _Places:
    """Reads the places of cells (``r="AB12"``) in the XML of an Excel sheet."""

    def __init__(self, extent: Extent) -> None:
        self._extent = extent
        self._rest = b""

    def feed(self, piece: bytes) -> None:
        text = self._rest + piece
        found = (_PLACE if _is_usual(text) else _ANY_PLACE).findall(text)
        if found:
            rows, columns = {row for _, row in found}, {letters for letters, _ in found}
            self._extent.include(max(map(int, rows)), max(map(_column, columns)))
        self._rest = text[-OVERLAP:]


def _is_usual(text: bytes) -> bool:
    """Tell whether each attribute of XML is written as ``name="value"`` behind one space."""
    return text.count(b"=") == text.count(b'="') and not any(mark in text for mark in _UNUSUAL)


def _column(letters: bytes) -> int:
    """Return the number of a column, from 1, by its letters.

    >>> _column(b"A"), _column(b"AA"), _column(b"XFD")
    (1, 27, 16384)
    """
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


class _Records:
    """Reads rows and cells of a sheet of the binary format: records of a kind, a length and as many bytes."""

    def __init__(self, extent: Extent) -> None:
        self._extent = extent
        self._rest = b""
        self._skip = 0
        self._row = 0

    def feed(self, piece: bytes) -> None:
        data, at = self._rest + piece, self._skip
        while len(data) >= at + 10:
            kind, at = _number(data, at, 2)
            length, at = _number(data, at, 4)
            if kind == _ROW:
                self._row = int.from_bytes(data[at : at + 4], "little") + 1
            elif kind in _CELLS:
                self._extent.include(self._row, int.from_bytes(data[at : at + 4], "little") + 1)
            at += length
        self._rest, self._skip = data[at:], max(0, at - len(data))


def _number(data: bytes, at: int, most: int) -> tuple[int, int]:
    """Return a number of up to ``most`` bytes, seven bits each, the lowest first, and where it ends."""
    value = 0
    for place in range(most):
        byte = data[at]
        at += 1
        value |= (byte & 127) << 7 * place
        if byte < 128:
            break
    return value, at


class _OpenDocument:
    """Reads rows and cells of an OpenDocument spreadsheet, in which one element may stand for many."""

    def __init__(self, extent: Extent) -> None:
        self._extent = extent
        self._row = self._next_row = self._column = self._filled = 0
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def feed(self, piece: bytes) -> None:
        self._parser.Parse(piece, False)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == _TABLE:
            self._row = 0
        elif name == _TABLE_ROW:
            self._next_row = self._row + int(attributes.get("table:number-rows-repeated", 1))
            self._column = self._filled = 0
        elif name in _TABLE_CELLS:
            self._column += int(attributes.get("table:number-columns-repeated", 1))
            if "office:value-type" in attributes or "calcext:value-type" in attributes:
                self._filled = self._column

    def _end(self, name: str) -> None:
        if name == _TABLE_ROW:
            self._row = self._next_row
            if self._filled:
                self._extent.include(self._row, self._filled)
