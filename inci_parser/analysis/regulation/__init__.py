"""Rules by market: what is prohibited, limited or conditional, and what an entry can be at most by law.

A label gives names, seldom amounts: every finding is a match by name, and says so. Only a stated amount can exceed a
maximum. See docs/regulation.md for what each finding means.
"""

from __future__ import annotations

from ...models import Finding
from ..markets import markets
from ..product import Product
from .colourants import find_colours
from .legal_maxima import caps
from .maxima import find_limits
from .prohibitions import find_prohibited

__all__ = ["caps", "find"]


def find(case: Product) -> tuple[Finding, ...]:
    """Return what the law of the market says of the label's names, the weightiest first; nothing for ``none``."""
    if not markets()[case.context.market].law:
        return ()
    found = [*find_prohibited(case), *find_colours(case)]
    barred = frozenset(name for finding in found if finding.kind == "prohibited" for name in finding.names)
    found += find_limits(case, barred)
    found.sort(key=_weight)
    return tuple(found)


def _weight(finding: Finding) -> tuple[int, int]:
    """Prohibitions before exceeded maxima, those before the rest, purity last; then label order."""
    details = finding.details
    if finding.kind == "prohibited":
        rank = 0
    elif details.get("exceeded"):
        rank = 1
    elif details.get("listed_for_this_product") is False:
        rank = 2
    else:
        rank = {"fragrance": 4, "purity": 5}.get(finding.class_ or "", 3)
    return rank, min(finding.positions, default=0)
