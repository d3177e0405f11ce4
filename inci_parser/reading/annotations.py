"""Annotates a text: headings, footnotes, part titles, cells of tables and brackets of blocks, found before it is cut.

    Ingredients: Aqua [+/- Mica]   >>   "Ingredients: " ingredients, "[" open, "+/- " may_contain, "]" close

An annotation is a token of its own; the lexer cuts only what lies between two of them.
"""

from __future__ import annotations

import re

from ..models import Recognizer
from .brackets import FOOTNOTE_MARKS, neutralise, pairs, unpaired
from .document import CLOSE, OPEN, SEPARATOR, Annotation, Covered, Document
from .footnotes import find_footnotes
from .headings import find_headings
from .late_brackets import closes_late
from .numbering import find_item_marks
from .offsets import OffsetText
from .page_lines import find_page_lines
from .part_marks import find_part_marks
from .part_titles import find_bracketed_titles, titles_a_product
from .text_tables import find_tables
from .totals import find_totals

#: A bracket that holds more than this is no part of a name.
_LONGEST_BRACKET = 300
#: A bracket within a heading.
_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,40})[)\]]")


def annotate(source: str, normalised: OffsetText, recognizer: Recognizer) -> Document:
    """Return the document of a text: its headings, footnotes, tables, titles and blocks found."""
    plain = normalised.text
    headings = [heading for heading in find_headings(plain, recognizer) if not _is_note(plain, heading)]
    parts = [_as_title(plain, heading) for heading in headings]
    tables = find_tables(plain, recognizer)
    if tables.annotations:
        inside = Covered(tables.annotations)
        outside = [h for h in parts if not inside(h.start) and not inside(h.end - 1)]
        parts = sorted([*tables.annotations, *outside])
    covered = Covered(parts)
    parts = [
        *parts,
        *find_footnotes(plain, recognizer, covered),
        *find_bracketed_titles(plain, recognizer, covered),
        *_empty_brackets(plain, covered),
        *(find_part_marks(plain, covered, recognizer) or find_item_marks(plain, covered, recognizer)),
        *find_totals(plain, covered),
        *find_page_lines(plain, covered),
    ]
    annotations = _without_overlaps(parts)
    blocks, alone = _blocks(plain, annotations, recognizer)
    balanced, unclear = neutralise(plain, alone), frozenset(tables.unclear)
    return Document(source, normalised, tuple(sorted([*annotations, *blocks])), balanced, tables.shares, unclear)


def _is_note(plain: str, heading: Annotation) -> bool:
    """Return whether the heading of a group stands behind the mark of a footnote: ``*Organic: certified by``."""
    return heading.kind == "group" and plain[max(0, heading.start - 2) : heading.start].rstrip(" ").endswith(
        tuple(FOOTNOTE_MARKS)
    )


def _as_title(plain: str, heading: Annotation) -> Annotation:
    """Return a heading that names a product in brackets as its title: ``Ingredients (Shampoo):``."""
    bracket = _BRACKET.search(plain, heading.start, heading.end) if heading.kind == "ingredients" else None
    if bracket is None or not titles_a_product(bracket[1]):
        return heading
    return heading._replace(kind="title", text=bracket[1].strip())


def _without_overlaps(annotations: list[Annotation]) -> list[Annotation]:
    """Return the annotations in order, less those that begin within another."""
    result: list[Annotation] = []
    for annotation in sorted(annotations):
        if not result or annotation.start >= result[-1].end:
            result.append(annotation)
    return result


def _empty_brackets(text: str, covered: Covered) -> list[Annotation]:
    """Find brackets that hold nothing: they separate, and say no more."""
    empty = re.finditer(r"\[\s?\]|\(\s?\)", text)
    return [Annotation(match.start(), match.end(), SEPARATOR) for match in empty if not covered(match.start())]


def _blocks(plain: str, annotations: list[Annotation], recognizer: Recognizer) -> tuple[list[Annotation], list[int]]:
    """Return the brackets around blocks as annotations, and the offsets of brackets that pair with none.

    A block is a bracket that holds an annotation: ``[+/- CI 77891]``.
    """
    if "(" not in plain and "[" not in plain and "{" not in plain:
        return [], []
    covered = Covered(annotations)
    hidden = _hide(plain, annotations)
    alone = unpaired(hidden)
    blocks: list[Annotation] = []
    outermost = len(plain)
    for start, end in reversed(pairs(neutralise(hidden, alone))):
        if covered.first_in(start + 1, end) < end:
            blocks += (Annotation(start, start + 1, OPEN), Annotation(end, end + 1, CLOSE))
        elif end < outermost and (end - start > _LONGEST_BRACKET or closes_late(plain, start, end, recognizer)):
            alone += (start, end)
        outermost = min(outermost, start)
    return blocks, alone


def _hide(plain: str, annotations: list[Annotation]) -> str:
    """Return the text with spaces where annotations stand, so that their brackets do not count."""
    pieces: list[str] = []
    done = 0
    for annotation in annotations:
        pieces += (plain[done : annotation.start], " " * (annotation.end - annotation.start))
        done = annotation.end
    pieces.append(plain[done:])
    return "".join(pieces)
