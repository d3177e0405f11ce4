"""A name with its grade in a bracket, or a grade with the name: the inventory has both together as a name too."""

from __future__ import annotations

import re

from ..brackets import counts_units
from ..candidate import Candidate, Lookup

_BRACKETED = re.compile(r"([^()]+?) \(([^()]+)\)")


def match(text: str, lookup: Lookup) -> Candidate | None:
    """Return the name whose grade stands beside it.

    Alcohol Denat. (SD Alcohol 40-B), SD Alcohol 40-B (Alcohol Denat.) >> ALCOHOL DENAT.

    Three names tell that: ALCOHOL DENAT., SD ALCOHOL 40-B, and ALCOHOL DENAT. SD ALCOHOL 40-B.
    """
    printed = _BRACKETED.fullmatch(text)
    if printed is None or counts_units(text):
        return None
    for name, grade in (printed.groups(), printed.groups()[::-1]):
        hits = [lookup.find(part) for part in (name, grade, f"{name} {grade}")]
        if all(hit is not None and hit.kind == "name" for hit in hits) and hits[0] is not None:
            return Candidate(hits[0].names, "exact", f"INCI name; {grade!r} is a grade of it")
    return None
