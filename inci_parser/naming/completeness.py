"""Whether a recognized text is one whole name, or a name with words left over or a second name in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from ..models import Match, Recognition, Status
from ..reading.brackets import BRACKET
from ..reading.identity import share_a_word
from .brackets import EDGE
from .candidate import Candidate
from .colour_index import numbers, prefixed, remainder, us_form
from .nomenclature.word_lists import word_list
from .normalisation import folded

Recognize = Callable[[str], Recognition]

_SLASH = re.compile(r"\s?[/\\]\s?")
_BRACKET = re.compile(BRACKET)
#: A bracket inside a word, at a hyphen or at the start belongs to the name: Poly(C6-14 Olefin), (+)-Limonene.
_INNER = re.compile(r"[^\W_][(\[{]|[)\]}][^\W_]|-[(\[{]|[)\]}]-|^[(\[{]")
#: A hyphen between a bracket and a word, which may begin another name.
_HYPHEN = re.compile(r"[)\]}]-(?=[A-Za-z]{3})")
#: A capitalised word right behind a bracket is rather the next name: Water (Aqua)Glycerin.
_GLUED = re.compile(r"[)\]}][A-ZÀ-Þ][a-zß-ÿ]")
#: A number of units in a bracket is part of the name: POE (20) sorbitan monolaurate.
_COUNT = re.compile(r"\(\s?\d{1,3}\s?(?:e\.?\s?o\.?|mol)?\s?\)", re.IGNORECASE)
_NUMBER = re.compile(r"\d{5}")
_SENTENCE = re.compile(r"([^\W\d_]+)\. ")
#: The longest common name, in words, that a bracket may follow without being looked at word by word.
_LONGEST_COMMON = 6
#: The sign of the Colour Index and its number, in words.
_LONGEST_COLOUR = 2
#: A text of no more signs behind a bracket is no name of its own.
_SHORTEST_BEHIND = 1
#: A word of fewer letters tells nothing about where a name begins.
_TELLING = 7


def is_whole(name: str, candidate: Candidate, recognize: Recognize, abbreviations: frozenset[str]) -> bool:
    """Return whether a text that names an ingredient is one name, with nothing left over and no second name in it.

    ``recognize`` answers about parts of the text without guessing; ``abbreviations`` are words that a full stop ends
    inside a name.
    """
    if candidate.accounts_for_all or same_letters(name, candidate.match()):
        return True
    if candidate.method == "colour_index":
        return _is_one_colour(name, candidate, recognize)
    if candidate.leaves_out:
        return False
    if "(" in name or "[" in name or "{" in name:
        return _bracketed(name, recognize)
    if "/" in name or "\\" in name:
        return _one_ingredient(name, recognize)
    stop = _SENTENCE.search(name)
    return stop is None or stop[1].lower() in abbreviations


def same_letters(text: str, match: Match) -> bool:
    """Return whether a text is, letter for letter, a canonical name of a listed ingredient.

    >>> same_letters("Sodium Pca", Match(("SODIUM PCA",), "exact", 100.0)), same_letters("Water", Match(("AQUA",)))
    (True, False)
    """
    return match.method != "nomenclature" and letters(text) in map(letters, match.names)


def letters(text: str) -> str:
    """Return the letters and digits of a text in upper case.

    >>> letters("PEG-40 Stearate")
    'PEG40STEARATE'
    """
    return "".join([char for char in text.upper() if char.isalnum()])


def _one_ingredient(name: str, recognize: Recognize) -> bool:
    """Return whether slashes stand between names of one ingredient, most of them known."""
    parts = [part for part in _SLASH.split(name) if part]
    answers = [(part, recognize(part)) for part in parts]
    known = [(part, answer.match) for part, answer in answers if answer.status is Status.LISTED]
    if len(known) * 2 < len(parts) or any(not share_a_word(known[0][1], match) for _, match in known[1:]):
        return False
    unknown = [part for part, answer in answers if answer.status is not Status.LISTED]
    return all(len(part.split()) <= 2 and not _listed(part.partition(" ")[0], recognize) for part in unknown)


def _bracketed(name: str, recognize: Recognize) -> bool:
    """Return whether a text with brackets is one name: the text outside them is, or a bracket ends a common name."""
    outside = _BRACKET.sub(" ", name)
    plain = " ".join(outside.split())
    if outside == name or not plain or _listed(plain, recognize):
        return True
    if _INNER.search(name):
        return not _GLUED.search(name) and not _are_two(name, recognize)
    brackets = _BRACKET.findall(name)
    if all(_COUNT.fullmatch(bracket) for bracket in brackets):
        return True
    return (
        len(brackets) == 1
        and name.endswith(brackets[0])
        and len(plain.split()) <= _LONGEST_COMMON
        and not _holds_a_name(plain, recognize)
    )


def _are_two(name: str, recognize: Recognize) -> bool:
    """Tell whether a hyphen behind a bracket stands between two names: ``CI 42053 (Green 3)-PEG-40 Stearate``."""
    seam = _HYPHEN.search(name)
    return seam is not None and _listed(name[seam.end() :], recognize) and _listed(name[: seam.end() - 1], recognize)


def _holds_a_name(text: str, recognize: Recognize) -> bool:
    """Return whether a text of several words begins with a name or holds a word that is one, or a colour's number."""
    words = text.split()
    if len(words) > _LONGEST_COLOUR and prefixed(folded(text)):
        return True  # Silica PEG-32 CI 77491 (Iron Oxides)
    heads = [" ".join(words[:count]) for count in range(1, len(words))]
    return any(len(part) >= _TELLING and recognize(part).status is not Status.UNKNOWN for part in (*heads, *words[1:]))


