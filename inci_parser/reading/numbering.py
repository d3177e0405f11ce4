"""Finds the numbers and letters of numbered lists: in order from the first, each before a name.

    1. Aqua 2. Glycerin 3. Parfum     1 - Aqua⏎2 - Glycerin⏎3 - Parfum     a) Aqua, b) Glycerin, c) Parfum

They are annotations of kind ``SEPARATOR``. Used by :mod:`inci_parser.reading.annotations`.
"""

from __future__ import annotations

import re
from itertools import pairwise

from ..models import Recognizer
from .document import SEPARATOR, Annotation, Covered
from .headings import opens_a_sentence
from .identity import is_listed

#: Fewest numbers or letters in order that make a numbered list.
_FEWEST = 3
_NUMBER = re.compile(r"(?<![\w./-])(?<!\d,)(\d{1,6})[.)]\s")
#: A number without a stop or bracket: before a dash, a colon, or nothing but a space.
_BARE = re.compile(r"(?<![^\s,;:|•])(\d{1,3})(?:\s?[:-]\s?(?=[^\W_])|\s(?=[^\W\d_]))")
_LETTER = re.compile(r"(?:^|(?<=[,;])\s?)([A-Za-z])[.)]\s", re.MULTILINE)
_EDGE = " ,;|•\n\t"


def find_item_marks(text: str, covered: Covered, recognizer: Recognizer) -> list[Annotation]:
    """Return the numbers of a numbered list, or its letters; nothing where there are fewer than three."""
    if "1" in text:
        for marks in (_in_order(_NUMBER, text, covered), _before_names(text, covered, recognizer)):
            if len(marks) >= _FEWEST:
                return marks
    letters = [*_LETTER.finditer(text)] if ")" in text or "." in text else []
    marks = []
    for match in letters:
        first = marks[0].text if marks else "a" if match[1].islower() else "A"
        if ord(match[1]) == ord(first) + len(marks) and not covered(match.start()):
            marks.append(Annotation(match.start(), match.end(), SEPARATOR, first))
    return [annotation._replace(text="") for annotation in marks] if len(marks) >= _FEWEST else []


def _in_order(pattern: re.Pattern[str], text: str, covered: Covered) -> list[Annotation]:
    """Return the numbers that a pattern finds, as far as they are 1, 2, 3 in order."""
    marks: list[Annotation] = []
    for match in pattern.finditer(text):
        if int(match[1]) == len(marks) + 1 and not covered(match.start()):
            marks.append(Annotation(match.start(), match.end(), SEPARATOR))
    return marks


def _before_names(text: str, covered: Covered, recognizer: Recognizer) -> list[Annotation]:
    """Return bare numbers in order, where what stands between the first three are listed names."""
    marks = _in_order(_BARE, text, covered)
    if len(marks) < _FEWEST or not opens_a_sentence(text, marks[0].start):
        return []
    between = [text[a.end : b.start].strip(_EDGE) for a, b in pairwise(marks[:_FEWEST])]
    return marks if all(is_listed(name, recognizer) for name in between) else []
