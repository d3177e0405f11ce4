"""What a label says outside its list that the product contains or may contain: ``Contains: Milk, Soy.``

Such statements name allergens of food that the list names by INCI or not at all; an avoid list is held against them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from ..models import Label
from ..tables.resources import rows
from ..tables.word_patterns import any_of, by_spacing
from .checks.claims import text_outside
from .claim_words import absences

#: Kinds of headings that begin a statement of contents.
_KINDS = frozenset({"contains", "may_contain"})
#: Most characters of a statement, and most statements of a label.
_REACH, _MOST = 160, 8


@cache
def _statement() -> re.Pattern[str]:
    """Match words for what a product contains or may contain, and what they say, to the end of the sentence."""
    apart, together = by_spacing({row["word"] for row in rows("headings.csv") if row["kind"] in _KINDS})
    return re.compile(
        rf"(?:(?<!\w)(?:{any_of(apart)})(?!\w)|(?:{any_of(together)}))\s?:?[^.;|!?。\n]{{1,{_REACH}}}", re.IGNORECASE
    )


def stated_contents(label: Label) -> tuple[str, ...]:
    """Return the statements of contents that stand outside the list of a label, as printed, at most eight."""
    found = (match.group().strip() for match in _statement().finditer(text_outside(label)))
    return tuple(dict.fromkeys(found))[:_MOST]


def naming(statements: Sequence[str], words: Iterable[str]) -> str:
    """Return the first statement that names one of some words, in the singular or plural; ``""`` for none.

    >>> naming(["May contain traces of nuts"], ["nut"]), naming(["Contains no nuts"], ["nut"])
    ('May contain traces of nuts', '')
    """
    stems = {word.casefold().removesuffix("s") for word in words if word}
    if not stems or not statements:
        return ""
    pattern = re.compile(rf"(?<!\w)(?:{any_of(stems)})s?(?!\w)", re.IGNORECASE)
    for statement in statements:
        denied = any(pattern.search(thing) for thing, _ in absences(statement))
        if not denied and pattern.search(statement):
            return statement
    return ""
