"""Cuts runs of names that lost their separators, where the catalogue knows the names.

    Aqua Glycerin Parfum  >>  Aqua | Glycerin | Parfum

Used by :mod:`inci_parser.reading.splitting`; offsets count characters of the run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..models import Recognizer, Status
from ..tables.build_cache import compiled_pattern
from ..tables.word_patterns import runs_together
from .brackets import BRACKET, FOOTNOTE_MARKS, MARKS
from .identity import (
    epithets,
    is_every_part_listed,
    is_kind_of_plant,
    is_listed,
    is_misspelt,
    recognize,
    recognize_listed,
    same_ingredient,
    same_plant,
)
from .name_shape import only_ends_names, prose_count
from .vocabulary import LETTERS, fold_case, word_class

#: No name is longer than this many words, brackets counted as one; a Korean one has no spaces but those of misprints.
WIDEST, WIDEST_KOREAN = 12, 3
#: Longer runs are not cut.
WINDOW = 400
#: A run of fewer words than this, or of more than the second, is not cut by guessed names.
FEWEST_GUESSED, MOST_GUESSED = 4, 80
#: Of more words than FEW, misprints count as names only where one letter in SURE is of a name printed right.
FEW, SURE = 6, 8
#: Hyphens separate where more names than this stand between them.
FEWEST_HYPHENS = 3
#: Fewest letters of a name and of a misprint beside it that are cut apart.
_LONG = 9
#: A word in which two names may have run together, the fewest of its letters that are of one, the longest such text.
_LONG_WORD = re.compile(r"[A-Za-z]{10,}")
_HYPHEN = re.compile(r"(?<=[a-z])-(?=[A-Za-z])")
_SHORTEST_END, _LONGEST_PAIR = 4, 80
#: Long words and hyphens that such a text has at most.
_MOST_PLACES = 4
#: What a chunk scores: for each of its words, and for being one more chunk; misspelt ones less; unlisted words cost.
WORD, MISSPELT_WORD, ONE_MORE, UNLISTED = 2.0, 1.6, 1.5, 3.0
#: Score of words that no cut covers with listed chunks.
NO_CUT = float("-inf")
_HANGUL = compiled_pattern(r"[가-힣]")
#: An amount, or its sign alone: it belongs to the name before it.
_AMOUNT = re.compile(r"[<≤≥>~]?(?:\d[\d.,]{0,9}\s?)?(?:%|‰|pp[mb]\b)", re.IGNORECASE)
_EDGE = MARKS + " .,;:-"
_DIGITS = re.compile(r"\d+")
#: A number with a bracket or a word behind it: with a bracket, or a word that only ends names, it begins none.
_BARE_NUMBER = re.compile(r"\d{1,3}(?:\s?[(\[{]|\s([^\W\d_]+))")
#: The sign of a colour index before its number: no name ends between them.
_COLOUR_SIGN = re.compile(r"C\.?\s?[I1l]?\.?\s\d{5}\S{0,3}", re.IGNORECASE)
#: A bracket and a slash behind it: the bracket is the name's before it.
_CLOSES_BEFORE_SLASH = re.compile(r"\([^()]*+\)\s?[/\\]")
#: A bracket at the end that holds no number: a common name, not units as in Cetyl (PEG-9).
_ENDS_BRACKETED = re.compile(r"[^()\d]\)$")


class Chunk(NamedTuple):
    """A stretch of a run and whether the catalogue lists it."""

    start: int
    end: int
    listed: bool

    def name(self, text: str) -> str:
        """Return the chunk's text without marks and signs at its ends."""
        return text[self.start : self.end].strip(_EDGE)


@cache
def _word(hyphens: bool) -> re.Pattern[str]:
    """Match a word of a run with its signs; a bracket is a word, a capital after a small letter begins one."""
    dash = "-" if hyphens else ""
    plain = rf"[^\s()\[\]{{}}{dash}]"
    camel = r"(?!(?<=[a-zß-ÿ])[A-ZÀ-Þ](?:[a-zß-ÿ]|[A-ZÀ-Þ]{2}))"
    return re.compile(rf"{BRACKET}[{re.escape(FOOTNOTE_MARKS)}]*+|{plain}(?>(?:{camel}{plain})*)|[()\[\]{{}}-]")


