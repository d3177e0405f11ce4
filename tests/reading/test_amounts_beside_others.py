"""Amounts beside other numbers: shares of a daily value, two units of one amount, counts glued to names."""

from __future__ import annotations

import pytest

from inci_parser import parse


@pytest.mark.parametrize("printed", ["Niacin 20 mg 125%", "Biotin 30 mcg 10%", "Retinyl Palmitate 1,000 IU 20%"])
def test_a_share_of_the_daily_value_is_no_content(printed: str) -> None:
    entry = parse(f"Ingredients: Aqua, Glycerin, {printed}, Tocopherol").ingredients[2]
    assert entry.name is not None
    assert (entry.percent, entry.doubts) == (None, ("amount",))


@pytest.mark.parametrize("printed", ["Niacinamide (5%/50,000ppm)", "Niacinamide (5 % / 50 mg/g)"])
def test_one_amount_in_two_units_is_one(printed: str) -> None:
    entry = parse(f"Ingredients: Aqua, Glycerin, {printed}, Tocopherol").ingredients[2]
    assert (entry.name, entry.percent and entry.percent.max) == ("NIACINAMIDE", 5.0)


def test_a_count_glued_to_a_name_is_none_of_it() -> None:
    entry = parse("정제수, 글리세린, 레티놀100IU, 토코페롤").ingredients[2]
    assert (entry.name, entry.percent) == ("RETINOL", None)


def test_masses_are_of_round_amounts() -> None:
    label = parse("Sodium Citrate 20 g and Sugar 204 g contain permitted sweetener, Sodium Saccharin 5 mg/5 g, Aqua")
    assert not any(entry.percent for entry in label.ingredients if entry.name == "SODIUM SACCHARIN")
