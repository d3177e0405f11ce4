"""A name beside a number that is no part of it: an amount without its sign, a type, a line's number, a lot's code."""

from __future__ import annotations

import re

from ..candidate import Candidate, Lookup
from ..nomenclature.vocabulary import ending, vocabulary
from ..nomenclature.word_lists import word_list
from ..normalisation import key_of_folded

_NUMBER_BEHIND = re.compile(r"(\S.*?)[\s,]{1,3}\d{1,5}(?:[.,]\d{1,4})?")
#: A code before a name: longer than a locant, a count of units or a number of the Colour Index.
_CODE_BEFORE = re.compile(r"\d{6,12} ([^\W\d].*)")
#: A line's number before a name: "1 & aqua", "12. talc".
_NUMBER_BEFORE = re.compile(r"\d{1,5}\s?[&.):]?\s{1,2}([^\W\d].*)")
SCORE = 97.0


def match(text: str, lookup: Lookup) -> Candidate | None:
    """Return the ingredient before a number that no name of its kind has, or behind a code.

    aqua 70 >> AQUA    30590516 methylisothiazolinone >> METHYLISOTHIAZOLINONE    1 aqua >> AQUA

    Where names of the same words have numbers (Nylon-12, Polysorbate 20), another number is another ingredient.
    """
    coded = _CODE_BEFORE.fullmatch(text)
    if coded is not None:
        named = lookup.whole(coded[1])
        return None if named is None else _beside(named, "a code before it")
    line = _NUMBER_BEFORE.fullmatch(text)
    if line is not None and not ending(line[1].rpartition(" ")[2], vocabulary()):  # 2 octanol: a locant
        named = lookup.whole(line[1])
        if named is not None:
            return _beside(named, "a number before it")
    parts = _NUMBER_BEHIND.fullmatch(text)
    if parts is None or parts[1].rpartition(" ")[2] in word_list("incomplete") | word_list("counted"):
        return None
    candidate = lookup.whole(parts[1])
    if candidate is None or _numbered(parts[1], lookup):
        return None
    return _beside(candidate, "a number behind it")


def _beside(candidate: Candidate, number: str) -> Candidate:
    """Return the answer of a name beside a number."""
    because = f"{candidate.because}, with {number} that is no part of it"
    return Candidate(candidate.names, candidate.method, because, SCORE, leaves_out=True)


def _numbered(name: str, lookup: Lookup) -> bool:
    """Return whether any form is a name and a number."""
    form_key = key_of_folded(name)
    return any(lookup.store.begins(f"{form_key}{digit}") for digit in range(1, 10))
