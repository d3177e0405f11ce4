"""Peels of two steps in one list: acids, then behind a second water what neutralises them, which may stay on.

[peel] AQUA; GLYCOLIC ACID; ...; AQUA; GLYCERIN; SODIUM BICARBONATE    >>  SODIUM BICARBONATE
"""

from __future__ import annotations

from .product import Product
from .rule_terms import rule_terms

#: The groups of what is water, and of what ends a peel of acids.
_WATER, _NEUTRALISES = "water", "ends a peel"


def neutralised_with(product: Product) -> list[str]:
    """Return what neutralises the acids of a peel in a second step, ``[]`` of one step and of other products.

    A base in the same step sets the pH and ends nothing.
    """
    if product.traits.isdisjoint(rule_terms("exfoliating")):
        return []
    waters = [i.entry.position for i in product.members(_WATER)]
    acids = [i.entry.position for i in product.any_of(rule_terms("exfoliating_class"))]
    second = next((place for place in waters[1:] if any(acid < place for acid in acids)), None)
    if second is None or any(acid > second for acid in acids):
        return []
    return list(dict.fromkeys(i.name for i in product.members(_NEUTRALISES) if i.entry.position > second))
