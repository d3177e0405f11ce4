"""Names of ingredients in a product's title, as the title prints them: declined, elided, in compounds, unspaced.

Krem z mocznikiem    >>  UREA (case endings of ``case_endings.csv``)
crema all'urea       >>  UREA
Ureacreme            >>  UREA
尿素クリーム          >>  UREA
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from ..models import Match
from ..reading.entry import read_entry
from ..tables.build_cache import compiled_pattern
from ..tables.language import claim_words
from ..tables.resources import rows
from ..tables.word_patterns import UNSPACED, any_of, by_spacing, runs_together
from .claim_words import patterns
from .rule_book import built_in
from .title_words import SHORTEST_END, fold, title_words, tokens

if TYPE_CHECKING:
    from ..naming import Catalogue

#: The most words that a name has, and the most of a declined one.
_MOST_OF_A_NAME, _MOST_DECLINED = 4, 3
#: Characters before a name that are looked at for "without".
_BACK = 48
_WORD = re.compile(r"[^\s%\0-]+")
#: A run of a script without spaces, with Latin letters in it: ``ビタミンC``.
_RUN = re.compile(rf"[{UNSPACED}a-zA-Z]*[{UNSPACED}][{UNSPACED}a-zA-Z]*")
#: The longest name of such a run, and the shortest: of Han, and of a script that spells sounds.
_LONGEST, _SHORTEST_HAN, _SHORTEST = 14, 2, 3
_HAN = re.compile(r"[\u3400-\u9fff]")
#: A word that lost its vowel before the name: ``d'urée``, ``all'urea``.
_ELIDED = re.compile(r"^[^\W\d_]{1,5}'(?=\w)")
#: The shortest stem of a declined word.
_SHORTEST_STEM = 3
#: Ways of matching by which a title may name an ingredient: whole names, no guesses.
_SURE = frozenset({"exact", "alias", "spelling", "translation"})
#: How a name is explained that is put together of its words: too little in a run without borders of words.
_WORD_BY_WORD = "read word by word"


class TitleName(NamedTuple):
    """A name of a title: its place, and the canonical names that it stands for; a class of actives stands for itself.

    A blend has several; of one whose other parts are not told, ``Retinol complex``, the last is empty.
    """

    start: int
    end: int
    names: tuple[str, ...]


@cache
def drug_names() -> dict[str, str]:
    """Return the names of medicines, and short words for actives, with what they are."""
    return {row["word"]: row["inci"] for row in rows("drug_names.csv")}


def resolve(name: str, catalogue: Catalogue) -> Match | None:
    """Return the match of a name, ``None`` where it is not surely one."""
    drug = drug_names().get(name.casefold())
    if drug is not None:
        return Match((drug,), "alias", 100.0, because="name of a medicine")
    if not any(char.isalpha() for char in name):
        return None
    match = catalogue.recognizer.recognize(read_entry(name).name, guess=False).match
    return match if match.method in _SURE else None


def names_in(text: str, start: int, end: int, catalogue: Catalogue) -> Iterator[TitleName]:
    """Yield the names between two offsets of a title in their order, the longest of those that overlap."""
    words = [(m.start() + start, m.end() + start) for m in _WORD.finditer(text[start:end])]
    at = 0
    while at < len(words):
        for size in range(min(_MOST_OF_A_NAME, len(words) - at), 0, -1):
            low, high = words[at][0], words[at + size - 1][1]
            if "\0" in text[low:high]:
                continue
            names = _names_of(text[low:high], catalogue)
            if names and not is_denied(text, low, high):
                yield TitleName(low, high, (*names, "") if _of_blend().match(text, high) else names)
                at += size
                break
        else:
            yield from _in_word(text, *words[at], catalogue)
            at += 1


@cache
def _of_blend() -> re.Pattern[str]:
    """Match a word by which the name before it is of a blend: "complex"."""
    spaced, unspaced = by_spacing(claim_words("of_blend"))
    return compiled_pattern(rf"[\s-](?:{any_of(spaced)})(?!\w)|\s?(?:{any_of(unspaced)})", re.IGNORECASE)


def is_denied(text: str, start: int, end: int) -> bool:
    """Return whether a title says that it is free of a name."""
    known = patterns()
    if known.absent.search(text[max(0, start - _BACK) : start]):
        return True
    return known.after.match(text, end) is not None


def _names_of(printed: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Return what a run of words stands for, ``()`` for no ingredient and for a word for a product: cream, milk."""
    name = _ELIDED.sub("", printed)
    class_ = _class_of(name)
    if class_:
        return (class_,)
    if not re.search(r"[\s-]", name) and " ".join(tokens(name)) in title_words().products:
        return ()
    match = resolve(name, catalogue)
    if match is None and " " in name and runs_together(name):
        match = resolve(name.replace(" ", ""), catalogue)
    if match is not None:
        return match.names
    return _declined(name, catalogue)


