"""Scopes: which products a rule of the law is about, answered yes, maybe or no.

A scope is written in the tables as words of ``product_types.csv``: ``leave_on -oral`` is a product that stays on and
is no oral one, ``face | hand`` one for the face or the hands; an empty scope is every product.
"""

from __future__ import annotations

from functools import cache

from ...models import Applicability, ProductTraits
from ...tables.resources import rows

#: Alternatives, each of traits that the product must have and traits that it must not have.
Scope = tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


@cache
def parse(text: str) -> Scope:
    """Return a scope as the tables write it.

    >>> parse("leave_on -oral | lip")
    ((('leave_on',), ('oral',)), (('lip',), ()))
    """
    alternatives = []
    for part in text.split("|"):
        words = part.split()
        if words:
            needed = tuple(word for word in words if not word.startswith("-"))
            alternatives.append((needed, tuple(word[1:] for word in words if word.startswith("-"))))
    return tuple(alternatives)


def scope_applies(scope: Scope, traits: ProductTraits) -> Applicability:
    """Return whether a rule of this scope is about a product of these traits.

    >>> serum = ProductTraits(frozenset({"leave_on", "face"}), frozenset({"spray"}))
    >>> [str(scope_applies(parse(text), serum)) for text in ("", "leave_on -oral", "spray", "rinse_off")]
    ['yes', 'yes', 'maybe', 'no']
    """
    if not scope:
        return Applicability.YES
    best = Applicability.NO
    for needed, barred in scope:
        answer = Applicability.YES
        for trait in needed:
            answer = min(answer, traits.has(trait))
        for trait in barred:
            answer = min(answer, traits.has(trait).opposite)
        best = max(best, answer)
    return best


def form_applies(scope: Scope, traits: ProductTraits, nano: bool) -> Applicability:
    """Return the same for an ingredient that is in nano form or is not: ``nano`` is a trait of the ingredient.

    >>> [str(form_applies(parse("nano"), ProductTraits(), nano)) for nano in (True, False)]
    ['yes', 'no']
    """
    if not any("nano" in needed for needed, _ in scope):
        return scope_applies(scope, traits)
    about = [pair for pair in scope if nano or "nano" not in pair[0]]
    rest = tuple((tuple(trait for trait in needed if trait != "nano"), barred) for needed, barred in about)
    return scope_applies(rest, traits) if rest else Applicability.NO


@cache
def unknown_product(name: str) -> ProductTraits:
    """Return what a product of unknown type is taken for: ``stays_on``, or ``rinsed_off`` after all.

    It is of no kind that its ingredients would show: hair dye, perm, toothpaste, artificial nails.
    """
    row = next(row for row in rows("unknown_products.csv") if row["name"] == name)
    return ProductTraits(frozenset(row["certain"].split()), frozenset(row["possible"].split()))
