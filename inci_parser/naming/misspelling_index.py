"""The forms that a text may be a misprint of, over the layers of a catalogue, with the guards that reject them."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from . import misspellings
from .correction import Correction
from .name_index import Hit
from .nomenclature.vocabulary import vocabulary
from .nomenclature.word_lists import word_list
from .normalisation import folded, key
from .script_misprints import script_of
from .store import NameStore

#: Common names shorter than this may differ by one edit only: manuka is not marula.
_LONG = 22
#: So few letters before "oil" or "extract" may be a misprint of many names.
_TELLS_NOTHING = 3
Nearest = list[tuple[Correction, tuple[str, ...]]]


class MisspellingIndex:
    """Finds what texts may be misprints of in one store. Several questions in a row about one text cost one search."""

    def __init__(self, store: NameStore) -> None:
        """Search the layers of a store."""
        self.store = store
        self._in_reach = lru_cache(16)(self._search)
        self.corrections = lru_cache(16)(self._corrections)

    def _corrections(self, text: str) -> Nearest:
        """Return the corrections that the guards let through with their names, one an ingredient, nearest first."""
        language = script_of(text)
        if language is not None:
            written = [c for layer in self.store.layers for c in layer.misprints_in(language).corrections(text)]
            return self._by_ingredient(written, lambda correction, hit: True)
        if misspellings.are_real_words(text, known_word):
            return []
        return self._by_ingredient(self._in_reach(text), lambda correction, hit: _passes(text, correction, hit))

    def neighbours(self, text: str) -> Nearest:
        """Return every ingredient with a form within reach of a text, whatever the guards say, the nearest first."""
        return self._by_ingredient(self._in_reach(text), lambda correction, hit: True)

    def _search(self, text: str) -> list[Correction]:
        return [correction for layer in self.store.layers for correction in layer.misprints.corrections(text)]

    def _by_ingredient(self, corrections: list[Correction], passes: Callable[[Correction, Hit], bool]) -> Nearest:
        """Return the nearest of the corrections that pass for each ingredient, the nearest first."""
        nearest: dict[tuple[str, ...], Correction] = {}
        for correction in corrections:
            hit = self.store.find(key(correction.form))
            if hit is not None and passes(correction, hit):
                other = nearest.get(hit.names)
                if other is None or correction.closeness < other.closeness:
                    nearest[hit.names] = correction
        order = sorted(nearest.items(), key=lambda pair: pair[1].closeness)
        return [(correction, names) for names, correction in order]


def _passes(text: str, correction: Correction, hit: Hit) -> bool:
    """Return whether the guards let a correction through."""
    if is_far_from_alias(correction, hit):
        return False
    if correction.edits and _is_too_short(text, correction.form):
        return False
    return misspellings.agree(text, correction.form, known_word, alike=not correction.edits)


def is_far_from_alias(correction: Correction, hit: Hit) -> bool:
    """Return whether a form is a short common name of which more than one letter differs."""
    return hit.kind != "name" and correction.edits > 1 and len(correction.form) < _LONG


def _is_too_short(text: str, form: str) -> bool:
    """Return whether nothing but a few letters and the form of a plant's product tell the name: ``em oil``."""
    words, other = (set(folded(name).split()) for name in (text, form))
    shared = words & other
    return bool(shared) and shared <= word_list("plant_form") and sum(map(len, words - shared)) <= _TELLS_NOTHING


def known_word(word: str) -> bool:
    """Return whether the vocabulary of INCI names holds a word whole."""
    return word in vocabulary().words
