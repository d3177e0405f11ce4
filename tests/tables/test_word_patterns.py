"""Words as parts of patterns: the longest alternative first, scripts without spaces told apart."""

from __future__ import annotations

import re
import string

import pytest

from inci_parser.tables.resources import rows
from inci_parser.tables.word_patterns import any_of, by_spacing, longest_first, runs_together


def test_a_longer_word_wins_over_its_beginning() -> None:
    assert re.match(any_of(["no", "non", "nothing"]), "nothing") is not None
    assert re.match(any_of(["no", "non", "nothing"]), "nothing")[0] == "nothing"  # type: ignore[index]


def test_signs_of_patterns_are_letters_of_words() -> None:
    assert re.fullmatch(any_of(["a.b", "(c)"]), "axb") is None
    assert re.fullmatch(any_of(["a.b", "(c)"]), "(c)") is not None


def test_no_words_fit_no_text() -> None:
    assert re.search(any_of([]), string.printable) is None


def test_the_order_does_not_depend_on_that_of_a_set() -> None:
    words = ["bb", "aa", "c", "aaa"]
    assert longest_first(words) == longest_first(reversed(words)) == ["aaa", "aa", "bb", "c"]


@pytest.mark.parametrize("word", ["無香料", "ฟรี", "무첨가", "フリー"])
def test_scripts_without_spaces(word: str) -> None:
    assert runs_together(word)
    assert by_spacing(["free", word]) == (["free"], [word])


@pytest.mark.parametrize("word", ["free", "без", "χωρίς", "بدون"])
def test_scripts_with_spaces(word: str) -> None:
    assert not runs_together(word)


@pytest.mark.parametrize("row", rows("confused_letters.csv"), ids=lambda row: f"{row['list']} {row['printed']}")
def test_confused_letters_are_single_but_for_pairs_and_stand_for_another(row: dict[str, str]) -> None:
    assert (len(row["printed"]), len(row["read_as"])) == ((2, 1) if row["list"] == "pair" else (1, 1))
    assert row["printed"] != row["read_as"]


def test_no_letter_is_confused_in_two_ways() -> None:
    keys = [(row["list"], row["printed"]) for row in rows("confused_letters.csv")]
    assert len(set(keys)) == len(keys)
