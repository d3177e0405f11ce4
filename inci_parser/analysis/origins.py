"""What an ingredient is made of, where the label says so beside its name: ``Lecithin (soy)``, ``Collagen (vegan)``.

An origin is a path of ``origin_words.csv``: ``plant/soy`` is of plants. ``not plant/palm`` is what it is not made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from ..models import Entry
from ..tables.resources import rows
from ..tables.word_patterns import any_of, by_spacing

#: Begins an origin that an ingredient is said not to have.
_NOT = "not "
#: Most characters of an entry, with what is remarked of it, that are read.
_LONGEST = 400


@cache
def _origins() -> dict[str, str]:
    return {row["word"].casefold(): row["origin"] for row in rows("origin_words.csv")}


@cache
def _words() -> re.Pattern[str]:
    """Match the words for origins, the longest first."""
    apart, together = by_spacing(_origins())
    return re.compile(rf"(?<![^\W_])(?:{any_of(apart)})(?![^\W_])|{any_of(together)}")


@lru_cache(maxsize=1024)
def _stated(text: str) -> frozenset[str]:
    return frozenset(_origins()[match.group()] for match in _words().finditer(text))


def stated_origins(entry: Entry) -> frozenset[str]:
    """Return the origins that a label states of an entry, in the entry itself, in a remark or in a footnote."""
    said = " | ".join((entry.text, *entry.remarks, *entry.footnotes))
    return _stated(said[:_LONGEST].casefold())


def is_of(stated: Iterable[str], wanted: Iterable[str]) -> bool:
    """Return whether one of some stated origins is one that is asked for, or a kind of it.

    >>> is_of(["plant/soy"], ["plant"]), is_of(["plant"], ["plant/soy"])
    (True, False)
    """
    wanted = tuple(wanted)
    return any(_within(origin, asked) for origin in stated for asked in wanted)


def is_of_another(stated: Iterable[str], wanted: Iterable[str]) -> bool:
    """Return whether stated origins leave none of those that are asked for.

    >>> is_of_another(["plant/sunflower"], ["plant/soy"]), is_of_another(["plant"], ["plant/soy"])
    (True, False)
    >>> is_of_another(["not animal"], ["animal/egg"]), is_of_another([], ["animal"])
    (True, False)
    """
    stated, wanted = tuple(stated), tuple(wanted)
    if is_of(stated, wanted):
        return False
    return any(all(_excludes(origin, asked) for asked in wanted) for origin in stated)


def is_general(origin: str) -> bool:
    """Return whether an origin is stated of all of an ingredient: of plants, synthetic, not of animals."""
    return "/" not in origin or origin.startswith(_NOT)


def _within(origin: str, asked: str) -> bool:
    return origin == asked or origin.startswith(f"{asked}/")


def _excludes(origin: str, asked: str) -> bool:
    if origin.startswith(_NOT):
        return _within(asked, origin.removeprefix(_NOT))
    return not _within(origin, asked) and not _within(asked, origin)
