"""Substances that have several canonical names: a colour index number and a name, a name for several of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from ..tables.resources import rows


@cache
def _related(relation: str) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Return the rows of a relation from the first name to the others, and back."""
    there: dict[str, set[str]] = defaultdict(set)
    back: dict[str, set[str]] = defaultdict(set)
    for row in rows("one_substance.csv"):
        if row["relation"] == relation:
            there[row["inci"]].add(row["other"])
            back[row["other"]].add(row["inci"])
    return dict(there), dict(back)


def substance(name: str) -> frozenset[str]:
    """Return the names of a substance: the one that is given, and those that mean the same.

    >>> sorted(substance("CI 77891")), sorted(substance("NIACINAMIDE"))
    (['CI 77891', 'TITANIUM DIOXIDE'], ['NIACINAMIDE'])
    """
    found, new = {name}, {name}
    while new:
        new = {other for one in new for way in _related("same") for other in way.get(one, ())} - found
        found |= new
    return frozenset(found)


def names_of_substance(names: Iterable[str]) -> frozenset[str]:
    """Return some names, and further names of the same substances and of those that they include.

    >>> "CI 77491" in names_of_substance(["IRON OXIDES"])
    True
    """
    included, _ = _related("includes")
    all_ = {same for name in names for same in substance(name)}
    return frozenset(
        all_ | {other for name in all_ for further in included.get(name, ()) for other in substance(further)}
    )


def names_that_may_be(names: Iterable[str]) -> frozenset[str]:
    """Return the names that may be one of some substances or another one.

    >>> sorted(names_that_may_be(["CI 77491"])), sorted(names_that_may_be(["CI 77891"]))
    (['IRON OXIDES'], [])
    """
    _, including = _related("includes")
    return frozenset(
        broad
        for name in names
        for same in substance(name)
        for further in including.get(same, ())
        for broad in substance(further)
    )


def generic_name(names: Iterable[str]) -> str:
    """Return the name of which several substances are all one, ``""`` without such, or where it is not the only one.

    >>> generic_name(["CI 77491", "CI 77499"]), generic_name(["CI 77491", "CI 77891"]), generic_name(["CI 77491"])
    ('IRON OXIDES', '', '')
    """
    distinct = frozenset(names)
    included, _ = _related("includes")
    generic = [name for name in included if distinct <= names_of_substance([name])] if len(distinct) > 1 else []
    return generic[0] if len(generic) == 1 else ""
