"""Printed amounts that stand out of the order: more than an ingredient before them can be.

    Aqua, Glycerin, Xanthan Gum, Disodium EDTA, Urea 5 %    no product holds 5 % of EDTA: urea was put at the end
    Aqua, Glycerin, Phenoxyethanol, Panthenol 5 %           the EU allows 1 % of phenoxyethanol: so was panthenol
    Homosalate 8 %, Octocrylene 9 %                         less before more: no order at all

Makers append what they emphasise. Such an amount is that of its ingredient and says nothing of those beside it; the
rest of the order stays. Where more than a few stand so, the list has no order.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from ...models import Context, Entry
from ..wording import is_share_of_volume, join_words, three_digits
from .bounds import TOLERANCE
from .composition import UNSURE_NAME, WHOLE, Composition, Constraints, in_no_order
from .explanation import law, named, printed
from .use_levels import Level

#: An ingredient has no more than this many times the greatest usual amount of it.
FAR = 5.0
#: Most amounts of a list that were put out of its order; more of them tell that it has none.
FEW = 2
#: Why the entries of a part are in no order.
SET_ASIDE = "the order is set aside"


class _Ceiling(NamedTuple):
    """The most that an entry can have, and what it is as a sentence says it."""

    most: float
    why: str


class Apart(NamedTuple):
    """A part with what stands out of its order outside it, and what contradicts what; ``""`` where nothing does."""

    part: Composition
    clash: str


def set_apart(part: Composition, facts: Constraints, known: Sequence[tuple[Level, bool]], context: Context) -> Apart:
    """Return a part whose order holds no printed amount that stands out of it.

    ``facts`` are what law and printed amounts say of each entry, ``known`` the use levels.
    """
    printed_at = [i for i in part.ordered if facts.low[i] > 0.0]
    if not printed_at and not any(_of_volume(part.entries[i]) for i in part.ordered):
        return Apart(part, "")
    title = f"{part.title}: " if part.title else ""
    rising = _rising(part, facts, printed_at)
    found = {} if rising else _lifting(part, facts, known, context)
    if rising or len(found) > FEW:
        why = rising or next(iter(found.values()))
        return Apart(in_no_order(part, SET_ASIDE), f"{title}{why}; set aside: the order")
    if not found:
        return Apart(part, "")
    ordered = tuple([i for i in part.ordered if i not in found])
    inside = set(ordered)
    free = tuple([i for i in range(len(part.entries)) if i not in inside])
    places = f"the place of {join_words([named(part.entries[i]) for i in found])}"
    clash = f"{title}{next(iter(found.values()))}; set aside: {places}"
    return Apart(part._replace(ordered=ordered, free=free, displaced=frozenset(found)), clash)


def _rising(part: Composition, facts: Constraints, printed_at: Sequence[int]) -> str:
    """Return which printed number follows a smaller one that can be as much only if both are rounded to the utmost."""
    for i, j in pairwise(printed_at):
        first, second = part.entries[i].percent, part.entries[j].percent
        if first is None or second is None or first.min != first.max or second.min != second.max:
            continue
        touching = abs(facts.high[i] - facts.low[j]) < TOLERANCE
        if touching and first.min != second.min and facts.low[j] >= part.line:
            before = f"after {named(part.entries[i])}, printed as {printed(first)}"
            return f"{named(part.entries[j])} is printed as {printed(second)}, but stands {before}"
    return ""


def _lifting(
    part: Composition, facts: Constraints, known: Sequence[tuple[Level, bool]], context: Context
) -> dict[int, str]:
    """Return the ordered entries of which more is printed than one before them can be, by their index, and why.

    An amount above what the law allows of one before it stands apart at the end of the order alone: where others
    follow it, nothing is returned, and the order as a whole contradicts the law.
    """
    ending = _ending(part, facts)
    found: dict[int, str] = {}
    usual = legal = _Ceiling(WHOLE, "")
    for i in part.ordered:
        entry = part.entries[i]
        low = max(facts.low[i], _of_volume(entry))
        if low > max(min(legal, usual).most, part.line):
            if low > max(legal.most, part.line) and i not in ending:
                return {}
            why = min(legal, usual).why
            found[i] = f"{named(entry)} is printed as {_as_printed(entry)}, but stands after {why}"
        elif entry.percent is None:
            legal = min(legal, _by_law(part, facts, i, context))
            usual = min(usual, _by_use(entry, known[i][0]))
    return found


def _ending(part: Composition, facts: Constraints) -> set[int]:
    """Return the printed amounts with which the order ends."""
    return set(takewhile(lambda i: facts.low[i] > 0.0 or _of_volume(part.entries[i]) > 0.0, reversed(part.ordered)))


def _as_printed(entry: Entry) -> str:
    """Return a printed amount in words, a share of the volume as it stands on the label."""
    assert entry.percent is not None
    return entry.percent.text if is_share_of_volume(entry.percent.basis) else printed(entry.percent)


def _of_volume(entry: Entry) -> float:
    """Return the least mass percent that a printed share of the volume can be, 0 where none is printed.

    It is taken as half of the converted share: the density of the product is not known.
    """
    amount = entry.percent
    if amount is None or "amount" in entry.doubts or not is_share_of_volume(amount.basis):
        return 0.0
    return (amount.min or 0.0) / 2


def _by_law(part: Composition, facts: Constraints, i: int, context: Context) -> _Ceiling:
    """Return the most that the law allows of an entry."""
    if not facts.law or part.caps[i] is None or facts.high[i] >= WHOLE:
        return _Ceiling(WHOLE, "")
    most = facts.high[i]
    return _Ceiling(most, f"{named(part.entries[i])}, which {law(context)} caps at {three_digits(most)} %")


def _by_use(entry: Entry, level: Level) -> _Ceiling:
    """Return what is far above the usual amounts of an entry, of which it is sure what it is."""
    if entry.name is None or not UNSURE_NAME.isdisjoint(entry.doubts):
        return _Ceiling(WHOLE, "")
    return _Ceiling(
        FAR * level.high, f"{named(entry)}, of which products seldom hold more than {three_digits(level.high)} %"
    )
