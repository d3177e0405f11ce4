"""Names in a script or language that spells INCI names out word by word, read with a table of words."""

from __future__ import annotations

from ..candidate import Ask, Candidate
from ..composition import Translator, language

SCORE = 98.0


def match(text: str, ask: Ask) -> Candidate | None:
    """Return the one ingredient that the words of a name in another language can be read as.

    폴리글리세릴-10라우레이트 >> POLYGLYCERYL-10 LAURATE

    Two readings that give different names are no answer.
    """
    lang = language(text)
    if lang is None:
        return None
    names: dict[tuple[str, ...], None] = {}
    for reading in Translator(ask.store).readings(text, lang):
        hit = ask.find_key(reading)
        if hit is not None:
            names[hit.names] = None
    if len(names) != 1:
        return None
    return Candidate(next(iter(names)), "translation", f"read word by word ({lang})", SCORE)
