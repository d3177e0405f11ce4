"""What cleansing products are made of: soap, a solid bar, a wash, a micellar water, a scrub with clay."""

from __future__ import annotations

from itertools import takewhile

from .formula_parts import (
    NEAR,
    TOP,
    WASH_TOP,
    cleansing_names,
    count,
    is_clay,
    is_oily,
    leads,
    phrase_of,
    rank_of_water,
)
from .formula_without_water import moistens
from .product import Product, ProductIngredient
from .rule_terms import name_endings, rule_terms
from .wording import display_name

#: Fewest fatty acids beside a strong base that are a soap.
_SOAP_ACIDS = 2
#: Fewest powders near the top of a wash that is a powder itself.
_POWDERS = 2
#: Groups of grains that lead a scrub, and what they are called in its paste.
_GRAINS = (("salt base", "salt"), ("sugar", "sugar"), ("powder base", "powder"))
#: How the phrases begin of what holds water.
_HOLDS = ("holds water", "keeps hair")


def soap_base(product: Product, top: list[ProductIngredient]) -> str:
    """Return ``soap`` for soaps that stand first; in a stick they set glycols and water to a firm gel."""
    if not product.traits.isdisjoint(rule_terms("firm")) and any(i.name in rule_terms("setting_soap") for i in top):
        return "a firm gel set with soap"
    if count(product, "true soap", top) and _soap_emulsifies(product, top):
        return "scented oils mixed into water by a little soap"
    return "soap" if count(product, "true soap", top[:NEAR]) else ""


def made_soap(product: Product, top: list[ProductIngredient]) -> str:
    """Return the soap that a strong base makes of fatty acids, or of fats where a kind is soap; else ``""``."""
    if product.context.leave_on or not product.traits.isdisjoint(rule_terms("not_cleansing")):
        return ""
    if not count(product, "strong base", top):
        return ""
    water = ", in water" if rank_of_water(product, top) else ""
    if sum(phrase_of(product, i) in rule_terms("soap_acid") for i in top) >= _SOAP_ACIDS:
        return f"soap of fatty acids and a base{water}"
    if product.traits.isdisjoint(rule_terms("is_soap")) or cleansing_names(product):
        return ""
    endings = name_endings("fat_of_soap")
    return "soap of fats and a base" if any(i.name.endswith(endings) for i in top) else ""


def _soap_emulsifies(product: Product, top: list[ProductIngredient]) -> bool:
    """Return whether a soap only mixes scents or oils into the water of a bath additive: they stand before it."""
    if product.traits.isdisjoint(rule_terms("diluted_in_bath")) or rank_of_water(product, top) != 1:
        return False
    soaps = {ingredient.key for ingredient in product.members("true soap")}
    before = list(takewhile(lambda i: i.key not in soaps, top))
    return any(i.facts.scent is not None or is_oily(i) for i in before)


def wash_base(product: Product, top: list[ProductIngredient]) -> str:
    """Return which wash of surfactants a product is: solid, with salts or powders that scrub, or a liquid."""
    if made := solid_bar(product, top) or _conditioning_wash(product, top) or _grainy_wash(product, top):
        return made
    if "face_mask" in product.traits:
        return "foaming surfactants in water"
    water = {ingredient.key for ingredient in product.members("water")}
    held = moistens(top[0]) and top[0].key not in water and phrase_of(product, top[0]).startswith(_HOLDS)
    return f"a wash of surfactants in {f'{display_name(top[0].name)} and ' if held else ''}water"


def _grainy_wash(product: Product, top: list[ProductIngredient]) -> str:
    """Return that a wash is a powder, or a paste of the grains that lead it, with little water; ``""`` for others."""
    place = rank_of_water(product, top)
    if place > NEAR and count(product, "powder base", top[:WASH_TOP]) >= _POWDERS:
        return "a powder with surfactants"
    if place <= NEAR and (place <= 1 or product.traits.isdisjoint(rule_terms("rub_off"))):
        return ""
    grains = next((name for group, name in _GRAINS if leads(product, group, top)), "")
    return f"a paste of {grains}, surfactants and water" if grains else ""


def _conditioning_wash(product: Product, top: list[ProductIngredient]) -> str:
    """Return that a wash for hair is a cream of fatty alcohols and what conditions, with a mild surfactant in it."""
    if "hair" not in product.traits or not any(i.name.endswith(name_endings("conditions_hair")) for i in top):
        return ""
    mild = {ingredient.key for ingredient in product.members("amphoteric surfactant")}
    washes = [i for i in top if phrase_of(product, i).startswith("cleanses")]
    fatty = any(i.name in rule_terms("fatty_alcohol") for i in top)
    if not fatty or any(i.key not in mild for i in washes):
        return ""
    return "a cleansing cream of fatty alcohols with a mild surfactant"


def wash_with_oils(product: Product, first: list[ProductIngredient]) -> str:
    """Return that a wash leaves the oils on skin that outweigh its surfactant, ``""`` for what is no wash.

    ``first`` ends with the first surfactant, which foams, or is of a wash for body, hands or hair.
    """
    foams = first[-1].key in {i.key for i in product.any_of(rule_terms("foaming_surfactant"))}
    foams = foams or not product.traits.isdisjoint(rule_terms("foams_on_body"))
    if not foams or product.traits.isdisjoint(rule_terms("cleansing")):
        return ""
    oils = [i for i in first if is_oily(i) and phrase_of(product, i) not in rule_terms("soap_acid")]
    return f"a wash of surfactants with {display_name(oils[0].name) if len(oils) == 1 else 'oils'}"


def is_solid_wash(product: Product) -> bool:
    """Return whether a product whose places tell amounts is a solid bar of soap or surfactants."""
    top = [i for i in product.ingredients if i.entry.section == "main"][:TOP]
    return bool(top) and product.order_means and _is_bar(product, top)


def solid_bar(product: Product, top: list[ProductIngredient]) -> str:
    """Return that a wash is a solid bar of surfactants, with soap where some stands among its first entries."""
    if not _is_bar(product, top):
        return ""
    soap = any(i.name in rule_terms("bar_soap") for i in top)
    return f"a solid bar of surfactants{' and soap' if soap else ''}"


def _is_bar(product: Product, top: list[ProductIngredient]) -> bool:
    """Return whether what cleans is a solid bar: by its type, or by solid surfactants, what hardens, and little water.

    A liquid or a cream of the same surfactants has its water among the first entries.
    """
    if not product.traits.isdisjoint(rule_terms("bar")):
        return True
    if product.context.leave_on or not product.traits.isdisjoint(rule_terms("not_cleansing")):
        return False
    if 0 < rank_of_water(product, top) <= NEAR or "powder" in product.traits:
        return False
    if top[0].name in rule_terms("bar_soap"):
        return True
    hardened = any(i.name in rule_terms("bar_hardener") or i.name in rule_terms("bar_soap") for i in top)
    return top[0].name in rule_terms("bar_surfactant") and hardened


def is_micellar(product: Product) -> bool:
    """Return whether a micellar water lists what lifts make-up, and no surfactant that cleanses strongly."""
    if product.traits.isdisjoint(rule_terms("micellar")) or product.any_of(("strong surfactant", "sulfate surfactant")):
        return False
    return any(phrase_of(product, i) in rule_terms("lifts_makeup") for i in product.ingredients)


def is_clay_scrub(product: Product, top: list[ProductIngredient]) -> bool:
    """Return whether a clay stands right behind the water of a scrub."""
    scrub = not product.traits.isdisjoint({"scrub", *rule_terms("rub_off")})
    return scrub and any(is_clay(product, i) for i in top[:2])
