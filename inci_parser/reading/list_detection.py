"""Detects which stretch of the text is a list.

Every segment was scored as an ingredient; the cheapest path through two states (list, other) decides, so that one odd
segment neither ends a list nor makes one. Runs once, on the segments that all layout passes have made.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..models import Status
from ..tables.language import HeadingKind, heading_kinds
from .document import CLOSE, OPEN
from .segments import Segment, Separator
from .vocabulary import LETTERS, fold_case, word_class

#: Added to the score of the first segment behind a list's heading.
OPENING = 1.0
#: Taken off in a sentence that names no entries ("free from parabens"): more than any list weighs.
BLOCKED = -50.0
#: What it costs to leave the list and to enter it, by what stands between two segments, the strongest first. The unit
#: is that of :data:`inci_parser.reading.scoring.SCORE`: one listed name is worth 2.
COSTS = (
    (Separator.SENTENCE_END, 0.3, 1.0),
    (Separator.LINE_BREAK | Separator.TAB, 1.0, 1.5),
    (Separator.COLON, 1.5, 1.5),
    (Separator.DASH, 1.0, 2.0),
)
#: The same where nothing but a separator stands between.
WITHIN = (2.5, 3.0)
#: The same behind a list's heading, and behind one that closes the list. A text may begin in either state at no cost.
AT_HEADING, AT_CLOSING = (1.0, 0.0), (0.0, 3.0)
#: Segments before a note within a list that are compared with what follows the note.
_BEFORE = 120


#: So many names behind a heading and its first one are a list.
_NAMES_BEHIND = 2
#: A phrase of so many characters is a whole instruction: what stands right behind it may be a name of the list.
_WHOLE_NOTE = 24


class HeadingScope(NamedTuple):
    """Under which heading a segment stands, and whether that heading's sentence still runs."""

    #: "list", a kind of heading that closes the list, or empty.
    kind: str = ""
    running: bool = False
    #: The segment is the first behind a list's heading.
    opens: bool = False
    #: The segment is the first behind a note in the middle of a list.
    resumes: bool = False

    @property
    def meaning(self) -> HeadingKind | None:
        """What the heading means for the text behind it, if it closes the list."""
        return heading_kinds().get(self.kind)

    def blocks(self, segment: Segment) -> bool:
        """Return whether a segment can be no entry here."""
        if not self.running or self.meaning is None:
            return False
        if self.meaning.closes == "always":
            return True
        if segment.recognition.status is Status.LISTED and _is_whole(segment, self.kind):
            return False
        return segment.score < 1 or (bool(segment.annotations) and not segment.amounts)


def _is_whole(segment: Segment, kind: str) -> bool:
    """Return whether the note before a segment ends where its phrase does: a code, ``Store at room temperature``."""
    if kind == "code":
        return True
    longest = max((note.end - note.start for note in segment.annotations if note.kind == kind), default=0)
    return longest >= _WHOLE_NOTE


def heading_scopes(segments: Sequence[Segment]) -> list[HeadingScope]:
    """Return for every segment under which heading it stands."""
    result: list[HeadingScope] = []
    scope, listed = HeadingScope(), 0
    for i, segment in enumerate(segments):
        before = _continued(scope, segments, i)
        scope = before if _is_closed_note(segment) else _entered(before, segment)
        if _is_sentence_of_names(scope, segments, i, listed):
            scope = HeadingScope("list", running=True, opens=True)
        listed += segment.recognition.status is Status.LISTED
        result.append(scope)
    return result


def _is_sentence_of_names(scope: HeadingScope, segments: Sequence[Segment], i: int, listed: int) -> bool:
    """Return whether a heading that closes lists stands before the first one: ``For daily use: Aqua, Glycerin, Talc``.

    More names follow behind commas than the ``listed`` ones before it.
    """
    meaning = scope.meaning
    if not segments[i].annotations or not scope.running or meaning is None or meaning.closes != "sentence":
        return False
    if listed >= _NAMES_BEHIND or segments[i].recognition.status is not Status.LISTED:
        return False
    behind = segments[i + 1 : i + 1 + _NAMES_BEHIND]
    return len(behind) == _NAMES_BEHIND and all(map(_is_listed_behind_a_comma, behind))


def _continued(scope: HeadingScope, segments: Sequence[Segment], i: int) -> HeadingScope:
    """Return the scope of the segment before, as far as it reaches."""
    if _ends_a_note(segments, i):
        return HeadingScope("list", running=True, resumes=True)
    separator = segments[i].separator
    ended = separator & (Separator.STOP | Separator.LINE_END)
    if scope.kind == "footnote":
        ended = ended or (scope.running and _list_goes_on(segments, i))
    elif not ended:
        return scope._replace(opens=False, resumes=False) if scope.opens or scope.resumes else scope
    kind = "free_from" if separator & Separator.BLANK_LINE and scope.kind == "highlights" else scope.kind
    return HeadingScope(kind, scope.running and not ended)


