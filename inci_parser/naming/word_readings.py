"""What a text can be read as with the words of one language: INCI words and numbers, word by word.

Two ways: words that stand apart (:func:`_of_words_apart`) and words that run together (:func:`_of_compounds`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from . import cognates
from .store import NameStore
from .word_bag import number_piece
from .word_tables import Language, Lexicon

#: Readings of a part of a name that are followed; beyond them a name is given up.
READINGS = 48
#: Words that sound alike that are tried for one.
COGNATES = 3
#: The most printed words that a word of a table has.
MOST_WORDS = 4
_SPACE = re.compile(r"[^\w]+")
_NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)*")
#: A number or a run of letters.
_TOKEN = re.compile(r"\d+(?:[.,:/-]\d+)*|[^\W\d_]+")
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


#: What a step adds to a reading: pieces, their weight, and whether they translate a word.
Addition = tuple[tuple[str, ...], int, bool]
_NOTHING = Reading()


def readings(text: str, words: Lexicon, store: NameStore) -> list[Reading]:
    """Return what a whole folded text can be read as; ``[]`` where a part of it is no word.

    >>> from .built_in_names import built_in
    >>> from .word_tables import lexicon
    >>> readings("benzoate de sodium", lexicon("fr"), NameStore([built_in()]))[0].pieces
    ('benzoate', 'sodium')
    """
    return _of_compounds(text, words, store) if words.language.compounds else _of_words_apart(text, words, store)


def _follow(reached: list[dict[Reading, None]], place: int, end: int, additions: Iterable[Addition]) -> None:
    """Add to what is read up to ``end`` everything read up to ``place`` with each of the additions."""
    following = reached[end]
    for addition in additions:
        for reading in reached[place]:
            following[_extended(reading, addition)] = None


def _extended(reading: Reading, addition: Addition) -> Reading:
    """Return a reading with one more word; a prefix joins it."""
    pieces, weight, translated = addition
    before = reading.pieces
    if before and pieces and before[-1].endswith(_PREFIX):
        before, pieces = before[:-1], (before[-1][:-1] + pieces[0], *pieces[1:])
    return Reading((*before, *pieces), reading.weight + weight, reading.translated or translated)


def _word(word: str, words: Lexicon) -> list[Addition]:
    """Return what a word of the language can be in INCI names."""
    weight = 1 if word in words.plants or word in words.endings else 2
    return [(tuple(reading.split()), weight if reading else 0, reading != word) for reading in words.readings(word)]


# -- words apart ---------------------------------------------------------------------------------------------------


def _of_words_apart(text: str, words: Lexicon, store: NameStore) -> list[Reading]:
    """Return the readings of a text in a language whose words stand apart."""
    if "_" in text:
        return []
    tokens = [match.span() for match in _TOKEN.finditer(text)]
    reached: list[dict[Reading, None]] = [{} for _ in range(len(tokens) + 1)]
    reached[0][_NOTHING] = None
    for place, (start, end) in enumerate(tokens):
        if not 0 < len(reached[place]) <= READINGS:
            if reached[place] or not any(reached[place + 1 :]):
                return []
            continue
        if text[start].isdigit():
            piece = number_piece(text[start:end], text[:start], text[end:])
            _follow(reached, place, place + 1, [((piece,), 0, False)])
            continue
        for count, word in _table_words(text, tokens, place, words):
            _follow(reached, place, place + count, _word(word, words))
        _follow(reached, place, place + 1, _as_printed(text[start:end], store))
    return list(reached[-1])


def _table_words(text: str, tokens: list[tuple[int, int]], place: int, words: Lexicon) -> Iterator[tuple[int, str]]:
    """Yield the words of the table that begin at a token, each with how many tokens it has."""
    start = tokens[place][0]
    last = place + (MOST_WORDS if text[start : tokens[place][1]] in words.first_of_several else 1)
    end = start
    for number in range(place, min(last, len(tokens))):
        if number > place and tokens[number][0] != end + 1:
            return
        end = tokens[number][1]
        for word in (text[start:end], text[start : end + 1] if text.startswith("'", end) else ""):
            joins_nothing = not start or end >= len(text)
            if word in words.known and not (joins_nothing and not any(words.readings(word))):
                yield number - place + 1, word


def _as_printed(token: str, store: NameStore) -> list[Addition]:
    """Return the INCI words that a token in Latin letters can be: itself, or what sounds like it."""
    if not token.isascii():
        return []
    known = store.cognates(token) if len(token) >= cognates.SHORTEST else ()
    others: list[Addition] = [] if token in known else [((word,), 1, True) for word in known[:COGNATES]]
    return [((token,), 1, False), *others]


# -- words run together --------------------------------------------------------------------------------------------


def _of_compounds(text: str, words: Lexicon, store: NameStore) -> list[Reading]:
    """Return the readings of a text in a language that runs words together."""
    reached: list[dict[Reading, None]] = [{} for _ in range(len(text) + 1)]
    reached[0][_NOTHING] = None
    farthest = 0
    for place in range(len(text)):
        if not reached[place]:
            if place >= farthest:
                return []
            continue
        if len(reached[place]) > READINGS:
            return []
        for end, additions in _steps(text, place, words, store):
            farthest = max(farthest, end)
            _follow(reached, place, end, additions)
    return list(reached[-1])


def _steps(text: str, place: int, words: Lexicon, store: NameStore) -> Iterator[tuple[int, list[Addition]]]:
    """Yield where the next word, number or gap may end, with what it can be."""
    gap = _SPACE.match(text, place)
    if gap is not None:
        yield gap.end(), [((), 0, False)]
        return
    number = _NUMBER.match(text, place)
    if number is not None:
        yield number.end(), [((number_piece(number[0], text[:place], text[number.end() :]),), 0, False)]
    for size in words.sizes(text[place : place + 2]):
        end = place + size
        word = text[place:end]
        if word in words.known and end <= len(text) and _boundary(text, end, words.language):
            yield end, _word(word, words)
    if number is None:
        yield from _as_compound_part(text, place, words, store)


def _boundary(text: str, place: int, lang: Language) -> bool:
    """Return whether one word may end and another begin at a place of a text in a language of compounds."""
    if place in (0, len(text)):
        return True
    before, behind = text[place - 1], text[place]
    if before.isascii() and behind.isascii() and before.isalpha() and behind.isalpha():
        return lang.scripts == ("latin",)
    return True


def _as_compound_part(text: str, place: int, words: Lexicon, store: NameStore) -> Iterator[tuple[int, list[Addition]]]:
    """Yield a run of Latin letters as the INCI word it may be or holds, and letters that only join two words."""
    latin = _LATIN.match(text, place)
    if latin is not None:
        if not (place and text[place - 1].isalpha() and text[place - 1].isascii()):
            yield latin.end(), _as_printed(latin[0], store)
        if words.language.scripts == ("latin",):
            yield from _cognates(latin[0], place, words, store)
    if place and text[place - 1].isalpha():
        for joint in words.language.joints:
            if text.startswith(joint, place) and text[place + len(joint) : place + len(joint) + 1].isalpha():
                yield place + len(joint), [((), 0, False)]


def _cognates(letters: str, place: int, words: Lexicon, store: NameStore) -> Iterator[tuple[int, list[Addition]]]:
    """Yield the beginnings of a run of letters at a place that are INCI words, or sound like some."""
    for size in range(cognates.SHORTEST, min(len(letters), words.longest) + 1):
        word = letters[:size]
        known = () if word in words.known else store.cognates(word)[:COGNATES]
        if known:
            yield place + size, [((other,), 1, other != word) for other in known]


__all__ = ["READINGS", "Reading", "readings"]
