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


_SYNTHETIC = "Ingredients: Aqua, Glycerin, Dimethicone, Cetearyl Alcohol, Phenoxyethanol, Xanthan Gum"


@pytest.mark.parametrize(
    "claim",
    ["天然由来成分100%", "100%天然成分", "Kosmetyk 100% naturalny", "100 % naturlig hudvård", "Soin 100 % naturel"],
)
def test_all_natural_in_more_languages(claim: str) -> None:
    assert screen(analyze(f"{claim}. {_SYNTHETIC}"), "claim").startswith('"All natural", but dimethicone')


@pytest.mark.parametrize(
    "claim",
    ["With 100% natural shea butter", "100% natural oils", "Brush with 100% natural bristles", "Parfum 100 % naturel"],
)
def test_a_part_that_is_natural_promises_nothing_of_the_product(claim: str) -> None:
    assert [f.rule for f in analyze(f"{claim}. {_SYNTHETIC}").findings if f.kind == "claim"] == []


def test_a_part_that_is_left_out_does_not_narrow_the_claim() -> None:
    report = analyze("Vegan oil-free cream. Ingredients: Aqua, Glycerin, Cera Alba, Phenoxyethanol")
    assert [f.rule for f in report.findings if f.kind == "claim"] == ["claim.vegan"]


@pytest.mark.parametrize(
    "text",
    [
        "Fragrance-free option also available",
        "Unscented version sold separately",
        "Version sans parfum également disponible",
        "Parfümfreie Variante ebenfalls erhältlich",
    ],
)
def test_what_is_sold_beside_a_product_makes_no_claim_on_it(text: str) -> None:
    report = analyze(f"{text}. Ingredients: Aqua, Glycerin, Cetearyl Alcohol, Parfum")
    assert [f.rule for f in report.findings if f.kind == "claim"] == []
