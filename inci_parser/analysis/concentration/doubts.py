"""Where nothing is proved: entries whose place or cut is in doubt, and all that follow them in the order.

    Aqua, Glycerin, Zinc Citric Acid, Xanthan Gum      the third may be one entry or two: its doubt is ``cut``
        AQUA, GLYCERIN    proved by their places
        the rest          not provable, unless a printed amount bounds it

A doubt about a name only takes the legal maximum away; one about an amount only the amount.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from ...models import Entry
from .composition import WHOLE, Composition, Constraints, amount_box

_DOUBTS = attrgetter("doubts")
#: Doubts that touch the place of an entry and of those behind it, in words.
_OF_PLACE = {
    "cut": "it is not sure where one name ends and the next begins",
    "section": "it is not sure which part of the list it belongs to",
    "title": "the first entry may be the product's title",
    "heading": "it is not sure which part of the list it belongs to",
}


def order_doubts(part: Composition) -> dict[int, str]:
    """Return for each entry whose amount cannot be proved, by its index, why not."""
    doubts: dict[int, str] = {}
    why = ""
    if not any(map(_DOUBTS, part.entries)):
        return doubts
    for i in part.ordered:
        entry = part.entries[i]
        why = why or _of_place(entry)
        if why and not _has_own_amount(entry):
            doubts[i] = f"not provable: {why}"
    return doubts


def _of_place(entry: Entry) -> str:
    return next((_OF_PLACE[code] for code in entry.doubts if code in _OF_PLACE), "")


def _has_own_amount(entry: Entry) -> bool:
    """Return whether the label prints an amount of the entry itself, without a doubt."""
    return entry.percent is not None and "amount" not in entry.doubts and amount_box(entry.percent) != (0.0, WHOLE)


def resting_on_law(part: Composition, facts: Constraints, ordered: Sequence[int]) -> set[int]:
    """Return the indices of entries whose upper end rests on a legal maximum: their own, or one before them."""
    resting: set[int] = set()
    if not facts.law:
        return resting
    least, by_law = WHOLE, False
    for i in ordered:
        if facts.high[i] < least:
            least, by_law = facts.high[i], _is_legal(part, facts, i)
        if by_law:
            resting.add(i)
    inside = set(ordered)
    resting.update(i for i in range(len(part.entries)) if i not in inside and _is_legal(part, facts, i))
    return resting


def _is_legal(part: Composition, facts: Constraints, i: int) -> bool:
    """Return whether the upper end of an entry by itself is its legal maximum."""
    cap = part.caps[i]
    return cap is not None and cap.max <= facts.high[i] < WHOLE
