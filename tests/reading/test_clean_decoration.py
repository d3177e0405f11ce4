"""Cleaning: emoji."""

from __future__ import annotations

import pytest

from inci_parser.reading.normalise import decoration
from inci_parser.reading.offsets import OffsetText


@pytest.mark.parametrize(
    ("given", "wanted"),
    [("💧Aqua", " Aqua"), ("Mel ✨🍯", "Mel  "), ("• Aqua", "• Aqua"), ("Oil†", "Oil†"), ("Oil™", "Oil™")],
)
def test_decoration(given: str, wanted: str) -> None:
    assert decoration(OffsetText(given)).text == wanted


def test_private_use_characters_never_reach_the_grammar() -> None:
    assert decoration(OffsetText("Aqua\ue000, \ue030Mica")).text == "Aqua ,  Mica"
