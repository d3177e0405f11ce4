"""What a product is named after, where it likely holds no more than a trace of it, or too little to act.

"Aloe Day Cream"   ...; PHENOXYETHANOL; XANTHAN GUM; ALOE BARBADENSIS LEAF JUICE POWDER   >>  the last
"Hyaluron Toner"   ...; SODIUM HYALURONATE (5 ppm)                                        >>  with its amount
"Vitamin C Cream"  ...; ASCORBIC ACID; SODIUM ASCORBYL PHOSPHATE                          >>  the acid too

Scents are told as such. Of what practice uses in traces, as peptides, a trace tells nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..models import Entry
from ..tables.definitions import TREATMENT
from .named_after import is_one_of, subjects_of
from .product import Product, ProductIngredient
from .role import Role
from .stated import declared, is_stated_trace
from .summary_doses import TRACE

#: Mass percent under which an amount is a trace.
_TRACE = 0.1
#: What is said of stated amounts that are traces, and of what protects the formula in less than was studied.
_STATED_TRACE, _LESS = "a trace", "probably less than studied"


class TitleTrace(NamedTuple):
    """What a title names and the list has too little of: an entry, how many more of its kind, what is said of it."""

    entry: Entry
    more: int
    dose: str


def title_traces(products: Sequence[Product], title: str) -> Iterator[TitleTrace]:
    """Yield the first entry of each thing that a title names of whose ingredients only traces are likely listed.

    So are those of which the list states traces alone, and vitamin C that only protects the product. Of several
    products a title may name one.
    """
    if len(products) != 1 or not products[0].order_means:
        return
    product = products[0]
    for patterns in subjects_of(title or product.title):
        own = [i for i in product.ingredients if is_one_of(i.name, patterns)]
        if own and all(_is_trace(product, ingredient) for ingredient in own):
            yield TitleTrace(own[0].entry, 0, TRACE)
        elif own and all(map(_is_stated_trace, own)):
            yield TitleTrace(own[0].entry, len({i.name for i in own}) - 1, _STATED_TRACE)
        else:
            yield from (TitleTrace(i.entry, 0, _LESS) for i in own if _only_protects(product, i))


def _is_stated_trace(ingredient: ProductIngredient) -> bool:
    """Return whether the list states a trace of an ingredient: of an active by what is studied or usual."""
    amount, active = declared(ingredient.entry), ingredient.active
    if active is None or not (active.studied_min or active.typical_min):
        return amount is not None and amount < _TRACE
    return is_stated_trace(ingredient.entry, active)


def _only_protects(product: Product, ingredient: ProductIngredient) -> bool:
    """Return whether an active that treats is there in less than was studied, to protect the product, and no trace."""
    active, share = ingredient.active, product.amount_at.get(ingredient.entry.position)
    if active is None or share is None or ingredient.role is not Role.PROTECTS_FORMULA:
        return False
    treats = product.rule_book.classes[active.class_].group == TREATMENT
    less = _TRACE <= share.estimate < (active.studied_min or 0.0) and declared(ingredient.entry) is None
    return treats and less and not product.traits.isdisjoint(("leave-on",))


def _is_trace(product: Product, ingredient: ProductIngredient) -> bool:
    """Return whether there is likely less than a tenth of a per cent of an ingredient, and more is usual."""
    entry, active = ingredient.entry, ingredient.active
    share = product.amount_at.get(entry.position)
    if share is None or product.printed_amount(entry) is not None or ingredient.facts.scent is not None:
        return False
    usual = active is not None and 0.0 < (active.typical_min or 0.0) < _TRACE
    return share.estimate < _TRACE and not usual and len(entry.names) == 1 and entry.section == "main"
