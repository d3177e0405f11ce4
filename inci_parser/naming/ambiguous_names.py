"""Printed forms that name one ingredient on most labels and another on some: ``Vitamin A``, ``DHA``.

Such a form keeps its name; what else it may be is told as alternatives, and the entry is in doubt about its name.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..models import Alternative, Match
from ..tables.resources import rows
from ..tables.word_patterns import whole_words
from .normalisation import folded, key_of_folded


class _AmbiguousName(NamedTuple):
    """What a form may name besides the ingredient it is read as."""

    others: tuple[str, ...]
    #: Printed in capitals it is a name of its own: ``TEA`` beside ``Tea``.
    capitals_are_sure: bool


@cache
def _ambiguous_names() -> dict[str, _AmbiguousName]:
    """Return the rows of ``ambiguous_names.csv`` by the normal form of the name."""
    return {
        key_of_folded(folded(row["alias"])): _AmbiguousName(
            tuple(other.strip() for other in row["others"].split(";")), row["capitals_are_sure"] == "yes"
        )
        for row in rows("ambiguous_names.csv")
    }


def with_alternatives(printed: str, match: Match) -> Match:
    """Return the match of a printed name with what else the name may stand for.

    >>> with_alternatives("DHA", Match(("DIHYDROXYACETONE",), "alias", 100.0)).alternatives[0].name
    'DEHYDROACETIC ACID'
    >>> with_alternatives("TEA", Match(("TRIETHANOLAMINE",), "alias", 100.0)).alternatives
    ()
    """
    ambiguous = _ambiguous_names().get(key_of_folded(folded(printed)))
    if ambiguous is None or not match.names or (ambiguous.capitals_are_sure and printed.isupper()):
        return match
    alternatives = tuple(Alternative(name, 0.0) for name in ambiguous.others if name not in match.names)
    return match._replace(alternatives=alternatives, because=f"{match.because}; other ingredients are printed so too")


@cache
def _anywhere() -> re.Pattern[str]:
    """Match a name of several forms as whole words."""
    return re.compile(whole_words(row["alias"] for row in rows("ambiguous_names.csv")), re.IGNORECASE)


def ambiguous_names_in(text: str) -> list[str]:
    """Return the names in a text that stand for one of several ingredients, as printed.

    >>> ambiguous_names_in("15% Vitamin C + EGF Serum"), ambiguous_names_in("Retinol 1%")
    (['Vitamin C'], [])
    """
    return [match[0] for match in _anywhere().finditer(text)]
