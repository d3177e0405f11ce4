"""Spellings that rules join to a listed name, and the table of rules."""

from __future__ import annotations

import time

import pytest

from inci_parser.naming.candidate import Lookup
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
def test_match(lookup: Lookup, text: str, name: str) -> None:
    candidate = spelling_rules.match(text, lookup)
    assert candidate is not None
    assert (candidate.names, candidate.method) == ((name,), "spelling")
    assert candidate.score < 100


@pytest.mark.parametrize("text", ["", "aqua glycerin", "organic complex", "d-unknownium"])
def test_what_comes_out_must_be_listed(lookup: Lookup, text: str) -> None:
    assert spelling_rules.match(text, lookup) is None


@pytest.mark.parametrize(
    "piece", ["-", " - ", "d-", "(+)-", "(", "+-", "all-trans-", "2e,4e-", "c1-", "100 % pure ", "ol a", ", "]
)
@pytest.mark.parametrize("end", ["", "z", "1"])
def test_rules_take_no_time_on_any_text(piece: str, end: str) -> None:
    text = (piece * 2_000)[:2_000] + end
    begin = time.process_time()
    list(variants(text, key_of_folded(text)))
    assert time.process_time() - begin < 0.5


@pytest.mark.parametrize(
    ("text", "name"),
    [("(r)-(+)-carvone", "CARVONE"), ("all-trans-retinol", "RETINOL"), ("(2e,4e)-farnesol", "FARNESOL")],
)
def test_isomers(text: str, name: str) -> None:
    assert key_of_folded(name.lower()) in {variant.key for variant in variants(text, key_of_folded(text))}
