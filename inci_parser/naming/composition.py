"""Names in other languages that spell INCI names out word by word.

Every word of a name is looked up in the table of its language; the words of what that gives, in whatever order, must be
those of one name that the store holds: ``benzoate de sodium``, ``Natriumbenzoat`` and ``бензоат натрия`` are
SODIUM BENZOATE.
Where two readings give different names there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from .normalisation import folded
from .store import NameStore
from .word_bag import bag_of, number_piece
from .word_tables import SCRIPTS, Language, Lexicon, languages_of, lexicon, plant_parts, words_of_latin

#: Readings of a part of a name that are followed; beyond them a name is given up.
READINGS = 48
#: The shortest word of a language of compounds by which one is known.
SHORTEST = 4
#: Printed words that a word of a table has at most.
MOST_WORDS = 4
#: How many times as often a name with a part is met when the name without it is not meant.
OFTEN = 3
#: Forms of plant material that are told with a part.
PLANT_FORMS = frozenset(("extract", "oil", "water", "powder", "juice", "butter", "wax"))
#: The longest name that is read word by word.
LONGEST = 300
_SPACE = re.compile(r"[^\w]+")
_NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)*")
_LETTERS = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[a-z]+")
#: A reading that ends so is the beginning of the next word: "di-" before "caprate".
_PREFIX = "-"


class Reading(NamedTuple):
    """What the first part of a text can be read as: INCI words and numbers.

    ``weight``: a name weighs 2 at least; the name of a plant alone, or of a part alone, is 1.
    """

    pieces: tuple[str, ...] = ()
    weight: int = 0
    translated: bool = False


def language(text: str) -> str | None:
    """Return the language whose words a text in another script may be spelled in, or ``None``.

    >>> language("정제수"), language("水"), language("エキス"), language("Aqua")
    ('ko', 'zh', 'ja', None)
    """
    if text.isascii():
        return None
    found = languages_of(text)
    return found[0].code if found and found[0].scripts != ("latin",) else None


def compose(text: str, store: NameStore) -> tuple[tuple[str, ...], str] | None:
    """Return the ingredient that the words of a name are, and the language they are of; ``None`` for none or several.

    >>> from .built_in_names import built_in
    >>> store = NameStore([built_in()])
    >>> compose("Benzoate de sodium", store), compose("Extrait de résine de Commiphora myrrha", store)
    ((('SODIUM BENZOATE',), 'pt'), (('COMMIPHORA MYRRHA RESIN EXTRACT',), 'fr'))
    >>> compose("Sodium Benzoate", store)
    """
    if len(text) > LONGEST:
        return None
    plain = folded(text)
    names: dict[str, str] = {}
    for tongue in _languages(plain):
        for name in _names(plain, tongue, store):
            names.setdefault(name, tongue.code)
    if len(names) != 1:
        return None
    name, code = next(iter(names.items()))
    return (name,), code


def _names(plain: str, tongue: Language, store: NameStore) -> Iterator[str]:
    """Yield the names that a folded text can be read as in one language."""
    respelled = plain
    for old, new in tongue.respelled:
        respelled = respelled.replace(old, new)
    words = lexicon(tongue.code)
    for text in dict.fromkeys((plain, respelled)):
        for reading in _readings(text, words):
            names = store.with_words(bag_of(reading.pieces)) if reading.translated and reading.weight > 1 else ()
            if len(names) == 1 and not _part_left_out(names[0], reading.pieces, store):
                yield names[0]


def _part_left_out(name: str, pieces: tuple[str, ...], store: NameStore) -> bool:
    """Tell whether a name of a plant without a part rather means one with a part, which labels print far more often.

    "Extrait de camomille" may be CHAMOMILLA RECUTITA EXTRACT, but the flower's extract is what mostly is in products.
    """
    parts = plant_parts()
    if not parts.isdisjoint(pieces) or PLANT_FORMS.isdisjoint(pieces):
        return False
    own = store.label_count(name)
    return any(
        store.label_count(other) > OFTEN * max(own, 1)
        for part in parts
        for other in store.with_words(bag_of((*pieces, part)))
    )


def _readings(text: str, words: Lexicon) -> list[Reading]:
    """Return what a whole text can be read as; ``[]`` where a part of it is no word."""
    #: What stands before each place of the text.
    reached: dict[int, dict[Reading, None]] = {0: {Reading(): None}}
    for place in range(len(text)):
        readings = reached.pop(place, None)
        if not readings:
            continue
        if len(readings) > READINGS:
            return []
        for end, additions in _steps(text, place, words):
            following = reached.setdefault(end, {})
            for reading in readings:
                for addition in additions:
                    following[_extended(reading, addition)] = None
    return list(reached.get(len(text), ()))


def _languages(text: str) -> list[Language]:
    """Return the languages by whose words a folded text may be read; of those in Latin letters it holds a word."""
    tongues = languages_of(text)
    if not any(tongue.scripts == ("latin",) for tongue in tongues):
        return list(tongues)
    tokens = _LETTERS.findall(text)
    known = words_of_latin()
    codes = set().union(*(known.get(token, ()) for token in (*tokens, *map(" ".join, pairwise(tokens)))))
    return [
        tongue for tongue in tongues if tongue.code in codes or (tongue.compounds and _holds_compound(tokens, tongue))
    ]


def _holds_compound(tokens: list[str], tongue: Language) -> bool:
    """Tell whether a token begins with a word of a language that runs words together."""
    words = lexicon(tongue.code).words
    return any(token[:size] in words for token in tokens for size in range(SHORTEST, len(token)))


#: What a step adds to a reading: pieces, their weight, and whether they translate a word.
Addition = tuple[tuple[str, ...], int, bool]


def _steps(text: str, place: int, words: Lexicon) -> Iterator[tuple[int, list[Addition]]]:
    """Yield where the next word, number or gap may end, with what it can be."""
    gap = _SPACE.match(text, place)
    if gap is not None:
        yield gap.end(), [((), 0, False)]
        return
    number = _NUMBER.match(text, place)
    if number is not None:
        yield number.end(), [((number_piece(number[0], text[:place], text[number.end() :]),), 0, False)]
    for end in _ends(text, place, words):
        readings = words.words.get(text[place:end])
        if readings is not None and not _dangling(text, place, end, words):
            weight = 1 if text[place:end] in words.plants or text[place:end] in words.endings else 2
            yield end, [(tuple(reading.split()), weight, reading != text[place:end]) for reading in readings]
    if not text[place].isdigit():
        yield from _untranslated(text, place, words)


def _dangling(text: str, place: int, end: int, words: Lexicon) -> bool:
    """Tell whether a word that only joins others ("and", "de") stands at an end of the text, where it joins nothing."""
    if words.language.compounds or (place and end < len(text)):
        return False
    return not any(words.words[text[place:end]])


def _ends(text: str, place: int, words: Lexicon) -> Iterator[int]:
    """Yield where a word that begins at a place may end."""
    if words.language.compounds:
        for end in range(min(len(text), place + words.longest), place, -1):
            if _boundary(text, end, words.language):
                yield end
        return
    match = _LETTERS.match(text, place)
    for _ in range(MOST_WORDS):
        if match is None:
            return
        yield match.end()
        match = _LETTERS.match(text, match.end() + 1)


def _boundary(text: str, place: int, tongue: Language) -> bool:
    """Tell whether one word may end and another begin at a place of a text in a language of compounds."""
    if place in (0, len(text)):
        return True
    before, behind = text[place - 1], text[place]
    if before.isascii() and behind.isascii() and before.isalpha() and behind.isalpha():
        return tongue.scripts == ("latin",)
    return True


def _untranslated(text: str, place: int, words: Lexicon) -> Iterator[tuple[int, list[Addition]]]:
    """Yield a run of Latin letters as the INCI word it may be, and letters that only join two words."""
    whole = place == 0 or not (text[place - 1].isalpha() and text[place - 1].isascii())
    latin = _LATIN.match(text, place)
    if latin is not None and whole:
        yield latin.end(), [((latin[0],), 1, False)]
    if place and text[place - 1].isalpha():
        for joint in words.language.joints:
            if text.startswith(joint, place) and text[place + len(joint) : place + len(joint) + 1].isalpha():
                yield place + len(joint), [((), 0, False)]


def _extended(reading: Reading, addition: Addition) -> Reading:
    """Return a reading with one more word; a prefix joins it."""
    pieces, weight, translated = addition
    before = reading.pieces
    if before and pieces and before[-1].endswith(_PREFIX):
        before, pieces = before[:-1], (before[-1][:-1] + pieces[0], *pieces[1:])
    return Reading((*before, *pieces), reading.weight + weight, reading.translated or translated)


def tails(text: str, code: str) -> tuple[str, ...]:
    """Return the INCI words of the part and form that a name ends with, every way they can be read.

    >>> tails("积雪草叶提取物", "zh"), tails("迷迭香花/叶/茎提取物", "zh"), tails("甘油", "zh")
    (('leaf extract',), ('flower/leaf/stem extract',), ('oil',))
    """
    endings = lexicon(code).endings if code else {}
    rest, found = folded(text), [""]
    while rest:
        word = next((rest[start:] for start in range(len(rest)) if rest[start:] in endings), None)
        if word is None:
            break
        found = [f"{part} {tail}".strip() for part in endings[word] for tail in found]
        rest = rest[: -len(word)]
    return tuple(dict.fromkeys(tail for tail in found if tail))


__all__ = ["SCRIPTS", "compose", "language", "tails"]
