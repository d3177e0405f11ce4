"""Joins the lines of several pictures of one label; what two of them share is taken once."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from .layout import flow
from .records import Line
from .side_by_side import joined_rows

#: How alike two lines are that are the same one, 0 to 100, and the fewest characters of a line that can show it.
SAME = 82.0
FEWEST_CHARACTERS = 6


def joined(pictures: Sequence[Sequence[Line]]) -> tuple[str, tuple[Line, ...]]:
    """Return the text that the lines of the pictures make, and the lines that are in it."""
    lines: list[Line] = []
    for picture in pictures:
        lines = _continued(lines, list(picture))
    if lines:
        lines[0] = lines[0]._replace(lead="")
    return "".join(line.lead + line.text for line in lines), tuple(lines)


def _continued(before: list[Line], after: list[Line]) -> list[Line]:
    """Return the lines of one picture carried on by those of the next, below it or beside it.

    The longest run of lines that both show is taken once, each line from the picture in which it was read with more
    confidence. A line cut by the edge of a picture, beside the run, is left out where the other picture shows it whole.
    """
    if not before or not after:
        return before or after
    side_by_side = joined_rows(before, after) or joined_rows(after, before)
    if side_by_side:
        return side_by_side
    start, place, length = _shared_run(before, after)
    if not length:
        return [*before, after[0]._replace(lead=flow(before[-1].text, after[0].text)), *after[1:]]
    run = [_more_confident(a, b) for a, b in zip(before[start : start + length], after[place:][:length], strict=True)]
    kept_before = [line for line in before[start + length :] if not _shown(line, after)]
    kept_after = [line for line in after[:place] if not _shown(line, before)]
    return [*before[:start], *run, *kept_before, *kept_after, *after[place + length :]]


def _shared_run(before: Sequence[Line], after: Sequence[Line]) -> tuple[int, int, int]:
    """Return where the longest run of the same lines starts in both, and its length (0 where nothing is shared)."""
    best = (0, 0, 0)
    lengths = [0] * (len(after) + 1)
    for i, a in enumerate(before):
        current = [0] * (len(after) + 1)
        for j, b in enumerate(after):
            if _same(a.text, b.text):
                current[j + 1] = lengths[j] + 1
                if current[j + 1] >= best[2]:
                    best = (i - current[j + 1] + 1, j - current[j + 1] + 1, current[j + 1])
        lengths = current
    return best


def _same(a: str, b: str) -> bool:
    """Return whether two texts are one line, read twice.

    >>> _same("Glycerin, Niacinamide,", "Glycerln,Niacinamide,"), _same("Glycerin,", "Parfum,")
    (True, False)
    """
    one, other = "".join(a.split()).casefold(), "".join(b.split()).casefold()
    return min(len(one), len(other)) >= FEWEST_CHARACTERS and fuzz.ratio(one, other, score_cutoff=SAME) > 0


def _shown(line: Line, others: Sequence[Line]) -> bool:
    """Return whether another picture shows a line, whole or more of it."""
    return any(
        len(other.text) >= len(line.text) and fuzz.partial_ratio(line.text, other.text, score_cutoff=SAME) > 0
        for other in others
    )


def _more_confident(a: Line, b: Line) -> Line:
    """Return the more confident reading of one line, the longer where both are equal; its place is kept."""
    better = max(a, b, key=lambda line: (round(line.confidence, 2), len(line.text)))
    return better._replace(lead=a.lead)
