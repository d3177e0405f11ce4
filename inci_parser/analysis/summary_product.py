"""The first sentence of a first screen: what a product is taken for, whether it stays on, what it is made of."""

from __future__ import annotations

from collections.abc import Sequence

from ..models import Context
from .concentration.descent import NO_DESCENT
from .concentration.displaced import SET_ASIDE
from .context import SAYS_RINSED
from .dry_mixes import is_mixed_dry
from .formula import describe_base, form_without_order, is_one_ingredient, lacks_water
from .formula_damaged import reads_as_cream
from .formula_tint import tint_of
from .product import Product
from .product_types import KIT
from .summary_law import are_several, with_article
from .summary_unread import pointing_to_hair
from .sun_factors import protected_kind
from .title_hints import hint_of, nearest_to
from .two_step_peels import neutralised_with
from .wiped_off import wiped
from .wording import join_names, join_words

#: How a set of known kinds is used of which some stay on.
_MIXED = "; some parts stay on, others are rinsed off"
#: What follows for a dry powder.
_MIXED_FIRST = "; mixed with water or another product before use, so the list tells no amounts on skin"


def product_sentence(context: Context, products: Sequence[Product]) -> str:
    """Return what the product is."""
    unknown = "product of unknown type" if len(products) == 1 else "set"
    kind = context.product_type or unknown
    if kind == KIT and len(products) == 1:
        return f"{_one_of_set(context)}{_base(kind, products)}."
    told = _called(context)
    several = are_several(told or kind) and context.product_type is not None  # peel pads, wet wipes
    head = _head(context, with_article(protected_kind(context, kind, told))) + ("" if told else _nearest(context))
    use = _MIXED if _is_mixed(products) else _use(_shared(context, products), several=several)
    use = _in_two_steps(products) or use
    use += _against_title(context) or _set_in_title(context, products)
    if legible := _reads_as_cream(context, products):
        return f"Probably a cream or lotion{use}: {legible} stand first among what could be read."
    use += _shown_by_a_name(context, products)
    return f"{head}{_parts(context, products)}{use}{_base(kind, products)}."


def _shared(context: Context, products: Sequence[Product]) -> Context:
    """Return the context of a set, or that of its parts where all are of a kind that is taken, peeled or wiped off."""
    kinds = {product.context.product_type for product in products}
    alike = context.product_type is None and len(kinds) == 1 and wiped(products[0].context)
    return products[0].context if alike else context


def _called(context: Context) -> str:
    """Return what a title calls a product where that is more than its type, which the title tells; else ``""``."""
    hint = hint_of(context.titled)
    return hint.told if hint.product_type == context.product_type else ""


def _reads_as_cream(context: Context, products: Sequence[Product]) -> str:
    """Return what stands first in a damaged list of water and oils of which no kind is known, else ``""``."""
    return reads_as_cream(products[0]) if context.product_type is None and len(products) == 1 else ""


def _shown_by_a_name(context: Context, products: Sequence[Product]) -> str:
    """Return which name that was not recognised shows a conditioner, where only ingredients tell it."""
    shown = context.guessed and len(products) == 1 and "conditioner" in context.traits.certain
    return pointing_to_hair(products[0].label) if shown else ""


def _against_title(context: Context) -> str:
    """Return that title and list name two kinds of product, and which it is taken as, as a part of a sentence."""
    if not context.reads_as:
        return ""
    if context.product_type == context.reads_as:
        return f" (the title says {context.titled}, the list reads as {with_article(context.reads_as)})"
    return f" (as the title says; the list reads as {with_article(context.reads_as)})"


def _one_of_set(context: Context) -> str:
    """Return that the title names a set and one list was read, which tells no type of its own."""
    if not context.titled:
        return f"One product of a set{_use(context, several=False)}"
    verb = _verb(context, several=False)
    return f"One product of a set (the title says {context.titled}; one list was read), taken as one that {verb}"


def _set_in_title(context: Context, products: Sequence[Product]) -> str:
    """Return that the title names a set where one list was read, whose ingredients tell the type."""
    if len(products) > 1 or not context.titled or hint_of(context.titled).product_type != KIT:
        return ""
    joined = ", which may be of several products" if _in_no_descent(products[0]) else ""
    return f" (the title says {context.titled}; one list was read{joined})"


def _is_mixed(products: Sequence[Product]) -> bool:
    """Return whether of the parts of a set whose kinds are known some stay on and others are rinsed off."""
    return len({product.context.leave_on for product in products if product.context.product_type}) > 1


def _head(context: Context, named: str) -> str:
    """Return what a product is, and how surely: given, by its title, by its ingredients."""
    if "product_type" not in context.assumed:
        return f"{named[0].upper()}{named[1:]}"
    return f"Probably {named} by its ingredients" if context.guessed else f"Taken as {named}"


