"""Whether a list reads as another kind of product than its title names: a conditioner whose list is a shampoo's.

    Conditioner   AQUA; SODIUM LAURETH SULFATE; COCAMIDOPROPYL BETAINE; ...  >>  shampoo, which it is taken as
    Shampoo       AQUA; CETEARYL ALCOHOL; BEHENTRIMONIUM CHLORIDE; ...       >>  conditioner, taken as the title says

Signs of ``product_signs.csv`` that name titles in ``against`` only tell so; they make no product of another kind.
"""

from __future__ import annotations

from collections.abc import Set
from functools import cache

from ..models import Label
from .product_types import KIT, ProductType, Sign, product_kinds, signs
from .title_words import title_words

#: Traits of what cleans hair and of what conditions it.
_SHAMPOO = "shampoo"


def read_otherwise(label: Label, names: Set[str], titled: ProductType | None, taken: ProductType) -> str:
    """Return the type that a list reads as where the title names another kind of product, else ``""``.

    ``taken`` is what the product is taken as: what the title names, or what a sign made of it.
    """
    if titled is None or titled.name == KIT or KIT in label.traits:
        return ""
    if taken.name != titled.name:
        return taken.name if _are_two_kinds(titled, taken) else ""
    sign = next((sign for sign in _against(titled.name) if sign.shows(label, names)), None)
    return sign.product_type if sign is not None else ""


def _are_two_kinds(titled: ProductType, taken: ProductType) -> bool:
    """Return whether a type is no narrower kind of another: one stays on and one does not, or goes elsewhere."""
    narrower = any(kind == titled.name and name == taken.name for (kind, _), name in title_words().narrowing.items())
    may_be = titled.traits.certain | titled.traits.possible
    if narrower or titled.either or taken.either or taken.name.replace(" ", "_") in may_be:
        return False
    places = {titled.body_part, taken.body_part}
    elsewhere = titled.body_part not in taken.traits.certain | taken.traits.possible and taken.body_part not in may_be
    if titled.leave_on != taken.leave_on or (len(places) > 1 and "" not in places and elsewhere):
        return True
    return _SHAMPOO in taken.traits.certain and _SHAMPOO not in may_be


@cache
def _against(titled: str) -> tuple[Sign, ...]:
    """Return the signs that are held against a title of a type, in the order of the table."""
    traits = product_kinds()[titled].traits.certain | {titled}
    return tuple(sign for sign in signs() if not sign.against.isdisjoint(traits))
