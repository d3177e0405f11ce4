"""Rules about what stands together and how a product is used: interactions and guidance; never a diagnosis."""

from __future__ import annotations

from ...models import Finding
from ..product import Product
from ..rule_engine import find_in_product


def check_interactions(product: Product) -> tuple[Finding, ...]:
    """Return what ingredients of one product do to each other."""
    return find_in_product("interaction", product.rule_book.interactions, product)


def check_guidance(product: Product) -> tuple[Finding, ...]:
    """Return how to start, when to use, what to mind, for whom."""
    return find_in_product("guidance", product.rule_book.guidance, product)
