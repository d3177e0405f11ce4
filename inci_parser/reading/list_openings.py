"""Marks the titles and sentences before the opening of a list without a heading.

    Deodorant with alum. Not a perfume. Aqua, Alcohol, Alum  >>  other | other | Aqua | Alcohol | Alum
    Cream. Aqua, Glycerin, Talc                              >>  other:Cream | Aqua | Glycerin | Talc
    Eau de toilette. Alcohol, Parfum, Citral                 >>  other | Alcohol | Parfum | Citral
    Lip balm (Honey). Cera Alba, Mel, Talc                   >>  other | Cera Alba | Mel | Talc
    Cream with collagen, vitamin C. Aqua, Glycerin, Talc     >>  other | other | Aqua | Glycerin | Talc
    Retinol⏎Night serum⏎Aqua, Retinol, Talc                  >>  other | other | Aqua | Retinol | Talc
    Salicylic Acid. Aqua, Talc, Salicylic Acid               >>  other | Aqua | Talc | Salicylic Acid

Most lists open with water: behind a stop, a line end, a colon or a dash it begins the list where what stands before is
no ingredient. Where a list opens with something else, what stands before must hold a word for a product.

A name that the catalogue lists stays an entry, unless it is a word for a product, too, stands in the list again, or
belongs to the promises of a title: behind "with", or joined to the product that the title ends in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ..models import Match, Recognizer, Status
from ..tables.build_cache import load_or_build
from ..tables.language import heading_kinds
from ..tables.resources import rows
from .amount import share
from .document import Document
from .identity import is_perfume, is_water, recognize_listed, same_ingredient
from .name_shape import TRIM, is_sentence, looks_like_a_name, prose_count
from .part_titles import names_a_class, titles_a_product
from .scoring import score_segment
from .segments import Segment, Separator, SeparatorCounts
from .vocabulary import LETTERS, fold_case, word_class

#: A list opens no deeper than this; so many segments behind its first one show that it is one.
_DEEPEST, _SHOWN = 8, 4
#: A clause before a list has no more words.
_WORDS = 24
#: A phrase for a product has no more words that are looked up.
_PHRASE = 5
#: How many segments of the list are compared with what stands before it.
_NEAR = 60
#: What a title may be joined to water by: the end of a line, a dash. Longer segments are not looked at.
_GLUE, _LONGEST = re.compile(r"[ \t]*\n\s*|\s[-–—]\s"), 300
_ENDS = Separator.STOP | Separator.LINE_END
_PARTS = _ENDS | Separator.COLON | Separator.DASH


def mark_before_opening(segments: list[Segment], document: Document, recognizer: Recognizer) -> list[Segment]:
    """Return the segments with what stands before the opening of the list marked as no entries."""
    segments = _without_glued_title(segments, document, recognizer)
    for opening in range(1, min(_DEEPEST + 1, len(segments) - 1)):
        if _opens(segments, opening):
            return _marked(segments, opening, recognizer)
        if is_water(segments[opening - 1].recognition.match):
            break  # the list is open
    return segments


def _without_glued_title(segments: list[Segment], document: Document, recognizer: Recognizer) -> list[Segment]:
    """Return the segments with a title cut off the water behind it: ``E & Ferulic Acid Serum⏎Water``."""
    for i, segment in enumerate(segments[:_DEEPEST]):
        if segment.end - segment.start > _LONGEST:
            break
        text = document.plain[segment.start : segment.end]
        for glue in _GLUE.finditer(text):
            title, name = text[: glue.start()], text[glue.end() :]
            if not _ends_as_a_title(title, glue[0], segment):
                continue
            answer = recognize_listed(name, recognizer)
            titled = not i and "\n" not in glue[0] and _holds_a_product(title)  # before any name: Body oil - Alcohol
            if answer.status is Status.LISTED and (titled or is_water(answer.match)):
                first = score_segment(segment.extended(segment.start + len(title), title), recognizer)
                bits = Separator.LINE_BREAK if "\n" in glue[0] else Separator.DASH
                water = Segment(segment.end - len(name), segment.end, name, bits)
                return [*segments[:i], first, score_segment(water, recognizer), *segments[i + 1 :]]
    return segments


def _ends_as_a_title(title: str, glue: str, segment: Segment) -> bool:
    """Return whether a line ends in a word for a product, or words before a dash hold one."""
    words = LETTERS.findall(title)
    if "\n" not in glue:
        return _holds_a_part(title) or _holds_a_product(title)
    return bool(words) and segment.recognition.status is not Status.LISTED and titles_a_product(words[-1])


def _opens(segments: Sequence[Segment], i: int) -> bool:
    """Return whether a list with commas begins at a segment, a listed name behind what ends a title."""
    first = segments[i]
    if first.role or first.recognition.status is not Status.LISTED or not _parts(first):
        return False
    shown = segments[i + 1 : i + 1 + _SHOWN]
    commas = [segment.separator == Separator.LIST for segment in shown]
    listed = sum(segment.recognition.status is Status.LISTED for segment in shown)
    short = len(shown) == 1 and is_water(first.recognition.match) and not first.separator & _PARTS & ~_ENDS
    least = 1 if short else 2
    if not all(commas[:2]) or listed < least or sum(commas) < max(1, len(commas) - 1):
        return False
    return not (first.separator & Separator.DASH and SeparatorCounts.of(segments).dash_separates)


def _parts(segment: Segment) -> bool:
    """Return whether what stands before a segment parts it from a title: a stop, a line end, a note's words."""
    if segment.separator & Separator.ANNOTATION:
        return _is_note(segment)
    return bool(segment.separator & _PARTS)


