"""Spellings that differ from a listed form by rule: British spelling, isomers, grades, plurals."""

from __future__ import annotations

from ..candidate import Candidate, Lookup
from ..normalisation import key_of_folded
from ..spelling_rules import variants

#: A rule may rarely join two names that differ: such a match is not quite sure.
SCORE = 98.0


def match(text: str, lookup: Lookup) -> Candidate | None:
    """Return the ingredient whose form a rule of spelling makes of a text.

    Aluminium Sulphate >> ALUMINUM SULFATE    dl-alpha-tocopherol >> TOCOPHEROL
    """
    form_key = key_of_folded(text)
    if not form_key:
        return None
    for variant in variants(text, form_key):
        hit = lookup.find_key(variant.key)
        if hit is not None:
            because = f"spelling by rule: {variant.reason}"
            return Candidate(hit.names, "spelling", because, SCORE, leaves_out=variant.leaves_out)
    return None
