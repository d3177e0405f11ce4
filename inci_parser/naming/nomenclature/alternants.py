"""Pieces of chemical words one of which makes another substance than the other: ``chemical_alternants.csv``."""

from __future__ import annotations

import re
from functools import cache
from itertools import permutations

from ...tables import resources as _resources

TABLE = "chemical_alternants.csv"
#: Letters of a piece that no other word holds by chance.
_LONG = 4


def differ_by_alternant(word: str, other: str) -> bool:
    """Return whether two words differ only by such a piece: then one is no misprint of the other.

    >>> differ_by_alternant("hexenal", "hexenol"), differ_by_alternant("polyethylglutamate", "polymethylglutamate")
    (True, True)
    >>> differ_by_alternant("hexnol", "hexenol")
    False
    """
    return (
        any(_differ_by_one(pieces, word, other) for pieces in _groups("any"))
        or any(word.endswith(old) and word[: len(word) - len(old)] + new == other for old, new in _endings())
        or any(_have_other_pieces(pattern, word, other) for pattern in _long_pieces())
    )


def _differ_by_one(pieces: tuple[str, ...], word: str, other: str) -> bool:
    """Return whether one piece of a group replaced by another one gives the other word."""
    here = [piece for piece in pieces if piece in word]
    there = [piece for piece in pieces if piece in other] if here else []
    return any(_replaced(word, old, new, other) for old in here for new in there if old != new)


def _have_other_pieces(pattern: re.Pattern[str], word: str, other: str) -> bool:
    """Return whether two words hold as many long pieces of one group, and not the same ones.

    ``hexylparabeen`` is no ``phenylparaben``, although more than the piece differs. A piece that ends another counts as
    that one: in ``trmiethyl`` a misprint has made ``ethyl`` of ``methyl``.
    """
    pieces, others = pattern.findall(word), pattern.findall(other)
    if not pieces or len(pieces) != len(others):
        return False
    shortest = _shortest(pattern)
    return sorted(shortest[piece] for piece in pieces) != sorted(shortest[piece] for piece in others)


@cache
def _shortest(pattern: re.Pattern[str]) -> dict[str, str]:
    """Return for each piece of a pattern the shortest piece that it ends with: ``ethyl`` for ``methyl``."""
    pieces = pattern.pattern.split("|")
    return {piece: min((end for end in pieces if piece.endswith(end)), key=len) for piece in pieces}


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
def _long_pieces() -> tuple[re.Pattern[str], ...]:
    """Return for each group a pattern of its pieces of four letters or more; shorter ones stand in words by chance."""
    long = ([piece for piece in pieces if len(piece) >= _LONG] for pieces in _groups("any"))
    return tuple(re.compile("|".join(sorted(pieces, key=len, reverse=True))) for pieces in long if pieces)


@cache
def _endings() -> tuple[tuple[str, str], ...]:
    return tuple(pair for pieces in _groups("end") for pair in permutations(pieces, 2))


@cache
def _groups(place: str) -> tuple[tuple[str, ...], ...]:
    """Return the pieces of each group that stand at a place."""
    groups: dict[str, list[str]] = {}
    for row in _resources.rows(TABLE):
        if row["place"] == place:
            groups.setdefault(row["group"], []).append(row["piece"])
    return tuple(map(tuple, groups.values()))
