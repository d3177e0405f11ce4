"""A misprint of one name that the catalogue holds: near enough, and every guard lets it through."""

from __future__ import annotations

import re

from ...models import Alternative
from ..candidate import Candidate, Lookup
from ..correction import Correction
from ..glosses import without_glosses
from ..misspellings import alternatives, score, shapes
from ..nomenclature import grammar as nomenclature
from ..normalisation import folded
from ..torn_names import letters_of

#: On how many labels the usual one of two names must have been met, and how many times as often as the others;
#: fewest letters of such a misprint, as a shorter one may be the beginning of a longer name.
_LABELS, _TIMES, _FEWEST = 50, 50, 9
#: A name that begins with a locant, and how sure it is of a name with another before it.
_LOCANT, _LOST = re.compile(r"[2-9]-[^\W\d_]{4}"), 90.0
#: What a name is told with of which a text may be the beginning.
_TORN = 90.0


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


def match_without_locant(text: str, lookup: Lookup) -> Candidate | None:
    """Return the ingredient whose name lost the first of two locants, at the comma between them.

    2-Hexanediol >> 1,2-HEXANEDIOL
    """
    if _LOCANT.match(text) is None:
        return None
    whole = lookup.whole(folded(f"1,{without_glosses(text)}"))
    if whole is None or len(whole.names) != 1:
        return None
    return Candidate(whole.names, "fuzzy", f"the end of {whole.names[0]}, behind the comma of its numbers", _LOST)


def match(text: str, lookup: Lookup) -> Candidate | None:
    """Return the one ingredient that a text is a misprint of.

    sodiurn hyaluronate >> SODIUM HYALURONATE    PEG-1OO Stearate >> PEG-100 STEARATE

    Two ingredients equally near are no answer, unless labels print hardly but one of them: both are named as
    alternatives. A name built like an INCI name is left alone where a correction takes more than one edit.
    """
    bare = without_glosses(text)
    corrections = lookup.corrections(bare)
    if not corrections:
        return None
    (nearest, names), *others = corrections
    if nearest.edits > 1 and nomenclature.read(bare) is not None:
        return None
    without_start = _ends_another(bare, corrections)
    if without_start is not None:
        because = f"a misprint of {names[0]}, or {without_start} without its first letters: no match"
        return Candidate((), "none", because, 0.0, alternatives(bare, corrections))
    if others and others[0][0].closeness <= nearest.closeness:
        alike = [(correction, names) for correction, names in corrections if correction.closeness <= nearest.closeness]
        usual = _usual(alike, lookup) if len(shapes(bare)[0].letters) >= _FEWEST else None
        if usual is None:
            because = f"as near to {names[0]} as to {others[0][1][0]}: no match"
            return Candidate((), "none", because, 0.0, alternatives(bare, corrections))
        nearest, names = usual
        others = [pair for pair in corrections if pair[1] != names]
    longer = _begins_a_usual(bare, nearest.form, names, lookup)
    if longer:
        because = f"a misprint of {names[0]}, or the beginning of {longer}: no match"
        near = tuple([Alternative(name, _TORN) for name in (longer, names[0])])
        return Candidate((), "none", because, 0.0, near)
    size = len(shapes(bare)[0].skeleton)
    return Candidate(names, "fuzzy", _reason(nearest), score(nearest, size), alternatives(bare, others))


def _begins_a_usual(text: str, form: str, names: tuple[str, ...], lookup: Lookup) -> str:
    """Return the name that a text may be the beginning of rather than a misprint of a form; ``""`` for none.

    The form begins otherwise, or labels print the other more: ``Pheno`` is rather torn of phenoxyethanol than a
    misprint of phenol; ``Linalo`` is linalool.
    """
    longer = lookup.begun_by(text)
    if not longer or longer in names:
        return ""
    if not letters_of(form).startswith(letters_of(text)):
        return longer
    return longer if lookup.store.label_count(longer) > sum(map(lookup.store.label_count, names)) else ""


def _usual(
    alike: list[tuple[Correction, tuple[str, ...]]], lookup: Lookup
) -> tuple[Correction, tuple[str, ...]] | None:
    """Return the one of several equally near that labels print, where they hardly print the others: octyldodecanol."""
    counts = [sum(map(lookup.store.label_count, names)) for _, names in alike]
    most = max(counts)
    if most < max(_LABELS, _TIMES * (sum(counts) - most)):
        return None
    return alike[counts.index(most)]


def _ends_another(text: str, corrections: list[tuple[Correction, tuple[str, ...]]]) -> str | None:
    """Return the form, not the nearest, that a text ends letter for letter: ``corbic acid`` of ascorbic acid."""
    letters = shapes(text)[0].letters
    forms = [correction.form for correction, _ in corrections]
    if shapes(forms[0])[0].letters.endswith(letters):
        return None
    return next((form for form in forms[1:] if shapes(form)[0].letters.endswith(letters)), None)


def _reason(correction: Correction) -> str:
    return f"misprint of {correction.form}: {correction.difference()}"
