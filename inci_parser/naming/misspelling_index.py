"""The forms that a text may be a misprint of, over the layers of a catalogue, with the guards that reject them."""

from __future__ import annotations

import marshal
import re
from weakref import WeakKeyDictionary

from ..tables import resources as _resources
from . import misspellings
from .built_in_names import TABLES
from .misspellings import Correction, Index
from .name_index import NameIndex
from .nomenclature.vocabulary import vocabulary
from .normalisation import key
from .store import NameStore

#: Common names shorter than this may differ by one edit only: manuka is not marula.
_LONG = 22
_INDEXES: WeakKeyDictionary[NameIndex, Index] = WeakKeyDictionary()


def corrections(store: NameStore, text: str) -> list[tuple[Correction, tuple[str, ...]]]:
    """Return the corrections that the guards let through with their names, one for each ingredient, nearest first."""
    nearest: dict[tuple[str, ...], Correction] = {}
    for layer in store.layers:
        for correction in index_of(layer).corrections(text):
            if not misspellings.agree(text, correction.form, known_word):
                continue
            hit = store.find(key(correction.form))
            if hit is None or (hit.kind != "name" and correction.edits > 1 and len(correction.form) < _LONG):
                continue
            other = nearest.get(hit.names)
            if other is None or correction.closeness < other.closeness:
                nearest[hit.names] = correction
    order = sorted(nearest.items(), key=lambda pair: pair[1].closeness)
    return [(correction, names) for names, correction in order]


def known_word(word: str) -> bool:
    """Tell whether the vocabulary of INCI names holds a word whole."""
    return word in vocabulary().words


def index_of(layer: NameIndex) -> Index:
    """Return the index of a layer, built when first asked for; those of tables are remembered on disk."""
    index = _INDEXES.get(layer)
    if index is None:
        index = _INDEXES[layer] = _built(layer)
    return index


def _built(layer: NameIndex) -> Index:
    if layer.title == "built-in":
        name, files = "naming-fuzzy", list(TABLES)
    elif layer.stored is not None:
        name, files = f"naming-fuzzy_{re.sub(r'[^a-zA-Z0-9]', '_', layer.title)}", [layer.stored]
    else:
        return Index(misspellings.tables(layer.printed_forms()))
    made = _resources.compiled(name, files, lambda: marshal.dumps(misspellings.tables(layer.printed_forms())))
    return Index(marshal.loads(made))
