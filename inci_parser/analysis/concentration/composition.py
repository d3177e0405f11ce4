"""The facts of one composition: which entries add up to the whole, their boxes, and what each box rests on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...models import Amount, Context, Entry, Label, LegalMaximum
from ..places import is_fragment
from . import order
from .bounds import Hull, crossings, hull

WHOLE = 100.0
#: Doubts of an entry that leave it open which ingredient it is.
UNSURE_NAME = frozenset({"name", "alternatives", "cut"})
#: China lists what stands at or below this share apart, in any order.
TRACE = 0.1
_SHADES = "colours that the product may contain can be in it"


class Composition(NamedTuple):
    """One composition of 100 %: a product, or one part of a kit."""

    title: str
    entries: tuple[Entry, ...]
    caps: tuple[LegalMaximum | None, ...]
    #: Indices into ``entries``: the entries in label order that stand in the order, and the others.
    ordered: tuple[int, ...]
    free: tuple[int, ...]
    #: Indices of the free entries that may stand anywhere: colourants, in Canada perfume at the end.
    outside: frozenset[int]
    #: Why the order says nothing; empty where it does.
    unordered: str
    line: float = 1.0
    #: Every ordered entry stands above ``line``: the list has its own section for traces.
    to_the_end: bool = False
    #: Something may be missing from the list (water of a quasi-drug, colours of other shades).
    missing: str = ""
    #: Only colours of other shades may be missing: too little to change what is likely of the other entries.
    shades_alone: bool = False
    #: The entries do not add up to 100 % at all: several products in one list.
    no_whole: bool = False
    #: The most of each entry that such products keep to by law, aligned with ``entries``; empty: not known.
    usual: tuple[float | None, ...] = ()
    #: The most of each entry that such products can hold and still be such, aligned likewise; empty: not known.
    workable: tuple[float | None, ...] = ()
    #: What a title or a statement gives of each entry, aligned with ``entries``; empty: of none.
    claimed: tuple[Amount | None, ...] = ()
    #: Indices of the free entries whose printed amounts stand out of the order.
    displaced: frozenset[int] = frozenset()

    @property
    def may_lack_much(self) -> bool:
        """Whether so much may be missing that the entries are not likely near 100 % together."""
        return bool(self.missing) and not self.shades_alone


def in_no_order(part: Composition, why: str) -> Composition:
    """Return a part whose entries stand in no order, with the reason."""
    return part._replace(unordered=why, ordered=(), free=tuple(range(len(part.entries))))


class Constraints(NamedTuple):
    """The facts as boxes, aligned with a part's entries, and the bounds that follow from them."""

    low: list[float]
    high: list[float]
    law: bool = True
    order: bool = True
    amounts: bool = True
    whole: bool = True
    hull: Hull | None = None
    #: How few and how many ordered entries can stand at 1 % or above.
    line: tuple[int, int] = (0, 0)


def amount_box(amount: Amount | None) -> tuple[float, float]:
    """Return the least and most that a printed amount allows; one number means half of its last digit either way.

    >>> amount_box(Amount(5.0, 5.0, "5.0%", 0.1)), amount_box(Amount(None, 2.0, "< 2 %", 1.0))
    ((4.95, 5.05), (0.0, 2.0))
    """
    if amount is None or amount.basis:  # an ion's share is not the ingredient's
        return 0.0, WHOLE
    low = 0.0 if amount.min is None else amount.min
    high = WHOLE if amount.max is None else amount.max
    if amount.min is not None and amount.min == amount.max:
        low, high = low - amount.step / 2, high + amount.step / 2
    low, high = max(0.0, low), min(WHOLE, high)
    return (low, high) if low <= high else (0.0, WHOLE)


def is_trace(entry: Entry) -> bool:
    """Return whether an entry stands in China's list of traces and nothing else is printed of its amount."""
    if entry.section != "trace":
        return False
    return entry.percent is None or (entry.percent.min is None and entry.percent.max == TRACE)


def parts_of(
    label: Label,
    context: Context,
    caps: Sequence[LegalMaximum | None],
    usual: Sequence[float | None] = (),
    workable: Sequence[float | None] = (),
    claimed: Sequence[Amount | None] = (),
) -> list[Composition]:
    """Return the compositions of a label: one, or one for each titled part; the sequences are by its entries."""
    groups: dict[str, list[int]] = {}
    shades: set[str] = set()
    for i, entry in enumerate(label.ingredients):
        if entry.section == "may_contain":
            shades.add(entry.component)
        else:
            groups.setdefault(entry.component, []).append(i)
    parts = [
        _part(label, context, title, indices, caps, len(groups), bool(shades & {title, ""}))
        for title, indices in groups.items()
    ]
    for place, indices in enumerate(groups.values() if usual or workable or claimed else ()):
        parts[place] = parts[place]._replace(
            usual=tuple([usual[i] for i in indices if usual]),
            workable=tuple([workable[i] for i in indices if workable]),
            claimed=tuple([claimed[i] for i in indices if claimed]),
        )
    return parts


