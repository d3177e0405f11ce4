"""What a product is made of, by functions and place: its base."""

from __future__ import annotations

from .dry_mixes import is_mixed_dry
from .formula_emulsions import LAST_OF_EMULSION, emulsion
from .formula_gels import no_emulsion, set_gel
from .formula_parts import (
    NEAR,
    TOP,
    WASH_TOP,
    alcohol_in,
    cleansing_names,
    count,
    estimate_of,
    is_clay,
    is_emulsified,
    is_oily,
    is_waxy,
    leads,
    phrase_of,
    rank_of_water,
    surfactants,
)
from .formula_scrubs import grains_base
from .formula_solvents import solvents_base
from .formula_washes import made_soap, soap_base, solid_bar, wash_base, wash_with_oils
from .formula_without_water import anhydrous_base, dry_base, is_silicone_gel, moistens, oils_in_alcohol, rinsing_oils
from .product import Product, ProductIngredient
from .product_titles import read_title
from .rule_terms import name_endings, rule_terms
from .wording import display_name

#: Fewest powders behind the water of a paste.
_PASTE = 2
#: A shorter list tells no base.
_FEWEST = 3
#: Mass percent from which fluorinated liquids are told.
_MUCH_FLUORINATED = 3.0
#: Oils with more mass percent outweigh a surfactant.
_MUCH_OIL = 5.0
#: Mass percent of alcohol from which a product that a propellant sprays is told as one of alcohol.
_SPRAYED_ALCOHOL = 20.0
#: Mass percent above which something is most of a product.
_HALF = 50.0
#: Last place of a mineral that makes a mask warm.
_WARMING_TOP = 10
#: Trait of a product whose water and oil stay apart.
_TWO_PHASE = "two_phase"
#: Fewest oils further down that make a gel-cream of a gel.
_SEVERAL = 3
#: Last rank of what a clay or peel-off mask is made of.
_CLAY_TOP = 4


def describe_base(product: Product) -> str:
    """Return in a few words what a product is made of; ``""`` where its first entries do not tell."""
    top = [i for i in product.ingredients if i.entry.section == "main"][:TOP]
    if not top or not product.order_means or (len(product.entries) < _FEWEST and not _all_oily(product)):
        return ""
    made = solvents_base(product, top) or soap_base(product, top) or set_gel(product, top) or _warming(product, top)
    made = made or _sprayed(product, top) or grains_base(product, top)
    return made or _with_fluorinated(product, top, _by_water(product, top))


def _by_water(product: Product, top: list[ProductIngredient]) -> str:
    """Return what a product is by the place of its water."""
    water = rank_of_water(product, top)
    if (leads(product, "powder base", top) and not 0 < water <= NEAR) or is_mixed_dry(product):
        return dry_base(product, top)
    soap = made_soap(product, top)
    return soap or (_with_water(product, top) if water else _without_water(product, top))


def _with_fluorinated(product: Product, top: list[ProductIngredient], made: str) -> str:
    """Return what a product is made of, with the fluorinated liquids that are a part of it."""
    liquids = [i for i in top if i.name in rule_terms("fluorinated")]
    much = made and estimate_of(product, liquids) >= _MUCH_FLUORINATED
    return f"{made}, with fluorinated liquids" if much else made


def form_without_order(product: Product) -> str:
    """Return what a product is by what stands in its list, where places tell no amounts; ``""`` where that is open.

    Drug Facts list what is inactive by the alphabet.
    """
    main = [ingredient for ingredient in product.ingredients if ingredient.entry.section == "main"]
    whole = product.amounts.ingredients and all(entry.known for entry in product.entries)
    if product.order_means or not whole or not product.members("water") or surfactants(product):
        return ""
    oily = sum(map(is_oily, main)) >= _SEVERAL
    return "water and oils with an emulsifier" if oily and is_emulsified(product) else ""


