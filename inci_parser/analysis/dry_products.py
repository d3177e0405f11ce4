"""Whether a product holds no water, and is a powder or salt: what its list tells of that.

TALC; ZEA MAYS STARCH; PARFUM; TOCOPHEROL            >>  anhydrous, dry_powder
MAGNESIUM SULFATE; "Lime"; LIMONENE; BENZYL ALCOHOL  >>  anhydrous, dry_powder: behind salt no entry is its water
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from ..models import Entry
from .rule_book import RuleBook
from .rule_terms import name_endings, rule_terms

#: Fewest entries without water that make a product without water; fewer may be a part of a list.
_FEWEST = 4
#: Groups of what is water, and of what is supplied in water or does its work in water alone.
_WATER, _NEEDS_WATER = "water", "needs water"
#: Groups of what powders are made of, and of the salts of baths and scrubs.
_POWDER, _SALT = "powder base", "salt base"
#: Group of sugars and salts, which some lists call extracts.
_GRAIN = "soluble grain"
#: First entries that must be known to say that a product holds no water.
_TOP = 6


def dry_traits(entries: Sequence[Entry], book: RuleBook, names_water: Callable[[Entry], bool]) -> frozenset[str]:
    """Return the traits of a whole list that names no water: ``anhydrous``, and ``dry_powder`` where powder leads.

    ``names_water`` tells whether an entry that could not be read holds a word for water.
    """
    names = {name for entry in entries for name in entry.match.names}
    if len(entries) < _FEWEST or _holds_water(names, book) or any(map(names_water, entries)):
        return frozenset()
    if leads_in_water(entries) and not _opens_with(_GRAIN, entries, book):
        return frozenset()
    # behind a salt no entry is the water that it is dissolved in: of that there would be more
    first = () if _opens_with(_SALT, entries, book) else entries[:_TOP]
    if any(not entry.known for entry in first):
        return frozenset()
    return frozenset({"anhydrous", "dry_powder"} if _opens_with(_POWDER, entries, book) else {"anhydrous"})


def leads_in_water(entries: Sequence[Entry]) -> bool:
    """Return whether an extract or a ferment stands first: it may be the water of the product."""
    return bool(entries) and any(name.endswith(name_endings("plant_in_water")) for name in entries[0].match.names)


def _holds_water(names: Collection[str], book: RuleBook) -> bool:
    """Return whether water is listed, or an ingredient that needs it."""
    if not rule_terms("gels_water").isdisjoint(names):
        return True
    return any(facts.is_in(_WATER) or facts.is_in(_NEEDS_WATER) for facts in map(book.facts, names))


def _opens_with(group: str, entries: Sequence[Entry], book: RuleBook) -> bool:
    """Return whether the first entry is of a group."""
    return any(book.facts(name).is_in(group) for name in entries[0].match.names)
