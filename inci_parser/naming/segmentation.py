"""Runs of names without separators: where the catalogue can cut them."""

from __future__ import annotations

import re
from collections.abc import Callable

#: The longest name, in words, that a cut looks for, and the longest run it looks at.
WORDS, RUN = 10, 400
_TOKEN = re.compile(r"\([^()]*\)|[^\s()]+|[()]")


def segment(text: str, known: Callable[[str], bool]) -> tuple[tuple[int, int], ...]:
    """Return the spans of names that cover ``text`` whole, as few as can be, or ``()``.

    Cuts fall between words only; a bracket stays with the name before it. ``known`` tells whether a stretch is a name.
    """
    tokens = [match.span() for match in _TOKEN.finditer(text)]
    if not tokens or len(tokens) > RUN:
        return ()
    #: best[i]: the fewest names that cover the first i tokens, and where the last of them starts.
    best: list[tuple[int, int] | None] = [(0, 0)] + [None] * len(tokens)
    for end in range(1, len(tokens) + 1):
        for start in range(max(0, end - WORDS), end):
            before = best[start]
            if before is None or (best[end] is not None and before[0] + 1 >= best[end][0]):  # type: ignore[index]
                continue
            if text[tokens[start][0]] != "(" and known(text[tokens[start][0] : tokens[end - 1][1]]):
                best[end] = (before[0] + 1, start)
    spans = []
    end = len(tokens)
    while end:
        step = best[end]
        if step is None:
            return ()
        spans.append((tokens[step[1]][0], tokens[end - 1][1]))
        end = step[1]
    return tuple(reversed(spans))
