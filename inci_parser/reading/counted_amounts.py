"""Amounts that labels count as a part of an ingredient: fluoride salts in ppm, and a share of fluoride by itself.

Sodium Fluoride 1450 ppm    >>  0.145 % as fluorine: nobody counts the salt in ppm
1450 ppm Fluoride           >>  an amount of what some other entry brings, no ingredient
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from ..models import Amount
from ..tables.build_cache import compiled_pattern
from ..tables.language import amount_words, claim_words, unit_amounts
from ..tables.resources import rows
from ..tables.word_patterns import any_of
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

    >>> basis_alone("Fluoride"), basis_alone("(F)"), basis_alone("de flúor"), basis_alone("Sodium Fluoride")
    ('fluorine', 'fluorine', 'fluorine', '')
    """
    return _words().get(fold_case(without_lead(words)), "")


def without_lead(words: str) -> str:
    """Return what words beside an amount say that it is of, less the signs around it and the words that lead to it.

    >>> without_lead(" de flúor."), without_lead("(an Fluorid)"), without_lead("as d'F"), without_lead("F")
    ('flúor', 'Fluorid', 'F', 'F')
    """
    words = words.strip(_AROUND)
    return words[lead.end() :] if (lead := _lead().match(words)) else words


@cache
def _lead() -> re.Pattern[str]:
    """Match "of", an article or "as" before what an amount is of; in any language, several of them."""
    words = (*amount_words("of_what"), *claim_words("article"), *amount_words("counted_as"))
    return compiled_pattern(rf"(?:(?:{any_of(words)})(?:\s|(?<=['’]))){{1,3}}", re.IGNORECASE)


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
