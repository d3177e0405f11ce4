"""Tells where a word such as "contains" heads names without a colon behind it.

    Aqua, Parfum. Contains Citral, Linalool.   >>   heads the last two names
    Contains vitamin C and shea butter to soothe   >>   does not: words of a sentence follow
    Contains hyaluronic acid.                      >>   does not: one name may be a promise as well

Used by :mod:`inci_parser.reading.headings`; offsets count characters of the normalised text.
"""

from __future__ import annotations

import re

from ..models import Recognizer
from ..tables.word_patterns import runs_together
from .identity import is_listed
from .name_shape import between_names

#: A sentence that closes a list stands behind so many commas, at least, among the last so many characters.
_COMMAS, _REACH = 2, 400
#: Two texts between separators, behind a space.
_TWO_NAMES = re.compile(r"\s{1,3}([^,、，;·•|\n]{1,80})[,、，;·•|،]\s{0,3}([^,、，;·•|،\n]{1,80})")
#: So many characters of its sentence may stand before the word that heads a text: ``This cream contains aqua``.
_SUBJECT = 40
_SENTENCE_END = re.compile(r"\.(?!\S)|\n")


def names_follow(low: str, end: int, recognizer: Recognizer) -> bool:
    """Return whether a sentence goes on at ``end`` with nothing but names; ``low`` is the text in small letters.

    Behind a list its first two names decide, of which the text has not both already.
    """
    sentence, *rest = _SENTENCE_END.split(low[end : end + _REACH], maxsplit=1)
    names = [name.strip(" :*") for name in between_names().split(sentence)]
    if not rest and end + _REACH < len(low):
        del names[-1]  # cut off
    if len(names) < 2:
        return False
    closes = low.count(",", max(0, end - _REACH), end) >= _COMMAS
    if closes:
        names = names[:2]
        if all(low.find(name, 0, end) >= 0 for name in names):
            return False
    return all(is_listed(name, recognizer) for name in names)


def two_names_follow(text: str, end: int, recognizer: Recognizer) -> bool:
    """Return whether a list begins behind the space at ``end``: two listed names with a separator between them."""
    match = _TWO_NAMES.match(text, end, end + _REACH)
    if match is None or not is_listed(match[1].strip(), recognizer):
        return False
    word, _, rest = match[2].partition(" ")  # another heading may stand behind the second name
    return is_listed(match[2].strip(), recognizer) or (runs_together(rest) and is_listed(word, recognizer))


def subject_of(low: str, start: int) -> int:
    """Return where the sentence begins that opens a text and has its word at ``start``, -1 if it is no such word."""
    before = low[:start]
    return -1 if start > _SUBJECT or not before.strip() or re.search(r"[,;:.\n]", before) else 0
