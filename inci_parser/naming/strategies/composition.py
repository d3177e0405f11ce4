"""A name in another language, read word by word."""

from __future__ import annotations

from ..candidate import Candidate, Lookup
from ..composition import by_sound

SCORE, SOUND = 98.0, 90.0


def match(text: str, lookup: Lookup) -> Candidate | None:
    """Return the one ingredient that the words of a name in another language can be read as.

    폴리글리세릴-10라우레이트, laurate de polyglycéryle-10 >> POLYGLYCERYL-10 LAURATE

    Two readings that give different names are no answer.
    """
    composed = lookup.composer.compose(text)
    if composed is None:
        return None
    names, language = composed
    return Candidate(names, "translation", f"read word by word ({language})", SCORE)


def match_by_sound(text: str, lookup: Lookup) -> Candidate | None:
    """Return the one ingredient whose words sound like those of a text: adenosina >> ADENOSINE."""
    name = by_sound(text, lookup.store)
    return None if name is None else Candidate((name,), "fuzzy", f"its words sound like those of {name}", SOUND)
