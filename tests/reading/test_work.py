"""Work grows with the text: calls are counted, not timed, on texts made to be slow."""

from __future__ import annotations

import pytest

from inci_parser.naming import Catalogue
from inci_parser.reading import read
from tests.support.work import FAMILIES, count_calls


def calls(text: str) -> float:
    """Return how many calls reading a text takes."""
    recognizer = Catalogue.default().recognizer
    return count_calls(lambda: read(text, recognizer))


def test_there_are_forty_families() -> None:
    assert len(FAMILIES) >= 40


@pytest.mark.parametrize("family", FAMILIES)
def test_twice_the_text_is_twice_the_work(family: str) -> None:
    make = FAMILIES[family]
    assert len(make(8000)) <= 8000
    once, twice = calls(make(4000)), calls(make(8000))
    assert twice <= 2.3 * once + 500


@pytest.mark.parametrize("family", FAMILIES)
def test_no_text_takes_many_calls_a_character(family: str) -> None:
    """A text that is in proportion but costly blocks a table too; most families take fewer than 70 calls."""
    assert calls(FAMILIES[family](2000)) <= 300 * 2000
