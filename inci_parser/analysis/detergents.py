"""Tells the list of a detergent by its classes, which the law of detergents has printed in place of names.

5-15 % anionic surfactants, <5 % non-ionic surfactants, enzymes   >>   household cleaner
"""

from __future__ import annotations

from ..models import Label
from ..reading.entry import read_entry
from ..reading.vocabulary import fold_case, word_class
from .product_types import ProductType, product_kinds

#: So many classes make such a list, of which one at least has a share.
_FEWEST = 2
_KIND = "household cleaner"
_REASON = "the list gives classes such as surfactants with ranges of shares, as lists of detergents do"


def detergent_by_classes(label: Label) -> tuple[ProductType, str] | None:
    """Return the type that a list in classes of detergents shows, and why; ``None`` for a list of names."""
    classes = word_class("detergent_class")
    found = [
        entry for entry in label.ingredients if not entry.name and fold_case(read_entry(entry.text).name) in classes
    ]
    if len(found) < _FEWEST or all(entry.percent is None for entry in found):
        return None
    return product_kinds()[_KIND], _REASON
