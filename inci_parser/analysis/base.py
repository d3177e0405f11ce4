"""What a product is made of, by functions and place: base, surfactants, UV cover, preservatives, emulsifiers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ..tables.resources import rows
from .concentration.use_levels import use_of
from .functions import function_phrase
from .product import Product, ProductIngredient

#: So many entries from the top tell what the bulk of a product is.
_TOP = 8
#: A wash has a surfactant among so many first entries; a paste so many powders behind its water.
_WASH_TOP, _PASTE = 5, 2
#: Classes of actives that make up an oily phase.
_OILY = frozenset({"emollient", "occlusive"})
#: The least share, in mass percent, at which an entry further down is told among the surfactants of a wash.
_LEAST_SURFACTANT = 1.0
#: Traits of products that are rinsed off without being a wash.
_NO_WASH = frozenset(
    {"oral", "hair_dye", "hair_bleach", "hair_waving", "hair_straightening", "depilatory", "peel", "conditioner"}
)


def describe_base(product: Product) -> str:
    """Return in a few words what a product is made of; ``""`` where its first entries do not tell."""
    top = [i for i in product.ingredients if i.entry.section == "main"][:_TOP]
    if not top or not product.order_means:
        return ""
    if {ingredient.key for ingredient in product.members("true soap")} & {ingredient.key for ingredient in top[:3]}:
        return "soap"
    if _has(product, "propellant"):
        return "sprayed by a propellant"
    return _with_water(product, top) if _holds_water(product, top) else _without_water(product, top)


def _has(product: Product, function: str) -> bool:
    return any(function in ingredient.functions for ingredient in product.ingredients)


def _holds_water(product: Product, top: list[ProductIngredient]) -> bool:
    water = {ingredient.key for ingredient in product.members("water")}
    return any(ingredient.key in water for ingredient in top)


def _with_water(product: Product, top: list[ProductIngredient]) -> str:
    """Return what a product with water near the top is."""
    if set(surfactants(product)) & {i.name for i in top[:_WASH_TOP]}:
        return "a wash of surfactants in water"
    if "oral" in product.traits and any("abrasive" in i.functions for i in top):
        return "a paste with an abrasive"
    if _count(product, "powder base", top[1:4]) >= _PASTE:
        return "a paste of powder in water"
    if product.any_of(("ethanol",)) and product.any_of(("ethanol",))[0].entry.position == top[0].entry.position:
        return "mostly alcohol, with water"
    gel = any("gel forming" in i.functions for i in product.ingredients)
    return _emulsion(product, top) or ("a gel in water" if gel else "in water")


def _emulsion(product: Product, top: list[ProductIngredient]) -> str:
    """Return which emulsion a product with water and an oily phase is, ``""`` without one."""
    oily = [_is_oily(i) or use_of(i.name, i.functions).phase == "fatty" for i in top]
    if not any(oily) and not _dissolved_filters(product):
        return ""
    if not oily[0]:
        return "an emulsion of water and oil"
    return "an emulsion, water in oil" if _is_emulsified(product) else "oils or silicones with a little water"


def _count(product: Product, group: str, among: list[ProductIngredient]) -> int:
    """Return how many of some ingredients are members of a group."""
    keys = {ingredient.key for ingredient in among}
    return sum(ingredient.key in keys for ingredient in product.members(group))


def _is_oily(ingredient: ProductIngredient) -> bool:
    return ingredient.active is not None and ingredient.active.class_ in _OILY


def _dissolved_filters(product: Product) -> bool:
    """Return whether the organic filters of a sunscreen make an oily phase of their own."""
    filters = product.members("UV filter organic") if "sunscreen" in product.traits else []
    return len(filters) > 1


def _is_emulsified(product: Product) -> bool:
    return any(_phrase(product, ingredient) == "emulsifies" for ingredient in product.ingredients)


def _without_water(product: Product, top: list[ProductIngredient]) -> str:
    """Return what a product without water near the top is, by the group that most of its first entries are in."""
    for group, needed, words in (
        ("lacquer solvent", 1, "a lacquer in solvents, no water"),
        ("powder base", 2, "a powder"),
    ):
        if _count(product, group, top[:4]) >= needed:
            return words
    if "anhydrous" not in product.traits:
        return ""
    whole_top = {ingredient.key for ingredient in top}
    if any(ingredient.key in whole_top for ingredient in product.members("wax")):
        return "a firm base of waxes and oils, no water"
    if any(ingredient.key == top[0].key for ingredient in product.any_of(("ethanol",))):
        return "alcohol, no water"
    if any(ingredient.key == top[0].key for ingredient in product.members("silicone")):
        return "a base of silicones, no water"
    fatty = any(use_of(i.name, i.functions).phase == "fatty" for i in top)
    return "oils, no water" if fatty else "without water"


def surfactants(product: Product) -> list[str]:
    """Return the names of the cleansing surfactants of a product that is rinsed off, first entries and no traces."""
    if product.context.leave_on or not product.traits.isdisjoint(_NO_WASH):
        return []
    main = [i for i in product.ingredients if i.entry.section == "main"]
    likely = main[:_TOP] + [i for i in main[_TOP:] if product.reaches(i.entry, _LEAST_SURFACTANT)]
    return list(dict.fromkeys(i.name for i in likely if _phrase(product, i).startswith("cleanses")))


def emulsifiers(product: Product) -> list[str]:
    """Return the names of emulsifiers; without water, or without oils in it, nothing is emulsified."""
    if not describe_base(product).startswith("an emulsion"):
        return []
    names = [
        i.name
        for i in product.ingredients
        if _phrase(product, i) == "emulsifies" and not (i.acts and i.active is not None)
    ]
    return list(dict.fromkeys(names))


def _phrase(product: Product, ingredient: ProductIngredient) -> str:
    """Return what an ingredient is there for in such a product, by its functions."""
    use = frozenset({"rinse-off", "hair"}) & product.traits
    return function_phrase(ingredient.name, ingredient.functions, use)


def preservatives(product: Product) -> list[str]:
    """Return the names of listed preservatives, by their function.

    Scents, actives that act, what conditions hair, and what likely belongs to the perfume are none.
    """
    return list(dict.fromkeys(i.name for i in product.ingredients if _preserves(product, i)))


def _preserves(product: Product, ingredient: ProductIngredient) -> bool:
    functions, facts = ingredient.functions, ingredient.facts
    if "preservative" not in functions or facts.scent is not None or (ingredient.acts and ingredient.active):
        return False
    if "antistatic" in functions and (
        "hair" in product.traits or not _phrase(product, ingredient).endswith("preserves")
    ):
        return False
    return facts.allergen is None or not _in_perfume(product, ingredient)


def _in_perfume(product: Product, ingredient: ProductIngredient) -> bool:
    """Return whether an allergen with another use likely comes with the perfume: behind it, or without water."""
    perfume = min((scent.entry.position for scent in product.scents.get("parfum", ())), default=None)
    if perfume is None or "anhydrous" in product.traits:
        return perfume is not None
    place = ingredient.entry.position
    beside = [i for i in product.ingredients if abs(i.entry.position - place) == 1]
    return place > perfume and not any("preservative" in i.functions and not i.facts.allergen for i in beside)


@cache
def _covers() -> dict[str, frozenset[str]]:
    return {row["inci"]: frozenset(row["covers"].split()) for row in rows("uv_filters.csv")}


def uv_cover(product: Product) -> dict[str, list[str]]:
    """Return the UV filters of a sunscreen by the light they cover: ``UVA`` and ``UVB``; empty for other products."""
    if "sunscreen" not in product.traits:
        return {}
    return {light: list(dict.fromkeys(_filters(product, light))) for light in ("UVB", "UVA")}


def _filters(product: Product, light: str) -> Iterator[str]:
    for ingredient in product.ingredients:
        if light in _covers().get(ingredient.name, ()):
            yield ingredient.name
