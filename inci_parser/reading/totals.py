"""Finds the totals of formulas: a line, a row or the end of a list that states the sum of the shares.

    Aqua 95 %⏎Parfum 5 %⏎Total 100 %   >>   the last line is no entry

Used by :mod:`inci_parser.reading.annotations` and :mod:`inci_parser.reading.text_tables`.
"""

from __future__ import annotations

import re
from functools import cache

from ..tables.build_cache import load_or_build
from .document import SEPARATOR, Annotation, Covered
from .vocabulary import fold_case, phrase_pattern, word_class


def is_total(cell: str) -> bool:
    """Return whether the cell of a table heads a row of totals.

    >>> is_total("Total:"), is_total("Gesamt"), is_total("Totarol")
    (True, True, False)
    """
    return fold_case(cell.strip(" .:*=")) in word_class("total")


def find_totals(text: str, covered: Covered) -> list[Annotation]:
    """Return the totals that end a line, from a separator or the line's start on."""
    if not any(digit in text for digit in "19"):
        return []
    spans = (match.span() for match in _total().finditer(text))
    return [Annotation(start, end, SEPARATOR) for start, end in spans if not covered(start)]


@cache
def _total() -> re.Pattern[str]:
    """Match a word for the total with a number from 99 to 101, up to the end of the line."""
    return load_or_build("reading-totals", ("label_words.csv",), _build)


def _build() -> re.Pattern[str]:
    whole = r"(?:100(?:[.,]\d{1,6})?|99[.,]\d{1,6})"
    words = phrase_pattern("total").pattern
    return re.compile(
        rf"(?:^|(?<=[,;|•]))[^\w\n,;]{{0,20}}{words}[^\w\n]{{0,40}}{whole}[^\w\n]{{0,3}}[^\W\d_]{{0,2}}[^\w\n]{{0,20}}$",
        re.IGNORECASE | re.MULTILINE,
    )
