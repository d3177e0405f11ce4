"""How likely a list is in descending order, against one in any order, by the usual amounts of its entries.

    Lemon Peel Oil, Tocopherol, Xanthan Gum, Sodium Benzoate, ..., Decyl Glucoside, Panthenol, Aqua    in any order
    Aqua, Glycerin, Cetearyl Alcohol, Panthenol, Xanthan Gum, Sodium Benzoate                          descending

Where a list descends, some first entries stand at 1 % or above, each with no more than the one before it, and the
others below, in any order. The odds are how much of the distributions of the usual amounts obeys that, over how much
would by chance: one in ``n * (n - 1) * ... * (n - k + 1)`` for ``k`` first entries of ``n``.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import exp, log
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from ..rule_terms import rule_terms
from . import prior
from .composition import UNSURE_NAME, WHOLE, Composition
from .use_levels import Level

if TYPE_CHECKING:
    from ...naming import Catalogue

#: Log odds below which a list is in no order.
UNLIKELY = -4.5
#: Fewest entries that tell, of a list whose order is asked.
_FEWEST = 5
#: What the product is made of may be anything, and water behind it any part of it.
_BASE, _WATER = Level(2.0, 25.0, 95.0), Level(0.5, 20.0, 80.0)
#: Greatest usual amount of a first entry that cannot be what the product is made of.
_SMALL = 1.5
#: Greatest usual amount of a constituent of perfume.
_CONSTITUENT = 0.1


class Against(NamedTuple):
    """An entry that stands behind another of which there is usually less, by their indices."""

    late: int
    early: int


def against_odds(part: Composition, known: Sequence[tuple[Level, bool]], catalogue: Catalogue | None) -> Against | None:
    """Return which entries tell most against a descending order, ``None`` where a list is likely in one.

    ``known`` are the use levels of the entries of a part.
    """
    if any(not _functions(entry.name, catalogue).isdisjoint(rule_terms("propels")) for entry in part.entries):
        return None  # usual amounts are those of products without a propellant
    telling = [i for i in part.ordered if _tells(part, i, known[i][0], catalogue)]
    if len(telling) < _FEWEST or log_odds(_distributions(part, known, telling)) >= UNLIKELY:
        return None
    return _most_telling(known, telling)


def _tells(part: Composition, i: int, level: Level, catalogue: Catalogue | None) -> bool:
    """Return whether the usual amount of an entry tells of its place.

    What is printed tells by itself, and constituents of perfume stand behind it.
    """
    entry = part.entries[i]
    if entry.name is None or entry.percent is not None or not UNSURE_NAME.isdisjoint(entry.doubts):
        return False
    scents = not _functions(entry.name, catalogue).isdisjoint(rule_terms("scent_function"))
    return not scents or level.typical > _CONSTITUENT


def _functions(name: str | None, catalogue: Catalogue | None) -> frozenset[str]:
    return frozenset(catalogue.functions(name) if catalogue is not None and name else ())


def _distributions(part: Composition, known: Sequence[tuple[Level, bool]], telling: Sequence[int]) -> list[prior.Prior]:
    """Return the usual amounts of entries, none more than its place leaves of the whole."""
    found = []
    for place, i in enumerate(telling):
        level, own = known[i]
        if i == part.ordered[0] and level.high > _SMALL:
            level, own = _BASE, False
        elif part.entries[i].name in rule_terms("water"):
            level, own = _WATER, False
        found.append(prior.usual(level, own).within(0.0, WHOLE / (place + 1)))
    return found


def log_odds(amounts: Sequence[prior.Prior]) -> float:
    """Return the log of the odds that entries with these distributions stand in descending order.

    >>> levels = Level(60, 80, 95), Level(3, 5, 8), Level(0.1, 0.3, 0.6)
    >>> amounts = [prior.usual(level, True).within(0, 100) for level in levels]
    >>> log_odds(amounts) > 1 > -1 > log_odds(amounts[::-1])
    True
    """
    n = len(amounts)
    below = [log(max(entry.below, prior.NOTHING)) for entry in amounts]
    weights, weight = [0.0], 0.0
    behind: list[float] = []
    for place, entry in enumerate(amounts):
        step = list(map(mul, entry.head, behind)) if place else list(entry.head)
        size = sum(step)
        if size <= 0.0:
            break
        weight += log(size) + log(n - place) - below[place]
        weights.append(weight)
        behind = list(accumulate(reversed([part / size for part in step])))[::-1]
    most = max(weights)
    return most + log(sum(exp(max(weight - most, -700.0)) for weight in weights)) + sum(below)


def _most_telling(known: Sequence[tuple[Level, bool]], telling: Sequence[int]) -> Against | None:
    """Return the two entries of which the later has the greater part more, usually, than the earlier."""
    found, most = None, 1.0
    early = telling[0]
    for i in telling[1:]:
        ratio = known[i][0].typical / known[early][0].typical
        if ratio > most:
            found, most = Against(i, early), ratio
        if ratio < 1.0:
            early = i
    return found
