"""Whether the first row of a table names its columns, and what the columns are called where it does not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice, takewhile
from typing import NamedTuple

from ...textio.punctuation import LIST_SIGNS
from ..columns import LIST_SHARE, column_name, names_ingredients, role_of, share_of_lists
from .table import BadRow, Row, text_of

#: Rows that are looked at behind the first one, and rows above the header that may hold a title or a date.
LOOK_AT, MAX_ABOVE = 20, 10
#: The longest title of a column that is looked up, in characters.
_LONGEST_TITLE = 60
#: Separators from which on a cell is a list, whether or not its pieces are known names.
_MANY = 3
_SEPARATOR = re.compile(f"[{LIST_SIGNS}|\u2022]")
_NUMBER = re.compile(r"[-+]?\d[\d.,\u00a0 ]*%?")
_LETTERS, _DIGITS = re.compile(r"[^\W\d_]+"), re.compile(r"\d+")
#: The share of a column's cells that must have the shape of the first cell to speak for a row of values.
_ALIKE = 0.8


class Header(NamedTuple):
    """Names of the columns, the rows behind the header, and what is said of how it was found."""

    names: tuple[str, ...]
    rows: Iterator[Row | BadRow]
    how: str


def split_header(rows: Iterator[Row | BadRow], asked: bool | None) -> Header | None:
    """Return the header of a table and its rows, ``None`` for a table without a row that holds anything.

    ``asked`` is ``--header`` or ``--no-header``; ``None`` decides by content (:func:`is_header`). Without a header the
    columns are ``column_1``, ``column_2`` ..., and the first row is among the rows. Rows above a header that names the
    column of the lists, which fill fewer cells than it does (the title of a sheet), are no rows and are reported.
    """
    rows = _filled(rows)
    begin = list(islice(rows, 1 + LOOK_AT))
    sample = [item.cells for item in begin if isinstance(item, Row)]
    if not sample:
        return None
    above = 0 if asked is False else rows_above(sample)
    first = sample[above]
    named = is_header(first, sample[above + 1 :]) if asked is None else asked
    if named:
        names = tuple(cell.strip().lstrip("\ufeff") for cell in first)
        skipped = f", {above} row{'s' * (above > 1)} above the header skipped" if above else ""
        return Header(names, _titles_set_apart(chain(_without(begin, above + 1), rows), names), skipped)
    count = max(map(_width, sample)) if asked is None else len(first)
    names = tuple(map(column_name, range(1, max(count, len(first)) + 1)))
    said = (
        f", no header: the first row is read as a product, the columns are {_range(names)} (--header if it names them)"
    )
    return Header(names, chain(begin, rows), said if asked is None else "")


def rows_above(sample: Sequence[Sequence[str]]) -> int:
    """Return how many rows stand above the header: 0 where none of the first rows names the column of the lists.

    Of several such rows one below the other the last is the header: others are of groups, or in another language.

    >>> rows_above([["Catalogue of May", ""], ["id", "ingredients"], ["1", "Aqua, Talc"]])
    1
    >>> rows_above([["Product", "", "Composition"], ["id", "name", "ingredients"], ["1", "Gel", "Aqua, Talc"]])
    1
    """
    place = next((place for place, cells in enumerate(sample[: MAX_ABOVE + 1]) if names_lists(cells)), 0)
    filled = _filled_cells(sample[place])
    if not all(_filled_cells(row) < filled for row in sample[:place]):
        return 0
    if names_lists(sample[place]):
        below = takewhile(lambda row: _is_titles(row) and _filled_cells(row) >= filled, sample[place + 1 :])
        place += sum(1 for _ in below)
    return place


def _titles_set_apart(rows: Iterator[Row | BadRow], names: Sequence[str]) -> Iterator[Row | BadRow]:
    """Yield rows, those of titles as bad ones: where tables were joined, the header stands again.

    Behind titles of other columns every row is bad: what its cells hold is not what the header says.
    """
    roles, titles, other = _roles(names), [*names] if any(map(role_of, names)) else None, 0
    for item in rows:
        if isinstance(item, BadRow):
            yield item
        elif _is_titles(item.cells) or [*map(str.strip, item.cells)] == titles:
            other = item.line if _roles(item.cells) != roles else 0
            yield BadRow(item.line, "titles of columns, no product", text_of(list(item.cells)))
        elif other and any(map(str.strip, item.cells)):
            reason = (
                f"its columns have other titles (line {other}) than those of the table: put it into a table of its own"
            )
            yield BadRow(item.line, reason, text_of(list(item.cells)))
        else:
            yield item


def _is_titles(cells: Sequence[str]) -> bool:
    """Return whether cells are known titles of columns: of the lists, and of another one."""
    if not cells or len(max(cells, key=len)) > _LONGEST_TITLE:
        return False
    roles = [role for role in map(role_of, cells) if role]
    return len(roles) > 1 and "ingredients" in roles


def _roles(cells: Sequence[str]) -> list[str | None]:
    """Return what each column holds by its title, up to the last one that has any."""
    return [role_of(cell) for cell in cells[: _width(cells)]]


def names_lists(cells: Sequence[str]) -> bool:
    """Return whether a cell of a row is a known title of the lists' column."""
    return any(role_of(cell) == "ingredients" for cell in cells)


