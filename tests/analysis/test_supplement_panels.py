"""Panels of food supplements: shares of the needs of a day are no amounts, and the names behind their head are read."""

from __future__ import annotations

import pytest

from inci_parser import analyze, parse

PANEL = (
    "Amount Per Serving % Daily Value Calories 20 Total Carbohydrate 5 g2%*, Vitamin C (as ascorbic acid) 60 mg 100%, "
    "Niacin 20 mg 133%, Biotin 2,500 mcg 8,333%, Resveratrol, Zxqvine, Glycerin, Citric Acid, Potassium Sorbate"
)


def test_shares_of_the_needs_of_a_day_are_no_amounts() -> None:
    report = analyze(PANEL, title="Hair vitamins supplement", market="US")
    assert report.context.product_type == "food supplement"
    assert all(entry.percent is None for entry in report.label.ingredients)
    assert not any("amount" in entry.doubts for entry in report.label.ingredients)
    assert "doubtful_amount" not in {notice.code for notice in report.label.notices}
    (stated,) = [s.text for s in report.summary if s.code == "actives"]
    assert "Niacin 20 mg; Biotin 2,500 mcg." in stated
    assert "%" not in stated


def test_what_stands_behind_the_head_of_a_panel_is_read() -> None:
    names = [entry.name or entry.text for entry in parse(PANEL).ingredients]
    assert names == [
        *("ASCORBIC ACID", "NIACIN", "BIOTIN", "RESVERATROL"),
        *("Zxqvine", "GLYCERIN", "CITRIC ACID", "POTASSIUM SORBATE"),
    ]
    head = "Supplement Facts Serving Size 2 capsules "
    assert len(parse(head + PANEL.replace("Calories 20 Total Carbohydrate 5 g2%*, ", "")).ingredients) == len(names)


@pytest.mark.parametrize("amount", ["Niacinamide 5%", "Niacin 20 mg"])
def test_other_amounts_stay(amount: str) -> None:
    (entry, *_) = analyze(f"{amount}, Biotin 5 mg, Zinc Citrate 5 mg", title="Vitamins supplement").label.ingredients
    assert (entry.percent is not None) == ("%" in amount)
