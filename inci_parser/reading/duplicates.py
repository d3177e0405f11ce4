"""Repeats: the same list printed twice, in two languages or under EU and US names, is read once."""

from __future__ import annotations

from ..models import RawEntry
from ..notices import Notice
from .names import Names
from .sections import Place

#: Two lists are the same when this share of the shorter one's known names stands in the other.
_SAME = 0.6
#: A list is compared with this many lists before it: the work grows with the text alone.
_NEAREST = 8


def without_repeats(
    entries: list[tuple[RawEntry, Place]], names: Names, notices: list[Notice], traits: set[str]
) -> list[tuple[RawEntry, Place]]:
    """Return the entries less those of a list that repeats an earlier one of the same part."""
    panels: dict[int, list[tuple[RawEntry, Place]]] = {}
    for entry, place in entries:
        panels.setdefault(place.panel, []).append((entry, place))
    if len(panels) < 2:
        return entries
    kept: list[list[tuple[RawEntry, Place]]] = []
    for panel in panels.values():
        place = panel[0][1]
        headed = place.heading == "ingredients"
        near = kept[-_NEAREST:] if headed else []
        stubs = [other for other in near if _stub(other, panel, names)]
        if stubs:
            kept = [other for other in kept if other not in stubs]
            panel = [_untitled(entry, place, stubs[-1][0][1].component) for entry, place in panel]
            place = panel[0][1]
        near = [other for other in kept[-_NEAREST:] if headed and other[0][1].component == place.component]
        if any(_same(panel, other, names) for other in near):
            notices.append(Notice.of("repeated_list", panel[0][0].start, panel[-1][0].end))
            traits.add("repeat")
        else:
            kept.append(panel)
    return [item for panel in kept for item in panel]


def _same(panel: list[tuple[RawEntry, Place]], other: list[tuple[RawEntry, Place]], names: Names) -> bool:
    """Tell whether a list repeats another: mostly the same ingredients, or as many that nobody can name."""
    first, second = _identities(panel, names), _identities(other, names)
    if not first or len(first) * 3 < len(panel):
        return abs(len(panel) - len(other)) <= 1 and len(panel) > 2
    if not second:
        return False
    return len(first & second) >= _SAME * min(len(first), len(second)) and len(panel) * 3 >= len(other)


def _stub(panel: list[tuple[RawEntry, Place]], other: list[tuple[RawEntry, Place]], names: Names) -> bool:
    """Tell whether entries without a heading of their own only pick some out of a headed list that follows."""
    if panel[0][1].heading == "ingredients" or len(panel) * 3 > len(other):
        return False
    return _same(other, panel, names)


def _untitled(entry: RawEntry, place: Place, title: str) -> tuple[RawEntry, Place]:
    """Return an entry without the title that only stood over what was picked out."""
    if place.component != title:
        return entry, place
    return entry._replace(component=""), place._replace(component="")


def _identities(panel: list[tuple[RawEntry, Place]], names: Names) -> set[tuple[str, ...]]:
    found = (names.identity(entry.parts.text).names for entry, _ in panel)
    return {identity for identity in found if identity}