def _listed(text: str, recognize: Recognize) -> bool:
    return recognize(text).status is Status.LISTED


def _is_one_colour(name: str, candidate: Candidate, recognize: Recognize) -> bool:
    """Return whether a text with a colour index number is one colour, and nothing stands behind its bracket."""
    one = _one_colour(name) or _names_itself(name, candidate, recognize)
    return one and not _goes_on(name, recognize)


def _one_colour(name: str) -> bool:
    """Return whether a text with a colour index number, or a US name of a colour, is one colour's name and no more."""
    if us_form(folded(name)) is not None:
        return True
    plain = _BRACKET.sub(" ", name)
    words = 8 if "/" in plain else 4
    return len(_NUMBER.findall(plain)) <= 1 and len(plain.replace("/", " / ").split()) <= words


def _goes_on(name: str, recognize: Recognize) -> bool:
    """Return whether a colour that a bracket closes is followed by more: ``Titanium Dioxide (CI 77891) Mica``.

    What follows may say the colour once more, its hue, or that it is a lake.
    """
    closed = _BRACKET.search(name)
    if closed is None or not any(map(str.isalpha, name[: closed.start()])):
        return False
    following = _BRACKET.search(name, closed.end())
    behind = name[closed.end() : following.start() if following else len(name)].strip(EDGE)
    if len(behind) <= _SHORTEST_BEHIND or _beside_a_colour().issuperset(folded(behind).split()):
        return False
    if following:
        behind = f"{behind} {following[0]}"
    own = [recognize(text) for text in (name[: closed.end()], closed[0][1:-1], name[: closed.start()])]
    if any(answer.status is not Status.LISTED for answer in own[:2]):
        return False
    second = recognize(behind)
    return not second.sure or all(set(answer.match.names).isdisjoint(second.match.names) for answer in own)


@cache
def _beside_a_colour() -> frozenset[str]:
    """Return the words that say of a colour what it looks like or is bound to: orange, aluminum, lake."""
    return word_list("hue") | word_list("lake_metal") | {"lake", "lakes"}


def _names_itself(name: str, candidate: Candidate, recognize: Recognize) -> bool:
    """Return whether one colour index number stands beside nothing but names of its colour, however long they are."""
    text = folded(name)
    if len(numbers(text)) != 1:
        return False
    answers = [recognize(us_form(piece) or piece) for piece in remainder(text)]
    return all(answer.status is Status.LISTED and answer.match.names == candidate.names for answer in answers)
