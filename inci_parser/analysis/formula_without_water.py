"""What a product without water is made of: powders, surfactants, waxes, oils that rinse off or stay, silicones."""

from __future__ import annotations

from .formula_parts import (
    NEAR,
    WASH_TOP,
    cleansing_names,
    count,
    estimate_of,
    is_oily,
    is_waxy,
    leads,
    oils_among,
    oils_named,
    phrase_of,
)
from .product import Product, ProductIngredient
from .rule_terms import name_endings, rule_terms
from .wording import display_name

#: How the phrases begin of what mixes oils with water.
_MIXING = ("cleanses", "emulsifies", "mixes oil and water")
#: What a product is that powders make up.
POWDER = "a powder"
#: Mass percent of oils from which alcohol is told with them.
_MUCH_OIL = 20.0


def dry_base(product: Product, top: list[ProductIngredient]) -> str:
    """Return what a product that a powder leads is."""
    oily = [i for i in top if is_oily(i)]
    if len(oily) >= NEAR and estimate_of(product, oily) > estimate_of(product, _powders(product, top)):
        return "a paste of powders and oils"
    if leads(product, "salt base", top):
        return "salts"
    if set(cleansing_names(product)) & {i.name for i in top[:WASH_TOP]}:
        return f"{POWDER} with surfactants"
    return POWDER


def _powders(product: Product, top: list[ProductIngredient]) -> list[ProductIngredient]:
    """Return the members of the powders and salts among the first entries."""
    keys = {ingredient.key for ingredient in product.members("powder base")}
    return [ingredient for ingredient in top if ingredient.key in keys]


def anhydrous_base(product: Product, top: list[ProductIngredient]) -> str:
    """Return what a product is that holds no water."""
    if milky := rinsing_oils(product, top):
        return f"{milky}, no water inside"
    if set(cleansing_names(product)) & {i.name for i in top[:NEAR]}:
        return "surfactants, no water"
    if is_silicone_gel(product, top):
        return "a silicone gel, no water"
    if is_waxy(product, top):
        return "a firm base of waxes and oils, no water"
    if leads(product, "ethanol", top):
        return f"{oils_in_alcohol(product, top) or 'alcohol'}, no water"
    if leads(product, "silicone", top):
        return "a base of silicones, no water"
    oils = any(map(is_oily, top))
    if count(product, "humectant", top[:1]) or moistens(top[0]):
        return f"{display_name(top[0].name)}{' with oils' if oils else ''}, no water"
    return "oils, no water" if oils else "without water"


def oils_in_alcohol(product: Product, top: list[ProductIngredient]) -> str:
    """Return that alcohol which leads a product holds much oil, ``""`` where it does not."""
    oily = oils_among(product, top)
    return f"alcohol and {oils_named(product, oily)}" if estimate_of(product, oily) > _MUCH_OIL else ""


def is_silicone_gel(product: Product, top: list[ProductIngredient]) -> bool:
    """Return whether a cross-linked silicone near the top thickens the silicone that leads, more than any wax does."""
    if not leads(product, "silicone", top):
        return False
    silicones, waxes = ({i.key for i in product.members(group)} for group in ("silicone", "wax"))
    ending = name_endings("silicone_elastomer")
    elastomers = [i for i in top[:NEAR] if i.key in silicones and i.name.endswith(ending)]
    return estimate_of(product, elastomers) > estimate_of(product, [i for i in top if i.key in waxes])


def moistens(ingredient: ProductIngredient) -> bool:
    """Return whether an ingredient is a humectant and neither oil nor extract: honey, glycerin, a glycol."""
    if ingredient.name.endswith(name_endings("plant_extract")):
        return False
    return not rule_terms("humectant").isdisjoint(ingredient.functions) and not is_oily(ingredient)


def rinsing_oils(product: Product, top: list[ProductIngredient]) -> str:
    """Return what a product is whose oils rinse off with water by what mixes them with it; ``""`` for no such product.

    Cleansing balms and oils, shower oils: they turn milky with water. Of surfactants that foam it is told.
    """
    if product.context.leave_on or not product.traits.isdisjoint(rule_terms("not_cleansing") | {"hair"}):
        return ""
    mixing = [i for i in top if phrase_of(product, i).startswith(_MIXING)]
    strong = {i.key for i in product.any_of(rule_terms("strong_surfactant"))}
    foaming = [i for i in mixing if i.key in strong]
    oils = estimate_of(product, [i for i in top if is_oily(i) and i not in mixing])
    if not mixing or oils <= max(estimate_of(product, foaming), _other_lead(product, top, mixing)):
        return ""
    kind = "waxes and oils" if is_waxy(product, top) else "oils"
    return f"{kind} with surfactants" if foaming else f"{kind} that emulsify with water"


def _other_lead(product: Product, top: list[ProductIngredient], mixing: list[ProductIngredient]) -> float:
    """Return the estimated share of a first entry that is neither oily nor mixes oil with water."""
    return estimate_of(product, [i for i in top[:1] if i not in mixing and not is_oily(i)])
