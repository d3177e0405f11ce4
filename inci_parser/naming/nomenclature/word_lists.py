"""Lists of words that INCI names, or the words around them, are known by: ``name_word_lists.csv``."""

from __future__ import annotations

from functools import cache

from ...tables import resources, word_patterns
from ...tables.build_cache import load_or_build

TABLE = "name_word_lists.csv"


def _build() -> dict[str, tuple[str, ...]]:
    lists: dict[str, list[str]] = {}
    for row in resources.rows(TABLE):
        lists.setdefault(row["list"], []).append(row["word"])
    return {name: tuple(words) for name, words in lists.items()}


@cache
def _all_lists() -> dict[str, tuple[str, ...]]:
    return load_or_build("naming-word_lists", [TABLE], _build)


@cache
def word_list(name: str) -> frozenset[str]:
    """Return the words of one list.

    >>> "copolymer" in word_list("incomplete"), "TITANIUM DIOXIDE" in word_list("pigment")
    (True, True)
    """
    return frozenset(_all_lists()[name])


@cache
def longest_first(name: str) -> tuple[str, ...]:
    """Return the words of one list, the longest first: the order in which alternatives of a pattern must stand."""
    return tuple(word_patterns.longest_first(_all_lists()[name]))
