"""Marks what stands behind "Contains:" as a statement where it heads no ingredients.

    Aqua, Mica. Contains: tree nuts, soy                              >>  a statement: hardly a name is listed
    Active ingredients: Octocrylene 8 %. Contains: Phenoxyethanol, X  >>  entries: it heads the rest of the list

Used by :mod:`inci_parser.reading.claims`, on scored segments.
"""

from __future__ import annotations

from ..models import Recognizer, Status
from ..tables.language import heading_kinds
from .identity import is_listed
from .name_shape import TRIM, between_names
from .segments import Segment, Separator
from .vocabulary import fold_case, word_class

#: Most characters of several names that "and" joins.
_LONGEST = 120


def mark_contents(segments: list[Segment], recognizer: Recognizer) -> list[Segment]:
    """Return the segments with those marked that stand behind "Contains:" where no more than half are listed names.

    Behind actives it heads the rest of the list, for which half suffices; at the beginning of a text it states foods.
    """
    kinds = heading_kinds()
    actives = False
    for i, segment in enumerate(segments):
        heads = [note.kind for note in segment.annotations if note.kind in kinds and kinds[note.kind].section]
        if "contains" in heads:
            end = _end(segments, i)
            listed = sum(_names_ingredients(stated, recognizer) for stated in segments[i:end])
            few = listed * 2 < end - i or (not actives and listed * 2 == end - i)
            if few and (i or _are_foods(segments[i:end])):
                segments[i:end] = [stated.with_role("claim") for stated in segments[i:end]]
        actives = heads[-1] == "active" if heads else actives
    return segments


def _are_foods(segments: list[Segment]) -> bool:
    """Return whether all segments are foods that people are allergic to: ``Contains: nuts, soy. Aqua, Glycerin``."""
    return all(fold_case(segment.text.strip(TRIM)) in word_class("food_allergen") for segment in segments)


def _end(segments: list[Segment], i: int) -> int:
    """Return the index behind the sentence or line that segment ``i`` begins."""
    end = i + 1
    while end < len(segments) and not segments[end].separator & Separator.END:
        end += 1
    return end


def _names_ingredients(segment: Segment, recognizer: Recognizer) -> bool:
    """Return whether a segment is a listed name, or several that "and" joins."""
    if segment.recognition.status is Status.LISTED or len(segment.text) > _LONGEST:
        return segment.recognition.status is Status.LISTED
    names = between_names().split(segment.text.rstrip("."))
    return len(names) > 1 and all(is_listed(name, recognizer) for name in names)
