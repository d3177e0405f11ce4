"""Stated amounts against maxima: what exceeds, what is within, and what cannot be determined."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ...models import Amount
from ...tables.resources import rows
from .applicable import ApplicableRules
from .law import Limit
from .wording import four_decimals, stated

#: What a row of the law says of an ingredient's amount.
EXCEEDS, WITHIN, UNCLEAR, NOT_STATED, PROHIBITED = "exceeds", "within", "unclear", "not stated", "prohibited"
#: Room for the rounding of factors.
_TOLERANCE = 1e-9


class _Basis(NamedTuple):
    #: What labels call it: ``F-`` for fluorine.
    words: frozenset[str]
    #: Whether it is a part of the ingredient, which then weighs more than what is counted.
    part: bool


@cache
def _bases() -> dict[str, _Basis]:
    return {row["basis"]: _Basis(frozenset(row["words"].split(";")), row["part"] == "yes") for row in rows("bases.csv")}


def words_of(basis: str) -> frozenset[str]:
    """Return what labels call a basis that maxima are counted as; empty where they call it by its name."""
    known = _bases().get(basis)
    return frozenset() if known is None else known.words - {""}


def lowest(amount: Amount) -> float:
    """Return the least that an amount can be: half of its last printed digit lower than printed."""
    return (amount.min or 0.0) - amount.step / 2


def comparable_maximum(rule: Limit, basis: str) -> float | None:
    """Return the maximum in terms of what a stated amount is of, ``None`` where that cannot be determined.

    ``basis`` is empty for the ingredient as named, else what the label counts: ``F-``, ``as zinc``.
    """
    if not basis:
        return rule.named_max
    counted = basis.casefold().removeprefix("as ").strip(" ()+-\u207b")
    own = rule.basis.casefold()
    known = _bases().get(own)
    return rule.max if counted == own or (known is not None and counted in known.words) else None


def is_part(rule: Limit, amount: Amount) -> bool:
    """Return whether an amount of the whole is within the maximum of a part, whatever the part's share of it."""
    known = _bases().get(rule.basis)
    if amount.basis or amount.max is None or rule.max is None or (known is not None and not known.part):
        return False
    return amount.max <= rule.max


def verdict(rule: Limit, amount: Amount | None) -> str:
    """Return what a rule's maximum says of a stated amount."""
    if amount is None:
        return NOT_STATED
    maximum = comparable_maximum(rule, amount.basis)
    if maximum is None:
        return WITHIN if is_part(rule, amount) else UNCLEAR
    if lowest(amount) > maximum + _TOLERANCE:
        return EXCEEDS
    return WITHIN if amount.max is not None and amount.max <= maximum + _TOLERANCE else UNCLEAR


class Compared(NamedTuple):
    """How a stated amount stands to the maxima that may apply."""

    #: Whether it exceeds every one of them.
    exceeds: bool
    #: The sentence that says how it stands.
    text: str
    #: The highest maximum of other products, in per cent as the law counts, where the amount exceeds those of the type
    #: that the product was taken for alone.
    elsewhere: float | None = None


def compared(found: ApplicableRules, amount: Amount, *, unsure: bool = False) -> Compared:
    """Return how a stated amount stands to every maximum that may apply.

    ``unsure``: the type of the product rests on its ingredients or is not known, so it may be another one.
    """
    said = f"The label states {stated(amount)}"
    every = (*(rule for rule, _ in found.matching), *found.if_rinsed_off)
    rules = [rule for rule in every if rule.max is not None]
    limits = [comparable_maximum(rule, amount.basis) for rule in rules]
    known = [limit for limit in limits if limit is not None]
    if not rules:
        return Compared(False, f"{said}.")
    said += _as_basis(rules, amount)
    if len(known) < len(limits):
        part = all(is_part(rule, amount) for rule in rules)
        return Compared(False, f"{said}{_ONLY_A_PART if part else _INCOMPARABLE}.")
    if lowest(amount) > max(known) + _TOLERANCE:
        top = max(known)
        most = next(rule.max for rule in rules if comparable_maximum(rule, amount.basis) == top)
        above = f"{said}, which is above {four_decimals(most or top)} %"
        elsewhere = _elsewhere(found, rules, amount) if unsure else None
        if elsewhere is not None:
            return Compared(False, f"{above} if the product is what it was taken for{_UP_TO}.", elsewhere)
        return Compared(True, f"{above}.")
    return Compared(False, f"{said}{_not_exceeding(rules, amount, known)}.")


def _elsewhere(found: ApplicableRules, rules: list[Limit], amount: Amount) -> float | None:
    """Return the highest maximum for other products of those that an amount does not exceed, ``None`` for none."""
    most = 0.0
    for rule in found.all:
        limit = comparable_maximum(rule, amount.basis) if rule not in rules else None
        if limit is not None and lowest(amount) <= limit + _TOLERANCE:
            most = max(most, rule.max or 0.0)
    return most or None


def as_basis(rule: Limit, amount: Amount | None) -> float | None:
    """Return one stated amount in mass percent of what a rule counts, ``None`` where that is the ingredient itself."""
    if amount is None or amount.max is None or amount.min != amount.max or rule.factor in (None, 1.0):
        return None
    if amount.basis:
        return amount.max if comparable_maximum(rule, amount.basis) is not None else None
    return round(amount.max / (rule.factor or 1.0), 3)


def _as_basis(rules: list[Limit], amount: Amount) -> str:
    """Return a stated amount in terms of what all maxima are counted as: ``, 0.145 % as fluorine``; else ``""``."""
    counted = {(rule.basis, as_basis(rule, amount)) for rule in rules}
    basis, share = counted.pop()
    return "" if counted or amount.basis or share is None else f", {four_decimals(share)} % as {basis}"


def _not_exceeding(rules: list[Limit], amount: Amount, maxima: list[float]) -> str:
    """Return how an amount that exceeds no maximum stands to the maxima and to the least that rules ask for."""
    if amount.max is None:
        return ""
    least = [rule.min for rule in rules if rule.min is not None]
    if len(least) == len(rules) and amount.max + amount.step / 2 < min(least):
        return f", which is below the {four_decimals(min(least))} % that the rules ask for"
    if amount.max <= min(maxima) + _TOLERANCE:
        return ", which is within it"
    if amount.max > max(maxima) + _TOLERANCE:
        return "; rounded as it is, that may be within it or above"
    return ", which is within the highest of them, not within the lowest"


_UP_TO = "; other kinds of product may hold as much"
_ONLY_A_PART = "; what counts is only a part of that, so it is within"
_INCOMPARABLE = ", which cannot be compared with it"
