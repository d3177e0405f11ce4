"""Marks what stands before a colon or on a line of its own: a part's title, a claim, a class, or a name after all.

    Toner: Aqua, Glycerin            >>  "Toner" is a title
    Aqua, Preservative: Parabens     >>  "Preservative" heads an entry of the same list; it is a remark on it
    - Niacinamide: brightens         >>  a claim
    Aqua; Tocopherol: Limonene       >>  a name, notice colon_as_separator
    Vaseline: Petrolatum             >>  "Vaseline" heads the ingredient whose other name it is

Runs last of the layout passes, on scored segments: what follows a title decides what it is. Whether a title opens
another product is decided by :mod:`inci_parser.reading.sections`.
"""

from __future__ import annotations

import re

from ..models import Recognizer, Status
from .claims import holds_absence
from .document import Document
from .entry import read_entry
from .identity import is_listed, is_water, same_ingredient
from .name_shape import TRIM, prose_count
from .part_titles import (
    ends_in_a_part,
    is_part_title,
    is_part_word,
    names_a_class,
    names_a_phase,
    titles_a_product,
)
from .scoring import score_segment
from .segments import Segment, Separator
from .vocabulary import LETTERS, fold_case, headings, word_class

#: A title has no more words than this; a sentence that ends in a colon has more words of prose.
_WORDS, _PROSE = 9, 2
#: Segments after a colon that are looked at, and that may be marked as a claim's sentence.
_SENTENCE, _CLAIM = 8, 12
#: Scripts from here on write words together.
_UNSPACED = "\u2e80"
_STOPS = Separator.END | Separator.COLON | Separator.DASH


def mark_titles(segments: list[Segment], document: Document, recognizer: Recognizer) -> list[Segment]:
    """Return the segments with titles, claims and headings of classes marked."""
    marker = _Marker(segments, document.plain, recognizer)
    return _mark_lines(marker.marked(), document.plain)