def _nearest(context: Context) -> str:
    """Return that the word for a product has no type of its own, and that it is taken as the nearest."""
    word = nearest_to(context.titled)
    taken = word and hint_of(context.titled).product_type == context.product_type
    return f", the nearest kind to “{word}”," if taken else ""


def _use(context: Context, *, several: bool) -> str:
    """Return whether a product stays on, and how surely, as the middle of a sentence."""
    verb = _verb(context, several=several)
    if context.either:
        return f"; whether it stays on or is rinsed off is not known, taken as one that {verb}"
    if "leave_on" in context.assumed and context.product_type is None:
        if SAYS_RINSED in context.reasons:
            return " that is rinsed off, as its text says"
        return f", assumed to {'stay on' if context.leave_on else 'be rinsed off'}"
    return f", taken as one that {verb}" if context.guessed else f" that {verb}"


def _verb(context: Context, *, several: bool) -> str:
    """Return whether a product stays on, as a verb; ``several``: it is reported in the plural."""
    if used := wiped(context) or ("" if context.leave_on else "rinsed off"):
        return f"{'are' if several else 'is'} {used}"
    if "wipes" in context.traits.certain:
        return "leave liquid on the skin"
    return "stay on" if several else "stays on"


def _in_two_steps(products: Sequence[Product]) -> str:
    """Return of a peel whose second step neutralises the first that it does, as the middle of a sentence."""
    neutralising = neutralised_with(products[0]) if len(products) == 1 else []
    verb = "neutralises" if len(neutralising) == 1 else "neutralise"
    return f" in two steps: acids, then {join_names(neutralising)}, which {verb} them" if neutralising else ""


def _parts(context: Context, products: Sequence[Product]) -> str:
    """Return of how many parts a product is, with their kinds where each part's title or ingredients tell one."""
    if len(products) < 2:
        return ""
    kinds = [
        _called(product.context) or product.context.product_type for product in products if product.context.product_type
    ]
    unknown = len(products) - len(kinds)
    if not kinds or set(kinds) == {context.product_type} or all(p.context is context for p in products):
        return f" in {len(products)} parts"
    if unknown:
        return f" in {len(products)} parts ({join_words([*kinds, f'{unknown} of unknown kind'])})"
    named = f"each {with_article(kinds[0])}" if len(set(kinds)) == 1 else join_words(kinds)
    return f" in {len(products)} parts ({named})"


def _base(kind: str, products: Sequence[Product]) -> str:
    """Return what a product is made of, as the end of a sentence; ``""`` where its parts differ."""
    if any(product.incomplete for product in products) and (why := _why_incomplete(products[0])):
        return why
    if any(map(_in_no_descent, products)):
        return "; its list stands in no descending order, so places tell no amounts"
    if len(products) == 1 and is_one_ingredient(products[0]):
        return ": one ingredient"
    bases = _bases(products)
    if not bases and len(products) == 1 and (other := _without_base(products[0])):
        return other
    told = bases if len(bases) == 1 and bases[0].removeprefix("a ") != kind else []
    return _with_tint(told, products[0]) if len(products) == 1 else _told(told)


def _with_tint(told: list[str], product: Product) -> str:
    """Return the base of a product with its tint, and that it is mixed before use."""
    tint = tint_of(product)
    return f"{_told([*told, tint] if tint else told)}{_MIXED_FIRST if is_mixed_dry(product) else ''}"


def _told(parts: list[str]) -> str:
    return f": {', '.join(parts)}" if parts else ""


def _why_incomplete(product: Product) -> str:
    """Return that a list is a selection or lacks its beginning, as the end of a sentence; ``""`` if its end is cut."""
    if product.amounts.partial:
        return "; the list looks like a selection of ingredients, not the full list"
    missing = "; the list is cut off at its start, so what stood first is missing"
    return missing if "cut_start" in product.label.traits else ""


def _bases(products: Sequence[Product]) -> list[str]:
    """Return what some products are made of, each base once; where they differ in it, silicones are called an oil."""
    bases = list(dict.fromkeys(base for base in map(describe_base, products) if base))
    return bases if len(bases) < 2 else list(dict.fromkeys(base.replace("silicones", "oil") for base in bases))


def _without_base(product: Product) -> str:
    """Return what is said of a product whose first entries tell no base, as the end of a sentence."""
    if lacks_water(product):
        return "; no water is listed, so the list may lack its beginning"
    form = form_without_order(product)
    return f": {form}; the order tells no amounts" if form else ""


def _in_no_descent(product: Product) -> bool:
    """Return whether a list is told to stand in no order by its amounts or by what stands before the bulk."""
    reasons = {reason for share in product.amounts.ingredients for reason in share.because}
    return not product.order_means and not reasons.isdisjoint((NO_DESCENT, SET_ASIDE))
