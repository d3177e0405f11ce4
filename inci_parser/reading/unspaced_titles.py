"""Cuts part titles out of lists in scripts whose names hold no spaces, where nothing but spaces stands around a title.

    토너 정제수, 글리세린              >>  title:토너 | 정제수 | 글리세린
    판테놀, 리모넨 수분 크림 정제수, …  >>  판테놀 | 리모넨 | title:수분 크림 | 정제수

Runs before names are cut out of runs, which would make names of the title's words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from ..models import Recognizer, Status
from .document import Document
from .identity import is_listed, is_misspelt
from .name_shape import TRIM
from .part_titles import ends_in_a_part
from .scoring import score_segment
from .segments import Segment, Separator

#: Longer segments hold no title, and a title has no more words than this.
_LONGEST, _WORDS = 160, 10
#: Fewest characters of a word behind a separator that is taken for a name without being listed.
_LONG = 7
#: Signs that cling to the words of a title.
_SIGNS = re.compile(r"[()\[\]<>*/·+\-\"]")


class _Joint(NamedTuple):
    """Where a title stands in a segment: where the name before it ends (0: none), and where the name behind begins."""

    name_end: int
    start: int
    end: int
    rest: int


def cut_unspaced_titles(segments: list[Segment], document: Document, recognizer: Recognizer) -> list[Segment]:
    """Return the segments with titles cut off the names beside them."""
    if document.plain.isascii():
        return segments
    result: list[Segment] = []
    for segment in segments:
        result += _cut(segment, document.plain, recognizer)
    return result


def _cut(segment: Segment, plain: str, recognizer: Recognizer) -> list[Segment]:
    """Return the name, the title and the name that a segment holds, or the segment alone."""
    listed = segment.recognition.status is Status.LISTED
    if segment.role or listed or segment.text.isascii() or segment.end - segment.start > _LONGEST:
        return [segment]
    text = plain[segment.start : segment.end]
    opens = not segment.separator or bool(segment.separator & Separator.END)
    joint = _find(text, opens, recognizer)
    if joint is None:
        return [segment]
    title = text[joint.start : joint.end].strip(TRIM)
    head = segment.extended(segment.start + joint.name_end, text[: joint.name_end])
    middle = segment if not joint.name_end else segment._replace(annotations=(), separator=Separator.LIST)
    middle = middle.extended(segment.start + joint.end, text[joint.start : joint.end])
    middle = middle._replace(start=segment.start + joint.start).with_role("title", 0.0, title)
    rest = score_segment(segment._replace(text=text).without_start(joint.rest), recognizer)
    return [score_segment(head, recognizer), middle, rest] if joint.name_end else [middle, rest]


def _find(text: str, opens: bool, recognizer: Recognizer) -> _Joint | None:
    """Return where a title stands before the name that a text ends with, and behind the one that it begins with."""
    words = list(re.finditer(r"\S+", text))
    parts = [k for k, word in enumerate(words) if _holds_a_part(word[0])]
    if not 2 <= len(words) <= _WORDS or not parts:
        return None
    for k in range(parts[0] + 1, len(words)):
        if is_listed(text[words[k].start() :], recognizer):
            first = 0 if opens else _name_before(text, words[:k], parts, recognizer)
            if not first and not opens:
                return None
            start, end = words[first].start(), words[k - 1].end()
            if is_listed(text[:end], recognizer) or _are_names(text[start:end], recognizer):
                return None
            return _Joint(words[first - 1].end() if first else 0, start, end, words[k].start())
    return None


def _are_names(text: str, recognizer: Recognizer) -> bool:
    """Return whether a text is a name, or most of its words are: a list without separators, no title."""
    words = text.split()
    listed = sum(is_listed(word, recognizer) for word in words)
    return listed * 2 > len(words) or is_listed(text, recognizer)


def _name_before(text: str, words: list[re.Match[str]], parts: list[int], recognizer: Recognizer) -> int:
    """Return how many of the words before a title are a name, the word for a product not among them."""
    last = parts[bisect_left(parts, len(words)) - 1]  # the last word for a product in the title itself
    for count in range(min(last, 3), 0, -1):
        name = text[: words[count - 1].end()]
        if is_listed(name, recognizer) or (count == 1 and (len(name) >= _LONG or is_misspelt(name, recognizer))):
            return count
    return 0


def _holds_a_part(word: str) -> bool:
    """Return whether a word ends in one for a product, or holds it in brackets: ``젤크림``, ``(본품)1호``."""
    return any(ends_in_a_part(piece) for piece in _SIGNS.split(word))


__all__ = ["cut_unspaced_titles"]
