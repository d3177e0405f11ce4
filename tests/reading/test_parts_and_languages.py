"""Titles of parts, languages, markets and phases, and digits of other scripts."""

from __future__ import annotations

import pytest

from inci_parser import parse


@pytest.mark.parametrize(
    "text",
    [
        "EN: Water, Glycerin, Fragrance, Cetyl Alcohol\nFR: Eau, Glycérine, Parfum, Alcool cétylique",
        "GB: Water, Glycerin, Fragrance, Cetyl Alcohol / D: Wasser, Glycerin, Parfum, Cetylalkohol",
        "GB: Water, Glycerin, Fragrance, Cetyl Alcohol\nD: Wasser, Glycerin, Parfum\nF: Eau, Glycérine, Parfum",
        "English: Water, Glycerin, Fragrance, Cetyl Alcohol\nDeutsch: Wasser, Glycerin, Parfum, Cetylalkohol",
    ],
)  # fmt: skip
def test_one_list_in_several_languages(text: str) -> None:
    label = parse(text)
    assert [entry.name for entry in label.ingredients] == ["AQUA", "GLYCERIN", "PARFUM", "CETYL ALCOHOL"]
    assert {entry.component for entry in label.ingredients} == {""}
    assert "repeated_list" in [notice.code for notice in label.notices]


@pytest.mark.parametrize("between", ["\n", ". ", "\n\n"])
def test_parts_of_the_body_title_the_parts_of_a_palette(between: str) -> None:
    parts = (
        "Face: Talc, Mica, CI 77891",
        "Lips: Ricinus Communis Seed Oil, Cera Alba, CI 15850",
        "Eyes: Aqua, CI 77499",
    )
    entries = parse(between.join(parts)).ingredients
    assert [entry.component for entry in entries] == ["Face"] * 3 + ["Lips"] * 3 + ["Eyes"] * 2
    assert all(entry.doubts == () for entry in entries)


def test_a_line_that_ends_in_a_colour_does_not_take_the_next_title() -> None:
    entries = parse("Blush: Talc, Mica, CI 77891\nBronzer: Talc, Mica, CI 15850").ingredients
    assert [entry.component for entry in entries] == ["Blush"] * 3 + ["Bronzer"] * 3


@pytest.mark.parametrize("between", ["\n", ", ", " "])
def test_phases_whose_shares_are_one_whole_are_one_product(between: str) -> None:
    text = between.join(("Phase A: Aqua 75%, Glycerin 5%", "Phase B: Cetearyl Alcohol 19%", "Phase C: Parfum 1%"))
    label = parse(text)
    assert [entry.component for entry in label.ingredients] == [""] * 4
    assert label.traits == {"phases"}


def test_phases_without_shares_stay_parts() -> None:
    label = parse("A: Aqua, Glycerin. B: Squalane, Parfum. C: Mica, Talc. D: Urea, Alcohol")
    assert [entry.component for entry in label.ingredients] == [*"AABBCCDD"]


@pytest.mark.parametrize(
    ("printed", "least"),
    [
        ("جليسرين ٥٪", 5.0),
        ("نياسيناميد 2٪", 2.0),
        ("Glycerin ۲٫۵ ٪", 2.5),
        ("Glycerin ๕%", 5.0),
        ("Glycerin १०%", 10.0),
    ],
)
def test_digits_and_signs_of_other_scripts(printed: str, least: float) -> None:
    entry = parse(f"Aqua, {printed}, Parfum").ingredients[1]
    assert entry.percent is not None
    assert (entry.percent.min, entry.known) == (least, True)
