"""Leaves out what a label says of another product than its own, or compares its own with: none of it is a promise.

Unlike retinol, our cream does not irritate    >>  our cream does not irritate
Do not use together with retinol, AHA. Cream   >>  Cream
Fragrance-free? No! It smells of roses         >>  No! It smells of roses

The clauses of a title that tell what to do are left out as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ..tables.build_cache import compiled_pattern, load_or_build
from ..tables.language import claim_words
from ..tables.word_patterns import any_of, by_spacing, whole_words
from ..textio.punctuation import ENDS_OF_SENTENCES, LIST_SIGNS, QUESTIONS, SEMICOLONS

#: What stands for a stretch that is left out; it ends a clause.
_GAP = " | "
_SENTENCE = re.compile(rf"[\n|。{SEMICOLONS}{ENDS_OF_SENTENCES}]|\.(?=\s|$)")
_CLAUSE = re.compile(rf"[\n|•。{LIST_SIGNS}{ENDS_OF_SENTENCES}]|\.(?=\s|$)|\s[-–—]\s")
#: What parts the clauses of a title.
_TITLE_CLAUSES = re.compile(rf"[|•。{LIST_SIGNS}{ENDS_OF_SENTENCES}]|\.(?=\s|$)|\s[-–—]\s")
#: The end of a sentence; with a question mark right behind a word and before another it asks.
_END = re.compile(rf"(?<=\w)[{QUESTIONS}](?=\s+[^\W\d_]|[^\W\d_a-z])|[\n|。{SEMICOLONS}{ENDS_OF_SENTENCES}]|\.(?=\s|$)")


#: An amount before what something is compared with.
_AMOUNT = re.compile(r"^\s*(?:\d+(?:[.,]\d+)?\s?%\s*)?")


class _Cues(NamedTuple):
    """Words behind which, or before which, a clause or a sentence is about another thing."""

    clause: re.Pattern[str]
    sentence: re.Pattern[str]
    behind: re.Pattern[str]


@cache
def _cues() -> _Cues:
    return load_or_build("analysis-claim-clauses", ("claim_words.csv",), _build_cues)


def _build_cues() -> _Cues:
    return _Cues(*(_pattern(class_) for class_ in ("contrast", "elsewhere", "contrast_behind")))


def _pattern(class_: str) -> re.Pattern[str]:
    spaced, unspaced = by_spacing(claim_words(class_))
    words = any_of(spaced, lambda phrase: re.escape(phrase).replace(r"\ ", r"[\s-]"))
    return re.compile(rf"(?<![\w-])(?:{words})(?!\w)|(?:{any_of(unspaced)})", re.IGNORECASE)


def of_its_own(text: str) -> str:
    """Return a text less what it asks, compares with, warns of, and says of other products.

    >>> of_its_own("Unlike retinol, our cream does not irritate")
    ' | , our cream does not irritate'
    >>> of_its_own("Do not use together with retinol, AHA. Cream")
    ' | . Cream'
    >>> of_its_own("Fragrance-free? No! It smells of roses")
    ' | ? No! It smells of roses'
    >>> of_its_own("レチノールではありません。クリーム")
    ' | 。クリーム'
    """
    text = _without_before(_without_questions(text), _cues().behind)
    text = _without_behind(text, _cues().sentence, _SENTENCE)
    return _without_behind(text, _cues().clause, _CLAUSE)


def compared_with(text: str) -> Iterator[str]:
    """Yield the beginnings of what stands behind words that compare, without an amount.

    >>> list(compared_with("Rosemary oil, as effective as 5% minoxidil"))
    ['minoxidil']
    """
    for found in _cues().clause.finditer(text):
        end = _CLAUSE.search(text, found.end())
        yield _AMOUNT.sub("", text[found.end() : end.start() if end else len(text)])


def _without_questions(text: str) -> str:
    if "?" not in text and "？" not in text:
        return text
    kept, at = [], 0
    for end in _END.finditer(text):
        asked = end.group() in "?？" and text[end.start() - 1 : end.start()].isalnum()
        kept.append(_GAP if asked else text[at : end.start()])
        kept.append(end.group())
        at = end.end()
    return "".join((*kept, text[at:]))


def _without_behind(text: str, cue: re.Pattern[str], stop: re.Pattern[str]) -> str:
    """Return a text without its stretches from a cue to the next stop."""
    kept, at = [], 0
    while found := cue.search(text, at):
        end = stop.search(text, found.end())
        kept += [text[at : found.start()], _GAP]
        at = end.start() if end else len(text)
    return "".join((*kept, text[at:])) if kept else text


def _without_before(text: str, cue: re.Pattern[str]) -> str:
    """Return a text without the beginnings of clauses that a cue ends."""
    if not cue.search(text):
        return text
    kept, at = [], 0
    for start, end in _spans(text):
        last = max((found.end() for found in cue.finditer(text, start, end)), default=0)
        kept += [text[at:start], _GAP, text[last:end]] if last else [text[at:end]]
        at = end
    return "".join(kept)


def _spans(text: str) -> list[tuple[int, int]]:
    """Return where the clauses of a text begin and end."""
    stops = [(0, 0), *((stop.start(), stop.end()) for stop in _CLAUSE.finditer(text)), (len(text), len(text))]
    return [(before[1], after[0]) for before, after in pairwise(stops)]


@cache
def instruction() -> re.Pattern[str]:
    """Match a word that tells what to do."""
    return compiled_pattern(whole_words(claim_words("instruction")), re.IGNORECASE)


def without_directions(title: str) -> str:
    """Return a title without the clauses behind its first that tell what to do, and without one that begins so.

    >>> without_directions("Vitamin C Serum, apply before sunscreen"), without_directions("Daily Use SPF 30 Cream")
    ('Vitamin C Serum', 'Daily Use SPF 30 Cream')
    """
    if not instruction().search(title):
        return title
    first, *others = _TITLE_CLAUSES.split(title)
    kept = [] if instruction().match(first.strip()) else [first]
    return " | ".join((*kept, *(clause for clause in others if not instruction().search(clause)))).strip()
