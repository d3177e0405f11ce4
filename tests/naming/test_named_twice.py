"""A plant's Latin name and behind it its common name with the part and form."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.models import Status
from inci_parser.naming import Catalogue


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("salix alba white willow bark extract", "SALIX ALBA BARK EXTRACT"),
        ("hippophae rhamnoides sea buckthorn fruit oil", "HIPPOPHAE RHAMNOIDES FRUIT OIL"),
        ("olea europaea extra virgin olive fruit oil", "OLEA EUROPAEA FRUIT OIL"),
        ("Triticum Vulgare (Wheat Bran) Extract", "TRITICUM VULGARE BRAN EXTRACT"),
    ],
)
def test_both_names_are_of_one_plant(text: str, name: str) -> None:
    found = Catalogue.default().recognizer.recognize(text, guess=False)
    assert (found.status, found.match.name) == (Status.LISTED, name)


@pytest.mark.parametrize(
    "text",
    [
        "Rosa Canina (Dog Rose) Extract",
        "salix alba sea buckthorn fruit oil",
        "rosa canina white willow bark extract",
    ],
)
def test_two_plants_or_a_part_that_is_not_printed(text: str) -> None:
    assert not Catalogue.default().recognizer.recognize(text, guess=False).match.names


@pytest.mark.parametrize(
    ("colour", "name"),
    [
        ("ci 17200 red no 33", "CI 17200"),
        ("CI 77288 chromium oxide greens", "CI 77288"),
        ("ci 60730 ext. d&c violet no. 2", "CI 60730"),
        ("CI 77499 black iron oxide", "CI 77499"),
    ],
)
def test_a_number_beside_the_names_of_its_colour_is_one_ingredient(colour: str, name: str) -> None:
    entries = parse(f"Aqua, Glycerin, Sodium Chloride, {colour}").ingredients
    assert [(entry.match.name, entry.doubts) for entry in entries[3:]] == [(name, ())]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("CI 17200 red no. 40", ["CI 17200", "CI 16035"]),
        ("ci 77499 iron oxide black mica", ["CI 77499", "MICA"]),
    ],
)
def test_a_number_beside_another_ingredient_is_two(text: str, names: list[str]) -> None:
    entries = parse(f"Aqua, Glycerin, Sodium Chloride, {text}").ingredients
    assert [entry.match.name for entry in entries[3:]] == names
