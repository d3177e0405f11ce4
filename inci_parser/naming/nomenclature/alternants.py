"""Pieces of chemical words one of which makes another substance than the other: ``chemical_alternants.csv``."""

from __future__ import annotations

from functools import cache
from itertools import permutations

from ...tables import resources as _resources

TABLE = "chemical_alternants.csv"


def differ_by_alternant(word: str, other: str) -> bool:
    """Return whether two words differ only by such a piece: then one is no misprint of the other.

    >>> differ_by_alternant("hexenal", "hexenol"), differ_by_alternant("polyethylglutamate", "polymethylglutamate")
    (True, True)
    >>> differ_by_alternant("hexnol", "hexenol")
    False
    """
    return any(_replaced(word, old, new, other) for old, new in _inner() if old in word and new in other) or any(
        word.endswith(old) and word[: len(word) - len(old)] + new == other for old, new in _endings()
    )


def _replaced(word: str, old: str, new: str, other: str) -> bool:
    """Return whether one ``old`` in a word replaced by ``new`` gives the other word, which does not hold it there too.

    ``mmethyl`` and ``methyl`` do not differ by methyl for ethyl.
    """
    start = word.find(old)
    longer = len(old) - len(new) if old.endswith(new) else 0
    while start >= 0:
        if word[:start] + new + word[start + len(old) :] == other:
            return not longer or not other.startswith(old, max(0, start - longer))
        start = word.find(old, start + 1)
    return False


@cache
def _inner() -> tuple[tuple[str, str], ...]:
    return _pairs("any")


@cache
def _endings() -> tuple[tuple[str, str], ...]:
    return _pairs("end")


def _pairs(place: str) -> tuple[tuple[str, str], ...]:
    groups: dict[str, list[str]] = {}
    for row in _resources.rows(TABLE):
        if row["place"] == place:
            groups.setdefault(row["group"], []).append(row["piece"])
    return tuple(pair for pieces in groups.values() for pair in permutations(pieces, 2))
