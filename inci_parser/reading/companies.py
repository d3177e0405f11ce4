"""Marks a company and its address that stand behind the list as its last entries do, between commas.

    Parfum, Oriflame Cosmetics AB, Box 1095, SE-10138 Stockholm  >>  Parfum | other | other | other
    香料、株式会社某某、東京都中央区                               >>  香料 | other | other
    Parfum, Freepost ADM 3940, London                            >>  Parfum | other | other

A company's form ("GmbH", "S.p.A.") or a word that only addresses begin with opens it; a form of two or three letters
("AB", "SA") does so with a capital or stops, behind a word with a capital. It ends with the text,
the line or the sentence: between two listed names nothing is marked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..models import Recognizer, Status
from ..tables.build_cache import load_or_build
from ..tables.word_patterns import any_of, runs_together
from .document import Document
from .segments import Segment, Separator
from .vocabulary import phrase_pattern, word_class

#: Fewest listed names before it; the longest stretch that is looked at for a company's form.
_NAMES, _LONGEST = 2, 80
#: What a company's name ends at.
_END = re.compile(r"[,;、\n]")
_ENDS = Separator.STOP | Separator.LINE_END | Separator.ANNOTATION


def mark_companies(segments: list[Segment], document: Document, recognizer: Recognizer) -> list[Segment]:
    """Return the segments with companies and addresses behind a list marked as none of its entries."""
    result = list(segments)
    listed = passed = 0
    for i, segment in enumerate(segments):
        if segment.recognition.status is Status.LISTED:
            listed += 1
        elif i >= passed and listed >= _NAMES and not segment.role and _opens(segment, document.plain):
            end, passed = _end_of_address(segments, i)
            result[i:end] = [s if s.role else s.with_role("other", 0.0) for s in segments[i:end]]
    return result


def _end_of_address(segments: Sequence[Segment], start: int) -> tuple[int, int]:
    """Return where an address ends that begins at a segment, and where no other can have begun before.

    It ends at its start where a listed name follows between commas.
    """
    for i in range(start + 1, len(segments)):
        if segments[i].annotations:
            return i, i
        if segments[i].recognition.status is Status.LISTED:
            ends = (k for k in range(i, start, -1) if segments[k].separator & _ENDS)
            return next(ends, start), i
    return len(segments), len(segments)


def _opens(segment: Segment, plain: str) -> bool:
    """Return whether a segment names a company, or begins with a word that only addresses begin with."""
    if segment.annotations:
        return False
    stretch = _END.split(plain[segment.start : segment.start + _LONGEST], maxsplit=1)[0]
    if phrase_pattern("address_word").match(stretch) or any(word in stretch for word in _joined_forms()):
        return True
    form = phrase_pattern("company_form").search(stretch)
    if form is not None and stretch.strip(" .") != form[0].strip(" ."):
        return True
    return not stretch.isupper() and _sign().search(stretch) is not None


@cache
def _joined_forms() -> tuple[str, ...]:
    """Return the forms of companies in scripts that write words together, and those with a bracket of their own."""
    return tuple(word for word in word_class("company_form") if runs_together(word) or word.startswith("("))


@cache
def _sign() -> re.Pattern[str]:
    """Match a short form of a company at the end of its name, as printed: ``Cosmetics AB``."""
    return load_or_build("reading-company-sign", ("label_words.csv",), _build_sign)


def _build_sign() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|\s)[A-ZÀ-ÞΑ-ΩА-Я]\S*\s(?=[^\Wa-zß-ÿ]|\w\.)(?i:{any_of(word_class('company_sign'))})\.?\s*$"
    )
