"""How much of each ingredient there can be: proved, likely and estimated, in mass percent.

``proved`` is the tight interval over every composition that obeys the stated assumptions (order, law, printed amounts,
a whole of 100 %). ``likely`` is an 80 % interval and ``estimate`` one number from use levels in practice. The words
``law``, ``order``, ``amounts`` and ``whole`` in ``context.skip`` turn an assumption off.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from operator import attrgetter
from typing import TYPE_CHECKING

from ...models import Amount, Concentration, Context, Interval, Label, LegalMaximum, OnePercentLine, Share
from ...models.amounts import intervals, shares
from .claimed import Claimed, with_claims
from .completeness import as_listed
from .composition import Composition, Constraints, constraints, in_no_order, parts_of, solve
from .descent import NO_DESCENT, against_descent
from .displaced import set_apart
from .doubts import order_doubts, resting_on_law
from .estimate import Estimates, entry_levels, estimate_amounts, whole_product
from .explanation import assumptions, contradiction, reasons
from .levels_by_place import by_place
from .likely_maxima import likely_high
from .neutralised import within_acids
from .use_levels import Level

if TYPE_CHECKING:
    from ...naming import Catalogue

__all__ = ["concentrate"]


def concentrate(
    label: Label,
    context: Context,
    caps: Sequence[LegalMaximum | None],
    catalogue: Catalogue | None,
    *,
    usual: Sequence[float | None] = (),
    workable: Sequence[float | None] = (),
    claimed: Sequence[Amount | None] = (),
    words: bool = True,
) -> Concentration:
    """Return how much of each entry of a label there can be.

    ``caps`` is aligned with ``label.ingredients``, or empty where no law is assumed: the most that the law allows of
    each, ``None`` where it says none. ``usual`` (what a product like this likely keeps to), ``workable`` (what it can
    hold) and ``claimed`` (what a title or a statement beside the list gives of each) are aligned likewise; they bound
    estimates and prove nothing.
    Every entry of the sections main, active and trace gets a share, in label order; ``may_contain`` gets none. A label
    that contradicts itself or the law never raises: what was set aside is said in ``contradiction``.
    ``words`` false leaves out what only people read: the assumptions, and the reasons of each share.
    """
    usual = () if "law" in context.skip else usual
    parts = parts_of(label, context, caps or (None,) * len(label.ingredients), usual, workable, claimed)
    solved, clashes, amounts = [], [], []
    least = most = likely = 0
    partial = False
    for i, part in enumerate(parts):
        known = entry_levels(part, context, catalogue)
        part, selected = as_listed(label, part, known, context, catalogue)
        partial = partial or selected
        known = whole_product(part, known)
        part, facts, clash = _in_order(part, known, context, catalogue)
        known = by_place(part, known) if facts.order else known
        parts[i] = part
        solved.append(facts)
        clashes += [clash] if clash else []
        why = reasons(part, facts, context) if words else repeat(())
        rows, (first, middle, last) = _shares(part, facts, known, why, context)
        amounts.extend(rows)
        least, likely, most = least + first, likely + middle, most + last
    amounts.sort(key=attrgetter("position"))
    return Concentration(
        assumptions=assumptions(parts, solved, context) if words else (),
        contradiction="; ".join(clashes) or None,
        order_means=bool(parts) and all(not part.unordered and f.order for part, f in zip(parts, solved, strict=True)),
        one_percent_line=OnePercentLine(least, most, likely),
        ingredients=tuple(amounts),
        partial=partial,
        outside=tuple(sorted(_outside(parts, solved))),
    )


def _outside(parts: Sequence[Composition], solved: Sequence[Constraints]) -> Iterator[int]:
    """Yield the positions of the entries of lists in order that stand outside it."""
    for part, facts in zip(parts, solved, strict=True):
        if facts.order and part.ordered:
            entries = [part.entries[i] for i in part.free]
            yield from (entry.position for entry in entries if entry.section == "main")


#: What is set aside where facts contradict each other, one try after the other: the reading before the law ...
_DOUBT_READING: tuple[dict[str, bool], ...] = ({"order": False}, {"whole": False}, {"order": False, "whole": False})
#: ... and the law, of which the maxima of which more is printed have gone before.
_DOUBT_LAW: tuple[dict[str, bool], ...] = (
    {"law": False},
    {"law": False, "order": False},
    {"law": False, "whole": False},
    {"law": False, "order": False, "whole": False},
    {"law": False, "amounts": False},
    {"law": False, "amounts": False, "order": False, "whole": False},
)


def _in_order(
    part: Composition, known: Sequence[tuple[Level, bool]], context: Context, catalogue: Catalogue | None
) -> tuple[Composition, Constraints, str]:
    """Return what :func:`_reconcile` does, of a list that cannot descend without its order."""
    reconciled = _reconcile(part, known, context)
    against = "" if reconciled[2] else against_descent(reconciled[0], known, catalogue)
    return (*_reconcile(in_no_order(part, NO_DESCENT), known, context)[:2], against) if against else reconciled


def _reconcile(
    part: Composition, known: Sequence[tuple[Level, bool]], context: Context
) -> tuple[Composition, Constraints, str]:
    """Return a part, the facts that hold together with their bounds, and what contradicted what.

    A maximum of which more is printed is no maximum of the part that is returned; those of other entries hold.
    """
    first = constraints(part, context)
    above = _above_own_maximum(part, first)
    obeyed = part
    if above:
        obeyed = part._replace(caps=tuple([None if i in above else cap for i, cap in enumerate(part.caps)]))
    facts = constraints(obeyed, context) if above else first
    apart, clash = set_apart(obeyed, facts, known, context)
    found = solve(apart, facts)
    if found is not None:
        clashes = [contradiction(part, found, first, context, above)] if above else []
        return apart, found, "; ".join([*clashes, clash] if clash else clashes)
    retreats = ({}, *_DOUBT_READING, *_DOUBT_LAW)
    tries = (solve(obeyed, constraints(obeyed, context, **kept)) for kept in retreats)
    kept = next(facts for facts in tries if facts is not None)
    return obeyed, kept, contradiction(part, kept, first, context, above)


def _above_own_maximum(part: Composition, facts: Constraints) -> list[int]:
    """Return the indices of the entries of which the label prints more than the law allows."""
    caps = enumerate(zip(facts.low, part.caps, strict=True))
    return [i for i, (low, cap) in caps if facts.law and cap is not None and low > cap.max]


def _bounds(part: Composition, facts: Constraints) -> tuple[list[float], list[float]]:
    """Return the least and the most of each entry under the facts."""
    hull = facts.hull
    assert hull is not None
    ordered = part.ordered if facts.order else ()
    low, high = list(facts.low), list(facts.high)
    for i, least, most in zip(ordered, hull.low, hull.high, strict=True):
        low[i], high[i] = least, most
    free = part.free if facts.order else range(len(part.entries))
    for i, least, most in zip(free, hull.free_low, hull.free_high, strict=False):
        low[i], high[i] = least, most
    return low, high


def _estimates(
    claimed: Claimed,
    known: Sequence[tuple[Level, bool]],
    low: Sequence[float],
    high: Sequence[float],
    context: Context,
) -> Estimates:
    """Return what is likely of a part's entries inside ``low`` and ``high``, and as the label claims it."""
    part, facts, entries = claimed
    if entries:
        least, most = _bounds(part, facts)
        low, high = list(map(max, low, least)), list(map(min, high, most))
    found = estimate_amounts(part, facts, known, low, likely_high(part, facts, known, low, high))
    within = within_acids(part, known, context, found.estimate, part.ordered if facts.order else ())
    if within is part:
        return found
    return estimate_amounts(within, facts, known, low, likely_high(within, facts, known, low, high))


