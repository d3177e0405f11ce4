"""The most of an ingredient that a product of its kind can hold and still be that product: assumed, never proved.

Hyaluronates, carbomers, gums    more would make a stiff gel, and a mist could not be sprayed
Waxes in an oil                  more would set it
Perfume and essential oils       more would be a perfume; of several, all together
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ..models import Context, Entry, Label
from ..tables.build_cache import compiled_pattern
from ..tables.resources import rows
from .concentration.use_levels import ProductKind, product_kind
from .rule_book import RuleBook
from .rule_terms import rule_terms

#: Key of the rows about all that scents, together.
_SCENTS = "scents"


class _Maximum(NamedTuple):
    """A row of ``use_maxima.csv``: what it is about, in which kind of product, and the most (``None``: any amount)."""

    key: str
    product: ProductKind
    most: float | None

    def is_about(self, context: Context) -> bool:
        """Return whether a row is about a kind of product: one of its kinds, or of its use where it names no kind."""
        kind = self.product
        if kind.types or kind.traits:
            return kind.takes(context)
        return not kind.use or (kind.use == "leave-on") == context.leave_on


@cache
def _table() -> tuple[_Maximum, ...]:
    return tuple(
        _Maximum(row["key"], product_kind(row["key"], row), float(row["most"]) if row["most"] else None)
        for row in rows("use_maxima.csv")
    )


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return compiled_pattern(key)


@lru_cache(maxsize=1_024)
def _in_product(context: Context) -> dict[str, float]:
    """Return the most of each key in a kind of product; of its rows the first that is about the product speaks."""
    found: dict[str, float | None] = {}
    for row in _table():
        if row.key not in found and row.is_about(context):
            found[row.key] = row.most
    return {key: most for key, most in found.items() if most is not None}


def practical_maxima(label: Label, context: Context, book: RuleBook) -> tuple[float | None, ...]:
    """Return for each entry the most that such a product can likely hold, in mass percent; ``None``: not known.

    Aligned with ``label.ingredients``; empty for a product of unknown type, of which no maximum is known.
    """
    if context.product_type is None:
        return ()
    most = _in_product(context)
    names = [entry.match.name or "" for entry in label.ingredients]
    single = {key: most[key] for key in most if key != _SCENTS}
    maxima = [
        min((limit for key, limit in single.items() if _pattern(key).search(name)), default=None) for name in names
    ]
    together = most.get(_SCENTS)
    if together is not None:
        for i, share in _shares_of(label.ingredients, together, book):
            maxima[i] = share
    return tuple(maxima)


def _shares_of(entries: Sequence[Entry], together: float, book: RuleBook) -> list[tuple[int, float]]:
    """Return the scents of a list, and the most of each: none has more than those before it, and all ``together``."""
    found, places = [], Counter[str]()
    for i, entry in enumerate(entries):
        if _scents(entry, book):
            places[entry.component] += 1
            found.append((i, together / places[entry.component]))
    return found


def _scents(entry: Entry, book: RuleBook) -> bool:
    """Return whether an entry of the list itself is a perfume or an essential oil."""
    name = entry.match.name
    return entry.section == "main" and name is not None and book.scent(name) in rule_terms("holds_scents")
