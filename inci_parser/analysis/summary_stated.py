"""The statement of a first screen on amounts that a list states of what is no known active.

Aqua, Glycerin, Niacinamide 2 %, Dihydromyricetin 0.15 %    >>  The list also states dihydromyricetin 0.15 %.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..models import Amount, Entry, Finding, Label, Statement
from .product import Product
from .stated import declared
from .summary_law import Weighed
from .wording import display_name, join_words, percent

#: Kinds of finding that name the amounts of their ingredients, or tell what is in them.
_TELLING = ("active", "limit", "prohibited", "irritant", "fragrance", "allergen")
#: A list that states more amounts, or that of more than one entry in so many, is a formula.
_FEW, _SHARE = 4, 3
#: Entries that lead a list: the first screen tells them as its base.
_BASE = 2
#: Mass percent below which a stated amount is not told by itself.
_LEAST = 0.01


def stated_beside(
    label: Label, products: Sequence[Product], findings: Sequence[Finding], titled: Mapping[str, Amount]
) -> Iterator[Weighed]:
    """Yield the amounts that a list states of a few ingredients which no finding and no title names."""
    stated = [entry for entry in label.ingredients if entry.section == "main" and _states_its_amount(entry)]
    if len(products) != 1 or len(stated) > _FEW or len(stated) * _SHARE > len(label.ingredients):
        return
    told = {name for finding in findings if finding.kind in _TELLING for name in finding.names} | set(titled)
    new = [entry for entry in stated if _is_sure(entry) and told.isdisjoint(entry.names)]
    if new:
        amounts = join_words(f"{display_name(entry.names[0])} {percent(declared(entry) or 0.0)}" for entry in new)
        also = "also " if len(new) < len(stated) else ""
        yield Weighed(79, Statement("stated", f"The list {also}states {amounts}.", tuple(e.position for e in new)))


def _states_its_amount(entry: Entry) -> bool:
    """Return whether a label states the amount of an entry, no bound of it, and no trace."""
    amount = declared(entry)
    return amount is not None and amount >= _LEAST and entry.percent is not None and entry.percent.min is not None


def _is_sure(entry: Entry) -> bool:
    """Return whether an entry behind the base was read without doubt."""
    return entry.known and not entry.doubts and entry.position > _BASE
