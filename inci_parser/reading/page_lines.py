"""Finds what the pages of a document print between and behind its lines: page numbers and revisions.

    Cetearyl Alcohol,⏎Page 2 of 3⏎Parfum⏎Rev. 03/2024   >>   "Page 2 of 3" and "Rev. 03/2024" are no entries

Used by :mod:`inci_parser.reading.annotations`.
"""

from __future__ import annotations

import re
from functools import cache

from ..tables.build_cache import load_or_build
from .document import SEPARATOR, Annotation, Covered
from .vocabulary import phrase_pattern


def find_page_lines(text: str, covered: Covered) -> list[Annotation]:
    """Return the lines that are nothing but a page number or a revision with its number or date."""
    if "\n" not in text:
        return []
    spans = (match.span() for match in _line().finditer(text))
    return [Annotation(start, end, SEPARATOR) for start, end in spans if not covered(start)]


@cache
def _line() -> re.Pattern[str]:
    return load_or_build("reading-page-lines", ("label_words.csv",), _build)


def _build() -> re.Pattern[str]:
    number = r"[vV]?\d{1,4}(?:[./-]\d{1,4}){0,3}"
    words = phrase_pattern("page").pattern
    return re.compile(
        rf"^[^\w\n]{{0,6}}{words}[.:#\x20]{{0,3}}{number}(?:\x20?(?:/|[^\W\d_]{{1,4}})\x20?\d{{1,4}})?[^\w\n]{{0,6}}$",
        re.IGNORECASE | re.MULTILINE,
    )
