"""Members of groups that advice is about only where there may be as much as was studied: acids, retinoids."""

from __future__ import annotations

from collections.abc import Collection
from types import MappingProxyType
from typing import Protocol

from ..models import Entry
from ..tables.definitions import Active
from .acid_neighbours import strong_from
from .doubtful_names import is_name_open
from .rule_terms import rule_terms
from .stated import declared
from .tails import Placed, is_little_in_tail

#: Group of the acids that may be as strong; of retinoids that are no esters, and of those that may be as strong.
ACIDS, RETINOIDS = "acid as strong as studied", "retinoid as strong as studied"
COSMETIC_RETINOID = "cosmetic retinoid"
#: The group of these that a member of another group is in where no amount and no place is known.
WHERE_UNKNOWN = MappingProxyType({COSMETIC_RETINOID: RETINOIDS})


class Measured(Placed, Protocol):
    """What is asked here of a product beside that."""

    @property
    def traits(self) -> Collection[str]: ...
    @property
    def order_means(self) -> bool: ...
    def reaches(self, entry: Entry, amount: float) -> bool: ...
    def printed_amount(self, entry: Entry) -> float | None: ...


def is_strong_acid(product: Measured, entry: Entry, active: Active | None) -> bool:
    """Return whether an exfoliating acid may reach what was studied or is usual; of unknown amount it may."""
    if active is None or active.class_ not in rule_terms("strong_acid"):
        return False
    unknown = declared(entry) is None and (not product.order_means or entry.section == "active")
    return unknown or product.reaches(entry, strong_from(active, product.traits, trace=product.is_trace(entry)))


def may_be_strong(product: Measured, entry: Entry, active: Active | None) -> bool:
    """Return whether a retinoid is surely one, and not likely less than was studied by its place and the title."""
    if is_name_open(entry):
        return False
    return active is None or product.printed_amount(entry) is not None or not is_little_in_tail(product, entry, active)
