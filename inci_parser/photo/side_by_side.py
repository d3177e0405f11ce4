"""Joins two pictures of which one shows the rows of the other further to the right: a bottle that was turned.

The end of each row in the left picture is its beginning in the right one. Letters at the edge of a picture are cut, or
lie at the side of the bottle: a row is joined within the longest stretch that both read alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from .records import Line

#: Characters at the edge of a picture that may be misread.
EDGE = 3
#: Characters that are looked for in the other picture, and how alike they must be there, 0 to 100.
PROBE, ALIKE = 10, 80.0
#: Fewest rows that show that two pictures stand side by side, and their share of the rows of the shorter one.
FEWEST_ROWS, SHARE = 2, 0.6


def joined_rows(left: Sequence[Line], right: Sequence[Line]) -> list[Line]:
    """Return the rows of two pictures joined; nothing where they do not stand side by side."""
    rows = {
        (i, j): text for i, a in enumerate(left) for j, b in enumerate(right) if (text := joined_text(a.text, b.text))
    }
    steps = Counter(j - i for i, j in rows).most_common(1)
    if not steps or steps[0][1] < max(FEWEST_ROWS, SHARE * min(len(left), len(right))):
        return []
    step = steps[0][0]
    lines = list(right[: max(0, step)])
    for number, line in enumerate(left):
        beside = number + step
        if (number, beside) in rows:
            text = rows[number, beside]
            lines.append(line._replace(text=text, confidence=min(line.confidence, right[beside].confidence)))
        else:
            lines += _separate_rows(line, right[max(0, beside) : max(0, beside + 1)])
    return [*lines, *right[max(0, len(left) + step) :]]


def _separate_rows(line: Line, beside: Sequence[Line]) -> list[Line]:
    """Return two rows that do not carry on one another; one alone where it holds the other."""
    if not beside:
        return [line]
    shorter, longer = sorted((line, *beside), key=lambda row: len(row.text))
    return [longer] if fuzz.partial_ratio(shorter.text, longer.text) >= ALIKE else [line, *beside]


def joined_text(left: str, right: str) -> str:
    """Return a row of which two pictures show its beginning and its end; ``""`` where they do not share enough.

    >>> joined_text("INGREDIENTS: Aqua, Glycerin, Niacina", "|ua, Glycerin, Niacinamide, Parfum")
    'INGREDIENTS: Aqua, Glycerin, Niacinamide, Parfum'
    >>> joined_text("Aqua, Glycerin, Niacinamide", "Aqua, Glycerin, Niacinamide, Parfum")
    ''
    """
    probe = right[EDGE : EDGE + PROBE].casefold()
    alignment = (
        fuzz.partial_ratio_alignment(probe, left.casefold(), score_cutoff=ALIKE) if len(probe) == PROBE else None
    )
    if alignment is None or alignment.dest_start <= 2 * EDGE:
        return ""
    tail = left[alignment.dest_start - EDGE :]
    inner = tail[EDGE:-EDGE].casefold()
    if len(right) <= len(tail) or fuzz.ratio(inner, right[EDGE : len(tail) - EDGE].casefold()) < ALIKE:
        return ""
    same = max(Levenshtein.editops(tail, right[: len(tail) + EDGE]).as_matching_blocks(), key=lambda block: block.size)
    return left[: len(left) - len(tail) + same.a] + right[same.b :]
