"""Cuts the title of a product, or a sentence, off the names beside it where no stop stands between.

    NIGHT CREAM AQUA, GLYCERIN     >>  title:NIGHT CREAM | AQUA | GLYCERIN        a word for a product ends it
    NIGHT CREAMAQUA, GLYCERIN      >>  title:NIGHT CREAM | AQUA | GLYCERIN
    PEARL PUMPWater, Glycerin      >>  title:PEARL PUMP | Water | Glycerin        capitals run into small letters
    CALENDULA Water, Cetyl Alcohol >>  title:CALENDULA | Water | Cetyl Alcohol    capitals, which no other name has
    X is a trademark of Y Water, Talc  >>  other:X is a trademark of Y | Water | Talc   a sentence without its stop
    Foot balm - Petrolatum, Talc   >>  title:Foot balm | Petrolatum | Talc        a dash, and a list with commas
    Parfum. CONDITIONER Aqua, Talc >>  Parfum | title:CONDITIONER | Aqua | Talc   the list begins again
    Parfum Conditioner Ingredients Aqua  >>  Parfum | title:Conditioner | Aqua    a heading follows

Runs before names are cut out of runs, which would make names of the title's words.
"""

from __future__ import annotations

import re

from ..models import Match, Recognizer, Status
from .document import Document
from .identity import is_listed, recognize_listed, same_ingredient
from .name_shape import TRIM, looks_like_a_name, prose_count
from .part_titles import names_a_class, titles_a_product
from .scoring import score_segment
from .segments import Segment, Separator, SeparatorCounts
from .vocabulary import LETTERS, fold_case, word_class

#: A title and the name behind it have no more words; so many segments show how names are printed.
_WORDS, _NEAR = 12, 8
#: Titles with dashes between them: a brand, a product, a size.
_TITLES = 3
#: A sentence has no fewer words of prose, and with the name behind it no more words.
_PROSE, _SENTENCE = 2, 40
_CAPITALISED = re.compile(r"(?<=\s)[A-Z]")
#: Capitals that run into a word with small letters: ``PUMPWater``.
_CAPITALS = re.compile(r"[A-Z]{3,}(?=[A-Z][a-z]{2})")
#: Where a name runs into a title: ``Seed OilWhipped Cream``.
_GLUE = re.compile(r"(?<=[a-zß-ÿ)])(?=[A-ZÀ-Þ])")
#: What stands before the title of another list.
_BEGINS = Separator.STOP | Separator.LINE_END | Separator.COLON
#: A word for a product that a name is glued to has no fewer letters.
_SHORTEST = 3


def cut_leading_titles(segments: list[Segment], document: Document, recognizer: Recognizer) -> list[Segment]:
    """Return the segments with titles cut off the first name and off those around the start of another list."""
    return _cut_inner_titles(_cut_the_first(_with_dashed_titles(segments), recognizer), recognizer)


def _with_dashed_titles(segments: list[Segment]) -> list[Segment]:
    """Return the segments with titles marked that stand before dashes: ``Brand - Foot balm - 50 ml - Aqua, Talc``.

    Where dashes stand between the entries, the first is one of them.
    """
    end = 0
    while end < min(_TITLES, len(segments) - 2) and _is_before_a_dash(segments, end):
        end += 1
    if not end or segments[end].recognition.status is not Status.LISTED:
        return segments
    if not segments[end + 1].separator & Separator.LIST or SeparatorCounts.of(segments).dash_separates:
        return segments
    titles = [s if s.role else s.with_role("title", 0.0, s.text.strip(TRIM)) for s in segments[:end]]
    return [*titles, *segments[end:]]


def _is_before_a_dash(segments: list[Segment], i: int) -> bool:
    """Return whether a few words that nobody lists stand before a dash, no name by their form but one of a product."""
    segment, words = segments[i], LETTERS.findall(segments[i].text)
    if segments[i + 1].separator != Separator.DASH or segment.annotations:
        return False
    if segment.recognition.status is Status.LISTED or not 0 < len(words) <= _WORDS or names_a_class(segment.text):
        return False
    if _is_a_product(words[-1]) or titles_a_product(segment.text):
        return True
    return segment.recognition.status is Status.UNKNOWN and not looks_like_a_name(segment.text)


def _cut_inner_titles(segments: list[Segment], recognizer: Recognizer) -> list[Segment]:
    """Return the segments with titles of further lists cut off the names before or behind them."""
    result: list[Segment] = []
    opening: Match | None = None
    for i, segment in enumerate(segments):
        following = segments[i + 1] if i + 1 < len(segments) else None
        if not i or following is None or not _may_touch_a_title(segment):
            result.append(segment)
        elif any(annotation.kind == "ingredients" for annotation in following.annotations):
            result += _without_title_behind(segment, recognizer)
        elif segment.separator & _BEGINS and following.separator & Separator.LIST:
            result += _without_title_before(segment, opening, recognizer)
        else:
            result.append(segment)
        if opening is None and result[-1].recognition.status is Status.LISTED:
            opening = result[-1].recognition.match
    return result if len(result) > len(segments) else segments


