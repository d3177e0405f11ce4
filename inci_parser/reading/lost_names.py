"""Finds listed names that no entry holds in a text that no heading sets apart from its list: they are told as left out.

    ETHYLHEXYL PALMITATE - BE -~ x⏎⏎AQUA, GLYCERIN, PARFUM   >>   the first line is left out
    Niacinamide 10 %⏎AQUA, NIACINAMIDE, PARFUM               >>   nothing: the list names it

Runs when the list is detected. What a heading opens that closes the list (directions, highlights) is no part of it.
Names right before a damaged list are its first entries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..models import Recognizer, Status
from .identity import recognize_listed
from .legible_names import legible_names
from .list_detection import HeadingScope, heading_scopes
from .name_shape import is_sentence
from .segments import Segment, Separator

#: So many entries, and one of every so many, could not be read: names may be legible in any text beside them.
_UNREAD, _SHARE = 3, 5
Stretch = tuple[int, int]
#: The most segments that could not be read between a name and the damaged list that goes on with it.
_BROKEN = 2
#: A name of one word may stand in any text.
_WORDS = 2
#: What may stand between names in a text that could not be cut; how many of its pieces are looked at, and the fewest
#: letters of a name.
_BETWEEN, _PIECES, _LETTERS = re.compile(r"[,;~•|\n]|\s-\s|\.\s"), 40, 5


def lost_names(segments: Sequence[Segment], listed: Sequence[bool], recognizer: Recognizer) -> Iterator[Stretch]:
    """Yield the stretches beside the entries that hold a listed name which none of the entries names."""
    chosen = [i for i, inside in enumerate(listed) if inside and not segments[i].role]
    if not chosen:
        return
    named = {segments[i].recognition.match.names for i in chosen}
    first = chosen[0] if segments[chosen[0]].annotations else 0  # what stands before a heading is another text
    scopes = heading_scopes(segments)
    free = [_is_free(segment, scope) for segment, scope in zip(segments, scopes, strict=True)]
    _without_claims_behind(segments, free, chosen[-1])
    damaged = _is_damaged([segments[i] for i in chosen])
    run: list[Segment] = []
    for i in range(first, len(segments) + 1):
        inside = i < len(segments) and free[i] and not (listed[i] and not segments[i].role)
        if inside:
            run.append(segments[i])
            continue
        within = chosen[0] < i < chosen[-1]
        if any(_is_lost(s, named, within=within) or _holds_a_name(s, named, recognizer, damaged=damaged) for s in run):
            yield run[0].start, run[-1].end
        run = []


def with_lost_beginning(segments: Sequence[Segment], listed: Sequence[bool]) -> list[bool]:
    """Return which segments are entries; names of several words right before a damaged list open it.

    Between them and the list stands nothing but a few segments that could not be read, and no heading.
    """
    chosen = [i for i, inside in enumerate(listed) if inside and not segments[i].role]
    if not chosen or segments[chosen[0]].annotations or not _is_damaged([segments[i] for i in chosen]):
        return list(listed)
    opening = set(_opening_names(segments, chosen[0]))
    return [inside or i in opening for i, inside in enumerate(listed)]


def _opening_names(segments: Sequence[Segment], first: int) -> Iterator[int]:
    """Yield where whole names of several words stand right before a list, the last first."""
    broken = 0
    for i in range(first - 1, -1, -1):
        segment = segments[i]
        if segment.role or segment.annotations or segment.title or broken > _BROKEN:
            return
        if segment.recognition.status is Status.LISTED and len(segment.text.split()) >= _WORDS:
            broken = 0
            yield i
        broken += segment.recognition.status is Status.UNKNOWN


def _without_claims_behind(segments: Sequence[Segment], free: list[bool], last: int) -> None:
    """Take sentences that begin with a claim behind the last entry out: ``Contains wheat, milk``."""
    claimed = False
    for i in range(last + 1, len(segments)):
        claimed = segments[i].role == "claim" if segments[i].separator & Separator.END else claimed
        free[i] = free[i] and not claimed


def _is_free(segment: Segment, scope: HeadingScope) -> bool:
    """Return whether a segment is no title, and under no heading that closes the list."""
    return (
        scope.meaning is None and segment.role in ("", "other", "claim") and not (segment.annotations or segment.title)
    )


def _is_lost(segment: Segment, named: set[tuple[str, ...]], *, within: bool) -> bool:
    """Return whether a segment is a listed name that no entry has; a claim is one within the list only."""
    if segment.recognition.status is not Status.LISTED or segment.recognition.match.names in named:
        return False
    if within:
        return True
    several = len(segment.text.split()) >= _WORDS or segment.separator & Separator.LIST
    return segment.role != "claim" and bool(several)


def _is_damaged(entries: Sequence[Segment]) -> bool:
    """Return whether so much of a list could not be read that names may stand unread beside it, too."""
    unread = sum(segment.recognition.status is Status.UNKNOWN for segment in entries)
    return unread >= _UNREAD and unread * _SHARE >= len(entries)


def _holds_a_name(segment: Segment, named: set[tuple[str, ...]], recognizer: Recognizer, *, damaged: bool) -> bool:
    """Return whether damage made one text of several, of which one is a listed name that no entry has.

    Beside a ``damaged`` list a name counts that is legible among words without a separator.
    """
    if damaged and not is_sentence(segment.text):
        return any(match.names not in named for match in legible_names(segment.text, recognizer))
    pieces = _BETWEEN.split(segment.text, maxsplit=_PIECES)[:_PIECES]
    if segment.recognition.status is Status.LISTED or len(pieces) < _WORDS or is_sentence(segment.text):
        return False
    answers = (recognize_listed(piece, recognizer) for piece in pieces if len(piece.strip()) >= _LETTERS)
    return any(answer.status is Status.LISTED and answer.match.names not in named for answer in answers)
