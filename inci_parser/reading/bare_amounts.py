"""Reads lists that state a bare number behind every name, as formulas are pasted.

    Aqua 70, Glycerin 20, Squalane 10   >>  Aqua 70 %, Glycerin 20 %, Squalane 10 %: the numbers add up to 100
    Aqua 70, Glycerin 20, Squalane 1    >>  Aqua, Glycerin, Squalane with the doubt "amount"
    Aqua 60-70, Glycerin 10-15, Mica <1 >>  the same: the unit of a range is not printed either

Runs before split_run_ons, on scored segments. A number that belongs to the name ("Polysorbate 20") is part of a listed
name and stays.
"""

from __future__ import annotations

import re

from ..models import Recognizer, Status
from .document import Document
from .identity import is_listed
from .scoring import score_segment
from .segments import Segment
from .share_columns import TOLERANCE, WHOLE

_NUMBER = r"\d{1,3}(?:[.,]\d{1,4})?"
#: A name and a number, a range or a bound.
_NAME_AND_NUMBER = re.compile(rf"(.*[^\W\d_)\d].*?)[\s:=-]{{1,3}}({_NUMBER}(?:\s?-\s?{_NUMBER})?|[<>≤≥]\s?{_NUMBER})")
_BRACKETED = re.compile(r"(.*[^\W\d_].*?)\s?\((\d{1,3}(?:[.,]\d{1,4})?)\)")
#: Fewest names with a number in such a list, and their least share of all names.
FEWEST, SHARE = 3, 0.6
#: A name with a number is no longer than this.
LONGEST = 200


def read_bare_amounts(segments: list[Segment], document: Document, recognizer: Recognizer) -> list[Segment]:
    """Return the segments with bare numbers read as per cents, or taken off the names where they are none."""
    numbered: dict[int, tuple[str, str]] = {}
    entries = 0
    for i, segment in enumerate(segments):
        entries += not segment.role and segment.score > 0
        match = None if segment.role else _number_behind(segment)
        if match is not None and is_listed(match[1], recognizer):
            numbered[i] = (match[1], match[2])
    if len(numbered) < FEWEST or len(numbered) < SHARE * entries:
        return segments
    numbers = [number.replace(",", ".") for _, number in numbered.values()]
    exact = not any(sign in number for number in numbers for sign in "-<>≤≥")
    per_cent = exact and abs(sum(map(float, numbers)) - WHOLE) <= TOLERANCE
    return [
        _with_number(segment, *numbered[i], per_cent=per_cent, recognizer=recognizer) if i in numbered else segment
        for i, segment in enumerate(segments)
    ]


def _number_behind(segment: Segment) -> re.Match[str] | None:
    """Return the name and the number behind it: ``Aqua 70``, ``Aqua (70)``."""
    if len(segment.text) > LONGEST:
        return None
    if segment.text.endswith(")"):
        return _BRACKETED.fullmatch(segment.text)
    if segment.recognition.status is Status.LISTED or not segment.text[-1:].isdigit():
        return None
    return _NAME_AND_NUMBER.fullmatch(segment.text)


def _with_number(segment: Segment, name: str, number: str, *, per_cent: bool, recognizer: Recognizer) -> Segment:
    text = f"{name} {number} %" if per_cent else name
    notices = (*segment.notices, "bare_amounts") if per_cent else segment.notices
    read = score_segment(segment._replace(text=text, notices=notices), recognizer)
    return read if per_cent else read._replace(doubts=(*read.doubts, "amount"))
