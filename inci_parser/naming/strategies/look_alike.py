"""A Latin name printed with letters of another script that look the same."""

from __future__ import annotations

from ..candidate import Candidate, Lookup
from ..look_alikes import in_latin

SCORE = 98.0


def match(text: str, lookup: Lookup) -> Candidate | None:
    """Return the ingredient that a text names once its Cyrillic and Greek letters are read as Latin ones.

    ВНТ >> BHT
    """
    latin = in_latin(text.upper()).lower()
    candidate = None if latin == text else lookup.part(latin)
    if candidate is None:
        return None
    because = f"letters of another script read as Latin: {candidate.because}"
    return Candidate(candidate.names, "spelling", because, SCORE, leaves_out=candidate.leaves_out)
