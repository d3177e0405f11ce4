"""Exfoliating acids add up: where several act, none is told as too little to sting."""

from __future__ import annotations

import pytest

from inci_parser import analyze

from .labels import line

SEVERAL = "Water, Kaolin, Mandelic Acid, Lactic Acid, Salicylic Acid, Glycolic Acid, Glycerin, Phenoxyethanol"
ONE = "Water, Glycerin, Panthenol, Betaine, Glycolic Acid, Xanthan Gum, Phenoxyethanol"


def _acids(listed: str, product_type: str) -> list[tuple[int | None, int]]:
    found = analyze(listed, product_type=product_type).findings
    return [(f.severity, len(f.names)) for f in found if f.kind == "irritant" and f.class_ == "exfoliating acid"]


@pytest.mark.parametrize("product_type", ["exfoliant", "peel"])
def test_several_acids_are_one_finding(product_type: str) -> None:
    assert _acids(SEVERAL, product_type) == [(2, 4)]


def test_less_of_one_acid_is_told_as_less() -> None:
    assert _acids(ONE, "serum") == [(1, 1)]


ACIDS = "Mandelic Acid, Tartaric Acid, Pyruvic Acid, Lactic Acid, Salicylic Acid, Glycolic Acid"
BLEND = f"Water, Glycerin, {ACIDS}, Propanediol, Sodium Hydroxide, Phenoxyethanol, Xanthan Gum"


def test_what_stands_before_an_acid_that_acts_is_a_part_of_the_blend() -> None:
    told = line(analyze(BLEND, product_type="serum"), "actives")
    assert "mandelic acid, tartaric acid, lactic acid and glycolic acid (together perhaps as much as studied)" in told
    assert "pyruvic acid (limited evidence)" in told


def test_acids_of_one_class_are_compared_together() -> None:
    finding = next(f for f in analyze(BLEND, product_type="serum").findings if f.class_ == "AHA")
    assert finding.details["together"] == "open"
    assert "They add up: together perhaps as much as was studied of one." in finding.text


def test_one_acid_adds_up_with_none() -> None:
    assert "together" not in line(analyze(ONE, product_type="serum"), "actives")