def _class_of(name: str) -> str:
    """Return the class of actives that an abbreviation is of, ``""`` for another name: ``AHA``, ``AHAs``."""
    word = name.removesuffix("s").upper()
    return word if word in built_in().classes and name.casefold() not in drug_names() else ""


@cache
def _endings() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the case endings of each language with those of the nominative."""
    by_lang: dict[str, list[tuple[str, str]]] = {}
    for row in rows("case_endings.csv"):
        by_lang.setdefault(row["lang"], []).append((row["ending"], row["nominative"]))
    return {lang: tuple(pairs) for lang, pairs in by_lang.items()}


def _declined(name: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Return what a declined name stands for in the nominative: ``kwasem salicylowym``."""
    words = name.casefold().split()
    if len(words) > _MOST_DECLINED or runs_together(name):
        return ()
    for pairs in _endings().values():
        forms = [_nominatives(word, pairs) for word in words]
        for chosen in product(*forms) if all(forms) else ():
            match = resolve(" ".join(chosen), catalogue)
            if match is not None and match.method in {"exact", "translation"}:
                return match.names
    return ()


def _nominatives(word: str, pairs: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """Return what a declined word may be in the nominative."""
    stems = ((word.removesuffix(ending), nominative) for ending, nominative in pairs if word.endswith(ending))
    return tuple(dict.fromkeys(stem + nominative for stem, nominative in stems if len(stem) >= _SHORTEST_STEM))


def _in_word(text: str, start: int, end: int, catalogue: Catalogue) -> Iterator[TitleName]:
    """Yield the names within a word: those of a run without spaces, or the first part of a compound."""
    word = text[start:end]
    if runs_together(word):
        for run in _RUN.finditer(word):
            yield from _in_run(text, start + run.start(), start + run.end(), catalogue)
        return
    folded = fold(word)
    for cut in range(_SHORTEST_STEM, len(folded) - SHORTEST_END + 1):
        if folded[cut:] in title_words().ends:
            match = resolve(folded[:cut], catalogue) or resolve(folded[:cut].removesuffix("s"), catalogue)
            if match is not None:
                yield TitleName(start, end, match.names)
            return


def _in_run(text: str, start: int, end: int, catalogue: Catalogue) -> Iterator[TitleName]:
    """Yield the names in a run of a script that is written without spaces, the longest first at each place."""
    at = start
    while at < end:
        for size in range(min(_LONGEST, end - at), 0, -1):
            printed = text[at : at + size]
            names = _unspaced_name(printed, catalogue)
            if names or printed.casefold() in title_words().together:
                if names and not is_denied(text, at, at + size):
                    yield TitleName(at, at + size, (*names, "") if _of_blend().match(text, at + size) else names)
                at += size
                break
        else:
            at += 1


def _unspaced_name(printed: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Return what a stretch of a run stands for, ``()`` for nothing and where it is too short to tell."""
    least = _SHORTEST_HAN if all(map(_HAN.match, printed)) else _SHORTEST
    if len(printed) < least or printed.casefold() in title_words().together:
        return ()
    match = resolve(printed, catalogue)
    return () if match is None or _WORD_BY_WORD in match.because else match.names
