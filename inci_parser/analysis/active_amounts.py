"""How much of an active a first screen says there is: its dose against studies, else what list and use tell of it.

[serum] AQUA; ...; ADENOSINE; CERAMIDE NP   >>  adenosine (perhaps as much as studied); ceramide NP (for the skin
                                                barrier)
[shampoo] AQUA; ...; RETINOL                >>  retinol (rinsed off, little time to act)

Every active without a stated amount gets a word, on one scale: the amount that is likely against what was studied, else
against what is usual, and what it is for where that is no more than usual; a trace is what is likely there in less than
a tenth of a per cent at most. Where places tell nothing the amount is not known.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from ..models import Amount, Context, Entry, Share
from ..tables.definitions import TREATMENT, UV_FILTER, ActiveClass
from .product_traits import acts_in_time
from .stated import declared, is_of_solution
from .summary_doses import (
    ANY_AMOUNT,
    BELOW_ONE,
    LITTLE_KNOWN,
    NO_STRENGTH,
    OF_SOLUTION,
    TRACE,
    TRACE_AS_USUAL,
    WEAK,
    is_usual,
    open_words,
    studied_words,
    usual_words,
)
from .tails import PROVEN, in_hundredths
from .wiped_off import if_rinsed
from .wording import titled as in_words

#: Weight of the strongest classes; strength within a class from which a member is weak.
_STRONGEST, _WEAK_RANK = 1, 5


class RankingContext(NamedTuple):
    """What the order of actives depends on beside them."""

    #: Amounts that the title gives, by name.
    titled: Mapping[str, Amount]
    #: How the product is used.
    use: Context
    sunscreen: bool
    #: Positions of entries likely under 1 %; whose stated amount is a trace; among the first in some amount; far down;
    #: lipids of the barrier together.
    traces: frozenset[int]
    stated_traces: frozenset[int]
    front: frozenset[int]
    tail: frozenset[int]
    barrier: frozenset[int]
    #: Positions of what is likely there in a trace at most; of materials of plants, whose strength no list tells.
    likely_traces: frozenset[int]
    plants: frozenset[int]
    #: Positions of actives of functional cosmetics by the market's list: what products are sold for.
    functional: frozenset[int]
    #: Estimates of what is likely there in less than a tenth of a per cent, by position.
    tiny: Mapping[int, float]
    #: How many names of a subclass are listed.
    kinds: Mapping[str, int]
    #: What is said of an amount as products of the kind usually hold, by position.
    usual: Mapping[int, str]
    #: US names that the label prints, by INCI name.
    printed: Mapping[str, str]
    #: Whether places tell amounts.
    ordered: bool = True
    #: Amounts beside the list of what an ingredient brings, by its name.
    apart: Mapping[str, str] = MappingProxyType({})
    #: Names of which the title gives an amount that their place allows and does not suggest.
    allowed: frozenset[str] = frozenset()
    #: Positions of actives that the title names.
    sold: frozenset[int] = frozenset()
    #: What is said of acids that add up, by position.
    together: Mapping[int, str] = MappingProxyType({})
    #: Positions of entries of which the most that is proved rests on limits of the law.
    by_law: frozenset[int] = frozenset()
    #: Positions of entries whose name leaves open which form of an active it is: "Vitamin A".
    of_some_form: frozenset[int] = frozenset()
    #: Likely amounts that places suggest, by position.
    shares: Mapping[int, Share] = MappingProxyType({})


def dose_of(
    member: Mapping[str, Any], class_: ActiveClass, entry: Entry, context: RankingContext, *, cares: bool
) -> str:
    """Return the amount that the title gives of a member, else its dose in a few words, else how little is known.

    Nothing is said of what only ``cares``, nor of UV filters, whose factor stands on the pack.
    """
    if entry.position in context.together:
        return context.together[entry.position]
    stated = declared(entry) is not None
    off = _rinsed(class_, context)
    titled = "" if stated else _titled(member["name"], context)
    dose = titled or (studied_words(member, by_law=entry.position in context.by_law) if stated or not off else "")
    if dose:
        return f"{dose}, but rinsed off" if off.startswith("Rinsed") else dose
    if entry.section == "active" or cares or class_.kind == UV_FILTER:
        return ""
    return f"{off[0].lower()}{off[1:]}" if off else _unknown_dose(member, class_, entry, context)


def _rinsed(class_: ActiveClass, context: RankingContext) -> str:
    """Return what being rinsed off leaves of a class, as a sentence without its stop; ``""`` where it stays on."""
    acts = acts_in_time(context.use, class_.kind)
    return "" if acts or not class_.rinsed else if_rinsed(context.use, f"Rinsed off, {class_.rinsed}")


def _titled(name: str, context: RankingContext) -> str:
    """Return the amount that the title gives of an active in words, ``""`` without one."""
    if name not in context.titled:
        return ""
    allowed = ", which its place allows" if name in context.allowed else ""
    return f"{in_words(context.titled[name])} in the title{allowed}"


def _strength(member: Mapping[str, Any], class_: ActiveClass, context: RankingContext) -> str:
    """Return what an amount leaves open: whether a thing so little studied does anything, how strong an extract is."""
    if class_.group == TREATMENT and class_.weight > _STRONGEST and member["evidence"] > PROVEN[-1]:
        return LITTLE_KNOWN
    if member["position"] in context.plants:
        return NO_STRENGTH
    return WEAK if member.get("rank", 0) >= _WEAK_RANK and "studied" not in member else ""


def _unknown_dose(member: Mapping[str, Any], class_: ActiveClass, entry: Entry, context: RankingContext) -> str:
    """Return what is said of a member whose dose was not compared with studies: how usual, how little, how unsure."""
    usual, stated = context.usual.get(member["position"], ""), declared(entry)
    if stated is not None and is_of_solution(stated, member.get("typical", {}).get("max")):
        return _strength(member, class_, context) or OF_SOLUTION
    if entry.percent is not None or member["name"] in context.apart:
        return usual or _strength(member, class_, context)
    if usual:
        return f"{class_.purpose}, {usual}"
    return _unstated(member, class_, context)


def _unstated(member: Mapping[str, Any], class_: ActiveClass, context: RankingContext) -> str:
    """Return what is said of a member of which the label states no amount."""
    if "lacks" in member:
        return f"studied beside {member['lacks']}, not listed here"
    if not context.ordered or member["position"] in context.of_some_form:
        return ANY_AMOUNT
    share, typical = context.shares.get(member["position"]), member.get("typical", {})
    if member["position"] in context.likely_traces and is_trace(member, context):
        return TRACE_AS_USUAL if share is not None and is_usual(share.likely, typical) else TRACE
    return _strength(member, class_, context) or _by_place(member, class_.purpose, share, context)


def _by_place(member: Mapping[str, Any], purpose: str, share: Share | None, context: RankingContext) -> str:
    """Return how the amount that a place suggests stands to what studies used, else to practice, else how much it is.

    Where practice says no more than that it may be as much as usual, its purpose is told, and so is that of what is
    neither studied nor known from practice; of that the order of a list tells nothing below 1 %.
    """
    compared = member.get("likely_dose") == "open"
    if share is None:
        return BELOW_ONE if member["position"] in context.traces and not compared else ANY_AMOUNT
    if compared:
        return open_words(member)
    usual = usual_words(share, member.get("typical", {}), purpose)
    return usual or (BELOW_ONE if member["position"] in context.traces else purpose)


def acts_in_hundredths(member: Mapping[str, Any]) -> bool:
    """Return whether studies used so little of a member that a place far down tells nothing of its dose."""
    return in_hundredths(member.get("studied", {}).get("min"))


def is_trace(member: Mapping[str, Any], context: RankingContext) -> bool:
    """Return whether a member is likely there in a trace, and no study tells that so little does anything."""
    estimate, likely = context.tiny.get(member["position"]), member.get("likely_dose")
    if estimate is None or member["name"] in context.titled or likely in ("reached", "above"):
        return False
    if likely == "open":
        return member["position"] in context.likely_traces and in_hundredths(member.get("typical", {}).get("max"))
    return not acts_in_hundredths(member) or estimate < member["studied"]["min"]


def is_unproven_trace(member: Mapping[str, Any], context: RankingContext) -> bool:
    """Return whether a trace is of what no study gave a dose for: it is told behind what was studied."""
    if member["name"] in context.titled or member["position"] not in context.traces:
        return False
    return bool(member["evidence"] > PROVEN[-1] and "studied" not in member)
