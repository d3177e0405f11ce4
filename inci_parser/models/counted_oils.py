"""Essential oils that count among the allergens of the EU's list by another name: one answer for every face."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .details import SAME_OIL, ListedOil
from .finding import Finding


def counted_oils(findings: Iterable[Finding]) -> Iterator[ListedOil]:
    """Yield the oils of a report's findings on fragrance that count as an allergen.

    Patchouli's leaf oil is what annex III calls Pogostemon Cablin Oil.
    """
    for finding in findings:
        for oil in finding.details.get("listed_oils", ()) if finding.kind == "fragrance" else ():
            if oil["relation"] == SAME_OIL:
                yield oil
