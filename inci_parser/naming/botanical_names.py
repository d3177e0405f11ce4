"""Latin names of plants in print: with the common name between, with the part in a bracket."""

from __future__ import annotations

import re
from functools import cache

from ..tables import resources as _resources
from .nomenclature.vocabulary import vocabulary

_WORD = re.compile(r"[a-z]+")
#: Types of the words that common names are made of; a word that no table holds may be a misprint and stays.
_COMMON = frozenset(("SOURCE", "MOD", "HEAD"))
_ENDINGS = frozenset(("PART", "FORM", "PROC"))


@cache
def _parts() -> dict[str, str]:
    """Return English words for plant parts that INCI calls otherwise: berry, fruit."""
    return {row["word"]: row["inci"] for row in _resources.rows("plant_parts.csv")}


def _type(word: str) -> str | None:
    return vocabulary().words.get(word)


def is_taxon(text: str) -> bool:
    """Return whether a text is a Latin name and nothing else: two to four words that INCI names know as Latin.

    >>> is_taxon("cymbopogon schoenanthus"), is_taxon("lemongrass oil"), is_taxon("rosa canina fruit oil")
    (True, False, False)
    """
    words = text.split(" ")
    return 2 <= len(words) <= 4 and all(_type(word) == "LATIN" for word in words)


def is_known(word: str) -> bool:
    """Tell whether names are made of a word.

    >>> is_known("seed"), is_known("exiract")
    (True, False)
    """
    return _type(word) is not None


def is_latin(word: str) -> bool:
    """Tell whether INCI names know a word as Latin.

    >>> is_latin("hippophae"), is_latin("buckthorn")
    (True, False)
    """
    return _type(word) == "LATIN"


def is_telling(word: str) -> bool:
    """Return whether a word says which plant or substance a name is of, not which part or form.

    >>> is_telling("camellia"), is_telling("extract")
    (True, False)
    """
    return _type(word) not in _ENDINGS


def ends_in_part(text: str) -> bool:
    """Return whether a name ends with a part of a plant, not with the form it comes in.

    >>> ends_in_part("panax ginseng root"), ends_in_part("panax ginseng root extract")
    (True, False)
    """
    return _type(text.rpartition(" ")[2]) == "PART"


def tail(text: str) -> str:
    """Return the part and form words that a name ends with, in INCI's words.

    >>> tail("juniper berry oil"), tail("sweet almond")
    ('fruit oil', '')
    """
    parts = _parts()
    words: list[str] = []
    for word in reversed(re.findall(r"[a-z/]+", text)):
        if not all(_type(piece) in _ENDINGS or piece in parts for piece in word.split("/")):
            break
        words.append(parts.get(word, word))
    return " ".join(reversed(words))


def without_common(text: str) -> str | None:
    """Return a Latin name without the common name that stands in it, or ``None`` where there is none.

    >>> without_common("citrus reticulata tangerine peel oil")
    'citrus reticulata peel oil'
    >>> without_common("prunus amygdalus dulcis sweet almond oil")
    'prunus amygdalus dulcis oil'
    >>> without_common("rosa canina fruit oil") is None
    True
    """
    words = text.split(" ")
    if not 3 < len(words) < 12 or not all(_type(word) == "LATIN" for word in words[:2]):
        return None
    kept = [word for word in words[:-1] if _type(word) not in _COMMON or word.endswith("ed")] + words[-1:]
    return None if kept == words else " ".join(kept)


def glosses(name: str, other: str) -> bool:
    """Return whether a text is the common name of a Latin one: the same part and form behind a plant's English name.

    >>> glosses("helianthus annuus seed extract", "sunflower seed extract"), glosses("cocos nucifera oil", "olea oil")
    (True, False)
    """
    if not tail(name) or tail(other) != tail(name) or not is_taxon(" ".join(name.split(" ")[:2])):
        return False
    plant = other.split(" ")[: len(other.split(" ")) - len(tail(other).split(" "))]
    return bool(plant) and all(_type(word) in _COMMON for word in plant)


def same_plant(name: str, other: str) -> bool:
    """Return whether two texts name one plant's material: the same binomial twice, or Latin and then a common name.

    >>> same_plant("rosa gallica extract", "rosa gallica flower extract")
    True
    >>> same_plant("secale cereale extract", "rye seed extract"), same_plant("lactobacillus", "soybean ferment")
    (True, False)
    """
    binomial = name.split(" ")[:2]
    if not is_taxon(" ".join(binomial)) or not tail(name) or not tail(other):
        return False
    words = other.split(" ")
    if words[:2] == binomial:
        return True
    plant = words[: len(words) - len(tail(other).split(" "))]
    return bool(plant) and all(_type(word) in _COMMON for word in plant)
