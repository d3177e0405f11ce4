"""Misprints: the one catalogue name that a damaged name must have been, or none.

Candidates come from :mod:`.gram_index`. Names are compared as skeletons, in which the letters that print and OCR
confuse are one letter.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ..models import Alternative
from ..tables.confused_letters import confused, letter_map
from .correction import Correction
from .nomenclature.alternants import differ_by_alternant
from .normalisation import folded

#: Pairs of letters that print and OCR confuse with one, and what stands for both.
_PAIRS = confused("pair")
#: Single letters only: a lost letter can bring two together that look like a confused pair ("hyalurnate").
_SINGLE = letter_map("letter")
#: Letters that only bad print confuses: compared as one where the rest of the word agrees.
_BADLY_PRINTED = letter_map("worn_letter")
#: Digits and signs in the place of letters; the signs alone; letters in the place of digits.
_AS_LETTER = letter_map("sign_in_word")
_AS_LETTER_SIGN = {sign: letter for sign, letter in _AS_LETTER.items() if not chr(sign).isdigit()}
_AS_DIGIT = letter_map("letter_in_number")
_RUN = re.compile(r"[a-z0-9|!$@]+|[^\W\d_a-z]+")
_PIECE = re.compile(r"\d+|\D+")
_DIGITS = re.compile(r"\d+")
#: A chain length is no misprint: C12, c14.
_CHAIN = re.compile(r"c\d+")
#: A locant with a letter between hyphens is no word with a misprint, inden-5b-yl; a chain length is no locant.
_LOCANT = re.compile(r"-(?:\d+[a-z]|[abd-z]\d+)-")
#: Alternatives that a match names at most.
MOST_ALTERNATIVES = 4
#: Letters of a word in which two edits leave its end as it is: clara is neither clay nor cicada.
_FEW = 6
#: The score of a correction without an edit, the lowest of any, and what an edit of a text without letters would cost.
_MOST, _LEAST, _PER_EDIT = 99.5, 60.0, 35.0
#: The shortest skeleton that may be a misprint, and the longest that is looked at.
SHORTEST, LONGEST = 5, 120


class Shape(NamedTuple):
    """A text as the index compares it."""

    #: Letters only, confusable ones folded.
    skeleton: str
    #: Its numbers, in order.
    numbers: tuple[str, ...]
    #: Its letters, unfolded.
    letters: str


def edits(size: int) -> int:
    """Return how many edits a skeleton of this many letters may have."""
    return 0 if size < SHORTEST else 1 if size < 9 else 2 if size < 18 else 3 if size < 28 else 4


def skeleton(letters: str) -> str:
    """Return letters with those that are confused in print folded into one.

    >>> skeleton("sodiurn"), skeleton("sodium"), skeleton("cetyi") == skeleton("cetyl")
    ('sodium', 'sodium', True)
    """
    for printed, stands in _PAIRS:
        letters = letters.replace(printed, stands)
    return letters.translate(_SINGLE)


@lru_cache(maxsize=256)
def shapes(text: str) -> tuple[Shape, ...]:
    """Return the shapes a text can have: mixed runs as letters and numbers, and as misprinted words.

    >>> shapes("PEG-5Isononanoate")[0].numbers, shapes("Va1ine")[1].letters, shapes("PEG-1OO Stearate")[0].numbers
    (('5',), 'valine', ('100',))
    >>> len(shapes("C12-15 Alkyl Benzoate"))
    1
    """
    plain = folded(text)
    runs = _RUN.findall(plain)
    readings = [[piece for run in runs for piece in _split(run)]]
    if not _LOCANT.search(plain) and not all(run.isalpha() or run.isdigit() for run in runs):
        readings.append([piece for run in runs for piece in _once(run)])
        readings.append([piece for run in runs for piece in _as_word(run)])
    return tuple(dict.fromkeys(shape for pieces in readings for shape in _shapes_of(pieces)))


def _shapes_of(pieces: list[tuple[bool, str]]) -> Iterator[Shape]:
    """Yield the shape of one reading of a text; a second one where a pair of letters may be no confused one."""
    letters = "".join([piece for number, piece in pieces if not number])
    numbers = tuple([piece for number, piece in pieces if number])
    yield Shape(skeleton(letters), numbers, letters)
    yield Shape(_single(letters), numbers, letters)


def _once(run: str) -> list[tuple[bool, str]]:
    """Return one piece where the run is a misprinted word, else its pieces."""
    return [(False, run.translate(_AS_LETTER))] if _misprinted(run) else _split(run)


def _as_word(run: str) -> list[tuple[bool, str]]:
    """Return one piece where the run may be a word although it looks like a number: 0il, o11."""
    mixed = not run.isalpha() and not run.isdigit() and not _CHAIN.fullmatch(run)
    return [(False, run.translate(_AS_LETTER))] if mixed else _split(run)


def _split(run: str) -> list[tuple[bool, str]]:
    """Return the pieces of one run, each with whether it is a number."""
    if run.isdigit() or _is_number(run):
        return [(True, run.translate(_AS_DIGIT).lstrip("0") or "0")]
    return [
        (piece.isdigit(), piece.translate(_AS_LETTER_SIGN) if not piece.isdigit() else piece.lstrip("0") or "0")
        for piece in _PIECE.findall(run)
    ]


def _is_number(run: str) -> bool:
    """Return whether a mixed run is a number with digits misread as letters: "1OO", "2O", "Z0"."""
    digits = sum(map(str.isdigit, run))
    return (
        len(run) <= 4
        and digits > 0
        and run.translate(_AS_DIGIT).isdigit()
        and (run[0].isdigit() or digits >= 2 or run[0] == "z")
    )


def _misprinted(run: str) -> bool:
    """Return whether a mixed run may be one word with digits in the place of letters."""
    return not run.isdigit() and not run.isalpha() and not _CHAIN.fullmatch(run) and not _is_number(run)


def score(correction: Correction, size: int) -> float:
    """Return how sure a correction is, 0 to 100: calibrated, so that of matches scored 90 to 95 that share is right."""
    cost = correction.edits + 0.25 * max(0, correction.printed_edits - correction.edits)
    return round(max(_LEAST, _MOST - _PER_EDIT * cost / (size + 4.0)), 1)


def edits_of(sure: float, size: int) -> float:
    """Return how many letters a correction of this score changed in a text of so many letters: :func:`score` inverted.

    >>> round(edits_of(score(Correction("GLYCERIN", 2, 2), 8), 8))
    2
    """
    return (_MOST - sure) * (size + 4.0) / _PER_EDIT


def alternatives(text: str, near: Sequence[tuple[Correction, tuple[str, ...]]]) -> tuple[Alternative, ...]:
    """Return the nearest of some ingredients as alternatives of a match, scored as corrections are."""
    size = len(shapes(text)[0].skeleton)
    return tuple(Alternative(names[0], score(correction, size)) for correction, names in near[:MOST_ALTERNATIVES])


def agree(text: str, form: str, known: Callable[[str], bool], *, alike: bool = False) -> bool:
    """Return whether a text may be a misprint of a form: what differs must not be a real word of INCI names.

    ``known`` tells real words. Words that both have are no difference; if every word that only the text has is real,
    the text is another name (peel for seed, laureth for lauryl, nitrate for nitrite), no misprint. ``alike``: the two
    have one skeleton, so that only letters that print confuses differ.
    """
    text_words, form_words = _words(text), _words(form)
    if _has_another_number(text, form, form_words):
        return False
    odd, rest = _differing(text_words, form_words)
    if not odd:
        return alike or all(len(word) < 3 for word in rest)
    if "".join(odd) == "".join(rest):
        return True
    if _are_other_words(odd, rest, known):
        return False
    if alike:
        return True
    if all(_blocked(fold("".join(text_words)), fold("".join(form_words))) for fold in _FOLDS):
        return False
    pairs = list(zip(odd, rest, strict=True)) if len(odd) == len(rest) else [("".join(odd), "".join(rest))]
    if any(_is_another_word(printed, intended, known) for printed, intended in pairs):
        return False
    parted = len(odd) > len(rest)  # a blank within a word leaves less room for other misprints: "chi drate"
    return all(any(_one_word(fold(printed), fold(intended), parted) for fold in _FOLDS) for printed, intended in pairs)


def odd_words(text: str, form: str) -> tuple[list[str], list[str]]:
    """Return the words of a text that a form does not have, and those of the form that the text does not have.

    >>> odd_words("Hydrated Sifice", "HYDRATED SILICA")
    (['sifice'], ['silica'])
    """
    return _differing(_words(text), _words(form))


def _differing(words: list[str], others: list[str]) -> tuple[list[str], list[str]]:
    """Return the words that only the first of two lists has, and those that only the other has."""
    rest = list(others)
    odd = []
    for word in words:
        if word in rest:
            rest.remove(word)
        else:
            odd.append(word)
    return odd, rest


def _are_other_words(odd: list[str], rest: list[str], known: Callable[[str], bool]) -> bool:
    """Return whether the words that only a text has are real ones; a stray letter or two beside them do not count."""
    words = [word for word in odd if len(word) > 2]
    return bool(words) and all(map(known, words)) and (len(words) == len(odd) or len(odd) > len(rest))


def _is_another_word(printed: str, intended: str, known: Callable[[str], bool]) -> bool:
    """Return whether a word is no misprint of another: both are real (laureth, laurel), or a piece makes it another."""
    real = min(len(printed), len(intended)) >= SHORTEST and known(printed) and known(intended)
    return real or differ_by_alternant(printed, intended)


def _has_another_number(text: str, form: str, words: list[str]) -> bool:
    """Return whether a whole word of the form stands in the text with a number at its end that the form does not have.

    ``Heptapeptide5-2`` is no misprint of ``Heptapeptide-2``; behind a form without numbers a digit may be a footnote.
    """
    runs = [run for run in _RUN.findall(folded(text)) if not run.isalpha()]
    glued = [run for run in runs if not run.isdigit() and run.strip("0123456789") in words]
    if not glued:
        return False
    numbers = Counter(_DIGITS.findall(form))
    asked = Counter(number for run in runs if run in glued or run.isdigit() for number in _DIGITS.findall(run))
    return bool(numbers) and not asked <= numbers


def are_real_words(text: str, known: Callable[[str], bool]) -> bool:
    """Return whether every word of a text is a real word of INCI names: then :func:`agree` lets no correction through.

    A run of letters and digits may be a misread number: PEG-1OO.
    """
    runs = _RUN.findall(folded(text))
    return bool(runs) and all(run.isdigit() or (len(run) > 2 and known(run)) for run in runs)


def _single(letters: str) -> str:
    """Return letters with the confused single ones folded, pairs left alone."""
    return letters.translate(_SINGLE)


def _loosely(letters: str) -> str:
    """Return a skeleton in which letters that only bad print confuses are one too: fcrmenf, ferment."""
    return skeleton(letters).translate(_BADLY_PRINTED)


#: How words are compared: any will do.
_FOLDS = (skeleton, _single, _loosely)


def _blocked(printed: str, intended: str) -> bool:
    """Return whether three or more edits stand side by side: then a word differs, misprints scatter."""
    from rapidfuzz.distance import Levenshtein  # a label without misprints needs none of it

    places = [edit.src_pos for edit in Levenshtein.editops(printed, intended)]
    return len(places) > 2 and places[-1] - places[0] < 2 * len(places)


def _words(text: str) -> list[str]:
    """Return the words of a text, digits inside them read as letters, numbers left out."""
    return [
        piece
        for run in _RUN.findall(folded(text))
        for is_number, piece in ([(False, run.translate(_AS_LETTER))] if _misprinted(run) else _split(run))
        if not is_number
    ]


def _one_word(printed: str, intended: str, parted: bool) -> bool:
    """Return whether one skeleton can be a misprint of the other: few edits for its length, its ends the surest.

    ``parted``: the printed one stood in more words than the other.
    """
    size = max(len(printed), len(intended))
    from rapidfuzz.distance import OSA

    distance = OSA.distance(printed, intended)
    if parted or distance <= (size + 3) // 6:
        return distance <= (size + 3) // 6
    starts, ends = printed[:2] == intended[:2], printed[-3:] == intended[-3:]
    enough = starts and ends if distance > 2 else ends if size <= _FEW else starts or ends
    return distance <= (size + 4) // 4 and enough
