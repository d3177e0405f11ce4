"""A name with a number behind it that is no part of it: an amount without its sign, a type, a line's number."""

from __future__ import annotations

import re

from ..candidate import Candidate, Lookup
from ..nomenclature.word_lists import word_list
from ..normalisation import key_of_folded

_NUMBER_BEHIND = re.compile(r"(\S.*?)[\s,]{1,3}\d{1,5}(?:[.,]\d{1,4})?")
SCORE = 97.0


def match(text: str, lookup: Lookup) -> Candidate | None:
    """Return the ingredient before a number that no name of its kind has.

    aqua 70 >> AQUA

    Where names of the same words have numbers (Nylon-12, Polysorbate 20), another number is another ingredient.
    """
    parts = _NUMBER_BEHIND.fullmatch(text)
    if parts is None or parts[1].rpartition(" ")[2] in word_list("incomplete") | word_list("counted"):
        return None
    candidate = lookup.whole(parts[1])
    if candidate is None or _numbered(parts[1], lookup):
        return None
    because = f"{candidate.because}, with a number behind it that is no part of it"
    return Candidate(candidate.names, candidate.method, because, SCORE, leaves_out=True)


def _numbered(name: str, lookup: Lookup) -> bool:
    """Return whether any form is a name and a number."""
    form_key = key_of_folded(name)
    return any(lookup.store.begins(f"{form_key}{digit}") for digit in range(1, 10))
