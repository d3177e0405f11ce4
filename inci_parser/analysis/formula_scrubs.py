"""What scrubs are made of: the grains that lead a list and what they stand in; an exfoliant that rubs off in crumbs."""

from __future__ import annotations

from .formula_parts import (
    WASH_TOP,
    cleansing_names,
    count,
    estimate_of,
    is_waxy,
    oils_among,
    oils_named,
)
from .formula_without_water import moistens
from .functions import function_phrase
from .product import Product, ProductIngredient
from .rule_terms import rule_terms
from .wording import display_name, join_words

#: What grains do in a scrub, and groups of those that have a plain name.
_SCRUBS, _SUGAR, _SALT = "scrubs", "sugar", "salt base"
#: The least share, in mass percent, of what grains are told to stand in.
_LEAST = 8.0


def grains_base(product: Product, top: list[ProductIngredient]) -> str:
    """Return what a scrub is that its grains lead, ``sugar in oils and glycerin``; ``""`` for others and for washes."""
    if product.traits.isdisjoint(rule_terms("scrub")) or not _scrubs(product, top[0]):
        return ""
    if set(cleansing_names(product)) & {i.name for i in top[:WASH_TOP]}:
        return ""
    rest = [i for i in top[1:] if not _scrubs(product, i)]
    parts = [part for name, share in _liquids(product, rest) if share >= _LEAST for part in name.split(" and ")]
    if not parts:
        return ""
    dry = ", no water" if "anhydrous" in product.traits else ""
    return f"{_grain(product, top[0])} in {join_words(parts)}{dry}"


def rubs_off(product: Product) -> bool:
    """Return whether an exfoliant without grains holds an acid polymer and a cation that makes crumbs of it."""
    exfoliates = not product.traits.isdisjoint(rule_terms("rub_off")) and "scrub" not in product.traits
    parts = map(rule_terms, ("rub_off_polymer", "rub_off_cationic"))
    return exfoliates and all(part & product.by_name.keys() for part in parts)


def _scrubs(product: Product, ingredient: ProductIngredient) -> bool:
    return function_phrase(ingredient.name, ingredient.functions, rule_terms("scrub") & product.traits) == _SCRUBS


def _grain(product: Product, first: ProductIngredient) -> str:
    """Return what the grains are called that lead a list."""
    if count(product, _SUGAR, [first]):
        return "sugar"
    return "salt" if count(product, _SALT, [first]) else display_name(first.name)


def _liquids(product: Product, rest: list[ProductIngredient]) -> list[tuple[str, float]]:
    """Return what may surround grains, with its estimated share: oils, what holds water, water."""
    oily = oils_among(product, rest)
    moist = sorted((i for i in rest if moistens(i)), key=lambda i: -estimate_of(product, [i]))
    water = {ingredient.key for ingredient in product.members("water")}
    oils = "waxes and oils" if is_waxy(product, oily) else oils_named(product, oily)
    named = display_name(moist[0].name) if moist else ""
    parts = ((oils, oily), (named, moist), ("water", [i for i in rest if i.key in water]))
    return [(name, estimate_of(product, among)) for name, among in parts]
