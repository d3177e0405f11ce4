"""What a product is called where a type takes in several kinds, or a title names several places or products.

Eye serum               >>  an eye serum, of the type eye cream
Cleanser face & body    >>  a cleanser for face and body
Shampoo & body wash     >>  a shampoo and body wash
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from ..tables.build_cache import load_or_build
from ..tables.language import label_words, last_head
from ..tables.resources import rows
from .product_types import KIT, ProductType, product_kinds
from .title_heads import JOINING, differ
from .title_words import Phrase, fold, title_words, tokens
from .wording import join_words

#: Parts of the body as a sentence names what a product is for.
_PLACES = {
    "body": "body",
    "eye": "eyes",
    "face": "face",
    "foot": "feet",
    "hair": "hair",
    "hand": "hands",
    "lip": "lips",
}
#: The part of the body whose products keep their type beside another part.
_EYE = "eye"
#: How the names of types begin that protect from the sun.
_SUNSCREEN = "sunscreen "
#: How the name of a type ends that states a sun factor, and how words end that describe a product: "styling".
_WITH_FACTOR, _DESCRIBES = " with SPF", "ing"
#: How many products of a title are told together, and most words that describe the second of them.
_TWO, _MOST_DESCRIBING = 2, 1


class Told(NamedTuple):
    """What a product is called, and between which tokens of the title that stands."""

    words: str
    start: int
    end: int


@cache
def _called() -> Mapping[tuple[str, str], str]:
    """Return by type and folded word, or the type that was narrowed, what such products are called."""
    return load_or_build("analysis-told-kinds", ("told_kinds.csv",), _build)


def _build() -> dict[tuple[str, str], str]:
    called = {}
    for row in rows("told_kinds.csv"):
        phrases = [" ".join(tokens(word)) for word in row["words"].split(";") if word]
        called.update(
            {(row["product_type"], word): row["told"] for word in (*phrases, *row["narrowed_from"].split(";"))}
        )
    return called


def told_by_word(name: str, head: Phrase, used: Sequence[Phrase]) -> str:
    """Return what the word for a product calls it, or a trait that made its type a narrower one; else ``""``."""
    name = name.removeprefix(_SUNSCREEN)
    by_word = _called().get((name, head.text), "") or _called().get((name, head.text.replace(" ", "")), "")
    return by_word or (_called().get((name, head.word.names), "") if used else "")


def told_with_places(
    head: Phrase, name: str, traits: Sequence[Phrase], parts: Sequence[str]
) -> tuple[Told, str] | None:
    """Return what a product for several places is called that a title joins, and its type; ``None`` for one place.

    ``name`` is the type that the title tells without this; where the word for a product begins with one of the places,
    the rest of it names the product: ``Body + face wash``.
    """
    chain = _chain([trait for trait in traits if trait.word.names in _PLACES and trait.start < len(parts)], parts)
    kind = product_kinds().get(_general(head, chain, parts))
    places = [trait.word.names for trait in chain]
    if len(chain) < _TWO or kind is None or not _may_be_for(kind, places):
        return None
    span = (*chain, head)
    words = f"{kind.name} for {join_words([_PLACES[place] for place in places])}"
    told = Told(words, min(phrase.start for phrase in span), max(phrase.end for phrase in span))
    if kind.body_part:
        return told, name
    narrower = title_words().narrowing.get((kind.name, _EYE)) if _EYE in places else None
    return told, narrower or kind.name


def _may_be_for(kind: ProductType, places: Sequence[str]) -> bool:
    """Return whether a type is told with places: its name begins with none, and its own part of the body is one."""
    return kind.name.split()[0] not in _PLACES and (not kind.body_part or kind.body_part in places)


def _general(head: Phrase, chain: Sequence[Phrase], parts: Sequence[str]) -> str:
    """Return the type that the word for a product names without the places it begins with, else ``""``."""
    inside = [place for place in chain if head.start <= place.start < head.end]
    if not inside:
        return head.word.names
    rest = title_words().products.get(" ".join(parts[inside[-1].end : head.end]))
    return rest.names if rest is not None and _used_alike(rest.names, head.word.names) else ""


def _used_alike(one: str, other: str) -> bool:
    """Return whether products of two types both stay on, or are both rinsed off: no oil is a cleansing oil."""
    return product_kinds()[one].leave_on == product_kinds()[other].leave_on


def _chain(places: Sequence[Phrase], parts: Sequence[str]) -> list[Phrase]:
    """Return the most places in a row that a title joins, each once; side by side one may be a brand's: Frank Body."""
    longest: list[Phrase] = []
    run: list[Phrase] = []
    for place in sorted(places, key=lambda phrase: phrase.start):
        between = parts[run[-1].end : place.start] if run else []
        joined = between and all(part in JOINING or part in _joining_words() for part in between)
        run = [*run, place] if joined else [place]
        longest = max(longest, run, key=len)
    return list({place.word.names: place for place in reversed(longest)}.values())[::-1]


@cache
def _joining_words() -> frozenset[str]:
    return frozenset(fold(word) for word in label_words("conjunction", last_head()))


def told_together(heads: Sequence[Phrase], used: Sequence[Phrase], parts: Sequence[str]) -> Told | None:
    """Return what a product is called that a title names as two in one: ``shampoo & body wash``; else ``None``."""
    if len(heads) != _TWO or differ(list(heads)) or heads[1].start >= len(parts) or not _are_joined(heads, parts):
        return None
    kinds = [product_kinds()[head.word.names] for head in heads]
    apart = len({kind.body_part for kind in kinds if kind.body_part}) > 1 and kinds[0].leave_on
    names = [_narrower(head, used).removesuffix(_WITH_FACTOR) for head in heads]
    if apart or KIT in names or names[0].endswith(names[1]) or names[1].endswith(names[0]):
        return None
    return Told(join_words(names), heads[0].start, heads[1].end)


def _are_joined(heads: Sequence[Phrase], parts: Sequence[str]) -> bool:
    """Return whether a sign or "and" joins two products; of ``styling & smoothing cream`` the first describes."""
    joining, *describing = parts[heads[0].end : heads[1].start] or [""]
    if joining not in (JOINING - {",", ";", ":"}) | _joining_words() or heads[0].text.endswith(_DESCRIBES):
        return False
    return len(describing) <= _MOST_DESCRIBING and all(map(str.isalpha, describing))


def _narrower(head: Phrase, used: Sequence[Phrase]) -> str:
    """Return what one of two products is called, with the traits that made the type of the other narrower."""
    narrowing = title_words().narrowing
    name = head.word.names
    for trait in used:
        name = narrowing.get((name, trait.word.names), name)
    return told_by_word(name, head, used) or name
