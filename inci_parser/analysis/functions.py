"""What an ingredient is there for, in plain words: from its name, else its CosIng functions and how its name is built.

    PHENOXYETHANOL        antimicrobial; preservative                >>  helps to preserve
    SODIUM COCOATE        surfactant - cleansing; emulsifying        >>  emulsifies, in a wash: cleanses
    CI 15850              (no function in the inventory)             >>  colours

The words are rows of ``function_words.csv``; of the rows that fit, the one with the lowest ``order`` speaks. Functions
that the inventory gives the extract of a plant and that its little in a product has not (to cleanse, to thicken, to
dissolve) are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from operator import attrgetter
from typing import NamedTuple

from ..tables.resources import rows
from .rule_terms import name_endings, rule_terms

#: How phrases begin that tell little of an ingredient.
_VAGUE = "cares for "


class FunctionWord(NamedTuple):
    """One row: a function, name or pattern of names, the traits it is limited to, and the phrase."""

    order: int
    phrase: str
    #: Traits of the product of which one must apply; empty: any product.
    only_in: frozenset[str]
    #: The function, name or pattern.
    key: str
    #: INCI names of which one must stand on the list too; empty: any list.
    beside: frozenset[str] = frozenset()
    #: Traits of the product of which none may apply.
    not_in: frozenset[str] = frozenset()


class _Words(NamedTuple):
    by_function: dict[str, tuple[FunctionWord, ...]]
    by_name: dict[str, tuple[FunctionWord, ...]]
    #: The longest literal of each pattern of names, a quick look before the pattern; its word.
    patterns: tuple[tuple[str, FunctionWord], ...]


@cache
def _words() -> _Words:
    """Read the table."""
    index: dict[str, dict[str, list[FunctionWord]]] = {"function": {}, "name": {}, "pattern": {}}
    for row in rows("function_words.csv"):
        beside = frozenset(filter(None, row["beside"].split(";")))
        only_in, not_in = (frozenset(row[column].split()) for column in ("only_in", "not_in"))
        word = FunctionWord(int(row["order"]), row["phrase"], only_in, row["key"], beside, not_in)
        index[row["kind"]].setdefault(row["key"], []).append(word)
    patterns = [(max(key.split("*"), key=len), word) for key, words in index["pattern"].items() for word in words]
    return _Words(
        {key: tuple(words) for key, words in index["function"].items()},
        {key: tuple(words) for key, words in index["name"].items()},
        tuple(sorted(patterns, key=lambda pattern: pattern[1].order)),
    )


@cache
def _compiled(wildcard: str) -> re.Pattern[str]:
    return re.compile(".*".join(re.escape(part) for part in wildcard.split("*")))


@cache
def function_traits() -> frozenset[str]:
    """Return the traits of a product, and the names of other ingredients, on which a phrase may depend."""
    words = _words()
    listed = [word for known in (words.by_function, words.by_name) for some in known.values() for word in some]
    listed += [word for _, word in words.patterns]
    return frozenset(trait for word in listed for trait in (*word.only_in, *word.not_in, *word.beside))


@lru_cache(maxsize=65_536)
def function_phrase(name: str, functions: tuple[str, ...], traits: frozenset[str] = frozenset()) -> str:
    """Return what an ingredient with these CosIng functions is there for, ``""`` where the tables do not say.

    ``traits`` are those of the product, and the names on its list, that :func:`function_traits` names.

    >>> function_phrase("PHENOXYETHANOL", ("antimicrobial", "preservative")), function_phrase("CI 15850", ())
    ('helps to preserve', 'colours')
    >>> function_phrase("SODIUM COCOATE", ("surfactant - cleansing", "surfactant - emulsifying"))
    'emulsifies'
    """
    best = _best(_words().by_name.get(name, ()), traits)
    if best is None:
        best = _best(_general(name, functions), traits)
    return "" if best is None else best.phrase


def is_vague(phrase: str) -> bool:
    """Return whether a phrase tells little of what an ingredient does.

    >>> is_vague("cares for skin"), is_vague(""), is_vague("soothes")
    (True, True, False)
    """
    return not phrase or phrase.startswith(_VAGUE)


def has_own_word(name: str, traits: frozenset[str]) -> bool:
    """Return whether the table has a row for the name itself that fits a product of these traits."""
    return _best(_words().by_name.get(name, ()), traits) is not None


@lru_cache(maxsize=65_536)
def main_function(name: str, functions: tuple[str, ...]) -> str:
    """Return the CosIng function or the pattern of names that tells what an ingredient is mainly there for.

    ``""`` where the table has a row for the name itself.

    >>> main_function("ETHYLHEXYL PALMITATE", ("perfuming", "skin conditioning", "skin conditioning - emollient"))
    'skin conditioning - emollient'
    >>> main_function("VITIS VINIFERA SEED OIL", ("humectant", "skin conditioning"))
    '* SEED OIL'
    """
    if name in _words().by_name:
        return ""
    best = _best(_general(name, functions), frozenset())
    return "" if best is None else best.key


def _general(name: str, functions: tuple[str, ...]) -> list[FunctionWord]:
    """Return the words for the functions of an ingredient and for names built like its own.

    What is mostly water does not do what the inventory says of its plant: thicken, soften, dissolve.
    """
    known = _words()
    if name.endswith((*name_endings("plant_extract"), *name_endings("watery"))):
        functions = tuple([function for function in functions if function not in rule_terms("not_of_extracts")])
    words = [word for function in functions for word in known.by_function.get(function, ())]
    return words + [word for literal, word in known.patterns if literal in name and _compiled(word.key).fullmatch(name)]


def _best(words: Iterable[FunctionWord], traits: frozenset[str]) -> FunctionWord | None:
    """Return the word with the lowest ``order`` that fits such a product."""
    return min(filter(lambda word: _fits(word, traits), words), default=None, key=attrgetter("order", "phrase"))


def _fits(word: FunctionWord, traits: frozenset[str]) -> bool:
    """Return whether a word is about a product of these traits and names."""
    if not word.not_in.isdisjoint(traits):
        return False
    return all(not wanted or not traits.isdisjoint(wanted) for wanted in (word.only_in, word.beside))
