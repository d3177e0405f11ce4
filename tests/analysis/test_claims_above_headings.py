"""Claims that stand right above or before the heading of a list, and names that only sound like a claim."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.analysis.claimed_nouns import before_a_product
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


_LISTED = "Aqua, Glycerin, Sodium Laureth Sulfate, Dimethicone, Parfum, Methylparaben, Phenoxyethanol, Bakuchiol"


@pytest.mark.parametrize(
    "title",
    [
        "Gentler than retinol serum",
        "Łagodniejsze niż retinol serum",
        "М'якше ніж ретинол сироватка",
        "Mildare än retinol serum",
        "Lágyabb mint a retinol szérum",
        "Hellävaraisempi kuin retinoli seerumi",
        "レチノールより優しい美容液",
        "レチノール代替 美容液",
        "레티놀보다 순한 세럼",
        "Weniger Silikone Shampoo",
        "Low fragrance shampoo",
    ],
)
def test_a_comparison_claims_nothing(title: str) -> None:
    assert not _claims(f"{title}\nIngredients: {_LISTED}")


@pytest.mark.parametrize(
    ("title", "claim"),
    [
        ("No parabens shampoo", "paraben-free"),
        ("Zero parabens shampoo", "paraben-free"),
        ("Sin parabenos champú", "paraben-free"),
        ("Keine Silikone Shampoo", "silicone-free"),
        ("0% silicone shampoo", "silicone-free"),
        ("Bez parfému šampon", "fragrance-free"),
        ("Unparfümiertes Shampoo", "fragrance-free"),
        ("Oparfymerat schampo", "fragrance-free"),
        ("Hajuton shampoo", "fragrance-free"),
    ],
)
def test_a_noun_before_the_product_is_absent(title: str, claim: str) -> None:
    assert claim in _claims(f"{title}\nIngredients: {_LISTED}")


def test_what_is_no_product_ends_no_noun() -> None:
    assert before_a_product("perfume allergy", {"perfume": ("fragrance-free",)}) == ("", ())
    assert before_a_product("mineral oil body lotion", {"mineral oil": ("x",)}) == ("mineral oil", ("x",))
    assert before_a_product("perfume", {"perfume": ("x",)}) == ("", ())


def test_a_noun_and_its_product_are_six_words_at_most() -> None:
    noun = "a b c d e"
    assert before_a_product(f"{noun} shampoo", {noun: ("x",)}) == (noun, ("x",))
    assert before_a_product(f"{noun} hair shampoo", {noun: ("x",)}) == ("", ())
