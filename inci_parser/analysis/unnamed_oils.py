"""Entries that say "essential oils" and not which: they scent as a perfume does, and are none by name.

essential oils, huiles essentielles, 精油     >>  essential oils, not named
essential oils (lavender, sage)              >>  essential oils
parfum (essential oils)                      >>  a perfume
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..models import Entry
from ..tables.word_patterns import whole_words
from .claim_words import table_words

_OILS, _PERFUME = "essential-oil-free", "fragrance-free"


def oils_of(entries: Sequence[Entry], *, beside: bool) -> str:
    """Return how entries that are matched to a perfume are told if each prints essential oils, else nothing.

    ``beside``: the list names essential oils too, and the entry may be the end of the name of one.
    """
    if not entries or not all(map(_says_oils, entries)):
        return ""
    if any(entry.remarks or "(" in entry.text for entry in entries):
        return "Essential oils"
    return "Essential oils, not all named" if beside else "Essential oils, not named"


def _says_oils(entry: Entry) -> bool:
    """Return whether an entry surely prints a word for essential oils and none for a perfume."""
    oils, perfume = (bool(_nouns(rule).search(entry.text)) for rule in (_OILS, _PERFUME))
    return oils and not perfume and not entry.doubts


@cache
def _nouns(rule: str) -> re.Pattern[str]:
    """Match what a claim of absence calls a group, in all languages."""
    nouns = (word for of, kind, word in table_words() if of == rule and kind == "noun")
    return re.compile(whole_words(nouns), re.IGNORECASE)
