"""A text that was changed step by step and still knows where each character came from."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

#: A replacement in pieces: each with the number of characters of the match that it stands for, all of them together.
Pieces = list[tuple[str, int]]


class OffsetText(NamedTuple):
    """A cleaned text; character ``i`` stands for ``starts[i]:ends[i]`` of the original, or for itself if untouched.

    >>> text = OffsetText("a&amp;b").sub(re.compile("&amp;"), lambda match: "&")
    >>> text.text, text.span(1, 2)
    ('a&b', (1, 6))
    """

    text: str
    starts: Sequence[int] | None = None
    ends: Sequence[int] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the original text that ``start:end`` of this one stands for (``start < end``)."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]

    def translated(self, table: dict[int, int]) -> OffsetText:
        """Return the text with characters replaced one for one; the map stays."""
        return OffsetText(self.text.translate(table), self.starts, self.ends)

    def sub(self, pattern: re.Pattern[str], replacement: Callable[[re.Match[str]], str | Pieces | None]) -> OffsetText:
        """Replace every match of ``pattern``; ``None`` leaves a match alone.

        A replacement as long as its match keeps the offsets character by character; any other stands for the whole
        match, unless it comes in pieces that say how much of the match each stands for.
        """
        changes = [
            (match.span(), new) for match in pattern.finditer(self.text) if (new := replacement(match)) is not None
        ]
        if not changes:
            return self
        builder = _Builder(self)
        for (start, end), new in changes:
            if start < end:
                builder.keep(start)
                builder.replace(start, [(new, end - start)] if isinstance(new, str) else new)
        builder.keep(len(self.text))
        return OffsetText("".join(builder.texts), builder.starts, builder.ends)


class _Builder:
    """Builds a text out of stretches of another, kept or replaced, in order."""

    def __init__(self, source: OffsetText) -> None:
        self.source = source
        self.old_starts = source.starts if source.starts is not None else range(len(source.text))
        self.old_ends = source.ends if source.ends is not None else range(1, len(source.text) + 1)
        self.texts: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.done = 0

    def keep(self, end: int) -> None:
        """Copy what lies between the last replacement and ``end``."""
        self.texts.append(self.source.text[self.done : end])
        self.starts += self.old_starts[self.done : end]
        self.ends += self.old_ends[self.done : end]
        self.done = end

    def replace(self, at: int, pieces: Pieces) -> None:
        """Add the pieces that stand for the text from ``at``, each for as many characters as it says."""
        for piece, size in pieces:
            self.texts.append(piece)
            same = len(piece) == size
            self.starts += self.old_starts[at : at + size] if same else [self.old_starts[at]] * len(piece)
            self.ends += self.old_ends[at : at + size] if same else [self.old_ends[at + size - 1]] * len(piece)
            at += size
        self.done = at
