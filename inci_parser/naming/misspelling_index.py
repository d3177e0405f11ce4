"""The forms that a text may be a misprint of, over the layers of a catalogue, with the guards that reject them."""

from __future__ import annotations

from collections.abc import Callable

from . import misspellings
from .correction import Correction
from .name_index import Hit
from .nomenclature.vocabulary import vocabulary
from .normalisation import key
from .script_misprints import script_of
from .store import NameStore

#: Common names shorter than this may differ by one edit only: manuka is not marula.
_LONG = 22
Nearest = list[tuple[Correction, tuple[str, ...]]]


def corrections(store: NameStore, text: str) -> Nearest:
    """Return the corrections that the guards let through with their names, one for each ingredient, nearest first."""
    language = script_of(text)
    if language is not None:
        written = [c for layer in store.layers for c in layer.misprints_in(language).corrections(text)]
        return _by_ingredient(store, written, lambda correction, hit: True)
    return _by_ingredient(store, _in_reach(store, text), lambda correction, hit: _passes(text, correction, hit))


def neighbours(store: NameStore, text: str) -> Nearest:
    """Return every ingredient with a form within reach of a text, whatever the guards say, the nearest first."""
    return _by_ingredient(store, _in_reach(store, text), lambda correction, hit: True)


def _in_reach(store: NameStore, text: str) -> list[Correction]:
    return [correction for layer in store.layers for correction in layer.misprints.corrections(text)]


def _passes(text: str, correction: Correction, hit: Hit) -> bool:
    """Tell whether the guards let a correction through."""
    if hit.kind != "name" and correction.edits > 1 and len(correction.form) < _LONG:
        return False
    return misspellings.agree(text, correction.form, known_word, alike=not correction.edits)


def _by_ingredient(store: NameStore, found: list[Correction], passes: Callable[[Correction, Hit], bool]) -> Nearest:
    """Return the nearest of the corrections that pass for each ingredient, the nearest first."""
    nearest: dict[tuple[str, ...], Correction] = {}
    for correction in found:
        hit = store.find(key(correction.form))
        if hit is not None and passes(correction, hit):
            other = nearest.get(hit.names)
            if other is None or correction.closeness < other.closeness:
                nearest[hit.names] = correction
    order = sorted(nearest.items(), key=lambda pair: pair[1].closeness)
    return [(correction, names) for names, correction in order]


def known_word(word: str) -> bool:
    """Tell whether the vocabulary of INCI names holds a word whole."""
    return word in vocabulary().words
