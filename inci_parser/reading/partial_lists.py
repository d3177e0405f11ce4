"""Finds where a text says that its list is a part of one, in words or by signs behind the last entry.

Aqua, Glycerin, Niacinamide, ... and more.        >>  "and more"
Aqua, Glycerin, Parfum and 12 more ingredients    >>  "and 12 more ingredients"
Ingredients (partial): Aqua, Glycerin             >>  "partial"
Ingredients (continued): Parfum, Limonene         >>  "continued"
Aqua, Glycerin, (...), Parfum                     >>  "(...)"
Aqua, Glycerin, Phenoxyethanol...                 >>  cut behind the last entry
u) Seed Butter, Cera Alba, Tocopherol             >>  cut before the first entry
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ..tables.build_cache import load_or_build
from ..tables.word_patterns import any_of, by_spacing
from ..textio.punctuation import ENDS_OF_SENTENCES, LIST_SIGNS
from .brackets import CLOSING
from .vocabulary import word_class

#: Characters behind the last entry, and before the first, that are looked at.
_BEHIND, _BEFORE = 60, 80
#: Characters before the last words of a phrase in which the phrase may begin.
_LEAD = 12
#: What parts entries, and what begins a sentence behind them.
_SIGNS, _SENTENCE = f"{LIST_SIGNS}•|", re.compile(rf"[.:{ENDS_OF_SENTENCES}]\s*\w")
#: Stands for a number in a phrase of the table, and the pattern of such a number.
_NUMBER, _FIGURE = r"\#", r"\d{1,3}"
#: Signs by which a text says that it goes on.
GOES_ON = ("..", "\u2026")
_DOTS = "".join(GOES_ON)
#: Dots in place of an entry between two others, and in a bracket at the end of one.
_GAP = re.compile(r"[,;、]\s?[(\[]?\s?(?:\.{2,}|\u2026+)\s?[)\]]?\s?[,;、]")
_BRACKETED = re.compile(r"[(\[]\s?(?:\.{2,}|\u2026+)\s?[)\]]$")
#: Signs in place of an entry that could not be read, between two others.
_ILLEGIBLE = re.compile(r"[,;、|•]\s?[(\[]?([?？]+|[■□▇█▉▯▢\ufffd]+|_{2,}|-{3,}|\*{3,}|#{2,})[)\]]?\s?(?=[,;、|•])")
#: A bracket before the words of an entry.
_OPENING_BRACKET = re.compile(r"[(（\[][^()（）\[\]]{1,40}[)）\]]")
#: What may stand between the last entry and such dots.
_LEADS = f"{LIST_SIGNS} (["
#: What stands alone behind the last entry where its name, or what stands in brackets behind it, is cut.
_OPEN_ENDS = frozenset({"-", "(", "["})
#: The number or letter of an item, with a bracket behind it; one alone is none but the first.
_ITEM, _FIRST_ITEM = (
    re.compile(r"(?:^|[\s,;])(?:\d{1,2}|[a-z]|[ivx]{1,4})\)", re.IGNORECASE),
    re.compile(r"[1ai]\)", re.I),
)
#: So many characters before the first entry are what is left of it: e aqua), glycerin.
_STRAY = 3
#: Fewest letters of the end of a name that tell that its beginning is lost.
_FEWEST_LETTERS = 4
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
    nearest = max(0, first - _BEFORE)
    line = text.rfind("\n", nearest, nearest + len(text[nearest:first].rstrip())) + 1 or nearest
    opening = _OPENING_BRACKET.match(text, first, end)  # Ingredients (partial) Aqua: read with the first name
    before = _part_of_list().search(text, line, opening.end() if opening else first)
    return None if before is None else before.span()


def _separates(between: str) -> bool:
    """Return whether words stand between the last entry and a phrase, more than an entry that was not understood."""
    if not any(map(str.isalpha, between)):
        return "\n" in between
    return "\n" in between or between.lstrip()[:1] not in _SIGNS or _SENTENCE.search(between) is not None


def has_a_gap(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where dots stand in place of an entry between the first entry and the last, ``None`` for nowhere.

    >>> has_a_gap("Aqua, ..., Talc", 0, 15), has_a_gap("Aqua ... Talc", 0, 13)
    ((4, 10), None)
    """
    match = _GAP.search(text, start, end)
    return None if match is None else match.span()


