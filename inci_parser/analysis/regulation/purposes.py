"""What a medicine is for: which monograph rules its actives.

Salicylic acid is ruled otherwise against acne, dandruff and warts. The purpose is what the label says ("Purpose: acne
treatment", "SPF 30"), what such a product is for, or what an active beside it has as its only purpose.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ...models import Entry, ProductTraits
from ...tables.resources import rows
from .law import MarketLaw


class _Purpose(NamedTuple):
    name: str
    words: re.Pattern[str]
    traits: frozenset[str]
    #: Its rules count only where the label or the product tells the purpose.
    only_if_told: bool


@cache
def _purposes() -> tuple[_Purpose, ...]:
    return tuple(
        _Purpose(
            row["purpose"],
            re.compile(r"\b(?:" + "|".join(map(re.escape, row["words"].split(";"))) + r")\b", re.IGNORECASE),
            frozenset(row["traits"].split()),
            row["only_if_told"] == "yes",
        )
        for row in rows("purposes.csv")
    )


@cache
def never_assumed() -> frozenset[str]:
    """Return the purposes that are never assumed: zinc oxide alone makes no tinted cream a skin protectant."""
    return frozenset(purpose.name for purpose in _purposes() if purpose.only_if_told)


def purposes_of(text: str, traits: ProductTraits, entries: Sequence[Entry], known: MarketLaw) -> frozenset[str]:
    """Return the purposes of a medicine; none where nothing tells them, or nothing on the label can be its active."""
    if not known.has_medicines:
        return frozenset()
    candidates = [entry for entry in entries if entry.section == "active" or entry.percent is not None]
    by_kind = _by_kind(traits)
    if not candidates:  # a medicine by its kind, whose actives the label does not set apart: a sunscreen
        return (
            by_kind if any(_only_for(name, by_kind, known) for e in entries for name in e.match.names) else frozenset()
        )
    purposes = by_kind | {purpose.name for purpose in _purposes() if purpose.words.search(text)}
    for entry in candidates:
        for name in entry.match.names if entry.section == "active" else ():
            own = {rule.purpose for rule in known.limits(name) if rule.purpose}
            if len(own) == 1:
                purposes |= own
    return frozenset(purposes)


def purposes_by_kind(traits: ProductTraits, entries: Sequence[Entry]) -> frozenset[str]:
    """Return the purposes that such a kind of product has, where its label sets no actives apart; else none."""
    return frozenset() if any(entry.section == "active" for entry in entries) else _by_kind(traits)


def _by_kind(traits: ProductTraits) -> frozenset[str]:
    """Return the purposes that such a kind of product has."""
    return frozenset(purpose.name for purpose in _purposes() if purpose.traits & traits.certain)


def _only_for(name: str, purposes: frozenset[str], known: MarketLaw) -> bool:
    """Return whether a market lists an ingredient as an active for one purpose, which is among these."""
    own = {rule.purpose for rule in known.limits(name) if rule.section == "active"} - never_assumed()
    return len(own) == 1 and own <= purposes


def is_active(entry: Entry, name: str, purposes: frozenset[str], by_kind: frozenset[str], known: MarketLaw) -> bool:
    """Return whether an entry is an active of a medicine.

    It is where the label says so, where the one purpose that it is listed for is one of such products (``by_kind``:
    avobenzone in a sunscreen), and where it has an amount and serves a purpose that the label states.
    """
    if entry.section == "active" or _only_for(name, by_kind, known):
        return True
    return entry.percent is not None and any(rule.purpose in purposes for rule in known.limits(name) if rule.purpose)
