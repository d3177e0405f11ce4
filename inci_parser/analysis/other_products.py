"""Leaves out what a page says of other products: what it promises is no promise of this one.

... Chlorphenesin. Customers also bought: Retinol 1 % in Squalane   >>   nothing of retinol
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ..tables.build_cache import load_or_build
from ..tables.resources import rows
from ..tables.word_patterns import any_of, by_spacing, runs_together

#: The kind of the headings of other products in ``headings.csv``.
_KIND = "other_products"
#: A colon or the end of the line behind a heading of one word, with the number of reviews before it or not.
_ALONE = r"[^\S\n]?(?:\([\d.,\s]{1,12}\)[^\S\n]?)?(?:[:：]|(?=\n|$))"
_PARAGRAPH = re.compile(r"\n[^\S\n]*+\n")


def of_this_product(text: str, *, last: bool) -> str:
    """Return a stretch of a page less what it says of other products.

    That reaches from its heading to the end of the ``last`` stretch, behind the list; before it to a blank line.

    >>> of_this_product("Vegan. You may also like Retinol 1 %", last=True)
    'Vegan. '
    """
    kept: list[str] = []
    at = 0
    while heading := _headings().search(text, at):
        kept.append(text[at : heading.start()])
        end = None if last else _PARAGRAPH.search(text, heading.end())
        if end is None:
            return "".join(kept)
        at = end.start()
    return "".join(kept) + text[at:]


@cache
def _headings() -> re.Pattern[str]:
    return load_or_build("analysis-other-products", ("headings.csv",), _build_headings)


def _build_headings() -> re.Pattern[str]:
    found = [row for row in rows("headings.csv") if row["kind"] == _KIND]
    phrases = {row["word"] for row in found if row["needs"] != "colon" and " " in row["word"]}
    phrases |= {row["word"] for row in found if runs_together(row["word"]) and row["needs"] != "colon"}
    words = _words(row["word"] for row in found if row["word"] not in phrases)
    return re.compile(rf"{_words(phrases)}|(?<!-)(?:{words}){_ALONE}", re.IGNORECASE)


def _words(phrases: Iterable[str]) -> str:
    spaced, unspaced = by_spacing(phrases)
    words = any_of(spaced, lambda phrase: re.escape(phrase).replace(r"\ ", r"\s+"))
    return rf"(?<!\w)(?:{words})(?!\w)|(?:{any_of(unspaced)})"
