"""Which light the UV filters of a sunscreen cover."""

from __future__ import annotations

from collections.abc import Iterator

from .filters_apart import uv_covers
from .product import Product


def uv_cover(product: Product) -> dict[str, list[str]]:
    """Return the UV filters of a sunscreen by the light they cover: ``UVA`` and ``UVB``; empty for other products."""
    if "sunscreen" not in product.traits:
        return {}
    return {light: list(dict.fromkeys(_filters(product, light))) for light in ("UVB", "UVA")}


def uncounted_filters(product: Product, light: str) -> list[str]:
    """Return what filters a light too and is named as a colour beside other filters: it may be a pigment alone."""
    counted = set(_filters(product, light))
    names = (name for name in _listed_filters(product) if light in uv_covers()[name])
    return [name for name in dict.fromkeys(names) if name not in counted]


def _filters(product: Product, light: str) -> Iterator[str]:
    """Yield the filters of a light; those named by their colour numbers where the list names no other filter."""
    names = _listed_filters(product)
    colours = [name for name in names if name.startswith("CI ")]
    for name in names:
        if light in uv_covers()[name] and (name not in colours or len(colours) == len(names)):
            yield name


def _listed_filters(product: Product) -> list[str]:
    return [
        ingredient.name for ingredient in product.ingredients if ingredient.active and ingredient.name in uv_covers()
    ]