def cut_run_on(
    text: str, recognizer: Recognizer, *, status: Status, hyphens: bool = False, whole: bool = False
) -> list[Chunk]:
    """Return the chunks of a run of names, or nothing where it is better left whole.

    Every chunk is listed, or few words between listed names are not. ``status`` is what the whole is to the catalogue:
    a misprint of one name is no run. Where words are left over, fewer names, misprints among them, that leave none are
    better. ``hyphens``: on this label a hyphen separates, so that one without spaces may do
    so too; ``whole``: only listed chunks that cover the run.
    """
    spans = [] if status is Status.MISSPELT else [match.span() for match in _word(hyphens).finditer(text)]
    if not 2 <= len(spans) <= WINDOW:
        return []
    found: list[Chunk] = []
    for chunks in _cuts(text, spans, recognizer, status, whole=whole):
        all_listed = all(chunk.listed for chunk in chunks)
        if not found or (all_listed and len(chunks) < len(found)):
            found = chunks
        if all_listed:
            break
    chunks = _split_korean(text, _merge_synonyms(text, found, recognizer))
    return chunks if len(chunks) > 1 else []


def _cuts(
    text: str, spans: list[tuple[int, int]], recognizer: Recognizer, status: Status, *, whole: bool
) -> Iterator[list[Chunk]]:
    """Yield the best cut of a run by the names that are listed, and by misprints too, where each is one."""
    listed_letters = 0
    for guess in (False, True):
        if guess and not _may_guess(text, len(spans), listed_letters, status):
            return
        chunks = _attach_suffixes(text, _Cut(text, spans, recognizer, guess, whole).best())
        listed = [chunk for chunk in chunks if chunk.listed]
        listed_letters = sum([chunk.end - chunk.start for chunk in listed])
        if len(chunks) > 1 and listed and _may_be_cut(text, chunks, recognizer, status):
            yield chunks


def _may_be_cut(text: str, chunks: list[Chunk], recognizer: Recognizer, status: Status) -> bool:
    """Return whether every chunk is listed or begins with capitals that run into a name, or may be a name."""
    sure = all(chunk.listed or _is_glued(text, chunk) for chunk in chunks)
    return sure or _plausible(text, chunks, recognizer, status)


def _may_guess(text: str, count: int, listed_letters: int, status: Status) -> bool:
    """Return whether a run may be cut where a misprint of a name would stand."""
    if not FEWEST_GUESSED <= count <= MOST_GUESSED or status is Status.WELL_FORMED:
        return False
    return count <= FEW or listed_letters * SURE >= len(text)


