"""Takes lists in brackets behind words for a class of ingredients apart: every member is an entry of its own.

    Colorants (CI 19140, CI 42090)   >>   CI 19140 | CI 42090, each with the remark "Colorants"

Used by :mod:`inci_parser.reading.splitting` on scored segments. A bracket with one name is the entry it was.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ..models import Recognizer, Status
from .brackets import BRACKET, CLOSING
from .name_shape import TRIM
from .part_titles import names_a_class
from .scoring import score_segment
from .segments import Segment, Separator

#: Words before a bracket that is all the rest; words for a class are no longer.
_WITH_BRACKET = re.compile(rf"(?P<head>[^()\[\]{{}}]{{0,80}}?)\s?:?\s?(?P<list>{BRACKET})[\s.*]*+")
#: What separates the names in a bracket, and brackets within it; a comma before a digit belongs to a name, unless the
#: digit begins a number of the Colour Index.
_PARTS = re.compile(rf"(?P<inner>{BRACKET})|(?P<sign>\s*(?:,(?!\d(?!\d{{4}}\b))|[;、|•])\s*)")
_CLOSE = tuple(CLOSING.values())
#: Longer texts are not looked at.
_LONGEST = 4_000


def class_members(
    segment: Segment,
    before: Segment | None,
    plain: str,
    recognizer: Recognizer,
    split: Callable[[Segment], list[Segment]],
) -> list[Segment]:
    """Return the words for a class and its members as segments of their own, or nothing.

    ``before`` is the segment before this one, which may hold the words; ``split`` takes scored members apart. More than
    half of the names must be known.
    """
    raw = plain[segment.start : segment.end].replace("\n", " ")
    match = _WITH_BRACKET.fullmatch(raw) if len(raw) <= _LONGEST and raw.rstrip(" .*").endswith(_CLOSE) else None
    head = match["head"].strip(TRIM) if match else ""
    words = head or _words_before(segment, before)
    if match is None or not names_a_class(words):
        return []
    spans = _members(raw, match.start("list") + 1, match.end("list") - 1)
    parts = [_segment(segment, start, end, raw, first=not i and not head) for i, (start, end) in enumerate(spans)]
    names = [piece for part in parts for piece in split(score_segment(part, recognizer))] if len(parts) > 1 else []
    if not _are_known(names):
        return []
    names = [name._replace(remarks=tuple(dict.fromkeys((words, *name.remarks)))) for name in names]
    if not head:
        return [names[0]._replace(remarks=()), *names[1:]]  # the words before a colon are the remark of the first
    return [_segment(segment, 0, len(head), raw, first=True).with_role("heading", 0.0), *names]


def _words_before(segment: Segment, before: Segment | None) -> str:
    """Return the words before a colon in front of a segment; ``""`` for none."""
    return before.text.strip(TRIM) if before is not None and segment.separator & Separator.COLON else ""


def _are_known(names: list[Segment]) -> bool:
    """Return whether more than half of the names are listed."""
    return sum(name.recognition.status is Status.LISTED for name in names) * 2 > len(names)


def _members(raw: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where the members of a bracket stand."""
    spans: list[tuple[int, int]] = []
    done = start
    for match in _PARTS.finditer(raw, start, end):
        if match["sign"] is not None:
            spans.append((done, match.start()))
            done = match.end()
    spans.append((done, end))
    trimmed = ((a + len(raw[a:b]) - len(raw[a:b].lstrip()), a + len(raw[a:b].rstrip())) for a, b in spans)
    return [(a, b) for a, b in trimmed if a < b]


def _segment(segment: Segment, start: int, end: int, raw: str, *, first: bool) -> Segment:
    """Return a stretch of a segment as an unscored segment of its own."""
    return Segment(
        segment.start + start,
        segment.start + end,
        raw[start:end],
        segment.separator if first else Separator.LIST,
        segment.annotations if first else (),
        segment.notices if first else (),
    )
