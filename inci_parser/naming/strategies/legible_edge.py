"""A text that could not be read that begins or ends with the whole name of an ingredient: perhaps it.

PROPYLPARABEN PRASAE HOROKIDE >> none, perhaps PROPYLPARABEN
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from ...models import Alternative
from ...reading.name_shape import prose_count
from ...tables.resources import rows
from ..candidate import Candidate, Lookup
from ..misspelling_index import known_word
from ..normalisation import folded, key_of_folded
from ..torn_names import letters_of
from . import near_alone

#: The fewest letters of a name that is told, and the most words; what such a name is told with.
_LETTERS, _WORDS, _LIKELY = 8, 5, 97.0
#: The fewest words and letters of a common name that is told: ``mineral oil``.
_COMMON_WORDS, _COMMON_LETTERS = 2, 10
#: So many letters at an edge of the next word tell whether a longer name goes on with it.
_NEXT = 2
#: The most names within a text that are told, and what parts its words.
_MOST = 3
_PARTED = re.compile(r"[\s·•/|-]+")
#: The CosIng function of the names that are told wherever they stand, as allergens are.
_PRESERVES = "preservative"


def match(text: str, lookup: Lookup) -> Candidate | None:
    """Return no name, and as alternatives the names that stand whole at the beginning and the end of a text.

    A name at the end that labels print as the end of longer ones (``CINNAMAL``) may be torn and is not told, nor is
    one at the beginning with which a longer one goes on as the text does. Words beside a name may be another one.
    """
    printed = folded(text).split()
    prose = prose_count(text) > 0
    first, behind = _first(printed, lookup, prose=prose)
    last, before = _last(printed[behind:], lookup, prose=prose)
    rest = " ".join(printed[behind : behind + before]) if (first or last) and not prose else ""
    torn = near_alone.perhaps(rest, lookup) if rest else ""
    names = tuple(dict.fromkeys(filter(None, (first, torn, last)))) or _within(folded(text), lookup)
    if not names:
        return None
    because = f"it holds the words {' and '.join(names)}, and the rest is no name: no match"
    return Candidate((), "none", because, 0.0, tuple([Alternative(name, _LIKELY) for name in names]))


def match_opening(text: str, lookup: Lookup) -> Candidate | None:
    """Return the same of a text built like a name that begins with a name with which no longer one begins.

    HEXYL CINNAMAL HYDROXIDE >> none, perhaps HEXYL CINNAMAL: the end of another name stands behind it
    """
    printed = folded(text).split()
    first = next(filter(None, (_watched(printed[:count], lookup) for count in _counts(printed))), "")
    if not first or any(True for _ in lookup.store.names_from(f"{first} ")):
        return None
    because = f"it begins with the words {first}, with which no longer name begins: no match"
    return Candidate((), "none", because, 0.0, (Alternative(first, _LIKELY),))


def match_ending(text: str, lookup: Lookup) -> Candidate | None:
    """Return the same of a text built like a name that ends with a name with which no longer one ends.

    TOCOPHERYL COUMARIN, SODIUM LAURYL TOCOPHERYL ACETATE >> none, perhaps COUMARIN, TOCOPHERYL ACETATE: the beginning
    of another name stands before it. Of what is no allergen or preservative both hold several words, and none is near.
    """
    printed = folded(text).split()
    for count in _counts(printed):
        words, before = printed[-count:], printed[:-count]
        watched = _watched(words, lookup)
        several = count > 1 and len(before) > 1 and not lookup.neighbours(text)
        name = watched or (_any(words, lookup, common=False) if several else "")
        if not name:
            continue
        begun = " ".join(before)
        if lookup.longer_names(name) or not _begins_others(begun, lookup) or lookup.find(begun) is not None:
            return None
        because = f"it ends with the words {name}, with which no longer name ends: no match"
        return Candidate((), "none", because, 0.0, (Alternative(name, _LIKELY),))
    return None


def _begins_others(text: str, lookup: Lookup) -> bool:
    """Return whether longer names that labels print begin with the words of a text."""
    return any(map(lookup.store.label_count, lookup.store.names_from(f"{text.upper()} ")))


def _counts(printed: list[str]) -> Iterator[int]:
    """Yield of how many words a name at an edge of a text may be, the most first; some words are left."""
    yield from range(min(_WORDS, len(printed) - 1), 0, -1)


def _first(printed: list[str], lookup: Lookup, *, prose: bool) -> tuple[str, int]:
    """Return the name that the most of the first words are, and how many; ``""`` and none where none is."""
    for count in _counts(printed):
        name = _watched(printed[:count], lookup)
        if not name and not prose:
            name = _any(printed[:count], lookup, common=False)
            name = "" if name and _goes_on(name, printed[count].upper(), lookup) else name
        if name:
            return name, count
    return "", 0


def _goes_on(name: str, word: str, lookup: Lookup) -> bool:
    """Return whether a longer name that labels print goes on with a word that begins or ends as another one does."""
    longer = (other for other in lookup.store.names_from(f"{name} ") if lookup.store.label_count(other))
    following = {other.removeprefix(f"{name} ").split(" ")[0] for other in longer}
    return any(word[:_NEXT] == other[:_NEXT] or word[-_NEXT:] == other[-_NEXT:] for other in following)


def _last(printed: list[str], lookup: Lookup, *, prose: bool) -> tuple[str, int]:
    """Return the name that the most of the last words are, and how many stand before it; all where none is."""
    for count in _counts(printed):
        words = printed[-count:]
        name = _watched(words, lookup) or ("" if prose else _any(words, lookup, common=True) or _glued(words, lookup))
        if name:
            return ("", len(printed)) if lookup.longer_names(name) else (name, len(printed) - count)
    return "", len(printed)


def _within(text: str, lookup: Lookup) -> tuple[str, ...]:
    """Return the allergens and preservatives of one word that stand within a text and are part of no longer name.

    A real word before one may be a part of its name: ``t-butyl benzaldehyde``.
    """
    words = pairwise(_PARTED.split(text)[:-1])
    whole = (word for before, word in words if len(word) >= _LETTERS and not known_word(before))
    found = dict.fromkeys(filter(None, (_watched([word], lookup) for word in whole)))
    alone = tuple([name for name in found if not lookup.longer_names(name) and not _begins_others(name, lookup)])
    return alone if len(alone) <= _MOST else ()


def _watched(words: list[str], lookup: Lookup) -> str:
    """Return the name that words are, where it is an allergen's or preserves; or none."""
    form = key_of_folded(" ".join(words))
    hit = lookup.find_key(form) if len(form) >= _LETTERS else None
    if hit is not None:
        name = hit.names[0]
        told = name in _allergens() or _PRESERVES in lookup.store.functions(name)
        return name if told and hit.kind == "name" and len(hit.names) == 1 else ""
    letters = letters_of(" ".join(words))
    return _allergens_by_letters().get(letters, "") if len(letters) >= _LETTERS else ""


