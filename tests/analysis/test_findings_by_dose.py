"""Findings that depend on an amount: alcohol in an emulsion, citrus oils, hydrogenated rosin, cyclic silicones."""

from __future__ import annotations

import pytest

from inci_parser import analyze

from .labels import line

RICH = (
    "Aqua, Glycerin, Olea Europaea Fruit Oil, Alcohol, Titanium Dioxide, Cetearyl Alcohol, Glyceryl Stearate, Carbomer"
)


@pytest.mark.parametrize(
    ("text", "class_"),
    [
        ("Aqua, Alcohol, Glycerin, Butylene Glycol, Niacinamide, Phenoxyethanol", "drying alcohol"),
        (RICH, "alcohol, trace"),
    ],
)
def test_alcohol_counts_from_an_amount_on(text: str, class_: str) -> None:
    found = {
        finding.class_ for finding in analyze(text, product_type="face cream").findings if finding.kind == "irritant"
    }
    assert class_ in found


_OILS = "Caprylic/Capric Triglyceride, Simmondsia Chinensis Seed Oil, Squalane, Helianthus Annuus Seed Oil"


@pytest.mark.parametrize(
    ("text", "product_type", "level"),
    [
        (f"{_OILS}, Tocopherol, Parfum, Linalool, Geraniol, Limonene, Menthol, Citral", "face oil", "detail"),
        (f"{_OILS}, Tocopherol, Parfum, Menthol, Linalool, Geraniol, Limonene, Citral", "face oil", "main"),
        (f"{_OILS}, Tocopherol, Parfum, Linalool, Geraniol, Limonene, Menthol 0.5 %", "face oil", "main"),
        (f"Menthol Oil. {_OILS}, Tocopherol, Parfum, Linalool, Geraniol, Limonene, Menthol", "", "main"),
    ],
)
def test_menthol_named_behind_other_allergens_is_a_part_of_the_scent(text: str, product_type: str, level: str) -> None:
    report = analyze(text, product_type=product_type or None)
    (found,) = [f for f in report.findings if f.class_ == "cooling agent"]
    assert found.level == level


@pytest.mark.parametrize(("product_type", "level"), [("shampoo", "detail"), ("toner", "main")])
def test_alcohol_of_unknown_amount_dries_nothing_that_is_rinsed_off(product_type: str, level: str) -> None:
    text = "Ingredients in alphabetical order: Alcohol, Aqua, Cocamidopropyl Betaine, Glycerin, Parfum, Sodium Chloride"
    found = [f for f in analyze(text, product_type=product_type).findings if f.class_ == "drying alcohol"]
    assert [f.level for f in found] == [level]


@pytest.mark.parametrize(
    ("oil", "level", "amount"),
    [
        ("Glyceryl Stearate, Citrus Limon Peel Oil", "detail", "from about 2 %"),
        ("Citrus Aurantium Bergamia Peel Oil", "main", "from about 0.4 %"),
    ],
)
def test_an_oil_is_phototoxic_by_how_little_of_it_is_enough(oil: str, level: str, amount: str) -> None:
    text = f"Aqua, Glycerin, Cetearyl Alcohol, Squalane, {oil}, Phenoxyethanol, Carbomer"
    (found,) = [f for f in analyze(text, product_type="face cream").findings if f.class_ == "phototoxic oil"]
    assert found.level == level
    assert amount in found.text


def test_hydrogenated_rosin_is_told_apart_from_rosin() -> None:
    text = "Ricinus Communis Seed Oil, Methyl Hydrogenated Rosinate, Cera Alba, Glyceryl Rosinate"
    found = {f.class_: f for f in analyze(text, product_type="lip balm").findings if f.kind == "irritant"}
    assert found["hydrogenated resin"].names == ("METHYL HYDROGENATED ROSINATE",)
    assert found["rosin"].names == ("GLYCERYL ROSINATE",)


@pytest.mark.parametrize(
    ("text", "product_type", "market", "told"),
    [
        ("Aqua, Cyclopentasiloxane, Cetearyl Alcohol, Behentrimonium Chloride, Parfum", "hair mask", "EU", True),
        ("Aqua, Cyclopentasiloxane, Cetearyl Alcohol, Behentrimonium Chloride, Parfum", "hair mask", "US", False),
        ("Aqua, Cyclopentasiloxane, Cetearyl Alcohol, Behentrimonium Chloride, Parfum", "hair serum", "EU", False),
        (
            "Aqua, Cetearyl Alcohol, Behentrimonium Chloride, Glycerin, Parfum, Cyclopentasiloxane",
            "hair mask",
            "EU",
            False,
        ),
    ],
)
def test_cyclic_silicones_high_in_what_is_rinsed_off_are_told(
    text: str, product_type: str, market: str, told: bool
) -> None:
    said = line(analyze(text, product_type=product_type, market=market), "maxima")
    assert bool(said) is told
    assert not said or said.startswith("Cyclopentasiloxane: the law of the EU (REACH XVII/70) allows less than 0.1 %")


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Hydrolyzed Collagen", "holds water"),
        ("Retinyl Palmitate", "cares for skin (weak retinoid)"),
        ("Methyl Nicotinate", "warms and reddens skin"),
        ("Bidens Pilosa Extract", "is meant to act against lines"),
    ],
)
def test_weak_members_do_not_what_their_class_does(name: str, word: str) -> None:
    text = f"Aqua, Glycerin, Cetearyl Alcohol, Squalane, Glyceryl Stearate, Phenoxyethanol, Carbomer, {name}"
    assert analyze(text, product_type="face cream").label.ingredients[-1].function == word
