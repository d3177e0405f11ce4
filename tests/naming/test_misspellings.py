"""Misprints: shapes of texts, how many edits a name may have, and which guards let a correction through."""

from __future__ import annotations

import pytest

from inci_parser.naming.correction import Correction
from inci_parser.naming.misspellings import agree, are_real_words, edits, score, shapes, skeleton

#: Words of INCI names for these tests.
KNOWN = {"acid", "extract", "nitrate", "nitrite", "oil", "peel", "seed", "sodium"}


@pytest.mark.parametrize(
    ("size", "allowed"), [(0, 0), (4, 0), (5, 1), (8, 1), (9, 2), (17, 2), (18, 3), (27, 3), (28, 4), (90, 4)]
)
def test_edits_by_length(size: int, allowed: int) -> None:
    assert edits(size) == allowed


def test_letters_that_print_confuses_are_one() -> None:
    assert skeleton("rnricllvvj|!") == "mndiwiii"
    assert skeleton("glycerin") == skeleton("giycerin") == skeleton("gjycerin")


@pytest.mark.parametrize(
    ("text", "letters", "numbers"),
    [
        ("sodium", ["sodium"], [()]),
        ("PEG-40", ["peg"], [("40",)]),
        ("PEG-007", ["peg"], [("7",)]),
        ("PEG-0", ["peg"], [("0",)]),
        ("PEG-1OO", ["peg", "pegloo"], [("100",), ()]),
        ("PEG-2O", ["peg"], [("20",), ()]),
        ("PEG-Z0", ["peg"], [("20",), ()]),
        ("PEG-ZO", ["pegzo"], [()]),  # no digit at all: a word
        ("PEG-O1", ["pego", "pegol"], [("1",), ()]),  # a letter before one digit: a word with a number, or a word
        ("PEG-O11", ["peg", "pegoll"], [("11",), ()]),
        ("PEG-1OOOO", ["pegoooo", "pegloooo"], [("1",), ()]),  # too long for a number
        ("Va1ine", ["vaine", "valine"], [("1",), ()]),
        ("C12-15", ["c"], [("12", "15")]),  # a chain length is no misprint
        ("0il", ["", "oil"], [("11",), ()]),
        ("va|ine", ["valine"], [()]),
        ("5H-x", ["hx", "shx"], [("5",), ()]),
        ("ab12cd", ["abcd", "abl2cd"], [("12",), ()]),
    ],
)
def test_shapes(text: str, letters: list[str], numbers: list[tuple[str, ...]]) -> None:
    found = shapes(text)
    assert set(letters) <= {shape.letters for shape in found}
    assert {shape.numbers for shape in found} == set(numbers)


@pytest.mark.parametrize(
    ("edits_", "printed", "size", "sure"),
    [
        (0, 0, 10, 99.5),
        (1, 1, 10, 97.0),
        (1, 3, 10, 95.8),  # each edit of confusable letters counts a quarter
        (2, 2, 10, 94.5),
        (2, 1, 10, 94.5),
        (3, 3, 26, 96.0),
        (4, 4, 1, 71.5),
        (4, 4, -3, 60.0),
    ],
)
def test_scores(edits_: int, printed: int, size: int, sure: float) -> None:
    assert score(Correction("x", edits_, printed), size) == sure


@pytest.mark.parametrize(
    ("text", "form", "agreed"),
    [
        ("sodium nitrxte", "sodium nitrite", True),
        ("sodium nitrate", "sodium nitrite", False),  # a word of its own
        ("seed oil", "peel oil", False),
        ("seod oil", "seed oil", True),
        ("oil seed", "seed oil", True),  # the same words in another order
        ("se ed oil", "seed oil", True),
        ("seed", "seed oil", False),
        ("seed oil", "seed oil xy", True),  # a stray letter or two
        ("seed oil", "seed oil xyz", False),
        ("seed oil extra", "seed oil", False),
        ("seed oil x", "seed oil", False),
        ("hexenal", "hexenol", False),  # another substance
        ("hexnol", "hexenol", True),
        ("abcdefghij", "abcxyzghij", False),  # three edits side by side: another word
        ("Heptapeptide5-2", "Heptapeptide-2", False),
        ("Heptapeptide 5", "Heptapeptide-2", True),  # the number stands apart: another guard compares it
        ("Heptapeptide5", "Heptapeptide-5", True),
        ("Heptapeptide2 2", "Heptapeptide-2", False),  # once is not twice
        ("Glycerin5", "Glycerin", True),  # a footnote, behind a form without numbers
    ],
)
def test_guards(text: str, form: str, agreed: bool) -> None:
    assert agree(text, form, KNOWN.__contains__) is agreed


def test_of_names_with_one_skeleton_only_real_words_are_others() -> None:
    assert agree("seed oil", "seed oil xyz", KNOWN.__contains__, alike=True)
    assert agree("abcdefghij", "abcxyzghij", KNOWN.__contains__, alike=True)
    assert not agree("seed oil", "peel oil", KNOWN.__contains__, alike=True)


@pytest.mark.parametrize(
    ("printed", "meant", "near"),
    [
        # as many edits as a sixth of the letters, and three: anywhere
        ("xbc", "abc", True),
        ("xbcdefgh", "abcdefgh", True),
        ("xycdefgh", "abcdefgh", True),
        ("xbcdefgx", "abcdefgh", False),
        # up to a quarter: where the beginning or the end is whole
        ("abxdefxh", "abcdefgh", True),
        ("xbcdexgh", "abcdefgh", False),
        ("xbxdefghi", "abcdefghi", True),
        ("abxdexghxjkl", "abcdefghijkl", True),
        ("abxdxfxhijkl", "abcdefghijkl", False),  # side by side  # three edits: the beginning and the end
        ("abxdexghijxl", "abcdefghijkl", False),
        ("xbcxefghijkl", "abcdefghijkl", True),
    ],
)
def test_how_much_of_a_word_may_differ(printed: str, meant: str, near: bool) -> None:
    assert agree(printed, meant, KNOWN.__contains__) is near


@pytest.mark.parametrize(
    ("text", "real"),
    [
        ("sodium 5 oil", True),
        ("sodium x oil", False),
        ("sodium zz oil", False),
        ("soxium", False),
        ("", False),
        ("5", True),
    ],
)
def test_real_words(text: str, real: bool) -> None:
    assert are_real_words(text, KNOWN.__contains__) is real


def test_a_word_and_a_number_may_be_misprinted_in_one_name() -> None:
    assert ("valinepeg", ("100",)) in {(shape.letters, shape.numbers) for shape in shapes("Va1ine PEG-1OO")}
