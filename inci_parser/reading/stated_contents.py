"""Joins a line behind a list that states how much of one of its ingredients is in it, less the words for "content".

    Aqua, Niacinamide, Parfum⏎Niacinamide content: 5%           >>  one text, "Niacinamide: 5%"
    Aqua, Niacinamide, Parfum. Teneur en niacinamide : 5 %      >>  the same
    Aqua, Sodium Fluoride, Aroma. Fluoride content: 1450 ppm    >>  left as it is: no entry has that name

The words are those that head columns of shares. Used by :mod:`inci_parser.reading.claims`, on scored segments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..models import Recognizer, Status
from .activity_amounts import activity_share
from .amount import read_amount, share
from .identity import recognize
from .name_shape import TRIM
from .scoring import score_segment
from .segments import Segment, Separator
from .vocabulary import fold_case, word_class

#: Most characters of such a statement, and of a word that stands between "content" and the name: "of", "en".
_LONGEST, _LINK = 80, 3
#: Most such words.
_LINKS = 2
#: Fewest letters of a word for "content" that is written together with the name: ``Niacinamidgehalt``.
_COMPOUND = 4
_AROUND = f"{TRIM} -–:："
_ELISION = re.compile(r"[^\W\d_]{1,2}['’]")


def join_contents(segments: list[Segment], plain: str, recognizer: Recognizer) -> list[Segment]:
    """Return the segments; those that state the content of an ingredient named before, without one, are one."""
    if not any(segment.amounts for segment in segments):
        return segments
    result: list[Segment] = []
    listed: set[tuple[str, ...]] = set()
    done = -1
    for i, segment in enumerate(segments):
        if i <= done:
            continue
        joined, done = _joined(segments, i, plain, listed, recognizer)
        result.append(joined)
        if segment.recognition.status is Status.LISTED:
            (listed.discard if segment.amounts else listed.add)(segment.recognition.match.names)
    return result


def _joined(
    segments: list[Segment], i: int, plain: str, listed: set[tuple[str, ...]], recognizer: Recognizer
) -> tuple[Segment, int]:
    """Return a segment, or the statement that it begins, and the index of the last segment of it."""
    last = i + 1 if i + 1 < len(segments) and _is_amount_behind(segments[i + 1]) else i
    if not listed or not _may_state(segments[i], segments[last]):
        return segments[i], i
    start = min((segments[i].start, *(a.start for a in segments[i].annotations if a.kind == "after_list")))
    words, amount = _words_and_amount(plain[start : segments[last].end])
    for name in _names(words):
        if recognize(name, recognizer).match.names in listed:
            whole = Segment(start, segments[last].end, f"{name}: {amount}", Separator.LINE_END)
            return score_segment(whole, recognizer), last
    return segments[i], i


def _may_state(first: Segment, last: Segment) -> bool:
    """Return whether segments are a sentence or line of their own with one amount, no title."""
    return last.amounts == 1 and bool(first.separator & Separator.END) and not first.role


def _words_and_amount(printed: str) -> tuple[str, str]:
    """Return what stands before an amount that ends a short text, and the amount; ``""`` for other texts.

    >>> _words_and_amount("Niacinamide content: 5%"), _words_and_amount("Urea 5% for feet")
    (('Niacinamide content', '5%'), ('', ''))
    """
    if len(printed) > _LONGEST:
        return "", ""
    stated = share().search(printed) or activity_share().search(printed)
    if stated is None or not _is_amount(printed[stated.start() :]):
        return "", ""
    return printed[: stated.start()].strip(_AROUND), printed[stated.start() :]


def _is_amount_behind(segment: Segment) -> bool:
    """Return whether a segment is nothing but an amount behind a colon."""
    return bool(segment.separator & Separator.COLON) and _is_amount(segment.text)


def _is_amount(text: str) -> bool:
    """Return whether a text is nothing but an amount: a share, or a count of activity in a mass."""
    text = text.strip(TRIM)
    return read_amount(text) is not None or activity_share().fullmatch(text) is not None


def _names(words: str) -> Iterator[str]:
    """Yield what may be the name beside a word for "content": before it, written together with it, or behind it."""
    low = fold_case(words)
    if len(low) != len(words):
        return
    for content in word_class("share_column"):
        if low.endswith(content) and (len(content) >= _COMPOUND or not content.isascii()):
            yield words[: -len(content)].strip(_AROUND)
        if low.startswith(f"{content} "):
            yield from _behind_links(words[len(content) :].split())


def _behind_links(words: list[str]) -> Iterator[str]:
    """Yield words less the short ones that they may begin with: ``an Niacinamid``, ``d'urée``."""
    for first in range(min(len(words), _LINKS + 1)):
        if all(len(word) <= _LINK for word in words[:first]):
            rest = " ".join(words[first:])
            yield _ELISION.sub("", rest, count=1) if _ELISION.match(rest) else rest
