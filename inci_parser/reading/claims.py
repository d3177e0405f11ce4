"""Marks claims and statements, which are never entries: what is absent, and what a percentage of the whole is.

    0% parfum, No parabens, Alcohol-free  >>  claims
    95% organic, 25% du total             >>  statements
    Contains: tree nuts, soy              >>  a statement, if hardly a name of it is listed

Runs before split_run_ons: a claim is not to be cut into names. What is marked stays in the record as a piece of kind
"claims", where the check of claims reads it.
"""

from __future__ import annotations

import re
from functools import cache

from ..models import Recognizer, Status
from ..tables.compiled import compiled
from ..tables.language import amount_words
from .amount import share
from .document import Document
from .name_shape import TRIM
from .segments import Segment, Separator, annotated_with
from .vocabulary import LETTERS, fold_case, phrase_pattern, word_class

_ZERO = re.compile(r"[\s(]*0(?:[.,]0+)?\s?%|[\s(]*%\s?0(?![\d.,])")
_ZERO_BEHIND = re.compile(r"(?<![\d.,])0(?:[.,]0+)?\s?%$")
#: Signs that a statement has beside its words and numbers.
_NUMBERS = re.compile(r"[\d.,%\s()*:~≥>+-]+")
#: A statement has no more words than this beside those of its tables.
_STRAY = 1


def mark_claims(segments: list[Segment], document: Document, recognizer: Recognizer) -> list[Segment]:
    """Return the segments with claims and statements marked."""
    result = list(segments)
    running = False
    for i, segment in enumerate(segments):
        running = running and not segment.separator & (Separator.END | Separator.COLON)
        heads = i + 1 < len(segments) and segments[i + 1].separator & Separator.COLON
        if segment.role or heads:  # a title or a heading, told by mark_titles
            continue
        if claims_absence(segment):
            running = bool(i) and bool(segment.separator & Separator.END) and not segment.annotations
            result[i] = segment.with_role("claim")
        elif states_the_whole(segment) or running:
            result[i] = segment.with_role("claim")
    return _without_contents(result)


def claims_absence(segment: Segment) -> bool:
    """Return whether a segment says that something is not in the product."""
    text = segment.text.strip(TRIM)
    if "%" in text and (_ZERO.match(text) or _ZERO_BEHIND.search(text)):
        return True
    if segment.recognition.status is Status.LISTED:
        return False
    return _absent_before().match(text) is not None or _absent_after().search(text) is not None


@cache
def _absent_before() -> re.Pattern[str]:
    """Match words that say that what follows is absent, at the start: ``no``, ``sans``, ``不含``."""
    return compiled("reading-absent-before", ("label_words.csv", "claim_words.csv"), _build_absent_before)


def _build_absent_before() -> re.Pattern[str]:
    words = sorted(word_class("absent_before"), key=lambda word: (-len(word), word))
    spaced = "|".join(re.escape(word) for word in words if not _together(word))
    joined = "|".join(re.escape(word) for word in words if _together(word))
    return re.compile(rf"(?:(?:{spaced})\s+(?=[^\W\d_]{{2}})|(?:{joined or '(?!)'})\s?(?=[^\W\d_]))", re.IGNORECASE)


@cache
def _absent_after() -> re.Pattern[str]:
    """Match words that say that what precedes is absent, at the end: ``-free``, ``フリー``."""
    return compiled("reading-absent-after", ("label_words.csv", "claim_words.csv"), _build_absent_after)


def _build_absent_after() -> re.Pattern[str]:
    words = "|".join(re.escape(word.lstrip("-")) for word in sorted(word_class("absent_after"), key=len, reverse=True))
    return re.compile(rf"[^\W\d_](?:[\s-](?:{words})|(?<=[^\x00-\x7f])(?:{words}))[.!]?$", re.IGNORECASE)


def _together(word: str) -> bool:
    """Return whether a word is of a script without spaces between words."""
    return any(character >= "\u2e80" for character in word)


def states_the_whole(segment: Segment) -> bool:
    """Return whether a segment states a percentage of the whole: ``95% organic``, ``98 % of natural origin``."""
    text = segment.text.strip(TRIM)
    if segment.recognition.status is Status.LISTED or len(text) > 120 or not share().search(text):
        return False
    if _contains().match(text):
        return True  # contains 95 % aloe: a number in prose
    rest, count = phrase_pattern("whole_statement").subn(" ", fold_case(text))
    stray = [word for word in LETTERS.findall(_NUMBERS.sub(" ", rest)) if len(word) > 2 or not word.isascii()]
    return count > 0 and len(stray) <= _STRAY


@cache
def _contains() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in amount_words("contains") if len(word) > 4)
    return re.compile(rf"(?:{words})\s", re.IGNORECASE)


def holds_absence(text: str) -> bool:
    """Return whether a text says within it that something is absent: ``Fragrance Free 3.3 oz``."""
    return any(_absent_after().search(text[: match.end()]) for match in LETTERS.finditer(text[:200]))


def _without_contents(segments: list[Segment]) -> list[Segment]:
    """Mark what stands behind "Contains:" where hardly a name of it is listed: nuts, soy, milk."""
    for i in annotated_with(segments, "contains"):
        end = i + 1
        while end < len(segments) and not segments[end].separator & Separator.END:
            end += 1
        listed = sum(segment.recognition.status is Status.LISTED for segment in segments[i:end])
        if i and listed * 2 <= end - i:
            segments[i:end] = [segment.with_role("claim") for segment in segments[i:end]]
    return segments