def _shares(
    part: Composition,
    facts: Constraints,
    known: Sequence[tuple[Level, bool]],
    why: Iterable[tuple[str, ...]],
    context: Context,
) -> tuple[list[Share], tuple[int, int, int]]:
    """Return the shares of a part's entries, and the least, likely and greatest place of its one-percent line.

    ``why`` are the reasons of each entry's bounds. What the label claims beside its list bounds what is likely.
    """
    claimed = with_claims(part, facts, known, context)
    ordered = part.ordered if facts.order else ()
    low, high = _bounds(part, facts)
    doubts = order_doubts(part) if facts.order else {}
    by_law = resting_on_law(part, facts, ordered)
    for i in ordered if doubts else ():
        if i in doubts:
            break
        low[i] = facts.low[i]  # what follows may be more or fewer entries than it seems
    found = _estimates(claimed, known, low, high, context)
    proved: list[Interval | None] = [*intervals(low, high)]
    if claimed.entries:
        why = [
            (*r, claimed.reason(i)) if i in claimed.entries else r for i, r in zip(range(len(low)), why, strict=False)
        ]
    if doubts:
        why = [(doubts[i],) if i in doubts else reason for i, reason in zip(range(len(low)), why, strict=False)]
        for i in doubts:
            proved[i] = None
    positions = [entry.position for entry in part.entries]
    law = map(by_law.__contains__, range(len(low)))
    rows = shares(positions, proved, intervals(found.low, found.high), found.estimate, why, law)
    return rows, (facts.line[0], min(max(found.line, facts.line[0]), facts.line[1]), facts.line[1])