def _is_note(segment: Segment) -> bool:
    """Return whether nothing but words of notes head a segment: ``For external use: Aqua``, ``Without parabens``."""
    kinds = [heading_kinds().get(annotation.kind) for annotation in segment.annotations]
    return all(kind is not None and kind.closes for kind in kinds)


def _marked(segments: list[Segment], opening: int, recognizer: Recognizer) -> list[Segment]:
    """Return the segments with each clause before the list marked, where all of them are titles or sentences."""
    first = segments[opening]
    listed = [s.recognition.match for s in segments[opening : opening + _NEAR] if s.recognition.status is Status.LISTED]
    beside = _Beside(listed, is_water(first.recognition.match), recognizer)
    begins = [0, *(i for i in range(1, opening) if _parts(segments[i])), opening]
    clauses = [segments[begin:end] for begin, end in pairwise(begins)]
    if any(clause[0].annotations and not _is_note(clause[0]) for clause in clauses):
        return segments
    if not _are_titles([clause for clause in clauses if not clause[0].annotations], beside):
        return segments
    result: list[Segment] = []
    for clause in clauses:  # words that no list holds stay as they are: Without parabens
        result += clause if clause[0].annotations else [_no_entry(segment) for segment in clause]
    if first.separator & (Separator.COLON | Separator.DASH) and result[-1].role == "other":
        last = segments[opening - 1]
        result[-1] = last.with_role("title", 0.0, last.text.strip(TRIM))
    return result + segments[opening:]


def _are_titles(clauses: Sequence[Sequence[Segment]], beside: _Beside) -> bool:
    """Return whether clauses are titles or sentences; not all mere names, but before water."""
    kinds = {_kind_of(clause, beside) for clause in clauses}
    if _Clause.ENTRIES in kinds:
        return False
    return _Clause.TITLE in kinds or (beside.water and bool(kinds))


def _no_entry(segment: Segment) -> Segment:
    return segment if segment.role else segment.with_role("other")


class _Beside(NamedTuple):
    """What the words before a list are compared with: the names of the list, and whether it opens with water."""

    listed: Sequence[Match]
    water: bool
    recognizer: Recognizer

    def holds(self, match: Match) -> bool:
        """Return whether an ingredient stands in the list."""
        return any(same_ingredient(match, other) for other in self.listed)


class _Clause(Enum):
    """What the words before a list are."""

    TITLE = "title"
    #: Nothing but names that stand in the list again: a title before water, or where another clause is one.
    NAMED_AGAIN = "named again"
    ENTRIES = "entries"


def _kind_of(clause: Sequence[Segment], beside: _Beside) -> _Clause:
    """Return whether a clause is a title or sentence: some of it is no name, and what is one stands in the list."""
    texts = [segment.text.strip(TRIM) for segment in clause]
    if sum(len(LETTERS.findall(text)) for text in texts) > _WORDS or any(map(names_a_class, texts)):
        return _Clause.ENTRIES
    if beside.water and _makes_promises(clause, texts, beside):
        return _Clause.TITLE
    kinds = [
        _kind_in(segment, text, beside, alone=len(clause) == 1) for segment, text in zip(clause, texts, strict=True)
    ]
    return next((kind for kind in (_Clause.ENTRIES, _Clause.TITLE) if kind in kinds), _Clause.NAMED_AGAIN)


def _kind_in(segment: Segment, text: str, beside: _Beside, *, alone: bool) -> _Clause:
    """Return what the words between two commas of a clause are; ``alone``: it has no others."""
    listed = segment.recognition.status is Status.LISTED
    if segment.role or ((alone or not listed) and _is_of_a_product(text, segment, beside)):
        return _Clause.TITLE
    if listed:
        return _Clause.NAMED_AGAIN if beside.holds(segment.recognition.match) else _Clause.ENTRIES
    return _Clause.TITLE if _is_no_name(text, segment, beside) else _Clause.ENTRIES


