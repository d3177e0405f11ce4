"""Two names of one ingredient side by side, one of them misprinted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from .. import botanical_names as botany
from ..brackets import EDGE
from ..candidate import Candidate, Lookup
from ..nomenclature.near_words import SHORTEST, latin_pairs, within_one_edit
from ..normalisation import folded
from . import named_by_both, repeated

#: Fewest and most words of both names; how sure such a name is.
_FEWEST, _MOST, _SCORE = 2, 11, 95.0
_WORDS = re.compile(r"[a-z]+(?: [a-z]+)*")


def match(text: str, lookup: Lookup) -> Candidate | None:
    """Return the ingredient that a name and the misprint of another name of it are.

    fragance parfum                     >> PARFUM
    jojoba seed oil simmondsia chinesis >> SIMMONDSIA CHINENSIS SEED OIL
    """
    plain = folded(text.strip(EDGE))
    words = plain.split(" ")
    if not _FEWEST <= len(words) <= _MOST or _WORDS.fullmatch(plain) is None:
        return None
    return _with_latin_corrected(words, lookup) or _with_half_corrected(words, lookup)


def _with_latin_corrected(words: list[str], lookup: Lookup) -> Candidate | None:
    """Return the plant's material that a text names once a word of its Latin name is put right, where it is one."""
    found = {}
    for corrected in _corrected(words):
        candidate = named_by_both.match(corrected, lookup) or repeated.match(corrected, lookup)
        if candidate is not None and len(candidate.names) == 1 and not candidate.alternatives:
            found[candidate.names] = corrected
    if len(found) != 1:
        return None
    ((names, corrected),) = found.items()
    return Candidate(names, "fuzzy", f"misprint of {corrected}: 1 letter differs", _SCORE)


def _corrected(words: list[str]) -> Iterator[str]:
    """Yield the text with a word behind a genus put right, where that makes a pair that names hold."""
    for i, (genus, species) in enumerate(pairwise(words)):
        if len(species) < SHORTEST or botany.is_latin(species) or not botany.is_known(genus):
            continue
        for near in within_one_edit(species):
            if f"{genus} {near}" in latin_pairs():
                yield " ".join([*words[: i + 1], near, *words[i + 2 :]])


def _with_half_corrected(words: list[str], lookup: Lookup) -> Candidate | None:
    """Return the ingredient that one half of a text names, where the other half is a misprint of a name of it."""
    for cut in range(1, len(words)):
        halves = " ".join(words[:cut]), " ".join(words[cut:])
        for half, other in (halves, halves[::-1]):
            named = lookup.whole(half)
            near = lookup.corrections(other)[:1] if named is not None and len(named.names) == 1 else []
            if named is not None and near and near[0][1] == named.names and near[0][0].edits == 1:
                reason = f"{half} and a misprint of {near[0][0].form}: {near[0][0].difference()}"
                return Candidate(named.names, "fuzzy", reason, _SCORE)
    return None
