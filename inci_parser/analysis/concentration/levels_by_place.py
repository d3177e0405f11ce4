"""Use levels that the place of an entry changes: an extract that leads a list, and what stands among traces of perfume.

Artemisia Princeps Leaf Extract, Methylpropanediol, ..., Aqua    the extract is the water of the product
Parfum, Limonene, Benzyl Alcohol, Linalool                       a constituent of the perfume, as both beside it
Phenoxyethanol, Benzyl Alcohol, Dehydroacetic Acid               a preservative
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from ...tables.resources import rows
from ..rule_terms import name_endings, rule_terms
from .composition import Composition
from .use_levels import Level, use_of

#: How much of a product an extract or the water of a plant is that leads its list.
_LEADING = Level(15.0, 55.0, 88.0)
#: Usual share, in mass percent, up to which a named constituent of perfume is a trace.
_TRACE = 0.05
#: Constituents of perfume in a row behind which the end of a list is one of them.
_ROW = 2
#: Fewest by the alphabet behind one that follows the perfume.
_LETTERED = 3


@cache
def _constituents() -> frozenset[str]:
    """Return what the law has named apart of a perfume."""
    return frozenset(row["inci"] for row in rows("allergens.csv"))


def by_place(part: Composition, known: Sequence[tuple[Level, bool]]) -> list[tuple[Level, bool]]:
    """Return the use levels of a part's entries, those changed that their places change."""
    found = list(known)
    if part.ordered:
        first = part.ordered[0]
        if _leads_as_water(part) and known[first][0].typical < _LEADING.typical:
            found[first] = _LEADING, False
        for before, i in _among_traces(part, known):
            found[i] = known[before]
    return found


def _leads_as_water(part: Composition) -> bool:
    """Return whether a list begins with an extract or a water of a plant, and not before an oil."""
    first, *others = [part.entries[i].name or "" for i in part.ordered[:2]]
    return _is_watery(first) and not (others and use_of(others[0], ()).phase == "fatty")


def _among_traces(part: Composition, known: Sequence[tuple[Level, bool]]) -> Iterator[tuple[int, int]]:
    """Yield what the law has named of a perfume and stands among traces of it, each behind the index of one of these.

    It stands between two, or right behind the perfume before others by the alphabet.
    """
    places = part.ordered
    names = [part.entries[i].name or "" for i in places]
    traces = [_is_trace(name, known[i][0]) for name, i in zip(names, places, strict=True)]
    for at, name in enumerate(names):
        if at == 0 or traces[at] or name not in _constituents():
            continue
        if names[at - 1] in rule_terms("perfume") and _opens_alphabet(names, traces, at):
            yield places[at + 1], places[at]
        elif traces[at - 1] and (traces[at + 1] if at + 1 < len(places) else all(traces[max(0, at - _ROW) : at])):
            yield places[at - 1], places[at]


def _opens_alphabet(names: Sequence[str], traces: Sequence[bool], at: int) -> bool:
    """Return whether an entry stands before several traces of perfume that go on with the alphabet."""
    row = names[at : at + 1 + _LETTERED]
    return len(row) > _LETTERED and row == sorted(row) and all(traces[at + 1 : at + 1 + _LETTERED])


def _is_watery(name: str) -> bool:
    """Return whether an ingredient is an extract of a plant, a ferment, or the water or juice of a plant."""
    if name in rule_terms("water"):
        return False
    return name.endswith(name_endings("plant_in_water")) or use_of(name, ()).phase == "watery"


def _is_trace(name: str | None, level: Level) -> bool:
    """Return whether an entry is a constituent of perfume of which there usually is a trace."""
    return name in _constituents() and level.typical <= _TRACE
