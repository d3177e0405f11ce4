"""Colour index numbers as labels print them, alone, listed, or beside the colour's name."""

from __future__ import annotations

import re
from functools import cache

from ..tables.confused_letters import letter_map
from ..tables.word_patterns import any_of
from .nomenclature.word_lists import word_list

#: A colour index number with its prefix; OCR reads CI as Cl, C1 or C.l.
_PREFIX = r"c\.?\s{0,2}[il1|]\.?\s{0,2}(?:no\.?|n[°º]|#)?\s{0,2}[:\-]?\s{0,2}"
NUMBER = re.compile(rf"(?<![a-z0-9-])(?:{_PREFIX})?(\d{{5}})(?:\s?:\s?\d)?(?![\d-])")
_PREFIXED = re.compile(rf"(?<![a-z0-9]){_PREFIX}(?=\d{{5}}(?!\d))")
#: Black, red and yellow iron oxide with the second and third number cut short: "77491/92/99", "CI 77491, 2, 9".
_SHORT = re.compile(r"(77491)((?:\s{0,2}[/,&\s]\s{0,2}(?:774)?9?[129]){1,2})(?!\d)")
#: A number with its prefix, printed as two and three digits.
_SPACED = re.compile(rf"(?<![a-z0-9])({_PREFIX}\d{{2}}) (\d{{3}})(?!\d)")
_SPLIT = re.compile(r"[\s,;/()\[\]&+|\\·:-]+")


def numbers(text: str) -> list[str]:
    """Return the colour index names in a folded text, in order, repaired where OCR damaged a digit.

    >>> numbers("iron oxides (ci 77491, cl 77492, c.i. 77499)"), numbers("77491 92/99"), numbers("peg-77491")
    (['CI 77491', 'CI 77492', 'CI 77499'], ['CI 77491', 'CI 77492', 'CI 77499'], [])
    """
    return [f"CI {number}" for number in dict.fromkeys(NUMBER.findall(_long(text)))]


def _long(text: str) -> str:
    """Return the text with shortened iron oxide numbers written out."""
    return _SHORT.sub(lambda m: " ".join([m[1], *(f"7749{tail}" for tail in re.findall(r"[129](?=\D|$)", m[2]))]), text)


def repaired(text: str) -> str:
    """Return the text with five-digit numbers whole, and letters inside them read as the digits they resemble.

    >>> repaired("c.i. 77 891"), repaired("ci 7749l")
    ('c.i. 77891', 'ci 77491')
    """
    text = _SPACED.sub(r"\1\2", text)
    return re.sub(
        r"\b[\doil|]{5}\b",
        lambda m: m[0].translate(letter_map("letter_in_number")) if _mostly_digits(m[0]) else m[0],
        text,
    )


def _mostly_digits(text: str) -> bool:
    return sum(c.isdigit() for c in text) >= 3


def prefixed(text: str) -> bool:
    """Return whether a folded text prints a colour index number with its prefix."""
    return _PREFIXED.search(text) is not None


def remainder(text: str) -> list[str]:
    """Return what stands beside the numbers: words that are no decoration, as pieces between brackets and commas."""
    return [piece for piece in pieces(text) if not word_list("colour_decoration").issuperset(_SPLIT.split(piece))]


def pieces(text: str) -> list[str]:
    """Return what stands beside the numbers between brackets and commas, decoration too.

    >>> pieces("iron oxides (ci 77491) and lake")
    ['iron oxides', 'and lake']
    """
    rest = NUMBER.sub(",", _long(text))
    found = (piece.strip(" .:-") for piece in re.split(r"[,;/()\[\]|\\·]+", rest))
    return [piece for piece in found if piece]


@cache
def _us_name() -> re.Pattern[str]:
    """Match the US name of a colour: FD&C Red No. 40 Aluminum Lake."""
    law = r"(?:f\s?d\s?[&,+8]?\s?c|d\s?[&,+8]\s?c|fdc|dc|ext\.?)"  # & is misread as 8
    lake = rf"\(?(?:{any_of(word_list('lake_metal'))})?\s?lake\)?"
    number = r"(?:no\.?|n[°º]|#)?\s{0,2}(?P<number>\d{1,2})"
    hue = any_of(word_list("hue"))
    return re.compile(rf"^(?:{law}[\s.]{{0,2}}){{0,3}}(?P<hue>{hue})\s{{0,2}}{number}(?:\s{{0,2}}{lake})?$")


def us_form(text: str) -> str | None:
    """Return the short US form of a colour name ("red 40"), or ``None`` where the text is none.

    >>> us_form("fd&c red no. 40 lake"), us_form("ext. d&c violet no. 2"), us_form("red clover")
    ('red 40', 'ext violet 2', None)
    """
    match = _us_name().match(text)
    if match is None:
        return None
    return f"{'ext ' if 'ext' in text else ''}{match['hue']} {int(match['number'])}"
