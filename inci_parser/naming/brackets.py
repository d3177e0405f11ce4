"""Brackets in printed names: glosses, blends, and parts of chemical names."""

from __future__ import annotations

import re

#: A bracket group without another inside.
BRACKET = re.compile(r"[(\[{（［]([^()\[\]{}（）［］]*)[)\]}）］]")
_ODD = re.compile(r"[(\[{（［].*$|^.*[)\]}）］]")
#: What a name neither begins nor ends with.
EDGE = " \t\r\n.,;:*•·†‡§¹²³°^~_\"'“”„`´|<>"
#: French names of forms: what follows the slash in "Barley Extract/Extrait d'Orge" is the same once more.
FRENCH = re.compile(
    r"(?:extraits?|huiles?|eau|cire|beurre|poudre|jus|gomme|fleurs?|feuilles?|graines?|sels?|terre|prot[eé]ines?|"
    r"amidon|son|farine|r[eé]sine|racines?|lait|miel|ferment|levure|sucre|soie|craie|argile|boue|algues?)\b",
    re.IGNORECASE,
)


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
