"""Letters of other scripts that look like Latin ones: ``lookalike_letters.csv``."""

from __future__ import annotations

from functools import cache

from ..tables import resources as _resources


def in_latin(text: str) -> str:
    """Return a text with Cyrillic and Greek letters replaced by the Latin ones they look like, in capitals and small.

    Only a text that is Latin as a whole afterwards is changed: words of those languages stay as they are.

    >>> in_latin("ВНТ"), in_latin("S\\u043edium Chl\\u043eride"), in_latin("вода")
    ('BHT', 'Sodium Chloride', 'вода')
    """
    if text.isascii():
        return text
    latin = text.translate(_letters())
    return latin if latin.isascii() else text


@cache
def _letters() -> dict[int, str]:
    return {ord(row["letter"]): row["latin"] for row in _resources.rows("lookalike_letters.csv")}
