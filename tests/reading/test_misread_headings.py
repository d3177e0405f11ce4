"""Headings misread in brackets: which words are one, and where they stand."""

from __future__ import annotations

import pytest

from inci_parser.reading.document import Annotation
from inci_parser.reading.misread_headings import misread_in_brackets
from tests.support.reading import TenNames


@pytest.mark.parametrize("word", ["ngredents", "lngredienls", "Ingredlents", "ngrédients"])
def test_a_word_in_brackets_may_lack_letters(word: str) -> None:
    text = f"on the face [{word}) Aqua, Talc"
    found = list(misread_in_brackets(text, [], TenNames()))
    assert found == [Annotation(12, 14 + len(word), "ingredients")]


@pytest.mark.parametrize("text", ["[ngredents) of the day", "Aqua (greenery) Talc", "(medicaments) Aqua"])
def test_other_words_in_brackets_are_none(text: str) -> None:
    assert list(misread_in_brackets(text, [], TenNames())) == []


def test_a_heading_that_is_known_is_not_found_again() -> None:
    known = Annotation(0, 13, "ingredients")
    assert list(misread_in_brackets("(Ingredients) Aqua", [known], TenNames())) == []
