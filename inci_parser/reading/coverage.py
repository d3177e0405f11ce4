"""Covers the text with pieces: every character belongs to one, and each says what it was taken for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from ..models import Piece
from ..tables.build_cache import compiled_pattern
from ..tables.language import heading_kinds
from .brackets import MARKS
from .document import Document
from .entries import PlacedEntry
from .offsets import OffsetText
from .segments import Segment

#: What a stretch of text can be taken for.
ENTRY = "entry"
HEADING = "heading"
TITLE = "title"
SEPARATOR = "separator"
MARK = "mark"
FOOTNOTE = "footnote"
CLAIMS = "claims"
DIRECTIONS = "directions"
CODE = "code"
MARKUP = "markup"
WHITE_SPACE = "whitespace"
OTHER = "other"
KINDS = (ENTRY, HEADING, TITLE, SEPARATOR, MARK, FOOTNOTE, CLAIMS, DIRECTIONS, CODE, MARKUP, WHITE_SPACE, OTHER)

_SEPARATORS = frozenset(",;:.|@•·-–/\\、。،؛()[]{}'\"?!*_=~")
_MARKS = frozenset(MARKS)
#: What a segment that is no entry was taken for.
_OF_ROLE = {"title": TITLE, "claim": CLAIMS, "heading": HEADING}


def cover(document: Document, segments: Iterable[Segment], entries: Iterable[PlacedEntry]) -> tuple[Piece, ...]:
    """Return pieces that cover the text as given without a gap, in order."""
    text, span = document.source, document.normalised.span
    kinds = heading_kinds()
    stretches = [(entry.start, entry.end, ENTRY) for entry in entries]
    rest = {ENTRY: OTHER}
    for annotation in document.annotations:
        meaning = kinds.get(annotation.kind)
        if meaning is not None:
            stretches.append((*span(annotation.start, annotation.end), meaning.shown_as))
            rest[meaning.shown_as] = meaning.followed_by or OTHER
    stretches += [
        (*span(segment.start, segment.end), _OF_ROLE[segment.role]) for segment in segments if segment.role in _OF_ROLE
    ]
    stretches.sort(key=lambda piece: (piece[0], -piece[1]))
    hidden = _hidden(text, document.normalised)
    pieces: list[Piece] = []
    done, last = 0, OTHER
    for start, end, kind in [*stretches, (len(text), len(text), "")]:
        if start < done:
            continue
        if done < start:
            _fill(text, done, start, rest.get(last, OTHER), hidden, pieces)
        if kind:
            pieces.append(Piece(kind, start, end))
        done, last = end, kind
    return tuple(pieces)


def _hidden(text: str, normalised: OffsetText) -> bytearray:
    """Return a one for every place of the original that the cleaned text no longer shows; nothing if all are shown.

    A tag or entity that became white space (``<br>``, ``&nbsp;``) is not shown.
    """
    if normalised.starts is None:
        return bytearray()
    hidden = bytearray(b"\1") * len(text)
    for place, shown in zip(normalised.starts, normalised.text, strict=True):
        hidden[place] = text[place] in "<&" and shown.isspace()
    return hidden


def _kind(character: str, hidden: bool, rest: str) -> str:
    if character.isspace():
        return WHITE_SPACE
    if hidden:
        return MARKUP
    if character in _MARKS:
        return MARK
    return SEPARATOR if character in _SEPARATORS else rest


def _fill(text: str, start: int, end: int, rest: str, hidden: bytearray, pieces: list[Piece]) -> None:
    """Add pieces for what lies between two others, by kind of character; words and what they enclose stay together."""
    gap = text[start:end]
    if 1 in hidden[start:end]:
        stretches = _stretches([_kind(c, bool(hidden[start + i]), rest) for i, c in enumerate(gap)], rest)
    else:
        stretches = _short_gap(gap, rest) if len(gap) < 8 else _plain_gap(gap, rest)
    for kind, first, last in stretches:
        pieces.append(Piece(kind, start + first, start + last))


@lru_cache(maxsize=4096)
def _short_gap(gap: str, rest: str) -> list[tuple[str, int, int]]:
    return _plain_gap(gap, rest)


@cache
def _lead() -> re.Pattern[str]:
    def escaped(signs: frozenset[str]) -> str:
        return "".join(map(re.escape, sorted(signs)))

    return compiled_pattern(rf"(\s++)|([{escaped(_SEPARATORS - _MARKS)}]++)|([{escaped(_MARKS)}]++)")


def _plain_gap(gap: str, rest: str) -> list[tuple[str, int, int]]:
    """Return the stretches of a gap of which no character was cleaned away: signs, then words to its end."""
    result: list[tuple[str, int, int]] = []
    done = 0
    while match := _lead().match(gap, done):
        result.append(((WHITE_SPACE, SEPARATOR, MARK)[(match.lastindex or 1) - 1], done, match.end()))
        done = match.end()
    if done < len(gap):
        result.append((rest, done, len(gap)))
    return result


def _stretches(kinds: list[str], rest: str) -> list[tuple[str, int, int]]:
    """Return runs of one kind; white space and signs after a word belong to the words."""
    result: list[tuple[str, int, int]] = []
    for place, kind in enumerate(kinds):
        last = result[-1] if result else None
        here = rest if last and last[0] == rest and kind in (WHITE_SPACE, SEPARATOR, MARK) else kind
        if last and last[0] == here:
            result[-1] = (here, last[1], place + 1)
        else:
            result.append((here, place, place + 1))
    return result
