"""The words that names in other languages are made of, and how each language joins them.

``composed_languages.csv`` has a row a language: its script, whether words run together, and the letters that may stand
between two of them. ``words_<language>.csv`` has the words with what they are in INCI names. A language is added by a
row and a table.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from ..tables import resources
from ..tables.compiled import compiled_pattern
from ..tables.container import Container
from ..tables.mapped import mapped
from .latin_words import LatinWord, LatinWords, latin_sections
from .normalisation import folded

LANGUAGES = "composed_languages.csv"
FILE = "words.store"
CODE = (
    "naming/key_table.py", "naming/latin_words.py", "naming/normalisation.py", "naming/word_tables.py",
    "tables/container.py",
)  # fmt: skip
#: What a script's letters are.
SCRIPTS = {
    "latin": re.compile(r"[a-z]"),
    "cyrillic": re.compile(r"[\u0400-\u04ff]"),
    "hangul": compiled_pattern("[가-힣]"),
    "kana": compiled_pattern("[ぁ-ゖァ-ヺ]"),
    "han": compiled_pattern("[一-鿿]"),
}
_LETTERS = re.compile(r"[^\W\d_]+")
#: How a word is marked in the container: a plant's part or form, and a plant.
MARKS = {"part": "+", "plant": "*"}


class Language(NamedTuple):
    """How a language builds names."""

    code: str
    #: Keys of :data:`SCRIPTS`. A text in any of them, Latin aside, may be one of this language.
    scripts: tuple[str, ...]
    #: Words run together inside one printed word.
    compounds: bool
    #: Letters that may stand between two words that run together.
    joints: tuple[str, ...]
    #: Spellings that are read as others: older ones, or a sound written otherwise.
    respelled: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Lexicon:
    """The words of one language: folded word -> what it may be in INCI names (``""``: nothing)."""

    language: Language
    words: Mapping[str, tuple[str, ...]]
    endings: Mapping[str, tuple[str, ...]]
    plants: frozenset[str]
    #: The runs of letters in all of them.
    tokens: frozenset[str]
    #: Words that INCI names spell otherwise: a name holds one of them, or it is not in this language.
    foreign: frozenset[str]
    longest: int

    @cached_property
    def first_of_several(self) -> frozenset[str]:
        """The first printed words of words of several."""
        return frozenset(match[0] for word in self.words if not word.isalpha() and (match := _LETTERS.match(word)))

    @cached_property
    def _sizes(self) -> dict[str, tuple[int, ...]]:
        sizes: dict[str, set[int]] = defaultdict(set)
        for word in self.words:
            sizes[word[:2]].add(len(word))
        return {start: tuple(found | sizes.get(start[0], set())) for start, found in list(sizes.items())}

    def sizes(self, start: str) -> tuple[int, ...]:
        """Return how long the words are that begin with two letters, or are the first of them."""
        return self._sizes.get(start) or self._sizes.get(start[:1], ())


@cache
def languages() -> tuple[Language, ...]:
    """Return the languages whose names are composed."""
    return tuple(
        Language(
            row["lang"],
            tuple(row["scripts"].split()),
            row["compounds"] == "yes",
            tuple(row["joints"].split()),
            tuple((old, new) for old, _, new in (pair.partition(">") for pair in row["respelled"].split())),
        )
        for row in resources.rows(LANGUAGES)
    )


@cache
def plant_parts() -> frozenset[str]:
    """Return the words for parts of plants in INCI names."""
    return frozenset(row["word"] for row in resources.rows("name_words.csv") if row["kind"] == "PART")


def table_of(code: str) -> str:
    """Return the name of the table of a language's words."""
    return f"words_{code}.csv"


def ready_sections() -> dict[str, bytes]:
    """Return the sections of the container of words.

    For each language a line a word, readings behind tabs; and what the words of those in Latin letters tell.
    """
    lines = {language.code: _lines(language.code) for language in languages()}
    return {**lines, **latin_sections(_of_latin_letters(lines))}


