"""A plant's Latin name and behind it its common name with the part and form."""

from __future__ import annotations

import pytest

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
