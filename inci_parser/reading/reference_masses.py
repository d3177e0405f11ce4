"""Finds headings that say what the masses behind them are of: 100 g, 1 g, 5 ml of the product.

    100 g contain: Zinc Oxide 25 g                      >>  ingredients, "100 g": 25 %
    Each gram contains Clotrimazole 10 mg               >>  ingredients, "1 g": 1 %
    1 g cream contains: Urea 100 mg. Excipients: Aqua   >>  active, "1 g": 10 %

A millilitre counts as a gram. Used by :mod:`inci_parser.reading.headings`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ..tables.build_cache import load_or_build
from ..tables.grammar import TABLES, filled, pattern_with_words
from ..tables.word_patterns import UNSPACED
from .document import Annotation

#: A word for "each", apart from what follows it or not.
_EACH = r"(?:(?<!\w)(?:@per:apart@|@per:compound@)\s|@per:together@\s?)"
#: A unit; letters of a script without spaces may follow it.
_UNIT = rf"(?:@mass@|@volume@)(?![^\W\d_{UNSPACED}])"


@cache
def _signs() -> tuple[re.Pattern[str], ...]:
    """Return what one of must stand in a text in small letters: a number with a unit of mass, or "each" with one."""
    signs = {"number": rf"[0-9]\s?{_UNIT}", "each": rf"{_EACH}{_UNIT}"}
    return tuple(_with_units(name, sign) for name, sign in signs.items())


def _with_units(name: str, sign: str) -> re.Pattern[str]:
    return load_or_build(f"reading-reference-{name}", TABLES, lambda: re.compile(filled(sign)))


@cache
def _reference() -> re.Pattern[str]:
    """Match a heading that states masses in some of the product: ``100 g contain:``, ``each gram contains``."""
    amount = rf"(?:{_EACH}?(?<![\d.,])(?P<number>[1-9]\d?[05]|[1-9])\s?{_UNIT}|{_EACH}{_UNIT})\s?"
    what = r"(?:(?:@of_what@)\s)?(?:[^\W\d_]{1,20}\s){0,2}?"
    verb = rf"{what}(?P<verb>(?:@contains@)(?![^\W\d_])|@contains:together@|@within@)"
    return pattern_with_words("reading-reference", rf"{amount}(?:{verb}|(?:(?:@of_what@)\s\w{{1,20}}\s)?:)\s?:?")


def find_reference_masses(text: str, phrases: Iterable[Annotation]) -> Iterator[Annotation]:
    """Find headings that state masses in some of the product; those of actives where others follow.

    Masses in other than 100 g are told by a word for "contains"; they are of round amounts: 1 g, 5 ml, 30 g.
    """
    low = text.lower()
    if not any(sign.search(low) for sign in _signs()):
        return
    others = [phrase.start for phrase in phrases if phrase.kind == "inactive"]
    for match in _reference().finditer(text):
        number = match["number"] or "1"
        if number == "100" or match["verb"]:
            kind = "active" if any(start > match.end() for start in others) else "ingredients"
            yield Annotation(*match.span(), kind, f"{number} g")
