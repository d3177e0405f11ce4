"""What the words of every language in Latin letters tell of a printed word, without loading the words of any language.

Sections of the container of words: the printed words as a :class:`.key_table.KeyTable` and four numbers for each, whose
bits are the languages of :func:`.word_tables.languages`.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import NamedTuple

from ..tables.container import Container
from .key_table import KeyTable, key_sections, ordered

_NAME = "latin"


class LatinWord(NamedTuple):
    """The languages that have a printed word, as bits."""

    #: It is one of their words, alone or among the printed words of one.
    printed: int = 0
    #: It is a word of theirs that INCI names spell otherwise; of several printed words, it is the whole of it.
    foreign: int = 0
    #: It is a whole word of theirs.
    whole: int = 0
    #: A word of two printed words that INCI names spell otherwise begins with it.
    begins_pair: int = 0


_UNKNOWN = LatinWord()


def latin_sections(words: Iterable[tuple[int, str, LatinWord]]) -> dict[str, bytes]:
    """Return the sections for (number of a language, word, what it is in that language: 1 or 0 in each field)."""
    found: dict[str, list[int]] = {}
    for number, word, told in words:
        bits = found.setdefault(word, [0] * len(told))
        for place, value in enumerate(told):
            bits[place] |= value << number
    numbers = array("I", [bit for word in ordered(found) for bit in found[word]])
    return {**key_sections(_NAME, found), f"{_NAME}.bits": numbers.tobytes()}


class LatinWords:
    """The words of all languages in Latin letters.

    >>> from ..tables.container import pack
    >>> told = [(0, "eau", LatinWord(1, 1, 1)), (2, "eau", LatinWord(1))]
    >>> words = LatinWords(Container(pack(latin_sections(told), "doctest")))
    >>> words.find("eau"), words.find("aqua").printed
    (LatinWord(printed=5, foreign=1, whole=1, begins_pair=0), 0)
    """

    def __init__(self, container: Container) -> None:
        """Take the sections that :func:`latin_sections` wrote."""
        self._keys = KeyTable(container, _NAME)
        self._bits = container.numbers(f"{_NAME}.bits")

    def find(self, word: str) -> LatinWord:
        """Return what the languages know of a folded word."""
        number = self._keys.find(word)
        if number < 0:
            return _UNKNOWN
        first = number * len(_UNKNOWN)
        return LatinWord(*self._bits[first : first + len(_UNKNOWN)])
