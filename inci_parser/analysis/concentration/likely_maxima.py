"""The most of each entry that is likely: what is proved, what such products keep to by law, and what they can hold."""

from __future__ import annotations

from collections.abc import Sequence

from ..rule_terms import rule_terms
from .composition import WHOLE, Composition, Constraints
from .prior import usual
from .use_levels import Level

#: Log of the chance that what there usually is 1 % or more of stands below the one-percent line behind an entry, from
#: which on down that makes more of the entry likely than such products can hold; and the least of each such chance: any
#: may be there for a use of its own, as the water of a mixture is.
_UNLIKELY, _STRAY = -7.0, -3.0
#: Entries of which there usually is 1 % or more that make up a product: what stands behind them can all be less.
_PRODUCT = 4
#: Greatest usual amount of an ingredient of which nobody takes 1 %, by its own use level and by that of its class, and
#: the most of it that is likely.
_SCARCE, _SCARCE_CLASS, _BELOW = 0.4, 0.1, 0.9


def likely_high(
    part: Composition,
    facts: Constraints,
    known: Sequence[tuple[Level, bool]],
    low: Sequence[float],
    high: Sequence[float],
) -> list[float]:
    """Return the most of each entry that is likely, inside ``low`` and ``high``, what is proved.

    An amount that is printed may be more. So may, of a maximum below the one-percent line, what stands before that line
    or before an entry of which nobody takes less: there the place tells more than the law.
    """
    by_law = part.usual if not any(part.caps) or facts.law else ()
    ordered = part.ordered if facts.order else ()
    sure = _above_the_line(part, facts, known, ordered)
    workable = _workable(part, known, ordered, facts.line[0])
    workable = {i: most for i, most in workable.items() if low[i] < most}
    maxima = [_lawful(part, by_law, sure, i) if by_law and by_law[i] else workable.get(i) for i in range(len(high))]
    likely = [
        most if most is not None and least <= most < proved else proved
        for most, least, proved in zip(maxima, low, high, strict=True)
    ]
    before = WHOLE
    for i in ordered:  # what follows has no more
        likely[i] = min(likely[i], max(before, low[i]))
        before = min(before, max(likely[i], part.line))
    return likely


def _lawful(part: Composition, by_law: Sequence[float | None], sure: set[int], i: int) -> float | None:
    """Return the most of an entry that such products keep to by law, ``None`` where its amount or place tells more."""
    most = by_law[i]
    told = part.entries[i].percent is not None or (i in sure and most is not None and most < part.line)
    return None if told else most


def _above_the_line(
    part: Composition, facts: Constraints, known: Sequence[tuple[Level, bool]], ordered: Sequence[int]
) -> set[int]:
    """Return the entries above the one-percent line: by proof, or before one whose use level starts above it."""
    ample = [place for place, i in enumerate(ordered) if known[i][0].low >= part.line]
    return set(ordered[: max([facts.line[0], *ample])])


def _workable(
    part: Composition, known: Sequence[tuple[Level, bool]], ordered: Sequence[int], proved: int
) -> dict[int, float]:
    """Return the most that such a product can hold of entries without a printed amount, by their indices.

    Nothing bounds what is usually more, nor what stands above a line that is no less: the first ``proved`` entries, and
    those before so much that it is not all below. Nor does anything where the list begins with such an entry: the
    product is made of the like.
    """
    maxima = _maxima(part, known)
    if ordered and maxima[ordered[0]] is not None:
        return {}
    sure = before_much(known, ordered) | set(ordered[:proved])
    return {
        i: most
        for i, most in enumerate(maxima)
        if most is not None
        and part.entries[i].percent is None
        and known[i][0].low <= most
        and not (i in sure and most <= part.line)
    }


def _maxima(part: Composition, known: Sequence[tuple[Level, bool]]) -> list[float | None]:
    """Return the most of each entry that a product like this can hold, and that is used of what there is little of."""
    workable = part.workable or (None,) * len(known)
    little = [
        _BELOW
        if level.high <= (_SCARCE if own else _SCARCE_CLASS) and entry.name not in rule_terms("as_needed")
        else None
        for entry, (level, own) in zip(part.entries, known, strict=True)
    ]
    return [
        few if most is None else most if few is None else min(most, few)
        for most, few in zip(workable, little, strict=True)
    ]


def before_much(known: Sequence[tuple[Level, bool]], ordered: Sequence[int], *, product: float = _PRODUCT) -> set[int]:
    """Return the entries of a list before others that are hardly all below the one-percent line.

    They can all be where enough stands before the entry to make a product: so many of which there usually is 1 %.
    """
    found, chance = set(), 0.0
    much = [known[i][0].typical >= 1 for i in ordered]
    before = sum(much)
    for i, ample in zip(reversed(ordered), reversed(much), strict=True):
        before -= ample
        if chance < _UNLIKELY and before < product:
            found.add(i)
        if ample:
            chance += max(_STRAY, usual(*known[i]).within(0.0, WHOLE).log_below)
    return found
