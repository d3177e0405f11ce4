"""Exfoliating acids of one class add up: what their sum is against what was studied of one of them.

[serum] AQUA; LACTIC ACID; GLYCOLIC ACID; ...   >>  each probably less than was studied, together perhaps as much
"""

from __future__ import annotations

from collections.abc import Sequence

from ...models import Interval
from ...tables.definitions import ActiveClass
from ..product import Product
from ..product_traits import has_time_to_act
from ..rule_terms import rule_terms
from ..standing import Standing
from ..stated import declared
from .doses import Member, likely_against, places_tell

#: Fewest acids that add up.
_SEVERAL = 2
#: What a likely dose of the sum is called.
TOGETHER = {
    "below": "together probably less than",
    "open": "together perhaps as much as",
    "reached": "together probably as much as",
    "above": "together probably more than",
}


def likely_together(product: Product, class_: ActiveClass, members: Sequence[Member]) -> str:
    """Return how the sum of acids stands to what was studied of one: a likely dose, ``""`` where it tells no more.

    It tells no more of one acid, of stated amounts, and where each alone is likely as much.
    """
    acting = [m for m in members if m.ingredient.acts and m.standing is not Standing.NONE]
    several = len({member.ingredient.name for member in acting}) >= _SEVERAL
    if class_.name not in rule_terms("exfoliating_class") or not several or not _is_compared(product, acting):
        return ""
    shares = [product.amount_at.get(member.ingredient.entry.position) for member in acting]
    studied = [member.row for member in acting if member.row.studied_min is not None]
    if not studied or None in shares:
        return ""
    likely = [share.likely for share in shares if share is not None]
    total = Interval(sum(each.min for each in likely), sum(each.max for each in likely))
    low = min(row.studied_min or 0.0 for row in studied)
    return likely_against(total, low, max(row.studied_max or low for row in studied))


def _is_compared(product: Product, acting: Sequence[Member]) -> bool:
    """Return whether places alone tell how much there is of some acids that have time to act, of one too little."""
    if not places_tell(product) or not has_time_to_act(product.context):
        return False
    stated = any(declared(member.ingredient.entry) is not None for member in acting)
    return not stated and any(member.likely not in ("reached", "above") for member in acting)


def sum_sentence(together: str) -> str:
    """Return that acids add up, as a sentence; ``""`` where nothing is known of their sum.

    >>> sum_sentence("open"), sum_sentence("")
    ('They add up: together perhaps as much as was studied of one.', '')
    """
    return f"They add up: {TOGETHER[together]} was studied of one." if together else ""
