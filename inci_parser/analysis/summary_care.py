"""The statement of a first screen on what cares, by what it does.

Aqua, Glycerin, Betaine, Squalane   >>  Care: holds water with glycerin and betaine; softens with squalane.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ..models import Statement
from .wording import join_words

#: The most names that the statement lists.
_NAMES = 4
#: Ends what a class does; that care is of skin goes without saying.
_OF_SKIN = " skin"


class Caring(NamedTuple):
    """An ingredient that cares: its name as sentences print it, what its class does, and its place."""

    name: str
    does: str
    position: int


def care_statement(caring: Iterable[Caring]) -> Statement:
    """Return what cares, those that do the same together, in the order of the first of each.

    >>> care_statement([Caring("glycerin", "holds water", 2), Caring("shea butter", "slows water loss", 3)]).text
    'Care: holds water with glycerin; slows water loss with shea butter.'
    """
    first: dict[str, Caring] = {}
    for each in caring:
        first.setdefault(each.name, each)
    distinct = list(first.values())
    shown = distinct if len(distinct) == _NAMES + 1 else distinct[:_NAMES]
    told: dict[str, list[str]] = {}
    for each in shown:
        told.setdefault(each.does, []).append(each.name)
    phrases = [f"{does.removesuffix(_OF_SKIN)} with {join_words(names)}" for does, names in told.items()]
    if len(shown) < len(distinct):
        phrases.append(f"{len(distinct) - len(shown)} more")
    return Statement("care", f"Care: {'; '.join(phrases)}.", tuple(each.position for each in shown))
