"""Tells each entry of a report what it is there for in this product: what was decided on it, else its function.

[serum]     LACTIC ACID 8      >>  exfoliates
[serum]     ..., LACTIC ACID   >>  sets the pH
[shampoo]   DIMETHICONE        >>  makes hair smooth
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..models import Label
from ..tables.definitions import UV_FILTER
from .formula_parts import is_oily
from .formula_washes import is_solid_wash
from .functions import function_phrase, function_traits, has_own_word
from .preservation import PRESERVES, belongs_to_perfume
from .product import Product, ProductIngredient
from .role import Role
from .rule_terms import name_endings, rule_terms
from .standing import is_pigment

#: What a role means in the words of functions.
_ROLES = {Role.SETS_PH: "sets the pH", Role.PRESERVES: "helps to preserve", Role.COLOURS: "colours"}
#: Group of salts and sugars: in less than this mass percent they dissolve in a product that holds water.
_SOLUBLE, _LEAST_SOLUBLE = "soluble grain", 5.0
#: What a white powder does that may be there against the sun too.
_WHITENS = "whitens and may filter UV light"
#: Trait of what is rinsed off.
_RINSED = "rinse-off"
#: Trait of a product in which salts keep no drops of water and oil together.
_WITHOUT_OIL = "without_oil"
#: Strength within a class from which a member is too weak for what its class does.
_WEAK_RANK = 5
#: What an acid does, and what is said of one of which there is likely too little.
_EXFOLIATES, _TOO_LITTLE = "exfoliates", "probably too little to exfoliate"


def with_functions(label: Label, products: Iterable[Product]) -> Label:
    """Return the label with the function of each entry in such a product; the same label where nothing changes."""
    words: dict[int, str] = {}
    for product in products:
        traits = function_traits() & (product.traits | product.by_name.keys())
        if _RINSED in product.traits and is_solid_wash(product):
            traits |= rule_terms("bar")
        if not product.incomplete and not any(map(is_oily, product.ingredients)):
            traits |= {_WITHOUT_OIL}
        dissolved = _dissolved(product)
        for ingredient in product.ingredients:
            if ingredient.entry.position not in words:
                own = traits - rule_terms("scrub") if ingredient.entry.position in dissolved else traits
                words[ingredient.entry.position] = _phrase(product, ingredient, own)
    entries = tuple(
        [
            entry._replace(function=words[entry.position])
            if words.get(entry.position, entry.function) != entry.function
            else entry
            for entry in label.ingredients
        ]
    )
    return replace(label, ingredients=entries) if entries != label.ingredients else label


def with_functions_of_food(label: Label) -> Label:
    """Return the label of what is swallowed: entries tell what they do for the product alone, actives nothing."""
    told = rule_terms("told_of_food")
    entries = [
        entry if entry.function in told and entry.section != "active" else entry.with_function("")
        for entry in label.ingredients
    ]
    return replace(label, ingredients=tuple(entries))


def _dissolved(product: Product) -> set[int]:
    """Return the positions of grains of which a scrub's water likely leaves none: they do not scrub.

    A little of what is listed as the extract of sugar cane is an extract, in a scrub without water too.
    """
    if not product.order_means or product.traits.isdisjoint(rule_terms("scrub")):
        return set()
    grains = product.members(_SOLUBLE)
    if "anhydrous" in product.traits:
        grains = [ingredient for ingredient in grains if ingredient.name.endswith(name_endings("plant_extract"))]
    return {grain.entry.position for grain in grains if not product.reaches(grain.entry, _LEAST_SOLUBLE)}


def _phrase(product: Product, ingredient: ProductIngredient, traits: frozenset[str]) -> str:
    """Return what an ingredient is there for in a product."""
    decided = _ROLES.get(ingredient.role) or _as_white_powder(product, ingredient)
    decided = decided or _as_active(product, ingredient, traits)
    if decided:
        return decided
    phrase = function_phrase(ingredient.name, ingredient.functions, traits)
    if not phrase and not function_phrase(ingredient.name, ingredient.functions):
        phrase = ingredient.entry.function  # else what it is there for elsewhere does not fit such a product
    if ingredient.role is Role.TRACE and phrase == _EXFOLIATES and product.order_means:
        return _TOO_LITTLE
    return _scent_phrase(product, ingredient, phrase, own=has_own_word(ingredient.name, traits)) or phrase


def _scent_phrase(product: Product, ingredient: ProductIngredient, phrase: str, *, own: bool) -> str:
    """Return that an ingredient scents in place of what ``phrase`` says of it, ``""`` where that stands.

    A phrase of its ``own`` name stands: farnesyl acetate of a blend that cares for skin.
    """
    facts = ingredient.facts
    if phrase.endswith(PRESERVES) and facts.allergen is not None and belongs_to_perfume(product, ingredient):
        return "scents"
    plain = not phrase or (_is_scent(ingredient) and not own and not phrase.startswith("flavours"))
    return "scents" if plain and (facts.scent is not None or facts.allergen is not None) else ""


def _as_active(product: Product, ingredient: ProductIngredient, traits: frozenset[str]) -> str:
    """Return what an active that acts does to skin, ``""`` where it is none here.

    Of one that only moistens, softens or cools, a row of its own name tells more.
    """
    active = ingredient.active
    if active is None or not ingredient.acts or not _acts_there(product, ingredient, active.class_):
        return ""
    if (active.rank or 0) >= _WEAK_RANK or not product.traits.isdisjoint(rule_terms("loosens_skin")):
        return ""  # what is there against hard skin or scales has words of its own
    if active.class_ in rule_terms("named_first") and has_own_word(ingredient.name, traits):
        return ""
    class_ = product.rule_book.classes[active.class_]
    return class_.does if class_.kind != UV_FILTER or "sunscreen" in product.traits else ""


def _as_white_powder(product: Product, ingredient: ProductIngredient) -> str:
    """Return what a powder does that whitens and filters UV light, in what is no sunscreen; ``""`` of other things."""
    if ingredient.active is None or "sunscreen" in product.traits:
        return ""
    class_ = product.rule_book.classes[ingredient.active.class_]
    powder = class_.kind == UV_FILTER and not class_.functions
    return _WHITENS if powder and not is_pigment(product, class_) else ""


def _acts_there(product: Product, ingredient: ProductIngredient, class_: str) -> bool:
    """Return whether an active of a class does what the class is known for where such a product goes.

    On hair and scalp a few classes do; an essential oil is there for its scent first.
    """
    if product.traits.isdisjoint(rule_terms("not_for_skin")):
        return True
    return "hair" in product.traits and class_ in rule_terms("acts_on_hair") and ingredient.facts.scent is None


def _is_scent(ingredient: ProductIngredient) -> bool:
    """Return whether an ingredient is there for its scent and nothing else."""
    allergen = ingredient.facts.allergen
    substance = allergen is not None and allergen.kind == "substance" and not allergen.dual_use
    return substance or ingredient.facts.scent in rule_terms("scents")
