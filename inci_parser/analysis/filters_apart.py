"""Sunscreens whose active filters are listed apart, as the law of a market asks, and what the other filters are.

[US, sunscreen] AQUA; ...; POLYSILICONE-15  >>  the filters that protect stand under Drug Facts: this is none of them
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from ..models import Context, Entry, Label
from ..tables.resources import rows
from .markets import markets
from .stated import is_declared
from .sun_factors import SUNSCREEN, uv_filters

#: Trait of the labels of markets that have drug actives listed apart; of a list of inactive ingredients alone.
_DRUG_FACTS, _INACTIVE = "drug_facts", "inactive_alone"
#: The section of actives.
_ACTIVE = "active"
#: First entries: a filter among them is much of a product.
_FRONT = 5


def actives_are_elsewhere(label: Label, entries: Sequence[Entry], context: Context) -> bool:
    """Return whether the active filters of a sunscreen are not in the list, though it names filters.

    So it is where the market has actives listed apart and the list is headed as that of the others, or the market lets
    no listed filter be an active. Without a heading, filters among the first entries, and filters that cover all the
    light themselves, are those of a product that was made for another market.
    """
    names = _filters(entries)
    if not names or context.guessed or SUNSCREEN not in context.traits.certain or not _has_them_apart(context):
        return False
    if _filters(filter(is_declared, entries)):
        return False
    if _INACTIVE in label.traits:
        return True
    light = frozenset[str]().union(*(uv_covers()[name] for name in names))
    in_front = _filters(entries[:_FRONT])
    return not in_front and _no_actives(context.market) >= names and light < _all_light()


def filters_that_do_not_act(label: Label, entries: Sequence[Entry], context: Context) -> frozenset[str]:
    """Return the filters that are no actives: those without an amount where the actives are listed apart."""
    apart = _has_them_apart(context) and _filters(e for e in entries if e.section == _ACTIVE)
    if not apart and not actives_are_elsewhere(label, entries, context):
        return frozenset()
    return _filters(entries) - _filters(filter(is_declared, entries))


@cache
def uv_covers() -> dict[str, frozenset[str]]:
    """Return which light each filter covers: ``UVA``, ``UVB`` or both."""
    return {row["inci"]: frozenset(row["covers"].split()) for row in rows("uv_filters.csv")}


def _filters(entries: Iterable[Entry]) -> frozenset[str]:
    """Return the filters that entries name."""
    return uv_filters().intersection(name for entry in entries for name in entry.match.names)


def _has_them_apart(context: Context) -> bool:
    return markets()[context.market].actives_apart == _DRUG_FACTS


@cache
def _all_light() -> frozenset[str]:
    return frozenset[str]().union(*uv_covers().values())


@cache
def _no_actives(market: str) -> frozenset[str]:
    """Return the filters that a market lets no sunscreen have as its actives."""
    return frozenset(row["inci"] for row in rows("uv_filters.csv") if market in row["no_active_in"].split())
