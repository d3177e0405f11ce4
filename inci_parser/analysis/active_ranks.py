"""How much an active tells of a product: the order in which a first screen names actives.

RETINOL 1 %; ...; NIACINAMIDE; ...; TOCOPHEROL   >>  STRONG, FRONT, SLIGHT
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from ..models import Entry
from ..tables.definitions import CARE, UV_FILTER, ActiveClass
from .active_amounts import RankingContext, acts_in_hundredths, is_trace, is_unproven_trace
from .standing import Standing
from .stated import declared
from .tails import PROVEN

#: Strength within a class from which a member is weak: reported behind the actives of other classes.
_WEAK = 5
#: Weight of what leads a class that cares: of ceramides beside cholesterol, of others.
_BARRIER, _LEADING = 2, 4
#: Weight of the strongest classes; up to which a member among the first entries is told before others though it is
#: likely less than was studied.
_STRONGEST, _STRONG_CLASS = 1, 2
#: Weight from which a class is a weak one.
_WEAK_CLASS = 4
#: Mass percent in practice from which a place among the first tells something of what leads a class that cares.
_SOME = 1.0
#: More than was studied is as much, for the order in which actives are told.
_MORE = ("above", "reached")
#: The letters of evidence, the best first.
_EVIDENCE = "ABCD"
#: More than the greatest weight of a class.
HEAVIEST = 10


class Tier(IntEnum):
    """How much an active tells of a product; the lowest is told first."""

    #: The UV filters of a sunscreen.
    FILTERS = 0
    #: An amount stands on the label, or the class is of the strongest and the dose likely not too low.
    STRONG = 1
    #: Among the first entries, or likely as much as was studied.
    FRONT = 2
    #: Any other that treats; what leads a class that cares.
    OTHER = 3
    #: Far down the list, likely less than was studied, or a weak member of its class.
    SLIGHT = 4
    #: Care: no statement on actives names it.
    CARE = 5


def weight_of(member: Mapping[str, Any], class_: ActiveClass, entry: Entry, context: RankingContext) -> int:
    """Return how telling a member is: by its class, as a barrier lipid beside others, as what the market lists."""
    return _weight(member, class_, entry, context) + _by_evidence(member, context)


def _weight(member: Mapping[str, Any], class_: ActiveClass, entry: Entry, context: RankingContext) -> int:
    """Return how telling the class of a member makes it."""
    if class_.group == CARE:
        return _BARRIER if entry.position in context.barrier else _LEADING
    if member["position"] in context.functional:
        return min(class_.weight, _STRONG_CLASS)
    return max(class_.weight, _WEAK_CLASS) if _is_weak(member) else class_.weight


def _is_weak(member: Mapping[str, Any]) -> bool:
    """Return whether a member is a weak one of its class: zinc sulfate, retinyl palmitate."""
    return bool(member.get("rank", 0) >= _WEAK)


def _by_evidence(member: Mapping[str, Any], context: RankingContext) -> int:
    """Return what is added to the weight of a class where no place tells amounts: there evidence comes first."""
    return 0 if context.ordered else HEAVIEST * _EVIDENCE.index(member["evidence"])


def dose_rank_of(member: Mapping[str, Any], class_: ActiveClass, context: RankingContext) -> int:
    """Return 0 where a dose is likely as much as was studied, else 1; 2 of less, of a trace, or where the class cares.

    What is less of the strongest classes counts as unknown.
    """
    likely = str(member.get("likely_dose")).replace(*_MORE)
    far_down = likely == "unknown" and member["position"] in context.tail and not acts_in_hundredths(member)
    little = likely == "below" or far_down or is_trace(member, context)
    weak = class_.weight >= _WEAK_CLASS or _is_weak(member)
    little = little or (weak and member["evidence"] > PROVEN[-1] and "studied" not in member)
    if class_.group == CARE or (little and class_.weight > _STRONGEST):
        return 2
    return int(likely != "reached")


def tier_of(
    member: Mapping[str, Any], class_: ActiveClass, entry: Entry, as_what: Standing, context: RankingContext
) -> Tier:
    """Return how much a member tells of its product."""
    if as_what is Standing.CARES:
        return Tier.CARE
    if class_.kind == UV_FILTER:  # what a sunscreen is for; elsewhere behind what treats
        return Tier.FILTERS if context.sunscreen else Tier.OTHER
    if declared(entry) is not None or member["name"] in context.titled:
        return Tier.SLIGHT if entry.position in context.stated_traces - context.sold else Tier.STRONG
    if entry.position in context.sold:
        return Tier.STRONG
    slight = class_.weight > _STRONGEST and (is_trace(member, context) or is_unproven_trace(member, context))
    if slight or _is_weak(member):
        return Tier.SLIGHT
    return _tier_by_place(member, class_, entry.position, context)


def _tier_by_place(member: Mapping[str, Any], class_: ActiveClass, position: int, context: RankingContext) -> Tier:
    """Return how much a member without a stated amount tells, by the likely dose and its place on the list."""
    likely = str(member.get("likely_dose")).replace(*_MORE)
    if likely == "below":
        front = Tier.FRONT if class_.weight <= _STRONG_CLASS else Tier.OTHER
        return front if position in context.front else Tier.SLIGHT
    if class_.weight == _STRONGEST:
        return Tier.STRONG
    if class_.group == CARE and member.get("typical", {}).get("max", 0.0) < _SOME:
        return Tier.OTHER  # used in tenths of a per cent: a place tells little
    if likely == "reached" or position in context.front:
        return Tier.FRONT
    told_anyhow = class_.group == CARE or position in context.functional
    return Tier.OTHER if told_anyhow or position not in context.tail else Tier.SLIGHT
