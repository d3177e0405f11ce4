"""Letters that print and text recognition confuse, and the one that stands for them: ``confused_letters.csv``."""

from __future__ import annotations

from functools import cache

from .resources import rows

TABLE = "confused_letters.csv"


@cache
def confused(name: str) -> tuple[tuple[str, str], ...]:
    """Return the rows of one list in their order: what is printed, and what stands for it.

    >>> confused("pair")
    (('rn', 'm'), ('ri', 'n'), ('cl', 'd'), ('vv', 'w'))
    """
    return tuple((row["printed"], row["read_as"]) for row in rows(TABLE) if row["list"] == name)


@cache
def letter_map(name: str) -> dict[int, str]:
    """Return a list of single letters as :meth:`str.translate` takes it.

    >>> "fcrmenf".translate(letter_map("worn_letter"))
    'terment'
    """
    return {ord(printed): read_as for printed, read_as in confused(name)}
