"""Questions on the ingredients of a product that tell its base: how much, how many, oily, cleansing, there for what."""

from __future__ import annotations

from collections.abc import Sequence

from .concentration.use_levels import use_of
from .functions import function_phrase
from .product import Product, ProductIngredient
from .rule_terms import name_endings, rule_terms

#: First entries of a list that tell what the bulk of a product is; of a wash of which one is a surfactant.
TOP, WASH_TOP = 8, 5
#: First entries: with water among them a powder is a paste, and they must be oils where a part of a list is "oils".
NEAR = 3
#: Group of solvents that are named like oily esters and mix with water.
_POLAR = "polar solvent"
#: The least share, in mass percent, of waxes that make oils firm.
_FIRM = 2.0
#: Shares of silicones among oils: from the first on they are told, from the second on first, from the third on alone.
_SOME, _MOST, _ALL = 0.2, 0.5, 0.8
#: The least share, in mass percent, at which an entry further down is reported among the surfactants of a wash.
_LEAST_SURFACTANT = 1.0


def estimate_of(product: Product, among: list[ProductIngredient]) -> float:
    """Return the estimated share of some ingredients together, in mass percent."""
    shares = [product.amount_at.get(ingredient.entry.position) for ingredient in among]
    return sum(share.estimate for share in shares if share is not None)


def alcohol_in(product: Product, among: Sequence[ProductIngredient]) -> float:
    """Return the estimated share of alcohol among some ingredients, in mass percent."""
    ethanol = {ingredient.key for ingredient in product.members("ethanol")}
    return estimate_of(product, [ingredient for ingredient in among if ingredient.key in ethanol])


def has_function(product: Product, function: str) -> bool:
    return any(function in ingredient.functions for ingredient in product.ingredients)


def count(product: Product, group: str, among: list[ProductIngredient]) -> int:
    """Return how many of some ingredients are members of a group."""
    keys = {ingredient.key for ingredient in among}
    return sum(ingredient.key in keys for ingredient in product.members(group))


def leads(product: Product, group: str, top: list[ProductIngredient]) -> bool:
    """Return whether the first entry is a member of a group."""
    return count(product, group, top[:1]) > 0


def is_oily(ingredient: ProductIngredient) -> bool:
    if ingredient.active is not None and ingredient.active.class_ in rule_terms("oily"):
        return True
    if not rule_terms("not_oily").isdisjoint((*ingredient.functions, ingredient.name)):
        return False
    if ingredient.name.endswith(name_endings("watery")):
        return False
    return use_of(ingredient.name, ingredient.functions).phase == "fatty"


def is_emulsified(product: Product) -> bool:
    return any(phrase_of(product, ingredient) == "emulsifies" for ingredient in product.ingredients)


def is_waxy(product: Product, top: list[ProductIngredient]) -> bool:
    """Return whether waxes among the first entries make a product firm: there are enough, and it is no liquid."""
    keys = {ingredient.key for ingredient in top}
    waxes = [ingredient for ingredient in product.members("wax") if ingredient.key in keys]
    return product.traits.isdisjoint(rule_terms("liquid")) and estimate_of(product, waxes) >= _FIRM


def oils_among(product: Product, among: Sequence[ProductIngredient]) -> list[ProductIngredient]:
    """Return the oily ingredients among some, without solvents that are named like them and mix with water."""
    polar = {ingredient.key for ingredient in product.members(_POLAR)}
    return [ingredient for ingredient in among if is_oily(ingredient) and ingredient.key not in polar]


def oils_named(product: Product, oily: list[ProductIngredient]) -> str:
    """Return what oily ingredients are, by their shares: oils, silicones, or both."""
    share = _silicones_of(product, oily)
    if share >= _ALL:
        return "silicones"
    if share >= _MOST:
        return "silicones and oils"
    return "oils and silicones" if share >= _SOME else "oils"