class _Cut:
    """The cut of one run that leaves the fewest words unlisted, in the fewest chunks."""

    def __init__(
        self, text: str, spans: list[tuple[int, int]], recognizer: Recognizer, guess: bool, whole: bool
    ) -> None:
        self.text, self.spans, self.recognizer, self.guess, self.whole = text, spans, recognizer, guess, whole
        self.widest = WIDEST_KOREAN if len(_HANGUL.findall(text)) * 2 > len(text) else WIDEST
        self.epithets = epithets(text, spans, recognizer)
        self.begins = [not j or _may_begin(text, spans[j - 1][1], start) for j, (start, _) in enumerate(spans)]

    def best(self) -> list[Chunk]:
        """Return the chunks of the best cut, neighbouring unlisted words as one; nothing where there is no cut."""
        #: Score of the best cut of the first i words, where its last chunk begins, and whether that is listed.
        best: list[tuple[float, int, bool]] = [(0.0, 0, False)]
        for i in range(1, len(self.spans) + 1):
            score, _, listed = best[i - 1]
            unlisted = NO_CUT if self.whole else score - UNLISTED * (1 if not listed and i > 1 else 2)
            best.append(self._best_ending_at(i, best, (unlisted, i - 1, False)))
        if best[-1][0] == NO_CUT:
            return []
        chunks: list[Chunk] = []
        i = len(self.spans)
        while i:
            _, j, listed = best[i]
            chunks.append(Chunk(self.spans[j][0], self.spans[i - 1][1], listed))
            i = j
        return _join_unlisted(chunks[::-1], self.epithets)

    def _best_ending_at(
        self, i: int, best: list[tuple[float, int, bool]], unlisted: tuple[float, int, bool]
    ) -> tuple[float, int, bool]:
        """Return the best cut up to word ``i``: ``unlisted``, or one whose last chunk is listed.

        Chunks are tried in the order of what they would score, so that few of them are put to the catalogue.
        """
        end = self.spans[i - 1][1]
        if self.text[end - 1] in "/\\" or (i < len(self.spans) and self.text[self.spans[i][0]] in "/\\"):
            return unlisted
        if i < len(self.spans) and _COLOUR_SIGN.fullmatch(self.text, self.spans[i - 1][0], self.spans[i][1]):
            return unlisted
        starts = [j for j in range(max(0, i - self.widest), i) if self.begins[j] and best[j][0] != NO_CUT]
        result = unlisted
        for most, j in sorted([(best[j][0] + WORD * (i - j) - ONE_MORE, j) for j in starts], reverse=True):
            if (most, j, True) <= result:
                break
            name = self.text[self.spans[j][0] : end].strip(_EDGE)
            score = self._score_per_word(name, j, i - j)
            if score:
                result = max(result, (best[j][0] + score * (i - j) - ONE_MORE, j, True))
        return result

    def _is_behind_an_amount(self, j: int) -> bool:
        """Return whether the word before word ``j`` ends an amount, so that a name ends there."""
        end = self.spans[j - 1][1]
        return self.text[max(0, end - 4) : end].rstrip(")").lower().endswith(("%", "\u2030", "ppm", "ppb"))

    def _score_per_word(self, name: str, j: int, words: int) -> float:
        """Return the score of each word of a stretch from word ``j`` on that is a name, 0 where it is none."""
        first = not j or self._is_behind_an_amount(j)
        if len(name) <= _too_short(name, first) or (not first and self._ends_the_name_before(name)):
            return 0.0
        if is_listed(name, self.recognizer) and is_every_part_listed(name, self.recognizer):
            return WORD
        may_guess = self.guess and len(name) > 5 and words <= 5 and self.spans[j][0] not in self.epithets
        return MISSPELT_WORD if may_guess and is_misspelt(name, self.recognizer) else 0.0

    def _ends_the_name_before(self, name: str) -> bool:
        """Return whether words end the name before them, perhaps with a bracket: ``Ester (Retinyl Palmitate)``."""
        words, bracket, _ = name.partition(" (")
        return only_ends_names(words) and not (bracket and is_listed(words, self.recognizer))


def _too_short(name: str, first: bool) -> int:
    """Return how many characters are too few for a name: a list may begin with one that is a name, water."""
    return 2 if name.isascii() else int(not (first and runs_together(name)))


def _may_begin(text: str, before: int, start: int) -> bool:
    """Return whether a name may begin at a word that is not a run's first; ``before``: where the last word ends."""
    if text[start] in "([{/\\" or text[before - 1] in "/\\" or _AMOUNT.match(text, start):
        return False
    if text[start - 1] in ")]}" and not "A" <= text[start : start + 2].lstrip("-")[:1] <= "Z":
        return False  # a bracket inside a name: 燕麦(AVENA SATIVA)提取物
    number = _BARE_NUMBER.match(text, start)
    if number is not None and (number[1] is None or only_ends_names(number[1])):
        return False  # orange 4 (CI 15510), red 7 lake (CI 15850): the number is the name's before it
    # tocopheryl acetate vitamin e: the bracket around it was lost
    return not fold_case(text[start : start + 20].lstrip(_EDGE)).startswith(_gloss_leads())


