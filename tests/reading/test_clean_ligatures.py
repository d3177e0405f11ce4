"""Cleaning: letters set as one."""

from __future__ import annotations

import pytest

from inci_parser.reading.normalise import ligatures
from inci_parser.reading.offsets import OffsetText


@pytest.mark.parametrize(
    ("given", "wanted"),
    [("ﬁlm", "film"), ("5㎎", "5mg"), ("（＋／－）", "(+/-)"), ("ﬂuoride", "fluoride"), ("¹²", "¹²")],
)
def test_ligatures(given: str, wanted: str) -> None:
    assert ligatures(OffsetText(given)).text == wanted


def test_places() -> None:
    text = ligatures(OffsetText("aﬁb"))
    assert [text.span(i, i + 1) for i in range(4)] == [(0, 1), (1, 2), (1, 2), (2, 3)]