def illegible_entries(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where signs that stand for what could not be read are in place of an entry, from the first to the last.

    >>> [*illegible_entries("Aqua, ????, Talc, ___, Mica", 0, 27)], [*illegible_entries("Aqua? Talc", 0, 10)]
    ([(6, 10), (18, 21)], [])
    """
    for match in _ILLEGIBLE.finditer(text, start, end):
        yield match.span(1)


def ends_open(text: str, rest: str, *, named: bool = False) -> bool:
    """Return whether the last entry, or what stands behind it, is cut: by dots, a hyphen, an open bracket.

    ``rest`` is the text behind the entry; ``named``: the entry is a name, so that a stop at its end abbreviates a word.

    >>> [ends_open(*ends) for ends in (("Bis-Ethy.", "."), ("Trideceth", "-"), ("Parfum (Fragr", ""), ("Parfum", "."))]
    [True, True, True, False]
    >>> ends_open("Alcohol Denat.", ".", named=True), ends_open("Mica", ", ...", named=True), ends_open("Mica", "[…]")
    (False, True, True)
    """
    if rest.lstrip(_LEADS).startswith(GOES_ON) or rest in _OPEN_ENDS or _BRACKETED.search(text):
        return True
    if f"{text[-1:]}{rest}".startswith(GOES_ON):
        return not (named and text.endswith("."))
    return not rest and (text.endswith((*GOES_ON, "-")) or text.count("(") > text.count(")"))


def begins_cut(text: str, start: int, end: int, name: str) -> bool:
    """Return whether a text begins within its list; ``start`` and ``end`` are those of the first entry.

    It begins with dots, with what closes a bracket that was never opened, or with the end of a name: ``name`` is what
    its first entry is a misprint of, ``""`` where it is none.

    >>> [begins_cut(text, 0, len(text), "") for text in ("u) Seed Butter", "[a) Aqua", "Shea) Butter", "a) Aqua")]
    [True, False, True, False]
    >>> begins_cut("lycerin, Talc", 0, 7, "GLYCERIN"), begins_cut("Glycerrin, Talc", 0, 9, "GLYCERIN")
    (True, False)
    """
    before = text[:start].strip()
    if not before.strip(_DOTS) and (before or text[start:end]).startswith(GOES_ON):
        return True
    if any(map(str.isalnum, before)) and len(before) > _STRAY:
        return False
    printed = text[:end] + text[end : end + 1].rstrip()
    closed = printed.find(")")
    if closed >= 0 and CLOSING.keys().isdisjoint(printed[:closed]):  # "[" and ")" are a damaged pair
        return not _numbers_an_item(text, closed)
    own = text[start:end]
    return own[:1].islower() and len(own) >= _FEWEST_LETTERS and own.upper() != name and name.endswith(own.upper())


def _numbers_an_item(text: str, closed: int) -> bool:
    """Return whether the bracket that closes here is the first item's: ``a) Aqua``, ``2) Talc, 3) Mica``."""
    first = text[: closed + 1].strip()
    if _ITEM.fullmatch(first) is None:
        return False
    return _FIRST_ITEM.fullmatch(first) is not None or _ITEM.search(text, closed + 1) is not None


def ends_what_goes_on(text: str, start: int, end: int) -> bool:
    """Return whether a stretch of a text is the end of a longer phrase that says that a list is not whole.

    >>> ends_what_goes_on("Aqua, and 3 other ingredients", 12, 29), ends_what_goes_on("Other ingredients", 0, 17)
    (True, False)
    """
    match = _goes_on().search(text, max(0, start - _LEAD), end)
    return match is not None and match.start() < start and match.end() == end


def going_on_behind(text: str) -> int:
    """Return where words begin that end a text without a blank and say that a list goes on; its length for none.

    >>> going_on_behind("グリセリンなど"), going_on_behind("Glycerin")
    (5, 8)
    """
    match = _glued_going_on().search(text)
    return len(text) if match is None else match.start()


def goes_on_pattern() -> str:
    """Return the pattern of what ends a list that is not whole, without a number in it or with one."""
    return _alternatives("goes_on")


@cache
def _goes_on() -> re.Pattern[str]:
    """Match what ends a list that is not whole, up to the end of its sentence."""
    return load_or_build("reading-goes-on", _WORDS, _build_goes_on)


@cache
def _glued_going_on() -> re.Pattern[str]:
    return load_or_build("reading-glued-going-on", _WORDS, _build_glued_going_on)


def _build_glued_going_on() -> re.Pattern[str]:
    return re.compile(rf"(?:{_phrases(by_spacing(word_class('goes_on'))[1])})$")


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
    words, continued = _alternatives("part_of_list"), _alternatives("continuation")
    said = rf"[(（\[]\s*(?:{words})\s*[)）\]]|(?<![^\W\d_])(?:{words})\s*[:：]"
    behind_the_heading = rf"[(（\[]\s*(?:{continued})\s*[)）\]]\s?[:：]?\s*$|(?<![^\W\d_])(?:{continued})\s?[:：]\s*$"
    return re.compile(f"{said}|{behind_the_heading}", re.IGNORECASE)


def _alternatives(class_: str) -> str:
    return _phrases(word_class(class_))


def _phrases(words: Iterable[str]) -> str:
    """Return a pattern for any of some phrases; ``#`` in a phrase stands for a number."""
    return any_of(words, lambda phrase: re.escape(phrase).replace(_NUMBER, _FIGURE).replace(r"\ ", r"\s"))
