"""The tables of label language say what they should: lint with the line and what is wrong."""

from __future__ import annotations

import pytest

from inci_parser.naming import Catalogue
from inci_parser.reading import read
from inci_parser.reading.coverage import KINDS
from inci_parser.reading.vocabulary import LETTERS, word_class
from inci_parser.tables.language import (
    AMOUNT_CLASSES,
    UNIT_KINDS,
    amount_words,
    heading_kinds,
    languages,
    unit_amounts,
)
from inci_parser.tables.resources import rows

HEADINGS = rows("headings.csv")
WORDS = rows("label_words.csv")
NEEDS = {"any", "line", "colon", "code", "bracket"}


def test_headings_are_sorted_and_once() -> None:
    keys = [(row["kind"], row["lang"], row["word"].casefold(), row["word"]) for row in HEADINGS]
    assert keys == sorted(keys)
    assert len({(row["kind"], row["lang"], row["word"].lower()) for row in HEADINGS}) == len(HEADINGS)


@pytest.mark.parametrize("line", range(len(HEADINGS)), ids=lambda i: f"line {i + 2}")
def test_heading(line: int) -> None:
    row = HEADINGS[line]
    assert row["kind"] in heading_kinds(), f"headings.csv line {line + 2}, column kind: unknown kind {row['kind']!r}"
    assert row["needs"] in NEEDS, f"headings.csv line {line + 2}, column needs: {row['needs']!r}"
    assert row["confidence"] in {"high", "medium"}, f"headings.csv line {line + 2}, column confidence"
    assert LETTERS.search(row["word"]), f"headings.csv line {line + 2}, column word: no letters"


def test_fifty_seven_languages_of_headings() -> None:
    assert len({row["lang"] for row in HEADINGS}) >= 57


def test_words_are_sorted_lower_case_and_once() -> None:
    keys = [(row["kind"], row["lang"], row["word"]) for row in WORDS]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)
    assert all(row["word"] == row["word"].lower() for row in WORDS)


def test_no_class_of_words_is_empty_or_unknown() -> None:
    with pytest.raises(KeyError):
        word_class("no such class")
    assert all(word_class(row["kind"]) for row in WORDS)


@pytest.mark.parametrize("lang", sorted({row["lang"] for row in HEADINGS}))
def test_a_list_is_found_under_the_headings_of_every_language(lang: str) -> None:
    for row in HEADINGS:
        if row["lang"] == lang and row["kind"] == "ingredients":
            reading = read(f"{row['word']}: Aqua, Glycerin, Parfum", Catalogue.default().recognizer)
            assert [entry.text for entry in reading.ingredients] == ["Aqua", "Glycerin", "Parfum"], row


@pytest.mark.parametrize("lang", sorted({row["lang"] for row in HEADINGS}))
def test_what_may_be_in_it_is_told_in_every_language(lang: str) -> None:
    for row in HEADINGS:
        if row["lang"] == lang and row["kind"] == "may_contain":
            reading = read(f"Aqua, Mica, Talc. {row['word']}: CI 77891, CI 77491", Catalogue.default().recognizer)
            sections = [entry.section for entry in reading.ingredients]
            assert sections == ["main"] * 3 + ["may_contain"] * 2, row


def test_every_kind_of_heading_has_a_meaning_and_every_row_a_known_language() -> None:
    assert list(heading_kinds()) == sorted(heading_kinds())
    for table in ("headings.csv", "label_words.csv", "amount_words.csv", "units.csv"):
        for line, row in enumerate(rows(table), 2):
            assert row["lang"] in languages(), (
                f"{table} line {line}, column lang: {row['lang']!r} is in no row of languages.csv"
            )


def test_heading_kinds_hold_what_they_may() -> None:
    for kind in heading_kinds().values():
        assert kind.section in {"", "main", "active", "may_contain", "trace"}, kind
        assert kind.closes in {"", "always", "sentence"}, kind
        assert {kind.shown_as, kind.followed_by or "other"} <= set(KINDS), kind
        assert kind.opens_list or not kind.section, kind
    placed = [kind.precedence for kind in heading_kinds().values() if kind.precedence < 99]
    assert sorted(placed) == list(range(1, len(placed) + 1))


@pytest.mark.parametrize("class_", AMOUNT_CLASSES)
def test_amount_words_stand_longest_first(class_: str) -> None:
    found = amount_words(class_)
    assert found
    assert [len(word) for word in found] == sorted((len(word) for word in found), reverse=True)


def test_units_are_of_known_kinds_sorted_and_of_one_amount() -> None:
    table = list(rows("units.csv"))
    assert [(row["kind"], row["lang"], row["unit"]) for row in table] == sorted(
        {(row["kind"], row["lang"], row["unit"]) for row in table}
    )
    assert {row["kind"] for row in table} == set(UNIT_KINDS)
    for row in table:
        assert bool(row["amount"]) == (row["kind"] not in {"activity", "size"}), row
        assert not row["amount"] or unit_amounts()[row["unit"]] == float(row["amount"]), row


def test_amount_words_are_of_known_classes_sorted_and_once() -> None:
    keys = [(row["kind"], row["lang"], row["word"]) for row in rows("amount_words.csv")]
    assert keys == sorted(set(keys))
    assert {key[0] for key in keys} == set(AMOUNT_CLASSES)
