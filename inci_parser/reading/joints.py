"""Decides for every joint between two segments whether it separates: full stop, line break, hyphen, dash.

    Sodium⏎Benzoate       >>  Sodium Benzoate      a wrapped line
    Phenoxy-⏎ethanol      >>  Phenoxyethanol       notice hyphenated
    Alcohol Denat. Parfum >>  Alcohol Denat. | Parfum

Runs first: every other pass sees the joined segments. A comma, heading, blank line, tab or colon always separates.
"""

from __future__ import annotations

import re
from functools import cache

from ..models import Recognizer, Status
from .amount import share
from .brackets import FOOTNOTE_MARKS
from .claims import begins_with_absence
from .document import Document
from .identity import is_canonical, is_listed, is_misspelt, is_water, recognize, recognize_listed, same_ingredient
from .name_shape import is_sentence, looks_like_a_name, only_ends_names, prose_count
from .numbers_apart import join_numbers
from .part_slashes import join_parts
from .part_titles import heads_its_line, is_part_title, names_a_class
from .segments import Segment, Separator, SeparatorCounts
from .vocabulary import LETTERS, fold_case, word_class

#: Nothing is joined to a segment to make more than this: names end, texts do not.
LONGEST = 400
#: Names with a hyphen and no slash are shorter (the longest of the catalogue has 183 characters).
_LONGEST_HYPHENED = 300
#: Fewest commas of a label whose lines may be wrapped; it must also have half as many commas as line breaks.
_COMMAS = 2
#: A name over the end of a line has no more words on either side; a line of names has no more words.
_WRAPPED, _MOST_WORDS = 4, 40
#: A title that ends in a letter and its full stop ("with vitamin E.") has no fewer words before that letter.
_BEFORE_A_LETTER = 2
#: The line of a title has no more segments than this.
_TITLE = 3
_ALWAYS = Separator.LIST | Separator.ANNOTATION | Separator.TAB | Separator.COLON
_NUMBER = re.compile(r"\(?\d{1,3}\)?")
#: A closing bracket as it may stand between two segments.
_CLOSING_SIGNS = (")", "]", "}")
_COLOUR_INDEX = re.compile(r"C\.?\s?I\.?(?:\s?(?:No|Nr|n°)\.?)?", re.IGNORECASE)
#: What stands between several names of one segment.
_BETWEEN = re.compile(r"\s?[/\\&]\s?|\sand\s")
_COLOUR_NUMBER = re.compile(r"\d{5}(?!\d)")


def join_segments(segments: list[Segment], document: Document, recognizer: Recognizer) -> list[Segment]:
    """Return the segments with those joined that a joint only seems to separate."""
    segments = join_numbers(segments, document.plain, recognizer)
    segments = join_parts(segments, document.plain, recognizer)
    if all(segment.separator & _ALWAYS for segment in segments[1:]):
        return segments
    joiner = _Joiner(segments, document, recognizer)
    result: list[Segment] = []
    for i, segment in enumerate(segments):
        whole = None
        apart = segment.separator & _ALWAYS or not result or len(result[-1].text) + len(segment.text) > LONGEST
        if not apart:
            whole = joiner.joined(result[-1], segment, i)
        if whole is None:
            result.append(segment)
        else:
            result[-1] = whole
    return result


@cache
def _initial() -> re.Pattern[str]:
    return re.compile(r"(?:^|[\s(/])[^\W\d_]$")


def is_abbreviation(text: str) -> bool:
    """Return whether a full stop after this text is an abbreviation's: ``Alcohol Denat``, ``C``."""
    word = text.rpartition(" ")[2].strip("*°+")
    return fold_case(word) in word_class("abbreviation") or bool(_initial().search(text))


def _parts_a_colour_number(left: Segment, right: Segment) -> bool:
    """Return whether a joint stands between the sign of the Colour Index and a number: ``CI⏎77891``."""
    return bool(_COLOUR_INDEX.fullmatch(left.text) and _COLOUR_NUMBER.match(right.text))


