"""Glosses in printed names: what a bracket or a slash adds to a name that stands without it."""

from __future__ import annotations

import re
from functools import lru_cache

from . import botanical_names as botany
from .brackets import composes_a_name, counts_units, is_french_form, without_brackets
from .nomenclature.vocabulary import ending, vocabulary

#: A bracket inside a word, at the start or beside a slash or hyphen belongs to the name: Bis(Ethylhexyl)amine.
_INNER = re.compile(r"\w[(\[][^()\[\]]*[)\]](?:\w|$)|^\(.*\).|[/-]\s?\(|\)\s?[/-]")
_GROUP = re.compile(r"(\w?)\(([^()]*)\)")
_CHEMICAL = frozenset(("HEAD", "PRE", "METAL"))


@lru_cache(maxsize=64)  # several guesses ask about one text in a row
def without_glosses(text: str) -> str:
    """Return a text without its bracketed glosses and without the second of two names of one plant.

    >>> without_glosses("Castanea Sativa (Chestnut) Seed Extract"), without_glosses("Bis(Ethylhexyl)amine")
    ('Castanea Sativa Seed Extract', 'Bis(Ethylhexyl)amine')
    >>> without_glosses("Secale Cereale Extract / Rye Seed Extract")
    'Secale Cereale Extract'
    """
    text = text if _structural(text) else without_brackets(text)
    first, slash, rest = (part.strip() for part in text.partition("/" if "/" in text else "\\"))
    if slash and (is_french_form(rest) or botany.same_plant(first.lower(), rest.lower())):
        return first
    return text


def _structural(text: str) -> bool:
    """Return whether a bracket is part of the name, not a gloss: Hydrolyzed (Rosa Canina/Rosa Rugosa) Fruit."""
    if _INNER.search(text) or composes_a_name(text) or counts_units(text):
        return True
    for before, group in _GROUP.findall(text):
        words = re.findall(r"[a-z]+", group.lower())
        types = {vocabulary().words.get(word) or ending(word, vocabulary()) for word in words}
        if ("/" in group and "LATIN" in types) or (before and types & _CHEMICAL):
            return True
    return False
