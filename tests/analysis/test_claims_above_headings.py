"""Claims that stand right above or before the heading of a list, and names that only sound like a claim."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.analysis.product_titles import read_title


def _claims(text: str) -> set[str]:
    report = inci_parser.analyze(text)
    return {finding.class_ or "" for finding in report.findings if finding.kind == "claim"}


@pytest.mark.parametrize(
    ("title", "claim"),
    [
        ("Champú sin parabenos", "paraben-free"),
        ("Shampooing sans parabènes", "paraben-free"),
        ("Shampoo ohne Parabene", "paraben-free"),
        ("Shampoo senza parabeni", "paraben-free"),
        ("Szampon bez parabenów", "paraben-free"),
        ("Шампунь без парабенов", "paraben-free"),
        ("Shampoo Silikonfrei & ohne Mineralöl", "mineral-oil-free"),
    ],
)
@pytest.mark.parametrize(
    "heading", ["\nIngredients: ", "\nINCI: ", " Ingredients: ", "\nIngredients / Inhaltsstoffe: "]
)
def test_the_heading_of_a_list_ends_the_claim_before_it(title: str, claim: str, heading: str) -> None:
    listed = "Aqua, Sodium Laureth Sulfate, Paraffinum Liquidum, Methylparaben, Dimethicone"
    assert claim in _claims(f"{title}{heading}{listed}")


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Clean It Zero Cleansing Balm", "cleansing balm"),
        ("Zero Cushion Foundation", "foundation"),
        ("Zero Perfume Soap", "soap"),
        ("Cero Alcohol Champú", "shampoo"),
        ("Without preservatives, dyes or perfume", ""),
    ],
)
def test_zero_in_a_name_denies_no_product(title: str, kind: str) -> None:
    assert read_title(title).product_type == kind


@pytest.mark.parametrize("title", ["Alcohol-free perfume", "Vanilla Perfume", "Parfüm ohne Alkohol"])
def test_a_title_before_a_stop_is_no_entry(title: str) -> None:
    report = inci_parser.analyze(f"{title}. Aqua, Alcohol Denat., Parfum, Limonene")
    assert [entry.text for entry in report.label.ingredients] == ["Aqua", "Alcohol Denat.", "Parfum", "Limonene"]
    assert report.context.product_type == "perfume"


def test_a_perfume_without_alcohol_is_held_against_its_list() -> None:
    assert "alcohol-free" in _claims("Alcohol-free perfume. Aqua, Alcohol Denat., Parfum, Limonene")


def test_a_claim_is_a_word() -> None:
    assert "promised-centella" not in _claims("Cicabio Crème\nIngredients: Aqua, Glycerin, Paraffinum Liquidum, Parfum")
