"""Lactic acid sets the pH of shampoos, shower gels and hand soaps unless a title promises it or an amount is stated."""

from __future__ import annotations

import pytest

from inci_parser import analyze

WASH = (
    "Aqua, Sodium Laureth Sulfate, Sodium Chloride, Cocamidopropyl Betaine, Glycerin, {}, Parfum, Niacinamide, "
    "Tocopheryl Acetate, Salicylic Acid, Sodium Benzoate, Linalool"
)


def acids(title: str, acid: str = "Lactic Acid") -> set[str]:
    report = analyze(WASH.format(acid), title=title)
    told = [
        f for f in report.findings if f.kind in ("irritant", "guidance") or (f.kind == "active" and f.level == "main")
    ]
    return {f.kind for f in told if "LACTIC ACID" in f.names}


@pytest.mark.parametrize("title", ["Shower gel", "Duschgel", "Shampoo", "Hand soap"])
def test_lactic_acid_of_a_wash_sets_the_ph(title: str) -> None:
    assert acids(title) == set()


@pytest.mark.parametrize(
    ("title", "acid"),
    [("AHA shower gel", "Lactic Acid"), ("Lactic Acid body wash", "Lactic Acid"), ("Shower gel", "Lactic Acid (10%)")],
)
def test_a_promised_or_stated_acid_exfoliates(title: str, acid: str) -> None:
    assert "irritant" in acids(title, acid)
