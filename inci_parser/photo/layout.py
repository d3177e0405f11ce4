"""Puts lines in reading order: blocks from top to bottom, columns from left to right, rows in their blocks.

A region is cut at a gutter into columns; rows that run across above or below columns are taken off first; then it is
cut into blocks where rows stand apart; what is left is read row by row. Distances are in heights of a line.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cmp_to_key
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from .other_scripts import is_hangul
from .records import Line, Point

#: An empty stretch of this width between columns.
GUTTER = 1.0
#: Free room at the end of a line, in (estimated) lengths of the next word, from which the line was ended on purpose.
ROOM = 1.4
#: An empty stretch of this width within a row of a table.
CELL_GAP = 2.0
#: An empty stretch of this height between blocks.
BLOCK_GAP = 0.9
#: How far the end of one stretch and the start of the next may differ in height, in one row.
ROW_STEP = 0.5
#: Fewest lines of a column.
COLUMN_LINES = 2
#: Marks that end a sentence, so that what follows in another block does not carry it on.
_SENTENCE_ENDS = (".", "!", "?", "。", "．")


class _Placed(NamedTuple):
    """A line and its extent in the picture made level."""

    line: Line
    middle: tuple[Point, ...]
    top: float
    bottom: float

    @property
    def left(self) -> Point:
        return self.middle[0]

    @property
    def right(self) -> Point:
        return self.middle[-1]

    @property
    def height(self) -> float:
        return self.line.box.height

    def y_at(self, x: float) -> float:
        """Return the height of the middle at a place along the line, of its nearer end beyond it."""
        for a, b in pairwise(self.middle):
            if x <= b.x:
                share = (x - a.x) / max(1e-9, b.x - a.x)
                return a.y + (b.y - a.y) * min(1.0, max(0.0, share))
        return self.right.y


_Region = list[_Placed]


def in_reading_order(lines: Sequence[Line]) -> list[Line]:
    """Return the lines as they are read, each with the ``lead`` that stands before it in the text."""
    if not lines:
        return []
    slope = _slope(lines)
    ordered = list(_read(_rows(_level(line, slope) for line in lines), ""))
    return [ordered[0]._replace(lead=""), *ordered[1:]]


def flow(before: str, after: str) -> str:
    """Return what stands between two blocks of which the second may carry on the first: a list over two columns.

    >>> flow("Aqua, Glycerin,", "Parfum"), flow("Shake before use.", "Parfum")
    ('\\n', '\\n\\n')
    """
    return "\n\n" if not before or not after or before.rstrip().endswith(_SENTENCE_ENDS) else "\n"


def _slope(lines: Sequence[Line]) -> float:
    """Return the angle at which most of the text leans, in radians; long lines count."""
    long = sorted(lines, key=lambda line: -line.box.width)[: max(1, len(lines) // 2)]
    return median(math.atan2(line.box.right.y - line.box.left.y, line.box.right.x - line.box.left.x) for line in long)


def _level(line: Line, slope: float) -> _Placed:
    """Return a line with its extent after the picture was turned back by ``slope``."""
    cos, sin = math.cos(-slope), math.sin(-slope)
    middle = tuple(Point(p.x * cos - p.y * sin, p.x * sin + p.y * cos) for p in line.box.middle)
    half = line.box.height / 2
    return _Placed(line, middle, min(p.y for p in middle) - half, max(p.y for p in middle) + half)


def _rows(placed: Iterator[_Placed]) -> list[_Region]:
    """Return the stretches chained to rows, from left to right, the rows from top to bottom."""
    rows: list[_Region] = []
    for part in sorted(placed, key=lambda part: part.left.x):
        near = [row for row in rows if _carries_on(row[-1], part)]
        if near:
            min(near, key=lambda row: abs(row[-1].right.y - part.left.y)).append(part)
        else:
            rows.append([part])
    return sorted(rows, key=cmp_to_key(_which_is_higher))


def _carries_on(before: _Placed, after: _Placed) -> bool:
    """Return whether a stretch stands in the row of another one, to its right."""
    height = min(before.height, after.height)
    apart = abs(before.right.y - after.left.y) < ROW_STEP * height
    return apart and after.left.x > before.right.x - height


def _which_is_higher(a: _Region, b: _Region) -> int:
    """Compare two rows by their heights where both have text, so that bent rows of any length keep their order."""
    left, right = max(a[0].left.x, b[0].left.x), min(a[-1].right.x, b[-1].right.x)
    if right <= left:
        return 1 if a[0].left.y > b[0].left.y else -1
    return 1 if _y_at(a, (left + right) / 2) > _y_at(b, (left + right) / 2) else -1


def _y_at(row: _Region, x: float) -> float:
    """Return the height of a row at a place along it."""
    return min(row, key=lambda part: max(part.left.x - x, x - part.right.x, 0)).y_at(x)


def _read(rows: list[_Region], lead: str) -> Iterator[Line]:
    """Yield the lines of a region in reading order; ``lead`` stands before its first."""
    waiting = [(rows, lead)]
    last = ""
    while waiting:
        region, lead = waiting.pop()
        parts = _columns(region) or _framed(region) or _blocks(region)
        if parts:
            columns = parts[0][-1][-1].top > parts[1][0][0].top
            leads = [lead, *("column" if columns else "\n\n" for _ in parts[1:])]
            waiting += reversed(list(zip(parts, leads, strict=True)))
            continue
        first = region[0][0].line.text
        for line in _leaf(region, flow(last, first) if lead == "column" else lead):
            yield line
            last = line.text


def _columns(rows: list[_Region]) -> list[list[_Region]]:
    """Return the region cut at its first gutter into two; nothing where there is none."""
    parts = sorted((part for row in rows for part in row), key=lambda part: part.left.x)
    gap, reach = GUTTER * median(part.height for part in parts), parts[0].right.x
    for number, part in enumerate(parts):
        if part.left.x - reach >= gap and _stand_side_by_side(parts[:number], parts[number:]):
            edge = part.left.x
            left = [[p for p in row if p.left.x < edge] for row in rows]
            right = [[p for p in row if p.left.x >= edge] for row in rows]
            return [[row for row in side if row] for side in (left, right)]
        reach = max(reach, part.right.x)
    return []


def _stand_side_by_side(left: _Region, right: _Region) -> bool:
    """Return whether two groups are columns of text: several lines each, of one height, not names and their amounts."""
    if min(len(left), len(right)) < COLUMN_LINES:
        return False
    top, bottom = (
        max(min(p.top for p in side) for side in (left, right)),
        min(max(p.bottom for p in side) for side in (left, right)),
    )
    shorter = min(max(p.bottom for p in side) - min(p.top for p in side) for side in (left, right))
    amounts = sum(sum(c.isalpha() for c in p.line.text) <= 3 for p in right)
    return bottom - top > shorter / 2 and amounts * 2 < len(right)


def _framed(rows: list[_Region]) -> list[list[_Region]]:
    """Return the region with the rows above and below its columns taken off; nothing where it holds no columns."""
    many = [number for number, row in enumerate(rows) if len(row) > 1]
    if not many:
        return []
    first, last = many[0], many[-1] + 1
    if (first, last) == (0, len(rows)) or not _columns(rows[first:last]):
        return []
    return [part for part in (rows[:first], rows[first:last], rows[last:]) if part]


def _blocks(rows: list[_Region]) -> list[list[_Region]]:
    """Return the region cut where rows stand apart; nothing where they do not."""
    gap = BLOCK_GAP * median(part.height for row in rows for part in row)
    blocks, reach = [[rows[0]]], max(part.bottom for part in rows[0])
    for row in rows[1:]:
        if min(part.top for part in row) - reach >= gap:
            blocks.append([])
        blocks[-1].append(row)
        reach = max(reach, *(part.bottom for part in row))
    return blocks if len(blocks) > 1 else []


def _leaf(rows: list[_Region], lead: str) -> Iterator[Line]:
    """Yield the lines of a region row by row."""
    carried_on = _wrapped(rows)
    for number, row in enumerate(rows):
        for place, part in enumerate(row):
            if place:
                lead = _between(row[place - 1].line.text, part.line.text)
            elif number:
                lead = _over_lines(rows[number - 1][-1].line.text, part.line.text) if carried_on[number] else "\n"
            yield part.line._replace(lead=lead)


def _wrapped(rows: list[_Region]) -> list[bool]:
    """Return for each row whether it carries on the one above: its first word had no room at the end of that one.

    Where most rows had room, as in a list with a name on each line, none carries on another.
    """
    lengths = [row[-1].right.x - row[0].left.x for row in rows]
    shares = [math.inf]
    for number, row in enumerate(rows[1:]):
        room = max(lengths) - lengths[number]
        shares.append(math.inf if _in_cells(rows[number]) else room / _first_word(row[0]))
    flowing = sum(share < 1 for share in shares) * 2 >= len(rows) - 1
    return [flowing and share < ROOM for share in shares]


def _first_word(part: _Placed) -> float:
    """Return how long the first word of a stretch is, with the space before it; one letter in scripts without words."""
    text = part.line.text
    letters = 1 if _unspaced(text[:1]) else len(text.partition(" ")[0]) + 1
    return max(1.0, letters * part.line.box.width / max(1, len(text)))


def _in_cells(row: _Region) -> bool:
    """Return whether a row has an empty stretch in it, as between a name and its amount in a table."""
    return any(b.left.x - a.right.x > CELL_GAP * a.height for a, b in pairwise(row))


def _over_lines(before: str, after: str) -> str:
    """Return what stands for the end of a line that carries on: a break is kept where words may be broken there.

    >>> _over_lines("PEG-40 Hydroge-", "nated Castor Oil"), _over_lines("PEG-10", "Dimethicone")
    ('\\n', ' ')
    """
    broken = before.endswith("-") or is_hangul(before[-1:]) or is_hangul(after[:1])
    return "\n" if broken else _between(before, after)


def _between(before: str, after: str) -> str:
    """Return what stands between two stretches of one row: nothing in scripts that do not part words.

    >>> _between("Sodium", "Chloride"), _between("グリチルリ", "チン酸")
    (' ', '')
    """
    return "" if _unspaced(before[-1:]) and _unspaced(after[:1]) else " "


def _unspaced(character: str) -> bool:
    """Return whether a character is of Chinese or Japanese script, or one of its marks."""
    return "\u3000" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef"
