"""Leaves out what a page says of other products: what it promises is no promise of this one.

... Chlorphenesin. Customers also bought: Retinol 1 % in Squalane   >>   nothing of retinol
"""

from __future__ import annotations

import re
from functools import cache

from ..tables.build_cache import load_or_build
from ..tables.resources import rows
from ..tables.word_patterns import any_of, by_spacing

#: The kind of the headings of other products in ``headings.csv``.
_KIND = "other_products"
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
    spaced, unspaced = by_spacing(row["word"] for row in rows("headings.csv") if row["kind"] == _KIND)
    words = any_of(spaced, lambda phrase: re.escape(phrase).replace(r"\ ", r"\s+"))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)|(?:{any_of(unspaced)})", re.IGNORECASE)
