"""What a product of water without an oily phase is: a liquid, a gel, a gel that is set firm or that rubs off."""

from __future__ import annotations

from collections.abc import Set

from .doubtful_names import is_doubtful
from .formula_parts import (
    NEAR,
    alcohol_in,
    estimate_of,
    gels_water,
    has_function,
    is_emulsified,
    is_oily,
    leads,
    oils_among,
    phrase_of,
    rank_of_water,
)
from .formula_scrubs import rubs_off
from .formula_washes import is_clay_scrub, is_micellar
from .formula_without_water import moistens
from .product import Product, ProductIngredient
from .rule_terms import rule_terms
from .wording import display_name, join_words

#: Mass percent from which alcohol is told beside water: of any place, of one of the first, before any humectant.
_MOSTLY_ALCOHOL, _SOME_ALCOHOL, _MUCH_ALCOHOL = 15.0, 4.0, 3.0
#: First places of alcohol that is told beside water.
_FIRST = 4
#: Fewest oils further down, and their mass percent, that make a gel-cream of a gel; in a cream so many without it.
_SEVERAL, _LITTLE, _MANY = 3, 3.0, 4
#: Fewest emulsifiers near the top that make a cream without an oil.
_EMULSIFIERS = 3
#: Last place of the soap of a stick, and the most mass percent of oils beside it.
_SOAP_TOP, _NO_OIL = 5, 2.0
#: Oils of more mass percent are told of a firm gel.
_SOME_OIL = 1.0


def set_gel(product: Product, top: list[ProductIngredient]) -> str:
    """Return what a product is whose water is set firm: by gums with their salt, an aluminium salt, or a soap."""
    if not product.context.leave_on or not rank_of_water(product, top) or is_oily(top[0]):
        return ""
    every = [i for i in product.ingredients if i.entry.section == "main"]
    if _is_hydrogel({i.name for i in top}, {i.name for i in every}):
        oil = estimate_of(product, oils_among(product, every))
        return f"a firm gel of water{', with a little oil' if oil > _SOME_OIL else ''}"
    soaps = rule_terms("setting_soap") | rule_terms("soap_making")
    oils = [i for i in oils_among(product, every) if i.name not in soaps]
    soap = any(i.name in rule_terms("setting_soap") for i in top[:_SOAP_TOP])
    return "a firm gel set with soap" if soap and estimate_of(product, oils) < _NO_OIL else ""


def _is_hydrogel(first: Set[str], names: Set[str]) -> bool:
    """Return whether one of the first entries sets water with another: carrageenan with a gum, polymer with a salt."""
    pairs = (("sets_water", "sets_water_with"), ("polyacrylate", "sets_polyacrylate"))
    return any(first & rule_terms(of) and names & rule_terms(by) for of, by in pairs)


def no_emulsion(product: Product, top: list[ProductIngredient]) -> str:
    """Return what a product of water is whose first entries hold no oil."""
    plain = clear(product, top)
    if not plain.startswith("a gel in "):
        return plain
    if any(not entry.known or is_doubtful(entry) for entry in product.entries[:NEAR]) and is_emulsified(product):
        return ""  # what could not be read may be its oil
    emulsifying = [i for i in top if phrase_of(product, i) == "emulsifies" and i.name not in rule_terms("solubilizer")]
    if len(emulsifying) >= _EMULSIFIERS:
        return f"a cream of {join_words(liquid(product, top))} with emulsifiers"
    return _with_oils(product, plain)


def clear(product: Product, top: list[ProductIngredient]) -> str:
    """Return whether a product of water without an oil is a gel, one that rubs off in crumbs by its salt of polymer."""
    if rubs_off(product):
        return "a gel in water that rubs off in crumbs"
    thick = _gels(product) and product.traits.isdisjoint(rule_terms("thin"))
    if not product.traits.isdisjoint(rule_terms("without_water")) and not leads(product, "water", top):
        return ""  # the water of a blend beside oils that could not be read
    if is_clay_scrub(product, top):
        return "a clay paste in water"
    if is_micellar(product):
        return "mild surfactants in water"
    told = join_words(liquid(product, top))
    if thick:
        return f"a gel in {told}"
    return "water-based" if told == "water" else f"based on {told}"


def liquid(product: Product, top: list[ProductIngredient]) -> list[str]:
    """Return what the liquid of a product is: water, with alcohol, or with a humectant that leads the list."""
    water = {ingredient.key for ingredient in product.members("water")}
    of_water = estimate_of(product, [i for i in top if i.key in water])
    parts = ["water"]
    if top[0].key not in water and moistens(top[0]) and estimate_of(product, top[:1]) > of_water:
        parts.insert(0, display_name(top[0].name))
    if _is_of_alcohol(product, top):
        parts.append("alcohol")
    return parts


def _is_of_alcohol(product: Product, top: list[ProductIngredient]) -> bool:
    """Return whether alcohol is a part of the base: there is much, or some near the top or before any humectant."""
    ethanol = {i.key for i in product.members("ethanol") if not is_doubtful(i.entry)}
    first = next((i for i in top if i.key in ethanol or moistens(i)), None)
    if first is None or ethanol.isdisjoint(i.key for i in top):
        return False
    if first.key in ethanol:
        return alcohol_in(product, top) >= _MUCH_ALCOHOL
    near = any(i.key in ethanol and product.rank[i.entry.position] <= _FIRST for i in top)
    return alcohol_in(product, top) >= (_SOME_ALCOHOL if near else _MOSTLY_ALCOHOL)


def _gels(product: Product) -> bool:
    """Return whether a list holds what makes a gel of water, by its function or by its name."""
    return has_function(product, "gel forming") or gels_water(product)


def _with_oils(product: Product, gel: str) -> str:
    """Return a gel in water as a gel-cream where several oils stand further down, with what mixes them in."""
    oily = oils_among(product, product.ingredients)
    several = len(oily) >= _SEVERAL and estimate_of(product, oily) > _LITTLE
    many = "cream" in product.traits and len(oily) >= _MANY
    if rubs_off(product) or not (several or many) or not is_emulsified(product):
        return gel
    return f"{gel.replace('a gel in', 'a gel-cream of')} with a little oil"