class _Marker:
    """The colons and dashes of one document."""

    def __init__(self, segments: list[Segment], plain: str, recognizer: Recognizer) -> None:
        self.segments = list(segments)
        self.plain = plain
        self.recognizer = recognizer
        self.result: list[Segment] = []

    def marked(self) -> list[Segment]:
        """Return the segments marked."""
        for i, segment in enumerate(self.segments):
            following = self.segments[i + 1] if i + 1 < len(self.segments) else None
            if segment.role or following is None:
                self.result.append(segment)
            elif _is_shade(segment, following) or self._parts_two_lists(segment, following) or self._is_a_cell(i):
                self.result.append(segment.with_role("title", 0.0, segment.text.strip(TRIM)))
            elif following.separator & Separator.COLON and not following.separator & Separator.ANNOTATION:
                self._before_colon(segment, following, i)
            elif following.separator & Separator.DASH and not following.separator & _STOPS & ~Separator.DASH:
                self.result.append(self._before_dash(segment, following))
            else:
                self.result.append(segment)
        return self.result

    def _parts_two_lists(self, segment: Segment, following: Segment) -> bool:
        """Return whether a title ran into the names beside it, the second of which the first list begins with too.

        ``Aqua, ParfumNight CreamAqua, Mica``
        """
        if segment.recognition.status is not Status.UNKNOWN or "missing_separator" not in following.notices:
            return False
        words = LETTERS.findall(segment.text)
        if "missing_separator" not in segment.notices or not words or not is_part_word(words[-1]):
            return False
        opening = next((s.recognition.match for s in self.segments if s.recognition.status is Status.LISTED), None)
        return opening is not None and same_ingredient(opening, following.recognition.match)

    def _is_a_cell(self, i: int) -> bool:
        """Return whether a product's name stands among separators before a list: ``Toner | Aqua, Talc | Mask | …``."""
        segment, following = self.segments[i], self.segments[i + 1]
        if not following.separator or following.separator & ~(Separator.LIST | Separator.LINE_END):
            return False
        return self._heads_a_list(segment, following) and (
            not i or segment.separator & ~Separator.STOP == Separator.LIST
        )

    def _before_dash(self, segment: Segment, following: Segment) -> Segment:
        """Return a segment before a dash: ``Step 1 - Aqua``, ``Thickener - Xanthan Gum``."""
        if segment.recognition.status is Status.LISTED:
            return segment
        part = self._heads_a_list(segment, following)
        if self._heads_a_class(segment) and not part:
            return segment.with_role("heading", 0.0)
        if part or is_part_title(segment.text) or names_a_phase(segment.text):
            return segment.with_role("title", 0.0, segment.text.strip(TRIM))
        return segment

    def _before_colon(self, segment: Segment, following: Segment, i: int) -> None:
        if any(annotation.kind == "footnote" for annotation in segment.annotations):
            self.segments[i + 1] = following._replace(score=-3.0)
            self.result.append(segment._replace(score=-3.0))
        elif self._heads_a_list(segment, following):
            self._title(segment)
        elif self._says_the_same(segment, following) or (
            self._heads_a_class(segment) and self._sentence_score(i + 1) > 0
        ):
            self.result.append(segment.with_role("heading", 0.0))
        elif segment.recognition.status is Status.LISTED and following.score > 0 and not is_part_word(segment.text):
            self.result.append(segment._replace(notices=(*segment.notices, "colon_as_separator")))
        elif following.score > -1.0 and self._opens_entries(segment, following, i):
            self._title(segment)
        else:
            name, rest = self._glued_name(segment)
            if name is not None:  # Parfum Shipping: 2 days
                self.result.append(name)
                self.segments[i] = rest
            self._claim(i)

    def _opens_entries(self, segment: Segment, following: Segment, i: int) -> bool:
        """Return whether entries stand behind a colon: names, or a class in a phase: ``Phase C: Preservative q.s.``."""
        if self._sentence_score(i + 1) > 0:
            return True
        return names_a_phase(segment.text) and names_a_class(read_entry(following.text).name)

    @staticmethod
    def _says_the_same(segment: Segment, following: Segment) -> bool:
        """Return whether two listed names without amounts are one ingredient's: ``Vitamin C: Ascorbic Acid``."""
        named = segment.recognition.status is following.recognition.status is Status.LISTED
        return named and not segment.amounts and same_ingredient(segment.recognition.match, following.recognition.match)

    def _heads_a_list(self, segment: Segment, following: Segment) -> bool:
        """Return whether words for a product stand before what a list begins with: ``Acondicionador: Aqua``."""
        named = segment.recognition.status is not Status.LISTED and titles_a_product(segment.text)
        return named and following.recognition.status is Status.LISTED and is_water(following.recognition.match)

    @staticmethod
    def _heads_a_class(segment: Segment) -> bool:
        """Return whether a segment is words for a class of ingredients, and neither a product's nor an ingredient's."""
        if segment.recognition.status is Status.LISTED or is_part_word(segment.text):
            return False
        return names_a_class(segment.text)

    def _title(self, segment: Segment) -> None:
        """Add what stands before a colon as a title, less a name and lines that stand before it."""
        segment = self._last_line(segment)
        name, segment = self._glued_name(segment)
        if name is not None:
            self.result.append(name)
        title = self.plain[segment.start : segment.end].strip(TRIM)
        title = _product_behind_a_heading(title) or title
        if len(title.split()) > _WORDS or prose_count(title) > _PROSE:
            self.result.append(segment.with_role("other", 0.0))  # a sentence heads the list, but names no part
        else:
            self.result.append(segment.with_role("title", 0.0, title))

    def _last_line(self, segment: Segment) -> Segment:
        """Return the last line of what stands before a colon; the lines before it are added as a name or other text."""
        at = self.plain.rfind("\n", segment.start, segment.end)
        if not segment.start < at < segment.end - 1:
            return segment
        before = score_segment(segment.extended(at, self.plain[segment.start : at]), self.recognizer)
        named = before.recognition.status is Status.LISTED
        self.result.append(before if named else before._replace(score=-1.0))
        last = Segment(at + 1, segment.end, self.plain[at + 1 : segment.end], Separator.LINE_BREAK)
        return last._replace(notices=segment.notices)

    def _glued_name(self, segment: Segment) -> tuple[Segment | None, Segment]:
        """Cut a listed name off the front of a title that is glued to it: ``ParfumToner:``, ``Parfum Part B:``."""
        text = segment.text
        if len(text) > 200 or holds_absence(text):
            return None, segment
        fresh = not segment.separator or (segment.separator & Separator.END and not segment.separator & Separator.COLON)
        pattern = r"(?<=[a-zß-ÿ)])(?=[A-ZÀ-Þ])" + ("" if fresh else r"|\s")
        for match in reversed(list(re.finditer(pattern, text))[:_CLAIM]):
            at = match.start()
            name = text[:at].strip(TRIM)
            if (
                len(name) > (1 if name >= _UNSPACED else 3)
                and not self._is_first_word(text, at)
                and is_listed(name, self.recognizer)
            ):
                head = segment.extended(segment.start + at, text[:at], "missing_separator")
                rest = segment.without_start(at)
                return score_segment(head, self.recognizer), rest
        return None, segment

    @staticmethod
    def _is_first_word(text: str, at: int) -> bool:
        """Return whether the word behind a space is a product's, so that the words belong together: ``Shea Butter``.

        Where that word opens a title by its form ("Part B"), they do not.
        """
        rest = text[at:].strip()
        word = fold_case(rest.split(" ")[0])
        return text[at] == " " and text.isascii() and word in word_class("part_word") and not is_part_title(rest)

    def _sentence_score(self, start: int) -> float:
        """Return the score of the segments from ``start`` to the end of their sentence or line, eight at most."""
        total = 0.0
        for i in range(start, min(start + _SENTENCE, len(self.segments))):
            if i > start and self.segments[i].separator & _STOPS:
                break
            total += self.segments[i].score
        return total

    def _claim(self, i: int) -> None:
        """Mark a claim: the name before the colon, names before it in the same bullet, and the sentence after it."""
        self._bullet(self.segments[i])
        self.result.append(self.segments[i].with_role("claim"))
        for k in range(i + 1, min(i + _CLAIM, len(self.segments))):
            if k > i + 1 and self.segments[k].separator & _STOPS:
                break
            self.segments[k] = self.segments[k]._replace(score=min(self.segments[k].score, -1.5))

    def _bullet(self, later: Segment) -> None:
        """Mark the names before a claim's, where all of them stand behind one dash: ``- Aloe, Chamomile: soothe``."""
        first = len(self.result)
        for segment in reversed(self.result[-_SENTENCE:]):
            if later.separator & _STOPS or segment.role:
                break
            later, first = segment, first - 1
        if first < len(self.result) and (later.separator & Separator.DASH or later.text[:1] == "-"):
            self.result[first:] = [segment.with_role("claim") for segment in self.result[first:]]


