"""Amounts that a label states of an ingredient: in its list, or in its title."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from ..models import Amount, Entry, Share
from ..reading.amount import read_amount
from ..tables.build_cache import compiled_pattern
from ..tables.definitions import Active
from ..tables.language import claim_words
from ..tables.word_patterns import whole_words

_IN_BRACKETS = re.compile(r"\([^()]*\)")
#: A stated amount under this part of the least that acts is a trace.
_OF_LEAST = 0.1
#: So many times what practice uses at most no product holds: a gel of half hyaluronic acid is none.
_OF_MOST = 10.0


def declared(entry: Entry) -> float | None:
    """Return the mass percent that the label declares of an entry (the upper end of a range), ``None`` without one.

    An amount of something else than the ingredient, as in "1450 ppm F-", is none of it; nor is that of a blend, which
    is the total of its components.
    """
    amount = entry.percent
    if amount is None or amount.basis or len(entry.match.names) > 1:
        return None
    return amount.max if amount.max is not None else amount.min


def is_declared(entry: Entry) -> bool:
    """Return whether an entry is listed as an active ingredient, or with an amount."""
    return entry.section == "active" or declared(entry) is not None


def strength_of(entry: Entry) -> Amount | None:
    """Return an amount beside an entry that is not counted: the strength of the raw material, or of what carries it."""
    if entry.percent is not None or "amount" not in entry.doubts or not entry.known:
        return None
    return next(filter(None, map(read_amount, entry.remarks)), None)


@cache
def carried_words() -> re.Pattern[str]:
    """Match a word by which the amount beside a name is of what carries it: "encapsulated"."""
    return compiled_pattern(whole_words(claim_words("carried")), re.IGNORECASE)


def is_of_carrier(entry: Entry) -> bool:
    """Return whether an entry is printed with a word that says that its amount is of what carries it: capsules.

    In brackets such a word tells the form alone: ``Retinol (0.5 %, encapsulated)``.
    """
    return carried_words().search(_IN_BRACKETS.sub(" ", entry.text)) is not None


def is_stated_trace(entry: Entry, active: Active) -> bool:
    """Return whether the label states less than a tenth of the least that was studied or is used in practice."""
    amount = declared(entry)
    least = min(filter(None, (active.acts_from, active.studied_min, active.typical_min)), default=0.0)
    return amount is not None and amount < least * _OF_LEAST


def is_of_solution(stated: float, typical_max: float | None) -> bool:
    """Return whether a stated amount is so far above what practice uses at most that it can only be of a solution.

    >>> is_of_solution(93.3, 0.5), is_of_solution(2.0, 0.5), is_of_solution(20.0, None)
    (True, False, False)
    """
    return typical_max is not None and stated > _OF_MOST * typical_max


def most(amount: Amount) -> float:
    """Return the upper end of an amount, the lower one where it is open above."""
    return (amount.max if amount.max is not None else amount.min) or 0.0


def titled_amount(titled: Mapping[str, Amount], entry: Entry, share: Share | None) -> Amount | None:
    """Return the amount that a title gives of an entry, ``None`` where it cannot be of the entry itself.

    It is not where the list states an amount of its own, where the entry is a blend, or where ``share`` proves less
    whatever the law allows: titles also give amounts of the solutions that actives are sold in.
    """
    names = entry.match.names
    amount = titled.get(names[0]) if len(names) == 1 and entry.percent is None else None
    if amount is None:
        return None
    proved = None if share is None or share.by_law else share.proved
    return None if proved is not None and proved.max < (amount.min or 0.0) else amount
