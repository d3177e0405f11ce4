"""Brackets in printed names: glosses, blends, and parts of chemical names."""

from __future__ import annotations

import re

from ..tables.build_cache import compiled_pattern
from .nomenclature.word_lists import word_list

#: A bracket group without another inside.
INNERMOST_BRACKET = compiled_pattern(r"[(\[{（［]([^()\[\]{}（）［］]*)[)\]}）］]")
_ODD = compiled_pattern(r"[(\[{（［].*$|^.*[)\]}）］]")
_WORD = re.compile(r"[^\W\d_]+")
#: A bracket that lists sources of one material: (Angelica/Lycium) Root Extract, Fruit/(Lycium/Angelica) Root Extract;
#: one behind a hyphen or before "polymer" belongs to the name: Bis-(Methoxyphenylpropyl/Butyl) Dimethicone.
_COMPOSED = re.compile(r"^[^()]*\w-\(|(?:^|/ ?)\([^()/]+/[^()]+\)|\([^()/]+/[^()]+\) ?(?:/|\w*polymer)", re.IGNORECASE)
#: Units of ethylene or propylene oxide, and a number alone.
_UNITS = re.compile(r"\b(?:p[ep]g-? ?\d{1,4}|\d{1,3} ?e\.? ?o\b)|^\d{1,3}$", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
#: What a name neither begins nor ends with.
EDGE = " \t\r\n.,;:*•·†‡§¹²³°^~_\"'“”„`´|<>"


def composes_a_name(text: str) -> bool:
    """Return whether a bracket of a text is a part of its name that lists several things.

    >>> composes_a_name("Bis-(PEG-12) Dimethicone"), composes_a_name("Beta-Sitosteryl (Octadecene/MA) Copolymer")
    (True, True)
    >>> composes_a_name("Tocopherol (Vitamin E)")
    False
    """
    return _COMPOSED.search(text) is not None


def counts_units(text: str) -> bool:
    """Return whether a bracket counts units of ethylene or propylene oxide that the words outside it do not count.

    Such a bracket is no gloss: the name without it is another ingredient.

    >>> counts_units("Cetyl (PEG-9) Dimethicone"), counts_units("Steareth-20 (PEG-20)"), counts_units("Aloe (Leaf)")
    (True, False, False)
    >>> counts_units("Polyoxyethylene (80) Sorbitan Monooleate"), counts_units("Dimethicone (350)")
    (True, False)
    """
    if not _DIGIT.search(text) or _DIGIT.search(without_brackets(text)):
        return False
    units = [group.strip() for group in INNERMOST_BRACKET.findall(text) if _UNITS.search(group.strip())]
    return any(not group.isdigit() or _holds_oxide_word(text) for group in units)


def _holds_oxide_word(text: str) -> bool:
    """Return whether a text holds a word for ethylene or propylene oxide units: polyoxyethylene, poe."""
    words = word_list("polyoxyethylene") | word_list("polyoxypropylene")
    return any(word in words for word in _WORD.findall(text.lower()))


def is_french_form(text: str) -> bool:
    """Return whether a text begins with a French word for a form: it says the name before it once more.

    >>> is_french_form("Extrait d'Orge"), is_french_form("Hordeum Vulgare Extract")
    (True, False)
    """
    word = _WORD.match(text.lower())
    return word is not None and word[0] in word_list("french_form")


def without_brackets(text: str) -> str:
    """Return the text with every bracket gone, the innermost first; what an unbalanced bracket opens is cut off.

    >>> without_brackets("Olea Europaea (Olive) Fruit Oil"), without_brackets("Lonicera (Lonicera (Honeysuckle) Flower")
    ('Olea Europaea Fruit Oil', 'Lonicera')
    """
    while True:
        shorter = INNERMOST_BRACKET.sub(" ", text)
        if shorter == text:
            break
        text = shorter
    if re.search(r"[(\[{（［)\]}）］]", text):
        text = _ODD.sub(" ", text)
    return re.sub(r"\s+", " ", text).strip(EDGE)
