"""What the controls of the page offer: markets, product types, profiles, from the tables that hold them."""

from __future__ import annotations

from functools import cache

from ..analysis import asked, context
from ..analysis.markets import markets as market_rows


def markets() -> list[str]:
    """Return the markets whose law is held, the default first."""
    return list(market_rows())


def profiles() -> list[str]:
    """Return what a reader may say of skin and circumstances."""
    return list(asked.profile_names())


def product_types() -> list[str]:
    """Return the words for products, in alphabetical order."""
    return sorted(context.product_types())


@cache
def choices() -> dict[str, list[str]]:
    """Return everything that the controls offer, as the templates take it."""
    return {"markets": markets(), "product_types": product_types(), "profiles": profiles()}
