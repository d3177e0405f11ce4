"""Segments: the stretches between two separators, each of which may be one entry.

    Ingredients: Aqua, Glycerin. Parfum   >>   Aqua | Glycerin | Parfum

with what stands before each: the heading before "Aqua", a separator before "Glycerin", a full stop before "Parfum".
Segments do not change; a pass returns new ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from ..models import UNRECOGNIZED, Recognition
from .document import SEPARATOR, Annotation, Document
from .vocabulary import LETTERS


class Separator:
    """What stands between two segments, as bits of a plain integer: a flag type costs ten times as much per test."""

    LIST = 1  # a comma, semicolon, bullet ...: separates wherever it stands
    STOP = 2  # a full stop
    COLON = 4
    LINE_BREAK = 8
    BLANK_LINE = 16
    TAB = 32
    DASH = 64
    ANNOTATION = 128  # a heading, or the bracket of a block
    WITHIN_LIST = 256  # a list separator stands before the annotation
    CLOSED = 512  # a list separator or the end of the line stands behind the annotation
    #: What ends a sentence, a line, and either.
    SENTENCE_END = STOP | BLANK_LINE
    LINE_END = LINE_BREAK | BLANK_LINE
    END = STOP | LINE_BREAK | BLANK_LINE | ANNOTATION


_BITS = {
    "SEP": Separator.LIST,
    "STOP": Separator.STOP,
    "COLON": Separator.COLON,
    "TAB": Separator.TAB,
    "DASH": Separator.DASH,
}
#: A full stop that begins a number: nothing stands before it.
_DECIMAL = re.compile(r"(?<![^\s,;:])\.$")
#: What a segment is where it is no entry: a part's title; a claim or statement; words for a class of ingredients or a
#: phase, which head entries but name none; anything else.
Role = Literal["", "title", "claim", "heading", "other"]


class Segment(NamedTuple):
    """A stretch of the normalised text that may be one entry."""

    start: int
    end: int
    #: The text as it is to be read: wraps joined, split words rejoined.
    text: str
    #: What stands before it: bits of :class:`Separator`, and the annotations.
    separator: int = 0
    annotations: tuple[Annotation, ...] = ()
    #: Codes of what was repaired.
    notices: tuple[str, ...] = ()
    role: Role = ""
    #: The part's title, where the role is "title"; where it is "other", the title that the text is, of no part.
    title: str = ""
    recognition: Recognition = UNRECOGNIZED
    #: How many amounts the text states.
    amounts: int = 0
    #: The score as an entry: above 0 likely one, below 0 likely none; see :mod:`inci_parser.reading.scoring`.
    score: float = 0.0
    #: Codes of what is not sure of the entry.
    doubts: tuple[str, ...] = ()
    #: What is said of the entry outside its name: its class ("preservative"), what it is for.
    remarks: tuple[str, ...] = ()
    #: Texts of the ingredients of which it is one, where the label leaves it open ("A or B").
    alternatives: tuple[str, ...] = ()

    def extended(self, end: int, text: str, *notices: str) -> Segment:
        """Return an unscored segment that starts where this one does and ends elsewhere, with more notices."""
        new = tuple(code for code in notices if code not in self.notices)
        return Segment(self.start, end, text, self.separator, self.annotations, self.notices + new)

    def without_start(self, length: int, separator: int = Separator.LIST) -> Segment:
        """Return the segment less its first characters (and blanks behind them), after another separator."""
        rest = self.text[length:].lstrip()
        return Segment(self.end - len(rest), self.end, rest, separator, (), self.notices)

    def scored(self, recognition: Recognition, amounts: int, score: float) -> Segment:
        """Return the segment with what the recognizer says of it, and its score."""
        return Segment._make((*self[:_RECOGNITION], recognition, amounts, score, *self[_RECOGNITION + 3 :]))

    def with_role(self, role: Role, score: float = -3.0, title: str = "") -> Segment:
        """Return the segment as something that is no entry."""
        return self._replace(role=role, score=score, title=title)

    @property
    def verbatim(self) -> bool:
        """Whether the text stands on the label letter for letter."""
        return len(self.text) == self.end - self.start


#: Where a segment's recognition stands, before its amounts and its score.
_RECOGNITION = Segment._fields.index("recognition")


class SeparatorCounts(NamedTuple):
    """How often each kind of joint stands in a text: what tells which of them separates."""

    list: int
    line: int
    dash: int

    @classmethod
    def of(cls, segments: Sequence[Segment]) -> SeparatorCounts:
        """Count the separators between segments."""
        bits = [segment.separator for segment in segments[1:]]
        other = Separator.LIST | Separator.STOP | Separator.ANNOTATION
        return cls(
            sum([b & Separator.LIST != 0 for b in bits]),
            sum([b & Separator.LINE_END != 0 and not b & Separator.LIST for b in bits]),
            sum([b & Separator.DASH != 0 and not b & other for b in bits]),
        )

    @property
    def dash_separates(self) -> bool:
        """Whether dashes stand between entries on this label."""
        return self.dash >= 3 and self.dash * 2 >= self.list


def build_segments(document: Document) -> list[Segment]:
    """Return the segments of a document, every joint taken for a separator.

    Segments without a letter or digit are dropped; what stood before them goes to the next.
    """
    plain = document.plain
    at = {annotation.start: annotation for annotation in document.annotations}
    segments: list[Segment] = []
    separator = 0
    annotations: list[Annotation] = []
    for kind, start, end in document.tokens():
        if kind == "NAME":
            text = plain[start:end].lstrip(" ")
            if _DECIMAL.search(plain, max(0, end - len(text) - 2), end - len(text)) and text[:1].isdigit():
                text = "." + text  # .5 % Retinol
            start = end - len(text)
            if LETTERS.search(text) or any(map(str.isdigit, text)):
                segments.append(Segment(start, end, text, separator, tuple(annotations)))
                separator, annotations = 0, []
        elif kind == SEPARATOR:
            separator |= Separator.LIST
        elif kind.islower():
            separator |= Separator.ANNOTATION | (Separator.WITHIN_LIST if separator & Separator.LIST else 0)
            annotations.append(at[start])
        else:
            bits = _bits(kind, plain[start:end])
            closed = annotations and bits & (Separator.LIST | Separator.LINE_BREAK)
            separator |= bits | (Separator.CLOSED if closed else 0)
    return segments


def _bits(kind: str, text: str) -> int:
    """Return what a token between two names says of where an entry ends."""
    if kind == "BREAK":
        return Separator.BLANK_LINE if "\n\n" in text else Separator.LINE_BREAK
    if kind == "SEP":
        return Separator.LIST | (Separator.STOP if "。" in text else 0)
    return _BITS.get(kind, 0)


def annotated_with(segments: Iterable[Segment], kind: str) -> list[int]:
    """Return the indices of the segments before which an annotation of this kind stands."""
    return [i for i, segment in enumerate(segments) if any(a.kind == kind for a in segment.annotations)]
