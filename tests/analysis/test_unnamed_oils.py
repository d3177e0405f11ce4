"""Entries that say "essential oils" and not which: told as such, not as a perfume."""

from __future__ import annotations

import pytest

from inci_parser import analyze


def _fragrance(entry: str) -> str:
    report = analyze(f"Aqua, Glycerin, Cetearyl Alcohol, {entry}, Phenoxyethanol, Tocopherol", title="Hand Cream")
    return next(told.text for told in report.summary if told.code == "fragrance")


@pytest.mark.parametrize(
    "entry",
    ["essential oils", "Essential Oil Blend", "huiles essentielles", "olejki eteryczne", "эфирные масла", "精油"],
)
def test_essential_oils_that_are_not_named_are_told_so(entry: str) -> None:
    assert _fragrance(entry) == "Fragrance: essential oils, not named."


@pytest.mark.parametrize("entry", ["essential oils (lavender, sage)", "natural essential oils of lavender and sage"])
def test_essential_oils_with_their_plants_are_not_told_as_unnamed(entry: str) -> None:
    assert _fragrance(entry) == "Fragrance: essential oils."


@pytest.mark.parametrize("entry", ["Parfum", "parfum (essential oils)", "fragrance from essential oils"])
def test_a_perfume_of_essential_oils_is_a_perfume(entry: str) -> None:
    assert _fragrance(entry) == "Fragrance: perfume."


def test_beside_oils_that_are_named_the_others_are_not() -> None:
    told = _fragrance("Lavandula Angustifolia Oil, essential oils")
    assert told.startswith("Fragrance: essential oil (lavender oil); essential oils, not all named.")


def test_a_perfume_beside_them_is_told() -> None:
    assert _fragrance("essential oils, Parfum, Linalool") == "Fragrance: perfume; 1 named allergen (linalool)."
