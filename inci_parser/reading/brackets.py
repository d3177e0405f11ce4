"""Brackets and footnote marks: the one pattern of a bracket, and the one set of signs that mark footnotes.

The lexers see balanced brackets only, three deep at most: brackets without a partner, or deeper ones, are replaced
one for one by stand-ins of the private use area, which no other module needs to know.

    Mica (CI 77019   >>   Mica <stand-in>CI 77019
"""

from __future__ import annotations

import re

#: Signs that mark a footnote; a plus marks one only behind a name.
FOOTNOTE_MARKS = "*†‡§¤¹²³⁰⁴⁵⁶⁷⁸⁹°º◊∆^"
MARKS = FOOTNOTE_MARKS + "+"
#: A bracket with what it holds, three deep.
BRACKET = r"[(\[{](?>(?:[^()\[\]{}]|[(\[{](?>(?:[^()\[\]{}]|[(\[{][^()\[\]{}]*+[)\]}])*)[)\]}])*)[)\]}]"
#: Deeper brackets are no part of a name.
DEEPEST = 3
CLOSING = {"(": ")", "[": "]", "{": "}"}
_STAND_INS = {ord(sign): chr(0xE020 + i) for i, sign in enumerate("()[]{}")}
_SIGN = re.compile(r"[()\[\]{}]")


def unpaired(text: str) -> list[int]:
    """Return the offsets of brackets that have no partner or stand deeper than :data:`DEEPEST`.

    >>> unpaired("Mica (CI 77019"), unpaired("Citrus (Grapefruit (Pink)) Oil")
    ([5], [])
    """
    open_: list[int] = []
    alone: list[int] = []
    for match in _SIGN.finditer(text):
        if match[0] in CLOSING:
            open_.append(match.start())
        elif not open_:
            alone.append(match.start())
        elif len(open_) > DEEPEST:
            alone += (open_.pop(), match.start())
        else:
            open_.pop()
    return sorted(alone + open_)


def neutralise(text: str, offsets: list[int]) -> str:
    """Return the text with stand-ins for the brackets at these offsets; every other offset stays what it is."""
    if not offsets:
        return text
    characters = list(text)
    for offset in offsets:
        characters[offset] = _STAND_INS[ord(characters[offset])]
    return "".join(characters)


def neutralise_unpaired(text: str) -> str:
    """Return the text with stand-ins for brackets that a lexer could not pair."""
    return neutralise(text, unpaired(text))


def pairs(text: str) -> list[tuple[int, int]]:
    """Return the offsets of the opening and closing bracket of every pair, in the order in which they close.

    >>> pairs("a (b [c]) d")
    [(5, 7), (2, 8)]
    """
    open_: list[int] = []
    result: list[tuple[int, int]] = []
    for match in _SIGN.finditer(text):
        if match[0] in CLOSING:
            open_.append(match.start())
        elif open_:
            result.append((open_.pop(), match.start()))
    return result


def depth(text: str) -> int:
    """Return how many more brackets a text opens than it closes."""
    return sum(map(text.count, "([{")) - sum(map(text.count, ")]}"))
