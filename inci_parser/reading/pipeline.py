"""Reading as a whole: clean, mark, cut, join, split, weigh, find the list, and say what was found."""

from __future__ import annotations

from ..models import Lexicon, Reading
from .annotations import Marked, mark
from .classification import kind_of
from .coverage import pieces_of
from .entries import Maker
from .lexer import cut
from .list_detection import path, regions
from .names import Names, names_of
from .normalise import clean
from .offsets import Mapped
from .preamble import leads
from .repair import mend
from .sections import places
from .segments import units_of
from .splitting import split_units
from .table_rows import rows, with_shares
from .titles import titles


def read(text: str, lexicon: Lexicon) -> Reading:
    """Read a text: the entries of its ingredient list with their places, what each stretch is, and what was odd.

    Nothing raises, whatever the text. Offsets count characters of ``text`` as given.
    """
    return _Reader(text, names_of(lexicon)).reading()


class _Reader:
    """One text on its way through the steps."""

    def __init__(self, text: str, names: Names) -> None:
        self.text = text
        self.names = names
        self.mapped: Mapped = clean(text)
        self.marked: Marked = mark(self.mapped.text, names)

    def reading(self) -> Reading:
        """Return what was read."""
        plain = self.marked.plain
        units, _, counts = units_of(self.marked, cut("label", self.marked.text), self.names)
        leads(units, self.names)
        with_shares(units, self.marked.shares)
        units = mend(split_units(units, plain, self.names, counts), plain, self.names)
        units = rows(units, self.names)
        units = titles(units, plain, self.names)
        listed = path(units, regions(units))
        maker = Maker(self.text, self.mapped, self.marked, self.names)
        entries = maker.entries(units, listed, places(units))
        kind, reason = kind_of(self.marked, units, entries, maker)
        if kind != "list":
            entries = []
        return Reading(
            text=self.text,
            kind=kind,
            reason=reason,
            entries=tuple(entries),
            pieces=pieces_of(self.text, self.mapped, self.marked, units, entries),
            notices=tuple(maker.notices)
            if kind == "list"
            else tuple(n for n in maker.notices if n.code == "not_cosmetic"),
            traits=frozenset(maker.traits),
        )
