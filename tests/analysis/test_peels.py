"""Peels: every acid of theirs exfoliates where the order tells no amount, and a second step may neutralise them."""

from __future__ import annotations

import pytest

from inci_parser import analyze

from .labels import line

#: Two steps on one list: its order tells no amounts.
TWO_STEPS = (
    "Water, Alcohol Denat., Glycolic Acid, Lactic Acid, Potassium Hydroxide, Mandelic Acid, Capryloyl Salicylic Acid, "
    "Glycerin, Disodium EDTA, Polysorbate 20, Phenoxyethanol, Sodium Benzoate, Potassium Sorbate, {}, Polysorbate 20, "
    "{}, Sodium Hyaluronate, Glycerin, Citric Acid, Disodium EDTA, Phenoxyethanol, Sodium Benzoate, Potassium Sorbate"
)


def test_a_peel_names_every_acid_that_may_act() -> None:
    report = analyze(TWO_STEPS.format("Water", "Sodium Bicarbonate"), product_type="peel")
    assert not report.concentration.order_means
    peel = next(finding for finding in report.findings if finding.rule == "guidance.peel-time")
    assert peel.positions == (3, 4, 6, 7)
    does = {entry.name: entry.function for entry in report.label.ingredients}
    assert {does[name] for name in ("GLYCOLIC ACID", "MANDELIC ACID", "CAPRYLOYL SALICYLIC ACID")} == {"exfoliates"}


@pytest.mark.parametrize(
    ("second", "base", "told"),
    [
        ("Water", "Sodium Bicarbonate", "A peel in two steps: acids, then sodium bicarbonate, which neutralises them."),
        ("Water", "Betaine", "A peel that is rinsed off."),
        ("Panthenol", "Sodium Bicarbonate", "A peel that is rinsed off"),
    ],
)
def test_a_second_step_that_neutralises(second: str, base: str, told: str) -> None:
    assert line(analyze(TWO_STEPS.format(second, base), product_type="peel"), "product").startswith(told)


def test_advice_on_vitamin_c_is_of_what_acts() -> None:
    listed = (
        "Hamamelis Virginiana Leaf Extract, Ascorbic Acid, Sodium Hyaluronate, Disodium EDTA, Phenoxyethanol, "
        "Butylene Glycol, Glycerin, Aqua, Parfum, Niacinamide"
    )
    report = analyze(listed, product_type="eye cream")
    assert not report.concentration.order_means
    assert "guidance.vitamin-c" not in {finding.rule for finding in report.findings}
    serum = analyze("Aqua, Ascorbic Acid 15 %, Glycerin, Phenoxyethanol", product_type="serum")
    assert "guidance.vitamin-c" in {finding.rule for finding in serum.findings}
