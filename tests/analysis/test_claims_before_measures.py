"""A claim of absence ends where a measure of the product begins: ``ohne Aluminium 48h``."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.claimed_nouns import before_a_measure


@pytest.mark.parametrize(
    ("label", "rule"),
    [
        ("Deodorant fără aluminiu 48h. Ingrediente: Butane, Aluminum Chlorohydrate", "aluminium-free"),
        ("Deo ohne Aluminium 48 Std. Inhaltsstoffe: Butane, Aluminum Chlorohydrate", "aluminium-free"),
        ("Deo sans aluminium 48 heures. Ingrédients: Butane, Aluminum Chlorohydrate", "aluminium-free"),
        ("Dezodorant bez aluminium 48 godzin. Skład: Aqua, Aluminum Chlorohydrate", "aluminium-free"),
        ("Shampoo ohne Silikone 250 ml. Inhaltsstoffe: Aqua, Dimethicone", "silicone-free"),
        ("Serum without parabens pH 5.5. Ingredients: Aqua, Methylparaben", "paraben-free"),
        ("Serum without glycerin 30 ml. Ingredients: Aqua, Glycerin", "free-from-ingredient"),
        ("Krem bez orzechów. Skład: Aqua, Prunus Amygdalus Dulcis Oil", "nut-free"),
        ("Creme ohne Formaldehydabspalter. Inhaltsstoffe: Aqua, DMDM Hydantoin", "formaldehyde-free"),
    ],
)
def test_a_measure_behind_a_noun_hides_no_claim(label: str, rule: str) -> None:
    assert f"claim.{rule}" in {finding.rule for finding in analyze(label).findings}


@pytest.mark.parametrize(
    "label",
    [
        "Cream without PEG-40 hydrogenated castor oil. Ingredients: Aqua, PEG-8",
        "Cream without CI 77891. Ingredients: Aqua, CI 77491",
    ],
)
def test_a_number_within_a_name_ends_nothing(label: str) -> None:
    assert not [finding for finding in analyze(label).findings if finding.kind == "claim"]


def test_what_a_measure_leaves() -> None:
    assert before_a_measure("peg 40 stearate") == "peg 40 stearate"
    assert before_a_measure("alcohol 0 %") == "alcohol"
    assert before_a_measure("48h") == "48h"
