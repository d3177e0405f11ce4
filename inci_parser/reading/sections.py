"""Sections: where on the label an entry stands: section, part, bound, block."""

from __future__ import annotations

from typing import NamedTuple

from ..models import Amount, Section
from .amount import read_amount
from .headings import PER_HUNDRED
from .segments import PARA, Unit
from .vocabulary import LETTERS, folded, words

_SECTION: dict[str, Section] = {
    "ingredients": "main",
    "contains": "main",
    "inactive": "main",
    "active": "active",
    "may_contain": "may_contain",
    "trace": "trace",
}


class Place(NamedTuple):
    """Where an entry stands."""

    section: Section = "main"
    component: str = ""
    bound: Amount | None = None
    #: Which list of the text, counted by list headings.
    panel: int = 0
    #: The heading's kind that opened the panel.
    heading: str = ""
    #: Masses are of 100 g, so that grams are percents.
    per_hundred: bool = False


TRACE = Amount(None, 0.1, "≤ 0.1 %", 0.1)


class _Walker:
    """Walks through the units' headings and keeps the place."""

    def __init__(self) -> None:
        self.section: Section = "main"
        self.component = ""
        self.bound: Amount | None = None
        self.panel = 0
        self.heading = ""
        self.outer: list[tuple[Section, Amount | None]] = []
        self.per_hundred = False

    def event(self, kind: str, text: str) -> None:
        """Take one heading or bracket in."""
        if kind == "OPEN":
            self.outer.append((self.section, self.bound))
        elif kind == "CLOSE":
            if self.outer:
                self.section, self.bound = self.outer.pop()
        elif kind == "bound":
            self.bound = read_amount(_bound(text))
        elif kind == "title":
            self.title(text)
        elif kind in _SECTION:
            self.section = _SECTION[kind]
            self.bound = TRACE if kind == "trace" else None
            if kind in ("ingredients", "contains"):
                self.panel += 1
                self.heading = kind
                self.per_hundred = text == PER_HUNDRED
            elif kind == "inactive":
                self.heading = self.heading or kind

    def title(self, text: str) -> None:
        """Begin another part."""
        self.component, self.section, self.bound = text, "main", None
        self.outer.clear()
        self.panel += 1
        self.heading = "title"

    def place(self) -> Place:
        return Place(self.section, self.component, self.bound, self.panel, self.heading, self.per_hundred)


def _bound(text: str) -> str:
    low = text.lower().removeprefix("contains ").strip()
    return low.split("%")[0] + "%" + ("" if " or " not in low else " or less")


def places(units: list[Unit]) -> list[Place]:
    """Return for every unit where it stands."""
    walker = _Walker()
    here = walker.place()
    result: list[Place] = []
    for i, unit in enumerate(units):
        ended = unit.before & PARA and walker.section == "may_contain" and not walker.outer
        if ended and i and units[i - 1].role == "title":
            walker.section = "main"
        for event in unit.events:
            walker.event(event.kind, event.heading.text if event.heading else "")
        if unit.role == "title":
            found = LETTERS.findall(unit.title)
            if found and all(folded(word) in words("market") for word in found):
                walker.event("ingredients", "")  # the names of one market: the list, not a part
            else:
                walker.title(unit.title)
        if ended or unit.events or unit.role:
            here = walker.place()
        result.append(here)
    return result
