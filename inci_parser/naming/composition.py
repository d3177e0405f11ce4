"""Names in other languages that spell INCI names out word by word.

Every word of a name is looked up in the table of its language; the words of what that gives, in whatever order, must be
those of one name that the store holds: ``benzoate de sodium``, ``Natriumbenzoat`` and ``бензоат натрия`` are
SODIUM BENZOATE.
Where two readings give different names there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from . import cognates
from .nomenclature.word_lists import word_list
from .normalisation import folded, key_of_folded
from .store import NameStore
from .word_bag import bag_of, pieces
from .word_readings import COGNATES, readings
from .word_tables import SCRIPTS, Language, languages, languages_of, latin_words, lexicon, plant_parts

#: Printed words whose traits are remembered.
WORDS = 16_384
#: The shortest word of a language of compounds by which one is known.
SHORTEST = 4
#: The most words of a name that is read by their sounds.
MOST_PIECES = 8
#: The shortest name of one word that is read by its sound.
LONE = 8
#: Places of a name where an older spelling is tried both ways.
RESPELLED = 4
#: Printed words that a name has at most.
MOST_TOKENS = 16
#: Printed words of a name that is recognised by words run together alone.
MOST_COMPOUNDS = 5
#: How many times as often a name with a part is met when the name without it is not meant.
OFTEN = 3
#: The longest name that is read word by word.
LONGEST = 300
_LETTERS = re.compile(r"[^\W\d_]+")


def language(text: str) -> str | None:
    """Return the language whose words a text in another script may be spelled in, or ``None``.

    >>> language("정제수"), language("水"), language("エキス"), language("Aqua")
    ('ko', 'zh', 'ja', None)
    """
    if text.isascii():
        return None
    written_in = languages_of(text)
    return written_in[0].code if written_in and written_in[0].scripts != ("latin",) else None


class WordTraits(NamedTuple):
    """What a printed word tells of the language of its name; numbers whose bits are :func:`.word_tables.languages`."""

    #: Languages in whose names it may stand.
    fits: int
    #: Languages that have the word where INCI names spell it otherwise.
    foreign: int
    #: Languages that it is a compound of.
    compound: int
    #: Whether a word of several printed words begins with it.
    begins_pair: bool


class Composer:
    """Reads names in other languages for one store of names, and remembers what each printed word tells."""

    def __init__(self, store: NameStore) -> None:
        """Look names up in a store."""
        self.store = store
        self._traits = lru_cache(WORDS)(self._find_traits)

    def compose(self, text: str) -> tuple[tuple[str, ...], str] | None:
        """Return the ingredient that the words of a name are, and their language; ``None`` for none or several.

        >>> from .built_in_names import built_in
        >>> composer = Composer(NameStore([built_in()]))
        >>> composer.compose("Benzoate de sodium"), composer.compose("Extrait de résine de Commiphora myrrha")
        ((('SODIUM BENZOATE',), 'pt'), (('COMMIPHORA MYRRHA RESIN EXTRACT',), 'fr'))
        >>> composer.compose("Sodium Benzoate")
        """
        if len(text) > LONGEST:
            return None
        plain = folded(text)
        names: dict[str, str] = {}
        for lang in self._languages(plain):
            for name in self._names(plain, lang):
                names.setdefault(name, lang.code)
        if len(names) != 1:
            return None
        name, code = next(iter(names.items()))
        return (name,), code

    def _names(self, plain: str, lang: Language) -> Iterator[str]:
        """Yield the names that a folded text can be read as in one language."""
        words, store = lexicon(lang.code), self.store
        for text in respellings(plain, lang.respelled):
            hit = store.find(key_of_folded(text)) if text != plain else None
            if hit is not None and len(hit.names) == 1:
                yield hit.names[0]
            for reading in readings(text, words, store):
                names = store.with_words(bag_of(reading.pieces)) if reading.translated and reading.weight > 1 else ()
                if len(names) == 1 and not _part_left_out(names[0], reading.pieces, store):
                    yield names[0]

    def _languages(self, text: str) -> list[Language]:
        """Return the languages by whose words a folded text may be read; of those in Latin letters it holds a word."""
        langs = languages_of(text)
        if not any(lang.scripts == ("latin",) for lang in langs):
            return list(langs)
        tokens = _LETTERS.findall(text)
        if not tokens:
            return []
        traits = list(map(self._traits, tokens))
        foreign = compound = 0
        fits = -1 if len(tokens) <= MOST_TOKENS else 0
        for trait in traits:
            foreign |= trait.foreign
            fits &= trait.fits
            compound |= trait.compound
        for first, trait, second in zip(tokens, traits, tokens[1:], strict=False):
            if trait.begins_pair:
                foreign |= latin_words().find(f"{first} {second}").foreign
        chosen = fits & (foreign | (compound if len(tokens) <= MOST_COMPOUNDS else 0))
        return [lang for number, lang in enumerate(languages()) if chosen >> number & 1] if chosen else []

    def _find_traits(self, word: str) -> WordTraits:
        """Return what a word tells; the words of a language are loaded only where it may be a compound of theirs."""
        known, told = self.store.cognates(word), latin_words().find(word)
        fits = _in_latin_letters() if len(word) < cognates.SHORTEST or known else told.printed & _in_latin_letters()
        compound = 0 if word in known else self._compound_of(word)
        return WordTraits(fits | compound, told.foreign, compound, bool(told.begins_pair))

    def _compound_of(self, word: str) -> int:
        """Return the languages in which a word is others run together, a word of theirs the first: Natriumbenzoat."""
        begins = 0
        for size in range(SHORTEST, len(word)):
            begins |= latin_words().find(word[:size]).whole
        return sum(
            1 << number
            for number, lang in enumerate(languages())
            if begins >> number & 1
            and lang.compounds
            and lang.scripts == ("latin",)
            and any(reading.translated for reading in readings(word, lexicon(lang.code), self.store))
        )


@cache
def _in_latin_letters() -> int:
    """Return the bits of the languages that are written in Latin letters alone."""
    return sum(1 << number for number, lang in enumerate(languages()) if lang.scripts == ("latin",))


def respellings(text: str, pairs: Sequence[tuple[str, str]]) -> list[str]:
    """Return a text and what it becomes where any of its spellings are replaced by newer ones.

    >>> respellings("디메칠", (("메칠", "메틸"), ("디", "다이")))
    ['디메칠', '디메틸', '다이메칠', '다이메틸']
    """
    texts = [text]
    for old, new in pairs:
        for before in reversed(range(min(text.count(old), RESPELLED))):  # the last first: the others keep their number
            if len(texts) < 1 << RESPELLED:
                texts.extend([_replaced(other, old, new, before) for other in texts if other.count(old) > before])
    return list(dict.fromkeys(texts))


def _replaced(text: str, old: str, new: str, before: int) -> str:
    """Return a text with one occurrence of a spelling replaced, the one behind so many others."""
    place = -1
    for _ in range(before + 1):
        place = text.index(old, place + 1)
    return text[:place] + new + text[place + len(old) :]


def by_sound(text: str, store: NameStore) -> str | None:
    """Return the one name whose words sound like those of a text in Latin letters, some of them spelled otherwise.

    >>> from .built_in_names import built_in
    >>> by_sound("adenosina", NameStore([built_in()])), by_sound("adenosine", NameStore([built_in()]))
    ('ADENOSINE', None)
    """
    plain = folded(text)
    names = set(_sounding(plain, store)) if plain.isascii() and len(plain) <= LONGEST else set()
    return names.pop() if len(names) == 1 else None


def _sounding(plain: str, store: NameStore) -> Iterator[str]:
    """Yield every name whose words sound like those of a folded text."""
    choices: list[tuple[str, ...]] = []
    foreign = False
    for part in pieces(plain):
        known = store.cognates(part) if len(part) >= cognates.SHORTEST and part.isalpha() else (part,)
        if not known:
            return
        foreign = foreign or part not in known
        choices.append((part,) if part in known else known[:COGNATES])
    if foreign and len(choices) <= MOST_PIECES and (len(choices) > 1 or len(plain) >= LONE):
        for parts in product(*choices):
            yield from store.with_words(bag_of(parts))


def _part_left_out(name: str, pieces: tuple[str, ...], store: NameStore) -> bool:
    """Return whether a name of a plant without a part rather means one with a part, which labels print far more often.

    "Extrait de camomille" may be CHAMOMILLA RECUTITA EXTRACT, but the flower's extract is what mostly is in products.
    """
    parts = plant_parts()
    if not parts.isdisjoint(pieces) or word_list("plant_form").isdisjoint(pieces):
        return False
    own = store.label_count(name)
    return any(
        store.label_count(other) > OFTEN * max(own, 1)
        for part in parts
        for other in store.with_words(bag_of((*pieces, part)))
    )


def tails(text: str, code: str) -> tuple[str, ...]:
    """Return the INCI words of the part and form that a name ends with, every way they can be read.

    >>> tails("积雪草叶提取物", "zh"), tails("迷迭香花/叶/茎提取物", "zh"), tails("甘油", "zh")
    (('leaf extract',), ('flower/leaf/stem extract',), ('oil',))
    """
    endings = lexicon(code).endings if code else {}
    rest, tails_read = folded(text), [""]
    while rest:
        word = next((rest[start:] for start in range(len(rest)) if rest[start:] in endings), None)
        if word is None:
            break
        tails_read = [f"{part} {tail}".strip() for part in endings[word] for tail in tails_read]
        rest = rest[: -len(word)]
    return tuple(dict.fromkeys(tail for tail in tails_read if tail))


__all__ = ["SCRIPTS", "Composer", "by_sound", "language", "tails"]