def _entered(scope: HeadingScope, segment: Segment) -> HeadingScope:
    """Return the scope after the annotations before a segment."""
    if not segment.annotations and not segment.role:
        return scope
    kinds = heading_kinds()
    for annotation in segment.annotations:
        kind = annotation.kind
        if kind in (OPEN, CLOSE):
            if kind == CLOSE and scope.meaning is not None:
                scope = HeadingScope("list", running=True, resumes=True)  # the bracket's sentence ends with it
            elif scope.kind in ("footnote", "code"):
                scope = scope._replace(running=False)
        elif kinds[kind].opens_list or kind == "title":
            scope = HeadingScope("list", running=True, opens=True)
        elif kinds[kind].closes:
            scope = HeadingScope(kind, running=True)
    return HeadingScope("list", running=True, opens=True) if segment.role in ("title", "heading") else scope


def _is_note(segment: Segment) -> bool:
    """Return whether the annotation before a segment is a note in the middle of a list: a lot, "not tested on animals".

    A list that ends with a comma is not over.
    """
    kinds = heading_kinds()
    notes = [kinds.get(annotation.kind) for annotation in segment.annotations]
    if not notes or any(note is None or note.closes != "sentence" for note in notes):
        return False
    return bool(segment.separator & Separator.WITHIN_LIST) or all(note is not None and note.mid_list for note in notes)


def _is_closed_note(segment: Segment) -> bool:
    """Return whether a note is over before the segment: ``Glycerin, Lot 2034A, Parfum`` at Parfum."""
    ended = segment.separator & Separator.CLOSED and not segment.separator & Separator.SENTENCE_END
    return bool(ended) and segment.recognition.status is Status.LISTED and _is_note(segment)


def _ends_a_note(segments: Sequence[Segment], i: int) -> bool:
    """Return whether a note's words are over before a segment: ``Glycerin, Made in France, Parfum`` at Parfum."""
    here, note = segments[i], segments[i - 1]
    if not i or not note.annotations or here.annotations or note.recognition.status is Status.LISTED:
        return False
    if not _is_note(note):
        return False
    parted = here.separator & (Separator.LIST | Separator.LINE_BREAK)
    other = here.separator & ~(Separator.LIST | Separator.LINE_BREAK)
    return bool(parted) and not other and here.recognition.status is Status.LISTED


def _list_goes_on(segments: Sequence[Segment], i: int) -> bool:
    """Return whether a list goes on after a note within it: ``Shea Butter *certified organic, Glycerin``.

    Two names that were not listed before go on with it whatever the note's words are; one only behind words of notes.
    """
    note = segments[i - 1]
    if not note.annotations or not _is_listed_behind_a_comma(segments[i]):
        return False
    notes = word_class("footnote")
    if all(fold_case(word) in notes for word in LETTERS.findall(note.text)):
        return True
    if note.separator & (Separator.STOP | Separator.LINE_END):
        return False  # the list was over
    names = [segment.recognition.match.names for segment in segments[i : i + 2]]
    if len(names) < 2 or names[0] == names[1] or not _is_listed_behind_a_comma(segments[i + 1]):
        return False
    before = {segment.recognition.match.names for segment in segments[max(0, i - _BEFORE) : i]}
    return note.recognition.status is not Status.LISTED and before.isdisjoint(names)


def _is_listed_behind_a_comma(segment: Segment) -> bool:
    return segment.separator == Separator.LIST and segment.recognition.status is Status.LISTED


def detect_list(segments: list[Segment]) -> list[bool]:
    """Return for every segment whether it is an entry of a list: the cheapest path through two states."""
    listed, other = 0.0, 0.0
    stays: list[tuple[bool, bool]] = []
    for segment, scope in zip(segments, heading_scopes(segments), strict=True):
        leave, enter = _costs(segment, scope)
        stay_listed, come = listed, other - enter
        stay_other, go = other, listed - leave
        stays.append((stay_listed >= come, stay_other >= go))
        value = segment.score + (OPENING if scope.opens else 0.0)
        listed = max(stay_listed, come) + (BLOCKED if scope.blocks(segment) else value)
        other = max(stay_other, go)
    result: list[bool] = []
    inside = listed > other
    for was_listed, was_other in reversed(stays):
        result.append(inside)
        inside = was_listed if inside else not was_other
    return result[::-1]


def _costs(segment: Segment, scope: HeadingScope) -> tuple[float, float]:
    """Return what it costs to leave and to enter the list before a segment."""
    if scope.opens or scope.resumes:
        return AT_HEADING
    if segment.separator & Separator.ANNOTATION and scope.meaning is not None:
        return AT_CLOSING
    reentry = 0.0 if scope.running or scope.meaning is None else scope.meaning.reentry_cost
    for separator, leave, enter in COSTS:
        if segment.separator & separator:
            return leave, enter + reentry
    return WITHIN[0], WITHIN[1] + reentry
