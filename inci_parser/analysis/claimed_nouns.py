"""Finds the noun of a claim of absence at the head of what names the product: ``No parabens shampoo``."""

from __future__ import annotations

from collections.abc import Mapping

from ..reading.part_titles import titles_a_product

#: The longest noun and the longest words for a product behind it.
_MOST_WORDS = 6


def before_a_product(thing: str, nouns: Mapping[str, tuple[str, ...]]) -> tuple[str, tuple[str, ...]]:
    """Return the longest noun that begins a folded text and has nothing behind it but a product, with its rules.

    >>> before_a_product("parabens shampoo", {"parabens": ("paraben-free",)})
    ('parabens', ('paraben-free',))
    >>> before_a_product("perfume allergy", {"perfume": ("fragrance-free",)})
    ('', ())
    """
    words = thing.split()[: _MOST_WORDS + 1]
    if len(words) > _MOST_WORDS:
        return "", ()
    for size in range(len(words) - 1, 0, -1):
        noun = " ".join(words[:size])
        if noun in nouns and titles_a_product(" ".join(words[size:])):
            return noun, nouns[noun]
    return "", ()
