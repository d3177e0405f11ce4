"""A colour whose number lost its last digits, beside its name."""

from __future__ import annotations

import pytest

from inci_parser.naming import Catalogue
from inci_parser.naming.strategies import cut_colour_number


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ci 147 / Red 4", ("CI 14700",)),
        ("CI 420 Blue 1", ("CI 42090",)),
        ("Ci7789/Titanium Dioxide", ("CI 77891",)),
        ("Ci 420 / Red 4", None),  # of another colour
        ("Ci 147", None),
        ("Ci 147 / Glycerin", None),
        ("Red 4", None),
    ],
)
def test_the_name_tells_the_colour(text: str, names: tuple[str, ...] | None) -> None:
    found = cut_colour_number.match(text, Catalogue.default()._resolver)
    assert (found and found.names) == names


def test_it_is_in_doubt() -> None:
    assert Catalogue.default().resolve("Ci 147 / Red 4").method == "fuzzy"