def _of_latin_letters(lines: Mapping[str, bytes]) -> Iterator[tuple[int, str, LatinWord]]:
    """Yield what each word of a language in Latin letters is there, with the number of the language."""
    for number, language in enumerate(languages()):
        if language.scripts[0] != "latin":
            continue
        words = _lexicon(language, lines[language.code].decode().split("\n"))
        for word in words.words:
            yield number, word, LatinWord(whole=1)
        for word in words.tokens:
            yield number, word, LatinWord(printed=1)
        for word in words.foreign:
            yield number, word, LatinWord(foreign=1)
            first, gap, _ = word.partition(" ")
            if gap:
                yield number, first, LatinWord(begins_pair=1)


def _lines(code: str) -> bytes:
    readings: dict[str, dict[str, str]] = defaultdict(dict)
    for row in resources.rows(table_of(code)):
        readings[folded(row["word"])].setdefault(row["inci"], row["kind"])
    lines = []
    for word in sorted(readings):
        kinds = readings[word]
        marked = (f"{MARKS.get(kind, '')}{inci}" for inci, kind in kinds.items())
        lines.append("\t".join((word, *marked)))
    return "\n".join(lines).encode()


@cache
def _container() -> Container:
    return mapped(FILE, _tables, CODE, ready_sections)


def _tables() -> tuple[str, ...]:
    return LANGUAGES, "han_variants.csv", *(table_of(language.code) for language in languages())


@cache
def lexicon(code: str) -> Lexicon:
    """Return the words of a language.

    >>> lexicon("pt").words["semente"], lexicon("de").language.compounds
    (('seed',), True)
    """
    language = next(language for language in languages() if language.code == code)
    return _lexicon(language, _container().lines(code))


def _lexicon(language: Language, lines: Iterable[str]) -> Lexicon:
    words: dict[str, tuple[str, ...]] = {}
    endings: dict[str, tuple[str, ...]] = {}
    plants = set()
    for line in lines:
        word, *readings = line.split("\t")
        words[word] = tuple(reading.lstrip("+*") for reading in readings)
        parts = tuple(reading[1:] for reading in readings if reading[:1] == "+")
        if parts:
            endings[word] = parts
        elif any(reading[:1] == "*" for reading in readings):
            plants.add(word)
    foreign = frozenset(
        word for word, readings in words.items() if any(r != word and (r or len(word) > 1) for r in readings)
    )
    tokens = frozenset(token for word in words for token in _LETTERS.findall(word))
    return Lexicon(language, words, endings, frozenset(plants), tokens, foreign, max(map(len, words), default=0))


@cache
def latin_words() -> LatinWords:
    """Return what the words of all languages in Latin letters tell of a printed word.

    >>> french = 1 << [language.code for language in languages()].index("fr")
    >>> bool(latin_words().find("sodium").foreign & french), bool(latin_words().find("résine").foreign & french)
    (False, False)
    >>> bool(latin_words().find("resine").foreign & french)
    True
    """
    return LatinWords(_container())


@cache
def _languages_in(scripts: frozenset[str]) -> tuple[Language, ...]:
    """Return the languages that a text with letters of these scripts may be in."""
    others = scripts - {"latin"}
    if others:
        return tuple(language for language in languages() if others <= {*language.scripts})
    return tuple(language for language in languages() if scripts and language.scripts == ("latin",))


def languages_of(text: str) -> tuple[Language, ...]:
    """Return the languages that a folded text may be in, by its script.

    >>> [language.code for language in languages_of("정제수")], [language.code for language in languages_of("水")]
    (['ko'], ['zh', 'ja'])
    """
    if text.isascii():
        return _languages_in(frozenset(("latin",)))
    return _languages_in(frozenset(name for name, letters in SCRIPTS.items() if letters.search(text)))
