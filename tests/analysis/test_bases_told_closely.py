"""Bases that are told closely: emulsions, gels that are set firm or hold oil, washes with little water, liquids."""

from __future__ import annotations

import pytest

from inci_parser import analyze


def _base(text: str, kind: str) -> str:
    """Return the line of a report on what the product is."""
    report = analyze(text, product_type=kind)
    return next(statement.text for statement in report.summary if statement.code == "product")


@pytest.mark.parametrize(
    ("text", "kind", "base"),
    [
        (
            "Aqua, Glycerin, Sodium Polyacrylate, Ricinus Communis Seed Oil, Cellulose Gum, Triethylhexanoin, "
            "Aluminum Glycinate, Phenoxyethanol",
            "sheet mask",
            "a firm gel of water, with a little oil",
        ),
        ("Aqua, Glycerin, Carrageenan, Ceratonia Siliqua Gum, Phenoxyethanol", "eye patches", "a firm gel of water"),
        (
            "Aqua, Propanediol, Sodium Stearate, Glycerin, Caffeine, Phenoxyethanol",
            "eye cream",
            "a firm gel set with soap",
        ),
        (
            "Aqua, VP/VA Copolymer, Hydroxyethylcellulose, Persea Gratissima Oil, Helianthus Annuus Seed Oil, "
            "Panthenol, Phenoxyethanol",
            "hair gel",
            "a gel in water, with a little oil",
        ),
        ("Glycerin, Aqua, Sodium Hyaluronate, Sodium Chloride", "serum", "based on glycerin and water"),
        (
            "Glycerin, Aqua, Polysorbate 60, Glyceryl Stearate, Sorbitan Stearate, PEG-100 Stearate, Carbomer, Parfum",
            "face cream",
            "a cream of glycerin and water with emulsifiers",
        ),
        ("Aqua, Butylene Glycol, Alcohol, Glycerin, Betaine, Parfum", "toner", "based on water and alcohol"),
    ],
)
def test_the_base_of_what_stays_on(text: str, kind: str, base: str) -> None:
    assert _base(text, kind).endswith(f": {base}.")


@pytest.mark.parametrize(
    ("text", "kind", "base"),
    [
        (
            "Caprylic/Capric Triglyceride, Glycerin, Aqua, Sucrose Laurate, Sucrose Palmitate, Phenoxyethanol",
            "cleanser",
            "an oil gel that turns to milk with water",
        ),
        (
            "Microcrystalline Cellulose, Oryza Sativa Powder, Sodium Lauryl Phosphate, Sodium Lauroyl Glutamate, "
            "Lauryl Betaine, Papain, Saccharomyces Ferment Filtrate",
            "face scrub",
            "a powder with surfactants",
        ),
        (
            "Mel, Sodium Cocoyl Hydrolyzed Soy Protein, Rosa Damascena Flower Water, Caprylyl/Capryl Glucoside, Aqua",
            "face wash",
            "a wash of surfactants in honey and water",
        ),
        (
            "Sucrose, Glycerin, Sodium C14-16 Olefin Sulfonate, Cocamide MEA, Glycol Distearate, Aqua, Parfum",
            "shampoo",
            "a paste of sugar, surfactants and water",
        ),
        (
            "Aqua, Behenyl Alcohol, Cocamidopropyl Betaine, Stearyl Alcohol, Behentrimonium Chloride, Parfum",
            "shampoo",
            "a cleansing cream of fatty alcohols with a mild surfactant",
        ),
        (
            "Aqua, Sesamum Indicum Seed Oil, Coco-Glucoside, Alcohol, Disodium Cocoyl Glutamate, Xanthan Gum",
            "body wash",
            "a wash of surfactants with sesame seed oil",
        ),
    ],
)
def test_the_base_of_what_is_rinsed_off(text: str, kind: str, base: str) -> None:
    assert _base(text, kind).endswith(f": {base}.")


def test_water_is_in_oil_only_by_an_emulsifier_for_that() -> None:
    oils = "Prunus Amygdalus Dulcis Oil, Aqua, Butyrospermum Parkii Butter, Glycerin, {}, Phenoxyethanol"
    assert _base(oils.format("Sorbitan Oleate"), "balm").endswith("an emulsion, water in oil.")
    assert _base(oils.format("Polyglyceryl-6 Distearate"), "balm").endswith("an emulsion of oil and water.")


def test_silicones_and_emulsifiers_without_water_lack_the_water_of_their_list() -> None:
    text = "Dimethicone, Glycerin, Niacinamide, Cetyl Alcohol, PEG-100 Stearate, Glyceryl Stearate, Xanthan Gum"
    assert "a base of silicones" not in _base(text, "eye cream")


def test_oatmeal_is_no_clay() -> None:
    text = "Aqua, Colloidal Oatmeal, Glyceryl Stearate, Cetyl Alcohol, Caprylic/Capric Triglyceride, Phenoxyethanol"
    assert _base(text, "face mask").endswith("an emulsion of water and oil.")
