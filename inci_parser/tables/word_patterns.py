"""Words of tables as parts of regular expressions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from .build_cache import compiled_pattern

#: Characters of scripts that are written without spaces between words: Thai, kana, Han, Hangul; for a character class.
UNSPACED = r"\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_UNSPACED = compiled_pattern(f"[{UNSPACED}]")


def longest_first(words: Iterable[str]) -> list[str]:
    """Return words, each once, the longest first and else in alphabetical order.

    Alternatives of a pattern must stand so: the first that fits is taken.

    >>> longest_first(["of", "out of", "in", "of"])
    ['out of', 'in', 'of']
    """
    return sorted(set(words), key=lambda word: (-len(word), word))


def any_of(words: Iterable[str], escape: Callable[[str], str] = re.escape) -> str:
    """Return a pattern for any of some words, the longest first, without a group around it; no text fits no words.

    ``escape`` makes a pattern of one word.

    >>> any_of(["C++", "C"]), any_of([])
    ('C\\\\+\\\\+|C', '(?!)')
    """
    return "|".join(map(escape, longest_first(words))) or "(?!)"


def runs_together(text: str) -> bool:
    """Return whether a text holds a character of a script that is written without spaces between words.

    >>> runs_together("有機"), runs_together("유래"), runs_together("organic")
    (True, True, False)
    """
    return _UNSPACED.search(text) is not None


def by_spacing(words: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the words of scripts that are written with spaces between words, and those of scripts that are not.

    >>> by_spacing(["free", "フリー"])
    (['free'], ['フリー'])
    """
    spaced: list[str] = []
    unspaced: list[str] = []
    for word in words:
        (unspaced if runs_together(word) else spaced).append(word)
    return spaced, unspaced


def whole_words(words: Iterable[str]) -> str:
    """Return a pattern for any of some words; those of scripts with spaces between words fit only as whole words.

    >>> pattern = re.compile(whole_words(["free", "フリー"]))
    >>> pattern.search("freely") is None, pattern.search("無フリー").group()
    (True, 'フリー')
    """
    spaced, unspaced = by_spacing(words)
    return rf"(?:(?<![^\W_])(?:{any_of(spaced)})(?![^\W_])|(?:{any_of(unspaced)}))"
