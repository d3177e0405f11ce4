"""The market and the profile that a caller asked for, checked against the words of the tables."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ..errors import UsageError, did_you_mean
from ..tables.resources import rows
from .markets import markets


def market_of(market: str) -> str:
    """Return the code of a market in any case; raises :class:`UsageError` for an unknown one."""
    if market in markets():
        return market
    known = {name.casefold(): name for name in markets()}
    try:
        return known[str(market).strip().casefold()]
    except KeyError:
        hint = did_you_mean(market, markets())
        raise UsageError(f"unknown market {market!r}{hint}; known markets: {', '.join(markets())}") from None


@cache
def profile_names() -> tuple[str, ...]:
    """Return the names of the profiles of ``profiles.csv``, in the order of the table.

    >>> profile_names()[:2]
    ('sensitive', 'eczema')
    """
    return tuple(row["name"] for row in rows("profiles.csv"))


@cache
def _profile_of_word() -> dict[str, str]:
    return {
        word.strip(): row["name"] for row in rows("profiles.csv") for word in row["words"].split(";") if word.strip()
    }


def profile_of(profile: Sequence[str], known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a profile, each once; raises :class:`UsageError` for an unknown one."""
    given = (profile,) if isinstance(profile, str) else profile
    words = []
    for word in given:
        name = str(word).strip().casefold().replace("-", "_").replace(" ", "_")
        name = name if name in known else _profile_of_word().get(name, name)
        if name not in known:
            raise UsageError(f"unknown profile {word!r}{did_you_mean(word, known)}; known profiles: {', '.join(known)}")
        if name not in words:
            words.append(name)
    return tuple(words)
