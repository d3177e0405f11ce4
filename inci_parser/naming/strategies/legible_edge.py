"""A text that could not be read that begins or ends with the whole name of an allergen or a preservative: perhaps it.

PROPYLPARABEN PRASAE HOROKIDE >> none, perhaps PROPYLPARABEN
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from rapidfuzz.distance import Postfix, Prefix

from ...models import Alternative
from ...tables.resources import rows
from ..candidate import Candidate, Lookup
from ..misspellings import skeleton
from ..normalisation import folded, key_of_folded

#: The fewest letters of a name that is told, and the most words; what such a name is told with.
_LETTERS, _WORDS, _LIKELY = 8, 5, 97.0
#: The CosIng function of the names that are told beside the allergens.
_PRESERVES = "preservative"
#: Of a name that lost letters in its middle the rest is no smaller a share, and begins and ends with so many of it.
_LEFT, _EDGE = 2 / 3, 4


def match(text: str, lookup: Lookup) -> Candidate | None:
    """Return no name, and as alternatives the names that stand whole at the beginning and the end of a text.

    A name at the end that labels print as the end of longer ones (``CINNAMAL``) may be torn and is not told.
    """
    printed = folded(text).split()
    longest = min(_WORDS, len(printed) - 1)
    first = _name((printed[:count] for count in range(longest, 0, -1)), lookup)
    last = _name((printed[-count:] for count in range(longest, 0, -1)), lookup)
    if last and lookup.longer_names(last):
        last = ""
    names = dict.fromkeys(filter(None, (first, last)))
    if not names and (torn := _torn(text)):
        because = f"it begins and ends like {torn}, of which letters are lost: no match"
        return Candidate((), "none", because, 0.0, (Alternative(torn, _LIKELY),))
    if not names:
        return None
    because = f"it holds the words {' and '.join(names)}, and the rest is no name: no match"
    return Candidate((), "none", because, 0.0, tuple([Alternative(name, _LIKELY) for name in names]))


def match_opening(text: str, lookup: Lookup) -> Candidate | None:
    """Return the same of a text built like a name that begins with a name with which no longer one begins.

    HEXYL CINNAMAL HYDROXIDE >> none, perhaps HEXYL CINNAMAL: the end of another name stands behind it
    """
    printed = folded(text).split()
    longest = min(_WORDS, len(printed) - 1)
    first = _name((printed[:count] for count in range(longest, 0, -1)), lookup)
    if not first or any(True for _ in lookup.store.names_from(f"{first} ")):
        return None
    because = f"it begins with the words {first}, with which no longer name begins: no match"
    return Candidate((), "none", because, 0.0, (Alternative(first, _LIKELY),))


def _name(parts: Iterator[list[str]], lookup: Lookup) -> str:
    """Return the name that the longest of some parts of a text is, where it is an allergen or preserves; or none."""
    for part in parts:
        form = key_of_folded(" ".join(part))
        hit = lookup.find_key(form) if len(form) >= _LETTERS else None
        if hit is not None:
            name = hit.names[0]
            told = name in _allergens() or _PRESERVES in lookup.store.functions(name)
            return name if told and hit.kind == "name" and len(hit.names) == 1 else ""
        letters = _letters(part)
        if len(letters) >= _LETTERS and letters in _allergens_by_letters():
            return _allergens_by_letters()[letters]
    return ""


def _torn(text: str) -> str:
    """Return the allergen of which a text is the beginning and the end, without some letters between them; or none.

    >>> _torn("Benzy cohol"), _torn("Benzyl ol")
    ('BENZYL ALCOHOL', '')
    """
    printed = _letters(folded(text).split())
    found = [name for letters, name in _allergens_by_letters().items() if _is_rest(printed, letters)]
    return found[0] if len(found) == 1 else ""


def _is_rest(printed: str, letters: str) -> bool:
    """Return whether letters are those of a name without a stretch in its middle."""
    if not max(_LETTERS, len(letters) * _LEFT) <= len(printed) < len(letters):
        return False
    same, end = Prefix.similarity(printed, letters), Postfix.similarity(printed, letters)
    return min(same, end) >= _EDGE and same + end >= len(printed)


def _letters(words: list[str]) -> str:
    """Return the letters of words, those that print confuses as one."""
    return skeleton("".join(filter(str.isalpha, "".join(words))))


@cache
def _allergens_by_letters() -> dict[str, str]:
    """Return the declarable allergens by their letters, those without digits and long enough."""
    names = [name for name in _allergens() if not any(map(str.isdigit, name))]
    by_letters = {_letters(folded(name).split()): name for name in sorted(names)}
    return {letters: name for letters, name in by_letters.items() if len(letters) >= _LETTERS}


@cache
def _allergens() -> frozenset[str]:
    """Return the names of the declarable allergens."""
    return frozenset(row["inci"] for row in rows("allergens.csv"))
