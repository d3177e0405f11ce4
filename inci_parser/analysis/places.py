"""Entries of one composition: which they are, at which place each stands, which carry a name."""

from __future__ import annotations

from collections.abc import Iterable

from ..models import Entry, Label
from ..reading.name_shape import looks_like_a_name
from ..reading.vocabulary import LETTERS

#: Share of entries that were not identified beyond which places tell no amounts.
MOST_UNREAD = 1 / 3
#: The most letters of every word of a fragment; letters of an abbreviation in capitals.
_SHORT, _ABBREVIATION = 4, 3


def is_fragment(entry: Entry) -> bool:
    """Return whether an entry is a piece of damaged print rather than an ingredient: no word of it is long enough.

    "Phen er" and "te" are; an abbreviation in capitals, a number and other scripts are not. It has no place of its own.
    """
    text = entry.text
    if entry.match.names or entry.percent is not None or not text.isascii() or any(map(str.isdigit, text)):
        return False
    if looks_like_a_name(text):
        return False  # * Oil
    words = LETTERS.findall(text)
    abbreviation = len(words) == 1 and text.isupper() and len(words[0]) >= _ABBREVIATION
    return not abbreviation and all(len(word) <= _SHORT for word in words)


def entries_of(label: Label, component: str | None) -> tuple[Entry, ...]:
    """Return what is in a composition: all but ``may_contain``; of a part of a kit where ``component`` names one."""
    entries = [entry for entry in label.ingredients if entry.section != "may_contain"]
    return tuple(entries if component is None else [entry for entry in entries if entry.component == component])


def ranks_of(entries: Iterable[Entry]) -> dict[int, int]:
    """Return the place of the entry at a position in its part, from 1; entries of the section ``active`` count not."""
    counts: dict[str, int] = {}
    ranks = {}
    for entry in entries:
        rank = counts.get(entry.component, 0) + (entry.section != "active")
        ranks[entry.position] = counts[entry.component] = rank
    return ranks


def by_name(entries: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    """Return the entries that carry each canonical name, in label order."""
    carriers: dict[str, list[Entry]] = {}
    for entry in entries:
        for name in entry.match.names:
            carriers.setdefault(name, []).append(entry)
    return {name: tuple(carrying) for name, carrying in carriers.items()}


def is_mostly_unread(label: Label) -> bool:
    """Return whether so many entries could not be read that places tell no amounts."""
    return sum(not entry.known for entry in label.ingredients) > MOST_UNREAD * len(label.ingredients)
