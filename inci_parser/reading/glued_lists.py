"""Cuts lists that lost their separators and spaces: ``Rosehip Seed Extract*Mango ExtractRosa Canina Fruit Oil``."""

from __future__ import annotations

import re
from itertools import pairwise

from ..models import Recognizer
from .identity import is_listed
from .run_ons import Chunk

_GLUE = re.compile(r"(?<=[a-zß-ÿ)*])(?=[A-ZÀ-Þ][a-zß-ÿ]{2})|(?<=\s[A-Z])(?=[A-ZÀ-Þ][a-zß-ÿ]{2})")


def cut_glued(text: str, recognizer: Recognizer) -> list[Chunk]:
    """Return the entries of a list that lost its separators and spaces: ``Seed Extract* Rosehip ExtractRosa Canina``.

    Where small letters run into capitals again and again, and a name begins at each such place, only they separate.
    """
    offsets = [match.start() for match in _GLUE.finditer(text)]
    if len(offsets) < 2:
        return []
    chunks = [Chunk(a, b, False) for a, b in pairwise([0, *offsets, len(text)])]
    listed = sum(_begins_with_a_name(text[chunk.start : chunk.end], recognizer) for chunk in chunks)
    return chunks if listed * 5 >= len(chunks) * 3 else []


def _begins_with_a_name(text: str, recognizer: Recognizer) -> bool:
    """Return whether the first words of a text are a name."""
    words = text.replace("*", " ").split()[:6]
    return any(is_listed(" ".join(words[:k]), recognizer) for k in range(len(words), 0, -1))
