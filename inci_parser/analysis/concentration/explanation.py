"""The words of bounds: why an interval is what it is, what was assumed, which facts contradict each other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ...models import Amount, Context, Entry, LegalMaximum
from ..markets import market_name
from ..places import is_fragment
from ..wording import display_name, join_words, three_digits
from .composition import Composition, Constraints, is_trace
from .order import exceptions, is_colourant

_ORDINALS = ("first", "second", "third")


def named(entry: Entry) -> str:
    """Return how a sentence calls an entry: its ingredient, else what is printed, cut short."""
    if entry.name:
        return display_name(entry.name)
    return entry.text if len(entry.text) <= 40 else f"{entry.text[:39]}…"


def printed(amount: Amount | None) -> str:
    """Return a printed amount in per cent."""
    if amount is None:
        return ""
    if amount.min is None:
        return "" if amount.max is None else f"{three_digits(amount.max)} % at most"
    if amount.max is None:
        return f"{three_digits(amount.min)} % at least"
    if amount.min == amount.max:
        return f"{three_digits(amount.min)} %"
    return f"{three_digits(amount.min)} to {three_digits(amount.max)} %"


def ordinal(position: int) -> str:
    """Return a position in words, from 1.

    >>> ordinal(1), ordinal(12), ordinal(22)
    ('first', '12th', '22nd')
    """
    if position <= len(_ORDINALS):
        return _ORDINALS[position - 1]
    ending = "th" if 10 <= position % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(position % 10, "th")
    return f"{position}{ending}"


def law(context: Context) -> str:
    """Return whose limits are meant."""
    return market_name(context.market)


def _own(entry: Entry, cap: LegalMaximum | None, facts: Constraints, i: int) -> str:
    """Return what bounds an entry by itself from above: its printed amount, its section or the law."""
    if facts.law and cap is not None and cap.max <= facts.high[i]:
        return cap.reason
    if is_trace(entry):
        return "in the list of traces"
    return f"printed: {printed(entry.percent)}" if facts.amounts and entry.percent is not None else ""


def _after(entry: Entry, cap: LegalMaximum | None, facts: Constraints, i: int, context: Context) -> str:
    """Return what an entry does to all that follow it."""
    if facts.law and cap is not None and cap.max <= facts.high[i]:
        return f"after {named(entry)}, which {law(context)} caps at {three_digits(cap.max)} %"
    return f"after {named(entry)}, printed as {printed(entry.percent)}"


def reasons(part: Composition, facts: Constraints, context: Context) -> list[tuple[str, ...]]:
    """Return, for each entry of a part, the short reasons that made its bounds."""
    why: list[tuple[str, ...]] = [()] * len(part.entries)
    ordered = part.ordered if facts.order else ()
    _ordered_reasons(part, facts, context, ordered, why)
    for i in set(range(len(part.entries))).difference(ordered):
        own = _own(part.entries[i], part.caps[i], facts, i)
        why[i] = tuple(reason for reason in (own, _why_free(part, facts, i)) if reason)
    return why


def _why_outside(entry: Entry) -> str:
    """Return why an entry may stand in any place."""
    if is_fragment(entry):
        return "a piece of damaged print: no place of its own"
    if entry.name in exceptions("perfume"):
        return "perfume: may end the list"
    powder = entry.name in exceptions("powder") and not is_colourant(entry.names)
    return "powder at the end of the list: in any place" if powder else "colourant: in any place"


def _why_free(part: Composition, facts: Constraints, i: int) -> str:
    """Return why an entry stands outside the order."""
    entry = part.entries[i]
    if i in part.outside and not part.unordered:
        return _why_outside(entry)
    if is_trace(entry):
        return ""
    if entry.section == "active":
        return "active: outside the order"
    if i in part.displaced and facts.order:
        return "its printed amount stands out of the order"
    if facts.order and not part.unordered:
        return "printed in front of the list, outside its order"
    return part.unordered or "the order is set aside"


def _ordered_reasons(
    part: Composition, facts: Constraints, context: Context, ordered: Sequence[int], found: list[tuple[str, ...]]
) -> None:
    """Fill in the reasons of the entries that stand in the order."""
    hull, count = facts.hull, len(ordered)
    assert hull is not None
    before = _greatest_floors(facts, ordered, part.line)
    least, after = 100.0, ""
    for place, i in enumerate(ordered):
        high = facts.high[i]
        if high < 100.0 and high <= max(least, 0.0 if least >= part.line else part.line):
            own = _own(part.entries[i], part.caps[i], facts, i)
            why: tuple[str, ...] = (own,) if own else ()
        elif after and hull.high[place] >= least - 1e-9:
            why = (after,)
        else:
            why = _placed(place + 1, count, part.line if place >= hull.last and not after else 0.0)
        if high < least:
            least, after = high, _after(part.entries[i], part.caps[i], facts, i, context)
        found[i] = (*why, *_lifted(part, facts, place, i, before[place]))


def _lifted(part: Composition, facts: Constraints, place: int, i: int, later: int) -> tuple[str, ...]:
    """Return what lifts the lower end of an ordered entry; ``later`` is the entry behind it that lifts it most."""
    hull = facts.hull
    assert hull is not None
    lifted = facts.low[i] < hull.low[place]
    if later >= 0 and lifted:
        entry = part.entries[later]
        return (f"before {named(entry)}, printed as {printed(entry.percent)}",)
    if part.to_the_end:
        return ("before the list of traces",)
    if 0 < place < hull.first and lifted:
        return (f"at least {hull.first} reach {three_digits(part.line)} %",)
    return ()


@lru_cache(maxsize=65536)
def _placed(position: int, count: int, full: float) -> tuple[str, ...]:
    """Return what a place bounds; ``full`` is the share that so many cannot all have, 0 where they can."""
    place = f"{ordinal(position)} of {count}"
    return (place, f"no room for {position} at {three_digits(full)} % each") if full else (place,)


def _greatest_floors(facts: Constraints, ordered: Sequence[int], line: float) -> list[int]:
    """Return for each place the later entry whose printed amount lifts it most, -1 where none stands above the line."""
    lifted, best, source = [], line, -1
    for i in reversed(ordered):
        lifted.append(source)
        if facts.low[i] > best:
            best, source = facts.low[i], i
    return lifted[::-1]


def assumptions(parts: Sequence[Composition], solved: Sequence[Constraints], context: Context) -> tuple[str, ...]:
    """Return in words what the bounds rest on, only what was really used."""
    said: dict[str, None] = {}
    for part, facts in zip(parts, solved, strict=True):
        for sentence in _assumed(part, facts, context):
            said.setdefault(sentence)
    if len(parts) > 1:
        said.setdefault("each part of the kit is a whole of its own")
    return tuple(said)


def _assumed(part: Composition, facts: Constraints, context: Context) -> list[str]:
    """Return what the bounds of one part rest on."""
    said = []
    if facts.law:
        where = "leave-on" if context.leave_on else "rinse-off"
        said.append(f"{law(context)}'s limits for a {where} product are obeyed")
    said.extend(_assumed_of_order(part, facts))
    if any(map(is_trace, part.entries)):
        said.append("entries in the list of traces stand at 0.1 % or less")
    if facts.amounts and any(entry.percent and not is_trace(entry) for entry in part.entries):
        said.append("printed amounts are right to half of their last digit")
    if part.missing or facts.whole:
        said.append(part.missing or "the list is complete: its entries add up to 100 %")
    return said


def _assumed_of_order(part: Composition, facts: Constraints) -> list[str]:
    """Return what is assumed of the order of one part."""
    said = []
    if facts.order and part.ordered:
        above = f"entries before the list of traces stand in descending order, each above {three_digits(part.line)} %"
        usual = "entries stand in descending order down to 1 %, in any order below"
        said.append(above if part.to_the_end else usual)
    if facts.order and not part.unordered:
        perfume = any(part.entries[i].name in exceptions("perfume") for i in part.outside)
        said.extend(["perfume may end the list whatever its share"] * perfume)
        fragments = sum(is_fragment(part.entries[i]) for i in part.outside)
        said.extend(["pieces of damaged print have no place of their own"] * bool(fragments))
        said.extend(["colourants stand in any place"] * (len(part.outside) > perfume + fragments))
    return said


def contradiction(
    part: Composition, kept: Constraints, first: Constraints, context: Context, above: Sequence[int] = ()
) -> str:
    """Return which facts contradict each other and which of them was set aside.

    ``above`` are the indices of the entries of which more is printed than their own maximum.
    """
    dropped = []
    if first.law and not kept.law:
        dropped.append(f"{law(context)}'s limits")
    elif above:
        dropped.append(f"{law(context)}'s limit of {join_words([named(part.entries[i]) for i in above])}")
    if not kept.order:
        dropped.append("the order")
    if first.amounts and not kept.amounts:
        dropped.append("the printed amounts")
    if first.whole and not kept.whole:
        dropped.append("the sum of 100 %")
    title = f"{part.title}: " if part.title else ""
    return f"{title}{_clash(part, first, context)}; set aside: {', '.join(dropped)}"


def _clash(part: Composition, facts: Constraints, context: Context) -> str:
    """Return the first two facts that exclude each other, in label order, else that the sum cannot be 100 %."""
    return (
        _clash_with_law(part, facts, context)
        or _clash_with_order(part, facts, context)
        or _clash_with_whole(part, facts)
        or "the entries cannot add up to 100 %"
    )


def _clash_with_law(part: Composition, facts: Constraints, context: Context) -> str:
    """Return which printed amount is above its own legal maximum."""
    for i, (entry, cap) in enumerate(zip(part.entries, part.caps, strict=True)):
        if facts.law and cap is not None and facts.low[i] > cap.max:
            allowed = f"{law(context)} allows {three_digits(cap.max)} %"
            return f"{named(entry)} is printed as {printed(entry.percent)}, but {allowed}"
    return ""


def _clash_with_order(part: Composition, facts: Constraints, context: Context) -> str:
    """Return which printed amount is above the bound of an entry before it."""
    least, source = 100.0, -1
    for i in part.ordered:
        if source >= 0 and facts.low[i] > max(least, part.line):
            entry = part.entries[i]
            after = _after(part.entries[source], part.caps[source], facts, source, context)
            return f"{named(entry)} is printed as {printed(entry.percent)}, but stands {after}"
        if facts.high[i] < least:
            least, source = facts.high[i], i
    return ""


def _clash_with_whole(part: Composition, facts: Constraints) -> str:
    """Return which printed amounts are too much for a whole of 100 %."""
    if sum(facts.low) > 100.0:
        return "the printed amounts add up to more than 100 %"
    for place, i in enumerate(part.ordered, 1):
        if facts.low[i] >= part.line and facts.low[i] * place > 100.0:
            entry = part.entries[i]
            amount = printed(entry.percent)
            return f"{named(entry)} is printed as {amount}, but stands {ordinal(place)}: all before it would be as much"
    return ""
