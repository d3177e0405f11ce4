"""What a product is made of, by functions and place: its base."""

from __future__ import annotations

from .dry_mixes import is_mixed_dry
from .formula_parts import (
    NEAR,
    TOP,
    WASH_TOP,
    alcohol_in,
    cleansing_names,
    count,
    estimate_of,
    gels_water,
    has_function,
    is_emulsified,
    is_oily,
    is_waxy,
    leads,
    mostly_silicones,
    oils_among,
    oils_named,
    phrase_of,
    rank_of_water,
    surfactants,
)
from .formula_scrubs import grains_base, rubs_off
from .formula_solvents import solvents_base
from .formula_washes import is_clay_scrub, is_micellar, made_soap, soap_base, solid_bar, wash_base, wash_with_oils
from .formula_without_water import anhydrous_base, dry_base, is_silicone_gel, moistens, oils_in_alcohol, rinsing_oils
from .product import Product, ProductIngredient
from .product_titles import read_title
from .rule_terms import name_endings, rule_terms
from .wording import display_name

#: Fewest powders behind the water of a paste.
_PASTE = 2
#: Last place of the water of an emulsion; further down it is what an oil that rinses off holds.
_LAST_OF_EMULSION = 5
#: A shorter list tells no base.
_FEWEST = 3
#: An oily phase has more mass percent than the first, or as many organic UV filters as the second.
_LEAST_OIL, _FILTERS = 1.0, 2
#: Mass percent from which oil in water is an emulsion, in thin products the second.
_OIL_OF_EMULSION, _OIL_OF_THIN = 2.0, 3.0
#: Mass percent from which alcohol is told beside water, and before any humectant; fluorinated liquids from the third.
_MOSTLY_ALCOHOL, _MUCH_ALCOHOL, _MUCH_FLUORINATED = 15.0, 3.0, 3.0
#: Oils with more mass percent outweigh a surfactant, are the bulk; oils with less water than the third are no emulsion.
_MUCH_OIL, _MOSTLY_OIL, _MUCH_WATER = 5.0, 20.0, 10.0
#: Mass percent of alcohol from which a product that a propellant sprays is told as one of alcohol.
_SPRAYED_ALCOHOL = 20.0
#: Mass percent above which something is most of a product.
_HALF = 50.0
#: Last place of a mineral that makes a mask warm.
_WARMING_TOP = 10
#: Functions of what keeps oil in water.
_STABILISE = frozenset({"emulsion stabilising", "gel forming"})
_OIL_IN_WATER = "an emulsion of water and oil"
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
    made = solvents_base(product, top) or soap_base(product, top) or _warming(product, top)
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
    if "face_mask" not in product.traits or 0 < rank_of_water(product, top) <= _LAST_OF_EMULSION:
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
    if count(product, "powder base", top[1 : wash - 1 if wash else 4]) >= _PASTE:
        return _paste(product, top) or "a paste of powder in water"
    if made := _wash(product, top, wash):
        return made
    if leads(product, "ethanol", top):
        made = _of_alcohol(product, top)
        return f"{made}, with water" if made else "alcohol and water"
    return _paste(product, top) or _two_phases(product, top) or _emulsion(product, top) or _no_emulsion(product, top)


def _wash(product: Product, top: list[ProductIngredient], wash: int) -> str:
    """Return which wash a product is whose first surfactant stands at the place ``wash``, ``""`` for none."""
    if not wash or (is_oily(top[0]) and rank_of_water(product, top) > 1):
        return ""
    return wash_with_oils(product, top[:wash]) if _oil_outweighs(product, top, wash) else wash_base(product, top)


def _no_emulsion(product: Product, top: list[ProductIngredient]) -> str:
    """Return what a product of water is whose first entries hold no oil."""
    clear = _clear(product, top)
    return _with_oils(product, clear) if clear.startswith("a gel in ") else clear


def _two_phases(product: Product, top: list[ProductIngredient]) -> str:
    """Return that water and oil stay apart where the title says so and both are listed, else ``""``."""
    return "water and oil in two layers" if _TWO_PHASE in product.traits and any(map(is_oily, top)) else ""


def _paste(product: Product, top: list[ProductIngredient]) -> str:
    """Return which paste a toothpaste or a mask with water is, ``""`` for none."""
    thin = not product.traits.isdisjoint(rule_terms("thin"))
    if "oral" in product.traits and not thin and any("abrasive" in i.functions for i in top):
        return "a paste with an abrasive"
    if "face_mask" in product.traits and any(phrase_of(product, i) in rule_terms("clay") for i in top[:_CLAY_TOP]):
        return "a clay paste in water"
    if "face_mask" in product.traits and any(i.name in rule_terms("dries_to_film") for i in top[:_CLAY_TOP]):
        return "a gel in water that dries to a film to peel off"
    return ""


def _clear(product: Product, top: list[ProductIngredient]) -> str:
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
    alcohol = " and alcohol" if _is_of_alcohol(product, top) else ""
    if thick:
        return f"a gel in water{alcohol}"
    return f"based on water{alcohol}" if alcohol else "water-based"


def _is_of_alcohol(product: Product, top: list[ProductIngredient]) -> bool:
    """Return whether alcohol is a part of the base: there is much, or some of it stands before any humectant."""
    ethanol = {ingredient.key for ingredient in product.members("ethanol")}
    share = alcohol_in(product, top)
    first = next((i for i in top if i.key in ethanol or moistens(i)), None)
    return share >= (_MUCH_ALCOHOL if first is not None and first.key in ethanol else _MOSTLY_ALCOHOL)


def _gels(product: Product) -> bool:
    """Return whether a list holds what makes a gel of water, by its function or by its name."""
    return has_function(product, "gel forming") or gels_water(product)


