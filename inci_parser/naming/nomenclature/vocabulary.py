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
    others = _misprints(Counter(word for row in rows for word in set(_words(row["inci"])))) | _conjunctions()
    for row in rows:
        for word in _words(row["inci"]):
            if word not in typed and word not in others:
                type_of[word] = "LATIN" if row["botanical"] == "1" else type_of.get(word) or "NAME"
    for word, kind in type_of.items():
        shape = ending(word, vocabulary)
        typed[word] = kind if kind == "LATIN" else shape if shape in ("PRE", "HEAD") else "HEAD"
    return vocabulary


def _conjunctions() -> frozenset[str]:
    """Return the words that join two names: a few names of the inventory hold one, which makes it no chemical word."""
    return frozenset(row["word"] for row in _resources.rows("label_words.csv") if row["kind"] == "conjunction")


def _words(name: str) -> list[str]:
    return re.findall(r"[a-z]{3,}", name.lower())


def _misprints(counts: Counter[str]) -> frozenset[str]:
    """Return the words of one name only that are a letter off a word of many: the inventory has misprints too.

    >>> sorted(_misprints(Counter({"extract": 900, "exract": 1, "extracta": 2, "leaf": 80, "lea": 1})))
    ['exract']
    """
    from rapidfuzz import process  # what builds the vocabulary is not needed to read it
    from rapidfuzz.distance import OSA

    common = [word for word, count in counts.items() if count >= COMMON and len(word) > 4]
    return frozenset(
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
