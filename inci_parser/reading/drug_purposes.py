"""Marks the further purposes of an active of a medicine, which commas part as they part ingredients.

    Active ingredient: Zinc Oxide 10 % ... Skin protectant, sunscreen lotion   >>   two purposes, no second active

Used by :mod:`inci_parser.reading.tails`, on segments whose names and first purposes are parted.
"""

from __future__ import annotations

from ..models import Status
from ..tables.language import heading_kinds
from .name_shape import TRIM
from .segments import Segment, Separator
from .vocabulary import LETTERS, first_words, fold_case, phrase_pattern

#: A purpose has no more words.
_WORDS = 5


def mark_further_purposes(segments: list[Segment]) -> list[Segment]:
    """Return the segments with purposes marked: under actives, words that nobody lists and that state no amount.

    They hold a word for a purpose, or stand behind one.
    """
    result: list[Segment] = []
    active = behind = False
    for i, segment in enumerate(segments):
        opened = _list_opened(segment)
        if opened:
            active, behind = opened == "active", False
        purpose = active and _is_a_purpose(segments, i, behind=behind)
        result.append(segment.with_role("other", 0.0) if purpose else segment)
        behind = purpose or segment.role == "heading" or (segment.score < 1 and names_a_purpose(segment.text))
    return result


def _list_opened(segment: Segment) -> str:
    """Return the kind of the last heading of a list before a segment, ``""`` for none."""
    kinds = heading_kinds()
    opened = [a.kind for a in segment.annotations if a.kind in kinds and kinds[a.kind].opens_list]
    return opened[-1] if opened else ""


def _is_a_purpose(segments: list[Segment], i: int, *, behind: bool) -> bool:
    """Return whether a segment under actives is a further purpose; ``behind``: it stands behind one."""
    if behind and _begins_a_purpose(segments, i):
        return True
    return _may_be_a_purpose(segments[i]) and (behind or names_a_purpose(segments[i].text))


def _may_be_a_purpose(segment: Segment) -> bool:
    """Return whether a segment is a few words behind a comma, without an amount: a purpose, or what nobody lists."""
    if segment.role or segment.amounts or segment.separator != Separator.LIST:
        return False
    if phrase_pattern("drug_purpose").fullmatch(segment.text.strip(TRIM)):
        return True
    return segment.recognition.status is Status.UNKNOWN and len(segment.text.split()) <= _WORDS


def _begins_a_purpose(segments: list[Segment], i: int) -> bool:
    """Return whether a name is the first word of a purpose, which was cut off it: ``corticosteroid | anti-itch``."""
    segment = segments[i]
    if segment.role or segment.amounts or segment.separator != Separator.LIST or i + 1 == len(segments):
        return False
    rest = segments[i + 1]
    whole = f"{segment.text} {rest.text}".strip(TRIM)
    return rest.role == "heading" and phrase_pattern("drug_purpose").fullmatch(whole) is not None


def names_a_purpose(text: str) -> bool:
    """Return whether a text holds a word for what a medicine is for.

    >>> names_a_purpose("antigingivitis toothpaste"), names_a_purpose("Zinc Oxide")
    (True, False)
    """
    words = {fold_case(word) for word in LETTERS.findall(text)}
    return not words.isdisjoint(first_words("drug_purpose")) and bool(phrase_pattern("drug_purpose").search(text))
