"""Amounts that a label states apart from its list: "Contains Sodium Fluoride (1450 ppm F)".

Packs of toothpaste and mouthwash say how much fluoride there is behind or before the list, in several languages. Such a
statement counts for the one ingredient of the list whose maximum is counted as what it names.
"""

from __future__ import annotations

import re
from functools import cache

from ...models import Amount, Label
from ...reading.amount import UNIT_OF_SHARE, read_amount
from ...tables.grammar import filled
from .comparison import words_of
from .maxima import RuledIngredient

#: A number with its unit, and behind it within a few letters what is counted.
_AMOUNT = rf"(?<![\w.,])(\d[\d\s.,]{{0,8}}\s?{UNIT_OF_SHARE})\s{{0,2}}[(\[]?\s?(?:(?:@of_what@)\s)?"


@cache
def _statement(basis: str) -> re.Pattern[str]:
    words = sorted({basis, *words_of(basis)}, key=len, reverse=True)
    return re.compile(rf"{filled(_AMOUNT)}({'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def amount_stated_apart(label: Label, basis: str) -> Amount | None:
    """Return what a label states of a basis outside its names, ``None`` where it states nothing or several things."""
    spans = [(entry.start, entry.end) for entry in label.ingredients if entry.known]
    stated = {
        (match[1].strip(), match[2])
        for match in _statement(basis).finditer(label.text)
        if not any(start <= match.start() < end for start, end in spans)
    }
    read = [(read_amount(text), of) for text, of in stated]
    amounts = {(amount.min, amount.max): amount._replace(basis=of) for amount, of in read if amount is not None}
    return next(iter(amounts.values())) if len(amounts) == 1 else None


def with_statements(ruled: list[RuledIngredient], label: Label) -> list[RuledIngredient]:
    """Return the ruled ingredients with what the label states apart, where one alone is counted as that."""
    bases: dict[str, list[int]] = {}
    for index, ingredient in enumerate(ruled):
        for basis in {rule.basis for rule in ingredient.rules.reported if words_of(rule.basis)}:
            bases.setdefault(basis, []).append(index)
    for basis, (index, *others) in bases.items():
        amount = None if others or ruled[index].amount else amount_stated_apart(label, basis)
        if amount is not None:
            ruled[index] = ruled[index]._replace(stated_outside=amount)
    return ruled
