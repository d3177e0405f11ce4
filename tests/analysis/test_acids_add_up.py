"""Exfoliating acids add up: where several act, none is told as too little to sting."""

from __future__ import annotations

import pytest

from inci_parser import analyze

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
