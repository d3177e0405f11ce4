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

#: Bytes of a part that are looked at at a time.
PIECE = 1 << 20
#: The longest tag of XML, in bytes; no program writes longer ones.
MAX_TAG = 16 << 20
#: Tags and text as programs write them: values in double quotes, without signs of tags in them.
_USUAL = re.compile(rb"""[^<]*(?>(?:<[^<>"!?]*(?>(?:"[^<>"]*"[^<>"]*)*)>[^<]*)*)""")
#: What stands in no piece in which all attributes are written as ``name="value"`` behind one space.
_UNUSUAL = (b" =", b"\t=", b"\n=", b"\r=", b"\tr=", b"\nr=", b"\rr=")
#: In such a piece: cells, the columns of cells with a place, places of cells with a value, rows, rows with a number.
_CELL = re.compile(rb"<(?:[^\s<>/:]+:)?c[\s/>]")
_PLACED = re.compile(rb"""<(?:[^\s<>/:]+:)?c r="([A-Za-z]+)""")
_PLACE = re.compile(rb""" r="([A-Za-z]+)(\d+)"(?:\s+[^\s"=<>]+="[^"]*")*\s*>""")
_ROW_TAG = re.compile(rb"<(?:[^\s<>/:]+:)?row[\s/>]")
_ROW_NUMBER = re.compile(rb"""<(?:[^\s<>/:]+:)?row r="(\d+)\"""")
#: A cell of a formula without a value: its attributes. Bytes of a cell that are kept where a piece ends within it.
_UNVALUED = re.compile(rb"<c ([^<>]{0,200})><f(?:[^<>]{0,400}/>|[^<>]{0,400}>[^<]{0,9000}</f>)(?:<v\s?/>|<v></v>)?</c>")
_LONGEST_FORMULA = 1 << 14
#: Whatever XML allows: tags; in a tag: name, place; places anywhere.
_MARKUP = re.compile(rb"""<(?![!?])(?>(?:[^"'<>]|"[^"]*"|'[^']*')+)>""")
_TAG = re.compile(rb"<(/?)(?:[^\s<>/:]+:)?(row|c)(?=[\s/>])")
_ANY_PLACE = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]*)(\d+)["']""")
#: Records of a sheet of the binary format that are rows, and those that are cells with a value.
_ROW, _CELLS = 0, range(2, 12)
#: The highest row of that format, from 1, that the library reads: it ends at a row beyond it.
_LAST_ROW = 0x100001
#: Elements of an OpenDocument sheet.
_TABLE, _TABLE_ROW, _TABLE_CELLS = "table:table", "table:table-row", ("table:table-cell", "table:covered-table-cell")


@dataclass
class Extent:
    """Rows and columns up to the last cell with a value."""

    rows: int = 0
    columns: int = 0
    #: Cells of a formula that no program has worked out: they hold no value.
    unvalued: int = 0

    def include(self, row: int, column: int) -> None:
        """Extend to a cell; both numbers count from 1."""
        self.rows, self.columns = max(self.rows, row), max(self.columns, column)


def extent_of(part: IO[bytes], name: str) -> Extent:
    """Return how far a part of a workbook reaches, whichever of the packed formats it is of; others span nothing.

    A sheet of Excel may have any name, so places of cells are looked for in every part that is not of another kind.
    """
    extent = Extent()
    piece = part.read(PIECE)
    measures: list[_OpenDocument | _Records | _Places | _Formulas] = [_Places(extent), _Formulas(extent)]
    if b"\0" in piece:  # no text
        measures.append(_Records(extent))
    if name == "content.xml":
        measures.append(_OpenDocument(extent))
    while piece:
        for measure in measures:
            measure.feed(piece)
        piece = part.read(PIECE)
    return extent


class _Places:
    """Reads the places of cells (``r="AB12"``) in the XML of an Excel sheet; a cell without one follows the one before.

    What programs write is searched for places alone. Anything else that XML allows (quotes of the other kind, signs of
    tags in values, comments, places left out) is gone through tag by tag.
    """

    def __init__(self, extent: Extent) -> None:
        self._extent = extent
        self._rest = b""
        #: Row and column of the cell before.
        self._row = self._column = 0

    def feed(self, piece: bytes) -> None:
        text = self._rest + piece
        end = text.rfind(b">") + 1
        if not self._search(text[:end]):
            end = self._walk(text)
        begin = text.find(b"<", end)
        self._rest = text[begin:] if begin >= 0 else b""
        if len(self._rest) > MAX_TAG:
            raise ValueError(f"a tag of more than {MAX_TAG >> 20} MB")

    def _search(self, text: bytes) -> bool:
        """Include the places in a piece that is written as programs write it; return whether it is."""
        if text.count(b"=") != text.count(b'="') or any(mark in text for mark in _UNUSUAL):
            return False
        placed = _PLACED.findall(text)
        if not _USUAL.fullmatch(text) or len(_CELL.findall(text)) != len(placed):
            return False
        rows = _ROW_NUMBER.findall(text)
        if len(rows) != len(_ROW_TAG.findall(text)):
            return False
        if rows:
            self._row = int(rows[-1])
        if placed:
            self._column = _column(placed[-1])
        self._include(_PLACE.findall(text))
        return True

    def _include(self, places: list[tuple[bytes, bytes]]) -> None:
        """Include the places of cells: letters and digits."""
        if places:
            letters, digits = map(set, zip(*places, strict=True))
            self._extent.include(max(map(int, digits)), max(map(_column, letters)))

    def _walk(self, text: bytes) -> int:
        """Include the cells of a piece tag by tag; return where the last whole tag ends."""
        if b"<!" in text:  # quotes in a comment could hide what is behind it: whatever looks like a cell counts
            self._include(_ANY_PLACE.findall(text))
            unplaced = len(_CELL.findall(text)) - len(_PLACED.findall(text))
            self._extent.include(self._row + len(_ROW_TAG.findall(text)), self._column + unplaced)
        end = 0
        for markup in _MARKUP.finditer(text):
            end = markup.end()
            tag = _TAG.match(markup[0])
            if tag is None or tag[1]:
                continue
            place = _ANY_PLACE.search(markup[0])
            letters, digits = place.groups() if place else (b"", b"")
            if tag[2] == b"row":
                self._row, self._column = int(digits or self._row + 1), 0
                continue
            self._column = _column(letters) if letters else self._column + 1
            if not markup[0].endswith(b"/>"):
                self._extent.include(int(digits or self._row), self._column)
        return end


class _Formulas:
    """Counts the cells of an Excel sheet whose formula has no value; an empty text is a value."""

    def __init__(self, extent: Extent) -> None:
        self._extent = extent
        self._rest = b""

    def feed(self, piece: bytes) -> None:
        text = self._rest + piece
        end = text.rfind(b"</c>") + 4
        if end < 4:
            self._rest = text[-_LONGEST_FORMULA:]
            return
        self._rest = text[end:][-_LONGEST_FORMULA:]
        if b"<f" in text:
            self._extent.unvalued += sum(b't="str"' not in cell for cell in _UNVALUED.findall(text, 0, end))


def _column(letters: bytes) -> int:
    """Return the number of a column, from 1, by its letters.

    >>> _column(b"A"), _column(b"AA"), _column(b"XFD")
    (1, 27, 16384)
    """
    number = 0
    for letter in letters.upper():
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
            elif kind in _CELLS and self._row <= _LAST_ROW:
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
