"""Which light the UV filters of a sunscreen cover."""

from __future__ import annotations

from collections.abc import Iterator

from .concentration.order import is_colourant, outside
from .filters_apart import uv_covers
from .product import Product
from .stated import declared

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
    """Return the filters of a sunscreen that all stand among the colours which end its list, or are of its shades.

    Then the filters of such a product may stand apart.
    """
    if "sunscreen" not in product.traits or product.component is not None:
        return []
    colours = ending_colours(product)
    listed = [entry for entry in product.label.ingredients if not uv_covers().keys().isdisjoint(entry.match.names)]
    if any(entry.section != _SHADES and entry.position not in colours for entry in listed):
        return []
    return list(dict.fromkeys(name for entry in listed for name in entry.match.names if name in uv_covers()))


def ending_colours(product: Product) -> frozenset[int]:
    """Return the positions of the filters among the colours that end a list.

    They are named by colour numbers, or beside a colour that filters nothing, and as no active ingredient. A list that
    is mostly colours and powders has no such end.
    """
    free, ending = outside(product.entries, product.context.market), []
    for at in range(len(product.entries) - 1, -1, -1):
        if at not in free:
            break
        ending.append(product.entries[at])
    if 2 * len(ending) > len(product.entries):
        return frozenset()
    filters = [entry for entry in ending if not uv_covers().keys().isdisjoint(entry.match.names)]
    others = any(is_colourant(entry.match.names) for entry in ending if entry not in filters)
    named = [entry for entry in filters if entry.section != "active" and declared(entry) is None]
    return frozenset(entry.position for entry in named if others or is_colourant(entry.match.names))


def _filters(product: Product, light: str) -> Iterator[str]:
    """Yield the filters of a light; of those that stand as colours all where no other filter is listed."""
    names = _listed_filters(product)
    colours = [name for name in names if _is_colour(product, name)]
    kept = [name for name in names if name not in colours] or names
    yield from (name for name in kept if light in uv_covers()[name])


def _is_colour(product: Product, name: str) -> bool:
    """Return whether a filter stands among the colours that end a list, or has a colour number and is not much."""
    ending = ending_colours(product)
    if all(entry.position in ending for entry in product.by_name[name]):
        return True
    return name.startswith("CI ") and not _is_much(product, name)


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
