"""What a title names a product after: single ingredients, classes of actives, plants, honey, snail.

    Mugwort Calming Cream   >>  *ARTEMISIA*
    펩타이드 세럼             >>  *PEPTIDE*
    Salicylic Acid Lotion   >>  SALICYLIC ACID, ...

The words are those of the promises of ``claims.csv``, and of ``named_after.csv`` for what no claim is held against.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import cache, lru_cache
from typing import NamedTuple

from ..tables.resources import rows
from ..tables.word_patterns import runs_together
from .claim_words import built_in_words, may_claim, printed_claims
from .title_names import is_denied

_WORD = re.compile(r"[^\W_]+")
#: The most words of a phrase; signs of an unspaced word from which it may stand within a longer one.
_MOST_WORDS, _WITHIN = 4, 2


class _Words(NamedTuple):
    """Words with the patterns of names that they stand for, those of scripts without spaces apart."""

    spaced: dict[str, tuple[str, ...]]
    unspaced: dict[str, tuple[str, ...]]


@cache
def _words() -> _Words:
    """Return the words of the table, those of scripts without spaces apart."""
    spaced: dict[str, tuple[str, ...]] = {}
    unspaced: dict[str, tuple[str, ...]] = {}
    for row in rows("named_after.csv"):
        patterns = tuple(row["needs"].split(";"))
        if runs_together(row["word"]):
            unspaced[row["word"]] = patterns
        else:
            spaced[" ".join(_WORD.findall(row["word"].casefold()))] = patterns
    return _Words(spaced, unspaced)


@cache
def _promises() -> dict[str, tuple[str, ...]]:
    """Return the rules of promises with the patterns of names, groups and classes that one of must be listed."""
    return {row["rule"]: tuple(row["needs"].split(";")) for row in rows("claims.csv") if row["needs"]}


def _is_effect(patterns: tuple[str, ...]) -> bool:
    """Return whether a promise is of an effect, which some class or group has, and of no ingredient."""
    return not all(pattern.isupper() for pattern in patterns)


@lru_cache(maxsize=1_024)
def _named(title: str) -> dict[str, tuple[str, ...]]:
    """Return the words of the table that a title holds with what they stand for."""
    folded = title.casefold()
    return dict((*_spaced(folded, _words().spaced), *_unspaced(folded, _words().unspaced)))


@lru_cache(maxsize=1_024)
def _promised(title: str) -> tuple[tuple[str, ...], ...]:
    """Return what meets each promise of a title."""
    rules = printed_claims(title.lower(), built_in_words(), within=True) if may_claim(title) else {}
    return tuple(_promises()[rule] for rule in rules if rule in _promises())


def phrases_of(title: str) -> tuple[str, ...]:
    """Return the words of the table that a title holds, in lower case.

    >>> phrases_of("Mugwort & Honey Essence")
    ('mugwort', 'honey')
    """
    return tuple(_named(title))


def subjects_of(title: str) -> tuple[tuple[str, ...], ...]:
    """Return the patterns of names of each thing that a title names and does not say to be free of.

    >>> subjects_of("Mugwort Essence"), subjects_of("어성초 77 토너"), subjects_of("Cream without snail")
    ((('*ARTEMISIA*',),), (('*HOUTTUYNIA*',),), ())
    """
    promised = (patterns for patterns in _promised(title) if not _is_effect(patterns))
    return tuple(dict.fromkeys((*promised, *_named(title).values())))


def _spaced(title: str, known: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the words of a title with what they stand for, the longest phrase at each place."""
    words = list(_WORD.finditer(title))
    at = 0
    while at < len(words):
        sizes = range(min(_MOST_WORDS, len(words) - at), 0, -1)
        runs = ((size, " ".join(word[0] for word in words[at : at + size])) for size in sizes)
        size, phrase = next(((size, run) for size, run in runs if run in known), (1, ""))
        if phrase and not is_denied(title, words[at].start(), words[at + size - 1].end()):
            yield phrase, known[phrase]
        at += size


def _unspaced(title: str, known: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the words of scripts without spaces with what they stand for; a single sign stands alone: 쑥, not 쑥쑥."""
    if not runs_together(title):
        return
    alone = set(_WORD.findall(title))
    for word, patterns in known.items():
        start = title.find(word) if len(word) >= _WITHIN or word in alone else -1
        if start >= 0 and not is_denied(title, start, start + len(word)):
            yield word, patterns


def is_one_of(name: str, patterns: tuple[str, ...]) -> bool:
    """Return whether a canonical name fits one of some patterns.

    >>> is_one_of("ARTEMISIA VULGARIS EXTRACT", ("*ARTEMISIA*",)), is_one_of("MEL", ("*ARTEMISIA*",))
    (True, False)
    """
    return any(fnmatchcase(name, pattern) for pattern in patterns)


def names(title: str, name: str) -> bool:
    """Return whether a title names an ingredient or its class."""
    return any(is_one_of(name, patterns) for patterns in subjects_of(title))


def classes_promised(title: str) -> frozenset[str]:
    """Return the classes of actives that have an effect which a title promises, groups and names among them.

    >>> "brightener" in classes_promised("Dark Spot Serum"), classes_promised("Retinol Serum")
    (True, frozenset())
    """
    return frozenset(pattern for patterns in filter(_is_effect, _promised(title)) for pattern in patterns)


def promises_effect_of(title: str, name: str) -> bool:
    """Return whether a title promises an effect that an ingredient is known for: acne treatment."""
    return any(is_one_of(name, patterns) for patterns in filter(_is_effect, _promised(title)))
