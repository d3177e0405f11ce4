"""Words that join names: "and", "or", and the form that two names share.

    Coconut & Macadamia nut oils  >>  Coconut oil | Macadamia nut oil

Used by :mod:`inci_parser.reading.splitting`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from ..tables.build_cache import compiled_pattern
from ..tables.word_patterns import any_of
from .name_shape import only_ends_names, prose_count
from .vocabulary import fold_case, phrase_pattern, word_class

#: The number of a colour; two alternatives.
_FIVE_DIGITS, _PAIR = re.compile(r"\d{5}"), 2
#: The ending of a form of which several are meant; the fewest and most words of one with the word that links it.
_PLURAL, _FEWEST_FORM_WORDS, _FORM_WORDS = "s", 2, 4


def names_with_one_form(text: str, is_listed: Callable[[str], bool]) -> list[tuple[int, int, str]]:
    """Return the stretches of two names that "and" joins, and the names with the form behind the second; else nothing.

    >>> names_with_one_form("shea and cocoa butters", lambda name: True)
    [(0, 4, 'shea butter'), (9, 22, 'cocoa butter')]
    """
    last = text.rpartition(" ")[2]
    form = last.removesuffix(_PLURAL)
    joint = conjunction().search(text)
    if joint is None or form == last or fold_case(form) not in word_class("form_word"):
        return []
    first, second = f"{text[: joint.start()]} {form}", text[joint.end() :].removesuffix(_PLURAL)
    if not is_listed(first) or not is_listed(second):
        return []
    return [(0, joint.start(), first), (joint.end(), len(text), second)]


def names_behind_one_form(text: str, is_listed: Callable[[str], bool]) -> list[tuple[int, int, str]]:
    """Return the stretches of two names that "and" joins behind a form of several, and the names; else nothing.

    >>> names_behind_one_form("essential oils of bergamot & lemon", lambda name: "oil of" in name)
    [(0, 26, 'essential oil of bergamot'), (29, 34, 'essential oil of lemon')]
    """
    joint = conjunction().search(text)
    if joint is None or is_listed(text[: joint.start()]):
        return []
    words = text[: joint.start()].split(" ")
    for count in range(_FEWEST_FORM_WORDS, min(len(words), _FORM_WORDS + 1)):
        form = [word.removesuffix(_PLURAL) for word in words[:count]]
        first = " ".join([*form, *words[count:]])
        if form == words[:count] or not is_listed(first):
            continue
        others = (" ".join([*linked, text[joint.end() :]]) for linked in (form, form[:-1]))
        second = next(filter(is_listed, others), "")
        if second:
            return [(0, joint.start(), first), (joint.end(), len(text), second)]
    return []


def remains_of_a_colour(raw: str, alternatives: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return a name and a colour's number behind it, whose sign is all but lost: ``Citrus Limon Fruit Oil O 17200``.

    One letter before a number of five digits is rather what is left of "CI" than a word for "or" between two colours.
    """
    if len(alternatives) != _PAIR:
        return []
    (_, end), (start, _) = alternatives
    first, number = raw[:end], raw[start:].strip(" .,;:-")
    letter = raw[end:start].strip()
    lost = len(letter) == 1 and _FIVE_DIGITS.fullmatch(number) is not None and not any(map(str.isdigit, first))
    return [(0, end), (start, len(raw))] if lost else []


@cache
def any_conjunction() -> str:
    return any_of(word for word in word_class("conjunction") if word.isalpha())


@cache
def leading_conjunction() -> re.Pattern[str]:
    return compiled_pattern(rf"[\s*]*(?:{any_conjunction()}|&)\s+", re.IGNORECASE)


@cache
def trailing_conjunction() -> re.Pattern[str]:
    return compiled_pattern(rf"(?<=\S)\s+(?:{any_conjunction()}|&)[\s*]*$", re.IGNORECASE)


@cache
def conjunction() -> re.Pattern[str]:
    words = any_conjunction()
    return compiled_pattern(rf"\s*[(\[]\s?(?:{words})\s?[)\]]\s*|\s+(?:{words}|&|\+)\s+", re.IGNORECASE)


@cache
def alternative() -> re.Pattern[str]:
    return compiled_pattern(rf"\s*[(\[]?(?<!-){phrase_pattern('alternative').pattern}(?!-)[)\]]?\s*", re.IGNORECASE)


def may_be_an_alternative(text: str) -> bool:
    """Return whether a text beside "or" may be a name: ``Extract of Aloe`` holds a Dutch "or", and is one name."""
    return bool(text) and len(text.split()) <= 8 and not prose_count(text) and not only_ends_names(text)
