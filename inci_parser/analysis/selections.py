"""Whether a part of a list is a selection of what a product is sold for, as shops pick it out of the whole list.

Allantoin, Piroctone Olamine, Niacinamide, Salicylic Acid   >>  a selection
Aqua, Glycerin, Niacinamide, and more                       >>  the beginning of a list
Glycerin, Phenoxyethanol, Parfum                            >>  a part of a list: nobody puts forward what preserves
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..models import Concentration, Label
from .rule_book import RuleBook
from .rule_terms import rule_terms

if TYPE_CHECKING:
    from ..naming import Catalogue

#: Traits of a list that is cut at its end, and at its beginning.
_CUT = ("cut", "cut_start")


def is_selection(
    label: Label, amounts: Concentration, names: Iterable[str], rule_book: RuleBook, catalogue: Catalogue | None
) -> bool:
    """Return whether a part of a list holds what a product is sold for and nothing that only makes it up.

    Neither water nor perfume is put forward, nor what preserves or holds a product together and is no active.
    """
    if not amounts.partial or catalogue is None or not label.traits.isdisjoint(_CUT):
        return False
    return not any(makes_up(name, rule_book, catalogue) for name in names)


def makes_up(name: str, rule_book: RuleBook, catalogue: Catalogue) -> bool:
    """Return whether an ingredient only makes up, preserves or scents a product: no one puts it forward."""
    if name in rule_terms("water") | rule_terms("perfume"):
        return True
    return rule_book.facts(name).active is None and not rule_terms("technical").isdisjoint(catalogue.functions(name))
