"""Joins amounts and numbers that stand apart from their names: in lines of their own, behind a colon or leader dots.

    10%⏎Aqua        >>  10% Aqua
    Aqua: 70        >>  Aqua: 70          one segment
    Ceteareth⏎⏎20   >>  Ceteareth 20      notice split_name
    Mica1, 2-Diol   >>  Mica | 1, 2-Diol  notice missing_separator

Runs before the other joints are decided.
"""

from __future__ import annotations

import re
from functools import cache

from ..models import Recognizer
from ..tables.grammar import pattern_with_words
from .identity import is_listed
from .segments import Segment, Separator

_AMOUNT = re.compile(r"[<>≤≥~]?\s?\d{1,3}(?:[.,]\d{1,4})?\s?%?")
#: A name with locants glued to it, and one with the first of them; what a name goes on with behind its first locant.
_LOCANTS = re.compile(r"([^\d]*[^\W\d_)])\d,\s?\d{1,2}-[^\W\d_].*")
_LOCANT_BEHIND, _LOCANT = re.compile(r"([^\d]*[^\W\d_)])\d"), re.compile(r"\d{1,2}-[^\W\d_]")


def join_numbers(segments: list[Segment], plain: str, recognizer: Recognizer) -> list[Segment]:
    """Return the segments of a normalised text with numbers that stand apart joined to their names."""
    segments = _with_amounts_ahead(segments, plain, recognizer)
    segments = _with_amounts_behind(segments, plain, recognizer)
    segments = _with_locants(segments, recognizer)
    return _with_numbers_behind(segments, recognizer)


def _with_amounts_ahead(segments: list[Segment], plain: str, recognizer: Recognizer) -> list[Segment]:
    """Return the segments with shares on lines of their own joined to the names in the next lines: ``10%⏎Aqua``.

    They are where one of them stands before the first name.
    """
    ahead = {i for i in range(len(segments) - 1) if _is_a_line_of_share(segments[i], segments[i + 1])}
    first = min(ahead, default=-1)
    if first < 0 or (first and not segments[first].annotations and is_listed(segments[first - 1].text, recognizer)):
        return segments
    result: list[Segment] = []
    for i, segment in enumerate(segments):
        if i - 1 in ahead:
            text = plain[result[-1].start : segment.end].replace("\n", " ")
            result[-1] = result[-1].extended(segment.end, text)
        else:
            result.append(segment)
    return result


def _is_a_line_of_share(segment: Segment, following: Segment) -> bool:
    """Return whether a segment is a share in a line of its own before a line with a name."""
    if not segment.text.endswith("%") or not _AMOUNT.fullmatch(segment.text):
        return False
    opens = not segment.separator or segment.separator & (Separator.LINE_END | Separator.ANNOTATION)
    return bool(opens) and following.separator == Separator.LINE_BREAK and not following.text.endswith("%")


def _with_amounts_behind(segments: list[Segment], plain: str, recognizer: Recognizer) -> list[Segment]:
    """Return the segments with bare amounts behind a colon, dash or leader dots joined to names: ``Aqua: 70``.

    A word that bounds the amount may stand between: ``Urea max: 5 %``.
    """
    behind = {i for i in range(1, len(segments)) if _is_amount(segments[i - 1], segments[i], plain)}
    if not behind:
        return segments
    result = segments[:1]
    for i, segment in enumerate(segments[1:], 1):
        if i in behind and is_listed(_bound_at_end().sub("", result[-1].text), recognizer):
            result[-1] = result[-1].extended(segment.end, plain[result[-1].start : segment.end])
        else:
            result.append(segment)
    return result


@cache
def _bound_at_end() -> re.Pattern[str]:
    """Match a word that bounds the amount behind it at the end of a text: ``max``."""
    words = ("about", "at_least", "at_most")
    either = "|".join(f"@{word}:{joining}@" for word in words for joining in ("apart", "compound"))
    return pattern_with_words("reading-bound-at-end", rf"\s(?:{either})\s?$")


def _with_numbers_behind(segments: list[Segment], recognizer: Recognizer) -> list[Segment]:
    """Return the segments with the number of a name joined to it over a blank line: ``Ceteareth⏎⏎20``."""
    result = segments[:1]
    for segment in segments[1:]:
        whole = f"{result[-1].text} {segment.text}"
        stray = segment.separator == Separator.BLANK_LINE and segment.text.isdigit()
        if stray and is_listed(whole, recognizer) and not is_listed(result[-1].text, recognizer):
            result[-1] = result[-1].extended(segment.end, whole, "split_name")
        else:
            result.append(segment)
    return result


def _with_locants(segments: list[Segment], recognizer: Recognizer) -> list[Segment]:
    """Return the segments with the first locant of a name cut off the name before it: ``Niacinamide1, 2-Hexanediol``.

    Both the name before it and the one that it begins are listed.
    """
    result: list[Segment] = []
    for segment in segments:
        glued = _LOCANTS.fullmatch(segment.text)
        left = result[-1] if result and segment.separator == Separator.LIST and _LOCANT.match(segment.text) else None
        behind = _LOCANT_BEHIND.fullmatch(left.text) if left is not None else None
        if glued is not None:
            result += _parted(segment, glued[1], segment, recognizer) or [segment]
        elif left is not None and behind is not None:
            result[-1:] = _parted(left, behind[1], segment, recognizer) or [left, segment]
        else:
            result.append(segment)
    return result


def _parted(first: Segment, name: str, last: Segment, recognizer: Recognizer) -> list[Segment]:
    """Return the listed name that a segment begins with, and the one that goes to the end of another; else nothing."""
    if not first.verbatim:
        return []
    second = f"{first.text[len(name) :].strip(' ,')},{last.text}" if last is not first else first.text[len(name) :]
    if not is_listed(name, recognizer) or not is_listed(second, recognizer):
        return []
    at = first.start + len(name)
    return [first.extended(at, name), Segment(at, last.end, second, Separator.LIST, (), ("missing_separator",))]


def _is_amount(left: Segment, segment: Segment, plain: str) -> bool:
    """Return whether a segment is nothing but an amount, behind a colon, a dash, or leader dots."""
    joint = segment.separator in (Separator.COLON, Separator.DASH)
    leader = segment.separator == Separator.STOP and "..." in plain[max(0, left.end - 3) : segment.start]
    return (joint or leader) and _AMOUNT.fullmatch(segment.text) is not None
