"""Words of INCI names one edit away from a word, and Latin words that stand side by side in names."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from itertools import chain, pairwise

from ...tables import resources as _resources
from ...tables.build_cache import load_or_build
from .vocabulary import MORPHEMES, WORDS, vocabulary

#: Shorter words are near too many others.
SHORTEST = 5
_LAST = "\U0010ffff"


def within_one_edit(word: str) -> list[str]:
    """Return the longer words of INCI names within one edit of a word (swapped neighbours are one).

    One edit leaves the first half of a word as it is, or all that follows the first half and one letter more; so only
    words that begin or end so are compared.

    >>> within_one_edit("glycerim")
    ['glycerin']
    """
    from rapidfuzz import process  # a label without misprints needs none of it
    from rapidfuzz.distance import OSA

    forwards, backwards = _sorted_words()
    half = (len(word) - 1) // 2
    behind = word[half + 1 :][::-1]
    candidates = dict.fromkeys(
        chain(_beginning(forwards, word[:half]), (w[::-1] for w in _beginning(backwards, behind)))
    )
    close = [other for other in candidates if abs(len(other) - len(word)) <= 1]
    return [other for other, _, _ in process.extract(word, close, scorer=OSA.distance, score_cutoff=1, limit=None)]


def _beginning(words: list[str], start: str) -> list[str]:
    return words[bisect_left(words, start) : bisect_left(words, start + _LAST)]


@cache
def _sorted_words() -> tuple[list[str], list[str]]:
    """Return the longer words in order, and in order of their letters read backwards, each backwards."""
    words = [word for word in vocabulary().words if len(word) >= SHORTEST]
    return sorted(words), sorted(word[::-1] for word in words)


@cache
def latin_pairs() -> frozenset[str]:
    """Return the pairs of Latin words that stand side by side in names: ``rosa canina``."""
    return frozenset(load_or_build("naming-latin_pairs", ("names.csv", WORDS, MORPHEMES), _build_pairs))


def _build_pairs() -> list[str]:
    types = vocabulary().words
    pairs: dict[str, None] = {}
    for row in _resources.rows("names.csv"):
        words = row["inci"].lower().split(" ")
        pairs.update((f"{a} {b}", None) for a, b in pairwise(words) if types.get(a) == types.get(b) == "LATIN")
    return list(pairs)
