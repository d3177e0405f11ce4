"""The kind of product that a name shows which was not recognised, where nothing else on a label tells one.

GUAR HYDROXYPRUWL- TRIMONIUM CHLORIDE  >>  a conditioner: names that end so condition hair
"""

from __future__ import annotations

from collections.abc import Set

from ..models import Label
from .product_types import ProductType, product_kinds, sign_groups
from .rule_terms import name_endings

#: The type of products that condition hair.
_CONDITIONER = "conditioner"
#: Groups of ``sign_groups.csv`` that no conditioner holds: what washes, dyes, protects from the sun, cares for skin.
_OTHERWISE = ("surfactant", "strong surfactant", "soap base", "oxidative dye", "uv filter", "for skin")


def kind_by_endings(label: Label, names: Set[str]) -> tuple[ProductType, str] | None:
    """Return a conditioner where a name that was not recognised ends like one of it, and why; ``None`` elsewhere.

    ``names`` are those of the product: what washes, or cares for skin alone, tells more.
    """
    groups = sign_groups()
    if not legible_ending(label) or not all(map(names.isdisjoint, map(groups.__getitem__, _OTHERWISE))):
        return None
    return product_kinds()[_CONDITIONER], "a name that was not recognised ends like what conditions hair"


def legible_ending(label: Label) -> str:
    """Return the first name that was not recognised and ends like what conditions hair, as printed; ``""`` for none."""
    endings = name_endings("conditions_hair")
    nameless = (entry.text for entry in label.ingredients if not entry.known and not entry.names)
    return next((text for text in nameless if " ".join(text.split()).upper().endswith(endings)), "")
