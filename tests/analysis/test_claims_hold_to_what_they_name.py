"""A claim of absence is held against what it names, not against a wider group."""

from __future__ import annotations

import pytest

from inci_parser import analyze


def contradicted(text: str) -> set[str]:
    return {finding.class_ for finding in analyze(text).findings if finding.kind == "claim"}


@pytest.mark.parametrize(
    "text",
    [
        "SLS-free shampoo: Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Sodium Benzoate",
        "SLES free shower gel. Ingredients: Aqua, Sodium Lauryl Sulfate, Parfum",
        "Ohne SLS. Inhaltsstoffe: Aqua, Sodium Laureth Sulfate, Sodium Chloride, Parfum",
        "Szampon bez SLES. Składniki: Aqua, Sodium Lauryl Sulfate, Sodium Chloride, Parfum",
        "Methylisothiazolinone-free wipes: Aqua, Benzisothiazolinone, Phenoxyethanol",
        "MIT-frei. Inhaltsstoffe: Aqua, Benzisothiazolinone, Phenoxyethanol",
        "BHA-free. Ingredients: Aqua, Glycerin, BHT, Salicylic Acid",
        "Ethanol-free hand sanitizer. Ingredients: Isopropyl Alcohol, Aqua, Glycerin, Carbomer",
        "Ethanolamine-free. Ingredients: Aqua, Stearic Acid, Triethanolamine, Parfum",
        "10-free nail polish: Butyl Acetate, Ethyl Acetate, Nitrocellulose, Triphenyl Phosphate, Camphor",
        "Soap-free. Ingredients: Aqua, Decyl Glucoside, Sodium Cocoyl Isethionate, Stearic Acid",
    ],
)
def test_a_claim_says_nothing_of_what_it_does_not_name(text: str) -> None:
    assert contradicted(text) == set()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("SLS-free. Ingredients: Aqua, Sodium Lauryl Sulfate, Parfum", "sls-free"),
        ("SLES-free. Ingredients: Aqua, Sodium Laureth Sulfate, Parfum", "sles-free"),
        ("Without SLS/SLES. Ingredients: Aqua, Sodium Laureth Sulfate, Parfum", "sles-free"),
        ("Without SLS/SLES. Ingredients: Aqua, Sodium Lauryl Sulfate, Parfum", "sls-free"),
        ("Без SLS. Состав: Aqua, Sodium Lauryl Sulfate, Parfum", "sls-free"),
        ("Sulfate-free. Ingredients: Aqua, Sodium Lauryl Sulfate, Parfum", "sulfate-free"),
        ("MI-free. Ingredients: Aqua, Glycerin, Methylisothiazolinone", "methylisothiazolinone-free"),
        ("Without isothiazolinones. Ingredients: Aqua, Glycerin, Benzisothiazolinone", "isothiazolinone-free"),
        ("Ethanol-free. Ingredients: Aqua, Alcohol Denat., Glycerin", "ethanol-free"),
        ("Alcohol-free. Ingredients: Aqua, Isopropyl Alcohol, Glycerin", "alcohol-free"),
        ("Soap-free cleanser: Aqua, Sodium Stearate, Decyl Glucoside", "soap-free"),
        ("Seifenfrei, ohne Seife. Inhaltsstoffe: Aqua, Potassium Myristate, Glycerin", "soap-free"),
    ],
)
def test_a_claim_is_contradicted_by_what_it_names(text: str, rule: str) -> None:
    assert rule in contradicted(text)


@pytest.mark.parametrize("name", ["Ceteth-20", "Ceteareth-20", "Polysorbate 20", "Sodium Laureth Sulfate", "Laureth-4"])
def test_ethoxylates_are_held_against_a_claim_of_no_peg(name: str) -> None:
    report = analyze(f"PEG-free cream. Ingredients: Aqua, Glycerin, Cetearyl Alcohol, {name}, Phenoxyethanol")
    assert [finding.class_ for finding in report.findings if finding.kind == "claim"] == ["peg-free"]


@pytest.mark.parametrize("name", ["Polyglyceryl-3 Oleate", "Benzethonium Chloride", "Methicone"])
def test_names_alike_are_not(name: str) -> None:
    report = analyze(f"PEG-free cream. Ingredients: Aqua, Glycerin, Cetearyl Alcohol, {name}, Phenoxyethanol")
    assert not [finding for finding in report.findings if finding.kind == "claim"]
