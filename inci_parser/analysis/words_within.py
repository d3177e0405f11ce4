"""The words within a text that could not be read as a name, by which it may still be told what it is of."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from ..models import Entry
from ..reading.vocabulary import LETTERS

if TYPE_CHECKING:
    from ..naming import Catalogue

#: The most words of a text that are looked at.
MOST = 8
#: Lengths of the last word of a compound: in Latin letters, and in scripts of syllables and signs.
_LATIN, _SIGNS = range(4, 8), range(1, 4)
#: Fewest signs of a compound whose last word is one of them: 딸기향, not 정향.
_COMPOUND = 3


def words(text: str) -> list[str]:
    """Return the first words of a text."""
    return LETTERS.findall(text)[:MOST]


def words_and_ends(text: str) -> Iterator[str]:
    """Yield the words of a text, each two that stand together, and the ends of each as a compound's last word.

    >>> list(words_and_ends("huile xy")), "duft" in words_and_ends("Rosenduft"), "향" in words_and_ends("딸기향")
    (['huile', 'xy', 'huile xy', 'uile'], True, True)
    """
    first = words(text)
    yield from first
    yield from (f"{one} {other}" for one, other in pairwise(first))
    for word in first:
        latin = word < "\u0400"
        if latin or len(word) >= _COMPOUND:
            yield from (word[-size:] for size in (_LATIN if latin else _SIGNS) if size < len(word))


def name_within(
    entry: Entry, names: Collection[str], catalogue: Catalogue | None, within: Callable[[str], Iterable[str]]
) -> str:
    """Return the one of some names that words of an entry that could not be read name, ``""`` where they name none."""
    if entry.known or catalogue is None:
        return ""
    recognize = catalogue.recognizer.recognize
    found = (recognize(word, guess=False).match.name or "" for word in within(entry.text))
    return next((name for name in found if name in names), "")
