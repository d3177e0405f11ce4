"""A text that could not be read whose first word is a known name but for its last letter: perhaps that name."""

from __future__ import annotations

import re

from ...models import Alternative
from ..candidate import Candidate, Lookup
from ..misspelling_index import known_word
from ..normalisation import folded, key_of_folded

#: A word that opens a text and is followed by more of it.
_FIRST = re.compile(r"([a-z]{8,24})[^a-z]+[^\W_]")
#: So many letters at most may stand where the last letter of the name was; what such a name is told with.
_BROKEN, _LIKELY = (1, 2), 97.0


def match(text: str, lookup: Lookup) -> Candidate | None:
    """Return no name, and as an alternative the one name that the first word is but for its last letter.

    COUMARILP'JVE W M >> none, perhaps COUMARIN
    """
    first = _FIRST.match(folded(text))
    if first is None or known_word(first[1]) or lookup.store.begins(key_of_folded(first[1])):
        return None  # cocamidop: of cocamidopropyl
    stems = [first[1][:-broken].upper() for broken in _BROKEN]
    names = {name for stem in stems for name in _one_letter_longer(stem, lookup)}
    if len(names) != 1:
        return None
    (name,) = names
    because = f"its first word begins as {name}, and the rest is no name: no match"
    return Candidate((), "none", because, 0.0, (Alternative(name, _LIKELY),))


def _one_letter_longer(stem: str, lookup: Lookup) -> list[str]:
    """Return the names that labels print which are a stem and one letter more."""
    longer = (name for name in lookup.store.names_from(stem) if len(name) == len(stem) + 1 and name.isalpha())
    return [name for name in longer if lookup.store.label_count(name)]
