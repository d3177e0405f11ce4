"""Cleaning: white space."""

from __future__ import annotations

import pytest

from inci_parser.reading.normalise import white_space
from inci_parser.reading.offsets import OffsetText


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("a  b", "a b"),
        ("a \n b", "a\nb"),
        ("a\r\nb", "a\nb"),
        ("a\n \n\n b", "a\n\nb"),
        ("a \t b", "a\tb"),
        ("a\rb", "a\nb"),
        ("a b\nc\td", "a b\nc\td"),
    ],
)
def test_white_space(given: str, wanted: str) -> None:
    assert white_space(OffsetText(given)).text == wanted
