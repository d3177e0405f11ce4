"""Product titles: which words of a title name a type of product, and which name a trait of it.

Words stand apart (``Szampon do włosów``), joined to compounds (``Handcreme``) or without spaces (``洗面乳``), as
``languages.csv`` says of each language. The longest word wins where several overlap; a word for a texture (``gel``)
names a type only together with a part of the body (``gel for hands``), a word such as ``SPF`` or ``duo`` only where
no other word names one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from ..reading.normalise import mojibake
from ..reading.offsets import OffsetText
from ..tables.language import claim_words
from ..tables.resources import rows
from ..textio.punctuation import COLONS, LIST_SIGNS
from .product_types import KIT, product_kinds
from .rule_terms import rule_terms
from .sun_factors import LOW_FACTOR, SUNSCREEN, beside_statement, factors, protects, told_with_factor, with_factor
from .title_denials import own_phrases, own_unspaced
from .title_heads import JOINING, differ, head_of, heads_of
from .title_words import SHORTEST_END, Phrase, TitleWords, Word, fold, title_words, tokens
from .told_kinds import Told, told_by_word, told_together, told_with_places
from .unspaced_titles import holds_unspaced, standing_apart, unspaced_phrases

#: A title has no more words: of a longer one its first clauses are read.
MOST_WORDS = 20
#: Most characters of a title; of a longer one its first clauses are read.
MOST_CHARACTERS = 400
#: What parts a title from a remark behind it, and what ends a clause of a long title.
_DASH = re.compile(r"\s[-–—]\s")
_CLAUSE = re.compile(rf"[|({LIST_SIGNS}{COLONS}]|\s[-–—]\s|$")
#: A number of pieces, with the unit glued to it or not: "5 sheets", "10ea".
_PIECES = re.compile(r"\d{1,3}(\D*)")
#: What a number of pieces says of a mask.
_SHEET = "sheet"
#: Trait of what is for hair: beside another part of the body it tells no narrower type.
_HAIR = "hair"
#: The type that a word for a scent names where it is the whole title: "Parfum".
_PERFUME = "perfume"
#: Traits that a title tells behind "with" too: of sun protection, and that a product stays on.
_BEHIND_WITH = (SUNSCREEN, "stays")
#: What parts a brand from a product's name.
_BAR = "|"
#: How weak a word may be that names a type: words that always do, names that do alone, parts of the body that do alone.
_STRONG, _NAMES, _ALL = range(3)
#: Words of these languages narrow a type whatever language names it.
_ANY = frozenset({"en", "mul"})


def _spaced_phrases(
    parts: list[str], words: Mapping[str, Word], sizes: Mapping[str, tuple[int, ...]]
) -> Iterator[Phrase]:
    """Yield the phrases among the tokens, the longest where they overlap, but for those that a title denies."""
    end = 0
    for at, part in enumerate(parts):
        if at < end:
            continue
        for size in sizes.get(part, ()):
            phrase = " ".join(parts[at : at + size])
            if phrase in words:
                end = at + size
                if not _denied(parts, at, end):
                    yield Phrase(phrase, at, end, words[phrase])
                break


def _compounds(parts: list[str], covered: set[int], vocabulary: TitleWords) -> tuple[list[Phrase], list[Phrase]]:
    """Return the products that end a compound and the traits that begin one: ``handcreme``."""
    products, traits = [], []
    for at, part in enumerate(parts):
        if at in covered:
            continue
        cut = next((cut for cut in range(2, len(part) - SHORTEST_END + 1) if part[cut:] in vocabulary.ends), 0)
        if not cut:
            continue
        word = vocabulary.ends[part[cut:]]
        products.append(Phrase(part, at, at + 1, word))
        trait = vocabulary.traits.get(part[:cut]) or vocabulary.traits.get(part[:cut].removesuffix("s"))
        if trait is not None and trait.langs & word.langs:
            traits.append(Phrase(part, at, at + 1, trait))
    return products, traits


def _pieces(parts: list[str], covered: set[int]) -> Iterator[Phrase]:
    """Yield the numbers of pieces: ``10 sheets``, ``7 pack``, ``(1 mask)`` behind a mask; not the 1 of ``3 in 1 mask``.

    A number before a word that names a product stands apart from that word.
    """
    for at, part in enumerate(parts):
        number = _PIECES.fullmatch(part)
        if number is None:
            continue
        unit = number[1] or (parts[at + 1] if at + 1 < len(parts) else "")
        named = not number[1] and at + 1 in covered
        if unit in _words("pieces") and (not named or not at or at - 1 in covered):
            end = at + 1 if number[1] or named else at + 2
            yield Phrase(" ".join(parts[at:end]), at, end, Word(_SHEET, _ANY))


def _denied(parts: list[str], start: int, end: int) -> bool:
    """Return whether a title says that it is free of what a phrase names: ``soap-free``, ``sans savon``."""
    before = parts[start - 1] if start else ""
    behind = parts[end] if end < len(parts) else ""
    return before in _words("absent_before") - _words("absent_number") or behind in _words("absent_after")


@cache
def _words(class_: str) -> frozenset[str]:
    """Return the words of one class of ``claim_words.csv``, folded, without those of several words."""
    return frozenset(fold(word).strip("-") for word in claim_words(class_) if " " not in word)


def _with_at(parts: list[str], products: list[Phrase], covered: set[int]) -> int:
    """Return where a title begins to say what is in the product: at a "with" behind a phrase that names one."""
    first = min((phrase.start for phrase in products), default=len(parts))
    return next(
        (at for at, part in enumerate(parts) if at > first and at not in covered and part in _words("title_with")),
        len(parts),
    )


# -- the type ----------------------------------------------------------------------------------------------------


class Title(NamedTuple):
    """What a title tells: the words that tell it, the type of product, the traits beside it."""

    words: str = ""
    product_type: str = ""
    traits: frozenset[str] = frozenset()
    #: What it is called where that is more than its type: "eye serum", "cleanser for face and body".
    told: str = ""


class _TitlePhrases(NamedTuple):
    """The phrases of a title: products, traits that stand beside them, and traits that stand in their words."""

    parts: list[str]
    products: list[Phrase]
    beside: list[Phrase]
    inside: list[Phrase]


def read_title(title: str) -> Title:
    """Return what a title tells of its product.

    >>> read_title("Volume Shampoo with Biotin, 250 ml").product_type, read_title("Everyday Glow").product_type
    ('shampoo', '')
    >>> read_title("Крем для ног").product_type, read_title("Kinder-Sonnenspray LSF 50").product_type
    ('foot cream', 'sunscreen spray')
    >>> read_title("Glow SPF 30").product_type, read_title("Dry Shampoo - Blush").product_type
    ('sunscreen', 'dry shampoo')
    """
    if len(title) > MOST_CHARACTERS:
        return Title()
    title = mojibake(OffsetText(title)).text
    if _BAR in title:  # the brand stands in a part of its own
        parts = [read_title(part) for part in reversed(title.split(_BAR)) if part.strip()]
        typed = next((part for part in parts if part.product_type and not _is_brand(part, parts)), Title())
        return typed._replace(traits=typed.traits | parts[0].traits) if parts else typed
    if word_count(title) > MOST_WORDS:
        openings = list(_openings(title))
        read = (_read(opening, weakest) for weakest in (_NAMES, _ALL) for opening in openings)
        return _widest(result for result in read if result.product_type)
    whole = _read(title)
    first = _DASH.split(title, maxsplit=1)[0]
    result = _read(first, _STRONG) if first != title else whole
    if _narrows(whole.product_type, result.product_type):  # "Cream - for hands"
        return whole
    return result._replace(traits=whole.traits) if result.product_type else whole


def _widest(read: Iterator[Title]) -> Title:
    """Return what the first opening tells, or the next that names more places to use it: "oil for hair, face"."""
    first, longer = next(read, Title()), next(read, Title())
    return longer if _HAIR in longer.traits and _narrows(first.product_type, longer.product_type) else first


def _is_brand(part: Title, parts: list[Title]) -> bool:
    """Return whether a part before a bar names what has no type of its own: a brand, "Milk Makeup | ..."."""
    word = title_words().products.get(part.words)
    return word is not None and word.near and part is not parts[0]


def _narrows(narrower: str, product_type: str) -> bool:
    """Return whether a trait makes a type of product another, narrower one."""
    return any(kind == product_type and name == narrower for (kind, _), name in title_words().narrowing.items())


def word_count(text: str) -> int:
    """Return how many words a text has, signs not counted."""
    return sum(part[0].isalnum() for part in tokens(text))


def _openings(title: str) -> Iterator[str]:
    """Yield the beginnings of a long title that end where a clause ends and have few enough words."""
    for clause in _CLAUSE.finditer(title):
        if word_count(title[: clause.start()]) > MOST_WORDS:
            break
        yield title[: clause.start()]


def _read(title: str, weakest: int = _ALL) -> Title:
    """Return what a title of few words tells, by words that are no weaker than ``weakest``."""
    parts = tokens(title)
    if not any(part[0].isalnum() for part in parts):
        return Title()
    phrases = _phrases_of(title, parts, title_words())
    result, langs = _title_of(phrases, title_words(), weakest)
    every = (*phrases.inside, *phrases.beside)
    named = {phrase.word.names for phrase in every if not langs or phrase.word.langs & (langs | _ANY)}
    named |= {SUNSCREEN} if LOW_FACTOR in named else set()
    return result._replace(traits=_traits_of_products() & named)


def _phrases_of(title: str, parts: list[str], vocabulary: TitleWords) -> _TitlePhrases:
    products = list(_spaced_phrases(parts, vocabulary.products, vocabulary.product_sizes))
    covered = {at for phrase in products for at in range(phrase.start, phrase.end)}
    traits = list(_spaced_phrases(parts, vocabulary.traits, vocabulary.trait_sizes))
    kept = covered | {phrase.start for phrase in traits}  # "maschera con risciacquo"
    end = _with_at(parts, [phrase for phrase in products if phrase.text not in vocabulary.traits], kept)
    products = [phrase for phrase in products if phrase.start < end]
    traits = [phrase for phrase in traits if phrase.start < end or phrase.word.names in _BEHIND_WITH]
    traits = [with_factor(phrase, parts) for phrase in traits]
    products = beside_statement(products, traits)
    naming = [*products, *filter(protects, traits)]
    products, traits = own_phrases(parts, products, naming), own_phrases(parts, traits, naming)
    inside = [phrase for phrase in traits if phrase.start in covered]
    beside = [phrase for phrase in traits if phrase.start not in covered]
    beside += _pieces(parts, covered)
    more = _compounds(parts[:end], covered, vocabulary)
    products, beside = products + more[0], beside + more[1]
    folded = "" if title.isascii() else fold(title)
    if folded and holds_unspaced(folded):
        of_run = list(unspaced_phrases(folded, vocabulary.together, len(parts) + 1))
        beside += standing_apart(
            list(unspaced_phrases(folded, vocabulary.together_traits, len(parts) + 1)), of_run, folded
        )
        products += own_unspaced(folded, of_run)
    return _TitlePhrases(parts, sorted(products, key=lambda phrase: phrase.start), beside, inside)


@cache
def _traits_of_products() -> frozenset[str]:
    """Return the traits that a product may have; "night" only narrows a type."""
    kinds = (kind.traits for kind in product_kinds().values())
    own = frozenset[str]().union(*(traits.certain | traits.possible for traits in kinds))
    return own | {row["trait"] for row in rows("trait_signs.csv")}


def _title_of(phrases: _TitlePhrases, vocabulary: TitleWords, weakest: int) -> tuple[Title, frozenset[str]]:
    """Return what the phrases of a title tell together, and the languages of the word that names the type."""
    heads = heads_of(_naming(phrases, vocabulary, weakest), phrases.parts)
    if weakest > _STRONG and differ(heads):  # "cleanser & moisturiser duo"
        heads = heads_of([phrase for phrase in phrases.products if phrase.word.alone], phrases.parts)
    heads = [head for head in heads if not _is_goods(head)] or heads  # "sheet mask and headband"
    if not heads or differ(heads):
        return Title(), frozenset()
    head = head_of(heads, phrases.products)
    name, used = _narrowed(head, _traits_beside(head, heads, phrases), vocabulary)
    told, name = _told(head, heads, name, used, phrases)
    stated = [] if head.word.near else factors(name, [*phrases.inside, *phrases.beside])
    if told.end:
        head = head._replace(text=" ".join(phrases.parts[told.start : told.end]), start=told.start, end=told.end)
    telling = sorted({head, *used, *stated}, key=lambda phrase: (phrase.start, phrase.end))
    named = head._replace(text=told_with_factor(head, stated))
    words = dict.fromkeys((named if one == head else one).text for one in telling if _is_outside(one, head))
    return Title(" ".join(words), name, told=told.words), head.word.langs


def _is_goods(head: Phrase) -> bool:
    """Return whether a phrase names what no ingredient list is of: a brush, a wig, a gift card."""
    return not rule_terms("goods").isdisjoint(product_kinds()[head.word.names].traits.certain)


def _told(head: Phrase, heads: list[Phrase], name: str, used: list[Phrase], phrases: _TitlePhrases) -> tuple[Told, str]:
    """Return what a product is called, and its type, which several places that the title joins make more general."""
    of_set = any(phrase.word.names == KIT for phrase in phrases.products)
    if not of_set and (pair := told_together(heads, used, phrases.parts)):
        other = next((one.word.names for one in heads if not product_kinds()[one.word.names].either), name)
        return pair, other if product_kinds()[name].either else name
    every = [*phrases.beside, *phrases.inside]
    fitting = [phrase for phrase in every if phrase.word.langs & (head.word.langs | _ANY)]
    if all(phrase.word.names in _body_parts() for phrase in used) and (
        found := told_with_places(head, name, fitting, phrases.parts)
    ):
        return found
    return Told(told_by_word(name, head, used), 0, 0), name


def _naming(phrases: _TitlePhrases, vocabulary: TitleWords, weakest: int) -> list[Phrase]:
    """Return the phrases that name a type of product: strong words, else the last texture with a trait, else others."""
    strong = [phrase for phrase in phrases.products if not phrase.word.weak and not phrase.word.alone]
    if strong:
        return strong
    narrowed = _naming_weakly(phrases, vocabulary)
    if narrowed or weakest == _STRONG:
        return narrowed
    return _naming_alone(phrases, vocabulary, weakest)


def _naming_alone(phrases: _TitlePhrases, vocabulary: TitleWords, weakest: int) -> list[Phrase]:
    """Return the words that name a type where no other word does; one for the nearest type only where it is alone."""
    others = [phrase for phrase in phrases.products if phrase.word.alone and not _is_own_name(phrase, phrases.parts)]
    others = [phrase for phrase in others if not phrase.word.near] or others
    names = [phrase for phrase in others if phrase.text not in vocabulary.traits]
    return names or (others[:1] if weakest == _ALL else [])


def _naming_weakly(phrases: _TitlePhrases, vocabulary: TitleWords) -> list[Phrase]:
    """Return the word for a scent that is the whole title, else the last texture that a trait narrows."""
    weak = [phrase for phrase in phrases.products if phrase.word.weak]
    whole = [phrase for phrase in weak if phrase.word.names == _PERFUME and _is_whole(phrase, phrases.parts)]
    narrowed = [head for head in weak if _narrowed(head, _traits_beside(head, [head], phrases), vocabulary)[1]]
    return whole or narrowed[-1:]


def _is_whole(phrase: Phrase, parts: list[str]) -> bool:
    """Return whether no other word stands in a title."""
    return not any(part[0].isalnum() for part in (*parts[: phrase.start], *parts[phrase.end :]))


def _is_own_name(phrase: Phrase, parts: list[str]) -> bool:
    """Return whether a plus joins nothing to a word for several products: a name of one, ``Duo(+)``."""
    return phrase.word.names == KIT and parts[phrase.end : phrase.end + 1] == ["+"]


def _traits_beside(head: Phrase, heads: list[Phrase], phrases: _TitlePhrases) -> list[Phrase]:
    """Return the traits that may narrow a head: not those in its own words or in those of another head.

    Where the head names a part of the body itself, no other part narrows it: "Frank Body face scrub".
    """
    traits = [
        *phrases.beside,
        *(phrase for phrase in phrases.inside if not any(other.start <= phrase.start < other.end for other in heads)),
    ]
    traits = [phrase for phrase in traits if not _is_next_product(phrase, head, phrases.parts)]
    own = [phrase for phrase in phrases.inside if head.start <= phrase.start < head.end]
    if any(phrase.word.names in _body_parts() for phrase in own):
        traits = [phrase for phrase in traits if phrase.word.names not in _body_parts()]
    return sorted(traits, key=lambda phrase: phrase.start)


def _is_next_product(trait: Phrase, head: Phrase, parts: list[str]) -> bool:
    """Return whether a sign joins a word for a form to a head as a product of its own: ``Conditioner & Spray``."""
    if trait.word.names in _body_parts() or trait.start <= head.end or trait.start > len(parts):
        return False
    return parts[trait.start - 1] in JOINING - {",", ";", ":"} and trait.start - 1 == head.end


@cache
def _body_parts() -> frozenset[str]:
    return frozenset(kind.body_part for kind in product_kinds().values() if kind.body_part)


def _is_outside(phrase: Phrase, head: Phrase) -> bool:
    """Return whether a phrase stands outside the head's own words."""
    return phrase == head or phrase.end <= head.start or phrase.start >= head.end


def _narrowed(head: Phrase, traits: list[Phrase], vocabulary: TitleWords) -> tuple[str, list[Phrase]]:
    """Return the type that a phrase names together with the traits beside it, and the traits that narrowed it."""
    name, used = head.word.names, []
    fitting = [phrase for phrase in traits if phrase.word.langs & (head.word.langs | _ANY)]
    places = {phrase.word.names for phrase in fitting} & _body_parts()
    if _HAIR in places and len(places) > 1 and not product_kinds()[name].body_part:  # "oil for hair, face & skin"
        fitting = [phrase for phrase in fitting if phrase.word.names not in places]
    for _ in fitting:
        left = [trait for trait in fitting if trait not in used and (name, trait.word.names) in vocabulary.narrowing]
        if not left:
            break
        name = vocabulary.narrowing[name, left[0].word.names]
        used.append(left[0])
    return name, used
