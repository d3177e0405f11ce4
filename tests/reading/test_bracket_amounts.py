"""Amounts that share a bracket with other words are the ingredient's where the words are its own."""

from __future__ import annotations

import pytest

from inci_parser import parse


@pytest.mark.parametrize(
    ("printed", "name", "per_cent"),
    [
        ("Glycerin (5%, vegetable)", "GLYCERIN", 5.0),
        ("Glycerin (0,5%; végétale)", "GLYCERIN", 0.5),
        ("Niacinamide (vitamin B3, 4%)", "NIACINAMIDE", 4.0),
        ("Niacinamide (10% Vitamin B3)", "NIACINAMIDE", 10.0),
        ("Salicylic Acid [BHA 2%]", "SALICYLIC ACID", 2.0),
        ("Urea (10 %; moisturiser)", "UREA", 10.0),
        ("Urea (5 % - moisturiser)", "UREA", 5.0),
        ("Urea (moisturiser 5 %)", "UREA", 5.0),
        ("Retinol (0.1%, anti-age)", "RETINOL", 0.1),
        ("Panthenol (provitamin B5 5%)", "PANTHENOL", 5.0),
        ("Ascorbic Acid (10 % / Vitamin C)", "ASCORBIC ACID", 10.0),
        ("Zinc Oxide (nano, 5%)", "ZINC OXIDE", 5.0),
    ],
)
def test_the_ingredients_own(printed: str, name: str, per_cent: float) -> None:
    entry = parse(f"Aqua, {printed}, Parfum").ingredients[1]
    assert (entry.name, entry.percent and entry.percent.max, entry.doubts) == (name, per_cent, ())


@pytest.mark.parametrize("printed", ["Glycerin (vegetable source 5%)", "Aloe Barbadensis Leaf Juice (99% natural)"])
def test_of_other_words_it_is_a_doubt(printed: str) -> None:
    label = parse(f"Aqua, {printed}, Parfum")
    entry = label.ingredients[1]
    assert (entry.percent, entry.doubts) == (None, ("amount",))
    assert [notice.code for notice in label.notices] == ["doubtful_amount"]


@pytest.mark.parametrize("printed", ["Parfum (Limonene 0.1%, Linalool 0.2%)", "Aloe (contains 5% Glycerin)"])
def test_amounts_of_what_a_bracket_holds_are_not_the_entrys(printed: str) -> None:
    entry = parse(f"Aqua, {printed}, Mica").ingredients[1]
    assert entry.percent is None


def test_nano_beside_an_amount() -> None:
    assert parse("Aqua, Zinc Oxide (20%, nano), Parfum").ingredients[1].nano
