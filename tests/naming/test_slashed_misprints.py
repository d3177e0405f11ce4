"""Names between slashes: a misprint beside the common name, and numbers that tell two ingredients apart."""

from __future__ import annotations

import pytest

from inci_parser.models import Match
from inci_parser.naming import Catalogue
from inci_parser.reading.identity import differ_in_units


def names(text: str) -> tuple[str, ...]:
    """Return what a text surely names."""
    return Catalogue.default().recognizer.recognize(text, guess=False).match.names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Coryllus Avellana Seed Oil/Hazelnut Seed Oil", "CORYLUS AVELLANA SEED OIL"),
        ("Jasmimum Officinale Oil/Jasmine Oil", "JASMINUM OFFICINALE OIL"),
    ],
)
def test_a_misprint_beside_the_common_name(text: str, name: str) -> None:
    assert names(text) == (name,)


def test_another_real_word_is_no_misprint() -> None:
    """Peel is two letters from seed: the name with it is one of its own, beside whatever common name."""
    match = Catalogue.default().resolve("Corylus Avellana Peel Oil/Hazelnut Seed Oil")
    assert match.names == ("CORYLUS AVELLANA PEEL OIL",)
    assert match.method == "nomenclature"


@pytest.mark.parametrize("text", ["PEG-40 Stearate/PEG-4 Stearate", "Polysorbate 20/Polysorbate 80"])
def test_numbers_tell_ingredients_apart(text: str) -> None:
    assert len(names(text)) != 1


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("PEG-4 STEARATE", "PEG-40 STEARATE", True),
        ("PEG-4 STEARATE", "PEG-4 STEARATE", False),
        ("PEG-4 STEARATE", "STEARIC ACID", False),
        ("CI 77491", "CI 77492", False),
    ],
)
def test_differ_in_units(one: str, other: str, differ: bool) -> None:
    assert differ_in_units(Match((one,)), Match((other,))) is differ
