"""Which light the UV filters of a sunscreen cover."""

from __future__ import annotations

from collections.abc import Iterator

from .concentration.order import is_colourant
from .filters_apart import uv_covers
from .product import Product

#: The section of the colours of shades.
_SHADES = "may_contain"
#: Mass percent of what stands behind a powder that is no pigment alone.
_MUCH = 1.0


def uv_cover(product: Product) -> dict[str, list[str]]:
    """Return the UV filters of a sunscreen by the light they cover: ``UVA`` and ``UVB``; empty for other products."""
    if "sunscreen" not in product.traits or pigments_alone(product):
        return {}
    return {light: list(dict.fromkeys(_filters(product, light))) for light in ("UVB", "UVA")}


def uncounted_filters(product: Product, light: str) -> list[str]:
    """Return what filters a light too and is named as a colour beside other filters: it may be a pigment alone."""
    counted = set(_filters(product, light))
    names = (name for name in _listed_filters(product) if light in uv_covers()[name])
    return [name for name in dict.fromkeys(names) if name not in counted]


def pigments_alone(product: Product) -> list[str]:
    """Return the filters of a sunscreen that all are named by colour numbers among the colours which end its list.

    Those of the shades, which it may contain, are among them: then the filters of such a product may stand apart.
    """
    if "sunscreen" not in product.traits or product.component is not None:
        return []
    inside = [entry for entry in product.label.ingredients if entry.section != _SHADES]
    while inside and is_colourant(inside[-1].match.names):
        inside.pop()
    if any(not uv_covers().keys().isdisjoint(entry.match.names) for entry in inside):
        return []
    names = (name for entry in product.label.ingredients for name in entry.match.names)
    return list(dict.fromkeys(name for name in names if name in uv_covers()))


def _filters(product: Product, light: str) -> Iterator[str]:
    """Yield the filters of a light; of those named by colour numbers all where no other filter is listed, or much."""
    names = _listed_filters(product)
    colours = [name for name in names if name.startswith("CI ")]
    if len(colours) < len(names):
        names = [name for name in names if name not in colours or _is_much(product, name)]
    yield from (name for name in names if light in uv_covers()[name])


def _is_much(product: Product, name: str) -> bool:
    """Return whether what is named as a colour stands before another entry that likely is so much as to protect."""
    at = product.by_name[name][0].position
    behind = (entry for entry in product.entries if entry.position > at and not is_colourant(entry.match.names))
    following = next(behind, None)
    return product.order_means and following is not None and product.reaches(following, _MUCH)


def _listed_filters(product: Product) -> list[str]:
    return [
        ingredient.name for ingredient in product.ingredients if ingredient.active and ingredient.name in uv_covers()
    ]
