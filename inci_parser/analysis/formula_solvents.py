"""What takes nail polish off: solvents, told by their names.

[nail polish remover] ACETONE; AQUA; GLYCERIN; PARFUM             >>  acetone, with water
[nail polish remover] AQUA; PROPYLENE CARBONATE; ETHYL LACTATE    >>  water, propylene carbonate and ethyl lactate
"""

from __future__ import annotations

from .formula_parts import rank_of_water
from .product import Product, ProductIngredient
from .rule_terms import rule_terms
from .wording import display_name, join_words

#: The kind of product, and the most solvents that are told.
_REMOVER, _TOLD = "nail_polish_remover", 3


def solvents_base(product: Product, top: list[ProductIngredient]) -> str:
    """Return which solvents a nail polish remover is made of, ``""`` for other products and where none is known."""
    if _REMOVER not in product.traits:
        return ""
    alcohol = {ingredient.key for ingredient in product.members("ethanol")}
    known = [i for i in top if i.name in rule_terms("nail_solvent")]
    solvents = ["alcohol" if i.key in alcohol else display_name(i.name) for i in known][:_TOLD]
    water = rank_of_water(product, top)
    if not solvents or water == 1:
        return join_words(["water", *solvents]) if solvents else ""
    return f"{join_words(solvents)}, {'with' if water else 'no'} water"
