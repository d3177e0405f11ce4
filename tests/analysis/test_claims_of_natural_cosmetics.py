"""Claims of natural and organic cosmetics beside what certified ones may not hold; the first screen names it."""

from __future__ import annotations

import pytest

from inci_parser import analyze

from .test_missing_and_unread import screen


@pytest.mark.parametrize(
    ("claim", "listed", "named"),
    [
        ("Zertifizierte Naturkosmetik", "Dimethicone", "dimethicone is"),
        ("COSMOS Organic", "Acrylates Copolymer", "acrylates copolymer is"),
        ("Cosmétique bio", "Phenoxyethanol", "phenoxyethanol is"),
        ("Kosmetyk naturalny", "Cetrimonium Chloride", "cetrimonium chloride is"),
        ("Натуральная косметика", "Carbomer", "carbomer is"),
        ("オーガニックコスメ", "Dimethicone", "dimethicone is"),
    ],
)
def test_what_is_synthetic_is_named(claim: str, listed: str, named: str) -> None:
    told = screen(analyze(f"{claim}. Ingredients: Aqua, Glycerin, {listed}, Parfum, Citric Acid"), "claim")
    assert told.startswith(f"Natural or organic cosmetics are claimed, but {named} synthetic or from petroleum")


@pytest.mark.parametrize(
    "listed", ["Xanthan Gum", "Sodium Hyaluronate Crosspolymer", "Guar Hydroxypropyltrimonium Chloride"]
)
def test_what_comes_of_plants_is_none(listed: str) -> None:
    report = analyze(
        f"Zertifizierte Naturkosmetik. Ingredients: Aqua, Glycerin, {listed}, Sodium Benzoate, Citric Acid"
    )
    assert [f.rule for f in report.findings if f.kind == "claim"] == []


def test_organic_ingredients_promise_nothing_of_the_product() -> None:
    text = "Aqua, Aloe Barbadensis Leaf Juice*, Glycerin, Dimethicone, Phenoxyethanol. *certified organic ingredient"
    assert [f.rule for f in analyze(text).findings if f.kind == "claim"] == []


def test_all_natural_names_its_synthetic_ingredients() -> None:
    text = "Aqua, Coco-Glucoside, Polysorbate 80, Cinnamidopropyltrimonium Chloride, Panthenol"
    told = screen(analyze(text, title="All Natural Shampoo"), "claim")
    named = "polysorbate 80 and cinnamidopropyltrimonium chloride are"
    assert told.startswith(f'"All natural", but {named}')
