"""Footnotes within a list end where its names go on; marks in brackets say what a name is made of."""

from __future__ import annotations

import pytest

from inci_parser import parse


def names(text: str) -> list[str]:
    """Return the names of the entries of a text."""
    return [entry.name or entry.text for entry in parse(text).ingredients]


@pytest.mark.parametrize(
    "note",
    [
        "*, *from organic farming, Glycerin",
        "* *grown on our own farm in Kent, Glycerin",
        "*, *from organic farming Glycerin",
        "* *from organic farmingGlycerin",
        " (*palm oil), Glycerin",
        " (*Plant Based), Glycerin",
    ],
)
def test_the_list_goes_on_behind_a_note(note: str) -> None:
    label = parse(f"Aqua, Stearic Acid{note}, Parfum, Limonene")
    assert [entry.name for entry in label.ingredients] == ["AQUA", "STEARIC ACID", "GLYCERIN", "PARFUM", "LIMONENE"]
    assert not label.left_out


def test_a_note_that_runs_into_a_name_says_what_it_says() -> None:
    entries = parse("Aqua, Mica*, *from organic farming Glycerin, Parfum").ingredients
    assert [(entry.name, entry.organic) for entry in entries][1:3] == [("MICA", True), ("GLYCERIN", False)]


@pytest.mark.parametrize(
    "note",
    [
        "*organic glycerin, shea butter and cocoa butter",
        "*certified organic shea butter, fair trade",
        "*components of essential oils, limonene, linalool",
    ],
)
def test_a_note_behind_a_list_names_no_entries(note: str) -> None:
    assert names(f"Aqua, Parfum*, Limonene, Linalool. {note}") == ["AQUA", "PARFUM", "LIMONENE", "LINALOOL"]


@pytest.mark.parametrize("note", ["*Essential Oil", "*Fragrances of natural origin", "*100% Natural Fragrance"])
def test_what_a_note_says_is_not_told_as_left_out(note: str) -> None:
    label = parse(f"Aqua, Glycerin, Parfum*, Phenoxyethanol. {note}")
    assert [entry.name for entry in label.ingredients] == ["AQUA", "GLYCERIN", "PARFUM", "PHENOXYETHANOL"]
    assert label.quality == 1


LIST = "Aqua, Glycerin, Parfum, Tocopherol"
FOUR = ["AQUA", "GLYCERIN", "PARFUM", "TOCOPHEROL"]


@pytest.mark.parametrize(
    "closing",
    [
        ". Contains Limonene, Linalool",
        "\nContains Limonene, Linalool.",
        ". Contient Limonene et Linalool.",
        ". Enthält Limonene und Linalool.",
        ". Enthält: Limonene, Linalool.",
        ". Allergens Limonene, Linalool",
    ],
)
def test_a_closing_sentence_names_allergens_without_a_colon(closing: str) -> None:
    assert names(LIST + closing) == [*FOUR, "LIMONENE", "LINALOOL"]


@pytest.mark.parametrize(
    "closing",
    [
        ". Contains Tocopherol and Glycerin.",
        ". Contains vitamin E to protect the skin.",
        ". Contains milk, nuts and soy.",
        ". Warning: contains Retinol, Urea.",
    ],
)
def test_a_warning_or_a_promise_names_no_entries(closing: str) -> None:
    assert names(LIST + closing) == FOUR


@pytest.mark.parametrize("lead", ["It contains", "Contains", "This cream contains", "The product contains", "Contient"])
def test_a_sentence_that_is_the_list(lead: str) -> None:
    assert names(f"{lead} aqua, glycerin, urea, parfum.") == ["AQUA", "GLYCERIN", "UREA", "PARFUM"]


def test_a_promise_alone_is_no_list() -> None:
    assert parse("Contains hyaluronic acid, vitamin C and shea butter for soft skin.").kind != "list"
