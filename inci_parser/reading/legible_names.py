"""Finds the names of ingredients that are legible in a text that could not be read as entries.

    INGREDIENTSzA'oLM- a; V⏎ETHYLHEXYL PALMITATE - BE -~ x   >>   ETHYLHEXYL PALMITATE

Used for what was left out of a list. Only INCI names of several letters count: a common word may stand in any text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..models import Match, Recognizer, Status
from .brackets import MARKS
from .identity import is_perfume, recognize_listed

#: Fewest letters of a name, most words of it, and how many words of a text are looked at.
_LETTERS, _WORDS, _LOOKED_AT = 8, 6, 80
#: A word with its signs, and signs that end a name where they end a word.
_WORD, _SEPARATES = re.compile(r"[^\s|•·~]+"), ",;:"
_EDGE = MARKS + " .,;:-_\"'“”‘’«»=<>?!"
#: The methods that find a name by its own letters or number.
_BY_LETTERS = frozenset({"exact", "colour_index"})


def legible_names(text: str, recognizer: Recognizer) -> list[Match]:
    """Return the ingredients whose whole names stand in a text, in order; the longest name at each place."""
    result: list[Match] = []
    for piece in _pieces(text):
        i = 0
        while i < len(piece):
            match, words = _name_at(text, piece[i : i + _WORDS], recognizer)
            if match is not None:
                result.append(match)
            i += words
    return result


def _pieces(text: str) -> Iterator[list[tuple[int, int]]]:
    """Yield the spans of words that no separator parts."""
    piece: list[tuple[int, int]] = []
    for i, word in enumerate(_WORD.finditer(text)):
        if i == _LOOKED_AT:
            break
        if any(map(str.isalnum, word[0])):
            piece.append(word.span())
        if word[0][-1] in _SEPARATES or not any(map(str.isalnum, word[0])):
            yield piece
            piece = []
    yield piece


def _name_at(text: str, words: list[tuple[int, int]], recognizer: Recognizer) -> tuple[Match | None, int]:
    """Return the name that the most of the first words are, and how many; none and one word where none is."""
    for count in range(len(words), 0, -1):
        name = text[words[0][0] : words[count - 1][1]].strip(_EDGE)
        if sum(map(str.isalpha, name)) < _LETTERS and not any(map(str.isdigit, name)):
            break
        status, match = recognize_listed(name, recognizer)
        if status is Status.LISTED and match.method in _BY_LETTERS and not is_perfume(match):
            return match, count
    return None, 1
