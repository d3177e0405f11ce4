"""Labels for an analysis: read, named, each entry with what it is there for."""

from __future__ import annotations

from dataclasses import replace

from ..models import Label
from ..naming import Catalogue
from ..reading import read
from .functions import function_phrase


def read_label(text: str, catalogue: Catalogue | None = None, *, words: bool = True) -> Label:
    """Return the label of a pasted text; the default catalogue is the one of this installation as it is now.

    ``words`` false: entries say nothing of what they are there for.
    """
    known = Catalogue.default() if catalogue is None else catalogue
    label = read(text, known.recognizer)
    if not words:
        return label
    entries = (
        entry.with_function(function_phrase(entry.name, known.functions(entry.name))) if entry.name else entry
        for entry in label.ingredients
    )
    return replace(label, ingredients=tuple(entries))