def _sprayed(product: Product, top: list[ProductIngredient]) -> str:
    """Return what a propellant sprays or foams, alcohol where there is much of it; ``""`` for none."""
    if not any("propellant" in i.functions and i.facts.scent is None for i in top):  # sage oil has the function too
        return ""
    alcohol = alcohol_in(product, top)
    if not product.traits.isdisjoint({"foams", "rinse-off", "shaving"}):
        return "foamed by a propellant"
    return f"{'alcohol ' if alcohol >= _SPRAYED_ALCOHOL else ''}sprayed by a propellant"


def _warming(product: Product, top: list[ProductIngredient]) -> str:
    """Return that a mask warms: glycols near the top, no water, and a mineral that gives off heat with it."""
    if "face_mask" not in product.traits or 0 < rank_of_water(product, top) <= LAST_OF_EMULSION:
        return ""
    minerals = [i for i in product.ingredients if i.name in rule_terms("heats_when_wet")]
    near = any(product.rank[i.entry.position] <= _WARMING_TOP for i in minerals)
    return "a paste that warms as it takes up water" if near and count(product, "humectant", top[:NEAR]) else ""


def lacks_water(product: Product) -> bool:
    """Return whether a list has what only works in water and no water at all: its beginning may be missing.

    Kinds of product that are made without water, what glycols lead and what extracts in water lead have their base.
    """
    if not product.traits.isdisjoint({"oral", "scrub", *rule_terms("without_water")}) or not product.ingredients:
        return False
    if product.members("water") or any(map(product.names_water, product.entries)):
        return False
    first = product.ingredients[0]
    led = first.name.endswith(name_endings("plant_in_water")) or not rule_terms("humectant").isdisjoint(first.functions)
    return not led and len(product.entries) >= _FEWEST and bool(product.any_of(("needs water",)))


def is_one_ingredient(product: Product) -> bool:
    """Return whether a list of one entry is a whole one: an oil, a wax, a salt, or what the title calls it."""
    if len(product.entries) != 1:
        return False
    alone = product.ingredients
    named = read_title(product.entries[0].text).product_type == product.context.product_type
    return named or _all_oily(product) or any(count(product, group, alone) for group in ("wax", "powder base"))


def _all_oily(product: Product) -> bool:
    """Return whether every entry was read and is an oil."""
    return len(product.ingredients) == len(product.entries) and all(map(is_oily, product.ingredients))


def _with_water(product: Product, top: list[ProductIngredient]) -> str:
    """Return what a product with water near the top is."""
    wash = _rank_of_surfactant(product, top)
    powders = count(product, "powder base", top[1 : wash - 1 if wash else 4])
    if powders >= _PASTE and "spray" not in product.traits:  # no paste is sprayed: its salts are dissolved
        return _paste(product, top) or "a paste of powder in water"
    if made := _wash(product, top, wash):
        return made
    if leads(product, "ethanol", top):
        made = _of_alcohol(product, top)
        return f"{made}, with water" if made else "alcohol and water"
    return _paste(product, top) or _two_phases(product, top) or emulsion(product, top) or no_emulsion(product, top)


def _wash(product: Product, top: list[ProductIngredient], wash: int) -> str:
    """Return which wash a product is whose first surfactant stands at the place ``wash``, ``""`` for none."""
    if not wash or (is_oily(top[0]) and rank_of_water(product, top) > 1):
        return ""
    return wash_with_oils(product, top[:wash]) if _oil_outweighs(product, top, wash) else wash_base(product, top)


def _two_phases(product: Product, top: list[ProductIngredient]) -> str:
    """Return that water and oil stay apart where the title says so and both are listed, else ``""``."""
    return "water and oil in two layers" if _TWO_PHASE in product.traits and any(map(is_oily, top)) else ""