def _makes_promises(clause: Sequence[Segment], texts: Sequence[str], beside: _Beside) -> bool:
    """Return whether a clause before water is a product's words and ingredients joined to them.

    ``Serum with collagen, vitamin C``, ``Shea butter, coconut oil and almond hand cream``.
    """
    unlisted = [
        text
        for segment, text in zip(clause, texts, strict=True)
        if segment.role or segment.recognition.status is not Status.LISTED
    ]
    if any(is_water(segment.recognition.match) for segment in clause):
        return False
    if any(_holds_a_word(text, "title_with") for text in unlisted):
        return any(_is_of_a_product(text, segment, beside) for segment, text in zip(clause, texts, strict=True))
    ends = LETTERS.findall(texts[-1])
    return texts[-1] in unlisted and _holds_a_word(texts[-1], "conjunction") and titles_a_product(ends[-1])


def _holds_a_word(text: str, kind: str) -> bool:
    return not word_class(kind).isdisjoint(map(fold_case, LETTERS.findall(text)))


def _is_of_a_product(text: str, segment: Segment, beside: _Beside) -> bool:
    """Return whether a text names a product: its words are no ingredient's, or stand before water or again in the list.

    "Milk" and "Perfume oil" are both. Of a name in a bracket what stands before it counts: ``Lip balm (Honey)``.
    """
    head = text.partition("(")[0].strip(TRIM)
    if head != text and _is_product_before_bracket(head):
        return True
    if segment.recognition.status is not Status.LISTED:
        return (
            _holds_a_product(text)
            or (beside.water and (_holds_a_part(text) or fold_case(text) in _products().forms))
            or _begins_with_a_product(text, segment, beside)
        )
    if not (beside.water or beside.holds(segment.recognition.match)):
        return False
    return fold_case(text) in _products().forms or (is_perfume(segment.recognition.match) and _begins_a_phrase(text))


def _is_product_before_bracket(text: str) -> bool:
    """Return whether words before a bracket name a product, and are no form of an ingredient alone."""
    return bool(text) and (_holds_a_product(text) or titles_a_product(text) or fold_case(text) in _products().forms)


def _holds_a_part(text: str) -> bool:
    """Return whether a text holds a word for a product that no name of an ingredient ends in."""
    words = {fold_case(word) for word in LETTERS.findall(text)}
    parts = (word_class("part_word") | word_class("title_word")) - word_class("form_word") - word_class("name_word")
    return not parts.isdisjoint(words)


def _holds_a_product(text: str) -> bool:
    """Return whether a text holds a phrase of the table of products that is no word of names."""
    words = fold_case(text).split()
    phrases, names = _products().plain, word_class("form_word") | word_class("name_word")
    for length in range(1, _PHRASE + 1):
        for i in range(len(words) - length + 1):
            phrase = " ".join(words[i : i + length]).strip(TRIM)
            if phrase in phrases and phrase not in names:
                return True
    return False


def _begins_with_a_product(text: str, segment: Segment, beside: _Beside) -> bool:
    """Return whether a text that no name was found for begins with a word for a product that is an ingredient's, too.

    ``Milk for dry skin`` before water, ``Profumo da donna`` before a list that names perfume.
    """
    first, _, rest = text.partition(" ")
    if not rest or segment.recognition.status is not Status.UNKNOWN or fold_case(first) not in _products().words:
        return False
    if beside.water and prose_count(text):
        return True
    return beside.holds(recognize_listed(first, beside.recognizer).match)


def _is_no_name(text: str, segment: Segment, beside: _Beside) -> bool:
    """Return whether words are no name: an amount of an ingredient of the list; before water a sentence or a brand."""
    if share().search(text) and _promises(text, beside):
        return True
    if not beside.water:
        return False
    unknown = segment.recognition.status is Status.UNKNOWN
    return unknown and (is_sentence(text) or not looks_like_a_name(text))


def _promises(text: str, beside: _Beside) -> bool:
    """Return whether words hold the name of an ingredient of the list: ``Brand Niacinamide 10 % + Zinc 1 %``."""
    words = text.split()[:_WORDS]
    return any(
        beside.holds(recognize_listed(" ".join(words[i : i + length]), beside.recognizer).match)
        for length in (1, 2, 3)
        for i in range(len(words) - length + 1)
        if length < len(words)
    )


def _begins_a_phrase(text: str) -> bool:
    """Return whether a text or its first word is in the table of products."""
    plain = fold_case(text)
    return plain in _products().words or plain.split()[0] in _products().words


class _Products(NamedTuple):
    """Words and phrases of the table of products."""

    #: All of them.
    words: frozenset[str]
    #: Those that alone name a product.
    plain: frozenset[str]
    #: A product's form, which the part of the body that it is for narrows: "cream", "milk".
    forms: frozenset[str]


@cache
def _products() -> _Products:
    return load_or_build("reading-list-openings", ("product_words.csv", "product_narrowing.csv"), _build_products)


def _build_products() -> _Products:
    types = {row["product_type"] for row in rows("product_narrowing.csv")}
    words = [(fold_case(row["word"]), row) for row in rows("product_words.csv")]
    return _Products(
        frozenset(word for word, _ in words),
        frozenset(word for word, row in words if row["weak"] == "no"),
        frozenset(word for word, row in words if row["product_type"] in types and row["weak"] != "alone"),
    )
