"""Product titles: which words of a title name a type of product, and which name a trait of it.

Words stand apart (``Szampon do włosów``), joined to compounds (``Handcreme``) or without spaces (``洗面乳``), as
``languages.csv`` says of each language. The longest word wins where several overlap; a word for a texture (``gel``)
names a type only together with a part of the body (``gel for hands``).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ..tables.compiled import compiled
from ..tables.language import claim_words, languages, last_head
from ..tables.resources import rows
from .product_types import product_kinds

#: Tables that the words of titles are built from.
TABLES = (
    "claim_words.csv", "languages.csv", "product_narrowing.csv", "product_types.csv", "product_words.csv",
    "title_traits.csv",
)  # fmt: skip
#: A title has no more words: longer is prose about a product.
MOST_WORDS = 14
#: Nor more characters.
MOST_CHARACTERS = 400
#: The shortest end of a compound that is looked up.
_END = 4
_TOKEN = re.compile(r"[&+/|,;:.]|[^\s&+/|,;:.()\[\]{}\-_'`´’‘\"“”„«»!?*#=<>~•·–—‑™®©°%]+")
#: The ending of an English possessive, which elsewhere is a word of its own: Czech and Slovak "s" is "with".
_POSSESSIVE = re.compile(r"(?<=[a-z])['´`’]s\b")
#: Letters that have no accent to take off.
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ё": "е"})
#: Runs of characters of scripts that are written without spaces: kana, Han, Hangul, Thai; a space may part them.
_TOGETHER = re.compile(
    r"[a-z0-9]{0,6}[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
    r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7afa-z0-9\s]*"
)
#: Words of these languages narrow a type whatever language names it.
_ANY = frozenset({"en", "mul"})


def fold(text: str) -> str:
    """Return a text as titles compare it: small letters, no accents on Latin and Greek ones.

    >>> fold("Crème SOLAIRE"), fold("Şampuan"), fold("シャンプー")
    ('creme solaire', 'sampuan', 'シャンプー')
    """
    low = unicodedata.normalize("NFKC", text).casefold()
    if low.isascii():
        return low
    marked = unicodedata.normalize("NFD", low)
    kept, latin = [], False
    for character in marked:
        if unicodedata.combining(character):
            if latin:
                continue
        else:
            latin = character < "\u0400"
        kept.append(character)
    return unicodedata.normalize("NFC", "".join(kept)).translate(_PLAIN)


def tokens(text: str) -> list[str]:
    """Return the words of a text, folded, and the signs that part them.

    >>> tokens("Shampoo & Après-soleil, 250 ml")
    ['shampoo', '&', 'apres', 'soleil', ',', '250', 'ml']
    >>> tokens("Baby's Bath")
    ['baby', 'bath']
    """
    return _TOKEN.findall(_POSSESSIVE.sub("", fold(text)))


class Word(NamedTuple):
    """What a phrase of a title names: a type of product or a trait, and the languages that say so."""

    names: str
    langs: frozenset[str]
    #: It is a word for a texture or a scent too, and names no type on its own.
    weak: bool = False


class Phrase(NamedTuple):
    """A phrase in a title: its text, the tokens that it covers, what it names."""

    text: str
    start: int
    end: int
    word: Word


@dataclass(frozen=True)
class TitleWords:
    """The words of titles, ready to look up."""

    #: Folded phrase -> the type of product, the trait that it names.
    products: dict[str, Word]
    traits: dict[str, Word]
    #: First word of a phrase -> of how many words such phrases are, the longest first.
    product_sizes: dict[str, tuple[int, ...]]
    trait_sizes: dict[str, tuple[int, ...]]
    #: Words that end compounds, that begin them, and that stand in scripts without spaces.
    ends: dict[str, Word]
    together: dict[str, Word]
    together_traits: dict[str, Word]
    #: Type and trait -> the narrower type.
    narrowing: dict[tuple[str, str], str]


def _read(table: str, column: str) -> dict[str, Word]:
    """Return the words of a table by their folded tokens; the first row of a word decides what it names."""
    found: dict[str, Word] = {}
    for row in rows(table):
        phrase = " ".join(tokens(row["word"]))
        old = found.get(phrase)
        weak = row.get("weak") == "yes"
        if old is None:
            found[phrase] = Word(row[column], frozenset((row["lang"],)), weak)
        elif old.names == row[column]:
            found[phrase] = old._replace(langs=old.langs | {row["lang"]}, weak=old.weak or weak)
    return found


def _sizes(words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for phrase in words:
        parts = phrase.split()
        found.setdefault(parts[0], set()).add(len(parts))
    return {word: tuple(sorted(sizes, reverse=True)) for word, sizes in found.items()}


def _of(words: dict[str, Word], joining: str) -> dict[str, Word]:
    """Return the single words of languages that join words this way, without spaces."""
    langs = {lang for lang, how in languages().items() if how == joining}
    return {
        phrase.replace(" ", ""): word._replace(langs=word.langs & langs)
        for phrase, word in words.items()
        if word.langs & langs and (joining == "together" or " " not in phrase)
    }


def _build() -> TitleWords:
    products, traits = _read("product_words.csv", "product_type"), _read("title_traits.csv", "trait")
    for row in rows("product_types.csv"):
        products[" ".join(tokens(row["product_type"]))] = Word(
            row["product_type"], frozenset(("en",)), products[" ".join(tokens(row["product_type"]))].weak
        )
    return TitleWords(
        products, traits, _sizes(products), _sizes(traits),
        {word: meaning for word, meaning in _of(products, "compound").items() if len(word) >= _END},
        _of(products, "together"), _of(traits, "together"),
        {(row["product_type"], row["trait"]): row["narrowed"] for row in rows("product_narrowing.csv")},
    )  # fmt: skip


@cache
def title_words() -> TitleWords:
    """Return the words of titles, built once."""
    return compiled("analysis-title-words", TABLES, _build)


# -- phrases -----------------------------------------------------------------------------------------------------


def _apart(parts: list[str], words: dict[str, Word], sizes: dict[str, tuple[int, ...]]) -> Iterator[Phrase]:
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


def _compounds(parts: list[str], taken: set[int], known: TitleWords) -> tuple[list[Phrase], list[Phrase]]:
    """Return the products that end a compound and the traits that begin one: ``handcreme``."""
    products, traits = [], []
    for at, part in enumerate(parts):
        if at in taken:
            continue
        cut = next((cut for cut in range(2, len(part) - _END + 1) if part[cut:] in known.ends), 0)
        if not cut:
            continue
        word = known.ends[part[cut:]]
        products.append(Phrase(part, at, at + 1, word))
        trait = known.traits.get(part[:cut]) or known.traits.get(part[:cut].removesuffix("s"))
        if trait is not None and trait.langs & word.langs:
            traits.append(Phrase(part, at, at + 1, trait))
    return products, traits


def _together(folded: str, words: dict[str, Word], start: int) -> Iterator[Phrase]:
    """Yield the phrases of scripts without spaces; their places are counted in characters, from ``start`` on."""
    longest = max(map(len, words), default=0)
    base = start
    for run in _TOGETHER.finditer(folded):
        text = "".join(run[0].split())
        at = 0
        while at < len(text):
            size = next((n for n in range(min(longest, len(text) - at), 0, -1) if text[at : at + n] in words), 0)
            if size:
                yield Phrase(text[at : at + size], base + at, base + at + size, words[text[at : at + size]])
            at += size or 1
        base += len(text) + 1


def _denied(parts: list[str], start: int, end: int) -> bool:
    """Tell whether a title says that it is free of what a phrase names: ``soap-free``, ``sans savon``."""
    before = parts[start - 1] if start else ""
    behind = parts[end] if end < len(parts) else ""
    return before in _words("absent_before") or behind in _words("absent_after")


@cache
def _words(class_: str) -> frozenset[str]:
    """Return the words of one class of ``claim_words.csv``, folded, without those of several words."""
    return frozenset(fold(word).strip("-") for word in claim_words(class_) if " " not in word)


def _with_at(parts: list[str], taken: set[int]) -> int:
    """Return where a title begins to say what is in the product: at a "with" that is no part of a phrase."""
    return next(
        (at for at, part in enumerate(parts) if at and at not in taken and part in _words("title_with")), len(parts)
    )


# -- the type ----------------------------------------------------------------------------------------------------


class Title(NamedTuple):
    """What a title tells: the words that tell it, the type of product, the traits beside it."""

    words: str = ""
    product_type: str = ""
    traits: frozenset[str] = frozenset()


def read_title(title: str) -> Title:
    """Return what a title tells of its product.

    >>> read_title("Volume Shampoo with Biotin, 250 ml").product_type, read_title("Everyday Glow").product_type
    ('shampoo', '')
    >>> read_title("Крем для ног").product_type, read_title("Kinder-Sonnenspray LSF 50").product_type
    ('foot cream', 'sunscreen spray')
    """
    parts = tokens(title) if len(title) <= MOST_CHARACTERS else []
    if not 0 < sum(part[0].isalnum() for part in parts) <= MOST_WORDS:
        return Title()
    known = title_words()
    products = list(_apart(parts, known.products, known.product_sizes))
    taken = {at for phrase in products for at in range(phrase.start, phrase.end)}
    end = _with_at(parts, taken)
    products = [phrase for phrase in products if phrase.start < end]
    traits = [
        phrase
        for phrase in _apart(parts, known.traits, known.trait_sizes)
        if phrase.start < end or phrase.word.names == "sunscreen"
    ]
    parts = parts[:end]
    inside = [phrase for phrase in traits if phrase.start in taken]
    traits = [phrase for phrase in traits if phrase.start not in taken]
    more = _compounds(parts, taken, known)
    products, traits = products + more[0], traits + more[1]
    folded = "" if title.isascii() else fold(title)
    if folded and _TOGETHER.search(folded):
        products += _together(folded, known.together, len(parts) + 1)
        traits += _together(folded, known.together_traits, len(parts) + 1)
    told = _told(products, traits, known, inside)
    named = frozenset(phrase.word.names for phrase in (*inside, *traits))
    return told._replace(traits=named & _traits_of_products())


@cache
def _traits_of_products() -> frozenset[str]:
    """Return the traits that a product may have; "night" only narrows a type."""
    kinds = (kind.traits for kind in product_kinds().values())
    own = frozenset[str]().union(*(traits.certain | traits.possible for traits in kinds))
    return own | {row["trait"] for row in rows("trait_signs.csv")}


def _told(products: list[Phrase], traits: list[Phrase], known: TitleWords, inside: list[Phrase]) -> Title:
    """Return what the phrases of a title tell together; ``inside`` are traits that stand in words for a product."""
    strong = [phrase for phrase in products if not phrase.word.weak]
    if not strong:
        weak = [phrase for phrase in products if _narrowed(phrase, traits, known)[1]]
        strong = weak[-1:]
    heads = _heads(sorted(strong, key=lambda phrase: phrase.start))
    if not heads or len({product_kinds()[phrase.word.names].leave_on for phrase in heads}) > 1:
        return Title()
    head = heads[-1] if heads[-1].word.langs & last_head() else heads[0]
    if any(head.start <= phrase.start < head.end and phrase.word.names in _body_parts() for phrase in inside):
        traits = [phrase for phrase in traits if phrase.word.names not in _body_parts()]  # "Frank Body face scrub"
    name, used = _narrowed(head, traits, known)
    telling = sorted({head, *used}, key=lambda phrase: (phrase.start, phrase.end))
    words = dict.fromkeys(phrase.text for phrase in telling if _shown(phrase, head))
    return Title(" ".join(words), name)


@cache
def _body_parts() -> frozenset[str]:
    return frozenset(kind.body_part for kind in product_kinds().values() if kind.body_part)


def _shown(phrase: Phrase, head: Phrase) -> bool:
    """Tell whether a phrase stands outside the head's own words."""
    return phrase == head or phrase.end <= head.start or phrase.start >= head.end


def _heads(products: list[Phrase]) -> list[Phrase]:
    """Return the phrases without those that only describe the one beside them: ``cream shampoo`` is a shampoo."""
    kept: list[Phrase] = []
    for phrase in products:
        if kept and kept[-1].end == phrase.start:
            if phrase.word.langs & last_head():
                kept[-1] = phrase
        else:
            kept.append(phrase)
    return kept


def _narrowed(head: Phrase, traits: list[Phrase], known: TitleWords) -> tuple[str, list[Phrase]]:
    """Return the type that a phrase names together with the traits beside it, and the traits that narrowed it."""
    name, used = head.word.names, []
    fitting = [phrase for phrase in traits if phrase.word.langs & (head.word.langs | _ANY)]
    for _ in fitting:
        left = [phrase for phrase in fitting if phrase not in used and (name, phrase.word.names) in known.narrowing]
        if not left:
            break
        name = known.narrowing[name, left[0].word.names]
        used.append(left[0])
    return name, used
