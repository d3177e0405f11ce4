"""Cleaning: characters that look like others."""

from __future__ import annotations

import pytest

from inci_parser.reading.normalise import shapes
from inci_parser.reading.offsets import OffsetText


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("ＰＥＧ－４０", "PEG-40"),
        ("水（ＡＱＵＡ），", "水(AQUA),"),
        ("【成分】", "[成分]"),
        ("PEG‑100", "PEG-100"),
        ("C12–15", "C12-15"),
        ("St. John’s", "St. John's"),
        ("“x”", '"x"'),
        ("a\u00a0b\u3000c", "a b c"),
        ("‹ 1 %", "< 1 %"),
        ("A／B", "A／B"),
        ("水、甘油", "水、甘油"),
        ("Retinol 0·3%, Urea (2‧5 %)", "Retinol 0.3%, Urea (2.5 %)"),
        ("Aqua·Glycerin·5% Urea", "Aqua·Glycerin·5% Urea"),
        ("Laureth-4·5% Urea", "Laureth-4·5% Urea"),
        ("ー", "ー"),
    ],
)
def test_shapes(given: str, wanted: str) -> None:
    assert shapes(OffsetText(given)).text == wanted


def test_one_for_one() -> None:
    text = "ＡＢ，\u00a0’–【】"
    assert len(shapes(OffsetText(text)).text) == len(text)
