"""The document that passes through reading: a text as given, normalised, and annotated.

Offsets count characters of the normalised text; ``Document.normalised.span`` leads back to the text as given.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from .lexer import Token, tokenize
from .offsets import OffsetText

#: Kinds of annotation beside the kinds of ``heading_kinds.csv``: the brackets around a block, and a plain separator.
OPEN, CLOSE, SEPARATOR = "open", "close", "number"


class Annotation(NamedTuple):
    """A stretch of the text that is no entry, and what it is."""

    start: int
    end: int
    kind: str
    #: The footnote's marks, the bound as printed, the part's title; else empty.
    text: str = ""


class Document(NamedTuple):
    """A text on its way through reading: as given, normalised, annotated."""

    source: str
    normalised: OffsetText
    #: In order, apart from one another.
    annotations: tuple[Annotation, ...] = ()
    #: The normalised text with stand-ins for brackets that have no partner.
    balanced: str = ""
    #: Where a table states shares: start of the name -> share as printed, and where its cell ends.
    shares: Mapping[int, tuple[str, int]] = MappingProxyType({})
    #: Where names of a table start beside which a number stands of which it is not sure what share it is.
    unclear: frozenset[int] = frozenset()

    @property
    def plain(self) -> str:
        """The normalised text."""
        return self.normalised.text

    def tokens(self) -> list[Token]:
        """Return the tokens of the text: its annotations, and what the lexer finds between them."""
        marks = (Token(annotation.kind, annotation.start, annotation.end) for annotation in self.annotations)
        return tokenize("label_tokens", self.balanced, marks)


class Covered:
    """Answers whether an offset lies within one of some annotations (in order, apart)."""

    def __init__(self, annotations: Sequence[Annotation]) -> None:
        self._starts = [annotation.start for annotation in annotations]
        self._ends = [annotation.end for annotation in annotations]

    def __call__(self, offset: int) -> bool:
        """Return whether the offset lies within an annotation."""
        i = bisect_right(self._starts, offset) - 1
        return i >= 0 and offset < self._ends[i]

    def first_in(self, start: int, end: int) -> int:
        """Return where the first annotation begins in ``start:end``, or ``end``."""
        i = bisect_right(self._starts, start - 1)
        return min(self._starts[i], end) if i < len(self._starts) else end
