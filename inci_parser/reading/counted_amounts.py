"""Amounts that labels count as a part of an ingredient: fluoride salts in ppm, and a share of fluoride by itself.

Sodium Fluoride 1450 ppm    >>  0.145 % as fluorine: nobody counts the salt in ppm
1450 ppm Fluoride           >>  an amount of what some other entry brings, no ingredient
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ..models import Amount
from ..tables.language import unit_amounts
from ..tables.resources import rows
from .vocabulary import fold_case

#: Mass percent of the greatest unit that is small: ppm.
_SMALL = 1e-4
#: What is left out around the words beside an amount.
_AROUND = " .:()[]-+"


def counted(amount: Amount | None, names: tuple[str, ...]) -> Amount | None:
    """Return an amount as what it is of, where it is in ppm and of an ingredient that nobody counts so itself."""
    if amount is None or amount.basis or len(names) != 1:
        return amount
    basis = next((_bases()[word] for word in names[0].split() if word in _bases()), "")
    return amount._replace(basis=basis) if basis and amount.text.lower().endswith(_small_units()) else amount


def brings(names: tuple[str, ...], basis: str) -> bool:
    """Return whether an ingredient holds what some amounts are counted as."""
    return any(_bases().get(word) == basis for name in names for word in name.split())


def basis_alone(words: str) -> str:
    """Return what words beside an amount say that it is of, ``""`` where they say anything else.

    >>> basis_alone("Fluoride"), basis_alone("(F)"), basis_alone("Sodium Fluoride")
    ('fluorine', 'fluorine', '')
    """
    return _words().get(fold_case(words).strip(_AROUND), "")


@cache
def _bases() -> Mapping[str, str]:
    """Return by a word of INCI names as what their amounts in ppm are counted."""
    return {word: row["basis"] for row in rows("bases.csv") for word in row["in_ppm"].split(";") if word}


@cache
def _words() -> Mapping[str, str]:
    """Return by each word for it the basis of amounts that may stand by themselves."""
    counted_so = [row for row in rows("bases.csv") if row["in_ppm"]]
    return {word: row["basis"] for row in counted_so for word in (row["basis"], *row["words"].split(";"))}


@cache
def _small_units() -> tuple[str, ...]:
    return tuple(unit for unit, share in unit_amounts().items() if share <= _SMALL)
