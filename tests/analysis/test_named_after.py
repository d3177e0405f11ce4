"""What a title names a product after: told among the actives, first, though there is little of it."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.tables.resources import rows

from .labels import line

CREAM = "Aqua, Glycerin, Cetearyl Alcohol, Caprylic/Capric Triglyceride, Phenoxyethanol, Panthenol, Carbomer"
CLEANSER = "Aqua, Decyl Glucoside, Glycerin, Gluconolactone, Sodium Benzoate, Citric Acid"


def _actives(listed: str, title: str) -> str:
    return line(analyze(listed, title=title), "actives")


@pytest.mark.parametrize(
    ("title", "listed", "first"),
    [
        ("Aloe Day Cream", "Aloe Barbadensis Leaf Juice Powder", "aloe vera leaf juice powder (probably a trace)"),
        ("쑥 크림", "Artemisia Princeps Leaf Extract", "artemisia princeps leaf extract (limited evidence)"),
        ("Honey Cream", "Xanthan Gum, Sodium Phytate, Mel Extract", "honey extract (probably a trace)"),
        ("Peptide Cream", "Palmitoyl Tripeptide-8", "palmitoyl tripeptide-8 (probably a trace, as usual)"),
    ],
)
def test_what_a_product_is_named_after_leads_its_actives(title: str, listed: str, first: str) -> None:
    assert _actives(f"{CREAM}, {listed}", title).startswith(f"Actives: {first}")
    assert not _actives(f"{CREAM}, {listed}", "Day Cream").startswith(f"Actives: {first}")


def test_one_of_many_members_of_a_class_that_a_title_names_stands_for_all() -> None:
    peptides = "Palmitoyl Tripeptide-1, Palmitoyl Tetrapeptide-7, Palmitoyl Tripeptide-5, Hexapeptide-11"
    told = _actives(f"{CREAM}, {peptides}", "펩타이드 크림")
    assert told.startswith("Actives: palmitoyl tripeptide-1 with 3 more of its kind (")


@pytest.mark.parametrize("title", ["Honeymoon Cream", "Cream without aloe", "쑥쑥 크림", "Day Cream"])
def test_what_no_title_names_is_told_of_no_trace(title: str) -> None:
    listed = "Aloe Barbadensis Leaf Juice Powder, Mel Extract, Artemisia Princeps Leaf Water"
    assert "probably a trace" not in _actives(f"{CREAM}, {listed}", title)


def test_an_acid_that_a_title_names_is_no_preservative() -> None:
    assert _actives(CLEANSER, "PHA Cleanser") == "Actives: gluconolactone (rinsed off, little time to act)."
    assert "gluconolactone" not in _actives(CLEANSER, "Face Cleanser")


@pytest.mark.parametrize("title", ["Salicylic Acid Lotion", "Acne Treatment Lotion", "BHA Lotion"])
def test_an_acid_against_acne_acts_where_a_title_promises_that(title: str) -> None:
    listed = f"{CREAM}, Sodium Benzoate, Salicylic Acid"
    assert _actives(listed, title).startswith(
        "Actives: salicylic acid (perhaps as much as studied); panthenol (probably less"
    )
    assert "salicylic acid" not in _actives(listed, "Face Lotion")


def test_words_of_the_table_are_lower_case_and_name_patterns_of_names() -> None:
    for row in rows("named_after.csv"):
        assert row["word"] == row["word"].lower(), row["word"]
        assert row["needs"] == row["needs"].upper(), row["word"]
