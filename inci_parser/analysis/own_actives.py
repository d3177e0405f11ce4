"""What a product acts with that is no cosmetic, but whose actives are known: the class that bears its type's name.

What scents it and may irritate skin is told too; allergens are not, for what is said of them is cosmetic law.

``Insect repellent lotion. Aqua, Icaridin 20 %``  >>  insect repellent: icaridin, as stated 20 %
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ..models import Concentration, Context, Finding, Label, Statement
from .checks import actives, fragrance, irritation
from .product import products_of
from .rule_book import RuleBook
from .wording import join_words

if TYPE_CHECKING:
    from ..naming import Catalogue


#: What is told of such a product.
_TOLD = (actives.check, fragrance.check, irritation.check)


def own_actives(label: Label, context: Context, book: RuleBook, catalogue: Catalogue) -> tuple[Finding, ...]:
    """Return the findings on the class of actives named like the type of a product, on scent and irritants."""
    if context.product_type not in book.classes:
        return ()
    products = products_of(label, context, Concentration(order_means=False), book, catalogue)
    found = [finding for check in _TOLD for product in products for finding in check(product)]
    return tuple(f for f in found if f.class_ == context.product_type or f.kind in ("fragrance", "irritant"))


def told_actives(label: Label, findings: Iterable[Finding]) -> Iterator[Statement]:
    """Yield the statements on what a product acts with, and how much of it the label states."""
    printed = {entry.position: entry.percent.text for entry in label.ingredients if entry.percent is not None}
    for finding in findings:
        if finding.kind != "active":
            continue
        amounts = [printed[position] for position in finding.positions if position in printed]
        stated = f", {join_words(amounts)} stated" if amounts else ""
        yield Statement("actives", f"{finding.title}{stated}. {finding.text}", finding.positions)
