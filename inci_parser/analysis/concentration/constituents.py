"""Estimates of essential oils and of what they bring, held against each other.

    Pelargonium Graveolens Oil, ..., Citronellol    no less citronellol than a fifth of what there is of the oil
    Citrus Paradisi Peel Oil, ..., Limonene         the oil is nine tenths limonene

The law has constituents named apart, but what is named is all that is in the product: at least what the oils bring.
Where the usual amount of the constituent is less than that, the oil is likely less and the constituent more than usual,
each by how far its own range reaches. Proves nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache, lru_cache
from math import exp, log

from ...tables.build_cache import compiled_pattern
from ...tables.resources import rows
from .composition import Composition
from .prior import UNDER_THE_LINE

#: Narrowest likely range that is taken for one, as the log of its ends' ratio: less is a number.
_NARROWEST = 0.05
#: Mass percent below which an entry is nothing.
_NOTHING = 1e-9


@cache
def _oils() -> tuple[tuple[re.Pattern[str], str, float], ...]:
    """Return the oils, each with a constituent and the least share of it that is usual."""
    table = rows("oil_constituents.csv")
    return tuple((compiled_pattern(row["oil"]), row["constituent"], float(row["least"]) / 100) for row in table)


@cache
def _constituents() -> frozenset[str]:
    return frozenset(name for _, name, _ in _oils())


@lru_cache(maxsize=4096)
def shares_in(oil: str) -> Mapping[str, float]:
    """Return the main constituents of an essential oil, each with the least part of it that is usual.

    >>> dict(shares_in("CITRUS PARADISI PEEL OIL")), dict(shares_in("CITRUS PARADISI SEED OIL"))
    ({'LIMONENE': 0.9}, {})
    """
    return {name: least for pattern, name, least in _oils() if pattern.search(oil)}


def settle(
    part: Composition,
    ordered: Sequence[int],
    proved_high: Sequence[float],
    low: list[float],
    high: list[float],
    estimate: list[float],
) -> None:
    """Change estimates and likely ranges of oils and their constituents, in place, until none is less than it can be.

    ``ordered`` are the indices of the entries in the order of the list. What is printed stays. A constituent that
    stands before all oils that bring it is what they bring together: then the oils are not less.
    """
    for i, bring in _named_with_oils(part):
        brought = _brought(bring, estimate)
        if brought <= max(estimate[i], _NOTHING):
            continue
        sums = i in ordered and all(oil in ordered and oil > i for oil in bring)
        meant = brought if sums else _between(i, bring, brought, low, high, estimate)
        free = {oil for oil in bring if part.entries[oil].percent is None}
        _lower(free, meant / brought, ordered, low, high, estimate)
        most = min(proved_high[i], UNDER_THE_LINE if estimate[i] < 1 else proved_high[i])
        _raise(i, max(min(_brought(bring, estimate), most), estimate[i]), proved_high[i], low, high, estimate)


def _named_with_oils(part: Composition) -> Iterator[tuple[int, dict[int, float]]]:
    """Yield the constituents of a part without a printed amount, each with its shares in the oils that bring it.

    Of a constituent that is named twice the first entry counts.
    """
    names = [entry.match.name or "" for entry in part.entries]
    named = {name: i for i, name in reversed([*enumerate(names)]) if name in _constituents()}
    oils = [(i, shares_in(name)) for i, name in enumerate(names) if named and " OIL" in name]
    for name, i in named.items():
        bring = {oil: shares[name] for oil, shares in oils if name in shares}
        if bring and part.entries[i].percent is None:
            yield i, bring


def _brought(bring: Mapping[int, float], estimate: Sequence[float]) -> float:
    """Return how much oils bring of a constituent, by its share in each."""
    return sum(estimate[oil] * share for oil, share in bring.items())


def _between(
    i: int, bring: Mapping[int, float], brought: float, low: list[float], high: list[float], estimate: list[float]
) -> float:
    """Return the amount between that of a constituent and what oils bring of it, nearer to the better known."""
    own = _width(low[i], high[i])
    theirs = max(_width(low[oil], high[oil]) for oil in bring)
    part = own**2 / (own**2 + theirs**2)
    return exp((1 - part) * log(max(estimate[i], _NOTHING)) + part * log(brought))


def _width(low: float, high: float) -> float:
    return max(_NARROWEST, log(max(high, _NOTHING) / max(low, _NOTHING)))


def _lower(
    oils: Set[int],
    factor: float,
    ordered: Sequence[int],
    low: list[float],
    high: list[float],
    estimate: list[float],
) -> None:
    """Lower oils by a factor, as far as their likely ranges and what stands behind them at 1 % or above allow."""
    behind = 0.0
    for i in reversed(ordered):
        if i in oils:
            _scale(i, max(factor, min(1.0, max(behind, low[i]) / estimate[i])), low, high, estimate)
        if estimate[i] >= 1:
            behind = max(behind, estimate[i])
    for i in oils - set(ordered):
        _scale(i, max(factor, low[i] / estimate[i]), low, high, estimate)


def _scale(i: int, factor: float, low: list[float], high: list[float], estimate: list[float]) -> None:
    estimate[i] *= factor
    low[i] *= factor
    high[i] *= factor


def _raise(i: int, amount: float, most: float, low: list[float], high: list[float], estimate: list[float]) -> None:
    """Raise a constituent to an amount, and its range with it."""
    factor = amount / max(estimate[i], _NOTHING)
    estimate[i], low[i], high[i] = amount, min(low[i] * factor, amount), max(amount, min(high[i] * factor, most))