def _with_oils(product: Product, gel: str) -> str:
    """Return a gel in water as a gel-cream where several oils stand further down, with what mixes them in."""
    oily = oils_among(product, product.ingredients)
    several = len(oily) >= _SEVERAL and estimate_of(product, oily) > _OIL_OF_THIN
    if rubs_off(product) or not several or not is_emulsified(product):
        return gel
    return f"{gel.replace('a gel in', 'a gel-cream of')} with a little oil"


def _oil_outweighs(product: Product, top: list[ProductIngredient], wash: int) -> bool:
    """Return whether oils before the first surfactant, at the place ``wash``, outweigh it; fatty acids are no oils."""
    oils = [i for i in top[: wash - 1] if is_oily(i) and phrase_of(product, i) not in rule_terms("soap_acid")]
    return estimate_of(product, oils) > max(_MUCH_OIL, estimate_of(product, top[wash - 1 : wash]))


def _rank_of_surfactant(product: Product, top: list[ProductIngredient]) -> int:
    """Return the place of the first surfactant that makes a wash of a product, from 1; 0 for none."""
    reach = WASH_TOP if product.traits.isdisjoint(rule_terms("cleansing")) else TOP
    cleansing = cleansing_names(product)
    return next((place for place, i in enumerate(top[:reach], 1) if i.name in cleansing), 0)


def _emulsion(product: Product, top: list[ProductIngredient]) -> str:
    """Return which emulsion a product with water and an oily phase is, ``""`` without one."""
    oily = oils_among(product, top)
    oil = estimate_of(product, oily)
    filters = count(product, "UV filter organic", product.ingredients if "sunscreen" in product.traits else top)
    if oil <= _LEAST_OIL and filters < _FILTERS:
        return ""
    late = rank_of_water(product, top) > _LAST_OF_EMULSION
    if top[0] in oily and rank_of_water(product, top) != 1:
        return _water_in_oil(product, top, oily, late=late)
    if late and oil > _MOSTLY_OIL:
        return f"{oils_named(product, oily)} with an emulsifier and a little water"
    if filters >= _FILTERS:
        return _OIL_IN_WATER
    return _oil_in_water(product, top, oily)


def _oil_in_water(product: Product, top: list[ProductIngredient], oily: list[ProductIngredient]) -> str:
    """Return what a product of water with some oil is: an emulsion, a little oil, unmixed oil."""
    if estimate_of(product, oily) < _enough_oil(product):
        return f"{_clear(product, top)}, with a little oil"
    if not _is_stabilised(product):
        return "water and oil"
    every = oils_among(product, [i for i in product.ingredients if i.entry.section == "main"])
    return "an emulsion of water and silicones" if mostly_silicones(product, every) else _OIL_IN_WATER


def _water_in_oil(product: Product, top: list[ProductIngredient], oily: list[ProductIngredient], *, late: bool) -> str:
    """Return what a product is that oil leads and that holds water; ``late``: the water stands far down."""
    named = oils_named(product, oily)
    if not is_emulsified(product):
        return f"{named} with a little water"
    water = {ingredient.key for ingredient in product.members("water")}
    little = [i for i in top if i.key in water] and estimate_of(
        product, [i for i in top if i.key in water]
    ) < _MUCH_WATER
    if late or little:
        return f"{named} with an emulsifier and a little water"
    return f"an emulsion, water in {'silicones' if mostly_silicones(product, oily) else 'oil'}"


def _enough_oil(product: Product) -> float:
    """Return the least share of oil, in mass percent, of an emulsion: more where a product is thin."""
    return _OIL_OF_EMULSION if product.traits.isdisjoint(rule_terms("thin")) else _OIL_OF_THIN


def _is_stabilised(product: Product) -> bool:
    """Return whether a list holds what keeps oil in water: an emulsifier, no mere solubilizer, or a thickener."""
    return any(
        (phrase_of(product, i) == "emulsifies" and i.name not in rule_terms("solubilizer"))
        or not _STABILISE.isdisjoint(i.functions)
        for i in product.ingredients
    )


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
    if milky := rinsing_oils(product, top):
        return milky
    if set(cleansing_names(product)) & {i.name for i in top[:WASH_TOP]} and not all(map(is_oily, top[:NEAR])):
        return solid_bar(product, top) or "a wash of surfactants"
    if leads(product, "ethanol", top):
        return _of_alcohol(product, top) or "based on alcohol"
    if leads(product, "silicone", top):
        return "a silicone gel" if is_silicone_gel(product, top) else "a base of silicones"
    if is_waxy(product, top) and sum(map(is_oily, top)) >= NEAR:
        return "a firm base of waxes and oils"
    return "" if lacks_water(product) else _oils(product, top)


def _of_alcohol(product: Product, top: list[ProductIngredient]) -> str:
    """Return what a product is that alcohol leads: with much oil, or mostly alcohol; ``""`` for less of both."""
    return oils_in_alcohol(product, top) or ("mostly alcohol" if alcohol_in(product, top) > _HALF else "")


def _oils(product: Product, top: list[ProductIngredient]) -> str:
    """Return what a product without water near the top is whose first entries may be oils, ``""`` for nothing known."""
    first = [entry for entry in product.entries if entry.section == "main"][:NEAR]
    oily = {i.entry.position for i in top if is_oily(i)}
    if all(entry.position in oily for entry in first):
        return "oils"
    if not is_emulsified(product) or not all(entry.known for entry in first) or not _emulsion(product, top):
        return ""
    mostly_oils = sum(entry.position in oily for entry in first) >= NEAR - 1
    if moistens(top[0]):
        return f"{display_name(top[0].name)} with oils and an emulsifier"
    return "oils with an emulsifier" if mostly_oils else "an emulsion"
