"""Repairs segments that a separator cut in two.

    Potassium, Sorbate                >>  Potassium Sorbate   notice split_name
    Cocamide, MEA                     >>  Cocamide MEA        the right is no name, and both are one letter for letter
    Iron Oxides (CI 77491, CI 77492,  >>  one segment         notice unclosed_bracket
    ビタミンC・2-グルコシド           >>  one segment: the middle dot is of the name

Runs after split_run_ons (whose parts it must see) and before mark_titles (which reads the joined text). Two listed
names are left alone at no cost.
"""

from __future__ import annotations

import re

from ..models import Recognizer, Status
from .document import Document
from .identity import is_canonical, is_listed, is_misspelt, recognize
from .name_shape import only_ends_names
from .scoring import score_segment
from .segments import Segment, Separator
from .vocabulary import fold_case, word_class

#: A name of two halves is no longer than this.
LONGEST = 90
_COLOUR = re.compile(r"(?:C\.?\s?[Il1]\.?\s?#?-?)?\s?\d{5}(?::\d)?[)\s.]*")
_NUMBER = re.compile(r"\d{5}")
#: Letters of a half that a misprint does not join; statuses of those it joins: Butlyphenyl, Methylpropional.
_FEW, _NOT_LISTED = 3, {Status.UNKNOWN, Status.WELL_FORMED}
#: How long a chain of carbon is, which no name is alone: C10-30, Alkyl Acrylate.
_CHAIN = re.compile(r"C\d{1,2}(?:-\d{1,2})?", re.IGNORECASE)
_MIDDLE_DOTS = frozenset("・·")
_OPENED = re.compile(r"[(\[][^()\[\]]*$")


def rejoin_split_names(segments: list[Segment], document: Document, recognizer: Recognizer) -> list[Segment]:
    """Return the segments with split names joined and unclosed brackets of colour numbers ended."""
    result: list[Segment] = []
    for segment in segments:
        last = result[-1] if result else None
        whole = None
        if last is not None and _are_neighbours(last, segment):
            if _goes_on(last.text, segment.text):
                whole = last.extended(segment.end, document.plain[last.start : segment.end], "unclosed_bracket")
            else:
                whole = _name_with_a_dot(last, segment, document, recognizer) or _split_name(last, segment, recognizer)
        if whole is None:
            result.append(segment)
        else:
            result[-1] = score_segment(whole, recognizer)
    return result


def _are_neighbours(left: Segment, right: Segment) -> bool:
    """Return whether nothing but one separator stands between two segments that may be entries."""
    roles = left.role or right.role or left.alternatives or right.alternatives
    return not roles and right.separator == Separator.LIST and right.start - left.end <= 3


def _goes_on(left: str, right: str) -> bool:
    """Return whether a bracket of colour numbers was opened on the left, never closed, and goes on on the right."""
    if ("(" not in left and "[" not in left) or len(left) >= 400:
        return False
    opened = _OPENED.search(left)
    return opened is not None and bool(_NUMBER.search(opened[0]) and _COLOUR.fullmatch(right))


def _name_with_a_dot(left: Segment, right: Segment, document: Document, recognizer: Recognizer) -> Segment | None:
    """Return two neighbours as one name, where a middle dot parts them, the right is no name, and both make one."""
    if document.plain[left.end : right.start].strip() not in _MIDDLE_DOTS or len(left.text) + len(right.text) > LONGEST:
        return None
    if right.recognition.status is Status.LISTED:
        return None
    text = document.plain[left.start : right.end]
    return left.extended(right.end, text) if is_listed(text, recognizer) else None


def _split_name(left: Segment, right: Segment, recognizer: Recognizer) -> Segment | None:
    """Return two halves of a name as one, where neither half stands for itself and both together are a name."""
    if not _may_be_halves(left, right):
        return None
    first, second = left.text.strip(" *"), right.text.strip(" *.")
    if not all((first, second)) or _NUMBER.search(f"{first} {second}"):
        return None
    strict = _is_listed(right) or (_is_listed(left) and not (_clings(right.text) or _opens_a_bracket(right.text)))
    whole = _whole_of(first, second, recognizer, strict=strict)
    if whole is None and _is_one_by_its_form(left, right, recognizer):
        whole = f"{first} {second}"
    return None if whole is None else left.extended(right.end, whole, "split_name")


def _is_one_by_its_form(left: Segment, right: Segment, recognizer: Recognizer) -> bool:
    """Return whether two halves are a misprinted name, or one behind the length of a chain that no list may hold."""
    text = f"{left.text.strip(' *')} {right.text.strip(' *.')}"
    if _CHAIN.fullmatch(left.text.strip(" *")):
        return recognize(text, recognizer).is_named
    return _may_be_a_misprint(left, right) and is_misspelt(text, recognizer)


def _whole_of(first: str, second: str, recognizer: Recognizer, *, strict: bool) -> str | None:
    """Return the listed name that two halves make; ``strict``: letter for letter as it is listed."""
    for text in (f"{first} {second}", f"{first}{second}", f"{first}/{second}"):
        if is_canonical(text, recognizer) if strict or text[len(first)] == "/" else is_listed(text, recognizer):
            return text
    return None


def _opens_a_bracket(text: str) -> bool:
    return text.lstrip()[:1] in ("(", "[")


def _is_listed(segment: Segment) -> bool:
    return segment.recognition.status is Status.LISTED


def _clings(text: str) -> bool:
    """Return whether a text only ever ends a name."""
    plain = text.strip(" ()[]{}")
    return only_ends_names(plain) or fold_case(plain.rstrip(".")) in word_class("closing_abbreviation")


def _may_be_a_misprint(left: Segment, right: Segment) -> bool:
    """Return whether neither of two neighbours is listed, one of them is no name at all, and both have some letters."""
    statuses = {left.recognition.status, right.recognition.status}
    return Status.UNKNOWN in statuses <= _NOT_LISTED and min(len(left.text), len(right.text)) > _FEW


def _may_be_halves(left: Segment, right: Segment) -> bool:
    """Return whether two neighbours may be halves of a name: the left is no whole name, or the right only ends one."""
    if len(left.text) + len(right.text) > LONGEST:
        return False
    clings = _clings(right.text)
    if left.recognition.status is right.recognition.status is Status.LISTED:
        return False  # Collagen, Water: two ingredients, whatever both make together
    if left.recognition.status is Status.LISTED:
        return clings or right.recognition.status is Status.UNKNOWN
    if right.recognition.status is Status.LISTED and not clings:
        return left.recognition.status is Status.UNKNOWN
    tail = clings or right.recognition.status is Status.UNKNOWN or _opens_a_bracket(right.text)
    return tail or not left.recognition.is_named
