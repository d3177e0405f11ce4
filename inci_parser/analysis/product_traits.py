"""What a label tells of its product beside the type: a spray, an aerosol, a scrub, for babies, for professionals.

Words of the title and ingredients (propellants, scrub particles, developers) are rows of ``trait_signs.csv``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from functools import cache
from typing import NamedTuple

from ..models import ProductTraits
from ..tables.resources import rows

#: The longest phrase of a title that is looked up, in words.
_LONGEST = 4


class _Sign(NamedTuple):
    trait: str
    #: It counts only for types of product that may have the trait.
    only_possible: bool
    rules_out: frozenset[str]


class _Signs(NamedTuple):
    """The table, by trait, by word of a title, by part of a word (scripts without spaces), by ingredient."""

    by_trait: dict[str, _Sign]
    words: dict[str, str]
    parts: tuple[tuple[str, str], ...]
    ingredients: dict[str, str]


@cache
def _signs() -> _Signs:
    by_trait, words, parts, ingredients = {}, {}, [], {}
    for row in rows("trait_signs.csv"):
        trait = row["trait"]
        by_trait[trait] = _Sign(trait, row["only_possible"] == "yes", frozenset(row["rules_out"].split()))
        for word in filter(None, row["words"].split(";")):
            if word[0] >= "\u2e80":
                parts.append((word, trait))
            else:
                words[word.casefold()] = trait
        ingredients.update(dict.fromkeys(filter(None, row["inci"].split(";")), trait))
    return _Signs(by_trait, words, tuple(parts), ingredients)


def sign_traits() -> Set[str]:
    """Return the traits that have signs."""
    return _signs().by_trait.keys()


def traits_in_title(title: str, parts: Sequence[str]) -> tuple[str, ...]:
    """Return the traits that a title tells; ``parts`` are its words in lower case.

    >>> traits_in_title("Kids Sun Spray, aerosol", ["kids", "sun", "spray", "aerosol"])
    ('aerosol', 'spray')
    """
    signs = _signs()
    told = {trait for word, trait in signs.parts if word in title}
    for start in range(len(parts)):
        for size in range(1, _LONGEST + 1):
            phrase = " ".join(parts[start : start + size])
            if phrase in signs.words:
                told.add(signs.words[phrase])
    return tuple(sorted(told))


def with_signs(traits: ProductTraits, titled: Iterable[str], names: Set[str]) -> ProductTraits:
    """Return the traits of a product type with what the title and the ingredients tell beside it.

    >>> sunscreen = ProductTraits(frozenset({"sunscreen", "leave_on"}), frozenset({"face", "spray"}))
    >>> sorted(with_signs(sunscreen, ["spray"], {"BUTANE"}).certain)
    ['aerosol', 'leave_on', 'spray', 'sunscreen']
    """
    if not traits.known:
        return traits
    signs = _signs()
    told = {*titled, *(signs.ingredients[name] for name in signs.ingredients.keys() & names)}
    for sign in map(signs.by_trait.__getitem__, sorted(told)):
        if not sign.only_possible or traits.has(sign.trait):
            traits = traits.with_certain({sign.trait})
            traits = ProductTraits(traits.certain, traits.possible - sign.rules_out)
    return traits
