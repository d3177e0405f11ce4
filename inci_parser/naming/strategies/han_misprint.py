"""A name in Chinese signs that is listed once one of them is read as one that looks like it: perhaps that name.

三色革提取物 >> none, perhaps VIOLA TRICOLOR EXTRACT (三色堇提取物)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from ...models import Alternative
from ...tables.confused_letters import confused
from ..brackets import EDGE
from ..candidate import Candidate, Lookup
from ..normalisation import folded

#: The fewest and most signs of a name; what such a name is told with.
_FEWEST, _MOST, _LIKELY = 3, 60, 97.0


def match(text: str, lookup: Lookup) -> Candidate | None:
    """Return no name, and as an alternative the one that a text is but for one sign that looks like another."""
    if text.isascii():
        return None
    printed = folded(text.strip(EDGE))
    if not _FEWEST <= len(printed) <= _MOST:
        return None
    found = {hit.names: other for other in _readings(printed) if (hit := lookup.find(other)) is not None}
    if len(found) != 1:
        return None
    ((names, other),) = found.items()
    because = f"one sign looks like that of {other}: no match"
    return Candidate((), "none", because, 0.0, tuple([Alternative(name, _LIKELY) for name in names]))


def _readings(text: str) -> Iterator[str]:
    """Yield a text with one sign as each that looks like it."""
    alike = _alike()
    for place, sign in enumerate(text):
        for other in alike.get(sign, ()):
            yield f"{text[:place]}{other}{text[place + 1 :]}"


@cache
def _alike() -> dict[str, tuple[str, ...]]:
    """Return the signs that look like each sign."""
    groups: dict[str, list[str]] = defaultdict(list)
    for printed, read_as in confused("han_sign"):
        groups[read_as].append(printed)
    all_ = ([read_as, *printed] for read_as, printed in groups.items())
    return {sign: tuple([other for other in group if other != sign]) for group in all_ for sign in group}