@cache
def _gloss_leads() -> tuple[str, ...]:
    return tuple(sorted(word_class("gloss_lead")))


def _join_unlisted(chunks: list[Chunk], epithets: frozenset[int]) -> list[Chunk]:
    """Join neighbouring unlisted words to one chunk, and a species that no name is to its genus."""
    result: list[Chunk] = []
    for chunk in chunks:
        if result and not chunk.listed and (not result[-1].listed or chunk.start in epithets):
            result[-1] = Chunk(result[-1].start, chunk.end, False)
        else:
            result.append(chunk)
    return result


def _attach_suffixes(text: str, chunks: list[Chunk]) -> list[Chunk]:
    """Give unlisted words that end names (Lactate, Extract) to the name before them, in a long run of listed ones."""
    if sum(chunk.listed for chunk in chunks) < 5:
        return chunks
    result: list[Chunk] = []
    for chunk in chunks:
        if result and result[-1].listed and not chunk.listed and only_ends_names(chunk.name(text)):
            result[-1] = Chunk(result[-1].start, chunk.end, True)
        else:
            result.append(chunk)
    return result


def _split_korean(text: str, chunks: list[Chunk]) -> list[Chunk]:
    """Cut unlisted Korean chunks at their spaces: a Korean name has none, so that in a run every space separates."""
    result: list[Chunk] = []
    for chunk in chunks:
        if chunk.listed or not _HANGUL.search(text[chunk.start : chunk.end]):
            result.append(chunk)
        else:
            words = re.finditer(r"\S+", text[chunk.start : chunk.end])
            result += [Chunk(chunk.start + m.start(), chunk.start + m.end(), False) for m in words]
    return result


def _plausible(text: str, chunks: list[Chunk], recognizer: Recognizer, status: Status) -> bool:
    """Return whether the unlisted chunks of a run may be names: damaged by OCR, or in no table."""
    if len(chunks) == 2 and not chunks[0].listed and _ENDS_BRACKETED.search(chunks[0].name(text)):
        return not only_ends_names(chunks[1].name(text))  # a bracketed common name ends a plant's name
    if _HANGUL.search(text):
        return sum(c.end - c.start for c in chunks if c.listed) * 2 >= len(text)
    unlisted = [chunk.name(text) for chunk in chunks if not chunk.listed]
    if any(map(_CLOSES_BEFORE_SLASH.match, unlisted)):
        return False  # Iron Oxides (CI 77491)/Mica (CI 77019): what the slash separates
    if any(only_ends_names(re.split(r"[\s/\\]", name, maxsplit=1)[0]) for name in unlisted[not chunks[0].listed :]):
        return False
    if any(len(name) < 4 or not LETTERS.search(name) or only_ends_names(name) for name in unlisted):
        return False
    return _enough_listed(text, chunks, unlisted, recognizer, status)


def _is_glued(text: str, chunk: Chunk) -> bool:
    """Return whether a chunk's capitals run into the small letter of the name before: ``Citric AcidBOOST LAB``."""
    begins = text[chunk.start : chunk.start + 3]
    name = chunk.name(text)
    return text[: chunk.start][-1:].islower() and begins.isupper() and len(name) > 3 and not only_ends_names(name)


def _enough_listed(text: str, chunks: list[Chunk], unlisted: list[str], recognizer: Recognizer, status: Status) -> bool:
    """Return whether listed names outweigh the words of a run that are none."""
    listed = [name for name in _listed_names(text, chunks) if len(name) >= 5]
    lost = sum(0 if _may_be_a_name(name, recognizer) else len(name.split()) for name in unlisted)
    found = sum(len(name.split()) for name in listed)
    if len(chunks) == 2 and len(listed) == 1:
        return status is Status.UNKNOWN and not lost and _may_stand_beside(listed[0], unlisted[0], recognizer)
    if len(listed) < 2 or lost * 2 > found + 1 or any(map(prose_count, unlisted)):
        return False
    long = found + lost >= 4 and min(map(len, listed)) >= 9
    return long or status is not Status.WELL_FORMED


