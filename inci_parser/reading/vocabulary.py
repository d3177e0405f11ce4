"""The language of labels as tables give it: headings and classes of words, built once and remembered on disk."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..tables.resources import compiled, rows

#: A run of letters: what phrases are compared by.
LETTERS = re.compile(r"[^\W\d_]++")
_HUMP = re.compile(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ])")
#: What OCR mistakes for a letter, one for one.
_OCR = str.maketrans({"1": "i", "l": "i", "|": "i", "0": "o", "!": "i"})


def folded(word: str) -> str:
    """Return a word as phrases compare it: lower case, the dotted capital I folded.

    >>> folded("İçindekiler")
    'içindekiler'
    """
    return word.lower().replace("i̇", "i")


def misread(word: str) -> str:
    """Return a word with letters that OCR confuses folded to one.

    >>> misread("lNGRED1ENTS") == misread("Ingredients")
    True
    """
    return folded(word).translate(_OCR)


class Phrase(NamedTuple):
    """One row of ``synonyms/headings.csv``."""

    words: tuple[str, ...]
    kind: str
    #: What must stand around it to be believed: any, line, colon, code, bracket.
    needs: str


class Headings(NamedTuple):
    """The headings, ready to look up."""

    #: First word -> the phrases that open with it, longest first.
    by_first: dict[str, tuple[Phrase, ...]]
    #: The letters of a phrase run together, OCR look-alikes folded -> the phrase: for headings that OCR broke.
    joined: dict[str, Phrase]
    #: The ends of long one-word headings, look-alikes folded -> the heading: for words whose beginning is lost.
    ends: dict[str, Phrase]


def _headings() -> Headings:
    found: dict[str, list[Phrase]] = {}
    joined: dict[str, Phrase] = {}
    ends: dict[str, Phrase] = {}
    for row in rows("headings.csv"):
        words = tuple(folded(word) for word in LETTERS.findall(row["phrase"]))
        phrase = Phrase(words, row["kind"], row["needs"])
        options = found.setdefault(words[0], [])
        if phrase not in options:
            options.append(phrase)
        if sum(map(len, words)) >= 8 and phrase.kind in {"ingredients", "active", "inactive", "may_contain"}:
            joined.setdefault(misread("".join(words)), phrase)
        if len(words) == 1 and len(words[0]) >= 9 and phrase.kind == "ingredients":
            ends.setdefault(misread(words[0])[-7:], phrase)
    strictness = {"any": 0, "line": 1, "bracket": 2, "code": 3, "colon": 4}
    return Headings(
        {
            first: tuple(sorted(phrases, key=lambda p: (-len(p.words), strictness[p.needs], p.kind)))
            for first, phrases in found.items()
        },
        joined,
        ends,
    )


@cache
def headings() -> Headings:
    """Return the headings of ``synonyms/headings.csv``."""
    return compiled("reading-headings", ["headings.csv"], _headings)


def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in rows("label_words.csv"):
        found.setdefault(row["class"], set()).add(row["word"])
    return {name: frozenset(words) for name, words in found.items()}


@cache
def _all_classes() -> dict[str, frozenset[str]]:
    return compiled("reading-words", ["label_words.csv"], _classes)


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of one class of ``synonyms/label_words.csv``.

    >>> "denat" in words("abbreviation")
    True
    """
    return _all_classes()[name]


@cache
def endings() -> tuple[str, ...]:
    """Return the endings that mark a chemical name."""
    return tuple(sorted(words("name_ending")))


def has_hump(text: str) -> bool:
    """Tell whether small letters run into a capitalised word somewhere in a text."""
    return bool(_HUMP.search(text))


def humps(word: str) -> list[str]:
    """Cut a word where a capital follows a small letter: two words that lost their space.

    >>> humps("gExcipient"), humps("OilLala"), humps("McIntosh")
    (['g', 'Excipient'], ['Oil', 'Lala'], ['Mc', 'Intosh'])
    """
    return _HUMP.split(word)
