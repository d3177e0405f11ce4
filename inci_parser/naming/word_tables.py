"""The words that names in other languages are made of, and how each language joins them.

``composed_languages.csv`` has a row a language: its script, whether words run together, and the letters that may stand
between two of them. ``words_<language>.csv`` has the words with what they are in INCI names. A language is added by a
row and a table.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from typing import NamedTuple

from ..tables import resources
from ..tables.build_cache import compiled_pattern
from ..tables.container import Container
from ..tables.container_cache import load_or_build_container
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
#: How a reading is marked in the container: a plant's part or form, and a plant.
PART, PLANT = "+", "*"
MARKS = {"part": PART, "plant": PLANT}


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


class Lexicon:
    """The words of one language: folded word -> what it may be in INCI names (``""``: nothing)."""

    def __init__(self, language: Language, lines: Iterable[str]) -> None:
        """Take the lines of the container: a word and, behind tabs, its readings."""
        self.language = language
        self._lines = {word: readings for word, _, readings in (line.partition("\t") for line in lines)}
        self._readings: dict[str, tuple[str, ...]] = {}
        #: The words of the table, as a set.
        self.known = self._lines.keys()
        #: Parts and forms of plants, with what they are.
        self.endings = {
            word: parts for word, readings in self._lines.items() if PART in readings and (parts := _parts(readings))
        }
        self.plants = frozenset(
            word for word, readings in self._lines.items() if PLANT in readings and word not in self.endings
        )
        self.longest = max(map(len, self.known), default=0)

    def readings(self, word: str) -> tuple[str, ...]:
        """Return what a word of the table may be in INCI names."""
        found = self._readings.get(word)
        if found is None:
            marked = self._lines[word].split("\t")
            found = self._readings[word] = tuple([reading.lstrip(PART + PLANT) for reading in marked])
        return found

    @cached_property
    def tokens(self) -> frozenset[str]:
        """The printed words of all words."""
        return frozenset(token for word in self.known for token in _LETTERS.findall(word))

    @cached_property
    def foreign(self) -> frozenset[str]:
        """The words that INCI names spell otherwise: a name holds one of them, or it is not in this language."""
        return frozenset(
            word
            for word in self.known
            if any(reading != word and (reading or len(word) > 1) for reading in self.readings(word))
        )

    @cached_property
    def first_of_several(self) -> frozenset[str]:
        """The first printed words of words of several."""
        return frozenset(match[0] for word in self.known if not word.isalpha() and (match := _LETTERS.match(word)))

    @cached_property
    def _sizes(self) -> dict[str, tuple[int, ...]]:
        sizes: dict[str, set[int]] = defaultdict(set)
        for word in self.known:
            sizes[word[:2]].add(len(word))
        return {start: tuple(own | sizes.get(start[0], set())) for start, own in list(sizes.items())}

    def sizes(self, start: str) -> tuple[int, ...]:
        """Return how long the words are that begin with two letters, or are the first of them."""
        return self._sizes.get(start) or self._sizes.get(start[:1], ())


def _parts(readings: str) -> tuple[str, ...]:
    """Return the readings that are parts or forms of plants."""
    return tuple(reading[1:] for reading in readings.split("\t") if reading[:1] == PART)


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
        words = Lexicon(language, lines[language.code].decode().split("\n"))
        for word in words.known:
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
    return load_or_build_container(FILE, _tables, CODE, ready_sections)


def _tables() -> tuple[str, ...]:
    return LANGUAGES, "han_variants.csv", *(table_of(language.code) for language in languages())


@cache
def lexicon(code: str) -> Lexicon:
    """Return the words of a language.

    >>> lexicon("pt").readings("semente"), lexicon("de").language.compounds
    (('seed',), True)
    """
    language = next(language for language in languages() if language.code == code)
    return Lexicon(language, _container().lines(code))


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
