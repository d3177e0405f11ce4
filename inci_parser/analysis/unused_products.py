"""Words of a line that say of a product that it is not used: given up, not tolerated, avoided.

I stopped using tretinoin          >>  tretinoin is not used
Tretinoin abgesetzt                >>  tretinoin is not used
no longer retinol, now adapalene   >>  retinol is not used, adapalene is
"""

from __future__ import annotations

import re
from functools import cache

from ..tables.build_cache import compiled_pattern
from ..tables.language import claim_words
from ..tables.word_patterns import any_of, by_spacing
from ..textio.punctuation import COLONS, ENDS_OF_SENTENCES, LIST_SIGNS, SEMICOLONS

#: What parts a product from a word behind it, and ends what a word before it says; no comma of a number.
_PARTS = re.compile(rf"[.。{LIST_SIGNS}{COLONS}{ENDS_OF_SENTENCES}](?!\d)")
_STOPS = re.compile(rf"[.。{SEMICOLONS}{COLONS}{ENDS_OF_SENTENCES}](?!\d)")


@cache
def _words() -> re.Pattern[str]:
    """Match the words of all three classes, the longest first: "stopped using" is one."""
    spaced, together = by_spacing(word for words in _classes().values() for word in words)
    return compiled_pattern(rf"(?<![\w'])(?:{any_of(spaced)})(?!\w)|(?:{any_of(together)})", re.IGNORECASE)


@cache
def _classes() -> dict[str, frozenset[str]]:
    return {class_: frozenset(claim_words(class_)) for class_ in ("unused_before", "unused_behind", "used_now")}


def is_unused(line: str, start: int, end: int) -> bool:
    """Return whether a line says of the product named between two offsets that it is not used.

    >>> is_unused("I no longer use retinol", 16, 23), is_unused("I use retinol", 6, 13)
    (True, False)
    """
    line, classes = line.replace("’", "'"), _classes()
    given_up = False
    for match in _words().finditer(line):
        word = match[0].casefold()
        if match.end() <= start:
            ended = _STOPS.search(line, match.end(), start) or _PARTS.match(line, match.end())
            given_up = word in classes["unused_before"] and ended is None
        elif match.start() >= end and not given_up:
            if word in classes["used_now"] or _PARTS.search(line, end, match.start()):
                return False
            given_up = word in classes["unused_behind"]
    return given_up


def says_unused(line: str) -> bool:
    """Return whether a line says of anything that it is not used.

    >>> says_unused("Allergic to sunscreen"), says_unused("Sunscreen SPF 50")
    (True, False)
    """
    unused = _classes()["unused_before"] | _classes()["unused_behind"]
    return any(match[0].casefold() in unused for match in _words().finditer(line.replace("’", "'")))
