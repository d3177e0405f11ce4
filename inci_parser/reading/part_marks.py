"""Finds the numbers and letters of numbered lists: in order from the first, each before a list of its own.

    1) Aqua, Glycerin, Talc 2) Squalane, Parfum      #1 Aqua, Mica, Talc #2 Aqua, Parfum      ① … ②
    1. Shampoo⏎Aqua, Talc, Parfum⏎2. Mask⏎Kaolin     the title behind a number goes with it
    1. Aqua, 2. Glycerin, 3. Parfum                  numbered entries: :mod:`inci_parser.reading.numbering`

They are annotations of kind ``title``. Used by :mod:`inci_parser.reading.annotations`.
"""

from __future__ import annotations

import re
from itertools import pairwise

from ..models import Recognizer
from .document import Annotation, Covered
from .headings import opens_a_sentence
from .identity import is_listed

#: Fewest numbers in order, fewest further entries behind each and on the whole for each of them.
_FEWEST, _INNER, _MEAN = 2, 1, 2
#: A title behind a number has no more characters and words.
_LONGEST, _WORDS = 60, 6
_NUMBER = re.compile(
    r"(?<![\w.,/%+-])(?:#\s?(\d{1,2})(?!\d)[.):]?|[(\[【]?(\d{1,2})[)\]】]|(\d{1,2})\.)\s?(?=[^\W\d_])"
)
_LETTER = re.compile(r"(?<![\w.,/%+-])\(?([A-Ha-h])\)\s(?=[^\W\d_])")
_CIRCLED = re.compile(r"([\u2460-\u2473])\s?(?=[^\W\d_])")
_BETWEEN = re.compile(r"[,;、·•](?=\s?[^\W_])")
_END_OF_TITLE = re.compile(r"\s?[:\n]\s?|\s[-–—]\s")
_EDGE = " ,;.:|•\n\t"


def find_part_marks(text: str, covered: Covered, recognizer: Recognizer) -> list[Annotation]:
    """Return the numbers or letters of lists, with the titles behind them; none where fewer than two are in order."""
    for pattern in (_NUMBER, _LETTER, _CIRCLED):
        marks = _in_order(pattern, text, covered)
        if len(marks) >= _FEWEST and opens_a_sentence(text, marks[0].start()):
            return _titles(text, marks, recognizer)
    return []


def _in_order(pattern: re.Pattern[str], text: str, covered: Covered) -> list[re.Match[str]]:
    """Return the marks that are 1, 2, 3 or a, b, c in order, printed alike."""
    found: list[re.Match[str]] = []
    for match in pattern.finditer(text):
        if _value(match) != len(found) + 1 or covered(match.start()):
            continue
        if not found or found[0].lastindex == match.lastindex:
            found.append(match)
    return found


def _value(match: re.Match[str]) -> int:
    mark = match[match.lastindex or 0].lower()
    if mark.isascii():
        return int(mark) if mark.isdigit() else ord(mark) - ord("a") + 1
    return ord(mark) - 0x2460 + 1


def _titles(text: str, marks: list[re.Match[str]], recognizer: Recognizer) -> list[Annotation]:
    """Return the marks as titles, where a list of its own stands behind each; else nothing."""
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    found: list[Annotation] = []
    inner = 0
    for mark, end in zip(marks, ends, strict=True):
        entries = len(_BETWEEN.findall(text, mark.end(), end))
        start = _first_name(text, mark.end(), end, recognizer)
        if entries < _INNER or not start:
            return []
        inner += entries
        found.append(Annotation(mark.start(), start, "title", text[mark.start() : start].strip(_EDGE + "-")))
    apart = all(a.end < b.start for a, b in pairwise(found))
    return found if apart and inner >= _MEAN * len(found) else []


def _first_name(text: str, start: int, end: int, recognizer: Recognizer) -> int:
    """Return where the first name behind a mark begins, behind a title of its own if there is one; 0: nowhere."""
    until = _BETWEEN.search(text, start, end)
    piece = text[start : until.start() if until else end]
    if is_listed(piece[: 4 * _LONGEST].strip(_EDGE), recognizer):
        return start
    title = _END_OF_TITLE.search(piece[: _LONGEST + 2])
    if title is None or not is_listed(piece[title.end() :][: 4 * _LONGEST].strip(_EDGE), recognizer):
        return 0
    return start + title.end() if len(piece[: title.start()].split()) <= _WORDS else 0
