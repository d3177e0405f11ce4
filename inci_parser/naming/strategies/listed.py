"""The name itself, or another form of it that a table lists: an alias, a US name, a name in another language."""

from __future__ import annotations

import re

from ...models import Method
from ..candidate import Candidate, Lookup

_METHOD: dict[str, Method] = {
    "name": "exact",
    "translation": "translation",
    "official": "translation",
    "spelling": "spelling",
    "colour": "colour_index",
}
#: Kind of a form -> what a match says of it.
_WORDS = {
    "us_name": "US name",
    "common": "common name",
    "trade": "trade name",
    "drug": "drug name",
    "latin": "other Latin name",
    "old_name": "older name",
    "abbreviation": "abbreviation",
    "spelling": "spelling",
    "translation": "translation",
    "official": "official name",
    "iupac": "chemical name",
    "blend": "trade name of a blend",
    "colour": "colour name",
}


#: A word and a bracket that begins with it.
_REPEATED = re.compile(r"([a-z]+) [(\[]\1 [^()\[\]]+[)\]]")


def _says_which(text: str) -> bool:
    """Return whether a bracket tells of which compound the word before it speaks: ``titanium (titanium dioxide)``."""
    return "(" in text and _REPEATED.fullmatch(text) is not None


def match(text: str, lookup: Lookup) -> Candidate | None:
    """Return the ingredient whose name or other form a text is, punctuation and accents aside.

    Water >> AQUA    peg 40 stearate >> PEG-40 STEARATE    Phenonip >> the ingredients of the blend
    """
    hit = lookup.find(text)
    if hit is None or _says_which(text):
        return None
    if hit.kind != "name":
        return Candidate(hit.names, _METHOD.get(hit.kind, "alias"), f"{_WORDS[hit.kind]} {text!r}")
    if text.upper() == hit.names[0]:
        return Candidate(hit.names, "exact", "exact INCI name")
    return Candidate(hit.names, "spelling", "INCI name but for spaces, hyphens or accents")
