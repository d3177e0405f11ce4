"""Amounts and numbers that stand apart from their names."""

from __future__ import annotations

import pytest

from inci_parser.naming import Catalogue
from inci_parser.reading.annotations import annotate
from inci_parser.reading.normalise import normalise
from inci_parser.reading.numbers_apart import join_numbers
from inci_parser.reading.segments import build_segments


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("10%\nAqua\n5%\nGlycerin", ["10% Aqua", "5% Glycerin"]),
        ("Aqua: 70, Mica: 30", ["Aqua: 70", "Mica: 30"]),
        ("Mica, Ceteareth\n\n20", ["Mica", "Ceteareth 20"]),
        ("Mica, Zxqv\n\n20", ["Mica", "Zxqv", "20"]),
    ],
)
def test_numbers_are_joined_to_their_names(text: str, joined: list[str]) -> None:
    recognizer = Catalogue.default().recognizer
    document = annotate(text, normalise(text), recognizer)
    segments = join_numbers(build_segments(document), document.plain, recognizer)
    assert [segment.text for segment in segments] == joined
