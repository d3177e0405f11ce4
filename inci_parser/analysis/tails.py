"""What stands under 1 %: there the order of a list is free, and amounts rest on what is usual alone.

"Night Cream"   AQUA; ... 40 others ...; RETINOL   >>  likely less than was studied
"Retinol Cream" AQUA; ... 40 others ...; RETINOL   >>  it may be as much
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from ..models import Amount, Context, Entry, Share
from ..tables.definitions import Active
from .named_after import names, promises_effect_of

#: Place from which an entry under 1 % stands far down its list; in a shorter one, and the part of it.
_FAR_DOWN, _FAR_DOWN_SHORT, _LAST_FIFTH = 20, 15, 0.8
#: Mass percent: what practice uses in as little may stand anywhere behind the first.
_IN_HUNDREDTHS = 0.05
#: Mass percent under which the order of a list is free.
_ONE = 1.0
#: How the classes of medicines end, of which no title need tell.
_MEDICINE = "(drug)"
#: Evidence that is better than small or indirect.
PROVEN = "AB"


class Placed(Protocol):
    """What is asked here of a product: its entries with their places and amounts, and its title."""

    @property
    def context(self) -> Context: ...
    @property
    def title(self) -> str: ...
    @property
    def titled(self) -> Mapping[str, Amount]: ...
    @property
    def entries(self) -> Sequence[Entry]: ...
    @property
    def rank(self) -> Mapping[int, int]: ...
    @property
    def amount_at(self) -> Mapping[int, Share]: ...
    def is_trace(self, entry: Entry) -> bool: ...


def stands_far_down(product: Placed, entry: Entry) -> bool:
    """Return whether an entry stands far down a list, likely under 1 %; never where the order says nothing.

    That is behind rank 20, in a shorter list in its last fifth behind rank 15.
    """
    rank = product.rank[entry.position]
    return product.is_trace(entry) and (
        rank > _FAR_DOWN or rank > max(_FAR_DOWN_SHORT, _LAST_FIFTH * len(product.entries))
    )


def in_hundredths(amount: float | None) -> bool:
    """Return whether a mass percent is known and some hundredths at most."""
    return 0.0 < (amount or 0.0) <= _IN_HUNDREDTHS


def is_used_in_hundredths(active: Active) -> bool:
    """Return whether practice uses an active in hundredths of a per cent at most: peptides, adenosine."""
    return in_hundredths(active.typical_max)


def is_unnamed(product: Placed, name: str) -> bool:
    """Return whether a product has a title, and it neither names an active nor promises an effect that it is for."""
    title = product.title
    has_title = bool(product.context.titled or product.titled or title.strip(" |"))
    return has_title and not names(title, name) and not promises_effect_of(title, name)


def is_little_in_tail(product: Placed, entry: Entry, active: Active) -> bool:
    """Return whether an active that no title names stands under 1 % and is likely less than was studied.

    It is where its estimate is less, or its place far down; not what practice uses in hundredths of a per cent, and
    nothing is told of medicines, of what was hardly studied and of what is there for the sake of another active.
    """
    if not product.is_trace(entry) or is_used_in_hundredths(active) or not is_unnamed(product, active.inci):
        return False
    is_medicine = active.class_.endswith(_MEDICINE)
    if active.studied_min is None or active.studied_beside or is_medicine or active.evidence not in PROVEN:
        return False
    share = product.amount_at[entry.position]
    less = share.likely.max <= _ONE and share.estimate < active.studied_min
    return less or stands_far_down(product, entry)
