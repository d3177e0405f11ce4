"""What a product is by what is legible of a damaged list, whose places tell no amounts.

[scan]  AQUA; PETROLATUM; (unread); CETEARYL ALCOHOL; (unread); (unread)  >>  probably a cream or lotion
"""

from __future__ import annotations

from .formula_parts import TOP, cleansing_names, is_emulsified, is_oily
from .places import is_mostly_unread
from .product import Product, ProductIngredient
from .rule_terms import name_endings, rule_terms
from .wording import display_name, join_words

#: Fewest legible oils among the first entries, and the most of what stands first that is told.
_OILS, _TOLD = 2, 3
#: What conditions hair, washes or protects from the sun: then a list of water and oils is no cream alone.
_OTHERWISE = ("hair cationic", "strong surfactant", "sulfate surfactant", "true soap", "UV filter organic")
_STABILISES = frozenset({"emulsion stabilising", "viscosity controlling"})


def reads_as_cream(product: Product) -> str:
    """Return what of water and oils stands first in a list that is mostly unread, ``""`` where it is no cream's.

    No name that was not recognised may end like what conditions hair.
    """
    ordered = product.amounts.order_means and not product.amounts.partial
    if not ordered or not is_mostly_unread(product.label):
        return ""
    top = [i for i in product.ingredients if product.rank[i.entry.position] <= TOP and i.entry.section == "main"]
    water = {i.key for i in product.members("water")}
    oily = [i for i in top if is_oily(i) and i.key not in water]
    if len(oily) < _OILS or top[0].key not in water or not _is_bound(product, top) or _is_otherwise(product):
        return ""
    return join_words([display_name(i.name) for i in (top[0], *oily)][:_TOLD])


def _is_bound(product: Product, top: list[ProductIngredient]) -> bool:
    """Return whether something legible keeps oil in water."""
    return is_emulsified(product) or any(not _STABILISES.isdisjoint(i.functions) for i in top)


def _is_otherwise(product: Product) -> bool:
    if product.any_of(_OTHERWISE) or cleansing_names(product):
        return True
    if any(i.name.endswith(name_endings("conditions_hair")) for i in product.ingredients):
        return True
    nameless = (" ".join(entry.text.split()).upper() for entry in product.entries if not entry.names)
    propelled = any(not rule_terms("propels").isdisjoint(i.functions) for i in product.ingredients)
    return propelled or any(text.endswith(name_endings("conditions_hair")) for text in nameless)
