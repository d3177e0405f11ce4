"""The order of the findings of law: prohibitions, exceeded maxima, then the rest; what only the maker can keep last."""

from __future__ import annotations

from typing import NamedTuple

from ...models import Finding

#: Ranks of findings that are no prohibition and exceed nothing, by their class; others have ``_USUAL``.
_BY_CLASS = {"fragrance": 4, "regional": 5, "functional": 5, "chemicals": 6, "purity": 7}
_PROHIBITED, _EXCEEDED, _NOT_LISTED, _USUAL = range(4)


class Ranked(NamedTuple):
    """A finding of law with its rank, 0 the weightiest."""

    rank: int
    finding: Finding

    @property
    def weight(self) -> tuple[int, int]:
        """What findings are sorted by: rank, then label order."""
        return self.rank, min(self.finding.positions, default=0)


def ranked(finding: Finding, *, exceeded: bool = False, listed: bool = True) -> Ranked:
    """Return a finding with its rank.

    ``exceeded``: a stated amount is above the maximum; ``listed``: the law lists the ingredient for such a product.
    """
    if finding.kind == "prohibited":
        return Ranked(_PROHIBITED, finding)
    if exceeded:
        return Ranked(_EXCEEDED, finding)
    return Ranked(_BY_CLASS.get(finding.class_ or "", _USUAL) if listed else _NOT_LISTED, finding)
