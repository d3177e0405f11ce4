"""Estimates of what holds no water: oils of several oils, what fizzes, powders of vitamin C, tints of powders."""

from __future__ import annotations

import pytest

from inci_parser import analyze


def estimate(text: str, name: str, title: str) -> float:
    report = analyze(text, title=title, market="EU")
    entry = next(entry for entry in report.label.ingredients if entry.name == name)
    share = report.concentration.share(entry.position)
    assert share is not None
    return share.estimate


@pytest.mark.parametrize("oil", ["Salvia Hispanica Seed Oil", "Olea Europaea Fruit Oil", "Adansonia Digitata Seed Oil"])
def test_a_carrier_oil_among_oils_is_more_than_one_per_cent(oil: str) -> None:
    text = (
        f"Simmondsia Chinensis Seed Oil, Rosa Canina Seed Oil, Limnanthes Alba Seed Oil, {oil}, Ubiquinone, Tocopherol"
    )
    assert estimate(text, oil.upper(), "Face oil") > 1


def test_a_scented_oil_of_a_plant_with_pressed_seeds_stays_a_scent() -> None:
    text = "Simmondsia Chinensis Seed Oil, Squalane, Tocopherol, Salvia Sclarea Oil"
    assert estimate(text, "SALVIA SCLAREA OIL", "Face oil") < 1


@pytest.mark.parametrize(
    "text",
    [
        "Sodium Bicarbonate, Citric Acid, Zea Mays Starch, Parfum",
        "Sodium Bicarbonate, Magnesium Sulfate, Citric Acid, Prunus Amygdalus Dulcis Oil, Aqua, Parfum",
    ],
)
def test_the_acid_of_what_fizzes_is_much(text: str) -> None:
    assert estimate(text, "CITRIC ACID", "Bath bomb") > 10


def test_behind_water_the_acid_beside_a_carbonate_sets_the_ph() -> None:
    text = "Aqua, Sodium Bicarbonate, Citric Acid, Glycerin, Sodium Laureth Sulfate, Parfum"
    assert estimate(text, "CITRIC ACID", "Shampoo") < 5


def test_panthenol_in_a_powder_of_vitamin_c_is_little() -> None:
    text = "Ascorbic Acid, Panthenol, Zinc PCA, Camellia Sinensis Leaf Juice, Arginine, Aloe Barbadensis Leaf Juice"
    assert estimate(text, "PANTHENOL", "Vitamin C powder") < 6


def test_ultramarines_tint_what_is_no_make_up() -> None:
    text = "Zea Mays Starch, Kaolin, CI 77007, Parfum"
    assert estimate(text, "CI 77007", "Toning dry shampoo") <= 2
    assert estimate("Sodium Bicarbonate, Citric Acid, Zea Mays Starch, CI 77007", "CI 77007", "Bath bomb") <= 2
