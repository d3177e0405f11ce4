"""A word for perfume or flavour that stands in or right behind a list where nothing could be read.

    Aqua, Glycerin, Fragrance/Parfum Ltd. www. ...   >>  perhaps perfume (the text has “Fragrance”)
    Aqua, Glycerin. Fragrance-free.                  >>  nothing: the text denies it

What was left out or torn may have been the perfume, so that none was found proves nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..models import Label
from ..naming.nomenclature.word_lists import word_list
from ..reading.vocabulary import LETTERS
from .claimed_names import says_absence
from .product import Product
from .summary_unread import quoted
from .title_names import is_denied

#: How far behind a list is looked, and the most words that are looked at.
_BEHIND, _MOST = 240, 400
#: What ends a sentence.
_STOPS = ".;!\n"
#: What a mixture is called that a word names.
_CALLED = {"PARFUM": "perfume", "AROMA": "a flavour or scent"}


def scent_outside(label: Label, products: Sequence[Product]) -> str:
    """Return what perfume or flavour a word outside of the entries names, ``""`` without one or where it is denied."""
    catalogue = products[0].catalogue if products else None
    if catalogue is None or not label.ingredients:
        return ""
    start, end = min(entry.start for entry in label.ingredients), max(entry.end for entry in label.ingredients)
    rest = list(label.text[: end + _BEHIND])
    for entry in label.ingredients:
        rest[entry.start : entry.end] = " " * (entry.end - entry.start)
    outside = "".join(rest)
    for number, word in enumerate(LETTERS.finditer(outside, start)):
        if number >= _MOST:
            break
        name = catalogue.recognizer.recognize(word[0], guess=False).match.name or ""
        if name in word_list("mixture") and not _is_denied(label.text, word.start(), word.end()):
            return f"perhaps {_CALLED[name]} (the text has {quoted(word[0])})"
    return ""


def _is_denied(text: str, start: int, end: int) -> bool:
    """Return whether a text says that it is free of a word: beside it, or before it in its sentence."""
    sentence = max(text.rfind(stop, 0, start) for stop in _STOPS) + 1
    return is_denied(text, start, end) or says_absence(text[sentence:start])
