"""Cuts the title of a further part off the names beside it where neither a comma nor a stop stands between.

    Parfum CONDITIONER Aqua, Talc         >>  Parfum | title:CONDITIONER | Aqua | Talc
    Phenoxyethanol Step 2 Kaolin, Talc    >>  Phenoxyethanol | title:Step 2 | Kaolin | Talc
    Citric Acid Conditioner: Aqua, Talc   >>  Citric Acid | title:Conditioner | Aqua | Talc
    Parfum Toner Ingredients: Aqua, Talc  >>  Parfum | title:Toner | Aqua | Talc
    Parfum, Jojoba Oil Water, Talc        >>  as it is: an oil and water

A title by its form (a word for parts and a number) may stand before any name. Words for products do so in capitals that
the names do not have, or before what a list begins with: water, or what the first list began with. Runs before names
are cut out of runs, which would make names of the title's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..models import Match, Recognizer, Status
from .document import Document
from .identity import is_listed, is_water, recognize_listed, same_ingredient
from .name_shape import TRIM
from .part_titles import is_part_title, titles_a_product
from .preamble import opens_a_list
from .scoring import score_segment
from .segments import Segment, Separator
from .vocabulary import LETTERS, fold_case, word_class

#: A segment has no more characters and words, a title no more words.
_CHARACTERS, _WORDS, _TITLE = 240, 24, 6
#: Of so many entries behind the first one of a list, so many are listed.
_NEXT, _LISTED = 5, 2
#: A word for a part has no fewer letters in scripts before this one: "no", "nr" number colours too.
_SHORTEST, _UNSPACED = 3, "\u0590"
#: A bracket with a word glued to it: what ends a name and begins a title.
_GLUED = re.compile(r"\)[^\W\d_]")
#: How much of a product there is, behind its word.
_SIZE = re.compile(r"\s\([^()]{0,20}\d[^()]{0,20}\)$")
#: A bracket before a name.
_BRACKET = re.compile(r"(?:^|\s)\(([^()]{2,40})\)(?=\s)")
_SIGNS = TRIM + '()[]*_#~"'


class _Seam(NamedTuple):
    """Where a title stands in a text: behind a name that ends at ``name``, before one that begins at ``rest``."""

    name: int
    start: int
    end: int
    rest: int


def cut_seam_titles(segments: list[Segment], document: Document, recognizer: Recognizer) -> list[Segment]:
    """Return the segments with titles of further parts cut off the names beside them."""
    result: list[Segment] = []
    opening: Match | None = None
    for i, segment in enumerate(segments):
        pieces = [segment]
        if _may_hold_a_title(segment):
            pieces = _cut(segment, segments[i + 1 : i + 1 + _NEXT], opening, recognizer)
        result += pieces
        if opening is None:
            opening = next((p.recognition.match for p in pieces if p.recognition.status is Status.LISTED), None)
    return result if len(result) > len(segments) else segments


def _may_hold_a_title(segment: Segment) -> bool:
    """Return whether a segment is several words that nobody lists, or a product in brackets stands in it."""
    if segment.role or not segment.verbatim or len(segment.text) > _CHARACTERS:
        return False
    if not 0 < segment.text.count(" ") < _WORDS:
        return False
    if segment.recognition.status is not Status.LISTED:
        return True
    bracket = _BRACKET.search(segment.text)
    return bracket is not None and titles_a_product(bracket[1])


def _cut(
    segment: Segment, following: Sequence[Segment], opening: Match | None, recognizer: Recognizer
) -> list[Segment]:
    """Return the name, the title and the name that a segment holds; or the segment alone."""
    heads = bool(following) and _is_headed(following[0])
    if (heads and not segment.separator & Separator.LIST) or segment.separator & (Separator.DASH | Separator.COLON):
        return [segment]  # what opens a line or sentence before a colon is a title as a whole: "Green Tea Mask: Aqua"
    reader = _Reader(segment.text, following, opening, recognizer)
    seam = next((seam for seam in reader.titles(heads=heads) if reader.parts_two_lists(seam)), None)
    if seam is None:
        return [segment]
    text, at = segment.text, segment.start
    pieces: list[Segment] = []
    if seam.name:
        pieces.append(score_segment(segment.extended(at + seam.name, text[: seam.name]), recognizer))
        segment = segment._replace(annotations=(), separator=Separator.LIST)
    title = segment.extended(at + seam.end, text[seam.start : seam.end])._replace(start=at + seam.start)
    pieces.append(title.with_role("title", 0.0, text[seam.start : seam.end].strip(_SIGNS)))
    if seam.rest < len(text):
        rest = segment._replace(annotations=()).without_start(seam.rest)
        pieces.append(score_segment(rest._replace(start=at + seam.rest, text=text[seam.rest :]), recognizer))
    return pieces


def _is_headed(following: Segment) -> bool:
    """Return whether a title may end before a segment: a colon, a dash or a heading of ingredients stands there."""
    return bool(following.separator & (Separator.COLON | Separator.DASH)) or opens_a_list(following)


class _Reader:
    """The words of a segment, and what follows it."""

    def __init__(self, text: str, following: Sequence[Segment], opening: Match | None, recognizer: Recognizer) -> None:
        self.text = text
        self.following = following
        self.opening = opening
        self.recognizer = recognizer
        self.words = list(re.finditer(r"\S+", text))

    def titles(self, *, heads: bool) -> Iterator[_Seam]:
        """Yield the places where a title may stand: with ``heads`` at the end of the text, else before a name."""
        count = len(self.words)
        for first in range(count):
            last = range(count, count - 1, -1) if heads else range(min(count - 1, first + _TITLE), first, -1)
            for end in last:
                if 0 < end - first <= _TITLE and (first or not heads):
                    start = self.words[first].start()
                    name = self.words[first - 1].end() if first else 0
                    yield _Seam(name, start, self.words[end - 1].end(), self._rest(end))

    def _rest(self, end: int) -> int:
        return self.words[end].start() if end < len(self.words) else len(self.text)

    def parts_two_lists(self, seam: _Seam) -> bool:
        """Return whether what stands at a place is a title, the name of a list before it and the next list behind."""
        title = self.text[seam.start : seam.end]
        form = is_part_title(title) and any(map(str.isalpha, title)) and not _is_a_mark(title)
        if not form and not self._names_a_product(title, seam):
            return False
        before = self.text[: seam.name].strip(TRIM)
        if before and (not self._listed(before) or _GLUED.search(before)):
            return False
        if not form and self._is_a_name(title, before, seam):
            return False
        return self._a_list_begins(seam.rest, any_name=form or self._stands_out(title, seam))

    def _is_a_name(self, title: str, before: str, seam: _Seam) -> bool:
        """Return whether words for a product are a name, or the end of the one before them."""
        if self._listed(title.strip(_SIGNS)):
            return True
        return bool(before) and not title.startswith("(") and self._listed(self.text[: seam.end])

    def _stands_out(self, title: str, seam: _Seam) -> bool:
        """Return whether a title is in capitals and the names beside it are not."""
        return title.isupper() and not (self.text[: seam.name] + self.text[seam.rest :]).isupper()

    def _names_a_product(self, title: str, seam: _Seam) -> bool:
        """Return whether words are a product's; a name of its own before them only where a list ends before it."""
        bare = _SIZE.sub("", title).strip(_SIGNS)
        if titles_a_product(bare):
            return True
        words = LETTERS.findall(bare)
        if not words or not seam.name or seam.rest == len(self.text) or fold_case(words[-1]) in word_class("form_word"):
            return False
        return titles_a_product(words[-1]) and words[0][:1].isupper()

    def _a_list_begins(self, start: int, *, any_name: bool) -> bool:
        """Return whether a list begins at an offset, or with the next segment where that is the end of the text."""
        following = list(self.following)
        if start < len(self.text):
            if not following or following[0].separator & Separator.COLON:
                return False
            found = recognize_listed(self.text[start:], self.recognizer)
        else:
            found, following = following[0].recognition, following[1:]
        if found.status is not Status.LISTED:
            return False
        if not any_name and not (
            is_water(found.match) or (self.opening is not None and same_ingredient(found.match, self.opening))
        ):
            return False
        listed = sum(not s.role and s.recognition.status is Status.LISTED for s in following)
        return listed >= _LISTED

    def _listed(self, text: str) -> bool:
        return is_listed(text, self.recognizer)


def _is_a_mark(title: str) -> bool:
    """Return whether a title is no more than a number and letters before it, as a colour has: ``No 5``, ``B 12``."""
    words = LETTERS.findall(title)
    return max(map(len, words), default=0) < _SHORTEST and all(max(word) < _UNSPACED for word in words)
