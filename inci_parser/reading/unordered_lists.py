"""Finds where a text says that the order of its list tells no amounts.

Ingredients (in alphabetical order): Alcohol, Aqua  >>  "in alphabetical order"
Inactive ingredients listed alphabetically: Water   >>  "alphabetically"
Aqua, Parfum. All under 1% in any order.            >>  none: only those below the one-percent line
"""

from __future__ import annotations

import re

from .vocabulary import phrase_pattern, word_class

#: Characters of a sentence beside the words that are looked at, and what ends a sentence or opens a bracket.
_REACH = 100
_STOP = re.compile(r"[.!?。！？](?!\d)|[\n:;()（）\[\]]")
#: Sign of a share: what is said of entries below one alone is not said of the list.
_SHARES = ("%", "％")


def says_unordered(text: str) -> tuple[int, int] | None:
    """Return where a text says that the order of its list tells no amounts, as offsets; ``None`` where it does not.

    >>> says_unordered("Ingredients (in alphabetical order): Aqua"), says_unordered("In descending order: Aqua")
    ((16, 34), None)
    """
    for match in phrase_pattern("unordered").finditer(text):
        before, behind = text[max(0, match.start() - _REACH) : match.start()], text[match.end() : match.end() + _REACH]
        before = _STOP.split(before)[-1]
        if _denies(before) or any(sign in before + _STOP.split(behind, maxsplit=1)[0] for sign in _SHARES):
            continue
        return match.span()
    return None


def _denies(before: str) -> bool:
    """Return whether the words right before a phrase deny it: ``not in alphabetical order``."""
    words = before.lower().split()[-2:]
    return any(word in word_class("denied") for word in words)
