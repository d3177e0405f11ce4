"""The law as a table: one row for each ingredient and each rule that a finding rests on.

Every finding of law carries its rows in ``details["law"]``; its own fields repeat the first, most certain of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...models import Amount, Applicability
from .applicable import ApplicableRules
from .comparison import PROHIBITED, as_basis, verdict
from .law import Limit, Restriction
from .wording import transition

Row = dict[str, Any]
#: Kind of a restriction -> what stands for use and product.
_KINDS = {
    "prohibited": "any use that the condition names",
    "condition": "under a condition",
    "purity": "rule for the maker",
    "chemicals": "chemicals law",
    "regional": "single states",
    "functional": "functional claim",
    "colour": "as a colourant",
}
#: The columns of a row, in order.
COLUMNS = (
    "ingredient", "maximum", "minimum", "basis", "scope", "applies", "stated", "verdict", "condition", "warnings",
    "reference", "regulation", "in_force", "transition", "read", "stated_as_basis", "read_from",
)  # fmt: skip


def limit_rows(market: str, name: str, rules: ApplicableRules, amount: Amount | None) -> list[Row]:
    """Return a row for every rule that a finding tells of an ingredient."""
    answers = dict(rules.matching)
    pairs = [(rule, str(answers.get(rule, Applicability.NO))) for rule in rules.reported]
    pairs += [(rule, "if rinsed off") for rule in rules.if_rinsed_off if rule not in rules.reported]
    return [_limit_row(market, name, rule, applies, amount) for rule, applies in pairs]


def _limit_row(market: str, name: str, rule: Limit, applies: str, amount: Amount | None) -> Row:
    return {
        "ingredient": name,
        "maximum": rule.max,
        "minimum": rule.min,
        "basis": rule.basis,
        "scope": f"{rule.function}, {rule.in_words or 'any product'}",
        "applies": applies,
        "stated": None if amount is None else amount.to_dict(),
        "verdict": PROHIBITED if applies == "no" and rule.only else verdict(rule, amount if rule.max else None),
        "condition": rule.condition,
        "warnings": _list(rule.warnings),
        "reference": rule.ref,
        "regulation": rule.regulation,
        "in_force": rule.in_force,
        "transition": transition(market, rule.in_force, rule.sold_until, rule.not_checked),
        "read": rule.not_checked != "all",
        "stated_as_basis": as_basis(rule, amount),
        "read_from": "",
    }


def restriction_row(market: str, name: str, restriction: Restriction, barred: bool) -> Row:
    """Return the row of a prohibition (``barred``) or a condition."""
    return {
        "ingredient": name,
        "maximum": None,
        "minimum": None,
        "basis": "",
        "scope": _KINDS[restriction.kind] if restriction.condition else "any use",
        "applies": "yes",
        "stated": None,
        "verdict": PROHIBITED if barred else "condition",
        "condition": restriction.condition,
        "warnings": [],
        "reference": restriction.ref,
        "regulation": restriction.regulation,
        "in_force": restriction.in_force,
        "transition": transition(market, restriction.in_force, restriction.sold_until, restriction.not_checked),
        "read": restriction.not_checked != "all",
        "stated_as_basis": None,
        "read_from": "",
    }


def with_law(details: dict[str, Any], rows: Iterable[Row]) -> dict[str, Any]:
    """Return the details of a finding with its rows, and the fields of the first one beside the finding's own.

    >>> row = dict.fromkeys(COLUMNS) | {"ingredient": "RETINOL", "maximum": 0.3}
    >>> with_law({"market": "EU"}, [row])["maximum"]
    0.3
    """
    table = list(rows)
    return (table[0] if table else {}) | details | {"law": table}


def _list(text: str) -> list[str]:
    return [part for part in text.split("; ") if part]