def _last_of_several(text: str) -> str:
    """Return the last of several names between slashes or "and", empty where there is one: ``Benzoate & Sorbate``."""
    parts = _BETWEEN.split(text)
    return parts[-1].strip() if len(parts) > 1 else ""


class _Joiner:
    """The joints of one document."""

    def __init__(self, segments: list[Segment], document: Document, recognizer: Recognizer) -> None:
        self.plain = document.plain
        self.recognizer = recognizer
        self.segments = segments
        self.counts = SeparatorCounts.of(segments)
        #: Line breaks that may separate: not those behind the hyphen of a word that goes on in the next line.
        self.lines = self.counts.line - sum([self.plain.startswith("-\n", left.end) for left in segments[:-1]])

    def joined(self, left: Segment, right: Segment, i: int) -> Segment | None:
        """Return two segments as one, or ``None`` where the joint before the right one (number ``i``) separates."""
        between = self.plain[left.end : right.start]
        if right.separator & Separator.BLANK_LINE:
            return self._blank_line(left, right, i)
        if between.strip() in ("", ".") and _parts_a_colour_number(left, right):
            return left.extended(right.end, " ".join((left.text + between + right.text).split()))
        if right.separator & Separator.STOP:
            return self._exclamation(left, right) if between == "! " else self._stop(left, right, between, i)
        if right.separator & Separator.LINE_BREAK:
            return self._line_break(left, right, between, i)
        if not right.separator and between.strip() in _CLOSING_SIGNS:
            return self._stray_bracket(left, right)
        return self._dash(left, right, between) if "-" in between else None

    def _stray_bracket(self, left: Segment, right: Segment) -> Segment | None:
        """Join at a closing bracket that was never opened: ``Citrus Aurantium Dulcis Orange) Peel Oil``.

        The bracket may have opened before any of the last words; without it the two sides may make a name too.
        """
        words = left.text.split()
        places = range(len(words) - 1, max(0, len(words) - 1 - _WRAPPED), -1)
        bracketed = (f"{' '.join(words[:k])} ({' '.join(words[k:])}) {right.text}" for k in places)
        for text in (*bracketed, f"{left.text} {right.text}"):
            if self._listed(text):
                return left.extended(right.end, text, "split_name")
        return None

    def _listed(self, text: str) -> bool:
        return is_listed(text, self.recognizer)

    def _following(self, i: int) -> int:
        """Return what stands before the segment after number ``i``."""
        return self.segments[i + 1].separator if i + 1 < len(self.segments) else Separator.ANNOTATION

    # -- full stops ----------------------------------------------------------------------------------------------

    def _stop(self, left: Segment, right: Segment, between: str, i: int) -> Segment | None:
        """Join at the full stop of an abbreviation, or one without a space before a small letter: ``C.I.``"""
        abbreviated = is_abbreviation(left.text)
        if between.strip(" ") != "." or (right.separator & Separator.LINE_BREAK and not abbreviated):
            return None
        whole = left.text + between + right.text
        if _NUMBER.fullmatch(left.text) and self._following(i) & Separator.COLON:
            return left.extended(right.end, whole)  # 02. Rose: a part's title
        if abbreviated and _COLOUR_NUMBER.match(right.text):
            return left.extended(right.end, whole)  # C.I. 77891
        if abbreviated:
            return None if self._ends_a_name(left, right, whole) else left.extended(right.end, whole)
        return left.extended(right.end, whole) if between == "." and self._goes_on(left, right) else None

    def _exclamation(self, left: Segment, right: Segment) -> Segment | None:
        """Join at an exclamation mark that is a misread small L: ``Hexy! Cinnamal``."""
        text = f"{left.text}l {right.text}"
        return left.extended(right.end, text, "split_name") if self._listed(text) else None

    def _goes_on(self, left: Segment, right: Segment) -> bool:
        """Return whether a small letter right behind a full stop goes on with the name before it."""
        if not right.text[:1].islower() or self._listed(right.text.partition(" ")[0]) or self._listed(right.text):
            return False
        return not (is_sentence(right.text) and self._listed(left.text))

    def _ends_a_name(self, left: Segment, right: Segment, whole: str) -> bool:
        """Return whether an abbreviation ends a listed name and another name follows: ``Alcohol Denat. Parfum``."""
        if not (self._listed(left.text) or self._listed(left.text + ".") or self._ends_before_water(left, right)):
            return False
        return (right.text[:1].isupper() or self._listed(right.text)) and not self._listed(whole)

    def _ends_before_water(self, left: Segment, right: Segment) -> bool:
        """Return whether several words that end in a letter stand before water: ``Cream with vitamin E. Aqua``."""
        if left.text.count(" ") < _BEFORE_A_LETTER or not _initial().search(left.text):
            return False
        return is_water(recognize_listed(right.text, self.recognizer).match)

    # -- blank lines ---------------------------------------------------------------------------------------------

    def _blank_line(self, left: Segment, right: Segment, i: int) -> Segment | None:
        """Join over a blank line what neither side names and both together do, where commas separate.

        The name may go on in the line behind the blank one's: ``Olea⏎⏎Europaea Oil/ Olive Fruit⏎Oil``.
        """
        halves = left.separator & Separator.LIST and right.separator == Separator.BLANK_LINE
        if not halves or not self._commas_separate() or self._listed(left.text) or self._listed(right.text):
            return None
        whole, behind = f"{left.text} {right.text}", self._following(i)
        longer = f"{whole} {self.segments[i + 1].text}" if behind == Separator.LINE_BREAK else whole
        ends = behind & (Separator.LIST | Separator.LINE_BREAK | Separator.ANNOTATION)
        listed = ends and len(longer) <= LONGEST and (self._listed(whole) or self._listed(longer))
        return left.extended(right.end, whole) if listed else None

    # -- line breaks ---------------------------------------------------------------------------------------------

    def _line_break(self, left: Segment, right: Segment, between: str, i: int) -> Segment | None:
        if " -" in between.partition("\n")[0] and self.counts.dash_separates:
            return None  # a blank stands before no hyphen within a word
        if "-" in between or left.text.endswith("-"):
            bullet = "-" in between and between.lstrip(" \t").startswith("\n") and between.endswith(" ")
            return None if bullet else self._hyphen(left, right)  # a bullet opens the next line
        if not LETTERS.search(left.text):
            return None  # an amount or number in a row of its own
        return self._between_names(left, right, i)

    def _between_names(self, left: Segment, right: Segment, i: int) -> Segment | None:
        """Join what a line's end parts where it is one name, or a wrapped one on a label of commas."""
        if self._wraps_the_last(left, right):
            return left.extended(right.end, f"{left.text} {right.text}")
        listed = self._ends_listed(left.text), self._listed(right.text)
        if listed == (False, True) and self._begins_anew(left, right, i):
            return None
        if listed == (True, False) and self._following(i) & Separator.COLON:
            return None  # CI 77891⏎Lips: the line's one word heads what follows
        whole = self._listed_whole(left, right, listed == (True, True))
        if whole is not None:
            return whole
        if not listed[1] and self._wraps_within(left, right):
            return left.extended(right.end, f"{left.text} {right.text}")
        parted = all(listed) or self._heads_the_next_line(left, listed[1], i)
        return self._wrapped(left, right, any(listed)) if not parted and self._commas_separate() else None

    def _ends_listed(self, text: str) -> bool:
        """Return whether a text is a listed name, or the last of several is: ``Benzoate & Sorbate``."""
        return self._listed(text) or self._listed(_last_of_several(text))

    def _wraps_the_last(self, left: Segment, right: Segment) -> bool:
        """Return whether the last of several names goes on in the next line: ``Glycerin/Cetyl⏎Palmitate``."""
        tail = _last_of_several(left.text)
        return bool(tail) and not self._ends_listed(left.text) and self._listed(f"{tail} {right.text}")

    def _wraps_within(self, left: Segment, right: Segment) -> bool:
        """Return whether a name runs over a line's end, with names beside it: ``Sodium⏎Hyaluronate Panthenol``."""
        before, behind = left.text.split(), right.text.split()
        if not 1 < len(behind) <= _MOST_WORDS or prose_count(right.text) > 1:
            return False
        for last in range(1, min(_WRAPPED, len(behind) - 1) + 1):
            head, rest = " ".join(behind[:last]), behind[last:]
            if (self._listed(head) and not only_ends_names(head)) or not self._opens_with_a_name(rest):
                continue
            tails = (" ".join(before[-first:]) for first in range(1, min(_WRAPPED, len(before)) + 1))
            if any(self._listed(f"{tail} {head}") for tail in tails):
                return True
        return False

    def _opens_with_a_name(self, words: list[str]) -> bool:
        return any(self._listed(" ".join(words[:k])) for k in range(1, min(_WRAPPED, len(words)) + 1))

    def _listed_whole(self, left: Segment, right: Segment, both: bool) -> Segment | None:
        """Return the two sides as one listed name; where each is one, only if the right one only ends names."""
        second = right.text.rstrip(FOOTNOTE_MARKS + " ")
        if both and not self._two_make_one(left.text, second):
            return None
        if both:
            return self._one_of((f"{left.text} {second}",), left, right, second)
        return self._one_of((f"{left.text} {second}", f"{left.text}{second}"), left, right, second)

    def _two_make_one(self, left: str, second: str) -> bool:
        """Return whether two listed names may be one: ``PEG-40⏎Hydrogenated Castor Oil`` on a label of commas."""
        same = same_ingredient(*(recognize_listed(text, self.recognizer).match for text in (left, second)))
        if same or second[:1] in ("(", "["):
            return same and second[:1] in ("(", "[")  # Butyrospermum Parkii⏎(Shea) Butter
        return self._clings(second) or (self._commas_separate() and is_canonical(f"{left} {second}", self.recognizer))

    def _commas_separate(self) -> bool:
        """Return whether commas separate on this label, so that a line's end may be a wrap."""
        return self.counts.list >= _COMMAS and self.counts.list * 2 >= self.lines

    def _begins_anew(self, left: Segment, right: Segment, i: int) -> bool:
        """Return whether a listed name has nothing to do with the line before it."""
        if right.text[:1] in ("(", "["):
            return False
        return self._adds_nothing(left, right) or self._opens_the_list(left, right, i)

    def _opens_the_list(self, left: Segment, right: Segment, i: int) -> bool:
        """Return whether a listed name opens the second line of a text, and makes no name with the first: a title."""
        if i > _TITLE or not self._following(i) & Separator.LIST:
            return False
        if any(segment.separator & Separator.LINE_END for segment in self.segments[1:i]):
            return False
        status = recognize(f"{left.text} {right.text}", self.recognizer).status
        return status is Status.UNKNOWN or (status is Status.WELL_FORMED and not looks_like_a_name(left.text))

    def _adds_nothing(self, left: Segment, right: Segment) -> bool:
        """Return whether a listed name is the same ingredient without the line before it: ``473 ml⏎Water (Aqua)``."""
        alone, joined = (
            recognize_listed(text, self.recognizer).match for text in (right.text, f"{left.text} {right.text}")
        )
        return same_ingredient(alone, joined)

    def _one_of(self, texts: tuple[str, ...], left: Segment, right: Segment, second: str) -> Segment | None:
        for text in texts:
            if self._listed(text):
                return left.extended(right.end, text.removesuffix(second) + right.text)
        return None

    @staticmethod
    def _clings(text: str) -> bool:
        """Return whether the first word only ever ends a name."""
        return fold_case(text.partition(" ")[0]) in word_class("form_word")

    def _heads_the_next_line(self, left: Segment, right_listed: bool, i: int) -> bool:
        """Return whether the left side is a line of its own that heads what follows: a title."""
        if left.separator and not left.separator & (Separator.LINE_END | Separator.ANNOTATION):
            return False
        if heads_its_line(left.text) and recognize(left.text, self.recognizer).status is Status.UNKNOWN:
            return True
        odd = not looks_like_a_name(left.text) or share().search(left.text) is not None
        return right_listed and bool(self._following(i) & Separator.LIST) and odd

    def _wrapped(self, left: Segment, right: Segment, one_listed: bool) -> Segment | None:
        """Return the two lines as one name, unless one of them is a name and the whole is nothing better."""
        text = f"{left.text} {right.text}"
        status = recognize(text, self.recognizer).status
        glued = status is Status.UNKNOWN and not self._listed(left.text)
        if glued and is_misspelt(left.text + right.text, self.recognizer):
            return left.extended(right.end, left.text + right.text)
        if (
            status is not Status.LISTED
            and status is not Status.MISSPELT
            and one_listed
            and not self._clings(right.text)
        ):
            return None
        return left.extended(right.end, text)

    # -- hyphens and dashes --------------------------------------------------------------------------------------

    def _hyphen(self, left: Segment, right: Segment) -> Segment:
        """Join at a hyphen at a line's end: dropped, kept, or both."""
        first = left.text.rstrip("-")
        for text in (f"{first}-{right.text}", first + right.text, f"{first}- {right.text}"):
            if self._listed(text):
                return left.extended(right.end, text, "hyphenated")
        glued = first + right.text
        near = looks_like_a_name(glued) and is_misspelt(glued, self.recognizer)
        dropped = near or right.text[:1].islower()
        return left.extended(right.end, first + ("" if dropped else "-") + right.text, "hyphenated")

    def _dash(self, left: Segment, right: Segment, between: str) -> Segment | None:
        """Join at a dash inside a name or between two forms of one; a dash between two names separates."""
        if is_part_title(left.text) or any(map(names_a_class, (left.text, right.text))):
            return None  # Step 1 - Aqua; Thickener - Xanthan Gum; Tocopherol - antioxidant
        first, second = (
            recognize_listed(left.text, self.recognizer),
            recognize_listed(right.text, self.recognizer),
        )
        listed = first.status is Status.LISTED, second.status is Status.LISTED
        both = left.extended(right.end, left.text + between + right.text)
        if all(listed):
            return both if same_ingredient(first.match, second.match) else None
        if begins_with_absence(right.text):  # Gentle - no fragrance
            return None if listed[0] else both
        return self._by_use_of_dashes(left, right, between, any(listed))

    def _by_use_of_dashes(self, left: Segment, right: Segment, between: str, one: bool) -> Segment | None:
        """Join at a dash where one side at most is listed, as far as dashes do not separate on this label."""
        spaced = between == " - "
        if self.counts.dash_separates and spaced and one:
            return None
        whole = self._listed_with_dash(left, right)
        if whole is not None:
            return whole
        if self.counts.dash_separates and (spaced or one):
            return None
        return self._odd_dash(left, right, between, one)

    def _listed_with_dash(self, left: Segment, right: Segment) -> Segment | None:
        """Return two segments as the listed name that they make with a hyphen, with nothing, or with a dash between."""
        if len(left.text) + len(right.text) > _LONGEST_HYPHENED:
            return None
        for text in (f"{left.text}-{right.text}", left.text + right.text, f"{left.text} - {right.text}"):
            if "/" not in text and self._listed(text):
                return left.extended(right.end, text, "hyphenated")
        return None

    def _odd_dash(self, left: Segment, right: Segment, between: str, one_listed: bool) -> Segment | None:
        """Join at a dash that stands where no separator would: after a number, or with a space on one side only."""
        if one_listed and between == " - ":
            return None  # a name and what is said of it
        if left.text.rpartition(" ")[2].isdigit() or between == " -":
            return None if one_listed else left.extended(right.end, left.text + between + right.text)
        return self._hyphen(left, right)
