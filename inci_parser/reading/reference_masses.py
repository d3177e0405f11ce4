"""Finds headings that say what the masses behind them are of: 100 g or 1 g of the product.

    100 g contain: Zinc Oxide 25 g                      >>  ingredients, "100 g": 25 %
    1 g cream contains: Urea 100 mg. Excipients: Aqua   >>  active, "1 g": 10 %

Used by :mod:`inci_parser.reading.headings`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ..tables.grammar import pattern_with_words
from .document import Annotation

#: A text without this states no such mass.
_ONE_OR_HUNDRED = re.compile(r"(?<![\d.,])1(?:00)?\s?[^\W\d_]")


@cache
def _reference() -> re.Pattern[str]:
    """Match a heading that states masses in 100 g or 1 g: ``100 g contain:``, ``1 g cream contains``."""
    amount = r"(?<![\d.,])(100|1)\s?(?:@mass@|@volume@)\s?"
    what = r"(?:(?:@of_what@)\s)?(?:[^\W\d_]{1,20}\s){0,2}?"
    return pattern_with_words(
        "reading-reference",
        rf"(?:(?<!\w)(?:@per@)\s)?{amount}(?:{what}(?P<verb>@contains@)(?![^\W\d_])|(?:(?:@of_what@)\s\w{{1,20}}\s)?:)\s?:?",
    )


def find_reference_masses(text: str, phrases: Iterable[Annotation]) -> Iterator[Annotation]:
    """Find headings that state masses in 100 g or 1 g: ``100 g contain:``; those of actives where others follow."""
    if not _ONE_OR_HUNDRED.search(text):
        return
    others = [phrase.start for phrase in phrases if phrase.kind == "inactive"]
    for match in _reference().finditer(text):
        if match[1] == "100" or match["verb"]:
            kind = "active" if any(start > match.end() for start in others) else "ingredients"
            yield Annotation(*match.span(), kind, f"{match[1]} g")
