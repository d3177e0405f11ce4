"""The declarable allergens that entries which could not be read perhaps are, so that a count of the others is no whole.

Aqua, Benzy cohol, Linalool    >>  at least 1 declarable allergen; perhaps benzyl alcohol
"""

from __future__ import annotations

from collections.abc import Iterable

from ..models import Label
from .rule_book import RuleBook, built_in
from .summary_unread import nearly


def perhaps_allergens(label: Label, rules: RuleBook | None = None, *, beside: Iterable[str] = ()) -> list[str]:
    """Return the allergens that no entry names and that unread ones perhaps are; ``beside``: names that were left out.

    >>> from inci_parser import parse
    >>> perhaps_allergens(parse("Aqua, Glycerin, Parfum, Benzy cohol, Linalool"))
    ['BENZYL ALCOHOL']
    """
    book = built_in() if rules is None else rules
    unread = (name for entry in label.ingredients if not entry.known for name in nearly(entry))
    named = frozenset(label.names)
    return [name for name in dict.fromkeys([*unread, *beside]) if name not in named and book.facts(name).allergen]
