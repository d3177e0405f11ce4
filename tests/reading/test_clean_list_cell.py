"""Cleaning: lists printed into a CSV cell."""

from __future__ import annotations

import json

import pytest

from inci_parser.reading.normalise import list_cell
from inci_parser.reading.offsets import OffsetText

ITEMS = ["Water", "1,2-Hexanediol", "Parfum (Fragrance)", "Job's Tears Extract"]


@pytest.mark.parametrize("cell", [repr(ITEMS), json.dumps(ITEMS), json.dumps(ITEMS, indent=1)])
def test_unpacked(cell: str) -> None:
    text = list_cell(OffsetText(cell))
    assert [part.strip() for part in text.text.split(";")] == ITEMS
    for item in ITEMS:
        at = text.text.index(item)
        start, end = text.span(at, at + len(item))
        assert cell[start:end] == item


@pytest.mark.parametrize("text", ["[Toner] Water", "['Aqua' and more", "Aqua ['x', 'y']", "[]", "['"])
def test_left_alone(text: str) -> None:
    assert list_cell(OffsetText(text)).text == text
