"""Finds where a list that no title parts seems to begin again: several products may stand in it.

    Aqua, Glycerin, Parfum.⏎Aqua, Kaolin, Talc               a line or sentence begins with what the list begins with
    Aqua, Glycerin, Mica, Parfum, Aqua, Talc, Mica, Parfum   it comes again, and other names with it

Only likely, never proved: a mixture that a maker bought brings its own water, so that some lists of one product name
it twice. Nothing is cut; a notice tells of it, and the order of such a list proves nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ..notices import Notice
from ..textio.punctuation import LIST_SIGNS
from .entries import PlacedEntry
from .identity import is_water, names_of

#: Fewest entries on either side of a seam, and before one with which the list does not begin.
_ENTRIES, _BEFORE = 2, 3
#: Fewest names besides the first that stand on both sides of it, where that is water and where it is anything else.
_AGAIN, _MORE = 2, 3
#: What separates entries, and what ends a sentence or a line.
_SEPARATES, _ENDS = re.compile(rf"\W?\s*[{LIST_SIGNS}|•·]"), re.compile(r"[.。\n]")


def restarts(source: str, entries: Sequence[PlacedEntry]) -> list[Notice]:
    """Return a notice at each entry with which a part of a label seems to begin again."""
    notices: list[Notice] = []
    formula = [entry for entry in entries if entry.context.section == "main"]
    for _, part in groupby(formula, key=lambda entry: entry.context.component):
        notices += [Notice.of("second_list", entry.start, entry.end) for entry in _seams(source, list(part))]
    return notices


def _seams(source: str, part: Sequence[PlacedEntry]) -> Iterator[PlacedEntry]:
    """Yield the entries of a part with which another list seems to begin."""
    heads = names_of("water") | set(part[0].recognition.match.names[:1])
    starts = [i for i, entry in enumerate(part) if _is_head(entry, heads)]
    opened = done = 0
    seen: set[tuple[str, ...]] = set()
    for k, i in enumerate(starts):
        following = starts[k + 1] if k + 1 < len(starts) else len(part)
        seen.update(entry.recognition.match.names for entry in part[done:i])
        done = i
        if min(i - opened, following - i) < _ENTRIES:
            continue
        line = (k or i >= _BEFORE) and _opens_a_line(source, part, i) and not _goes_on(part, opened, i)
        if line or (k and _names_again(seen, part[i:following])):
            opened = i
            seen.clear()
            yield part[i]


def _is_head(entry: PlacedEntry, heads: frozenset[str] | set[str]) -> bool:
    names = entry.recognition.match.names
    return len(names) == 1 and names[0] in heads


def _opens_a_line(source: str, part: Sequence[PlacedEntry], i: int) -> bool:
    """Return whether an entry begins a sentence, a line or a headed list, while the entries beside it do not."""
    before = source[part[i - 1].end : part[i].start]
    if part[i].context.panel == part[i - 1].context.panel and (_SEPARATES.match(before) or not _ENDS.search(before)):
        return False
    beside = [source[part[k - 1].end : part[k].start] for k in (i - 1, i + 1) if 0 < k < len(part)]
    return any(_SEPARATES.match(between) for between in beside)


def _goes_on(part: Sequence[PlacedEntry], opened: int, i: int) -> bool:
    """Return whether "contains" heads an entry and what is before it, without water: one list in two sentences."""
    beside = part[i - 1 : i + 1]
    if any(entry.context.heading != "contains" for entry in beside):
        return False
    return not any(is_water(entry.recognition.match) for entry in part[opened:i])


def _names_again(seen: set[tuple[str, ...]], behind: Sequence[PlacedEntry]) -> bool:
    """Return whether several names of a list stand again behind an entry, which stands in it too."""
    again = {entry.recognition.match.names for entry in behind[1:]} & seen - {(), behind[0].recognition.match.names}
    return len(again) >= (_AGAIN if is_water(behind[0].recognition.match) else _MORE)
