"""The form of a text, without a look at the catalogue: the shape of a name, a sentence, an address."""

from __future__ import annotations

import re
from functools import cache

from ..tables.grammar import pattern_with_words
from .brackets import FOOTNOTE_MARKS
from .vocabulary import LETTERS, endings, fold_case, phrase_pattern, word_class

#: White space and signs at the ends of a segment, no part of its name.
TRIM = " \t\n.,;:\"'-·•~_=>" + FOOTNOTE_MARKS
#: A plant's Latin name in brackets after a common one: Horsetail (Equisetum Arvense).
_LATIN = re.compile(r"\([A-Z][a-z]{3,} [A-Za-z][a-z]{3,}\)$")
_COLOUR_INDEX = re.compile(r"\bC\.?\s?[I1l]")
#: An unlisted name has no more words than this.
_LONGEST_NAME = 14


def looks_like_a_name(text: str) -> bool:
    """Return whether an unlisted text has the shape of an ingredient's name.

    >>> looks_like_a_name("Zinziber Obscurum Root Extract"), looks_like_a_name("glowing appearance")
    (True, False)
    """
    words = [fold_case(word) for word in LETTERS.findall(text)]
    if not words or len(words) > _LONGEST_NAME:
        return False
    last = words[-1]
    ends_like_one = len(words) <= 4 and len(last) > 5 and last.isascii() and last.endswith(endings())
    return ends_like_one or holds_a_name_word(text)


def holds_a_name_word(text: str) -> bool:
    """Return whether a text has a word that names have, or a Latin name in brackets.

    >>> holds_a_name_word("Zinziber Obscurum Root Extract"), holds_a_name_word("Colgate")
    (True, False)
    """
    words = [fold_case(word) for word in LETTERS.findall(text)]
    name_words = word_class("name_word")
    if any(word in name_words for word in words) or _LATIN.search(text):
        return True
    unspaced = tuple(word for word in name_words if not word.isascii())
    return bool(words) and not words[-1].isascii() and words[-1].endswith(unspaced)


def prose_count(text: str) -> int:
    """Return how many words of a text belong to sentences rather than to names."""
    prose = word_class("prose")
    return sum(fold_case(word) in prose for word in LETTERS.findall(text))


def is_sentence(text: str) -> bool:
    """Return whether a text is worded like a sentence rather than a name."""
    prose = prose_count(text)
    words = len(LETTERS.findall(text))
    return prose >= 2 or bool(prose and (words > 8 or prose * 2 >= words))


def holds_an_address(text: str) -> bool:
    """Return whether a text holds an address, a number or a size rather than a name."""
    found = _address().search(text) or (" " in text and phrase_pattern("company_form").search(text))
    return bool(found) and not _COLOUR_INDEX.search(text)


@cache
def between_names() -> re.Pattern[str]:
    """Match what stands between two names of a sentence: a comma, "and" in any language; or what ends the second.

    >>> between_names().split("Citral, Linalool et Geraniol.")
    ['Citral', ' Linalool', 'Geraniol', '']
    """
    return re.compile(rf"[,;.\n]|\s{phrase_pattern('conjunction').pattern}\s", re.IGNORECASE)


@cache
def _address() -> re.Pattern[str]:
    return pattern_with_words(
        "reading-address",
        r"https?|www|(?-i:\x40)|\.com\b|\d{3}[-\s]\d{3}|©|\d{5,}|\b\d+\s?(?:@mass@|@volume@|@size@)(?![^\W\d_])",
    )


def only_ends_names(name: str) -> bool:
    """Return whether every word only ever ends a name (``Water``, ``Oil``, ``Extract``): it cannot start one."""
    form_words = word_class("form_word")
    return all(fold_case(word) in form_words for word in name.split())
