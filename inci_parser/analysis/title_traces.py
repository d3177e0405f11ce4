"""What a product is named after, where it likely holds no more than a trace of it.

"Aloe Day Cream"   ...; PHENOXYETHANOL; XANTHAN GUM; ALOE BARBADENSIS LEAF JUICE POWDER   >>  the last

Scents are told as such. Of what practice uses in traces, as peptides, a trace tells nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..models import Entry
from .named_after import is_one_of, subjects_of
from .product import Product, ProductIngredient

#: Mass percent under which an amount is a trace.
_TRACE = 0.1


def title_traces(products: Sequence[Product], title: str) -> Iterator[Entry]:
    """Yield the first entry of each thing that a title names of whose ingredients only traces are likely listed.

    Of several products a title may name one.
    """
    if len(products) != 1 or not products[0].order_means:
        return
    product = products[0]
    for patterns in subjects_of(title or product.title):
        own = [i for i in product.ingredients if is_one_of(i.name, patterns)]
        if own and all(_is_trace(product, ingredient) for ingredient in own):
            yield own[0].entry


def _is_trace(product: Product, ingredient: ProductIngredient) -> bool:
    """Return whether there is likely less than a tenth of a per cent of an ingredient, and more is usual."""
    entry, active = ingredient.entry, ingredient.active
    share = product.amount_at.get(entry.position)
    if share is None or product.printed_amount(entry) is not None or ingredient.facts.scent is not None:
        return False
    usual = active is not None and 0.0 < (active.typical_min or 0.0) < _TRACE
    return share.estimate < _TRACE and not usual and len(entry.names) == 1 and entry.section == "main"
