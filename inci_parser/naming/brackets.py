"""Brackets in printed names: glosses, blends, and parts of chemical names."""

from __future__ import annotations

import re

from .nomenclature.word_lists import word_list

#: A bracket group without another inside.
BRACKET = re.compile(r"[(\[{（［]([^()\[\]{}（）［］]*)[)\]}）］]")
_ODD = re.compile(r"[(\[{（［].*$|^.*[)\]}）］]")
_WORD = re.compile(r"[^\W\d_]+")
#: What a name neither begins nor ends with.
EDGE = " \t\r\n.,;:*•·†‡§¹²³°^~_\"'“”„`´|<>"


def is_french_form(text: str) -> bool:
    """Tell whether a text begins with a French word for a form: it says the name before it once more.

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
        shorter = BRACKET.sub(" ", text)
        if shorter == text:
            break
        text = shorter
    if re.search(r"[(\[{（［)\]}）］]", text):
        text = _ODD.sub(" ", text)
    return re.sub(r"\s+", " ", text).strip(EDGE)
