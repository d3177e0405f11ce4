"""One ingredient printed twice in a row."""

from __future__ import annotations

import pytest

from inci_parser.naming.candidate import Lookup
from inci_parser.naming.strategies import repeated


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("tocopherol vitamin e", "TOCOPHEROL"),
        ("aqua water eau", "AQUA"),
        ("ceramide np ( c ) ceramide 3", "CERAMIDE NP"),
    ],
)
def test_match(lookup: Lookup, text: str, name: str) -> None:
    candidate = repeated.match(text, lookup)
    assert candidate is not None
    assert candidate.names == (name,)


@pytest.mark.parametrize("text", ["aqua", "aqua glycerin", "aqua " * 12])
def test_two_ingredients_are_none(lookup: Lookup, text: str) -> None:
    assert repeated.match(text.strip(), lookup) is None
