"""Panels: which stretch of the text is a list.

Every unit was weighed as an entry; a path of least cost through two states (list, other) decides, so that one odd unit
neither ends a list nor makes one.
"""

from __future__ import annotations

from typing import NamedTuple

from .headings import LISTS
from .segments import BREAK, COLON, DASH, EVENT, PARA, SEP, STOP, TAB, Unit
from .vocabulary import LETTERS, folded, words

#: Regions whose first sentence is never a list.
_CLOSED = frozenset(
    {"free_from", "footnote", "code", "after_list", "not_may_contain", "pointer", "highlights", "drug_facts"}
)
#: Regions that name what is no entry, as long as their sentence runs.
_HARD = frozenset({"free_from", "footnote", "highlights", "not_may_contain"})
#: What it costs to begin a list again after such a region, once its sentence is over.
_TAIL = {"after_list": 2.5, "highlights": 2.0, "free_from": 1.0, "pointer": 1.0}


class Region(NamedTuple):
    """Under which heading a unit stands, and whether that heading's sentence still runs."""

    kind: str = ""
    running: bool = False
    #: The unit is the first after a list's heading.
    opens: bool = False


def regions(units: list[Unit]) -> list[Region]:
    """Return for every unit under which heading it stands."""
    result: list[Region] = []
    kind, running = "", False
    for i, unit in enumerate(units):
        opens = False
        if kind == "footnote" and running and _goes_on(units, i):
            running = False
        if unit.before & (STOP | BREAK | PARA):
            running = False
            if unit.before & PARA and kind == "highlights":
                kind = "free_from"
        for event in unit.events:
            if event.kind in LISTS or event.kind == "title":
                kind, running, opens = "list", True, True
            elif event.kind in _CLOSED:
                kind, running, opens = event.kind, True, False
            elif event.kind in ("OPEN", "CLOSE") and kind in ("footnote", "code"):
                running = False
        if unit.role == "title":
            kind, running, opens = "list", True, True
        same = result and result[-1] == (kind, running, opens)
        result.append(result[-1] if same else Region(kind, running, opens))
    return result


def _goes_on(units: list[Unit], i: int) -> bool:
    """Tell whether a list goes on after a note within it: ``Shea Butter *certified organic, Glycerin``."""
    note = units[i - 1]
    if units[i].before != SEP or units[i].standing != "known" or not note.events:
        return False
    return all(folded(word) in words("footnote") for word in LETTERS.findall(note.text))


def path(units: list[Unit], under: list[Region]) -> list[bool]:
    """Return for every unit whether it is an entry of a list: the cheapest path through two states."""
    listed, other = 0.0, 0.0
    back: list[tuple[bool, bool]] = []
    for i, unit in enumerate(units):
        region = under[i]
        leave, enter = _steps(unit, region, i)
        blocked = (
            region.running and region.kind in _CLOSED and (region.kind in _HARD or bool(unit.events) or unit.weight < 1)
        )
        stay_listed, come = listed, other - enter
        stay_other, go = other, listed - leave
        back.append((stay_listed >= come, stay_other >= go))
        listed = max(stay_listed, come) + (-50.0 if blocked else unit.weight + (1.0 if region.opens else 0.0))
        other = max(stay_other, go)
    result: list[bool] = []
    inside = listed > other
    for was_listed, was_other in reversed(back):
        result.append(inside)
        inside = was_listed if inside else not was_other
    return result[::-1]


def _steps(unit: Unit, region: Region, i: int) -> tuple[float, float]:
    """Return what it costs to leave and to enter the list before a unit."""
    before = unit.before
    if i == 0 and not unit.events:
        return 0.0, 0.3
    if region.opens:
        return 1.0, 0.0
    if before & EVENT and region.kind in _CLOSED:
        return 0.0, 3.0
    tail = 0.0 if region.running else _TAIL.get(region.kind, 0.0)
    if before & (STOP | PARA):
        return 0.3, 1.0 + tail
    if before & (BREAK | TAB):
        return 1.0, 1.5 + tail
    if before & COLON:
        return 1.5, 1.5 + tail
    if before & DASH:
        return 1.0, 2.0 + tail
    return 2.5, 3.0 + tail
