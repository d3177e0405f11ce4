"""The label's own text, cut into stretches by what each was read as, for the page."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from ..models import Entry, Finding, Label, Report


class Stretch(NamedTuple):
    """A stretch of the label's text; ``entry`` is the ingredient that it prints, where it prints one."""

    text: str
    kind: str
    entry: Entry | None
    findings: tuple[Finding, ...]

    @property
    def tone(self) -> str:
        """The strongest kind of finding about the entry: the class that colours it."""
        kinds = {finding.kind for finding in self.findings}
        return next((kind for kind in _TONES if kind in kinds), "plain")


#: Kinds of finding, the one that colours a stretch first.
_TONES = ("prohibited", "irritant", "allergen", "fragrance", "active", "limit")


def stretches(label: Label, report: Report | None = None) -> list[Stretch]:
    """Return the text of a label as stretches in order; together they are the whole text.

    >>> from inci_parser import parse
    >>> [(s.text, s.kind) for s in stretches(parse("Aqua, Glycerin"))]
    [('Aqua', 'entry'), (',', 'separator'), (' ', 'whitespace'), ('Glycerin', 'entry')]
    """
    findings: dict[int, list[Finding]] = defaultdict(list)
    for finding in report.findings if report else ():
        for position in finding.positions:
            findings[position].append(finding)
    entries = {entry.start: entry for entry in label.ingredients}
    cut = []
    for piece in label.pieces:
        entry = entries.get(piece.start) if piece.kind == "entry" else None
        about = tuple(findings[entry.position]) if entry else ()
        cut.append(Stretch(label.text[piece.start : piece.end], piece.kind, entry, about))
    return cut
