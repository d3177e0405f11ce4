"""Latin names of plants in print: with the common name between, with the part in a bracket."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import takewhile

from ..tables import resources as _resources
from .nomenclature.vocabulary import vocabulary
from .nomenclature.word_lists import longest_first

_WORD = re.compile(r"[a-z]+")
#: Types of the words that common names are made of; a word that no table holds may be a misprint and stays.
_COMMON = frozenset(("SOURCE", "MOD", "HEAD"))
#: Words of a common name that no table holds.
_MOST_UNKNOWN = 2
#: Fewest letters of a species.
_SHORTEST_EPITHET = 4
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


def is_binomial(text: str) -> bool:
    """Return whether a text may be a genus and a species, either of which may be an English word too, and no more.

    >>> is_binomial("eucalyptus globulus"), is_binomial("theobroma cacao"), is_binomial("shea butter")
    (True, True, False)
    """
    words = [_type(word) for word in text.split(" ")]
    return 2 <= len(words) <= 4 and set(words) <= {"LATIN", "SOURCE"} and "LATIN" in words[:2]


def is_epithet(genus: str, word: str) -> bool:
    """Return whether a word may be the species of the genus before it: it is declined, and names know no other use.

    >>> is_epithet("lactobacillus", "rhamnosus"), is_epithet("lactobacillus", "lysate"), is_epithet("honey", "alba")
    (True, False, False)
    """
    if not genus.isalpha() or not word.isalpha() or len(word) < _SHORTEST_EPITHET:
        return False
    if _type(genus) not in ("LATIN", "SOURCE") or _type(word) not in (None, "LATIN"):
        return False
    return genus.endswith(longest_first("latin_ending")) and word.endswith(longest_first("declension"))


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


def is_part(word: str) -> bool:
    """Return whether a word is a part of a plant.

    >>> is_part("kernel"), is_part("oil")
    (True, False)
    """
    return _type(word) == "PART"


def is_form(word: str) -> bool:
    """Return whether a word is the form that the material of a plant comes in.

    >>> is_form("oil"), is_form("kernel")
    (True, False)
    """
    return _type(word) == "FORM"


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


def in_inci_words(words: Iterable[str]) -> tuple[str, ...]:
    """Return words with those for a plant's parts as INCI has them.

    >>> in_inci_words(("juniper", "berry"))
    ('juniper', 'fruit')
    """
    return tuple([_parts().get(word, word) for word in words])


def leading_form(text: str) -> str:
    """Return the part and form words that a text begins with.

    >>> leading_form("leaf extract and water"), leading_form("and water")
    ('leaf extract', '')
    """
    return " ".join(takewhile(lambda word: _type(word) in _ENDINGS, text.split(" ")))


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
    if not 3 < len(words) < 12 or not _begins_with_binomial(words) or _type(words[-1]) == "SOURCE":
        return None
    kept = [word for word in words[2:-1] if _type(word) not in _COMMON or word.endswith("ed")]
    return None if len(kept) == len(words) - 3 else " ".join((*words[:2], *kept, words[-1]))


def without_unknown(text: str) -> str | None:
    """Return a Latin name without up to two words before its part and form that no name has, ``None`` without them.

    They are a common name that no table holds. A part must be printed, so that none of the words is a misprint of it.

    >>> without_unknown("passiflora incarnata maracuj seed oil")
    'passiflora incarnata seed oil'
    >>> without_unknown("camellia sinensis lefa extract") is None
    True
    """
    words = text.split(" ")
    end = "" if "(" in text else tail(text)
    if not end or not _begins_with_binomial(words) or _type(end.split(" ")[0]) != "PART":
        return None
    middle = words[2 : len(words) - len(end.split(" "))]
    unknown = [word for word in middle if _type(word) is None]
    if not 0 < len(unknown) <= _MOST_UNKNOWN or any(_type(word) not in (None, "LATIN", "SOURCE") for word in middle):
        return None
    return " ".join((*words[:2], *(word for word in middle if _type(word) == "LATIN"), end))


def without_common_behind(text: str) -> str | None:
    """Return a Latin name without the one or two words of a common name that stand behind its form.

    >>> without_common_behind("calendula officinalis extract marigold")
    'calendula officinalis extract'
    >>> without_common_behind("calendula officinalis extract") is None
    True
    """
    words = text.split(" ")
    for count in (1, 2):
        name, behind = words[:-count], words[-count:]
        if len(name) > 2 and _begins_with_binomial(name) and _type(name[-1]) in _ENDINGS and _is_common(behind):
            return " ".join(name)
    return None


def _is_common(words: list[str]) -> bool:
    """Return whether words are an English name of a plant: its last is known as one, the other perhaps not at all."""
    return _type(words[-1]) == "SOURCE" and all(_type(word) in (None, "SOURCE", "MOD") for word in words)


def _begins_with_binomial(words: list[str]) -> bool:
    """Return whether words begin with a Latin name; some genera are English words too: eucalyptus."""
    return len(words) > 1 and _type(words[0]) in ("LATIN", "SOURCE") and _type(words[1]) == "LATIN"


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
