"""The forms that a text may be a misprint of, over the layers of a catalogue, with the guards that reject them."""

from __future__ import annotations

from . import misspellings
from .correction import Correction
from .nomenclature.vocabulary import vocabulary
from .normalisation import key
from .script_misprints import script_of
from .store import NameStore

#: Common names shorter than this may differ by one edit only: manuka is not marula.
_LONG = 22


def corrections(store: NameStore, text: str) -> list[tuple[Correction, tuple[str, ...]]]:
    """Return the corrections that the guards let through with their names, one for each ingredient, nearest first."""
    nearest: dict[tuple[str, ...], Correction] = {}
    language = script_of(text)
    if language is not None:
        return _in_script(store, text, language)
    for layer in store.layers:
        for correction in layer.misprints.corrections(text):
            if not misspellings.agree(text, correction.form, known_word, alike=not correction.edits):
                continue
            hit = store.find(key(correction.form))
            if hit is None or (hit.kind != "name" and correction.edits > 1 and len(correction.form) < _LONG):
                continue
            other = nearest.get(hit.names)
            if other is None or correction.closeness < other.closeness:
                nearest[hit.names] = correction
    order = sorted(nearest.items(), key=lambda pair: pair[1].closeness)
    return [(correction, names) for names, correction in order]


def _in_script(store: NameStore, text: str, language: str) -> list[tuple[Correction, tuple[str, ...]]]:
    """Return the corrections of a text in Hangul or kana with their names, one for each ingredient, nearest first."""
    nearest: dict[tuple[str, ...], Correction] = {}
    for layer in store.layers:
        for correction in layer.misprints_in(language).corrections(text):
            hit = store.find(key(correction.form))
            if hit is not None:
                nearest.setdefault(hit.names, correction)
    return [(correction, names) for names, correction in nearest.items()]


def known_word(word: str) -> bool:
    """Tell whether the vocabulary of INCI names holds a word whole."""
    return word in vocabulary().words
