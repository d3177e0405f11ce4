"""Drops a list that is printed again in a script whose names are mostly not known: it is read once.

    Aqua, Glycerin, …, Parfum / أكوا، غليسيرين، …، عطر   >>   the first list, notice repeated_list

Runs on placed entries. What is named in the other script alone stays, in doubt; the rest of it is told as left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from .entries import PlacedEntry

#: Fewest entries of both lists; shares of them that are named in the first and not named in the other.
_FEWEST, _NAMED, _UNREAD = 8, 2 / 3, 3 / 5
#: Whether an entry stays, of a pair of both.
_SECOND = itemgetter(1)
#: The letters behind Latin ones.
_LATIN = "\u036f"
Panel = list[PlacedEntry]


def without_other_script(entries: Panel) -> tuple[Panel, list[Panel]]:
    """Return the entries less those of one list in another script that repeats the others, and its parts in order.

    The parts are the runs of entries between those that stay.
    """
    other = [i for i, entry in enumerate(entries) if _is_in_other_script(entry.text)]
    if len(other) < _FEWEST:
        return entries, []
    start, end = other[0], other[-1] + 1
    again, first = entries[start:end], entries[:start] + entries[end:]
    names = {name for entry in first for name in entry.recognition.match.names}
    named = [bool(entry.recognition.match.names) for entry in again]
    new = [known and names.isdisjoint(entry.recognition.match.names) for entry, known in zip(again, named, strict=True)]
    whole = len(first) >= _FEWEST and _named(first) >= _NAMED * len(first)
    mostly_unread = sum(named) <= (1 - _UNREAD) * len(again)
    if not whole or len(other) < _NAMED * len(again) or sum(new) == sum(named) or not mostly_unread:
        return entries, []
    kept = [_in_doubt(entry) for entry, stays in zip(again, new, strict=True) if stays]
    runs = [[entry for entry, _ in run] for stays, run in groupby(zip(again, new, strict=True), _SECOND) if not stays]
    return entries[:start] + kept + entries[end:], runs


def _in_doubt(entry: PlacedEntry) -> PlacedEntry:
    return entry._replace(doubts=tuple(dict.fromkeys((*entry.doubts, "cut"))))


def _named(entries: Sequence[PlacedEntry]) -> int:
    return sum(bool(entry.recognition.match.names) for entry in entries)


def _is_in_other_script(text: str) -> bool:
    """Return whether most letters of a text are in no Latin script.

    >>> _is_in_other_script("تتراصوديوم EDTA"), _is_in_other_script("Crème"), _is_in_other_script("12")
    (True, False, False)
    """
    letters = [letter > _LATIN for letter in text if letter.isalpha()]
    return sum(letters) * 2 > len(letters)
