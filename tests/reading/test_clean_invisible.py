"""Cleaning: characters that print nothing."""

from __future__ import annotations

import pytest

from inci_parser.reading.normalise import invisible
from inci_parser.reading.offsets import OffsetText


@pytest.mark.parametrize(
    "mark", ["\u200b", "\u200d", "\ufeff", "\u00ad", "\u202e", "\u2066", "\u2060", "\ufe0f", "\x00", "\U000e0041"]
)
def test_dropped(mark: str) -> None:
    text = invisible(OffsetText(f"Aq{mark}ua"))
    assert text.text == "Aqua"
    assert text.span(0, 4) == (0, 5)


@pytest.mark.parametrize("text", ["Aqua\nMica", "Aqua\tMica", "Aqua Mica", "é", "정제수", "e\u0301"])
def test_left_alone(text: str) -> None:
    assert invisible(OffsetText(text)).text == text
