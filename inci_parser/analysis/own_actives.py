"""What a product acts with that is no cosmetic, but whose actives are known: the class that bears its type's name.

``Insect repellent lotion. Aqua, Icaridin 20 %``  >>  insect repellent: icaridin, as stated 20 %
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ..models import Concentration, Context, Finding, Label, Statement
from .checks import actives
from .product import products_of
from .rule_book import RuleBook
from .wording import join_words

if TYPE_CHECKING:
    from ..naming import Catalogue


def own_actives(label: Label, context: Context, book: RuleBook, catalogue: Catalogue) -> tuple[Finding, ...]:
    """Return the findings on the class of actives that is named like the type of a product; amounts are as stated."""
    if context.product_type not in book.classes:
        return ()
    products = products_of(label, context, Concentration(order_means=False), book, catalogue)
    found = (finding for product in products for finding in actives.check(product))
    return tuple([finding for finding in found if finding.class_ == context.product_type])


def told_actives(label: Label, findings: Iterable[Finding]) -> Iterator[Statement]:
    """Yield the statements on what a product acts with, and how much of it the label states."""
    printed = {entry.position: entry.percent.text for entry in label.ingredients if entry.percent is not None}
    for finding in findings:
        amounts = [printed[position] for position in finding.positions if position in printed]
        stated = f", {join_words(amounts)} stated" if amounts else ""
        yield Statement("actives", f"{finding.title}{stated}. {finding.text}", finding.positions)
