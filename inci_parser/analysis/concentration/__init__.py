"""How much of each ingredient there can be: proved, likely and estimated, in mass percent.

``proved`` is the tight interval over every composition that obeys the stated assumptions (order, law, printed amounts,
a whole of 100 %). ``likely`` is an 80 % interval and ``estimate`` one number from use levels in practice. The words
``law``, ``order``, ``amounts`` and ``whole`` in ``context.skip`` turn an assumption off.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...models import Cap, Concentration, Context, Interval, Label, OnePercentLine, Share
from .composition import Boxes, Part, boxes, parts_of, solve
from .estimate import guess
from .explanation import assumptions, contradiction, reasons

if TYPE_CHECKING:
    from ...naming import Catalogue

__all__ = ["concentrate"]


def concentrate(
    label: Label, context: Context, caps: Sequence[Cap | None], catalogue: Catalogue | None
) -> Concentration:
    """Return how much of each entry of a label there can be.

    ``caps`` is aligned with ``label.ingredients``, or empty where no law is assumed: the most that the law allows of
    each, ``None`` where it says none.
    Every entry of the sections main, active and trace gets a share, in label order; ``may_contain`` gets none. A label
    that contradicts itself or the law never raises: what was set aside is said in ``contradiction``.
    """
    parts = parts_of(label, context, caps or (None,) * len(label.ingredients))
    solved, clashes, shares = [], [], []
    least = most = likely = 0
    for part in parts:
        facts, clash = _reconcile(part, context)
        solved.append(facts)
        if clash:
            clashes.append(clash)
        rows, (first, middle, last) = _shares(part, facts, context, catalogue)
        shares.extend(rows)
        least, likely, most = least + first, likely + middle, most + last
    shares.sort(key=lambda share: share.position)
    return Concentration(
        assumptions=assumptions(parts, solved, context),
        contradiction="; ".join(clashes) or None,
        order_means=bool(parts) and all(not part.unordered and f.order for part, f in zip(parts, solved, strict=True)),
        one_percent_line=OnePercentLine(least, most, likely),
        ingredients=tuple(shares),
    )


#: What is set aside where facts contradict each other, one try after the other.
_RETREATS: tuple[dict[str, bool], ...] = (
    {"law": False},
    {"law": False, "order": False},
    {"law": False, "whole": False},
    {"law": False, "order": False, "whole": False},
    {"law": False, "amounts": False},
    {"law": False, "amounts": False, "order": False, "whole": False},
)


def _reconcile(part: Part, context: Context) -> tuple[Boxes, str]:
    """Return the facts that hold together with their bounds, and what contradicted what."""
    first = boxes(part, context)
    found = solve(part, first)
    if found is not None:
        return found, ""
    tries = (solve(part, boxes(part, context, **kept)) for kept in _RETREATS)
    kept = next(facts for facts in tries if facts is not None)
    return kept, contradiction(part, kept, first, context)


def _shares(
    part: Part, facts: Boxes, context: Context, catalogue: Catalogue | None
) -> tuple[list[Share], tuple[int, int, int]]:
    """Return the shares of a part's entries, and the least, likely and greatest place of its one-percent line."""
    hull = facts.hull
    assert hull is not None
    ordered = part.ordered if facts.order else ()
    low, high = list(facts.low), list(facts.high)
    for place, i in enumerate(ordered):
        low[i], high[i] = hull.low[place], hull.high[place]
    for place, i in enumerate(part.free if facts.order else range(len(part.entries))):
        low[i], high[i] = hull.free_low[place], hull.free_high[place]
    why = reasons(part, facts, context)
    found = guess(part, facts, context, catalogue, low, high)
    positions = [entry.position for entry in part.entries]
    proved, likely = map(Interval, low, high), map(Interval, found.low, found.high)
    rows = list(map(Share, positions, proved, likely, found.estimate, why))
    return rows, (facts.line[0], min(max(found.line, facts.line[0]), facts.line[1]), facts.line[1])
