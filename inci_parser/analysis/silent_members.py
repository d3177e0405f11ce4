"""Members of classes that do not act as such in a product, and what each is likely there for instead."""

from __future__ import annotations

from collections.abc import Sequence

from ..models import Finding
from .product import Product, ProductIngredient
from .role import Role

#: What is said of an ingredient of this role in place of what its class does.
_INSTEAD = {
    Role.SETS_PH: "likely only sets the pH",
    Role.PRESERVES: "likely only preserves",
    Role.PROTECTS_FORMULA: "likely only protects the formula",
    Role.STRUCTURE: "likely only builds the product",
    Role.EVAPORATES: "likely evaporates",
    Role.TRACE: "likely too little of it to act",
    Role.COLOURS: "likely only colours",
}
#: Said of what this kind of product has for another end, and of what came in with another ingredient.
_OTHER_END, _CAME_WITH = "likely there for something else", "likely a trace of it"


def of_several(does: str) -> str:
    """Return what one ingredient likely does instead, as it is said of several.

    >>> of_several("likely only sets the pH"), of_several("likely too little of it to act")
    ('each likely only sets the pH', 'likely too little of each to act')
    """
    return does.replace(" of it", " of each") if " of it" in does else f"each {does}"


def silent_members(products: Sequence[Product], findings: Sequence[Finding]) -> dict[tuple[int, str], str]:
    """Return by position and name what does not act as its class here, and what it likely does instead."""
    silent = {
        ingredient.key: _INSTEAD.get(ingredient.role, _OTHER_END)
        for product in products
        for ingredient in product.ingredients
        if _is_silent(ingredient) and not _is_of_unknown_amount(product, ingredient)
    }
    traces = {words.trace_class for words in products[0].rule_book.irritant_classes.values()}
    for finding in findings:
        if finding.kind == "irritant" and finding.class_ in traces:
            for key in ((position, name) for position in finding.positions for name in finding.names):
                silent.setdefault(key, _CAME_WITH)
    return silent


def _is_of_unknown_amount(product: Product, ingredient: ProductIngredient) -> bool:
    """Return whether an ingredient is held for a trace where no place and no amount tells that it is one."""
    told = product.order_means or product.printed_amount(ingredient.entry) is not None
    return ingredient.role is Role.TRACE and not told


def _is_silent(ingredient: ProductIngredient) -> bool:
    """Return whether an ingredient is of a class of actives and does not act as one here."""
    if ingredient.active is None:
        return ingredient.facts.active is not None and ingredient.facts.active.acts_from is not None
    return not ingredient.acts and (ingredient.active.acts_from is not None or not ingredient.may_act)
