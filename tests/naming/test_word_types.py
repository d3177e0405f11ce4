"""Words of INCI names: their types, pieces of chemical words, near words, and pieces that make another substance."""

from __future__ import annotations

from collections import Counter

import pytest

from inci_parser.naming.importers import valid_cas, valid_ec
from inci_parser.naming.memory import AnswerMemory
from inci_parser.naming.nomenclature.alternants import differ_by_alternant
from inci_parser.naming.nomenclature.near_words import within_one_edit
from inci_parser.naming.nomenclature.vocabulary import COMMON, _misprints, ending, vocabulary


@pytest.mark.parametrize(
    ("word", "other", "differ"),
    [
        ("hexenal", "hexenol", True),
        ("hexnol", "hexenol", False),
        ("xal", "xol", True),
        ("xalx", "xolx", False),  # at the end alone
        ("methyl", "ethyl", True),
        ("ethyl", "methyl", True),
        ("mmethyl", "methyl", False),  # a doubled letter
        ("polyethylglutamate", "polymethylglutamate", True),
        ("dimethylethyl", "diethylethyl", True),
        ("methylethyl", "ethylmethyl", False),  # two places
        ("abc", "abc", False),
    ],
)
def test_pieces_that_make_another_substance(word: str, other: str, differ: bool) -> None:
    assert differ_by_alternant(word, other) is differ


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("glycerim", ["glycerin"]),
        ("glycern", ["glycerin"]),
        ("gylcerin", ["glycerin"]),
        ("glyceriin", ["glycerin"]),
        ("xlycerin", ["glycerin"]),
        ("glycerin", ["glycerin"]),
        ("glycxrxn", []),
        ("aqu", []),
    ],
)
def test_words_one_edit_away(word: str, near: list[str]) -> None:
    assert within_one_edit(word) == near


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("stearate", "HEAD"),
        ("hydroxypropyltrimonium", "PRE"),
        ("methyl", "PRE"),
        ("methylbut", "STEM"),
        ("ate", None),
        ("glowing", None),
        ("xyzate", None),
    ],
)
def test_what_a_chemical_word_is_by_its_last_piece(word: str, kind: str | None) -> None:
    assert ending(word, vocabulary()) == kind


def test_misprints_of_the_inventory_are_no_words() -> None:
    met = {"extract": COMMON, "exract": 1, "extracts": 2, "leaff": 1, "leaf": 80, "abcde": COMMON - 1, "abcdf": 1}
    assert _misprints(Counter(met)) == {"exract"}
    assert _misprints(Counter({"abcde": COMMON, "abcdf": 1, "abxyf": 1, "abcd": 1})) == {"abcdf"}


@pytest.mark.parametrize(
    ("number", "valid"),
    [
        ("7732-18-5", True),
        ("7732-18-4", False),
        ("56-81-5", True),
        ("7732-185", False),
        ("1-18-5", False),
        ("7732-18-5 ", False),
    ],
)
def test_check_digits_of_cas_numbers(number: str, valid: bool) -> None:
    assert valid_cas(number) is valid


@pytest.mark.parametrize(
    ("number", "valid"),
    [("231-791-2", True), ("231-791-3", False), ("200-289-5", True), ("200-2895", False), ("", False)],
)
def test_check_digits_of_ec_numbers(number: str, valid: bool) -> None:
    assert valid_ec(number) is valid


def test_a_memory_is_bounded_by_entries() -> None:
    memory = AnswerMemory[int](entries=2, characters=100)
    for number, text in enumerate(("a", "b", "c", "d", "e")):
        memory.put(text, number)
    assert [memory.get(text) for text in "abcde"] == [None, None, 2, 3, 4]


def test_an_old_answer_asked_for_is_young_again() -> None:
    memory = AnswerMemory[int](entries=2, characters=100)
    for text in ("a", "b", "c"):
        memory.put(text, 1)
    assert memory.get("a") == 1
    memory.put("d", 1)
    memory.put("e", 1)
    assert [memory.get(text) for text in ("a", "b", "c", "d")] == [1, None, None, 1]  # a begins the third generation


def test_a_memory_is_bounded_by_characters_and_by_the_longest() -> None:
    memory = AnswerMemory[int](entries=100, characters=6, longest=4)
    memory.put("abcd", 1)
    memory.put("ef", 2)
    assert len(memory) == 2
    memory.put("g", 3)  # a seventh character: a new generation
    memory.put("hijkl", 4)
    assert [memory.get(text) for text in ("abcd", "ef", "g", "hijkl")] == [1, 2, 3, None]
    memory.put("g", 5)
    assert memory.get("g") == 5


def test_a_generation_takes_as_many_characters_as_it_says() -> None:
    memory = AnswerMemory[int](entries=100, characters=6, longest=4)
    for number, text in enumerate(("abcd", "ef", "g", "hijk")):  # six, then five in the second generation
        memory.put(text, number)
    assert memory.get("abcd") == 0
