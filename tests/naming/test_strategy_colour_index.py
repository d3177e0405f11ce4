"""Colour index numbers and US colour names."""

from __future__ import annotations

import pytest

from inci_parser.naming import colour_index as colours
from inci_parser.naming.candidate import Lookup
from inci_parser.naming.strategies import colour_index


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("c.l. 77492", ("CI 77492",)),
        ("77891", ("CI 77891",)),
        ("fd&c red no. 40 lake", ("CI 16035",)),
        ("titanium dioxide (ci 77891)", ("CI 77891",)),
        ("77491 92/99", ("CI 77491", "CI 77492", "CI 77499")),
    ],
)
def test_match(lookup: Lookup, text: str, names: tuple[str, ...]) -> None:
    candidate = colour_index.match(text, lookup)
    assert candidate is not None
    assert (candidate.names, candidate.method) == (names, "colour_index")


@pytest.mark.parametrize("text", ["ci 99999", "glycerin (ci 77891)", "red clover", "peg-77891", "aqua"])
def test_no_colour(lookup: Lookup, text: str) -> None:
    assert colour_index.match(text, lookup) is None


def test_what_stands_beside_a_number() -> None:
    assert colours.remainder("iron oxides (ci 77491) and lake") == []
    assert colours.remainder("glycerin ci 77491") == ["glycerin"]
    assert colours.prefixed("ci 12345")
    assert not colours.prefixed("12345")
