"""The words of INCI names: whole words by type, and the pieces that chemical words are made of."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from ...tables import resources as _resources
from ...tables.build_cache import load_or_build

WORDS, MORPHEMES = "name_words.csv", "name_morphemes.csv"
_LONGEST_MORPHEME = 14
#: In how many names a word stands that others may be misprints of.
COMMON = 50
#: In how many names at most a word stands that is one of those with I for l.
RARE = 2


class Vocabulary(NamedTuple):
    """The words of INCI names: whole words by type, the pieces of chemical words by type."""

    words: dict[str, str]
    pieces: dict[str, tuple[str, ...]]


def _build_vocabulary() -> Vocabulary:
    """Return the tables' words and, where these lack one, the words of the catalogue's names."""
    typed = {row["word"]: row["kind"] for row in _resources.rows(WORDS)}
    pieces: dict[str, list[str]] = {}
    for row in _resources.rows(MORPHEMES):
        pieces.setdefault(row["morpheme"], []).append(row["kind"])
    vocabulary = Vocabulary(typed, {piece: tuple(types) for piece, types in pieces.items()})
    type_of: dict[str, str] = {}
    rows = _resources.rows("names.csv")
    others = _misprints(Counter(word for row in rows for word in set(_words(row["inci"])))) | conjunctions()
    for row in rows:
        for word in _words(row["inci"]):
            if word not in typed and word not in others:
                type_of[word] = "LATIN" if row["botanical"] == "1" else type_of.get(word) or "NAME"
    for word, kind in type_of.items():
        shape = ending(word, vocabulary)
        typed[word] = kind if kind == "LATIN" else shape if shape in ("PRE", "HEAD") else "HEAD"
    return vocabulary


@cache
def conjunctions() -> frozenset[str]:
    """Return the words that join two names: a few names of the inventory hold one, which makes it no chemical word."""
    return frozenset(row["word"] for row in _resources.rows("label_words.csv") if row["kind"] == "conjunction")


def _words(name: str) -> list[str]:
    return re.findall(r"[a-z]{3,}", name.lower())


def _misprints(counts: Counter[str]) -> frozenset[str]:
    """Return the words of few names that are misprints of a word of many: the inventory has misprints too.

    A letter off where one name alone has the word; or I for l.

    >>> sorted(_misprints(Counter({"extract": 900, "exract": 1, "extracta": 2, "leaf": 80, "lea": 1})))
    ['exract']
    >>> sorted(_misprints(Counter({"hcl": 120, "hci": 2, "malus": 40, "maius": 9})))
    ['hci']
    """
    from rapidfuzz import process  # what builds the vocabulary is not needed to read it
    from rapidfuzz.distance import OSA

    often = {word for word, count in counts.items() if count >= COMMON}
    as_read = {word.replace("l", "i") for word in often}
    alike = {
        word
        for word, count in counts.items()
        if count <= RARE and word not in often and word.replace("l", "i") in as_read
    }
    common = [word for word in often if len(word) > 4]
    return frozenset(alike) | frozenset(
        word
        for word, count in counts.items()
        if count == 1 and len(word) > 4 and process.extractOne(word, common, scorer=OSA.distance, score_cutoff=1)
    )


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary, remembered on disk."""
    lines, pieces = load_or_build(
        "naming-vocabulary", ("names.csv", "label_words.csv", WORDS, MORPHEMES), _build_stored
    )
    words: dict[str, str] = {}
    for kind, some in lines.items():
        words |= dict.fromkeys(some.split(" "), kind)
    return Vocabulary(words, pieces)


def _build_stored() -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """Return type -> its words in one string, and the pieces: few strings load in no time."""
    built = _build_vocabulary()
    by_kind: dict[str, list[str]] = {}
    for word, kind in built.words.items():
        by_kind.setdefault(kind, []).append(word)
    return {kind: " ".join(words) for kind, words in by_kind.items()}, built.pieces


def ending(word: str, vocabulary: Vocabulary) -> str | None:
    """Return the type that a chemical word has by its last piece, if pieces cover it whole, else ``None``.

    ``STEM``: pieces cover it, but none of them ends a word.

    >>> [ending(word, vocabulary()) for word in ("hydroxypropyltrimonium", "stearate", "glowing")]
    ['PRE', 'HEAD', None]
    """
    pieces = vocabulary.pieces
    size = len(word)
    #: reached[i]: pieces cover the first i letters, none of them an ending yet.
    reached = [True] + [False] * size
    for place in range(size):
        if not reached[place]:
            continue
        for stop in range(place + 1, min(size, place + _LONGEST_MORPHEME) + 1):
            types = pieces.get(word[place:stop])
            if types is None:
                continue
            for kind in types:
                if stop == size and kind.startswith("end:"):
                    if place:
                        return kind[4:]
                elif stop - place > 1 or place:
                    reached[stop] = True
    return "STEM" if reached[size] else None