def _any(words: list[str], lookup: Lookup, *, common: bool) -> str:
    """Return the name that words are: the ingredient's own, or a ``common`` one of several words; or none.

    A common name in a bracket says of a plant which one it is, and not of which species.
    """
    form = key_of_folded(" ".join(words))
    hit = lookup.find_key(form) if len(form) >= _LETTERS else None
    if hit is None or len(hit.names) != 1 or not lookup.store.label_count(hit.names[0]):
        return ""
    told = common and len(words) >= _COMMON_WORDS and len(form) >= _COMMON_LETTERS and "".join(words).isalpha()
    return hit.names[0] if hit.kind == "name" or told else ""


def _glued(words: list[str], lookup: Lookup) -> str:
    """Return the name that words end with, behind letters glued to its first one: ``UERISHEA BUTTER``."""
    if len(words) < _COMMON_WORDS:
        return ""
    cut = ([words[0][i:], *words[1:]] for i in range(1, len(words[0]) - _NEXT))
    return next(filter(None, (_any(part, lookup, common=True) for part in cut)), "")


@cache
def _allergens_by_letters() -> dict[str, str]:
    """Return the declarable allergens by their letters, those without digits and long enough."""
    names = [name for name in _allergens() if not any(map(str.isdigit, name))]
    by_letters = {letters_of(name): name for name in sorted(names)}
    return {letters: name for letters, name in by_letters.items() if len(letters) >= _LETTERS}


@cache
def _allergens() -> frozenset[str]:
    """Return the names of the declarable allergens."""
    return frozenset(row["inci"] for row in rows("allergens.csv"))
