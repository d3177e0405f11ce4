"""A text that could not be read and has one name alone in its reach: perhaps that name.

Propy(paraben >> none, perhaps PROPYLPARABEN
"""

from __future__ import annotations

from ...models import Alternative
from ...reading.brackets import unpaired
from ..candidate import Candidate, Lookup
from ..correction import Correction
from ..glosses import without_glosses
from ..misspelling_index import is_far_from_alias, known_word
from ..misspellings import are_real_words, odd_words
from ..normalisation import key

#: What such a name is told with; letters of what differs in the text, of which so many may differ as half of them.
_LIKELY, _LETTERS, _HALF = 97.0, 3, 2
#: So many letters that begin or end the words that differ, or one and so many, are the same.
_START, _END = 2, 3


def match(text: str, lookup: Lookup) -> Candidate | None:
    """Return no name, and as an alternative the one name in reach of a text, or of which it is torn."""
    name = perhaps(text if unpaired(text) else without_glosses(text), lookup)
    if not name:
        return None
    because = f"{name} alone is near, but not so near as to be sure: no match"
    return Candidate((), "none", because, 0.0, (Alternative(name, _LIKELY),))


def perhaps(text: str, lookup: Lookup) -> str:
    """Return the one name that labels print which is in reach of a text, or of which it is torn; ``""`` for none.

    Nothing where the words that differ are real ones of other names (``Silk Protein`` is not milk protein), or where
    they begin and end otherwise. A bracket without a partner is a misread letter.
    """
    return _nearest_alone(text, lookup) or ("" if are_real_words(text, known_word) else lookup.torn(text))


def _nearest_alone(text: str, lookup: Lookup) -> str:
    """Return the one name that labels print which is in reach of a text; ``""`` for none."""
    near = lookup.neighbours(text)
    if not near:
        return ""
    (nearest, names), *others = near
    if len(names) != 1 or not lookup.store.label_count(names[0]) or any(o.edits <= nearest.edits for o, _ in others):
        return ""
    hit = lookup.find_key(key(nearest.form))
    if hit is None or is_far_from_alias(nearest, hit):
        return ""
    return names[0] if _may_be(*odd_words(text, nearest.form), nearest) else ""


def _may_be(printed: list[str], intended: list[str], correction: Correction) -> bool:
    """Return whether the words that differ are no real ones, and like those of the name at an edge."""
    odd, rest = "".join(printed), "".join(intended)
    if not odd.isalpha() or len(odd) < max(_LETTERS, _HALF * correction.edits) or not rest:
        return False
    if all(known_word(word) for word in printed if len(word) >= _LETTERS):
        return False
    if odd[:_START] == rest[:_START] or odd[-_END:] == rest[-_END:]:
        return True
    return odd[0] == rest[0] and odd[1 - _END :] == rest[1 - _END :]