def _product_behind_a_heading(title: str) -> str:
    """Return the product that a heading names behind its word, ``""`` for none: ``Ingredients for the shampoo``."""
    words = title.split()
    phrases = headings().by_first.get(fold_case(words[0]), ()) if 1 < len(words) <= _WORDS else ()
    if not any(phrase.kind == "ingredients" for phrase in phrases):
        return ""
    tails = (" ".join(words[k:]) for k in range(1, len(words)))
    return next(filter(titles_a_product, tails), "")


def _is_shade(segment: Segment, following: Segment) -> bool:
    """Return whether a segment is a shade's name before its colours: ``01 Rose: [+/- CI 15850]``."""
    opens = not segment.separator or segment.separator & (Separator.END | Separator.LIST)
    if not following.separator & Separator.COLON or not opens:
        return False
    if segment.recognition.status is Status.LISTED or len(segment.text.split()) > 6:
        return False
    return any(annotation.kind == "may_contain" for annotation in following.annotations)


def _mark_lines(segments: list[Segment], plain: str) -> list[Segment]:
    """Mark part titles on lines of their own: a line of few words, one of them a product's, a list below it."""
    result = list(segments)
    for i, segment in enumerate(segments[:-1]):
        following = segments[i + 1]
        line = following.separator & Separator.LINE_END and not following.separator & (
            Separator.LIST | Separator.ANNOTATION
        )
        opens = not segment.separator or segment.separator & (Separator.LINE_END | Separator.ANNOTATION)
        if line and opens and not segment.role and segment.score <= 0.5 and _heads_a_list(segment, following):
            result[i] = segment.with_role("title", 0.0, plain[segment.start : segment.end].strip(TRIM))
    return result


def _heads_a_list(segment: Segment, following: Segment) -> bool:
    words = [fold_case(word) for word in LETTERS.findall(segment.text)]
    part = any(word in word_class("part_word") or ends_in_a_part(word) for word in words)
    return (part or is_part_title(segment.text)) and len(words) <= 8 and following.score > 0
