"""Words of product titles as the tables give them: types of product, traits, and how titles are cut into words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from ..tables.build_cache import load_or_build
from ..tables.language import languages
from ..tables.on_demand import OnDemand
from ..tables.resources import rows

#: Tables that the words of titles are built from.
TABLES = (
    "claim_words.csv", "languages.csv", "product_narrowing.csv", "product_types.csv", "product_words.csv",
    "title_traits.csv",
)  # fmt: skip
#: The shortest end of a compound that is looked up.
SHORTEST_END = 4
_TOKEN = re.compile(r"[&+/|,;:.]|[^\s&+/|,;:.()\[\]{}\-_'`´’‘\"“”„«»!?*#=<>~•·–—‑™®©°%]+")
#: The ending of an English possessive, which elsewhere is a word of its own: Czech and Slovak "s" is "with".
_POSSESSIVE = re.compile(r"(?<=[a-z])['´`’]s\b")
#: A number glued to an abbreviation: ``SPF50``.
_GLUED_NUMBER = re.compile(r"\b([^\W\d_]{2,4})(?=\d{2}\b)")
#: Signs of trade marks, which a normal form makes letters.
_MARKS = str.maketrans("™℠®©", "    ")
#: Letters that have no accent to take off.
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ё": "е"})


def fold(text: str) -> str:
    """Return a text as titles compare it: small letters, no accents on Latin and Greek ones.

    >>> fold("Crème SOLAIRE"), fold("Şampuan"), fold("シャンプー")
    ('creme solaire', 'sampuan', 'シャンプー')
    """
    low = unicodedata.normalize("NFKC", text.translate(_MARKS)).casefold()
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


#: Where a capital begins a word within a coined one: "ProCleanser".
_JOINED = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z]{3})")


def tokens(text: str) -> list[str]:
    """Return the words of a text, folded, and the signs that part them.

    >>> tokens("Shampoo & Après-soleil, 250 ml")
    ['shampoo', '&', 'apres', 'soleil', ',', '250', 'ml']
    >>> tokens("Baby's Bath")
    ['baby', 'bath']
    >>> tokens("SPF50+"), tokens("ProCleanser")
    (['spf', '50', '+'], ['pro', 'cleanser'])
    """
    return _TOKEN.findall(_GLUED_NUMBER.sub(r"\1 ", _POSSESSIVE.sub("", fold(_JOINED.sub(" ", text)))))


class Word(NamedTuple):
    """What a phrase of a title names: a type of product or a trait, and the languages that say so."""

    names: str
    langs: frozenset[str]
    #: It is a word for a texture or a scent too, and names no type on its own.
    weak: bool = False
    #: It names its type only where no other word names one.
    alone: bool = False
    #: It names a product that has no type of its own, and this is the nearest.
    near: bool = False


class Phrase(NamedTuple):
    """A phrase in a title: its text, the tokens that it covers, what it names."""

    text: str
    start: int
    end: int
    word: Word


class TitleWords(NamedTuple):
    """The words of titles, ready to look up."""

    #: Folded phrase -> the type of product, the trait that it names.
    products: Mapping[str, Word]
    traits: Mapping[str, Word]
    #: First word of a phrase -> of how many words such phrases are, the longest first.
    product_sizes: Mapping[str, tuple[int, ...]]
    trait_sizes: Mapping[str, tuple[int, ...]]
    #: Words that end compounds, that begin them, and that stand in scripts without spaces.
    ends: Mapping[str, Word]
    together: Mapping[str, Word]
    together_traits: Mapping[str, Word]
    #: Type and trait -> the narrower type.
    narrowing: dict[tuple[str, str], str]


def _read(table: str, column: str) -> dict[str, Word]:
    """Return the words of a table by their folded tokens; the first row of a word decides what it names."""
    words: dict[str, Word] = {}
    for row in rows(table):
        phrase = " ".join(tokens(row["word"]))
        old = words.get(phrase)
        near = row.get("weak") == "nearest"
        weak, alone = row.get("weak") == "yes", near or row.get("weak") == "alone"
        if old is None:
            words[phrase] = Word(row[column], frozenset((row["lang"],)), weak, alone, near)
        elif old.names == row[column]:
            langs = old.langs | {row["lang"]}
            words[phrase] = old._replace(langs=langs, weak=old.weak or weak, alone=old.alone or alone)
    return words


def _sizes(words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    by_first: dict[str, set[int]] = {}
    for phrase in words:
        parts = phrase.split()
        by_first.setdefault(parts[0], set()).add(len(parts))
    return {word: tuple(sorted(sizes, reverse=True)) for word, sizes in by_first.items()}


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
        phrase = " ".join(tokens(row["product_type"]))
        word = products[phrase]
        products[phrase] = word._replace(names=row["product_type"], langs=word.langs | {"en"})
    ends = {word: meaning for word, meaning in _of(products, "compound").items() if len(word) >= SHORTEST_END}
    return TitleWords(
        OnDemand(products), OnDemand(traits), OnDemand(_sizes(products)), OnDemand(_sizes(traits)),
        OnDemand(ends), OnDemand(_of(products, "together")), OnDemand(_of(traits, "together")),
        {(row["product_type"], row["trait"]): row["narrowed"] for row in rows("product_narrowing.csv")},
    )  # fmt: skip


@cache
def title_words() -> TitleWords:
    """Return the words of titles, built once."""
    return load_or_build("analysis-title-words", TABLES, _build)
