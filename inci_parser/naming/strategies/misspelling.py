"""A misprint of one name that the catalogue holds: near enough, and every guard lets it through."""

from __future__ import annotations

from ..candidate import Candidate, Lookup
from ..correction import Correction
from ..glosses import without_glosses
from ..misspellings import alternatives, score, shapes
from ..nomenclature import grammar as nomenclature


def match_alike(text: str, lookup: Lookup) -> Candidate | None:
    """Return the one ingredient from which a text differs only in letters that print confuses.

    PEG-1OO Stearate >> PEG-100 STEARATE    Barley 5H-Oligopeptide-2 >> BARLEY SH-OLIGOPEPTIDE-2
    """
    bare = without_glosses(text)
    alike = [(correction, names) for correction, names in lookup.corrections(bare) if not correction.edits]
    if len(alike) != 1:
        return None
    correction, names = alike[0]
    return Candidate(names, "fuzzy", _reason(correction), score(correction, len(shapes(bare)[0].skeleton)))


def match(text: str, lookup: Lookup) -> Candidate | None:
    """Return the one ingredient that a text is a misprint of.

    sodiurn hyaluronate >> SODIUM HYALURONATE    PEG-1OO Stearate >> PEG-100 STEARATE

    Two ingredients equally near are no answer: both are named as alternatives. A name built like an INCI name is left
    alone where a correction takes more than one edit.
    """
    bare = without_glosses(text)
    corrections = lookup.corrections(bare)
    if not corrections:
        return None
    (nearest, names), *others = corrections
    if nearest.edits > 1 and nomenclature.read(bare) is not None:
        return None
    if others and others[0][0].closeness <= nearest.closeness:
        because = f"as near to {names[0]} as to {others[0][1][0]}: no match"
        return Candidate((), "none", because, 0.0, alternatives(bare, corrections))
    size = len(shapes(bare)[0].skeleton)
    return Candidate(names, "fuzzy", _reason(nearest), score(nearest, size), alternatives(bare, others))


def _reason(correction: Correction) -> str:
    edits = "1 edit" if correction.edits == 1 else f"{correction.edits} edits"
    return f"misprint of {correction.form}: {edits}, {correction.printed_edits} of letters as printed"
