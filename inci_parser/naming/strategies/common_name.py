"""A plant's Latin name with its common name between its words, without brackets."""

from __future__ import annotations

from .. import botanical_names as botany
from ..candidate import Ask, Candidate

SCORE = 97.0


def match(text: str, ask: Ask) -> Candidate | None:
    """Return the ingredient that a text names once its common name is left out.

    citrus reticulata tangerine peel oil >> CITRUS RETICULATA PEEL OIL
    """
    shorter = botany.without_common(text)
    hit = ask.find(shorter) if shorter else None
    if hit is None:
        return None
    return Candidate(hit.names, "alias", f"Latin name with its common name: {shorter}", SCORE, leaves_out=True)
