"""The lines of a label that may be the product's title: the one before its list, a short one behind it."""

from __future__ import annotations

import re
from functools import lru_cache

from ..models import Label
from ..reading.vocabulary import LETTERS, fold_case, headings
from .claim_words import instruction
from .other_products import of_this_product
from .product_titles import word_count

#: Characters before a list in which the product's title is looked for.
_LEAD = 400
#: A line behind a list that has more words, or one of these signs, is no title.
_CLOSING_WORDS = 6
_INSIDE = re.compile(r"[\n,;:!?、。：；！？]|\.\s")
#: What stands around such a line.
_AROUND = " \t\r\n.。,;*•|-–—"


def title_line(label: Label) -> str:
    """Return the line before the list that may be the product's title; a heading is none."""
    start = min([entry.start for entry in label.ingredients], default=0)
    return _title_in(label.text[: min(start, _LEAD)])


@lru_cache(maxsize=4_096)
def _title_in(lead: str) -> str:
    """Return the line of the text before a list that may be the product's title; many labels open alike."""
    line = next((line for line in lead.splitlines() if line.strip()), "")
    words = tuple(fold_case(word) for word in LETTERS.findall(line))
    headed = headings().by_first.get(words[0], ()) if words else ()
    return "" if any(phrase.words == words for phrase in headed) else line


def closing_line(label: Label) -> str:
    """Return the one short line behind the list that may be the product's title and gives no direction."""
    end = max([entry.end for entry in label.ingredients], default=0)
    line = of_this_product(label.text[end : end + _LEAD + 1], last=True).strip(_AROUND)
    short = len(line) <= _LEAD and word_count(line) <= _CLOSING_WORDS
    return line if short and not (_INSIDE.search(line) or instruction().search(line)) else ""
