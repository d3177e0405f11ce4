"""Names in other languages that spell INCI names out word by word.

Every word of a name is looked up in the table of its language; the words of what that gives, in whatever order, must be
those of one name that the store holds: ``benzoate de sodium``, ``Natriumbenzoat`` and ``бензоат натрия`` are
SODIUM BENZOATE.
Where two readings give different names there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from . import cognates
from .normalisation import folded, key_of_folded
from .store import NameStore
from .word_bag import bag_of, number_piece, pieces
from .word_tables import SCRIPTS, Language, Lexicon, languages_of, lexicon, plant_parts, words_of_latin

#: Readings of a part of a name that are followed; beyond them a name is given up.
READINGS = 48
#: The shortest word of a language of compounds by which one is known.
SHORTEST = 4
#: Words that sound alike that are tried for one, and the most words of a name whose sounds are.
COGNATES, MOST_PIECES = 3, 8
#: The shortest name of one word that is read by its sound.
LONE = 8
#: Places of a name where an older spelling is tried both ways.
RESPELLED = 4
#: Printed words that a name has at most, and a word of a table.
MOST_TOKENS = 16
#: Printed words of a name that is told by words run together alone.
MOST_COMPOUNDS = 5
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
    for tongue in _languages(plain, store):
        for name in _names(plain, tongue, store):
            names.setdefault(name, tongue.code)
    if len(names) != 1:
        return None
    name, code = next(iter(names.items()))
    return (name,), code


def _names(plain: str, tongue: Language, store: NameStore) -> Iterator[str]:
    """Yield the names that a folded text can be read as in one language."""
    words = lexicon(tongue.code)
    if not (tongue.compounds or _words_known(plain, words, store)):
        return
    for text in respellings(plain, tongue.respelled):
        hit = store.find(key_of_folded(text)) if text != plain else None
        if hit is not None and len(hit.names) == 1:
            yield hit.names[0]
        for reading in _readings(text, words, store):
            names = store.with_words(bag_of(reading.pieces)) if reading.translated and reading.weight > 1 else ()
            if len(names) == 1 and not _part_left_out(names[0], reading.pieces, store):
                yield names[0]


def _words_known(text: str, words: Lexicon, store: NameStore) -> bool:
    """Tell whether every word of a text may be one of the language or of INCI names; of most texts one is not."""
    tokens = _LETTERS.findall(text)
    return len(tokens) <= MOST_TOKENS and all(
        len(token) < cognates.SHORTEST or token in words.tokens or store.cognates(token) for token in tokens
    )


def respellings(text: str, pairs: Sequence[tuple[str, str]]) -> list[str]:
    """Return a text and what it becomes where any of its spellings are replaced by newer ones.

    >>> respellings("디메칠", (("메칠", "메틸"), ("디", "다이")))
    ['디메칠', '디메틸', '다이메칠', '다이메틸']
    """
    found = [text]
    for old, new in pairs:
        for before in range(min(text.count(old), RESPELLED)):
            if len(found) < 1 << RESPELLED:
                found.extend([_replaced(other, old, new, before) for other in found if other.count(old) > before])
    return list(dict.fromkeys(found))


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


def _readings(text: str, words: Lexicon, store: NameStore) -> list[Reading]:
    """Return what a whole text can be read as; ``[]`` where a part of it is no word."""
    #: What stands before each place of the text.
    reached: dict[int, dict[Reading, None]] = {0: {Reading(): None}}
    for place in range(len(text)):
        readings = reached.pop(place, None)
        if not readings:
            continue
        if len(readings) > READINGS:
            return []
        for end, additions in _steps(text, place, words, store):
            following = reached.setdefault(end, {})
            for reading in readings:
                for addition in additions:
                    following[_extended(reading, addition)] = None
    return list(reached.get(len(text), ()))


def _languages(text: str, store: NameStore) -> list[Language]:
    """Return the languages by whose words a folded text may be read; of those in Latin letters it holds a word."""
    tongues = languages_of(text)
    if not any(tongue.scripts == ("latin",) for tongue in tongues):
        return list(tongues)
    tokens = _LETTERS.findall(text)
    known = words_of_latin()
    codes = set().union(*(known.get(token, ()) for token in (*tokens, *map(" ".join, pairwise(tokens)))))
    return [
        tongue
        for tongue in tongues
        if tongue.code in codes
        or (tongue.compounds and len(tokens) <= MOST_COMPOUNDS and _holds_compound(tokens, tongue, store))
    ]


def _holds_compound(tokens: list[str], tongue: Language, store: NameStore) -> bool:
    """Tell whether a token that is no INCI word begins with a word of a language that runs words together."""
    words = lexicon(tongue.code).words
    return any(
        any(token[:size] in words for size in range(SHORTEST, len(token))) and token not in store.cognates(token)
        for token in tokens
    )


#: What a step adds to a reading: pieces, their weight, and whether they translate a word.
Addition = tuple[tuple[str, ...], int, bool]


def _steps(text: str, place: int, words: Lexicon, store: NameStore) -> Iterator[tuple[int, list[Addition]]]:
    """Yield where the next word, number or gap may end, with what it can be."""
    gap = _SPACE.match(text, place)
    if gap is not None:
        yield gap.end(), [((), 0, False)]
        return
    number = _NUMBER.match(text, place)
    if number is not None:
        yield number.end(), [((number_piece(number[0], text[:place], text[number.end() :]),), 0, False)]
    for end in _ends(text, place, words):
        additions = _word(text, place, end, words, store)
        if additions:
            yield end, additions
    if not text[place].isdigit():
        yield from _untranslated(text, place, words, store)


def _word(text: str, place: int, end: int, words: Lexicon, store: NameStore) -> list[Addition]:
    """Return what a stretch of a text can be: a word of the language, or a cognate inside a compound."""
    word = text[place:end]
    readings = words.words.get(word)
    if readings is None:
        language = words.language
        inside = language.compounds and language.scripts == ("latin",) and len(word) >= cognates.SHORTEST
        known = store.cognates(word)[:COGNATES] if inside and word.isalpha() else ()
        return [((other,), 1, other != word) for other in known]
    if _dangling(text, place, end, words):
        return []
    weight = 1 if word in words.plants or word in words.endings else 2
    return [(tuple(reading.split()), weight if reading else 0, reading != word) for reading in readings]


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
        if text.startswith("'", match.end()):
            yield match.end() + 1
        match = _LETTERS.match(text, match.end() + 1)


def _boundary(text: str, place: int, tongue: Language) -> bool:
    """Tell whether one word may end and another begin at a place of a text in a language of compounds."""
    if place in (0, len(text)):
        return True
    before, behind = text[place - 1], text[place]
    if before.isascii() and behind.isascii() and before.isalpha() and behind.isalpha():
        return tongue.scripts == ("latin",)
    return True


def _untranslated(text: str, place: int, words: Lexicon, store: NameStore) -> Iterator[tuple[int, list[Addition]]]:
    """Yield a run of Latin letters as the INCI word it may be, and letters that only join two words."""
    whole = place == 0 or not (text[place - 1].isalpha() and text[place - 1].isascii())
    latin = _LATIN.match(text, place)
    if latin is not None and whole:
        known = store.cognates(latin[0]) if len(latin[0]) >= cognates.SHORTEST else ()
        others = [] if latin[0] in known else [((word,), 1, True) for word in known[:COGNATES]]
        yield latin.end(), [((latin[0],), 1, False), *others]
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
