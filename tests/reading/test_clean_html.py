"""Cleaning: markup."""

from __future__ import annotations

import pytest

from inci_parser.reading.markup import html
from inci_parser.reading.offsets import OffsetText


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("Water&nbsp;(Aqua)", "Water\u00a0(Aqua)"),
        ("Glycerin&#44; Mica", "Glycerin, Mica"),
        ("FD&amp;C Blue", "FD&C Blue"),
        ("A&amp;nbsp;B", "A\u00a0B"),
        ("<b>Aqua</b>", "Aqua"),
        ("Aqua<br />Mica", "Aqua\nMica"),
        ("<div element-id=2>Aqua", "\nAqua"),
        ("<!-- note -->Aqua", "Aqua"),
        ("AT&T &notanentityatall; R&D", "AT&T &notanentityatall; R&D"),
        ("<1% Retinol", "<1% Retinol"),
        ("<ILN50730>", "<ILN50730>"),
        ("a < b", "a < b"),
    ],
)
def test_html(given: str, wanted: str) -> None:
    assert html(OffsetText(given)).text == wanted


def test_places_of_an_entity() -> None:
    text = html(OffsetText("a&amp;b"))
    assert [text.span(i, i + 1) for i in range(3)] == [(0, 1), (1, 6), (6, 7)]


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("<item>Aqua</item><item n='1'>Mica</item>", "Aqua\nMica\n"),
        ('<?xml version="1.0"?><text x="0" y="1.5">Aqua</text>', "Aqua\n"),
        ('<svg viewBox="0 0 9 9"><g><rect x="0" y="1.5"/></g></svg>', "\n\n"),
        ("<Toner> Aqua, Mica</div>", "<Toner> Aqua, Mica\n"),
        ("<Toner> Aqua, <1% Mica", "<Toner> Aqua, <1% Mica"),
    ],
)
def test_other_markup(given: str, wanted: str) -> None:
    assert html(OffsetText(given)).text == wanted
