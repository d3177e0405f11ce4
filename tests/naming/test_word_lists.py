"""Lists of words by which names are told apart."""

from __future__ import annotations

import pytest

from inci_parser.models import Status
from inci_parser.naming import Catalogue
from inci_parser.naming.nomenclature.vocabulary import ending, vocabulary
from inci_parser.naming.nomenclature.word_lists import longest_first, word_list
from inci_parser.naming.nomenclature.word_types import typed_words


def test_lists() -> None:
    assert "polysorbate" in word_list("counted")
    lengths = [len(ending) for ending in longest_first("latin_ending")]
    assert lengths == sorted(lengths, reverse=True)


def test_inci_names_in_lists_are_names(catalogue: Catalogue) -> None:
    names = word_list("pigment") | word_list("mixture") | word_list("colour_without_number")
    assert [name for name in names if catalogue.record(name) is None] == []


def test_types_of_words() -> None:
    assert typed_words("Acid Red 51", loose=False) == ([("DYE", ""), ("HEAD", "acid red 51")], [])
    assert typed_words("Zinziber Root Extract", loose=False) is None
    typed = typed_words("Zinziber Root Extract", loose=True)
    assert typed is not None
    assert typed[1] == ["zinziber"]
    assert ending("cocoate", vocabulary()) == "HEAD"


@pytest.mark.parametrize("word", ["Vitamine", "vitamina", "Vitaminas", "витамина", "ビタミン", "vitamin"])
def test_a_class_is_no_substance_whose_name_less_a_space_it_is(catalogue: Catalogue, word: str) -> None:
    found = catalogue.recognizer.recognize(word)
    assert (found.status, found.match.names) == (Status.UNKNOWN, ())


@pytest.mark.parametrize(
    "word", ["Vitamine E", "vitamina E", "Vitamin E", "витамин E", "витамин Е", "Vitaminas E", "ビタミンE"]
)
def test_a_vitamin_is_no_class(catalogue: Catalogue, word: str) -> None:
    assert catalogue.recognizer.recognize(word).match.names == ("TOCOPHEROL",)
