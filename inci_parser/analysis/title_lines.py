"""The lines of a label that may be the product's title: the one before its list, a short one behind it."""

from __future__ import annotations

import re
from functools import lru_cache

from ..models import Label
from ..reading.vocabulary import LETTERS, fold_case, headings
from ..tables.language import heading_kinds
from ..textio.punctuation import COLONS, ENDS_OF_SENTENCES, LIST_SIGNS
from .claim_clauses import instruction
from .line_contents import without_promises
from .other_products import of_this_product
from .product_titles import word_count
from .sun_factors import states_a_factor

#: Characters before a list in which the product's title is looked for.
_LEAD = 400
#: A heading that ends a stretch of text has no more characters; so many languages may say it.
_HEADING, _HEADINGS = 60, 4
#: A line behind a list that has more words, or one of these signs, is no title.
_CLOSING_WORDS = 6
_INSIDE = re.compile(rf"[\n。{LIST_SIGNS}{COLONS}{ENDS_OF_SENTENCES}]|\.\s")
#: What parts the clauses behind a list.
_CLAUSE = re.compile(rf"[\n。|()\[\]{LIST_SIGNS}{COLONS}{ENDS_OF_SENTENCES}]|\.(?=\s|$)|\s[-–—]\s")
#: What stands around such a line.
_AROUND = " \t\r\n.。,;*•|-–—"


def title_line(label: Label) -> str:
    """Return the line before the list that may be the product's title; a heading is none."""
    start = min([entry.start for entry in label.ingredients], default=0)
    return _title_in(label.text[: min(start, _LEAD)])


def line_of_product(label: Label) -> str:
    """Return the line before the list that may say what the product is: not one of promises (``Free from: soap``)."""
    start = min([entry.start for entry in label.ingredients], default=0)
    return _title_in(without_promises(label, min(start, _LEAD)))


@lru_cache(maxsize=4_096)
def _title_in(lead: str) -> str:
    """Return the line of the text before a list that may be the product's title; many labels open alike."""
    line = next((line for line in lead.splitlines() if line.strip()), "")
    words = tuple(fold_case(word) for word in LETTERS.findall(line))
    return "" if words and _is_heading(words, words[0]) else line


def without_heading(stretch: str) -> str:
    """Return a stretch of a label less the headings of lists that end it, which are no part of what stands before them.

    >>> without_heading("Creme ohne Mineralöl Ingredients: "), without_heading("Shampoo sin parabenos INCI:")
    ('Creme ohne Mineralöl', 'Shampoo sin parabenos')
    >>> without_heading("No parabens")
    'No parabens'
    """
    for _ in range(_HEADINGS):
        cut = max(0, len(stretch) - _HEADING)
        words = list(LETTERS.finditer(stretch, cut))
        folded = tuple(fold_case(word[0]) for word in words)
        starts = (at for at, word in enumerate(folded) if _is_heading(folded[at:], word, of_list=True))
        start = next(starts, None)
        if start is None:
            break
        stretch = stretch[: words[start].start()].rstrip()
    return stretch


def _is_heading(words: tuple[str, ...], first: str, *, of_list: bool = False) -> bool:
    """Return whether words are a heading, or one that a list stands under."""
    kinds = {phrase.kind for phrase in headings().by_first.get(first, ()) if phrase.words == words}
    return any(heading_kinds()[kind].opens_list for kind in kinds) if of_list else bool(kinds)


def closing_line(label: Label) -> str:
    """Return the one short line behind the list that may be the product's title and gives no direction."""
    end = max([entry.end for entry in label.ingredients], default=0)
    line = of_this_product(label.text[end : end + _LEAD + 1], last=True).strip(_AROUND)
    short = len(line) <= _LEAD and word_count(line) <= _CLOSING_WORDS
    return line if short and not (_INSIDE.search(line) or instruction().search(line)) else ""


def factor_behind(label: Label) -> str:
    """Return the clause behind the list that states a sun factor and nothing else: ``SPF 30``; ``""`` for none."""
    end = max([entry.end for entry in label.ingredients], default=0)
    clauses = _CLAUSE.split(of_this_product(label.text[end : end + _LEAD + 1], last=True)[:_LEAD])
    return next((clause for clause in map(_trimmed, clauses) if states_a_factor(clause)), "")


def _trimmed(clause: str) -> str:
    return clause.strip(_AROUND)
