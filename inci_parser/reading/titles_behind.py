"""Takes products that stand in brackets behind their lists for the titles of parts.

    水、香料（シャンプー）⏎水、香油（コンディショナー）   >>   two parts

Runs on the entries of a label, before parts are counted.
"""

from __future__ import annotations

from collections.abc import Sequence

from .entries import PlacedEntry
from .identity import same_ingredient
from .part_titles import titles_a_product

#: Fewest entries of a part, and fewest parts.
_ENTRIES, _PARTS = 2, 2


def with_titles_behind(entries: list[PlacedEntry]) -> list[PlacedEntry]:
    """Return the entries in the parts that brackets behind their last ones name; all of them as they are else.

    The text ends with such a bracket, and what follows another begins as the first list does.
    """
    ends = [i for i, entry in enumerate(entries) if _title_of(entry)]
    if len(ends) < _PARTS or ends[-1] != len(entries) - 1 or any(entry.context.component for entry in entries):
        return entries
    starts = [0, *(end + 1 for end in ends[:-1])]
    if not _are_lists(entries, starts, ends):
        return entries
    result: list[PlacedEntry] = []
    for panel, (start, end) in enumerate(zip(starts, ends, strict=True)):
        title = _title_of(entries[end])
        contexts = [entry.context._replace(component=title, panel=panel) for entry in entries[start : end + 1]]
        result += [e._replace(context=c) for e, c in zip(entries[start : end + 1], contexts, strict=True)]
    return result


def _are_lists(entries: Sequence[PlacedEntry], starts: Sequence[int], ends: Sequence[int]) -> bool:
    """Return whether each stretch has several entries and begins with what the first one begins with."""
    opening = entries[0].recognition.match
    long = all(end - start + 1 >= _ENTRIES for start, end in zip(starts, ends, strict=True))
    return long and all(same_ingredient(entries[start].recognition.match, opening) for start in starts)


def _title_of(entry: PlacedEntry) -> str:
    """Return the product that stands in the last bracket of an entry, ``""`` for none."""
    return next(filter(titles_a_product, entry.parsed.glosses[-1:]), "")
