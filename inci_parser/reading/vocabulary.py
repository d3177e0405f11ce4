"""The vocabulary of labels as the tables of ``synonyms/language/`` give it: heading phrases and classes of words.

Built once and remembered on disk. Nothing here looks at a label; it only says which words there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from ..tables.build_cache import load_or_build
from ..tables.confused_letters import letter_map
from ..tables.language import heading_kinds
from ..tables.on_demand import OnDemand
from ..tables.resources import rows
from ..tables.word_patterns import any_of

#: A run of letters: what phrases are compared by.
LETTERS = re.compile(r"[^\W\d_]++")
_CAMEL = re.compile(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ])")


def fold_case(word: str) -> str:
    """Return a word as phrases compare it: lower case, the dotted capital I folded.

    >>> fold_case("İçindekiler")
    'içindekiler'
    """
    low = word.lower()
    return low if low.isascii() else low.replace("i̇", "i")


def fold_ocr(word: str) -> str:
    """Return a word with letters that OCR confuses folded to one.

    >>> fold_ocr("lNGRED1ENTS") == fold_ocr("Ingredients")
    True
    """
    return fold_case(word).translate(letter_map("heading_letter"))


def end_of_marks(text: str, offset: int) -> int:
    """Return the offset behind the combining marks at an offset: vowel signs of Thai and Indic scripts are no letters.

    >>> end_of_marks("सामग्री:", 6), end_of_marks("INCI:", 4)
    (7, 4)
    """
    if text[offset : offset + 1] <= "\u02ff":
        return offset
    from unicodedata import category

    while offset < len(text) and category(text[offset])[0] == "M":
        offset += 1
    return offset


class Phrase(NamedTuple):
    """One row of ``headings.csv``."""

    words: tuple[str, ...]
    kind: str
    #: What must stand around it to be believed: any, line, colon, code, bracket.
    needs: str


class Headings(NamedTuple):
    """The headings, ready to look up."""

    #: First word -> the phrases that open with it, longest first.
    by_first: Mapping[str, tuple[Phrase, ...]]
    #: The letters of a phrase run together, OCR look-alikes folded -> the phrase: for headings that OCR broke.
    joined: Mapping[str, Phrase]
    #: The ends of long one-word headings, look-alikes folded -> the heading: for words whose beginning is lost.
    ends: Mapping[str, Phrase]


def _headings() -> Headings:
    by_word: dict[str, list[Phrase]] = {}
    joined: dict[str, Phrase] = {}
    ends: dict[str, Phrase] = {}
    kinds = heading_kinds()
    for row in rows("headings.csv"):
        words = tuple(fold_case(word) for word in LETTERS.findall(row["word"]))
        phrase = Phrase(words, row["kind"], row["needs"])
        options = by_word.setdefault(words[0], [])
        if phrase not in options:
            options.append(phrase)
        if sum(map(len, words)) >= 8 and kinds[phrase.kind].mended:
            joined.setdefault(fold_ocr("".join(words)), phrase)
        if len(words) == 1 and len(words[0]) >= 9 and phrase.kind == "ingredients":
            ends.setdefault(fold_ocr(words[0])[-7:], phrase)
    strictness = {"any": 0, "line": 1, "bracket": 2, "code": 3, "colon": 4}
    by_first = {
        first: tuple(sorted(phrases, key=lambda p: (-len(p.words), strictness[p.needs], p.kind)))
        for first, phrases in by_word.items()
    }
    return Headings(OnDemand(by_first), OnDemand(joined), OnDemand(ends))


@cache
def headings() -> Headings:
    """Return the headings of ``headings.csv``."""
    return load_or_build("reading-headings", ["headings.csv", "heading_kinds.csv", "confused_letters.csv"], _headings)


@cache
def heading_phrases(kind: str, lang: str) -> tuple[str, ...]:
    """Return the phrases of one kind of heading in one language, as printed.

    >>> "有効成分" in heading_phrases("active", "ja")
    True
    """
    return tuple(row["word"] for row in rows("headings.csv") if (row["kind"], row["lang"]) == (kind, lang))


def _classes() -> OnDemand[frozenset[str]]:
    classes: dict[str, set[str]] = {}
    for row in (*rows("label_words.csv"), *rows("claim_words.csv")):
        classes.setdefault(row["kind"], set()).add(row["word"])
    return OnDemand({name: frozenset(words) for name, words in classes.items()})


@cache
def _all_classes() -> OnDemand[frozenset[str]]:
    return load_or_build("reading-words", ["label_words.csv", "claim_words.csv"], _classes)


@cache
def word_class(name: str) -> frozenset[str]:
    """Return the words of one class of ``label_words.csv`` or ``claim_words.csv``.

    >>> "denat" in word_class("abbreviation")
    True
    """
    return _all_classes()[name]


def without_articles(text: str) -> str:
    """Return a text without the articles before it.

    >>> without_articles("de la coumarine"), without_articles("linalol")
    ('coumarine', 'linalol')
    """
    first, _, rest = text.partition(" ")
    return without_articles(rest) if rest and fold_case(first) in word_class("article") else text


@cache
def endings() -> tuple[str, ...]:
    """Return the endings that mark a chemical name."""
    return tuple(sorted(word_class("name_ending")))


def has_camel_case(text: str) -> bool:
    """Return whether small letters run into a capitalised word somewhere in a text."""
    return bool(_CAMEL.search(text))


def split_camel_case(word: str) -> list[str]:
    """Cut a word where a capital follows a small letter: two words that lost their space.

    >>> split_camel_case("gExcipient"), split_camel_case("OilLala"), split_camel_case("McIntosh")
    (['g', 'Excipient'], ['Oil', 'Lala'], ['Mc', 'Intosh'])
    """
    return _CAMEL.split(word)


@cache
def first_words(*classes: str) -> frozenset[str]:
    """Return the words with which the phrases of some classes begin: a text without any of them holds no phrase."""
    return frozenset(fold_case(LETTERS.findall(phrase)[0]) for name in classes for phrase in word_class(name))


@cache
def phrase_pattern(*classes: str) -> re.Pattern[str]:
    """Return a pattern of the words and phrases of some classes as whole words, the longest first, any case.

    >>> bool(phrase_pattern("alternative").fullmatch("and/or"))
    True
    """
    key = f"reading-phrases-{'-'.join(classes)}"
    return load_or_build(key, ("label_words.csv", "claim_words.csv"), lambda: _phrase_pattern(classes))


def _phrase_pattern(classes: Iterable[str]) -> re.Pattern[str]:
    phrases = (word for name in classes for word in word_class(name))
    alternatives = any_of(phrases, lambda phrase: re.escape(phrase).replace(r"\ ", r"\s"))
    return re.compile(rf"(?<![^\W\d_])(?:{alternatives})(?![^\W\d_])", re.IGNORECASE)