def mostly_silicones(product: Product, oily: list[ProductIngredient]) -> bool:
    """Return whether more than half of the oily ingredients are silicones."""
    return _silicones_of(product, oily) > _MOST


def _silicones_of(product: Product, oily: list[ProductIngredient]) -> float:
    """Return which share of oily ingredients is silicones."""
    keys = {ingredient.key for ingredient in product.members("silicone")}
    whole = estimate_of(product, oily)
    return estimate_of(product, [ingredient for ingredient in oily if ingredient.key in keys]) / whole if whole else 0.0


def surfactants(product: Product) -> list[str]:
    """Return the names of the cleansing surfactants of a product that is rinsed off, first entries and no traces."""
    return [] if product.context.leave_on else cleansing_names(product)


def cleansing_names(product: Product) -> list[str]:
    """Return the names of cleansing surfactants, also of a part of a kit of unknown type."""
    if product.context.leave_on and (product.context.product_type is not None or product.component is None):
        return []
    if not product.traits.isdisjoint(rule_terms("not_cleansing")) and not is_foaming_mask(product):
        return []
    main = [i for i in product.ingredients if i.entry.section == "main"]
    likely = main[:TOP] + [i for i in main[TOP:] if product.reaches(i.entry, _LEAST_SURFACTANT)]
    return list(dict.fromkeys(i.name for i in likely if _cleanses(product, i)))


def is_foaming_mask(product: Product) -> bool:
    """Return whether a mask that is rinsed off foams: a strong surfactant stands first, and no clay near it."""
    if product.context.leave_on or "face_mask" not in product.traits:
        return False
    strong = {ingredient.key for ingredient in product.any_of(rule_terms("strong_surfactant"))}
    main = [ingredient for ingredient in product.ingredients if ingredient.entry.section == "main"]
    clay = any(is_clay(product, ingredient) for ingredient in main[:WASH_TOP])
    return not clay and any(ingredient.key in strong for ingredient in main[:NEAR])


def _cleanses(product: Product, ingredient: ProductIngredient) -> bool:
    """Return whether an ingredient is a surfactant that cleanses; extracts of plants only have the function's name."""
    return not ingredient.name.endswith(name_endings("plant_extract")) and phrase_of(product, ingredient).startswith(
        "cleanses"
    )


def phrase_of(product: Product, ingredient: ProductIngredient) -> str:
    """Return what an ingredient is there for in such a product, by its functions."""
    use = frozenset({"rinse-off", "hair", "face_mask"}) & product.traits
    return function_phrase(ingredient.name, ingredient.functions, use)


def is_clay(product: Product, ingredient: ProductIngredient) -> bool:
    """Return whether an ingredient is a clay or an earth: what absorbs like one, but oatmeal, starch and charcoal."""
    return phrase_of(product, ingredient) in rule_terms("clay") and ingredient.name not in rule_terms("not_clay")


def gels_water(product: Product) -> bool:
    """Return whether a list holds a polymer that makes a gel of water and of nothing else."""
    return not rule_terms("gels_water").isdisjoint(product.by_name)


def rank_of_water(product: Product, top: list[ProductIngredient]) -> int:
    """Return the place among the first entries of what is water under any name, from 1; 0 for none.

    An entry that could not be read but names water counts; so does an extract that leads a list which holds water
    behind it, or needs it: extracts of plants are mostly water.
    """
    water = {ingredient.key for ingredient in product.members("water")}
    places = [product.rank[i.entry.position] for i in top if i.key in water]
    first = [entry for entry in product.entries if entry.section == "main"][:TOP]
    places += [product.rank[entry.position] for entry in first if product.names_water(entry)]
    shown = bool(places) or bool(product.any_of(("water", "needs water"))) or gels_water(product)
    if shown and top[0].name.endswith(name_endings("plant_in_water")):
        places.append(product.rank[top[0].entry.position])
    return min(places, default=0)
