"""Lists of traits, functions, classes and phrases that several products or ingredients share: ``rule_terms.csv``."""

from __future__ import annotations

from functools import cache

from ..tables.resources import rows


@cache
def _lists() -> dict[str, tuple[str, ...]]:
    lists: dict[str, tuple[str, ...]] = {}
    for row in rows("rule_terms.csv"):
        lists[row["list"]] = (*lists.get(row["list"], ()), row["term"])
    return lists


@cache
def rule_terms(name: str) -> frozenset[str]:
    """Return the terms of one list; raises :class:`KeyError` for a list that the table does not have.

    >>> sorted(rule_terms("not_for_skin"))
    ['hair', 'nail', 'oral']
    """
    return frozenset(_lists()[name])


@cache
def name_endings(name: str) -> tuple[str, ...]:
    """Return the terms of a list of endings, as ``str.endswith`` takes them."""
    return _lists()[name]
