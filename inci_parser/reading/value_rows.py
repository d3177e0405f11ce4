"""Takes the list out of rows of a file of values that has no heads: the cells beside the list are no ingredients.

    12345,"Day Cream","Aqua, Glycerin, Parfum","12.99 EUR"   >>   Day Cream, and the list under a heading

One step of cleaning (:mod:`inci_parser.reading.normalise`). Rows under heads are read by
:mod:`inci_parser.reading.text_tables`.
"""

from __future__ import annotations

import re

from .offsets import OffsetText, Pieces
from .vocabulary import LETTERS, heading_phrases

#: A quoted cell, or one without quotes and separators.
_CELL = r'(?>"(?:[^"\n]|"")*+"|[^",;\t\n]*+)'
_ROW = re.compile(rf"^[ ]?{_CELL}(?:[,;\t][ ]?{_CELL})++[ ]?$", re.MULTILINE)
_CELLS = re.compile(rf"({_CELL})(?:[,;\t]|$)[ ]?")
#: What parts the ingredients of one cell, and how often it stands there at least.
_LIST_SIGN, _FEWEST = re.compile(r"[,;•·](?: |(?=[^\W\d_]))|、"), 3
#: What stands in brackets parts no ingredients.
_BRACKET = re.compile(r"\([^()]*+\)")
#: The most rows that are read as labels.
_PRODUCTS = 200


def value_rows(text: OffsetText) -> OffsetText:
    """Take the lists out of a text all of whose lines are rows with one quoted list each; leave any other alone.

    >>> value_rows(OffsetText('7,"Cream","Aqua, Talc, Urea, Mica","5 EUR"')).text
    '\\nCream\\n\\nAll ingredients:\\nAqua, Talc, Urea, Mica\\n\\n'
    """
    if '",' not in text.text and ',"' not in text.text and '";' not in text.text and '"\t' not in text.text:
        return text
    lines = [line for line in text.text.splitlines() if line.strip()]
    if len(lines) > _PRODUCTS or not all(_ROW.fullmatch(line) and _list_of(line) for line in lines):
        return text
    return text.sub(_ROW, lambda row: _unpacked(row[0]) if row[0].strip() else None)


def _list_of(row: str) -> tuple[int, int] | None:
    """Return where the only quoted cell of a row stands that holds a list; ``None`` without one or with several."""
    spans = [cell.span(1) for cell in _CELLS.finditer(row) if cell[1][:1] == '"']
    lists = [span for span in spans if _signs(row[slice(*span)]) >= _FEWEST]
    return lists[0] if len(lists) == 1 else None


def _signs(cell: str) -> int:
    return len(_LIST_SIGN.findall(_BRACKET.sub("", cell)))


def _unpacked(row: str) -> Pieces | None:
    """Return a row as the words of the cells before its list, each on a line, and the list under a heading."""
    place = _list_of(row)
    if place is None:
        return None
    start, end = place[0] + 1, place[1] - 1
    pieces: Pieces = []
    done = 0
    for cell in _CELLS.finditer(row, 0, place[0]):
        if LETTERS.search(cell[1]):
            first, last = cell.start(1), cell.end(1)
            quoted = cell[1][:1] == '"'
            first, last = first + quoted, last - quoted
            pieces += [("\n", first - done), (row[first:last], last - first)]
            done = last
    heading = f"\n\n{heading_phrases('ingredients', 'en')[0]}:\n"
    return [*pieces, (heading, start - done), (row[start:end], end - start), ("\n\n", len(row) - end)]
