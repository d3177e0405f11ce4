"""Finds the noun of a claim of absence at the head of what names or measures the product: ``No parabens shampoo``."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..reading.part_titles import titles_a_product
from ..tables.language import claim_words

#: The longest noun and the longest words for a product behind it.
_MOST_WORDS = 6
#: What measures the product behind a noun: ``48h``, ``250 ml``, ``pH 5.5``.
_MEASURE = re.compile(r"(?<=\w) (ph )?[0-9]+(?:[.,][0-9]+)? ?([^\W\d_]+|%)?")


def before_a_product(thing: str, nouns: Mapping[str, tuple[str, ...]]) -> tuple[str, tuple[str, ...]]:
    """Return the longest noun that begins a folded text and has nothing behind it but a product, with its rules.

    >>> before_a_product("parabens shampoo", {"parabens": ("paraben-free",)})
    ('parabens', ('paraben-free',))
    >>> before_a_product("perfume allergy", {"perfume": ("fragrance-free",)})
    ('', ())
    >>> before_a_product("parabens ph 5 gel for the face", {"parabens": ("paraben-free",)})
    ('parabens', ('paraben-free',))
    """
    measured = before_a_measure(thing)
    if measured != thing and measured in nouns:
        return measured, nouns[measured]
    words = thing.split()[: _MOST_WORDS + 1]
    if len(words) > _MOST_WORDS:
        return "", ()
    for size in range(len(words) - 1, 0, -1):
        noun = " ".join(words[:size])
        if noun in nouns and titles_a_product(" ".join(words[size:])):
            return noun, nouns[noun]
    return "", ()


def before_a_measure(thing: str) -> str:
    """Return what stands before the first measure of a folded text, the whole text where none is.

    >>> before_a_measure("aluminium 48h"), before_a_measure("silicones 250 ml"), before_a_measure("peg 40 stearate")
    ('aluminium', 'silicones', 'peg 40 stearate')
    """
    found = _MEASURE.search(thing)
    if found is None or not (found[1] or found[2] in ("%", *claim_words("measure"))):
        return thing
    return thing[: found.start()]
