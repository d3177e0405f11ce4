"""Misprints of names in Hangul and kana: syllables are compared by the letters they are made of.

OCR takes one letter of a Korean syllable for another (알 for 일), one mark or one look-alike sign of kana for another
(ツ for シ, 力 for カ). Names are compared letter by letter, and a correction is allowed where the same number of signs
differs a little in few of them, and none of those belongs to a word of its own: 에틸 is no misprint of 메틸.
"""

from __future__ import annotations

import unicodedata
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ..tables.build_cache import compiled_pattern
from ..tables.confused_letters import letter_map
from ..tables.container import Container, string_sections
from .correction import Correction
from .normalisation import key
from .word_tables import lexicon

HANGUL = compiled_pattern("[가-힣]")
KANA = compiled_pattern("[ァ-ヺ]")
#: Signs that print alike, and the one that stands for all of them; Latin letters are small, as in keys.
_ALIKE = letter_map("script_sign")
#: The fewest signs of a name that is compared at all.
SHORTEST = 4
#: For each language the fewest signs, parts and forms of plants aside, of which one may differ, and two.
ONE_SIGN, TWO_SIGNS = {"ko": 5, "ja": 6}, 8
#: The longest name, in signs, that is compared.
LONGEST = 60


def script_of(text: str) -> str | None:
    """Return the language whose script a name is in, where its misprints are looked for.

    >>> script_of("정제수"), script_of("グリセリン"), script_of("甘油")
    ('ko', 'ja', None)
    """
    return "ko" if HANGUL.search(text) else "ja" if KANA.search(text) else None


def letters(signs: str) -> str:
    """Return the letters that signs are made of, look-alikes as one.

    >>> letters("알") == unicodedata.normalize("NFD", "알"), letters("シ") == letters("ツ"), len(letters("ガ"))
    (True, True, 2)
    """
    return unicodedata.normalize("NFD", signs.translate(_ALIKE))


def differing(size: int, language: str) -> int:
    """Return how many of so many signs may differ, each in one letter."""
    return 0 if size < ONE_SIGN[language] else 1 if size < TWO_SIGNS else 2


class ScriptIndex:
    """The names in one script that a misprint may be corrected to.

    >>> from ..tables.container import pack
    >>> forms = ["소듐하이알루로네이트", "메틸파라벤", "피이지-40"]
    >>> index = ScriptIndex(Container(pack(script_sections(forms), "doctest")), "ko")
    >>> [correction.form for correction in index.corrections("소듐하이일루로네이트")], index.corrections("에틸파라벤")
    (['소듐하이알루로네이트'], [])
    """

    def __init__(self, container: Container, language: str) -> None:
        """Read what :func:`script_sections` made for a language."""
        self._language = language
        self._container = container
        self.forms = container.strings(f"script.{language}")
        #: Where the forms of each number of signs begin.
        self._starts = container.numbers(f"script.{language}.starts")

    @cached_property
    def _letters(self) -> Sequence[str]:
        return self._container.lines(f"script.{self._language}.letters")

    def corrections(self, text: str) -> list[Correction]:
        """Return the forms that a text may be a misprint of, the nearest first."""
        signs = key(text)
        size = len(signs)
        if not SHORTEST <= size <= LONGEST:
            return []
        reach = differing(size - self._ending(signs), self._language)
        start, end = self._starts[size], self._starts[size + 1]
        near = process.extract(
            letters(signs), self._letters[start:end], scorer=OSA.distance, score_cutoff=reach, limit=None
        )
        forms = ((self.forms[start + place], distance) for _, distance, place in near)
        candidates = [Correction(form, distance, distance) for form, distance in forms if self._agree(signs, key(form))]
        return sorted(candidates, key=lambda correction: (correction.closeness, correction.form))

    def _ending(self, signs: str) -> int:
        """Return how many signs the part and form of a plant take at the end of a name."""
        endings, rest = lexicon(self._language).endings, signs
        while rest:
            ending = next((rest[start:] for start in range(len(rest)) if rest[start:] in endings), "")
            if not ending:
                break
            rest = rest[: -len(ending)]
        return len(signs) - len(rest)

    def _agree(self, printed: str, intended: str) -> bool:
        """Return whether only signs of the script differ, each in one letter, and none in a word of its own."""
        for place, (one, other) in enumerate(zip(printed, intended, strict=True)):
            if letters(one) != letters(other) and (
                one.isascii()
                or other.isascii()
                or OSA.distance(letters(one), letters(other)) > 1
                or self._in_a_word(printed, intended, place)
            ):
                return False
        return True

    def _in_a_word(self, printed: str, intended: str, place: int) -> bool:
        """Return whether a sign belongs to a word of the language that the other name does not have there."""
        words = lexicon(self._language).known
        return any(
            printed[start:end] in words
            for start in range(max(0, place - 7), place + 1)
            for end in range(place + 1, min(len(printed), start + 8) + 1)
        )


def script_sections(forms: Iterable[str]) -> dict[str, bytes]:
    """Return the sections of the indexes of all scripts, of printed forms in any."""
    by_language: dict[str, list[str]] = {"ko": [], "ja": []}
    for form in dict.fromkeys(forms):
        language = script_of(form)
        if language is not None and SHORTEST <= len(key(form)) <= LONGEST:
            by_language[language].append(form)
    return {name: part for pair in by_language.items() for name, part in _sections(*pair)}


def _sections(language: str, forms: list[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the sections of one script: forms by their number of signs, their letters, where each number begins."""
    ranked = sorted(forms, key=lambda form: (len(key(form)), form))
    sizes = [len(key(form)) for form in ranked]
    starts = array("I", (sum(size < length for size in sizes) for length in range(LONGEST + 2)))
    yield from string_sections(f"script.{language}", ranked).items()
    yield f"script.{language}.letters", "\n".join(letters(key(form)) for form in ranked).encode()
    yield f"script.{language}.starts", starts.tobytes()
