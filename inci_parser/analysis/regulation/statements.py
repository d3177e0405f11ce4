"""Amounts that a label states apart from its list: "Contains Sodium Fluoride (1450 ppm F)".

Packs of toothpaste and mouthwash say how much fluoride there is behind or before the list, in several languages. Such a
statement counts for the one ingredient of the list whose maximum is counted as what it names.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from ...models import Amount, Entry, Label
from ...reading.amount import UNIT_OF_SHARE, read_amount
from ...tables.build_cache import load_or_build
from ...tables.grammar import filled
from ...tables.resources import rows
from .comparison import words_of
from .maxima import RuledIngredient

#: A number with its unit, and behind it within a few letters what is counted.
_AMOUNT = rf"(?<![\w.,])(\d[\d\s.,]{{0,8}}\s?{UNIT_OF_SHARE})\s{{0,2}}[(\[]?\s?(?:(?:@of_what@)\s)?"

_DIGIT = re.compile(r"\d")
#: The most letters of a word that is a sign rather than a name (F): it counts behind an amount alone.
_SHORT = 3


@cache
def _statement(basis: str) -> re.Pattern[str]:
    names = sorted({basis, *words_of(basis)}, key=len, reverse=True)
    words = "|".join(map(re.escape, names))
    long = "|".join(re.escape(name) for name in names if len(name) > _SHORT)
    number = rf"(\d[\d\s.,]{{0,8}}\s?{filled(UNIT_OF_SHARE)})"
    lead = filled("(?:@counted_as@)")
    signs = rf"(?:[\s-][^\W\d_]{{1,12}}){{0,2}}\s?[:：=(]|\s{lead}|(?=\s\d)"
    before = rf"(?<![^\W\d_])({long})[^\W\d_]{{0,10}}(?:{signs})\s?{number}"
    return re.compile(rf"{filled(_AMOUNT)}({words})\b|{before}", re.IGNORECASE)


def amount_stated_apart(label: Label, basis: str) -> Amount | None:
    """Return what a label states of a basis outside its names, ``None`` where it states nothing or several things."""
    spans = [(entry.start, entry.end) for entry in label.ingredients if entry.known]
    stated = {
        ((match[1] or match[4]).strip(), match[2] or match[3])
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


def shares_of_parts(label: Label, title: str) -> dict[str, Amount]:
    """Return what label or title state of a part of an ingredient, as mass percent of the ingredient, by its name.

    1450 ppm F, with sodium fluoride on the list: 0.32 % of it. Where two may be meant, nothing is said.
    """
    said = ((basis, by_name, _of_one(label, by_name)) for basis, by_name in _factors().items())
    read = ((_of_part(entry, basis, label, title), by_name, entry) for basis, by_name, entry in said if entry)
    return {e.names[0]: _of_whole(amount, by_name[e.names[0]]) for amount, by_name, e in read if amount is not None}


def parts_in_title(label: Label, title: str) -> dict[str, Amount]:
    """Return what the title alone states of a part of an ingredient, by its name; ``basis`` is what the law counts.

    "Toothpaste 1450 ppm F", with sodium fluoride on the list: 0.145 % fluorine.
    """
    alone = replace(label, text=title, ingredients=())
    found: dict[str, Amount] = {}
    for basis, by_name in _factors().items():
        entry = _of_one(label, by_name)
        if entry is not None and entry.percent is None and _stated_in(label, basis) is None:
            amount = _stated_in(alone, basis)
            if amount is not None:
                found[entry.names[0]] = amount._replace(basis=basis)
    return found


def _of_one(label: Label, by_name: Mapping[str, float]) -> Entry | None:
    """Return the one entry that brings a basis, ``None`` where there is none or more than one."""
    listed = [entry for entry in label.ingredients if entry.known and not by_name.keys().isdisjoint(entry.names)]
    return listed[0] if len(listed) == 1 and len(listed[0].names) == 1 else None


def _of_part(entry: Entry, basis: str, label: Label, title: str) -> Amount | None:
    """Return what the entry, the label or the title states of a basis; nothing beside an amount of the entry itself."""
    if entry.percent is not None:
        return entry.percent if _counts(basis, entry.percent.basis) else None
    return _stated_in(label, basis) or _stated_in(replace(label, text=title, ingredients=()), basis)


def _stated_in(label: Label, basis: str) -> Amount | None:
    return amount_stated_apart(label, basis) if _DIGIT.search(label.text) else None


def _counts(basis: str, printed: str) -> bool:
    """Return whether a label calls a basis so: ``F-`` and ``as fluoride`` for fluorine."""
    counted = printed.casefold().removeprefix("as ").strip(" ()+-\u207b")
    return bool(counted) and (counted == basis or counted in words_of(basis))


def _of_whole(amount: Amount, factor: float) -> Amount:
    """Return an amount of a part as one of the ingredient; ``factor``: grams of it for a gram of the part."""
    low, high = (None if side is None else round(side * factor, 4) for side in (amount.min, amount.max))
    return Amount(low, high, amount.text, amount.step * factor)


@cache
def _factors() -> dict[str, dict[str, float]]:
    """Return how many grams of an ingredient hold a gram of a basis that labels state, by basis and name."""
    return load_or_build("analysis-factors", ("limits.csv", "bases.csv"), _build_factors)


def _build_factors() -> dict[str, dict[str, float]]:
    factors: dict[str, dict[str, float]] = {}
    for row in rows("limits.csv"):
        if row["factor"] and words_of(row["basis"]):
            factors.setdefault(row["basis"], {})[row["inci"]] = float(row["factor"])
    return factors
