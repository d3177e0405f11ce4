"""Words of terminals come from tables, longest first, and grammars are the same from the cache."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from inci_parser.reading.amount import read_amount
from inci_parser.tables.grammar import filled, grammar
from inci_parser.tables.language import AMOUNT_CLASSES, amount_words


def test_a_pattern_takes_the_longest_word() -> None:
    pattern = re.compile(filled("(?:@at_most@)"))
    for word in amount_words("at_most"):
        match = pattern.match(word)
        assert match is not None
        assert match[0] == word


def test_an_unknown_class_of_words_is_an_error() -> None:
    with pytest.raises(ValueError, match="no_such_class"):
        filled("X: /@no_such_class@/")


@pytest.mark.parametrize("class_", AMOUNT_CLASSES)
def test_every_class_has_words_of_many_languages(class_: str) -> None:
    assert len(amount_words(class_)) > 10


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("up to 2 %", None, 2.0),
        ("менее 1 %", None, 1.0),
        ("do 5 %", None, 5.0),
        ("en fazla 3 %", None, 3.0),
        ("不超过2%", None, 2.0),
        ("2% 以下", None, 2.0),
        ("mniej niż 1 %", None, 1.0),
        ("no máximo 4 %", None, 4.0),
        ("mindestens 2 %", 2.0, None),
        ("не менее 2 %", 2.0, None),
        ("около 2 %", 2.0, 2.0),
        ("5 bis 10 %", 5.0, 10.0),
    ],
)
def test_bounds_in_many_languages(text: str, least: float | None, most: float | None) -> None:
    amount = read_amount(text)
    assert amount is not None
    assert (amount.min, amount.max) == (least, most)


def test_what_is_remembered_of_a_grammar_names_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A wheel has the same bytes wherever it was built."""
    monkeypatch.setattr("inci_parser.tables.build_cache.cache_folder", lambda: tmp_path)
    grammar("amount", "reading")
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*parser*"))
    assert kept
    assert b"amount.lark" not in kept
