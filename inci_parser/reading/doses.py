"""Finds what a text says that one tablet, capsule or spoon of syrup holds: the product is swallowed.

    Each film-coated tablet contains 200 mg ibuprofen     >>  active, "Each film-coated tablet contains"
    Active ingredient (in each tablet): Cetirizine 10 mg  >>  a dose, and no heading of its own
    Each capsule contains Squalane, Retinyl Palmitate     >>  nothing: capsules with an oil for the face say no mg

Forms and their words are classes of ``amount_words.csv``. Used by :mod:`inci_parser.reading.headings` and
:mod:`inci_parser.reading.pipeline`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..tables.grammar import pattern_with_words
from ..tables.language import amount_words, unit_amounts
from ..tables.word_patterns import UNSPACED
from .document import Annotation

#: The most characters between a form and the amount that its dose holds, behind it and before it.
_BEHIND, _BEFORE = 80, 60
#: Units of more than a milligram are no doses: "每片含精华 25 g" is a mask.
_DOSE = 0.001
_FORM = r"(?:[\w-]{0,20}(?:@dose_form:compound@)|(?:[\w-]{1,16}-)?(?:@dose_form:apart@))(?!\w)"
#: "each", "per", a number, or the slash of ``750 mg calcium carbonate/tablet``.
_EACH = (
    r"(?<!\w)(?:(?:@per:apart@|@per:compound@)\s(?:(?:@per:apart@|@dose_lead@)\s)?|(?:@dose_lead@|[1-9])\s)"
    r"(?:[\w(][\w()/-]{0,24}\s){0,3}?|(?<=[^\W\d_])\s?/\s?"
)
_TOGETHER = r"(?:@per:together@|(?<![\d.,])[1-9]\s?)\s?(?:@dose_form:together@)"


@cache
def _form() -> re.Pattern[str]:
    """Match a form, with nothing around it: the quick question whether a text can state a dose."""
    return pattern_with_words("reading-dose-form", r"(?:@dose_form@)")


@cache
def _dose() -> re.Pattern[str]:
    """Match "each tablet" with the words between the two, and the verb or colon behind it where one stands."""
    spaced = rf"(?:{_EACH}){_FORM}"
    verb = r"(?P<verb>(?:\s[^\s.;:,]{1,24}){0,4}?,?\s(?:@contains@|@within@|@dose_within@)(?!\w)\s?:?|\s?\)?:)?"
    holds = "@contains:together@|@within:together@|@dose_within:together@"
    together = rf"{_TOGETHER}(?P<held>[^\W\d_]{{0,3}}?(?:{holds}))?"
    return pattern_with_words("reading-dose", rf"{spaced}{verb}|{together}")


@cache
def _amount() -> re.Pattern[str]:
    """Match an amount as a dose states it: ``500 mg``, ``1000 IU``."""
    return pattern_with_words(
        "reading-dose-amount",
        rf"(?<![^\W{UNSPACED}])(?<![.,])\d[\d.,\s]{{0,9}}\s?(@mass@|@activity:mul@)(?![^\W_{UNSPACED}])",
    )


def find_doses(text: str) -> Iterator[Annotation]:
    """Find what heads the actives of one dose: ``Each tablet contains``."""
    for match in _doses(text):
        if (match["verb"] or match["held"]) and _states_amount(text, match.end(), match.end() + _BEHIND):
            start, end = match.span()
            bracketed = text[start - 1 : start] == "(" and text[end : end + 1] == ")"
            yield Annotation(start - bracketed, end + bracketed, "active")


def is_swallowed(text: str) -> bool:
    """Return whether a text states what one dose holds of what is swallowed."""
    return any(
        _states_amount(text, match.end(), match.end() + _BEHIND)
        or _states_amount(text, max(0, match.start() - _BEFORE), match.start())
        for match in _doses(text)
    )


def _doses(text: str) -> Iterator[re.Match[str]]:
    """Yield where a text says "each tablet"; of forms that are not swallowed nothing."""
    if not _form().search(text):
        return
    for match in _dose().finditer(text):
        if not is_taken_elsewhere(match[0]):
            yield match


def is_taken_elsewhere(text: str) -> bool:
    """Return whether a text names a form like a tablet that is not swallowed: for the bath, for dentures, a pessary."""
    low = text.lower()
    return any(word in low for word in amount_words("dose_elsewhere"))


def _states_amount(text: str, start: int, end: int) -> bool:
    """Return whether an amount stands in a stretch that is no more than a dose holds."""
    return any(unit_amounts().get(found[1].lower(), 0.0) <= _DOSE for found in _amount().finditer(text, start, end))