def _paste(product: Product, top: list[ProductIngredient]) -> str:
    """Return which paste a toothpaste or a mask with water is, ``""`` for none."""
    thin = not product.traits.isdisjoint(rule_terms("thin"))
    if "oral" in product.traits and not thin and any("abrasive" in i.functions for i in top):
        return "a paste with an abrasive"
    if "face_mask" in product.traits and any(is_clay(product, i) for i in top[:_CLAY_TOP]):
        return "a clay paste in water"
    if "face_mask" in product.traits and any(i.name in rule_terms("dries_to_film") for i in top[:_CLAY_TOP]):
        return "a gel in water that dries to a film to peel off"
    return ""


def _oil_outweighs(product: Product, top: list[ProductIngredient], wash: int) -> bool:
    """Return whether oils before the first surfactant, at the place ``wash``, outweigh it; fatty acids are no oils."""
    oils = [i for i in top[: wash - 1] if is_oily(i) and phrase_of(product, i) not in rule_terms("soap_acid")]
    return estimate_of(product, oils) > max(_MUCH_OIL, estimate_of(product, top[wash - 1 : wash]))


def _rank_of_surfactant(product: Product, top: list[ProductIngredient]) -> int:
    """Return the place of the first surfactant that makes a wash of a product, from 1; 0 for none."""
    reach = WASH_TOP if product.traits.isdisjoint(rule_terms("cleansing")) else TOP
    cleansing = cleansing_names(product)
    return next((place for place, i in enumerate(top[:reach], 1) if i.name in cleansing), 0)


def _without_water(product: Product, top: list[ProductIngredient]) -> str:
    """Return what a product without water near the top is, by the group that most of its first entries are in."""
    for group, needed, words in (
        ("lacquer solvent", 1, "a lacquer in solvents, no water"),
        ("powder base", 2, "a powder"),
    ):
        least = needed + (needed > 1) * (is_oily(top[0]) - ("powder" in product.traits))  # balms hold powders too
        if count(product, group, top[:4]) >= least:
            return words
    if "anhydrous" not in product.traits:
        return _with_no_water_named(product, top)
    return anhydrous_base(product, top)


def _with_no_water_named(product: Product, top: list[ProductIngredient]) -> str:
    """Return what a product is whose list names no water near the top, but may hold some."""
    if made := rinsing_oils(product, top) or _dry_wash(product, top):
        return made
    if leads(product, "ethanol", top):
        return _of_alcohol(product, top) or "based on alcohol"
    if lacks_water(product) and is_emulsified(product):
        return ""
    if leads(product, "silicone", top):
        return "a silicone gel" if is_silicone_gel(product, top) else "a base of silicones"
    if is_waxy(product, top) and sum(map(is_oily, top)) >= NEAR:
        return "a firm base of waxes and oils"
    return "" if lacks_water(product) else _oils(product, top)


def _dry_wash(product: Product, top: list[ProductIngredient]) -> str:
    """Return which wash a product is whose list names no water near the top, ``""`` for none."""
    if all(map(is_oily, top[:NEAR])) or set(cleansing_names(product)).isdisjoint(i.name for i in top[:WASH_TOP]):
        return ""
    return solid_bar(product, top) or "a wash of surfactants"


def _of_alcohol(product: Product, top: list[ProductIngredient]) -> str:
    """Return what a product is that alcohol leads: with much oil, or mostly alcohol; ``""`` for less of both."""
    return oils_in_alcohol(product, top) or ("mostly alcohol" if alcohol_in(product, top) > _HALF else "")


def _oils(product: Product, top: list[ProductIngredient]) -> str:
    """Return what a product without water near the top is whose first entries may be oils, ``""`` for nothing known."""
    first = [entry for entry in product.entries if entry.section == "main"][:NEAR]
    oily = {i.entry.position for i in top if is_oily(i)}
    if all(entry.position in oily for entry in first):
        return "oils"
    if not is_emulsified(product) or not all(entry.known for entry in first) or not emulsion(product, top):
        return ""
    mostly_oils = sum(entry.position in oily for entry in first) >= NEAR - 1
    if moistens(top[0]):
        return f"{display_name(top[0].name)} with oils and an emulsifier"
    return "oils with an emulsifier" if mostly_oils else "an emulsion"
