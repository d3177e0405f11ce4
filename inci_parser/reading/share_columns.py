"""Finds the column of a table that states shares, and the share of each row.

    Aqua⇥ad 100⏎Glycerin⇥3,0⏎Urea⇥10,0   >>   the second column: Glycerin 3 %, Urea 10 %

Used by :mod:`inci_parser.reading.text_tables`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..tables.grammar import pattern_with_words

NUMBER = re.compile(r"[<>≤≥~]?\s?\d{1,3}(?:[.,]\d{1,6})?\s?(%?)")
#: Numbers of a column whose head does not say per cent are per cent if they add up to this, give or take.
WHOLE, TOLERANCE = 100.0, 1.0


class Cell(NamedTuple):
    """A cell of a table: its place without white space and quotes, and its text."""

    start: int
    end: int
    text: str


class Row(NamedTuple):
    """A line of a table."""

    start: int
    end: int
    cells: list[Cell]


@cache
def _rest() -> re.Pattern[str]:
    """Match a cell that says that an ingredient fills the rest: ``ad 100``, ``q.s.``, ``balance``."""
    return pattern_with_words(
        "reading-rest-cell",
        r"(?i:(?:(?:@rest_lead@)\s?100\s?(?:%|g|ml)?)|(?:@rest@)|q\.?\s?s\.?(?:\s?[pf]\.?)?)",
    )


def share_column(heads: list[str], body: list[Row]) -> int | None:
    """Return the column of shares: its head says per cent, or its numbers add up to 100."""
    for i, head in enumerate(heads):
        if head == "share" and not _counts_something_else(i, body):
            return i
    return next((i for i, head in enumerate(heads) if head == "other" and _adds_up(i, body)), None)


def whole_column(body: list[Row]) -> int | None:
    """Return the column, under no head, that holds a number in every row, all of them adding up to 100.

    In one row words for the rest may stand, "ad 100": then the numbers add up to less.
    """
    columns = range(len(body[0].cells)) if body else range(0)
    for i in columns:
        cells = [row.cells[i].text for row in body]
        rests = sum(bool(_rest().fullmatch(cell)) for cell in cells)
        if sum(map(bool, map(_value, cells))) + rests < len(cells):
            continue
        if _adds_up(i, body) or (rests == 1 and len(cells) > rests and sum(map(_value, cells)) < WHOLE):
            return i
    return None


def _counts_something_else(column: int, body: list[Row]) -> bool:
    """Return whether the numbers of a column add up to more than 100, so that they are no shares."""
    return sum(_value(row.cells[column].text) for row in body) > WHOLE + TOLERANCE * 5


def _adds_up(column: int, body: list[Row]) -> bool:
    total = sum(_value(row.cells[column].text) for row in body)
    return len(body) > 1 and abs(total - WHOLE) <= TOLERANCE


def _value(text: str) -> float:
    """Return the number that a cell holds, 0 where it holds none."""
    return float(text.rstrip("% ").lstrip("<>≤≥~ ").replace(",", ".")) if NUMBER.fullmatch(text) else 0.0


def share(row: Row, column: int, shares: int | None) -> tuple[str, int]:
    """Return a row's share, if it states one, and where its cell ends (0 if that stands before the name)."""
    for i, cell in enumerate(row.cells):
        number = NUMBER.fullmatch(cell.text) if i != column else None
        if number and (number[1] or i == shares):
            return cell.text.rstrip("% ") + " %", cell.end if i > column else 0
    return "", 0
