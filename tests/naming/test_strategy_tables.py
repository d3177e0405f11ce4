"""Strategies of naming, in ``strategies.jsonl``: a text, and the names found with method, score and reason."""

from __future__ import annotations

from typing import Any

import pytest

from inci_parser.naming.candidate import Lookup
from inci_parser.naming.resolver import strategy
from inci_parser.naming.strategies.well_formed import _one_off, _part_and_form, _ran_together, _stem
from tests.support.cases import cases, short


@pytest.mark.parametrize("case", cases("naming/strategies.jsonl"), ids=short)
def test_a_strategy(lookup: Lookup, case: dict[str, Any]) -> None:
    found = strategy(case["strategy"])(case["text"], lookup)
    answer = found and [list(found.names), found.method, found.score, found.because, found.leaves_out]
    assert answer == case["gives"]


def test_words_that_ran_together() -> None:
    words = ("seedextract", "sedextract", "glycerinwater", "abcd", "zxqvextract", "leafextract")
    assert [_ran_together(word) for word in words] == [True, False, False, False, False, False]


@pytest.mark.parametrize(
    ("words", "place", "off"),
    [
        (["rosa", "canna"], 1, True),
        (["rosa", "caninna"], 1, True),
        (["rosa", "canina"], 1, False),
        (["rosq", "canina"], 0, False),  # too short a word
        (["xyz", "canina"], 0, False),
        (["zxqv", "rosa", "caninna"], 2, True),
        (["rosaa", "canina"], 0, False),  # another ending of the same stem
    ],
)
def test_words_one_letter_off_a_known_pair(words: list[str], place: int, off: bool) -> None:
    assert _one_off(words, place) is off


def test_parts_with_their_form_and_stems() -> None:
    assert _part_and_form("rosa fruit water", ((0, 10), (11, 16)))
    assert not _part_and_form("rosa fruit", ((0, 4), (5, 10)))
    assert not _part_and_form("rosa water", ((0, 4), (5, 10)))
    assert not _part_and_form("rosa fruit water", ((0, 4), (5, 10), (11, 16)))
    stems = {
        "canina": "canin",
        "caninus": "canin",
        "rosae": "ros",
        "officinalis": "officinal",
        "x": "x",
        "sativum": "sativ",
    }
    assert {word: _stem(word) for word in stems} == stems
