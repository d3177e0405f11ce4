"""Every rule that a page counts is told in words, never by its identifier."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.models.ingredient_rows import FLAG_KINDS
from inci_parser.render.rule_words import rule_words
from inci_parser.render.scan_page import scan_page
from inci_parser.scan.statistics import Tally

LABEL = "Alcohol-free\n\nIngredients: Aqua, Alcohol Denat., Retinol, Salicylic Acid, Phenoxyethanol, Linalool, Lilial"


@pytest.mark.parametrize("market", ["EU", "UK", "US", "CN"])
def test_no_identifier_is_left(market: str) -> None:
    rules = {finding.rule for finding in analyze(LABEL, market=market).findings if finding.kind in FLAG_KINDS}
    assert rules
    for rule in rules:
        words = rule_words(rule)
        assert words[0].isupper() or words[0] == '"', words
        assert rule not in words


def test_a_rule_nobody_knows_is_told_by_its_parts() -> None:
    assert rule_words("house.no-gold") == "House: no gold"
    assert rule_words("house") == "House"


def test_the_page_of_a_scan_names_flags_in_words() -> None:
    tally = Tally()
    tally.flags.update({"limit.eu.retinol": 2, "guidance.aha-sun": 1})
    page = scan_page(tally.to_dict(), (), [], ["some.csv"], [])
    for words in ("Limit (EU): retinol", "Alpha hydroxy acid: protect from the sun"):
        assert f"<span>{words}</span>" in page
        assert f"{words} · " in page, "with its identifier, by which the fields of rows call it"
