"""Rules by market: what is prohibited, limited or conditional, and what an entry can be at most by law.

A label gives names, seldom amounts: every finding is a match by name, and says so. Only a stated amount can exceed a
maximum. See docs/regulation.md for what each finding means.
"""

from __future__ import annotations

from operator import attrgetter

from ...models import Finding
from ..markets import markets
from ..product import Product
from .colourants import find_colours
from .compliance import compliance_table
from .legal_maxima import legal_maxima, usual_maxima
from .maxima import assumed_product, find_limits, ruled_ingredients
from .prohibitions import find_prohibited
from .statements import parts_in_title, shares_of_parts, with_statements
from .sums import find_sums

__all__ = ["check", "compliance_table", "legal_maxima", "parts_in_title", "shares_of_parts", "usual_maxima"]


def check(product: Product) -> tuple[Finding, ...]:
    """Return what the law of the market says of the label's names, the weightiest first; nothing for ``none``."""
    if not markets()[product.context.market].law:
        return ()
    ranked = [*find_prohibited(product), *find_colours(product)]
    barred = frozenset([name for _, finding in ranked if finding.kind == "prohibited" for name in finding.names])
    ruled = [ingredient for ingredient in ruled_ingredients(product) if ingredient.name not in barred]
    ruled = with_statements(ruled, product.label)
    assumed = assumed_product(product.context)
    ranked += find_sums(product, ruled, assumed)
    ranked += find_limits(ruled, assumed)
    ranked.sort(key=attrgetter("weight"))
    return tuple([finding for _, finding in ranked])
