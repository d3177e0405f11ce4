"""Finds what parts an active with its amount from the vehicle that holds it, on packs and leaflets of medicines.

    Each gram contains tretinoin 0.05 % in a base of stearic acid, purified water >>  "in a base of" inactive
    Harnstoff 10 % in einer Cremegrundlage aus Wasser, Vaseline                   >>  "in einer ... aus" inactive
    2 % salicylic acid in a gel base containing water, carbomer                   >>  "in a ... containing" inactive
    Contains adapalene 0.1 % in a gel of carbomer, water                          >>  "Contains" active
    Retinol 1 % in a base of squalane. Ingredients: Squalane, Retinol             >>  nothing: a list has a heading

Used by :mod:`inci_parser.reading.headings`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ..models import Recognizer
from ..tables.grammar import pattern_with_words
from .amount import UNIT_OF_SHARE
from .contents import names_begin, names_follow, two_names_follow
from .document import Annotation

#: A basis behind an amount: ``w/w``, ``(w/v)``.
_BASIS = r"(?:\s?\(?[wvpm]\s?/\s?[wvpm]\)?)?"
#: Most characters between "contains" and the vehicle, and before a word in which the end of a sentence is looked for.
_SENTENCE, _NEAR = 200, 4
_SENTENCE_END = re.compile(r"[.:;](?!\S)|\n")
#: Headings behind a vehicle that say where the list is.
_LISTS = frozenset({"ingredients", "inactive"})


@cache
def _lead() -> re.Pattern[str]:
    """Match the vehicle's own words: the quick question whether a text can name one."""
    kinds = r"(?:@vehicle:apart@|[\w-]{0,20}(?:@vehicle:compound@))(?!\w)"
    return pattern_with_words(
        "reading-vehicle",
        rf"(?<=\s)(?:@vehicle_lead@)\s(?:[^\W\d_][\w-]{{0,20}}\s){{0,3}}?{kinds}"
        r"(?:\s[^\W\d_][\w-]{0,20})??,?\s(?:@vehicle_holds@)(?!\w)\s?:?",
    )


@cache
def _amount() -> re.Pattern[str]:
    """Match an amount at the end of a text, with the name behind it where the amount stands before the name."""
    unit = rf"(?:{UNIT_OF_SHARE}|(?:@mass@)(?!\w))"
    name = r"(?P<name>(?:\s[^\W\d_][\w-]{0,30}){1,4})?"
    return pattern_with_words("reading-vehicle-amount", rf"\d\s?{unit}{_BASIS}{name}[,;]?\s$")


def find_vehicles(text: str, phrases: Iterable[Annotation], recognizer: Recognizer) -> Iterator[Annotation]:
    """Find the words that head a vehicle's ingredients, where an amount stands before and no list has a heading.

    ``phrases`` are those of headings in the text; one for "contains" that opens the sentence heads the active.
    """
    found = list(_lead().finditer(text))
    if not found:
        return
    phrases = list(phrases)
    last = max((phrase.start for phrase in phrases if phrase.kind in _LISTS), default=-1)
    for match in found:
        before = _amount().search(text, max(0, match.start() - 120), match.start())
        if before is None or last > match.end():
            continue
        if _names_stand(text, match.end(), recognizer, one_suffices=not before["name"]):
            yield from (phrase._replace(kind="active") for phrase in phrases if _holds(phrase, text, match.start()))
            yield Annotation(match.start(), match.end(), "inactive")


def _holds(phrase: Annotation, text: str, vehicle: int) -> bool:
    """Return whether a phrase is the word for "contains" that opens the sentence of a vehicle."""
    if phrase.kind != "contains" or not 0 < vehicle - phrase.end < _SENTENCE:
        return False
    opens = text[max(0, phrase.start - _NEAR) : phrase.start].rstrip(" ")[-1:] in ("", "\n", ".")
    return opens and _SENTENCE_END.search(text, phrase.end, vehicle) is None


def _names_stand(text: str, end: int, recognizer: Recognizer, *, one_suffices: bool) -> bool:
    """Return whether listed names stand behind the words of a vehicle."""
    if two_names_follow(text, end, recognizer) or names_follow(text.lower(), end, recognizer):
        return True
    return one_suffices and names_begin(text, end, recognizer)
