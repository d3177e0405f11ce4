"""Reads the actives of a dose, each with its amount before or behind it.

    500 mg sodium alginate and 100 mg potassium bicarbonate  >>  two segments, each with its amount
    500 mg de paracétamol                                     >>  paracétamol
    Natriumalginat und Zxqvin, under a heading of actives     >>  two segments, though only one has a known name
    Cetirizine HCl 10 mg                                      >>  an entry, though no catalogue has the name
    ... purified water. Oral suspension.                      >>  the form of the product is none

Runs on scored segments before all other passes: under a heading of actives, up to the end of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..models import Recognizer, Status
from ..tables.build_cache import load_or_build
from ..tables.grammar import TABLES, filled, pattern_with_words
from ..tables.language import claim_words
from ..tables.word_patterns import UNSPACED, any_of
from .contents import article_at
from .document import Document
from .name_shape import TRIM, is_sentence
from .part_titles import titles_a_product
from .scoring import SCORE, Evidence, score_segment
from .segments import Segment, Separator
from .vocabulary import LETTERS, word_class

#: An active has no more words, its amount included; longer segments are not looked at.
_WORDS, _LONGEST = 8, 300
#: A name that no catalogue has, beside one that it has, is no longer in words and longer in characters.
_NAME, _SHORT = 3, 5
#: Headings of actives and of the other ingredients.
_KINDS = ("active", "inactive")
_OTHERS = ("inactive", "contains")
_MASS = rf"\d[\d.,]{{0,9}}\s?(?:@mass@|@activity:mul@)(?![^\W_{UNSPACED}])"


@cache
def _before() -> re.Pattern[str]:
    """Match an amount before a name, with what joins the two: ``500 mg de``."""
    return load_or_build("reading-dose-before", (*TABLES, "claim_words.csv"), _build_before)


def _build_before() -> re.Pattern[str]:
    of = rf"(?:(?:@of_what@|{any_of(claim_words('article'))})(?:\s|(?<=['’])))"
    return re.compile(filled(rf"{_MASS}\s*(?:(?:d|l)['’]|{of})?(?=[^\W\d_])"), re.IGNORECASE)


@cache
def _amount() -> re.Pattern[str]:
    return pattern_with_words("reading-dose-mass", rf"(?<![^\W{UNSPACED}])(?<![.,]){_MASS}")


@cache
def _how_many() -> re.Pattern[str]:
    return pattern_with_words("reading-how-many", r"[1-9]\s?(?:@dose_form:together@)")


@cache
def _joint() -> re.Pattern[str]:
    """Match "and", with an amount on either side of it or on none."""
    return load_or_build("reading-dose-joint", (*TABLES, "label_words.csv", "claim_words.csv"), _build_joint)


def _build_joint() -> re.Pattern[str]:
    words = any_of(word for word in word_class("conjunction") if word.isalpha())
    return re.compile(filled(rf"(?P<before>{_MASS})?\s(?P<and>(?:{words}|&|\+)\s)(?P<behind>{_MASS})?"), re.IGNORECASE)


def states_dose(text: str) -> bool:
    """Return whether a text states a mass or an activity, which says no share: ``Biotin 5000 mcg``."""
    return _amount().search(text) is not None


def count_doses(text: str) -> int:
    """Return how many masses or activities a text states."""
    return sum(1 for _ in _amount().finditer(text))


def read_dose_amounts(segments: list[Segment], document: Document, recognizer: Recognizer) -> list[Segment]:
    """Return the segments; those under a heading of actives are cut at "and" beside an amount and scored as actives."""
    if not any(annotation.kind in _KINDS for annotation in document.annotations):
        return segments
    result: list[Segment] = []
    kind = ""
    for i, segment in enumerate(segments):
        if _is_form(segments, i) or _tells_how_many(segment):
            result.append(segment.with_role("other"))
            continue
        if any(annotation.kind in _KINDS for annotation in segment.annotations):
            segment = _without_article(segment, recognizer)
        if segment.annotations:
            kind = segment.annotations[-1].kind
        elif segment.separator & Separator.SENTENCE_END:
            kind = ""
        pieces = _pieces(segment, kind, recognizer)
        result += (_read(piece, recognizer) for piece in pieces) if kind == "active" else pieces
    return result


def _pieces(segment: Segment, kind: str, recognizer: Recognizer) -> list[Segment]:
    """Return a segment under a heading of actives or other ingredients, cut at "and"; others as they are."""
    if kind not in _KINDS or segment.role or not segment.verbatim or len(segment.text) > _LONGEST:
        return [segment]
    parts = list(_parts(segment)) if kind == "active" else [segment]
    return [piece for part in parts for piece in _two_names(part, recognizer)]


def _two_names(segment: Segment, recognizer: Recognizer) -> list[Segment]:
    """Return what "and" joins in a sentence of names, where one of the two is known; else the segment."""
    joints = list(_joint().finditer(segment.text))
    if len(joints) != 1 or segment.recognition.status is Status.LISTED:
        return [segment]
    start, end = joints[0].span("and")
    halves = (_piece(segment, 0, start - 1), _piece(segment, end, len(segment.text)))
    bare = [_less_article(half, recognizer) for half in halves]
    known = [half.recognition.status is Status.LISTED for half in bare]
    if all(known):  # two plain names are cut by another pass
        return (
            bare if any(len(one.text) < len(half.text) for one, half in zip(bare, halves, strict=True)) else [segment]
        )
    doubtful = bare[known.index(False)].text.strip(TRIM)
    return bare if any(known) and _may_be_a_name(doubtful) else [segment]


def _may_be_a_name(text: str) -> bool:
    """Return whether a text has the length of a name, and no sign, number or amount."""
    words = text.split()
    return 0 < len(words) <= _NAME and all(word.replace("-", "").isalpha() for word in words) and len(text) > _SHORT


def _is_form(segments: list[Segment], i: int) -> bool:
    """Return whether the last sentence of a text is nothing but the form of the product: ``Oral suspension.``"""
    segment = segments[i]
    last = i == len(segments) - 1 and segment.separator & Separator.STOP and not segment.annotations
    others = last and any(a.kind in _OTHERS for before in segments for a in before.annotations)
    return bool(others) and segment.recognition.status is not Status.LISTED and titles_a_product(segment.text)


def _tells_how_many(segment: Segment) -> bool:
    """Return whether a text of a script without spaces tells how many to take: ``一次1片``."""
    if segment.text.isascii() or segment.recognition.status is Status.LISTED:
        return False
    return bool(_how_many().search(segment.text)) and not _amount().search(segment.text)


def _without_article(segment: Segment, recognizer: Recognizer) -> Segment:
    """Return a segment less the article before its name: ``Les excipients sont le carbonate de calcium``."""
    if segment.recognition.status is Status.LISTED or not segment.verbatim:
        return segment
    shorter = _less_article(segment, recognizer)
    return shorter if shorter.recognition.status is Status.LISTED else segment


def _less_article(segment: Segment, recognizer: Recognizer) -> Segment:
    start = article_at(segment.text, 0)
    return score_segment(segment._replace(start=segment.start + start, text=segment.text[start:]), recognizer)


def _parts(segment: Segment) -> Iterator[Segment]:
    """Yield the pieces of a segment between "and" before amounts, where each states one."""
    done = 0
    for joint in _joint().finditer(segment.text):
        start, end = joint.span("and")
        both = _amount().search(segment.text, done, start) and _amount().search(segment.text, end)
        if both and (joint["before"] or joint["behind"]):
            yield _piece(segment, done, start - 1)
            done = end
    yield _piece(segment, done, len(segment.text)) if done else segment


def _piece(segment: Segment, start: int, end: int) -> Segment:
    piece = segment._replace(start=segment.start + start, end=segment.start + end, text=segment.text[start:end])
    return piece._replace(separator=Separator.LIST, annotations=()) if start else piece


def _read(segment: Segment, recognizer: Recognizer) -> Segment:
    """Return a segment scored as an active where it states a dose: by its name alone where the amount leads."""
    if not _amount().search(segment.text):
        return segment
    lead = _before().match(segment.text)
    name = segment.text[lead.end() :] if lead is not None else segment.text
    read = score_segment(segment._replace(text=name), recognizer)
    if read.recognition.status is not Status.UNKNOWN or read.score >= 1 or is_sentence(name):
        return read._replace(text=name if read.recognition.status is Status.LISTED else segment.text)
    words = len(LETTERS.findall(segment.text))
    least = SCORE[Evidence.NAME_SHAPED_WITH_AMOUNT]
    return segment._replace(score=least) if words <= _WORDS else segment
