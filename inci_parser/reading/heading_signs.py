"""Finds signs that head what follows them: "may contain", bounds of amounts; and formula codes in brackets.

    [+/- CI 77891]                  >>  "+/-" may_contain
    Contains 2 % or less of: Parfum >>  the whole up to the colon: bound
    Ingredients <1%: Parfum         >>  "<1%:" bound
    (ILN 50730)                     >>  code

Used by :mod:`inci_parser.reading.headings`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache

from ..tables.build_cache import compiled_pattern, load_or_build
from ..tables.grammar import pattern_with_words
from ..tables.language import amount_words
from ..tables.word_patterns import any_of
from .brackets import CLOSING
from .document import Annotation

_CLOSE = frozenset("])}")
#: Characters before a bound in which the end of a line is looked for, and of the line behind it.
_NEAR, _LINE = 4, 200


def find_signs(text: str, headings: Iterable[Annotation] = ()) -> list[Annotation]:
    """Return the signs, bounds and codes of a text; ``headings`` are those that bounds may stand behind."""
    return [*_plus_minus(text), *_bounds(text, {heading.end for heading in headings}), *_codes(text)]


@cache
def _share() -> re.Pattern[str]:
    return compiled_pattern(r"\d[\d.,]{0,6}\s?%|%\s?\d[\d.,]{0,6}", 0)


@cache
def _code() -> re.Pattern[str]:
    return compiled_pattern(r"[\[(<]\s?(?=[^\])>]{0,24}\d{3})[A-Z#]{0,5}[\d./ #-]{3,20}[A-Z]{0,3}(?:/\d+)?\s?[\])>]", 0)


@cache
def _plus_minus_sign() -> re.Pattern[str]:
    """Match a sign of more or less that no amount follows."""
    sign = r"[\[({]?\s?(?:\+\s?/\s?-?+|±|\+-|-/\+)\s?[\])}]?(?!\s?\d[\d.,]*\s?(?:@share_sign@|@mass@))\s?:?"
    return pattern_with_words("reading-plus-minus", sign)


@cache
def _around_a_bound() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what may stand before and behind the per cent of a bound that heads a block."""
    return load_or_build("reading-around-bounds", ("amount_words.csv", "languages.csv"), _build_around_a_bound)


def _build_around_a_bound() -> tuple[re.Pattern[str], re.Pattern[str]]:
    def any_of_class(*classes: str) -> str:
        return any_of(word for name in classes for word in amount_words(name))

    edge = r"(?<![^\W\d_])"
    lead = rf"((?:{any_of_class('contains', 'amount_lead', 'with')})\s?:?\s?)?"
    before = rf"{edge}{lead}(?:({any_of_class('at_most')}|[<≤])|({any_of_class('at_least')}|[>≥]))?\s?$"
    more = rf"(?:({any_of_class('or_less')})|({any_of_class('or_more')}))?"
    behind = rf"\s?{more}((?:\s?(?:{any_of_class('of_each')})(?![^\W\d_]))*)\s?(\)\s?)?(:)?"
    return re.compile(before, re.IGNORECASE), re.compile(behind, re.IGNORECASE)


def _plus_minus(text: str) -> Iterator[Annotation]:
    """Find the signs for "may contain": ``+/-``, ``[+/-``, ``(±)``."""
    if "+" not in text and "±" not in text:
        return
    for match in _plus_minus_sign().finditer(text):
        start, end = match.span()
        printed = match[0].rstrip(": ")
        opened, closed = text[start] in CLOSING, printed[-1:] in _CLOSE
        if opened and not closed:
            start += 1  # the bracket is the block's
        elif closed and not opened:
            end = start + len(printed.rstrip(")]} "))
        yield Annotation(start, end, "may_contain")


def _bounds(text: str, headings: Collection[int]) -> Iterator[Annotation]:
    """Find bounds that head a block: ``Contains 2 % or less of:``, ``< 1 %:``, ``contient 2 % ou moins de :``.

    ``headings`` are the offsets at which headings of lists end.
    """
    if "%" not in text:
        return
    before, behind = _around_a_bound()
    for match in _share().finditer(text):
        right = behind.match(text, match.end(), match.end() + 80)
        first = max(0, match.start() - 50)
        left = before.search(text[first : match.start()])
        if right is None or left is None:
            continue
        start, end = first + left.start(), match.end() + len(right[0].rstrip("\n"))
        if right[4]:  # Ingredients (< 1 %): the bracket is the bound's, and what stands before it a heading
            start = _opening_bracket(text, start, headings)
        sign = _bound(text, left, right, start, end, headings) if start >= 0 else ""
        if sign:
            yield Annotation(start, end, "bound", f"{sign} {match[0]}")


def _opening_bracket(text: str, start: int, headings: Collection[int]) -> int:
    """Return where the bracket opens before a bound, -1 where none does or no heading stands before it."""
    before = text[max(0, start - _NEAR) : start].rstrip()
    bracket = start - len(text[max(0, start - _NEAR) : start]) + len(before) - 1
    return bracket if before.endswith("(") and _is_behind_a_heading(text, bracket, headings) else -1


def _bound(
    text: str, left: re.Match[str], right: re.Match[str], start: int, end: int, headings: Collection[int]
) -> str:
    """Return the sign of the bound by what stands before and behind its share, ``""`` where it heads nothing."""
    if left[2] or right[1]:
        heads = right[5] or (right[3].strip() and left[1])
        sign = "≤" if left[2] == "≤" else "<"
    else:
        heads = right[5]
        sign = ">" if (left[3] or right[2]) and _opens(text, start, headings) else ""
    return sign if sign and (heads or _heads_lines(text, start, end)) else ""


def _opens(text: str, start: int, headings: Collection[int]) -> bool:
    """Return whether nothing but a heading, or the end of a line or a sentence, stands before a place."""
    before = text[max(0, start - _NEAR) : start].rstrip(" ")
    return before[-1:] in ("", "\n", ".", ";") or _is_behind_a_heading(text, start, headings)


def _is_behind_a_heading(text: str, start: int, headings: Collection[int]) -> bool:
    """Return whether a heading ends right before a place, or before the blanks there."""
    before = text[max(0, start - _NEAR) : start]
    return start - len(before) + len(before.rstrip()) in headings


def _heads_lines(text: str, start: int, end: int) -> bool:
    """Return whether a stretch is a line by itself and the next line lists several names."""
    if text[max(0, start - _NEAR) : start].rstrip(" ")[-1:] not in ("", "\n") or not text.startswith("\n", end):
        return False
    line = text[end + 1 : end + 1 + _LINE].partition("\n")[0]
    return any(sign in line for sign in ",;、")


def _codes(text: str) -> Iterator[Annotation]:
    """Find formula codes in brackets, which hold three digits in a row: ``(ILN 50730)``, ``<12345>``."""
    for match in _code().finditer(text):
        if not re.search(r"\bC\s?\.?I(?![^\W\d_])", match[0]):
            yield Annotation(*match.span(), "code")
