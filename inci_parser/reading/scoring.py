"""Weights: how much speaks for a unit being an entry, by the catalogue and by the tables of words."""

from __future__ import annotations

import re

from .amount import share
from .entry import MEMORY
from .names import FOUND, UNKNOWN, Names, looks_like_a_name, prose
from .segments import Unit
from .vocabulary import LETTERS

#: What clings to the ends of a unit and is no part of what it names.
TRIM = " \t\n.,;:*†‡°^\"'-·•~_=>"


def weigh(unit: Unit, names: Names) -> None:
    """Set what the catalogue says of a unit, and its weight as an entry."""
    text = unit.text.strip(TRIM)
    found = names.judged.get(text)
    if found is None:
        # whole sentences are not worth the ladder of guesses
        asked = names.knows(text) or not _sentence(text)
        standing, named = names.identity(text) if asked else UNKNOWN
        amounts = len(share().findall(text)) if "%" in text or "pp" in text.lower() or "g/" in text else 0
        found = (standing, named, amounts, _weight(text, standing, amounts))
        if len(names.judged) > MEMORY:
            names.judged.clear()
        names.judged[text] = found
    unit.standing, unit.names, unit.amounts, unit.weight = found


def _weight(text: str, standing: str, amounts: int) -> float:
    if standing == "known":
        return 3.0 if amounts else 2.0
    sentence = prose(text)
    found = len(LETTERS.findall(text))
    if _sentence(text):
        return -3.0
    if standing in FOUND:
        return 1.2
    if standing == "formed":
        return 0.4 if sentence else 0.9
    if _odd(text):
        return -1.5
    if looks_like_a_name(text) and not sentence:
        return 1.0 if amounts else 0.4
    if not text.isascii() and found <= 5 and not sentence and sum(map(str.isascii, text)) * 2 < len(text):
        return 0.1  # no table knows this script's words: nothing speaks against it
    return (
        (-0.3 if found <= 3 and not sentence else -0.5)
        - 0.15 * max(0, found - 6)
        + (0.4 if amounts and not sentence else 0.0)
    )


def _sentence(text: str) -> bool:
    """Tell whether a text is worded like a sentence rather than a name."""
    sentence = prose(text)
    found = len(LETTERS.findall(text))
    return sentence >= 2 or bool(sentence and (found > 8 or sentence * 2 >= found))


_ODD = re.compile(
    r"https?|www|@|\.com\b|\d{3}[-\s]\d{3}|©|\d{5,}|\b\d+\s?(?:ml|fl|oz|g|kg|mm|cm|°[cf])\b", re.IGNORECASE
)


def _odd(text: str) -> bool:
    """Tell whether a text holds an address, a number or a size rather than a name."""
    match = _ODD.search(text)
    return bool(match) and not re.search(r"\bC\.?\s?[I1l]", text)
