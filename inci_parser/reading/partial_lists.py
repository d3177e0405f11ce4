"""Finds where a text says that its list is a part of one, in words or by signs behind the last entry.

Aqua, Glycerin, Niacinamide, ... and more.        >>  "and more"
Aqua, Glycerin, Parfum and 12 more ingredients    >>  "and 12 more ingredients"
Ingredients (partial): Aqua, Glycerin             >>  "partial"
Aqua, Glycerin, Phenoxyethanol...                 >>  cut behind the last entry
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ..tables.build_cache import load_or_build
from ..tables.word_patterns import any_of, by_spacing
from .vocabulary import word_class

#: Characters behind the last entry, and before the first, that are looked at.
_BEHIND, _BEFORE = 60, 80
#: What parts entries, and what begins a sentence behind them.
_LIST_SIGNS, _SENTENCE = ",;•|、，", re.compile(r"[.:!?]\s*\w")
#: Stands for a number in a phrase of the table, and the pattern of such a number.
_NUMBER, _FIGURE = r"\#", r"\d{1,3}"
#: Signs by which a text says that it goes on.
GOES_ON = ("..", "\u2026")
#: What stands alone behind the last entry where its name, or what stands in brackets behind it, is cut.
_OPEN_ENDS = frozenset({"-", "(", "["})
#: Tables that the patterns are made of.
_WORDS = ("label_words.csv",)


def says_partial(text: str, first: int, start: int, end: int) -> tuple[int, int] | None:
    """Return where a text says that its list is a part of one, as offsets into it; ``None`` where it does not.

    ``first`` is where the first entry begins, ``start`` and ``end`` are those of the last.
    """
    behind = text[start : end + _BEHIND]
    match = _goes_on().search(behind, 1)
    if match is not None and (match.start() <= end - start or not _separates(behind[end - start : match.start()])):
        return start + match.start(), start + match.end()
    line = text.rfind("\n", max(0, first - _BEFORE), first) + 1 or max(0, first - _BEFORE)
    before = _part_of_list().search(text, line, first)
    return None if before is None else before.span()


def _separates(between: str) -> bool:
    """Return whether words stand between the last entry and a phrase, more than an entry that was not understood."""
    if not any(map(str.isalpha, between)):
        return "\n" in between
    return "\n" in between or between.lstrip()[:1] not in _LIST_SIGNS or _SENTENCE.search(between) is not None


def ends_open(text: str, rest: str, *, named: bool = False) -> bool:
    """Return whether the last entry, or what stands behind it, is cut: by dots, a hyphen, an open bracket.

    ``rest`` is the text behind the entry; ``named``: the entry is a name, so that a stop at its end abbreviates a word.

    >>> [ends_open(*ends) for ends in (("Bis-Ethy.", "."), ("Trideceth", "-"), ("Parfum (Fragr", ""), ("Parfum", "."))]
    [True, True, True, False]
    >>> ends_open("Alcohol Denat.", ".", named=True)
    False
    """
    if rest.startswith(GOES_ON) or rest in _OPEN_ENDS:
        return True
    if f"{text[-1:]}{rest}".startswith(GOES_ON):
        return not (named and text.endswith("."))
    return not rest and (text.endswith((*GOES_ON, "-")) or text.count("(") > text.count(")"))


def goes_on_pattern() -> str:
    """Return the pattern of what ends a list that is not whole, without a number in it or with one."""
    return _alternatives("goes_on")


@cache
def _goes_on() -> re.Pattern[str]:
    """Match what ends a list that is not whole, up to the end of its sentence."""
    return load_or_build("reading-goes-on", _WORDS, _build_goes_on)


def _build_goes_on() -> re.Pattern[str]:
    spaced, unspaced = by_spacing(word_class("goes_on"))
    return re.compile(
        rf"(?<![^\W\d_])(?:{_phrases(spaced)})(?![^\W\d_])|(?:{_phrases(unspaced)})(?=\s*(?:[.。)）]|$))", re.IGNORECASE
    )


@cache
def _part_of_list() -> re.Pattern[str]:
    """Match what stands before the first entry of a list that is not whole, in brackets or at the end of a heading."""
    return load_or_build("reading-part-of-list", _WORDS, _build_part_of_list)


def _build_part_of_list() -> re.Pattern[str]:
    words = _alternatives("part_of_list")
    return re.compile(rf"[(（\[]\s*(?:{words})\s*[)）\]]|(?<![^\W\d_])(?:{words})\s*[:：]", re.IGNORECASE)


def _alternatives(class_: str) -> str:
    return _phrases(word_class(class_))


def _phrases(words: Iterable[str]) -> str:
    """Return a pattern for any of some phrases; ``#`` in a phrase stands for a number."""
    return any_of(words, lambda phrase: re.escape(phrase).replace(_NUMBER, _FIGURE).replace(r"\ ", r"\s"))
