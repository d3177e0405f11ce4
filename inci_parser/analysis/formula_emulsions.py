"""Which emulsion a product of water and oil is: what keeps the oil in it, and which of the two holds the other."""

from __future__ import annotations

from .formula_gels import clear, liquid
from .formula_parts import (
    NEAR,
    count,
    estimate_of,
    is_emulsified,
    mostly_silicones,
    oils_among,
    oils_named,
    phrase_of,
    rank_of_water,
)
from .formula_without_water import moistens, rinsing_oils
from .product import Product, ProductIngredient
from .rule_terms import rule_terms
from .wording import join_words

#: Last place of the water of an emulsion; further down it is what an oil that rinses off holds.
LAST_OF_EMULSION = 5
#: An oily phase has more mass percent than the first, or as many organic UV filters as the second.
_LEAST_OIL, _FILTERS = 1.0, 2
#: Mass percent from which oil in water is an emulsion, in thin products the second.
_OIL_OF_EMULSION, _OIL_OF_THIN = 2.0, 3.0
#: Oils of more mass percent are the bulk; oils with less water than the second are no emulsion.
_MOSTLY_OIL, _MUCH_WATER = 20.0, 10.0
#: Oil of less mass percent is told as a little oil in a gel.
_UNMIXED = 8.0
#: Functions of what keeps oil in water, where it is no gum of water alone.
_STABILISE = frozenset({"emulsion stabilising", "gel forming"})
_OIL_IN_WATER = "an emulsion of water and oil"


def emulsion(product: Product, top: list[ProductIngredient]) -> str:
    """Return which emulsion a product with water and an oily phase is, ``""`` without one."""
    oily = oils_among(product, top)
    oil = estimate_of(product, oily)
    filters = count(product, "UV filter organic", product.ingredients if "sunscreen" in product.traits else top)
    if oil <= _LEAST_OIL and filters < _FILTERS:
        return ""
    late = rank_of_water(product, top) > LAST_OF_EMULSION
    if top[0] in oily and rank_of_water(product, top) != 1:
        return _oil_first(product, top, oily, late=late)
    if late and oil > _MOSTLY_OIL:
        return f"{oils_named(product, oily)} with an emulsifier and a little water"
    if filters >= _FILTERS:
        return _OIL_IN_WATER
    return _oil_in_water(product, top, oily)


def _oil_in_water(product: Product, top: list[ProductIngredient], oily: list[ProductIngredient]) -> str:
    """Return what a product of water with some oil is: an emulsion, a little oil, unmixed oil."""
    least = _OIL_OF_EMULSION if product.traits.isdisjoint(rule_terms("thin")) else _OIL_OF_THIN
    plain = clear(product, top)
    if estimate_of(product, oily) < least:
        return f"{plain}, with a little oil"
    if not _is_stabilised(product):
        little = plain.startswith("a gel") and estimate_of(product, oily) < _UNMIXED
        unmixed = "silicones" if mostly_silicones(product, oily) else "oil"
        return f"{plain}, with a little oil" if little else join_words([*liquid(product, top), unmixed])
    every = oils_among(product, [i for i in product.ingredients if i.entry.section == "main"])
    return "an emulsion of water and silicones" if mostly_silicones(product, every) else _OIL_IN_WATER


def _oil_first(product: Product, top: list[ProductIngredient], oily: list[ProductIngredient], *, late: bool) -> str:
    """Return what a product is that oil leads and that holds water; ``late``: the water stands far down.

    Water is in the oil where the emulsifier is one for that; the order of a list alone does not tell.
    """
    named = oils_named(product, oily)
    if not is_emulsified(product):
        return f"{named} with a little water"
    if milky := _turns_milky(product, top):
        return milky
    keys = {ingredient.key for ingredient in product.members("water")}
    water = [i for i in top if i.key in keys]
    if late or (water and estimate_of(product, water) < _MUCH_WATER):
        return f"{named} with an emulsifier and a little water"
    oil = "silicones" if mostly_silicones(product, oily) else "oil"
    if not rule_terms("water_in_oil").isdisjoint(product.by_name):
        return f"an emulsion, water in {oil}"
    return rinsing_oils(product, top) or f"an emulsion of {oil} and water"


def _turns_milky(product: Product, top: list[ProductIngredient]) -> str:
    """Return that a cleanser is oil held in a humectant by esters of sugar, which water turns to milk; else ``""``."""
    sugar = any(i.name in rule_terms("sugar_ester") for i in top)
    if product.context.leave_on or not sugar or not any(map(moistens, top[: NEAR + 1])):
        return ""
    return "an oil gel that turns to milk with water"


def _is_stabilised(product: Product) -> bool:
    """Return whether a list holds what keeps oil in water: an emulsifier, no mere solubilizer, or what stabilises.

    Gums and celluloses thicken water, and hold no oil in it by themselves.
    """
    return any(
        (phrase_of(product, i) == "emulsifies" and i.name not in rule_terms("solubilizer"))
        or (not _STABILISE.isdisjoint(i.functions) and i.name not in rule_terms("thickens_water"))
        for i in product.ingredients
    )
