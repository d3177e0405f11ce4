"""A misprint of one name that the catalogue holds: near enough, and every guard lets it through."""

from __future__ import annotations

from ...models import Alternative
from ..candidate import Ask, Candidate
from ..correction import Correction
from ..glosses import without_glosses
from ..misspellings import score, shapes
from ..nomenclature import grammar as nomenclature

#: Alternatives that a match names at most.
MOST_ALTERNATIVES = 4


def match(text: str, ask: Ask) -> Candidate | None:
    """Return the one ingredient that a text is a misprint of.

    sodiurn hyaluronate >> SODIUM HYALURONATE    PEG-1OO Stearate >> PEG-100 STEARATE

    Two ingredients equally near are no answer: both are named as alternatives. A name built like an INCI name is left
    alone where a correction takes more than one edit.
    """
    bare = without_glosses(text)
    corrections = ask.corrections(bare)
    if not corrections:
        return None
    (nearest, names), *others = corrections
    if nearest.edits > 1 and nomenclature.read(bare) is not None:
        return None
    size = len(shapes(bare)[0].skeleton)
    alternatives = tuple(Alternative(other[0], score(c, size)) for c, other in others[:MOST_ALTERNATIVES])
    if others and others[0][0].closeness <= nearest.closeness:
        tied = (Alternative(names[0], score(nearest, size)), *alternatives)
        return Candidate((), "none", f"as near to {names[0]} as to {others[0][1][0]}: no match", 0.0, tied)
    return Candidate(names, "fuzzy", _reason(nearest), score(nearest, size), alternatives)


def _reason(correction: Correction) -> str:
    edits = "1 edit" if correction.edits == 1 else f"{correction.edits} edits"
    return f"misprint of {correction.form}: {edits}, {correction.printed_edits} of letters as printed"
