"""Amounts that a title, or a statement beside the list, gives of entries without a printed one of their own.

    Niacinamide 10 % Serum    AQUA; GLYCERIN; NIACINAMIDE; XANTHAN GUM    >>  likely about 10 %, the two before no less
    Peptide 10 % Serum        AQUA; ...; XANTHAN GUM; ACETYL HEXAPEPTIDE-8    >>  10 % of a solution: nothing is bound

What a maker claims proves nothing: it binds what is likely, where places, law and use allow it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...models import Amount, Context
from ..wording import is_share_of_volume
from .composition import UNSURE_NAME, WHOLE, Composition, Constraints, amount_box, constraints, solve
from .displaced import FAR
from .explanation import printed
from .use_levels import Level


class Claimed(NamedTuple):
    """A part with claims as if they were printed, the facts that hold with them, and the entries they are of."""

    part: Composition
    facts: Constraints
    entries: frozenset[int] = frozenset()

    def reason(self, i: int) -> str:
        """Return what an entry's likely amount rests on."""
        return f"claimed beside the list: {printed(self.part.entries[i].percent)}"


def with_claims(
    part: Composition, facts: Constraints, known: Sequence[tuple[Level, bool]], context: Context
) -> Claimed:
    """Return a part with the claims that its list allows; one that no composition can hold is left out."""
    found = Claimed(part, facts)
    if not facts.amounts:
        return found
    for i, amount in enumerate(part.claimed):
        if amount is None or not _is_plausible(found.part, i, amount, known, ordered=facts.order):
            continue
        entries = tuple([e._replace(percent=amount) if j == i else e for j, e in enumerate(found.part.entries)])
        tried = found.part._replace(entries=entries)
        boxes = constraints(tried, context, law=facts.law, order=facts.order, amounts=facts.amounts, whole=facts.whole)
        solved = solve(tried, boxes)
        if solved is not None:
            found = Claimed(tried, solved, found.entries | {i})
    return found


def _is_plausible(
    part: Composition, i: int, amount: Amount, known: Sequence[tuple[Level, bool]], *, ordered: bool
) -> bool:
    """Return whether an entry may have a claimed amount by its use, and by the use of what stands before it."""
    entry, low = part.entries[i], amount_box(amount)[0]
    itself = entry.percent is not None and (not entry.percent.basis or is_share_of_volume(entry.percent.basis))
    if itself or not UNSURE_NAME.isdisjoint(entry.doubts) or low > FAR * known[i][0].high:
        return False
    if not ordered or i not in part.ordered:
        return True
    before = part.ordered[: part.ordered.index(i)]
    sure = [j for j in before if part.entries[j].name and UNSURE_NAME.isdisjoint(part.entries[j].doubts)]
    most = min([FAR * known[j][0].high for j in sure if part.entries[j].percent is None], default=WHOLE)
    return low <= max(most, part.line)
