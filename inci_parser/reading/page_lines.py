"""Finds what the pages of a document print between and behind its lines: page numbers and revisions.

    Cetearyl Alcohol,⏎Page 2 of 3⏎Parfum⏎Rev. 03/2024   >>   "Page 2 of 3" and "Rev. 03/2024" are no entries

Used by :mod:`inci_parser.reading.annotations`.
"""

from __future__ import annotations

import re
from functools import cache

from ..tables.build_cache import compiled_pattern, load_or_build
from .document import SEPARATOR, Annotation, Covered
from .vocabulary import phrase_pattern

_NUMBER = r"[vV]?\d{1,4}(?:[./-]\d{1,4}){0,3}"
#: What stands at the end of a text is no longer than this.
_LONGEST = 60


def find_page_lines(text: str, covered: Covered) -> list[Annotation]:
    """Return the lines that are nothing but a page number or a revision with its number or date."""
    spans = [match.span() for match in _line().finditer(text)] if "\n" in text else []
    last = _at_the_end().search(text, max(0, len(text) - _LONGEST)) if text[-8:].strip(" .")[-1:].isdigit() else None
    if last is not None:
        spans.append(last.span())
    return [Annotation(start, end, SEPARATOR) for start, end in spans if not covered(start)]


@cache
def _line() -> re.Pattern[str]:
    return load_or_build("reading-page-lines", ("label_words.csv",), _build)


@cache
def _at_the_end() -> re.Pattern[str]:
    """Match a page number or revision behind the last words of a text: ``Parfum Rev. 2``."""
    words = phrase_pattern("page").pattern
    return compiled_pattern(rf"(?<=[\s,;.]){words}[.:#\x20]{{0,3}}{_NUMBER}[\s.]*$", re.IGNORECASE)


def _build() -> re.Pattern[str]:
    words = phrase_pattern("page").pattern
    return re.compile(
        rf"^[^\w\n]{{0,6}}{words}[.:#\x20]{{0,3}}{_NUMBER}(?:\x20?(?:/|[^\W\d_]{{1,4}})\x20?\d{{1,4}})?[^\w\n]{{0,6}}$",
        re.IGNORECASE | re.MULTILINE,
    )
