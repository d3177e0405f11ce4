"""Reads counts of activity in a mass as mass percent, for the vitamins whose international unit is a mass.

Retinol 509 IU/g             >>  0.01527 %: a unit of vitamin A is 0.3 micrograms of retinol
Tocopheryl Acetate 10 IU/g   >>  0.735 to 1 %: a unit of vitamin E is one of two masses
Papain 1000 IU/g             >>  no share: the unit of an enzyme is no mass

A millilitre counts as a gram.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from ..models import Amount
from ..tables.grammar import pattern_with_words
from ..tables.language import unit_amounts
from ..tables.resources import rows
from .amount import value, within_the_whole

#: Mass percent of one microgram in a gram.
_MICROGRAM = 1e-4
#: No count begins within a number, or behind the sign of a bound.
_BEFORE = r"(?<![\d.,<>≤≥~±])(?<![<>≤≥~±]\s)"


@cache
def activity_share() -> re.Pattern[str]:
    """Match a count of activity in a mass: ``509 IU/g``, ``2500 МЕ/г``, ``1000 IE pro 100 g``."""
    of = r"\s?(?:\/|@per@)\s?(?P<of>100\s?)?(?P<mass>@mass@|@volume@)(?![^\W\d_])"
    count = r"(?P<number>\d{1,12}+(?:[.,]\d{1,12}+|\s\d{3}(?!\d)){0,4}+)\s?(?:@activity@)"
    return pattern_with_words("reading-activity-share", rf"{_BEFORE}{count}{of}")


def share_of_activity(text: str, inci: str) -> Amount | None:
    """Return a count of activity in a text as mass percent of an ingredient, ``None`` where its unit is no mass.

    >>> share_of_activity("Retinol 509 IU/g", "RETINOL").max, share_of_activity("Papain 509 IU/g", "PAPAIN") is None
    (0.01527, True)
    >>> share_of_activity("Tocopheryl Acetate (1,000 IU/100 g)", "TOCOPHERYL ACETATE").to_dict()["text"]
    '1,000 IU/100 g'
    """
    masses = _masses().get(inci)
    stated = masses and activity_share().search(text)
    if not masses or not stated or _bound().search(text):
        return None
    number, step = value(stated["number"], "ppm")
    grams = unit_amounts()[stated["mass"].lower()] * (100 if stated["of"] else 1)
    low, high, last = (float(f"{n * mass * _MICROGRAM / grams:.6g}") for n, mass in _steps(number, step, masses))
    return within_the_whole(Amount(low, high, stated[0], last, of_activity=True))


def _steps(number: float, step: float, masses: tuple[float, float]) -> tuple[tuple[float, float], ...]:
    return (number, masses[0]), (number, masses[1]), (step, masses[1])


@cache
def _bound() -> re.Pattern[str]:
    """Match the words of a bound or a range beside a count: ``up to 3000 IU/g``, ``2000 to 3000 IU/g``."""
    bound = r"(?:@at_most:apart@|@at_least:apart@|@at_most:compound@|@at_least:compound@)(?![^\W\d_])"
    together = r"@at_most:together@|@at_least:together@"
    behind = r"(?:@or_less:apart@|@or_more:apart@)(?![^\W\d_])|@or_less:together@|@or_more:together@"
    to = r"\d\s?(?:(?:@to:apart@|@to:compound@)(?![^\W\d_])|@to:together@)\s?\d"
    return pattern_with_words("reading-activity-bound", rf"(?:{bound}|{together})\s?\d|{behind}|{to}")


@cache
def _masses() -> Mapping[str, tuple[float, float]]:
    """Return by INCI name the least and most micrograms that one international unit is."""
    return {row["inci"]: (float(row["least"]), float(row["most"])) for row in rows("activity_units.csv")}
