"""The same ingredient printed twice in a row, in two ways."""

from __future__ import annotations

import re

from ..brackets import EDGE
from ..candidate import Candidate, Lookup
from ..normalisation import key_behind

#: Longer texts are runs of names, not one name twice.
_MOST_WORDS = 11
#: A bracket around one letter: a sign of copyright, of a trade mark.
_SIGN = re.compile(r"\(\s?[a-z]\s?\)")


def match(text: str, lookup: Lookup) -> Candidate | None:
    """Return the ingredient that both halves of a text name: Tocopherol Vitamin E >> TOCOPHEROL."""
    words = _SIGN.sub(" ", text).split()
    if not 1 < len(words) <= _MOST_WORDS:
        return None
    head = ""
    for cut in range(1, len(words)):
        head = key_behind(head, words[cut - 1])
        if lookup.find_key(head) is not None:
            first = lookup.whole(" ".join(words[:cut]).strip(EDGE))
            rest = " ".join(words[cut:]).strip(EDGE)
            second = lookup.whole(rest) or match(rest, lookup)
            if first is not None and second is not None and second.names == first.names:
                return Candidate(first.names, "alias", f"printed twice: {first.because}")
    return None
