"""Rules of law made for a test."""

from __future__ import annotations

from typing import Any

from inci_parser.analysis.regulation.applicable import ApplicableRules
from inci_parser.analysis.regulation.law import Limit
from inci_parser.analysis.regulation.maxima import RuledIngredient
from inci_parser.models import Amount, Applicability

from .labels import entry

YES, MAYBE, NO = Applicability.YES, Applicability.MAYBE, Applicability.NO


def limit(**given: Any) -> Limit:
    """Return a rule: preservative, any product, at most 1 % as named, unless said otherwise."""
    values: dict[str, Any] = {
        "ref": "X/1",
        "function": "preservative",
        "section": "any",
        "purpose": "",
        "scope": (),
        "in_words": "",
        "max": 1.0,
        "min": None,
        "basis": "",
        "factor": 1.0,
        "beside": "",
        "only": False,
        "binds": True,
        "condition": "",
        "warnings": "",
        "regulation": "(EC) 1",
        "updated": "2020-01-01",
        "in_force": "2013-07-11",
        "sold_until": "",
        "not_checked": "",
        "law_source": "law",
    }
    return Limit(**{**values, **given})


def amount(low: float | None, high: float | None, step: float = 0.0, basis: str = "") -> Amount:
    return Amount(low, high, "text", step, basis)


def rules(*matching: Limit, answer: Applicability = YES, rinsed: tuple[Limit, ...] = ()) -> ApplicableRules:
    return ApplicableRules(tuple((rule, answer) for rule in matching), matching or rinsed, rinsed)


def hit(name: str, rule: Limit, stated_: Amount | None, answer: Applicability = YES) -> RuledIngredient:
    return RuledIngredient(name, (entry(2, name),), rules(rule, answer=answer), stated_)
