"""Folds a note at the end of a list that names entries of the list again into these entries.

    Aqua, Niacinamide*, Citric Acid. *Niacinamide 5 %   >>   Niacinamide has 5 %, and the list ends with Citric Acid

A note begins at a footnote mark behind a blank. Such names are no further entries, whose amounts would be unknown.
Runs on placed entries, before repeated lists are dropped.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from .brackets import FOOTNOTE_MARKS
from .entries import PlacedEntry

#: Most entries at the end of a list that are looked at.
_MOST = 8


@cache
def _opens_note() -> re.Pattern[str]:
    """Match a mark that opens a note, with the marketing name before a colon that it may begin with."""
    return re.compile(rf"(?:^|[\s.,;)])[{re.escape(FOOTNOTE_MARKS)}]{{1,4}}\s*+(?:[^,;.\n:：]{{1,60}}[:：])?\s*+$")


def with_amounts_of_notes(text: str, entries: list[PlacedEntry]) -> list[PlacedEntry]:
    """Return the entries less those of a note at the end that names them again, with the amounts that it states.

    ``text`` is the label as given.
    """
    start = _start_of_note(text, entries)
    if start == len(entries):
        return entries
    listed = entries[:start]
    for noted in entries[start:]:
        if noted.amount is None:
            continue
        place = next(i for i, entry in enumerate(listed) if _names(entry) == _names(noted))
        if listed[place].amount is None:
            listed[place] = listed[place]._replace(amount=noted.amount)
    return listed


def _start_of_note(text: str, entries: Sequence[PlacedEntry]) -> int:
    """Return the index of the first entry of a note at the end that names only entries before it; else their count."""
    first: dict[tuple[str, ...], int] = {}
    for i, entry in enumerate(entries):
        first.setdefault(_names(entry), i)
    found = least = len(entries)
    for i in range(len(entries) - 1, max(0, len(entries) - 1 - _MOST), -1):
        least = min(least, i)
        if not _names(entries[i]) or any(first[_names(entry)] >= least for entry in entries[least:]):
            break
        if _opens_note().search(text[entries[i - 1].end : entries[i].start]):
            found = i
    return found


def _names(entry: PlacedEntry) -> tuple[str, ...]:
    return entry.recognition.match.names