def _part(
    label: Label,
    context: Context,
    title: str,
    indices: Sequence[int],
    caps: Sequence[LegalMaximum | None],
    count: int,
    shades: bool,
) -> Composition:
    """Return one composition of a label: the entries at ``indices``."""
    entries = tuple([label.ingredients[i] for i in indices])
    sections = [entry.section for entry in entries]
    main = [i for i, section in enumerate(sections) if section == "main"]
    main = main[order.declared_in_front([entries[i] for i in main]) :]
    run = [entries[i] for i in main]
    unordered = order.why_order_means_nothing(label, context, run, count)
    fragments = [i for i in main if is_fragment(entries[i])]
    outside = frozenset([*(main[i] for i in order.outside(run, context.market)), *fragments])
    ordered = () if unordered else tuple([i for i in main if i not in outside] if outside else main)
    inside = set(ordered)
    chinese = "trace" in sections and _lists_traces(entries)
    return Composition(
        title,
        entries,
        tuple([caps[i] for i in indices]),
        ordered,
        tuple([i for i in range(len(entries)) if i not in inside]),
        outside,
        unordered,
        TRACE if chinese else 1.0,
        chinese and bool(ordered),
        _missing(label, context, shades),
        no_whole=unordered == order.SEVERAL,
        shades_alone=shades and _missing(label, context, shades=False) == "",
    )


def _lists_traces(entries: Sequence[Entry]) -> bool:
    """Return whether the section of traces lists what stands at 0.1 % or less, as in China."""
    return max([amount_box(e.percent)[1] if e.percent else TRACE for e in entries if e.section == "trace"]) <= TRACE


def _missing(label: Label, context: Context, shades: bool) -> str:
    """Return what may be missing from a list, ``""`` where its entries are the whole."""
    if order.is_quasi_drug(label):
        return "water may be left out of the list"
    if shades:
        return _SHADES
    if label.left_out:
        return "a stretch of the list was not understood"
    if "cut" in label.traits:
        return "the list breaks off"
    if "cut_start" in label.traits:
        return "the list is cut off at its start"
    return "entries may be missing from the list" if "whole" in context.skip else ""


def constraints(
    part: Composition,
    context: Context,
    *,
    law: bool = True,
    order: bool = True,
    amounts: bool = True,
    whole: bool = True,
) -> Constraints:
    """Return what law and printed amounts say of each entry alone; the flags set kinds of fact aside."""
    law = law and "law" not in context.skip and any(part.caps)
    amounts = amounts and "amounts" not in context.skip
    low, high = [0.0] * len(part.entries), [WHOLE] * len(part.entries)
    for i, (entry, cap) in enumerate(zip(part.entries, part.caps, strict=True)):
        if entry.percent is not None or cap is not None or entry.section == "trace":
            low[i], high[i] = _bound(entry, cap if law else None, amounts=amounts)
    return Constraints(low, high, law, order, amounts, whole and not part.no_whole)


def _bound(entry: Entry, cap: LegalMaximum | None, *, amounts: bool) -> tuple[float, float]:
    """Return the least and the most of an entry by its printed amount, its section and the law alone."""
    least, most = amount_box(entry.percent) if amounts and "amount" not in entry.doubts else (0.0, WHOLE)
    if entry.section == "trace" and entry.percent is None:
        most = TRACE
    if cap is not None and cap.max < most and UNSURE_NAME.isdisjoint(entry.doubts):
        most = cap.max
    return least, most


def solve(part: Composition, facts: Constraints) -> Constraints | None:
    """Return the facts with the bounds that follow, or ``None`` where they contradict each other."""
    low, high, free_low, free_high = _sides(part, facts)
    end = part.to_the_end and facts.order
    found = hull(low, high, free_low, free_high, line=part.line, whole=WHOLE, to_the_end=end)
    if found is None:
        return None
    line = (found.first, found.last)
    if end:
        line = crossings(low, high, free_low, free_high, part.line, 1.0, WHOLE)
    return facts._replace(hull=found, line=line)


def _sides(part: Composition, facts: Constraints) -> tuple[list[float], list[float], list[float], list[float]]:
    """Return the boxes of the ordered and of the free entries."""
    low, high = facts.low, facts.high
    ordered = part.ordered if facts.order else ()
    free = part.free if facts.order else range(len(part.entries))
    free_low, free_high = [low[i] for i in free], [high[i] for i in free]
    if part.missing or not facts.whole:
        free_low.append(0.0)
        free_high.append(WHOLE)
    if not facts.whole:
        # no whole: a negative remainder as large as all entries together leaves every box as it is
        free_low.append(-WHOLE * len(low))
        free_high.append(0.0)
    return [low[i] for i in ordered], [high[i] for i in ordered], free_low, free_high