def _may_touch_a_title(segment: Segment) -> bool:
    """Return whether a segment is a few words that nobody lists."""
    unread = not segment.role and segment.recognition.status is Status.UNKNOWN and segment.verbatim
    return unread and 1 < len(segment.text.split()) <= _WORDS


def _without_title_behind(segment: Segment, recognizer: Recognizer) -> list[Segment]:
    """Return a name and the title behind it, whose last word is a product's; or the segment alone."""
    words = list(re.finditer(r"\S+", segment.text))
    if not _is_a_product(words[-1][0]):
        return [segment]
    for word in reversed(words[1:]):
        name, title = segment.text[: word.start()].rstrip(), segment.text[word.start() :]
        if is_listed(name, recognizer):
            head = score_segment(segment.extended(segment.start + len(name), name, "missing_separator"), recognizer)
            rest = segment._replace(annotations=()).without_start(word.start())
            return [head, rest.with_role("title", 0.0, title.strip())]
    return [segment]


def _without_title_before(segment: Segment, opening: Match | None, recognizer: Recognizer) -> list[Segment]:
    """Return a title and the name behind it, with which the first list (if any) begins too; or the segment alone.

    A name that runs into the title comes first: ``Seed OilWhipped Cream Water``.
    """
    at, behind = _end_of_the_title(segment.text, [], recognizer)
    name = recognize_listed(segment.text[behind:], recognizer).match
    if not at or (opening is not None and not same_ingredient(name, opening)):
        return [segment]
    rest = score_segment(segment.without_start(behind), recognizer)
    glued = (match.start() for match in _GLUE.finditer(segment.text, 0, at))
    start = next((k for k in glued if is_listed(segment.text[:k], recognizer)), 0)
    title = segment.extended(segment.start + at, segment.text[start:at])
    title = title.with_role("title", 0.0, segment.text[start:at].strip())
    if not start:
        return [title, rest]
    head = segment.extended(segment.start + start, segment.text[:start], "missing_separator")
    title = title._replace(start=segment.start + start, separator=Separator.LIST, annotations=())
    return [score_segment(head, recognizer), title, rest]


def _cut_the_first(segments: list[Segment], recognizer: Recognizer) -> list[Segment]:
    """Return the segments with a title or a sentence cut off the first name."""
    if len(segments) < 3 or not _may_hold_a_title(segments[0], segments[1]):
        return segments
    first = segments[0]
    name = _behind_a_sentence(first.text, recognizer)
    if name:
        sentence = first.extended(first.start + name, first.text[:name]).with_role("other")
        return [sentence, score_segment(first.without_start(name), recognizer), *segments[1:]]
    at, behind = _end_of_the_title(first.text, segments[1:_NEAR], recognizer)
    if not at:
        return segments
    title = first.extended(first.start + at, first.text[:at]).with_role("title", 0.0, first.text[:at].strip())
    return [title, score_segment(first.without_start(behind), recognizer), *segments[1:]]


def _may_hold_a_title(first: Segment, second: Segment) -> bool:
    """Return whether the first segment is a run of words that nobody lists, before a comma."""
    if first.role or first.recognition.status is Status.LISTED or not first.verbatim:
        return False
    most = _SENTENCE if prose_count(first.text) >= _PROSE else _WORDS
    return bool(second.separator & Separator.LIST) and len(first.text.split()) <= most


def _behind_a_sentence(text: str, recognizer: Recognizer) -> int:
    """Return where a name in capitals begins behind words of a sentence, 0 for none."""
    if prose_count(text) < _PROSE:
        return 0
    capitals = (word.start() for word in _CAPITALISED.finditer(text))
    return next(
        (at for at in capitals if prose_count(text[:at]) >= _PROSE and is_listed(text[at:], recognizer)),
        0,
    )


def _end_of_the_title(text: str, following: list[Segment], recognizer: Recognizer) -> tuple[int, int]:
    """Return where a title ends and the name behind it begins; zeros where there is none."""
    words = list(re.finditer(r"\S+", text))
    mixed = any(any(map(str.islower, segment.text)) for segment in following)
    for word, after in zip(words, [*words[1:], None], strict=True):
        glued = _glued_to_a_product(word[0])
        if glued and is_listed(text[word.start() + glued :], recognizer):
            return word.start() + glued, word.start() + glued
        if after is None:
            break
        title = text[: word.end()]
        capitals = mixed and title.isupper() and after[0] != after[0].upper()
        if (capitals or _is_a_product(word[0])) and is_listed(text[after.start() :], recognizer):
            return (0, 0) if is_listed(title, recognizer) else (word.end(), after.start())
    return 0, 0


def _is_a_product(word: str) -> bool:
    return all(fold_case(part) in word_class("part_word") for part in LETTERS.findall(word)) and word.isalpha()


def _glued_to_a_product(word: str) -> int:
    """Return how many letters of a word are a title's with something glued to it, 0 for none: ``CREAMAQUA``."""
    capitals = _CAPITALS.match(word)
    if capitals is not None:
        return capitals.end()
    low = fold_case(word)
    lengths = (k for k in range(len(low) - _SHORTEST, _SHORTEST, -1) if low[:k] in word_class("part_word"))
    return next(lengths, 0)
