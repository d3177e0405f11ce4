"""Cuts lists without any separator in scripts that write names without spaces.

    정제수글리세린나이아신아마이드  >>  정제수 | 글리세린 | 나이아신아마이드
    水グリセリンBG              >>  水 | グリセリン | BG

Every character must belong to a listed name; of several cuts the one of the fewest names counts. Offsets count
characters of the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..models import Recognizer, Status
from ..tables.word_patterns import runs_together
from .run_ons import Chunk

#: Characters of such a list, and the most of one of its names.
SHORTEST, LONGEST, WIDEST = 8, 300, 20
#: Fewest names: two may be one name of a compound.
FEWEST = 3


def cut_unspaced(text: str, recognizer: Recognizer) -> list[Chunk]:
    """Return the names that cover a text whole, or nothing where there are no such names."""
    if text.isascii() or not SHORTEST <= len(text) <= LONGEST or not set(text).isdisjoint(" /()[]{}"):
        return []
    if not runs_together(text[0]) or not _ends_with_a_name(text, recognizer):
        return []
    #: By the offset at which a name ends: how many names lead there, and where the last of them begins.
    ways: dict[int, tuple[int, int]] = {0: (0, 0)}
    for start in range(len(text)):
        if start in ways:
            for end in _ends(text, start, recognizer):
                ways[end] = min(ways.get(end, (len(text), 0)), (ways[start][0] + 1, start))
    if ways.get(len(text), (0, 0))[0] < FEWEST:
        return []
    chunks: list[Chunk] = []
    end = len(text)
    while end:
        start = ways[end][1]
        chunks.append(Chunk(start, end, True))
        end = start
    return chunks[::-1]


def _ends(text: str, start: int, recognizer: Recognizer) -> Iterator[int]:
    """Yield where listed names end that begin at an offset: one character is a name at the beginning only."""
    for end in range(start + (1 if not start else 2), min(len(text), start + WIDEST) + 1):
        if not _within_a_word(text, end) and _is_listed(text[start:end], recognizer):
            yield end


def _ends_with_a_name(text: str, recognizer: Recognizer) -> bool:
    """Return whether the last characters are a listed name: most texts that are no such list are told by that."""
    return any(_is_listed(text[start:], recognizer) for start in range(len(text) - 2, len(text) - WIDEST, -1))


def _is_listed(name: str, recognizer: Recognizer) -> bool:
    return recognizer.recognize(name, guess=False).status is Status.LISTED


def _within_a_word(text: str, at: int) -> bool:
    """Return whether an offset stands within Latin letters and digits, which no name's end parts."""
    beside = text[at - 1 : at + 1]
    return len(beside) == 2 and beside.isascii() and beside.isalnum()
