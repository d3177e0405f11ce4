"""Bases of a list held against the acids on it: what sets the pH is as much as there is to neutralise.

    Aqua, Salicylic Acid 2 %, ..., Sodium Hydroxide    at most some 0.7 %: more would be a caustic
    Aqua, Carbomer, ..., Triethanolamine               at most about twice the carbomer

Both are counted in millimoles of charge. Acids are also polymers, fatty acids, acid phosphates, what could not be read
and, in what is rinsed off, fats of which soap is made. Proves nothing. Nothing is assumed of products that are alkaline
by their purpose, of soap, and of lists of which much may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from math import inf
from typing import NamedTuple

from ...models import Context, Entry
from ...tables.build_cache import compiled_pattern
from ...tables.resources import rows
from ..rule_terms import rule_terms
from .composition import Composition
from .likely_maxima import before_much
from .use_levels import Level

#: Millimoles of base in 100 g beside what the acids take: for what no list tells (acids of extracts).
_BESIDE = 2.5
#: Millimoles that one gram of what could not be read may take.
_UNREAD = 4.0
_BASE, _NONE = "base", "none"


class _Equivalents(NamedTuple):
    """A row of ``equivalents.csv``: ``base``, ``acid``, ``fat`` or ``none``, what it is about, millimoles in a gram."""

    kind: str
    pattern: re.Pattern[str]
    use: str
    amount: float


@cache
def _table() -> tuple[_Equivalents, ...]:
    return tuple(
        _Equivalents(row["kind"], compiled_pattern(row["key"]), row["use"], float(row["equivalents"]))
        for row in rows("equivalents.csv")
    )


@lru_cache(maxsize=16_384)
def equivalents(name: str, *, leave_on: bool) -> tuple[str, float]:
    """Return whether an ingredient is a base or takes one, and the millimoles of it in one gram.

    >>> equivalents("SODIUM HYDROXIDE", leave_on=True), equivalents("LACTIC ACID", leave_on=True)
    (('base', 25.0), ('acid', 11.5))
    >>> equivalents("OLEA EUROPAEA FRUIT OIL", leave_on=True), equivalents("OLEA EUROPAEA FRUIT OIL", leave_on=False)
    (('none', 0.0), ('fat', 3.4))
    """
    for row in _table():
        if row.pattern.search(name) and (not row.use or (row.use == "leave-on") == leave_on):
            return row.kind, row.amount if row.kind != _NONE else 0.0
    return _NONE, 0.0


def within_acids(
    part: Composition,
    known: Sequence[tuple[Level, bool]],
    context: Context,
    estimate: Sequence[float],
    ordered: Sequence[int],
) -> Composition:
    """Return a part whose bases have no more than its acids take; the same part where the estimates obey that.

    Several bases share the acids as their estimates do. What is printed of a base stays. Of one before what is hardly
    all below the one-percent line there is that much.
    """
    bases, acids = {}, _BESIDE
    for i, entry in enumerate(part.entries):
        kind, amount = _of_entry(entry, context)
        if kind == _BASE:
            bases[i] = amount
        else:
            acids += amount * estimate[i]
    needed = sum(amount * estimate[i] for i, amount in bases.items())
    if needed <= acids or part.may_lack_much or not rule_terms("alkaline").isdisjoint(context.traits.certain):
        return part
    sure = before_much(known, ordered, product=inf)
    most = {i: estimate[i] * acids / needed for i in bases}
    return _capped(part, {i: max(most[i], part.line) if i in sure else most[i] for i in bases})


def _of_entry(entry: Entry, context: Context) -> tuple[str, float]:
    if entry.match.name is None:
        return "acid", _UNREAD
    return equivalents(entry.match.name, leave_on=context.leave_on)


def _capped(part: Composition, most: Mapping[int, float]) -> Composition:
    """Return a part with these as the most of its entries, where it knows no less."""
    known = part.workable or (None,) * len(part.entries)
    workable = [cap if i not in most else most[i] if cap is None else min(cap, most[i]) for i, cap in enumerate(known)]
    return part._replace(workable=tuple(workable))
