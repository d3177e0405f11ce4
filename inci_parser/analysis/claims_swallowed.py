"""Whether claims without a list are of something to swallow: they speak of sleep, nerves or digestion, not of skin.

- Chaga and Reishi: Help fight stress and support deeper sleep.   >>  perhaps a food supplement
"""

from __future__ import annotations

import re
from functools import cache

from ..models import Context, Statement
from ..tables.language import claim_words
from ..tables.word_patterns import whole_words

#: Fewest different words that tell it: one alone is also said of a cream's scent.
_FEWEST = 2
#: Characters of a text that are looked through.
_LONGEST = 4_000


def is_of_something_swallowed(text: str, context: Context) -> bool:
    """Return whether claims speak of what only something swallowed is said to do, and a title of no product."""
    return context.product_type is None and len(_effects(text)) >= _FEWEST


def swallowed_statement(text: str) -> Statement:
    """Return the statement on claims of something to swallow, with the words that tell it."""
    words = "” and “".join(_effects(text)[:_FEWEST])
    return Statement(
        "product",
        f"Perhaps a food supplement and no cosmetic: the claims speak of “{words}”. Advice here is for products on "
        "skin and hair and left out; ask the label or a pharmacist.",
    )


def _effects(text: str) -> list[str]:
    """Return the different words of a text for what only something swallowed is said to do."""
    found = (match[0] for match in _pattern().finditer(" ".join(text[:_LONGEST].casefold().split())))
    return list(dict.fromkeys(found))


@cache
def _pattern() -> re.Pattern[str]:
    """Match such a word."""
    return re.compile(whole_words(claim_words("swallowed_effect")))
