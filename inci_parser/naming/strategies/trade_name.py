"""A trade name before a bracket that names a plant's material by its common and its Latin name."""

from __future__ import annotations

import re

from ..brackets import EDGE
from ..candidate import Candidate, Lookup
from ..misspelling_index import known_word
from ..normalisation import folded
from . import misspelt_half, named_by_both

#: Words and one bracket behind them; a word in them, how long one is that tells a trade name; how sure such a name is.
_BRACKETED, _WORD = re.compile(r"([^()]+)\(([^()]+)\)[ .,;]*"), re.compile(r"[^\W\d_]+")
_LETTERS, _SCORE = 4, 90.0


def match(text: str, lookup: Lookup) -> Candidate | None:
    """Return the ingredient in a bracket behind words of which one is in no name, where two names of it agree.

    Cropure Palm Oil (Elaeis Guineensis Palm Oil) >> ELAEIS GUINEENSIS OIL
    """
    bracketed = _BRACKETED.fullmatch(folded(text))
    if bracketed is None:
        return None
    outer, inner = (part.strip(EDGE) for part in bracketed.groups())
    unknown = [word for word in _WORD.findall(outer) if len(word) >= _LETTERS and not known_word(word)]
    if not unknown or lookup.corrections(outer):
        return None
    candidate = named_by_both.match(inner, lookup) or misspelt_half.match(inner, lookup)
    if candidate is None or len(candidate.names) != 1 or candidate.alternatives:
        return None
    return Candidate(candidate.names, "fuzzy", f"behind a trade name the bracket holds: {candidate.because}", _SCORE)
