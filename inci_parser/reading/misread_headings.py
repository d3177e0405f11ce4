"""Finds headings in brackets of which OCR took letters for others or lost some, wherever they stand before a name.

    absot [ngredents) water, glycerin   >>   "[ngredents)" ingredients

Used by :mod:`inci_parser.reading.headings`. The brackets need not match: they are misread as letters are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rapidfuzz.distance import Levenshtein

from ..models import Recognizer
from .contents import names_begin
from .document import Annotation, Covered
from .vocabulary import fold_ocr, headings

#: A long word in brackets of any kind, with a colon or without.
_IN_BRACKETS = re.compile(r"[\[({<【]\s?([\w|!]{8,16})\s?[\])}>】](?:\s?:)?")
#: Fewest letters of a heading that is looked for, and most of them that are lost or misread.
_LETTERS, _LOST = 9, 2


def misread_in_brackets(text: str, known: list[Annotation], recognizer: Recognizer) -> Iterator[Annotation]:
    """Yield the headings of lists that stand misread in brackets before a name; ``known`` are those found already."""
    inside = Covered(sorted(known))
    for match in _IN_BRACKETS.finditer(text):
        if inside(match.start(1)) or not _is_nearly_a_heading(match[1]):
            continue
        if names_begin(text, match.end(), recognizer):
            yield Annotation(*match.span(), "ingredients")


def _is_nearly_a_heading(word: str) -> bool:
    """Return whether a word is a heading of lists but for a few letters.

    >>> _is_nearly_a_heading("ngredents"), _is_nearly_a_heading("greens"), _is_nearly_a_heading("Ingestion")
    (True, False, False)
    """
    printed = fold_ocr(word)
    return any(Levenshtein.distance(printed, heading, score_cutoff=_LOST) <= _LOST for heading in _long_headings())


@cache
def _long_headings() -> tuple[str, ...]:
    """Return the headings of lists that are one long word, letters that OCR confuses as one."""
    known = headings().joined
    return tuple(
        letters
        for letters in known
        if len(letters) >= _LETTERS and known[letters].kind == "ingredients" and len(known[letters].words) == 1
    )
