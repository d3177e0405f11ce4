"""Kinds and bases that rest on what a list holds further down: colours of make-up, oils of a gel, sand in a cream."""

from __future__ import annotations

import pytest

from inci_parser import analyze

from .labels import line

_SILICONES = "Dimethicone, Cyclopentasiloxane, Polysilicone-11, Isononyl Isononanoate, Zinc Oxide, Silica, Glycerin"


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ("Tocopherol", "primer"),
        ("Iron Oxides", "foundation"),
        ("CI 77891", "foundation"),
        ("Tocopherol, May contain: CI 77491, CI 77492", "foundation"),
    ],
)
@pytest.mark.parametrize("title", ["Smooth Foundation", "スムーススキンカバー"])
def test_a_make_up_base_without_a_colour_is_a_primer(title: str, more: str, kind: str) -> None:
    assert analyze(f"{_SILICONES}, {more}", title=title).context.product_type == kind


def test_a_word_for_lips_beats_one_for_contours() -> None:
    waxes = "Paraffinum Liquidum, Cera Microcristallina, Octyldodecanol, Synthetic Wax, Parfum, Mica, CI 77491"
    assert analyze(waxes, title="Extra Firming Lip & Contour Balm").context.product_type == "lip balm"
    assert analyze(waxes, title="Contour Stick").context.product_type == "contouring product"


def test_oils_further_down_make_a_gel_cream() -> None:
    humectants = (
        "Aqua, Glycerin, Dihydroxyacetone, Hydrolyzed Soybean Fiber, Hyaluronic Acid, Beta Vulgaris Root Extract, "
        "Brassica Oleracea Acephala Leaf Extract, Sodium Hyaluronate"
    )
    oils = "Rubus Idaeus Seed Oil, Cocos Nucifera Oil, Persea Gratissima Oil, Squalane, Dimethicone, Isohexadecane"
    rest = "Laureth-7, Xanthan Gum, Sclerotium Gum, Carbomer, Phenoxyethanol"
    told = line(analyze(f"{humectants}, {oils}, {rest}", product_type="self-tanner"), "product")
    assert told == "A self-tanner that stays on: a gel-cream of water with a little oil."
    plain = line(analyze(f"{humectants}, {rest}", product_type="self-tanner"), "product")
    assert plain == "A self-tanner that stays on: a gel in water."


def test_sand_is_no_scrub_in_what_stays_on() -> None:
    text = "Aqua, Cyclopentasiloxane, Volcanic Sand, Glycerin, Dimethicone, Silica, Phenoxyethanol"
    stays, rinsed = (analyze(text, product_type=kind) for kind in ("face cream", "face scrub"))
    assert not [f for f in stays.findings if f.class_ == "scrub"]
    assert [f for f in rinsed.findings if f.class_ == "scrub"]
    words = [report.label.ingredients[2].function for report in (stays, rinsed)]
    assert words == ["absorbs oil and moisture", "scrubs"]


def test_thermal_water_is_water_and_water_of_fruit_no_oil() -> None:
    text = (
        "Avene Aqua, Paraffinum Liquidum, Propylene Glycol, PEG-6 Stearate, Carbomer, Phenoxyethanol, Triethanolamine"
    )
    report = analyze(text, product_type="cleansing milk")
    assert line(report, "product").endswith(": an emulsion of water and oil.")
    assert report.label.ingredients[0].function == "is the water"
    mist = "Aqua, Aloe Barbadensis Leaf Juice, Prunus Cerasus Fruit Water, Sodium PCA, Lactobacillus Ferment, Panthenol"
    assert line(analyze(mist, product_type="leave-in conditioner"), "product").endswith(": water-based.")


@pytest.mark.parametrize(
    ("title", "kind"),
    [("Optimal Skin ProCleanser 100ml", "cleanser"), ("HairGrow Serum", "hair serum"), ("McCreamy", None)],
)
def test_a_capital_parts_the_words_of_a_coined_one(title: str, kind: str | None) -> None:
    assert analyze("Aqua, Glycerin, Propanediol, Panthenol", title=title).context.product_type == kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Rice Pudding Leave-In Conditioner and Moisturizer", "leave-in conditioner"),
        ("Shampoo and Body Wash", "body wash"),
    ],
)
def test_what_is_made_for_hair_first_is_a_hair_product(title: str, kind: str) -> None:
    assert analyze("Aqua, Glycerin, Propanediol, Panthenol", title=title).context.product_type == kind
