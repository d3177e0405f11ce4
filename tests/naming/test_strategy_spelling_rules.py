"""Spellings that rules join to a listed name, and the table of rules."""

from __future__ import annotations

import pytest

from inci_parser.naming.candidate import Ask
from inci_parser.naming.normalisation import folded, key_of_folded
from inci_parser.naming.spelling_rules import TABLE, may_change, variants
from inci_parser.naming.strategies import spelling_rules
from inci_parser.tables.resources import rows

RULES = list(rows(TABLE))


@pytest.mark.parametrize("row", RULES, ids=[row["example"] for row in RULES])
def test_each_rule_changes_its_example(row: dict[str, str]) -> None:
    text = row["example"]
    assert folded(text) == text
    assert key_of_folded(row["becomes"]) in {variant.key for variant in variants(text, key_of_folded(text))}
    assert may_change(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("aluminium sulphate", "ALUMINUM SULFATE"),
        ("dl-alpha-tocopheryl acetate", "TOCOPHERYL ACETATE"),
        ("calcium gluconate monohydrate", "CALCIUM GLUCONATE"),
        ("hydrogenated castor oil peg-40", "PEG-40 HYDROGENATED CASTOR OIL"),
    ],
)
def test_match(ask: Ask, text: str, name: str) -> None:
    candidate = spelling_rules.match(text, ask)
    assert candidate is not None
    assert (candidate.names, candidate.method) == ((name,), "spelling")
    assert candidate.score < 100


@pytest.mark.parametrize("text", ["", "aqua glycerin", "organic complex", "d-unknownium"])
def test_what_comes_out_must_be_listed(ask: Ask, text: str) -> None:
    assert spelling_rules.match(text, ask) is None
