"""Pieces: every character of the text belongs to one, and each says what it was taken for."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ..models import Piece, RawEntry
from .annotations import Marked
from .offsets import Mapped
from .segments import Unit

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

_OF_HEADING = {
    "title": TITLE,
    "number": SEPARATOR,
    "code": CODE,
    "footnote": FOOTNOTE,
    "after_list": DIRECTIONS,
    "not_may_contain": DIRECTIONS,
    "pointer": DIRECTIONS,
    "free_from": CLAIMS,
    "highlights": CLAIMS,
    "furniture": MARKUP,
}
#: What follows a heading of a kind until the next one, where it is no entry.
_REST = {
    "footnote": FOOTNOTE,
    "after_list": DIRECTIONS,
    "free_from": CLAIMS,
    "highlights": CLAIMS,
    "code": CODE,
    "pointer": DIRECTIONS,
}
_SEPARATORS = frozenset(",;:.|@•·-–/\\、。،؛()[]{}'\"?!*_=~")
_MARKS = frozenset("*†‡§¤¹²³⁰⁴⁵⁶⁷⁸⁹°º◊∆^+")


def pieces_of(
    text: str, mapped: Mapped, marked: Marked, units: list[Unit], entries: list[RawEntry]
) -> tuple[Piece, ...]:
    """Return the pieces of a text, in order, without gap or overlap."""
    taken: list[tuple[int, int, str]] = [(e.start, e.end, ENTRY) for e in entries]
    for heading in marked.headings.values():
        start, end = mapped.span(heading.start, heading.end)
        taken.append((start, end, _OF_HEADING.get(heading.kind, HEADING)))
    for unit in units:
        if unit.role in ("title", "claim"):
            start, end = mapped.span(unit.start, unit.end)
            taken.append((start, end, TITLE if unit.role == "title" else CLAIMS))
    taken.sort(key=lambda piece: (piece[0], -piece[1]))
    hidden = _hidden(text, mapped)
    pieces: list[Piece] = []
    done, last = 0, OTHER
    for start, end, kind in [*taken, (len(text), len(text), "")]:
        if start < done:
            continue
        if done < start:
            _fill(text, done, start, _REST.get(last, OTHER), hidden, pieces)
        if kind:
            pieces.append(Piece(kind, start, end))
        done, last = end, kind
    return tuple(pieces)


def _hidden(text: str, mapped: Mapped) -> bytearray:
    """Return a one for every place of the original that the cleaned text no longer shows; nothing if all are shown."""
    if mapped.starts is None:
        return bytearray()
    hidden = bytearray(b"\1") * len(text)
    for place in mapped.starts:
        hidden[place] = 0
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
        found = _stretches([_kind(c, bool(hidden[start + i]), rest) for i, c in enumerate(gap)], rest)
    else:
        found = _short_gap(gap, rest) if len(gap) < 8 else _plain_gap(gap, rest)
    for kind, first, last in found:
        pieces.append(Piece(kind, start + first, start + last))


@lru_cache(maxsize=4096)
def _short_gap(gap: str, rest: str) -> list[tuple[str, int, int]]:
    return _plain_gap(gap, rest)


@cache
def _lead() -> re.Pattern[str]:
    def escaped(signs: frozenset[str]) -> str:
        return "".join(map(re.escape, sorted(signs)))

    return re.compile(rf"(\s++)|([{escaped(_SEPARATORS - _MARKS)}]++)|([{escaped(_MARKS)}]++)")


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
