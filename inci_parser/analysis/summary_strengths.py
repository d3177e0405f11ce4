"""The statement of a first screen on printed amounts that may be strengths of raw materials.

Aqua, Glycerin, Cetearyl Alcohol, Ammonia 25 %    >>  Ammonia 25 %: this does not fit its place as a content; ...
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..models import Amount, Context, Finding, Label, Statement
from .markets import market_name
from .product import Product
from .stated import most, strength_of
from .summary_law import Weighed, top_in_force
from .wording import display_name, join_words, percent, sentence
from .wording import titled as in_words

#: The most amounts that the statement gives.
_MOST = 4


def strength_statements(
    label: Label, context: Context, products: Sequence[Product], findings: Sequence[Finding]
) -> Iterator[Weighed]:
    """Yield which printed amounts are not counted, and what would be above a maximum if it were meant as content."""
    found = [(entry.names[0], entry.position, amount) for entry in label.ingredients if (amount := strength_of(entry))]
    if not found:
        return
    more = f" and {len(found) - _MOST} more" if len(found) > _MOST else ""
    told = f"{join_words(f'{display_name(name)} {in_words(amount)}' for name, _, amount in found[:_MOST])}{more}"
    placed = all(product.order_means for product in products)
    if len(found) == 1:
        where = "its place on the list" if placed else "the list"
        text = f"{sentence(told)} does not fit {where} as a content: it may be the strength of the raw material"
        text += ", and is not counted."
    else:
        where = "their places on the list" if placed else "the list"
        text = f"{sentence(told)} do not fit {where} as contents: they may be the strengths of the raw materials"
        text += ", and are not counted."
    text += _above(context, findings, {name: amount for name, _, amount in found})
    yield Weighed(91, Statement("strengths", text, tuple(position for _, position, _ in found)))


def _above(context: Context, findings: Sequence[Finding], strengths: dict[str, Amount]) -> str:
    """Return which amounts would be above every maximum that may apply if they were contents."""
    above = []
    for finding in findings:
        amount = strengths.get(finding.names[0]) if finding.kind == "limit" and finding.names else None
        top = None if amount is None else top_in_force(context, finding, finding.names[0])
        if amount is not None and top is not None and most(amount) > top:
            above.append(f"{display_name(finding.names[0])} ({percent(top)})")
    if not above:
        return ""
    return f" If meant as content, above the maximum of {market_name(context.market)}: {join_words(above)}."
