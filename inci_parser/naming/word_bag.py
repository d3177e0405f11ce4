"""The words of a name whatever their order: what a name and its word-for-word translation have in common."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .normalisation import folded

#: A number, perhaps of several parts, or a run of letters.
_PIECE = re.compile(r"(?P<number>\d+(?:[.,:/-]\d+)*)|[^\W\d_]+")
_JOINT = re.compile(r"[.,:/-]")
#: Marks before a number in a list of pieces: it belongs to the word before it, or to the one behind it.
BEFORE, BEHIND = "<", ">"


def number_piece(number: str, before: str, behind: str) -> str:
    """Return a number as a piece of a name, given what stands around it.

    A locant, with a hyphen and a letter behind it, belongs to the word behind; any other number to the one before.

    >>> number_piece("100", "PEG-", " stearate"), number_piece("2", "methyl ", "-octynoate")
    ('<100', '>2')
    """
    locant = len(behind) > 1 and behind[0] in "-'" and behind[1].isalpha()
    attached = before[-1:].isalpha()
    return (BEHIND if locant and not attached else BEFORE) + _JOINT.sub("_", number)


def pieces(text: str) -> Iterator[str]:
    """Yield the words and numbers of a folded text."""
    for match in _PIECE.finditer(text):
        if match["number"]:
            yield number_piece(match["number"], text[: match.start()], text[match.end() :])
        else:
            yield match[0]


def bag_of(parts: Iterable[str]) -> str:
    """Return words in alphabetical order, each with the numbers that belong to it.

    >>> bag_of(["stearate", "peg", "<100"]), bag_of([">2", "octynoate", "methyl"])
    ('peg100 stearate', '2octynoate methyl')
    """
    words: list[str] = []
    ahead = ""
    for part in parts:
        if part[0] == BEFORE and words and not ahead:
            words[-1] += part[1:]
        elif part[0] in (BEFORE, BEHIND):
            ahead += part[1:]
        else:
            words.append(ahead + part)
            ahead = ""
    if ahead:
        words.append(ahead)
    return " ".join(sorted(words))


def word_bag(name: str) -> str:
    """Return the words of a name in alphabetical order, each with its numbers.

    >>> word_bag("PEG-100 Stearate") == word_bag("stearate PEG-100")
    True
    >>> word_bag("PEG-7 Glyceryl Cocoate") == word_bag("Glyceryl-7 PEG Cocoate")
    False
    """
    return bag_of(pieces(folded(name)))
