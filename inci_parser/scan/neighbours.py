"""Rows whose ingredient list stands without quotes and fills the columns behind it.

Such a row can have as many cells as the header by chance, or because its last cells are missing. Read by the header,
all but the first ingredient would be lost. A list that holds the delimiter within its cell was quoted, and its row is
sure. A row whose list is a single piece is compared with the last sure rows: where a cell behind its list is not what
its column holds, and is what a list could hold, the row is not read.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ..reading.entry import read_entry
from .columns import PIECES, Columns, is_of_lists, share_of_lists
from .formats.csv import Record
from .formats.table import Row, Table

if TYPE_CHECKING:
    from ..naming import Catalogue

#: How many sure rows are remembered.
REMEMBERED = 400
#: Pieces from which on a cell is a list, whatever stands between them.
_MANY = 3
#: Which part of a column's cells may be unlike the others: one in so many.
_RARE = 20
#: How much is kept of a cell.
_SHORT = 200
#: The rest of a name that a comma cut within its numbers: ``2-Hexanediol``.
_CUT_NAME = re.compile(r"\d[\d']*-[^\W\d_]{4}")
_LETTERS = re.compile(r"[^\W\d_]{2}")


class _Sure(NamedTuple):
    """What is remembered of a sure row: how the cells behind its list begin, and whether it has surplus cells."""

    cells: list[str]
    surplus: bool


class Neighbours:
    """What the columns behind the lists hold in sure rows, and which rows do not fit them."""

    def __init__(self, table: Table, columns: Columns, catalogue: Catalogue, rows: Iterable[Row] = ()) -> None:
        """Take the table, its columns and its first rows."""
        self._header, self._place, self._catalogue = table.header, columns.text, catalogue
        self._delimiter, self._remedy = table.delimiter, table.remedy
        #: Places of the columns behind the lists that hold other things; none where nothing can be lost.
        behind = range(columns.text + 1, len(table.header) if self._delimiter and not columns.more else 0)
        self._behind = tuple(place for place in behind if not is_of_lists(table.header[place]))
        self._sure: deque[_Sure] = deque(maxlen=REMEMBERED)
        self._names: dict[str, tuple[str, ...]] = {}
        #: Place of a column -> rows of one ingredient in which it names that one, and in which it names another.
        self._same: Counter[int] = Counter()
        self._other: Counter[int] = Counter()
        #: The first rows, which are known before they are judged.
        self._ahead = 0
        for row in rows if self._behind else ():
            self._learn(row)
            self._ahead += 1

    def fault(self, row: Row) -> str:
        """Return why a row is not read, ``""`` where the cells behind its list are no part of it."""
        if not self._behind:
            return ""
        if self._ahead:
            self._ahead -= 1
        else:
            self._learn(row)
        if not row.cells[self._place].strip():
            return ""
        if self._is_sure(row):
            return self._fault(self._behind[0]) if self._goes_on(row) else ""
        place = next((place for place in self._behind if self._is_strange(place, row)), None)
        if place is None and self._lost_cells(row):
            place = self._behind[0]
        if place is None or _is_quoted(row, row.cells[self._place]):
            return ""
        return self._fault(place)

    def _fault(self, place: int) -> str:
        return f"cells behind the list seem to be a part of it (column {self._header[place]!r}); {self._remedy}"

    def _goes_on(self, row: Row) -> bool:
        """Return whether a list goes on behind its quotes: ``"Aqua, Talc", Retinol,Nivea``."""
        place = self._behind[0]
        if not self._begins_spaced(place, row):
            return False
        named = self._is_other_name(row.cells[place].strip(), row)
        return named and self._holds_no_names(place, self._others(place))

    def _learn(self, row: Row) -> None:
        """Remember a sure row, and of another one in which columns its one ingredient is named again."""
        if self._is_sure(row):
            if self._goes_on(row):
                return
            behind = [cell[:_SHORT] for cell in row.cells[self._place + 1 :]]
            self._sure.append(_Sure(behind, _surplus(row)))
        elif own := set(self._named(row.cells[self._place])):
            for place in self._behind:
                if names := self._named(row.cells[place].strip()):
                    (self._other if own.isdisjoint(names) else self._same)[place] += 1

    def _is_sure(self, row: Row) -> bool:
        """Return whether the cell of the list holds a whole list: one that holds the delimiter was quoted."""
        cell = row.cells[self._place]
        if self._delimiter in cell:
            return True
        pieces = len(PIECES.split(cell[:2_000], _MANY - 1))
        return pieces >= _MANY or (pieces > 1 and share_of_lists([cell], self._catalogue.knows) > 0)

    def _is_strange(self, place: int, row: Row) -> bool:
        """Return whether a cell can be a part of a list and is not what its column holds."""
        cell = row.cells[place]
        text = cell.strip()
        if not _LETTERS.search(text):
            return False
        named = self._is_other_name(text, row)
        spaced = self._begins_spaced(place, row) and (named or self._known(row))
        if not (named or spaced or _is_wordy(text)):
            return False
        others = self._others(place)
        if text[:_SHORT] in others:
            return named and spaced
        return spaced or _holds_numbers(others) or (named and self._is_misplaced(place, row, others))

    def _is_misplaced(self, place: int, row: Row, others: Sequence[str]) -> bool:
        """Return whether the name of an ingredient is none that its column can hold."""
        return (self._known(row) or not self._fits(row)) and self._holds_no_names(place, others)

    def _others(self, place: int) -> list[str]:
        """Return the filled cells of a column in the sure rows."""
        cells = (sure.cells[place - self._place - 1].strip() for sure in self._sure)
        return [cell for cell in cells if cell]

    def _begins_spaced(self, place: int, row: Row) -> bool:
        """Return whether a space begins this cell alone: not the list of its row, and not the column's other cells."""
        if not row.cells[place][:1].isspace() or row.cells[self._place][:1].isspace():
            return False
        return sum(sure.cells[place - self._place - 1][:1].isspace() for sure in self._sure) * _RARE <= len(self._sure)

    def _is_other_name(self, text: str, row: Row) -> bool:
        """Return whether a cell is a list, or names another ingredient than the cell of the list does."""
        if self._is_list(text):
            return True
        names = set(self._named(text))
        return bool(names) and names.isdisjoint(self._named(row.cells[self._place]))

    def _is_list(self, text: str) -> bool:
        return len(PIECES.split(text[:2_000], 1)) > 1 and share_of_lists([text], self._catalogue.knows) > 0

    def _known(self, row: Row) -> bool:
        return bool(self._named(row.cells[self._place]))

    def _holds_no_names(self, place: int, others: Sequence[str]) -> bool:
        """Return whether a column holds other things than ingredients, as far as its cells tell."""
        if self._names_products(place):
            return False
        if len(others) >= _RARE and len(set(others)) * 4 < len(others):
            return True  # a column of few values, and this is none of them
        named = sum(bool(self._named(other)) or self._is_list(other) for other in others)
        return named * _RARE <= len(others) or named == 1 < len(others)

    def _names_products(self, place: int) -> bool:
        """Return whether a column calls products of one ingredient by that one, more often than not."""
        return self._same[place] > max(1, self._other[place])

    def _named(self, text: str) -> tuple[str, ...]:
        """Return the ingredients that a text names, amounts beside the name left out."""
        names = self._names.get(text)
        if names is None:
            if len(self._names) > 10 * REMEMBERED:
                self._names.clear()
            known = len(text) < _SHORT and bool(_LETTERS.search(text))
            names = (
                self._catalogue.recognizer.recognize(read_entry(text).name, guess=False).match.names if known else ()
            )
            self._names[text] = names
        return names

    def _lost_cells(self, row: Row) -> bool:
        """Return whether a row has more cells than the header, as sure rows do not, and no number at its place."""
        if not (_surplus(row) and self._sure):
            return False
        if sum(sure.surplus for sure in self._sure) * _RARE > len(self._sure):
            return False
        first = row.cells[self._behind[0]].strip()
        if not _LETTERS.search(first) or first[:_SHORT] in self._others(self._behind[0]):
            return False
        return not self._fits(row)

    def _fits(self, row: Row) -> bool:
        """Return whether the first column of numbers behind the list holds a number in this row."""
        first = next((place for place in self._behind if _holds_numbers(self._others(place))), None)
        return first is not None and _is_number(row.cells[first])


def _is_wordy(text: str) -> bool:
    """Return whether a text is no number, date or size: it has no digit, or is the rest of a name."""
    return not any(map(str.isdigit, text)) or bool(_CUT_NAME.match(text))


def _is_quoted(row: Row, cell: str) -> bool:
    """Return whether a cell stands in quotes in its record."""
    return isinstance(row, Record) and f'"{cell}"' in row.raw


def _surplus(row: Row) -> bool:
    return isinstance(row, Record) and row.surplus


def _is_number(text: str) -> bool:
    """Return whether a cell is a number, with or without a currency or unit: digits and no word.

    >>> _is_number("12,50 €"), _is_number("CI 77491"), _is_number("")
    (True, False, False)
    """
    return any(map(str.isdigit, text)) and not _LETTERS.search(text)


def _holds_numbers(cells: Sequence[str]) -> bool:
    """Return whether the cells of a column are numbers: two of them or more, and nearly all."""
    numbers = sum(map(_is_number, cells))
    return numbers > 1 and (len(cells) - numbers) * _RARE <= len(cells)
