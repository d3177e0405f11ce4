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
#: Numbers under no head are the shares of a part of the whole if they add up to more than this, one of them above the
#: second: a formula has one ingredient at least that makes it up.
_HALF, _BULK = 50.0, 20.0
#: Fewest rows of a table under no head whose numbers are looked at so; a number with a fraction; one of any size.
_ROWS, _FRACTION, _AMOUNT = 3, re.compile(r"[.,]\d"), re.compile(r"[<>≤≥~]?\s?\d{1,5}(?:[.,]\d{1,6})?\s?%?")


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


class ShareColumns(NamedTuple):
    """The columns of a table beside its names: of shares, and of amounts that may be shares or not."""

    shares: int | None = None
    unclear: int | None = None


@cache
def _rest() -> re.Pattern[str]:
    """Match a cell that says that an ingredient fills the rest: ``ad 100``, ``q.s.``, ``balance``."""
    return pattern_with_words(
        "reading-rest-cell",
        r"(?i:(?:(?:@rest_lead@)\s?100\s?(?:%|g|ml)?)|(?:@rest@)|q\.?\s?s\.?(?:\s?[pf]\.?)?)",
    )


def share_columns(heads: list[str], body: list[Row]) -> ShareColumns:
    """Return which columns state shares and amounts; ``heads`` is empty where the table has none."""
    shares = _headed_column(heads, body) if heads else whole_column(body)
    if shares is not None:
        return ShareColumns(shares)
    likely = None if heads else _likely_column(body)
    return ShareColumns(likely, _column_of_amounts(body, heads) if likely is None else likely)


def _headed_column(heads: list[str], body: list[Row]) -> int | None:
    """Return the column of shares: its head says per cent, or its numbers add up to 100."""
    for i, head in enumerate(heads):
        if head == "share" and not _counts_something_else(i, body):
            return i
    return next((i for i, head in enumerate(heads) if head in ("", "other") and _adds_up(i, body)), None)


def whole_column(body: list[Row]) -> int | None:
    """Return the column, under no head, that holds a number in every row, all of them adding up to 100.

    In one row words for the rest may stand, "ad 100": then the numbers add up to less.
    """
    for i in _columns(body):
        cells = [row.cells[i].text for row in body]
        rests = _rests(cells)
        if sum(map(bool, map(_value, cells))) + rests < len(cells):
            continue
        if _adds_up(i, body) or (rests == 1 and len(cells) > rests and sum(map(_value, cells)) < WHOLE):
            return i
    return None


def _likely_column(body: list[Row]) -> int | None:
    """Return the column, under no head, whose numbers are likely the shares of most of a product."""
    for i in _columns(body):
        values = [_value(row.cells[i].text) for row in body]
        if all(values) and _is_most_of_a_whole(values):
            return i
    return None


def _column_of_amounts(body: list[Row], heads: list[str]) -> int | None:
    """Return the column of numbers that may be amounts of anything, grams or per cents, under no head that is known.

    Numbers without a fraction, none of them large, may as well be scores; those that count the rows are none.
    """
    for i in _columns(body):
        cells = [row.cells[i].text for row in body]
        rests = _rests(cells)
        if (heads and heads[i] not in ("", "share")) or len(body) < _ROWS:
            continue
        if sum(bool(_AMOUNT.fullmatch(cell)) for cell in cells) + rests < len(cells) or _count_rows(cells):
            continue
        if rests or any(map(may_be_an_amount, cells)):
            return i
    return None


def may_be_an_amount(cell: str) -> bool:
    """Return whether a number is rather an amount than a score: it has a fraction or is large."""
    return _FRACTION.search(cell) is not None or (cell.isdigit() and int(cell) > _BULK)


def _count_rows(cells: list[str]) -> bool:
    """Return whether the numbers of a column are the places of its rows."""
    return [_value(cell) - _value(cells[0]) for cell in cells] == list(range(len(cells)))


def _columns(body: list[Row]) -> range:
    return range(len(body[0].cells)) if body else range(0)


def _rests(cells: list[str]) -> int:
    """Return how many cells say that an ingredient fills the rest."""
    return sum(bool(_rest().fullmatch(cell)) for cell in cells)


def _is_most_of_a_whole(values: list[float]) -> bool:
    return len(values) >= _ROWS and _HALF < sum(values) <= WHOLE + TOLERANCE and max(values) > _BULK


def _counts_something_else(column: int, body: list[Row]) -> bool:
    """Return whether the numbers of a column add up to more than 100, so that they are no shares."""
    return sum(_value(row.cells[column].text) for row in body) > WHOLE + TOLERANCE * 5


def _adds_up(column: int, body: list[Row]) -> bool:
    total = sum(_value(row.cells[column].text) for row in body)
    return len(body) > 1 and abs(total - WHOLE) <= TOLERANCE


def _value(text: str) -> float:
    """Return the number that a cell holds, 0 where it holds none."""
    return float(text.rstrip("% ").lstrip("<>≤≥~ ").replace(",", ".")) if NUMBER.fullmatch(text) else 0.0


def share(row: Row, column: int, columns: ShareColumns) -> tuple[str, int]:
    """Return a row's share, if it states one, and where its cell ends (0 if that stands before the name).

    It is stated by its own sign or in the column of shares.
    """
    for i, cell in enumerate(row.cells):
        number = NUMBER.fullmatch(cell.text) if i != column else None
        if number and (i == columns.shares or (number[1] and i != columns.unclear)):
            return cell.text.rstrip("% ") + " %", cell.end if i > column else 0
    return "", 0


def is_unclear(row: Row, columns: ShareColumns) -> bool:
    """Return whether a row states an amount of which it is not sure what share it is."""
    return columns.unclear is not None and "%" not in row.cells[columns.unclear].text
