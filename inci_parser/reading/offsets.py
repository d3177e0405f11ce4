"""A text that was changed step by step and still knows where each character came from."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

#: A replacement in pieces: each with the number of characters of the match that it stands for, all of them together.
Pieces = list[tuple[str, int]]


class Mapped(NamedTuple):
    """A cleaned text; character ``i`` stands for ``starts[i]:ends[i]`` of the original, or for itself if untouched.

    >>> text = Mapped("a&amp;b").sub(re.compile("&amp;"), lambda match: "&")
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

    def translated(self, table: dict[int, int]) -> Mapped:
        """Return the text with characters replaced one for one; the map stays."""
        return Mapped(self.text.translate(table), self.starts, self.ends)

    def sub(self, pattern: re.Pattern[str], replacement: Callable[[re.Match[str]], str | Pieces | None]) -> Mapped:
        """Replace every match of ``pattern``; ``None`` leaves a match alone.

        A replacement as long as its match keeps the map character by character; any other stands for the whole
        match, unless it comes in pieces that say how much of the match each stands for.
        """
        matches = iter(pattern.finditer(self.text))
        first = next(matches, None)
        if first is None:
            return self
        old_starts = self.starts if self.starts is not None else range(len(self.text))
        old_ends = self.ends if self.ends is not None else range(1, len(self.text) + 1)
        texts: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        done = 0
        match: re.Match[str] | None = first
        while match is not None:
            new = replacement(match)
            at, to = match.span()
            if new is not None and at < to:
                texts.append(self.text[done:at])
                starts += old_starts[done:at]
                ends += old_ends[done:at]
                for piece, size in [(new, to - at)] if isinstance(new, str) else new:
                    texts.append(piece)
                    same = len(piece) == size
                    starts += old_starts[at : at + size] if same else [old_starts[at]] * len(piece)
                    ends += old_ends[at : at + size] if same else [old_ends[at + size - 1]] * len(piece)
                    at += size
                done = to
            match = next(matches, None)
        texts.append(self.text[done:])
        starts += old_starts[done:]
        ends += old_ends[done:]
        return Mapped("".join(texts), starts, ends)
