"""Dry powders that are mixed with water or another product before use: their list tells no amounts on skin.

[face mask] KAOLIN; ORYZA SATIVA STARCH; NIACINAMIDE   >>  mixed with water first
[mix-in powder] ASCORBIC ACID                          >>  mixed into a cream or serum first
"""

from __future__ import annotations

from .formula_parts import NEAR, TOP, count, leads, rank_of_water
from .formula_without_water import POWDER, dry_base
from .product import Product
from .rule_terms import rule_terms

#: Trait of a kind of product that is a powder to mix in by its title.
_BY_TITLE = "mixed_dry"
#: Fewest powders among as many first entries that are a powder, where none leads.
_POWDERS, _FIRST = 2, 4


def is_mixed_dry(product: Product) -> bool:
    """Return whether a product is a dry powder that water or another product thins before it meets skin."""
    if product.traits.isdisjoint(rule_terms("mixed_if_dry")):
        return False
    top = [i for i in product.ingredients if i.entry.section == "main"][:TOP]
    if not top or 0 < rank_of_water(product, top) <= NEAR:
        return False
    if _BY_TITLE in product.traits:
        return True
    powders = count(product, "powder base", top[:_FIRST])
    dry = leads(product, "powder base", top) or powders >= _POWDERS
    return product.order_means and dry and dry_base(product, top).startswith(POWDER)
