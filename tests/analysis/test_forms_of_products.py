"""What the first screen says of forms: bars, baths, ointments, hair mists, colours of shades."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis import formula_washes
from inci_parser.analysis.product_titles import read_title

from .labels import product


def _texts(text: str, **options: str) -> str:
    return " ".join(statement.text for statement in analyze(text, **options).summary)  # type: ignore[arg-type]


def test_salt_thickens_a_liquid_wash_and_hardens_a_bar() -> None:
    bar = "Sodium Cocoyl Isethionate, Stearic Acid, Lauric Acid, Sodium Isethionate, Water, Sodium Chloride"
    liquid = "Water, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Sodium Chloride"
    assert analyze(bar, product_type="soap").label.ingredients[-1].function == "hardens the bar"
    assert analyze(liquid, product_type="shower gel").label.ingredients[-1].function == "thickens the wash"
    assert formula_washes.is_solid_wash(product(f"[soap] {bar.replace(', ', '; ').upper()}"))
    assert not formula_washes.is_solid_wash(product(f"[shower gel] {liquid.replace(', ', '; ').upper()}"))


def test_soap_that_a_bath_dilutes_is_not_warned_of() -> None:
    label = "Water, Parfum, Potassium Olivate, Citrus Limon Peel Oil, Linalool"
    assert "pH 9 to 10" not in _texts(label, title="Citrus Bath Milk")
    assert "pH 9 to 10" in _texts("Water, Potassium Olivate, Glycerin, Parfum", title="Hand Soap")


@pytest.mark.parametrize("title", ["Healing ointment", "Salbe", "Pommade", "Unguento", "Мазь", "軟膏", "연고"])
def test_ointments_are_told_as_such(title: str) -> None:
    assert read_title(title).product_type == "ointment"


@pytest.mark.parametrize("title", ["Thickening Mist", "Body Language Rice Water Plumping and Thickening Mist"])
def test_a_mist_for_hair_is_no_body_mist(title: str) -> None:
    assert analyze("Water, Propanediol, Glycerin, Parfum", title=title).context.product_type == "hair spray"


def test_colours_of_shades_are_told_beside_those_of_every_shade() -> None:
    label = "Water, Glycerin, Titanium Dioxide, Phenoxyethanol. May contain: Iron Oxides, Ultramarines"
    text = _texts(label, product_type="foundation")
    assert "Coloured with titanium dioxide. Colours of the shade: iron oxides and ultramarine" in text


def test_only_colours_are_told_as_colours_of_shades() -> None:
    label = "Ricinus Communis Seed Oil, Candelilla Cera, CI 15850. May contain: CI 77891, CI 77491, Tin Oxide, Silica"
    assert "Colours of the shade: titanium dioxide (CI 77891) and red iron oxide (CI 77491)." in _texts(
        label, product_type="lipstick"
    )


def test_a_little_alcohol_beside_silver_may_help_to_preserve() -> None:
    label = "Water, Olive Fruit Oil, Glycerin, Alcohol, Stearic Acid, Lecithin, Tocopherol, Citric Acid, Silver"
    assert "silver and alcohol may help to preserve" in _texts(label, product_type="primer")


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("Aqua, Poloxamer 184, Hexylene Glycol, Glycerin", "mild surfactants in water"),
        ("Aqua, Hexylene Glycol, Glycerin, Phenoxyethanol", "water-based"),
    ],
)
def test_a_micellar_water_is_told_by_what_lifts_make_up(text: str, base: str) -> None:
    first = analyze(text, product_type="micellar water").summary[0]
    assert first.text.endswith(f": {base}.")


@pytest.mark.parametrize(
    ("kind", "used"),
    [
        ("sheet mask", "is taken off after some 15 to 20 minutes, not rinsed"),
        ("eye patches", "are taken off after some 15 to 20 minutes, not rinsed"),
        ("sleeping mask", "stays on"),
    ],
)
def test_a_sheet_that_soaks_the_skin_is_taken_off(kind: str, used: str) -> None:
    assert f" that {used}: water-based" in _texts("Aqua, Glycerin, Butylene Glycol, Phenoxyethanol", product_type=kind)


def test_a_list_by_the_alphabet_tells_its_form_by_what_stands_in_it() -> None:
    text = (
        "Drug Facts | Active Ingredients Zinc Oxide 20.0% | Purpose Sunscreen | Inactive Ingredients Beeswax, "
        "Butyloctyl Salicylate, Cetearyl Alcohol, Citric Acid, Coco Glucoside, Coconut Oil, Glycerin, "
        "Glyceryl Stearate, Shea Butter, Tocopherol, Water, Xanthan Gum"
    )
    assert "stays on: water and oils with an emulsifier; the order tells no amounts." in _texts(text, market="US")
    dry = text.replace("Water, ", "")
    assert "the order tells no amounts" not in _texts(dry, market="US")


def test_parts_that_differ_in_their_oils_alone_have_one_form() -> None:
    text = "[Day] Aqua, Dimethicone, Glycerin, Carbomer\n[Night] Aqua, Squalane, Glycerin, Carbomer"
    assert "an emulsion of water and oil" in _texts(text, product_type="face cream")
