"""Which of several products that a title names is the product: the last, the first, the one that washes."""

from __future__ import annotations

from ..tables.language import last_head
from .product_types import KIT, product_kinds
from .rule_terms import rule_terms
from .title_words import Phrase

#: Traits of what conditions hair, and of what washes hair or body.
_CONDITIONER, _WASHES = "conditioner", ("shampoo", "shower_bath")


def head_of(heads: list[Phrase], products: list[Phrase]) -> Phrase:
    """Return the phrase that tells the type among those that name products, the word for a set among ``products``.

    "Shampoo & Conditioner Set" is a set, "2 in 1 Shampoo & Conditioner" a shampoo.
    """
    head = _last_or_first(heads)
    if not any(_CONDITIONER in _traits(one) for one in heads) or not (washing := _washing(heads)):
        return head
    of_set = next((phrase for phrase in products if phrase.word.names == KIT), None)
    return of_set or (washing if _CONDITIONER in _traits(head) else head)


def _last_or_first(heads: list[Phrase]) -> Phrase:
    """Return the head that tells the type: the last in languages whose head stands last, else the first."""
    last = heads[-1].word.langs & last_head() and not _is_for_hair_first(heads)
    return heads[-1] if last else heads[0]


def _washing(heads: list[Phrase]) -> Phrase | None:
    """Return the first head that washes, a shampoo before others: with a conditioner in one it is a wash.

    "3 in 1 Shampoo, Body Wash and Conditioner"
    """
    washing = (head for trait in _WASHES for head in heads if trait in _traits(head))
    return next(washing, None)


def _traits(head: Phrase) -> frozenset[str]:
    return product_kinds()[head.word.names].traits.certain


def _is_for_hair_first(heads: list[Phrase]) -> bool:
    """Return whether the first product named is for hair, nails or the mouth and the last is not, and both stay on.

    "Leave-In Conditioner and Moisturizer": what is made for hair may care for skin too.
    """
    first, last = (product_kinds()[phrase.word.names] for phrase in (heads[0], heads[-1]))
    apart = rule_terms("not_for_skin")
    own = not apart.isdisjoint(first.traits.certain) and apart.isdisjoint(last.traits.certain)
    return own and first.leave_on and last.leave_on


def differ(heads: list[Phrase]) -> bool:
    """Return whether some of the products named stay on and others are rinsed off."""
    kinds = [product_kinds()[phrase.word.names] for phrase in heads]
    return len({kind.leave_on for kind in kinds if not kind.either}) > 1
