"""Names beside a colour index number that are of another colour than the number: ``Titanium Dioxide (CI 77491)``.

Either may be the misprint. The entry keeps the answer it has; the other colour is told as an alternative, and the
entry is in doubt about its name.
"""

from __future__ import annotations

from ..models import Alternative, Match
from .brackets import EDGE
from .candidate import Lookup
from .colour_index import numbers, pieces, repaired, us_form
from .nomenclature.word_lists import word_list
from .normalisation import folded
from .one_substance import names_of_substance, substance

#: How the reason for a name ends whose number is of another colour.
_CONTRADICTED = "number and name are of different colours"


def with_contradicted_colour(printed: str, match: Match, lookup: Lookup) -> Match:
    """Return the match of a printed name with the other colour that it names, where number and words contradict.

    Words that are no colour's name for sure contradict nothing, nor does a name that is listed with its number.
    """
    if len(match.names) != 1 or match.alternatives or sum(map(str.isdigit, printed)) < len("77891"):
        return match
    text = repaired(folded(printed.strip(EDGE)))
    printed_numbers = numbers(text)
    if len(printed_numbers) != 1 or lookup.find(text) is not None:
        return match
    hit = lookup.find(printed_numbers[0].lower())
    words = [name for piece in pieces(text) for name in _colours_of_words(piece, lookup)]
    if hit is None or not words or any(_may_be_one(name, hit.names[0], lookup) for name in words):
        return match
    if match.names[0] not in (*hit.names, *words):
        return match
    told = [name for name in (*hit.names, *words) if name not in match.names]
    return match._replace(
        alternatives=tuple(Alternative(name, 0.0) for name in dict.fromkeys(told)),
        because=f"{match.because}; {_CONTRADICTED}",
    )


def contradicted_by(printed: str, match: Match) -> str:
    """Return which of number and name contradicts the colour that a printed name was read as: ``name``, ``number``.

    ``""`` where they agree.
    """
    if not match.because.endswith(_CONTRADICTED):
        return ""
    others = {name for other in match.alternatives for name in substance(other.name)}
    return "name" if others.isdisjoint(numbers(repaired(folded(printed)))) else "number"


def _colours_of_words(piece: str, lookup: Lookup) -> list[str]:
    """Return the colours that words name for sure: those that have a number, or that the law lists without any.

    One word that says what a colour is bound to names none: ``CI 15850 (Aluminum)``. A US name of few words may be
    one that is written with "Ext.", too: ``Violet 2 (CI 60730)``.
    """
    if piece in word_list("colour_decoration"):
        return []
    us_name = us_form(piece)
    forms = [piece] if us_name is None else [us_name, f"ext {us_name}"]
    hits = [hit for form in forms if (hit := lookup.find(form)) is not None]
    return [hit.names[0] for hit in hits if len(hit.names) == 1 and _is_colour(hit.names[0])]


def _is_colour(name: str) -> bool:
    """Return whether a name is of a colour that has a number, or that the law lists without any."""
    numbered = any(other.startswith("CI ") for other in names_of_substance([name]))
    return numbered or name in word_list("colour_without_number")


def _may_be_one(name: str, number: str, lookup: Lookup) -> bool:
    """Return whether a name and a number may be of one substance: the same, one that includes the other, one CAS."""
    if not names_of_substance([name]).isdisjoint(names_of_substance([number])):
        return True
    # the inventory gives each iron oxide the CAS numbers of all
    if name.startswith("CI ") and number.startswith("CI "):
        return False
    records = [lookup.store.record(of) for of in (name, number)]
    named, numbered = (set(record.cas) if record else set() for record in records)
    return not named.isdisjoint(numbered)