def _may_stand_beside(listed: str, unlisted: str, recognizer: Recognizer) -> bool:
    """Return whether a listed name and an unlisted one may be two entries: ``Propylparaben Tihanium Dioxide``.

    Both have several words, or both are long and the second is a misprint of another ingredient.
    """
    if min(len(listed.split()), len(unlisted.split())) > 1:
        return True
    if min(len(listed), len(unlisted)) < _LONG or not is_misspelt(unlisted, recognizer):
        return False
    return not same_ingredient(recognize_listed(listed, recognizer).match, recognize(unlisted, recognizer).match)


def _listed_names(text: str, chunks: list[Chunk]) -> list[str]:
    return [chunk.name(text) for chunk in chunks if chunk.listed]


def _may_be_a_name(text: str, recognizer: Recognizer) -> bool:
    status = recognize(text, recognizer).status
    return status in (Status.MISSPELT, Status.WELL_FORMED) or recognizer.is_epithet(*f"{text} ".split(" ")[:2])


def _merge_synonyms(text: str, chunks: list[Chunk], recognizer: Recognizer) -> list[Chunk]:
    """Join neighbours that name the same ingredient: ``Parfum Fragrance`` is one entry."""
    result: list[Chunk] = []
    before: Chunk | None = None
    for chunk in chunks:
        # the neighbour itself is compared, not what was joined so far, which grows with each
        both = before is not None and before.listed and chunk.listed
        if before and both and _same_ingredient_or_plant(before.name(text), chunk.name(text), recognizer):
            result[-1] = Chunk(result[-1].start, chunk.end, True)
        else:
            result.append(chunk)
        before = chunk
    return result


def _same_ingredient_or_plant(first: str, second: str, recognizer: Recognizer) -> bool:
    if first != second and _DIGITS.sub("", first) == _DIGITS.sub("", second):
        return False  # Blue No. 1 Blue No. 4: two salts of one dye
    one, other = (
        recognize_listed(first, recognizer).match,
        recognize_listed(second, recognizer).match,
    )
    return same_ingredient(one, other) or same_plant(one, other) or is_kind_of_plant(first, second, other)


def cut_at_hyphens(text: str, recognizer: Recognizer) -> list[Chunk]:
    """Return the entries of a list with nothing but hyphens between its names: ``Aqua-Glycerin-PEG-40 Stearate``.

    Most of it must be listed names, more of them than any name is made of.
    """
    if text.count("-") < FEWEST_HYPHENS:
        return []
    spans = [match.span() for match in _word(hyphens=True).finditer(text) if match[0] != "-"]
    if not FEWEST_HYPHENS < len(spans) <= WINDOW:
        return []
    chunks = _Cut(text, spans, recognizer, guess=False, whole=False).best()
    listed = [chunk for chunk in chunks if chunk.listed and len(chunk.name(text)) > 3]
    letters = sum(chunk.end - chunk.start for chunk in listed)
    return chunks if len(listed) > FEWEST_HYPHENS and letters * 5 >= len(text) * 4 else []


def cut_ran_together(text: str, recognizer: Recognizer) -> list[Chunk]:
    """Return two listed names that ran together without a capital: ``Cetrimonium Chlorideglutamic Acid``.

    The cut is at a hyphen or inside a long word of a short text, and both names are long.
    """
    if not 2 * _LONG <= len(text) <= _LONGEST_PAIR:
        return []
    words, hyphens = list(_LONG_WORD.finditer(text)), list(_HYPHEN.finditer(text))
    if max(len(words), len(hyphens)) > _MOST_PLACES:
        return []
    inside = [(at, at) for word in words for at in range(word.start() + _SHORTEST_END, word.end() - _SHORTEST_END + 1)]
    for end, start in (*(match.span() for match in hyphens), *inside):
        long = min(end, len(text) - start) >= _LONG
        if long and is_listed(text[:end], recognizer) and is_listed(text[start:], recognizer):
            return [Chunk(0, end, True), Chunk(start, len(text), True)]
    return []
