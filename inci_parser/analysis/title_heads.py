"""Which of several products that a title names is the product: the last, the first, the one that washes."""

from __future__ import annotations

from functools import cache

from ..tables.language import label_words, last_head
from .product_types import KIT, product_kinds
from .rule_terms import rule_terms
from .sun_factors import SUNSCREEN
from .title_words import Phrase, fold, title_words

#: Signs that join two products: "shampoo + conditioner".
JOINING = frozenset("&+/,;:")
#: Traits of what conditions hair, and of what washes hair or body.
_CONDITIONER, _WASHES = "conditioner", ("shampoo", "shower_bath")


def heads_of(products: list[Phrase], parts: list[str]) -> list[Phrase]:
    """Return the phrases without those that only describe another one.

    Of two that stand side by side one describes the other: ``cream shampoo``. In languages whose head stands last, a
    phrase describes a later one that nothing joins it with: ``concentrate anti-blemish mask``.
    """
    heads: list[Phrase] = []
    for phrase in products:
        if heads and _is_purpose_of(phrase, heads[-1], parts):
            continue
        last = phrase.word.langs & last_head() and not (heads and _is_form_of(phrase, heads[-1]))
        while heads and _describes(heads[-1], phrase, parts, last=bool(last)):
            heads.pop()
        if not heads or last or heads[-1].end != phrase.start:
            heads.append(phrase)
    return heads


def _describes(earlier: Phrase, phrase: Phrase, parts: list[str], *, last: bool) -> bool:
    """Return whether a phrase describes the one behind it; ``last``: in its language a head stands last."""
    return (last and not _is_joined(earlier, phrase, parts)) or _is_form_before(earlier, phrase)


def _is_form_of(phrase: Phrase, earlier: Phrase) -> bool:
    """Return whether a phrase only tells the form of the product right before it: ``shampoo cream``."""
    kind, before = product_kinds()[phrase.word.names], product_kinds()[earlier.word.names]
    if before.name == SUNSCREEN and earlier.end == phrase.start:
        return title_words().narrowing.get((kind.name, SUNSCREEN), kind.name) != kind.name
    is_form = not kind.body_part and kind.name in _forms()
    return is_form and earlier.end == phrase.start and kind.leave_on and (before.either or not before.leave_on)


def _is_purpose_of(phrase: Phrase, earlier: Phrase, parts: list[str]) -> bool:
    """Return whether a phrase only tells what a product is for.

    ``Cleanser Acne Treatment``: treatments are what many are for that are rinsed off; ``Bath Salts for Cleansing``
    """
    if _is_behind_for(phrase, earlier, parts):
        return True
    if phrase.word.names.replace(" ", "_") not in rule_terms("purpose") or _is_joined(earlier, phrase, parts):
        return False
    before = product_kinds()[earlier.word.names]
    return not earlier.word.weak and (before.either or not before.leave_on)


def _is_form_before(earlier: Phrase, phrase: Phrase) -> bool:
    """Return whether a phrase only tells the form of what is rinsed off right behind it: ``crème shampooing``."""
    kind = product_kinds()[earlier.word.names]
    is_form = not kind.body_part and kind.leave_on and kind.name in _forms()
    return is_form and earlier.end == phrase.start and not product_kinds()[phrase.word.names].leave_on


def _is_behind_for(phrase: Phrase, earlier: Phrase, parts: list[str]) -> bool:
    """Return whether only a word such as "for" parts a phrase from a strong one before it: ``salts for cleansing``."""
    between = parts[earlier.end : phrase.start]
    return not earlier.word.weak and len(between) == 1 and between[0] in _purpose_leads()


@cache
def _purpose_leads() -> frozenset[str]:
    return frozenset(map(fold, label_words("purpose_lead")))


@cache
def _forms() -> frozenset[str]:
    """Return the types that a trait makes narrower: cream, lotion, oil."""
    return frozenset(name for name, _ in title_words().narrowing)


def _is_joined(phrase: Phrase, later: Phrase, parts: list[str]) -> bool:
    """Return whether two phrases name two products; of phrases without spaces only neighbours are one."""
    if phrase.end == later.start:
        return False
    return later.start >= len(parts) or parts[phrase.end] in JOINING or parts[phrase.end] in _conjunctions()


@cache
def _conjunctions() -> frozenset[str]:
    return frozenset(fold(word) for word in label_words("conjunction", last_head()))


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
