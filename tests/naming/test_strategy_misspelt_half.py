"""Two names of one ingredient side by side, one of them misprinted."""

from __future__ import annotations

import pytest

from inci_parser.models import Status
from inci_parser.naming import Catalogue
from inci_parser.naming.strategies import misspelt_half

RECOGNIZER = Catalogue.default().recognizer


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("fragance parfum", "PARFUM"),
        ("jojoba seed oil simmondsia chinesis", "SIMMONDSIA CHINENSIS SEED OIL"),
        ("Persea Gratissma Avocado Oil", "PERSEA GRATISSIMA OIL"),
        ("mineral oil parafinum liquidum", "PARAFFINUM LIQUIDUM"),
    ],
)
def test_the_ingredient_is_read_as_misprinted(text: str, name: str) -> None:
    status, match = RECOGNIZER.recognize(text)
    assert (status, match.names) == (Status.MISSPELT, (name,))
    assert RECOGNIZER.is_misspelt(text)


@pytest.mark.parametrize("text", ["lemon oil mentha piperitta", "retinol retinnal", "panthenol panthewl", "aqua mikka"])
def test_two_ingredients_or_more_misprints_are_none(text: str) -> None:
    assert misspelt_half.match(text, Catalogue.default()._resolver) is None