def is_header(first: Sequence[str], rest: Sequence[Sequence[str]]) -> bool:
    """Return whether a row names the columns of the rows behind it.

    It does where a cell is a known title of the lists (``table_columns.csv``). It does not where a cell reads as an
    ingredient list, or where no title is known and a cell looks like the rest of its column.

    >>> is_header(["Gel", "Aqua, Talc"], [["Foam", "Aqua, Glycerin"]]), is_header(["brand", "text"], [["Foam", "Aqua"]])
    (False, True)
    """
    roles = set(map(role_of, first))
    if "ingredients" in roles:
        return True
    knows = _knows()
    if any(names_ingredients(cell, knows) for cell in first):
        return False
    if roles != {None}:
        return True
    if any(len(_SEPARATOR.findall(cell)) >= _MANY for cell in first):
        return False
    columns = ([row[place] for row in rest if place < len(row)] for place in range(len(first)))
    return not any(map(lambda cell, column: _looks_like(cell, column, knows), first, columns))


def _looks_like(cell: str, column: Sequence[str], knows: Callable[[str], bool]) -> bool:
    """Return whether a cell looks like the cells below it: the same text again, a number, a code, an ingredient."""
    text = cell.strip()
    others = [other.strip() for other in column if other.strip()]
    if not text or not others:
        return False
    if text in others:
        return True
    shape = _shape(text)
    if any(map(str.isdigit, shape)) and sum(_shape(other) == shape for other in others) >= _ALIKE * len(others):
        return True
    return knows(text) and share_of_lists(others, knows) >= LIST_SHARE


def _shape(text: str) -> str:
    """Return what a code looks like: letters as ``a``, digits as ``0``; every number is ``0``.

    >>> _shape("SKU-0012"), _shape("12.50")
    ('a-0', '0')
    """
    return "0" if _NUMBER.fullmatch(text) else _DIGITS.sub("0", _LETTERS.sub("a", text[:100]))


def _knows() -> Callable[[str], bool]:
    from ...naming import Catalogue

    return Catalogue.default().knows


def _filled(rows: Iterator[Row | BadRow]) -> Iterator[Row | BadRow]:
    """Yield rows from the first one that holds anything, and the damaged ones before it."""
    for item in rows:
        if isinstance(item, BadRow):
            yield item
        elif any(map(str.strip, item.cells)):
            yield item
            break
    yield from rows


def _filled_cells(cells: Sequence[str]) -> int:
    return sum(map(bool, map(str.strip, cells)))


def _width(cells: Sequence[str]) -> int:
    """Return the number of cells up to the last one that holds anything."""
    return max((place for place, cell in enumerate(cells, 1) if cell.strip()), default=0)


def _without(items: Sequence[Row | BadRow], count: int) -> Iterator[Row | BadRow]:
    """Yield items without the first ``count`` rows; damaged ones stay."""
    for item in items:
        if count and isinstance(item, Row):
            count -= 1
        else:
            yield item


def _range(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{names[0]} to {names[-1]}"
