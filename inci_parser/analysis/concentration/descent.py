"""Whether a list stands in descending order at all, by the usual amounts of what it names first.

    Rubus Fruticosus Leaf Extract, Glycyrrhiza Glabra Root Extract, Carbomer, Xanthan Gum, ..., Aqua    in no order
    Phenoxyethanol, Carbomer, Aqua, Glycerin                                                             in no order
    Talc, Mica, Phenoxyethanol, Tocopherol, Aqua         in order: talc makes up the product, the water is of an extract

    Lemon Peel Oil, Tocopherol, Xanthan Gum, Sodium Benzoate, Decyl Glucoside, Panthenol, Aqua            in no order

Water that stands behind what nobody takes more than 1 % of is a trace, or the list has no order. It is a trace where
the first entry can make up the product in its place. So it is with other ingredients of which there is always much,
and where all usual amounts together make a descending order unlikely (:mod:`.order_odds`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..rule_terms import name_endings, rule_terms
from ..wording import join_words, three_digits
from . import use_levels as levels
from .composition import UNSURE_NAME, Composition
from .explanation import named
from .order_odds import against_odds

if TYPE_CHECKING:
    from ...naming import Catalogue

#: Why the entries of a part are in no order.
NO_DESCENT = "the list is in no descending order"
#: The most entries that a sentence names.
_NAMED = 3
#: Fewest entries of at most 1 % before the water, before other bulk.
_BEFORE_WATER, _BEFORE_BULK = 2, 3
#: Mass percent from which the least usual amount is much, and how much of all that is behind small amounts.
_MUCH, _MUCH_TOGETHER = 2.0, 20.0
#: Greatest usual amount, in mass percent, of what can make up a product.
_AMPLE = 12.0


def against_descent(part: Composition, known: Sequence[tuple[levels.Level, bool]], catalogue: Catalogue | None) -> str:
    """Return what stands where no descending order can have it, ``""`` where the order of a part can descend.

    ``known`` are the use levels of its entries.
    """
    small: list[int] = []
    much = 0.0
    for i in part.ordered:
        entry, (level, own) = part.entries[i], known[i]
        if not own or entry.percent is not None or not UNSURE_NAME.isdisjoint(entry.doubts):
            continue
        if entry.name in rule_terms("water"):
            if len(small) >= _BEFORE_WATER and not _is_led_by_base(part, known, catalogue):
                return _behind(part, i, small)
            continue
        if level.high <= part.line:
            small.append(i)
        if len(small) >= _BEFORE_BULK and level.low >= _MUCH:
            much += level.low
        if much >= _MUCH_TOGETHER:
            return _behind(part, i, small)
    return _by_odds(part, known, catalogue)


def _by_odds(part: Composition, known: Sequence[tuple[levels.Level, bool]], catalogue: Catalogue | None) -> str:
    """Return what stands out of order where all usual amounts together make a descending order unlikely."""
    found = against_odds(part, known, catalogue)
    if found is None:
        return ""
    late, early = named(part.entries[found.late]), named(part.entries[found.early])
    title = f"{part.title}: " if part.title else ""
    return (
        f"{title}{late} stands after {early}, and other entries do not descend by their usual amounts either; "
        "set aside: the order"
    )


def _behind(part: Composition, i: int, small: Sequence[int]) -> str:
    """Return that an entry stands behind what is used in small amounts, and what is set aside."""
    before = join_words([named(part.entries[j]) for j in small[:_NAMED]])
    title = f"{part.title}: " if part.title else ""
    return (
        f"{title}{named(part.entries[i])} stands after {before}, of which products seldom hold more than "
        f"{three_digits(part.line)} %; set aside: the order"
    )


def _is_led_by_base(part: Composition, known: Sequence[tuple[levels.Level, bool]], catalogue: Catalogue | None) -> bool:
    """Return whether the first entry can make up the product, or was not read."""
    first = part.ordered[0]
    name, (level, own) = part.entries[first].match.name, known[first]
    if not name or name.split()[-1] in rule_terms("water") or part.entries[first].percent is not None:
        return True
    if name.endswith(name_endings("plant_in_water")):  # one extract may be the water of a product, no row of them
        second = part.entries[part.ordered[1]].match.name
        return second is not None and not second.endswith(name_endings("plant_in_water"))
    if level.high <= part.line:
        return False
    if not own:
        return True  # how much of it there may be is not known well enough
    functions = catalogue.functions(name) if catalogue is not None else ()
    makes_up = rule_terms("base") | rule_terms("dry") | rule_terms("humectant")
    return (
        level.high >= _AMPLE
        or levels.sold_alone(name)
        or bool(levels.use_of(name, tuple(functions)).phase)
        or not makes_up.isdisjoint(functions)
    )
