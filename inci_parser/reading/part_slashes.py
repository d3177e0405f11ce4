"""Joins the parts of a plant that full-width slashes or middle dots set apart, where such signs separate as a rule.

    ゼニアオイ花／葉／茎エキス   >>   one name, with plain slashes
    水／グリセリン／チャ葉       >>   three names

Used by :mod:`inci_parser.reading.joints`, before the other joints are decided.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from ..models import Recognizer
from ..tables.build_cache import compiled_pattern
from ..tables.word_patterns import any_of
from .entry import read_entry
from .identity import is_listed
from .segments import Segment, Separator
from .vocabulary import word_class

#: Signs that separate names on Japanese lists, and parts of a plant within one name.
_SIGNS = frozenset("／・/")
#: No name has more parts.
_MOST = 6


def join_parts(segments: list[Segment], plain: str, recognizer: Recognizer) -> list[Segment]:
    """Return the segments of a normalised text with the parts of a plant joined to the name that begins before them."""
    if plain.isascii() or _SIGNS.isdisjoint(plain):
        return segments
    behind = [False, *(_is_further_part(left, right, plain) for left, right in pairwise(segments))]
    result: list[Segment] = []
    first = 0
    while first < len(segments):
        end = first + 1
        while end < len(segments) and behind[end] and end - first < _MOST:
            end += 1
        joined = _joined(segments[first:end], recognizer)
        result.append(joined)
        first = end if joined is not segments[first] else first + 1
    return result


def _is_further_part(left: Segment, right: Segment, plain: str) -> bool:
    """Return whether a segment is a part of a plant, its form perhaps behind it, and a sign stands before it."""
    if right.separator != Separator.LIST or plain[left.end : right.start].strip() not in _SIGNS:
        return False
    return _part().fullmatch(read_entry(right.text).name) is not None and _ends_in_a_part(left.text)


def _joined(parts: list[Segment], recognizer: Recognizer) -> Segment:
    """Return the name that parts make; the first alone where each of them is a name."""
    first, *others = parts
    if not others or all(is_listed(part.text, recognizer) for part in others):
        return first
    return first.extended(others[-1].end, "/".join(part.text for part in parts))


def _ends_in_a_part(text: str) -> bool:
    return text.endswith(tuple(word_class("plant_part")))


@cache
def _part() -> re.Pattern[str]:
    """Match words for parts of a plant, and the form of what is made of them: ``葉``, ``茎エキス``."""
    forms = any_of(word for word in word_class("name_word") if not word.isascii())
    return compiled_pattern(rf"(?:{any_of(word_class('plant_part'))})+(?:{forms})?")
