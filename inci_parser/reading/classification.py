"""Classifies a text as a list, highlights or neither, and says why; and whether it is a cosmetic's at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from ..models import Kind, Status
from ..tables.language import heading_kinds
from .brackets import CLOSING
from .document import Document
from .entries import PlacedEntry
from .name_shape import holds_a_name_word, looks_like_a_name
from .segments import Segment, Separator
from .vocabulary import LETTERS, fold_case, word_class

#: Entries from which well-formed names that no catalogue holds are a list.
_SEVERAL = 3
#: A brand alone has no more words.
_BRAND = 3


def classify_text(document: Document, segments: Sequence[Segment], entries: Sequence[PlacedEntry]) -> tuple[Kind, str]:
    """Return the kind of a text and the reason in one sentence."""
    nothing = _holds_nothing(document.plain.strip())
    if nothing:
        return "no_list", nothing
    kinds = heading_kinds()
    headed = any(a.kind in kinds and kinds[a.kind].opens_list for a in document.annotations)
    claims = [segment for segment in segments if segment.role == "claim" and _names_something(segment)]
    if entries and not headed and _only_highlights(entries, claims, document.source):
        return "highlights", "Ingredients are named in claims or as a selection, not as a whole list."
    if entries and _are_scattered(entries, len(document.source)):
        return "no_list", "This does not read as an ingredient list: single names stand in a long text."
    if entries and _is_list(entries, document, headed=headed):
        return "list", _BECAUSE[headed]
    return _without_list(document, segments, claims, entries)


#: The address of a page, with nothing beside it.
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
#: A text of fewer characters is a label, whatever else stands in it.
_LONG = 1_000
#: Of the stretch from the first entry to the last, entries take up this share at least; and few of them this of a text.
_DENSE, _FEW, _SHARE = 0.12, 3, 0.02
#: So many names are a list wherever they stand, with no more characters between two of them.
_RUN, _GAP = 6, 12


def _hold_a_run(entries: Sequence[PlacedEntry]) -> bool:
    """Return whether several known names stand side by side, as in a list within a long page."""
    run = 1
    for before, entry in pairwise(entries):
        near = entry.start - before.end <= _GAP and entry.recognition.is_named
        run = run + 1 if near else 1
        if run >= _RUN:
            return True
    return False


def _are_scattered(entries: Sequence[PlacedEntry], length: int) -> bool:
    """Return whether entries of a long text are words here and there, as in a letter, a document or a program."""
    if length < _LONG or any(entry.states_an_active for entry in entries):
        return False
    covered = sum(entry.end - entry.start for entry in entries)
    if not any(entry.recognition.is_named for entry in entries):
        return True
    if len(entries) <= _FEW:
        return covered < _SHARE * length
    if _hold_a_run(entries):
        return False
    return covered < _DENSE * (entries[-1].end - entries[0].start)


_BECAUSE = {True: "An ingredient heading was found.", False: "Most of the text names ingredients."}


def _without_list(
    document: Document, segments: Sequence[Segment], claims: Sequence[Segment], entries: Sequence[PlacedEntry]
) -> tuple[Kind, str]:
    """Return whether a text without a list names ingredients in claims, and why it is taken for what it is."""
    pointed = any(annotation.kind == "highlights" for annotation in document.annotations)
    if claims or (pointed and sum(segment.recognition.is_named for segment in segments) >= 2):
        return "highlights", "Ingredients are named in claims or as a selection, not as a whole list."
    if _is_brand(entries):
        return "no_list", "It is one name, which is no known ingredient."
    return "no_list", "Nothing in it reads as an ingredient list."


def _holds_nothing(text: str) -> str:
    """Return why a text can hold no list, empty if it can."""
    if not text:
        return "The text is empty."
    if fold_case(text.strip(" .\"'")) in word_class("null"):
        return "The text is a placeholder for missing data."
    if _ADDRESS.fullmatch(text.strip()):
        return "The text is the address of a web page, which is not opened."
    return "" if LETTERS.search(text) else "The text has no words."


def _only_highlights(entries: Sequence[PlacedEntry], claims: Sequence[Segment], text: str) -> bool:
    """Return whether what looks like a short list rather advertises: bullets with claims, names of classes."""
    first = entries[0].start
    before = text[:first].rstrip(" \t-•")
    dashed = text[max(0, first - 3) : first].strip().endswith(("-", "•")) and before[-1:] in "\n.!:"
    bullet = dashed or (text.strip().startswith("-") and len(entries) <= 2)
    named_alone = not claims and len(entries) > 3 and count_named(entries) == len(entries)  # a list of bullets
    if len(entries) <= 4 and not named_alone and (bullet or (claims and len(entries) < 3)):
        return True
    heroes = sum(fold_case(entry.parsed.name) in word_class("hero") for entry in entries)
    return heroes >= 3 and heroes * 6 >= len(entries)


def _is_list(entries: Sequence[PlacedEntry], document: Document, *, headed: bool) -> bool:
    """Return whether entries make a list: a heading and a name, names the catalogue knows, or nothing but names."""
    count = len(entries)
    known = count_named(entries)
    named = known + sum(not e.recognition.is_named and _is_name_shaped(e, several=count >= _SEVERAL) for e in entries)
    if headed:
        pointed_away = any(annotation.kind == "pointer" for annotation in document.annotations)
        return bool(known) or named * 3 >= count or (count > 1 and not pointed_away)
    if known and (count <= 3 or known * 4 >= count):
        return True
    if _is_brand(entries):
        return False
    covered = sum(entry.end - entry.start for entry in entries)
    whole = covered * 4 >= 3 * len(document.plain.strip())
    return whole and named * 5 >= count * 3


def _is_brand(entries: Sequence[PlacedEntry]) -> bool:
    """Return whether all that was read is a few words, as a brand is, that only end like a name: ``Colgate``.

    What states how much of it there is, is an ingredient.
    """
    if len(entries) != 1 or entries[0].amount is not None or entries[0].recognition.is_named:
        return False
    entry = entries[0]
    told = entry.recognition.status is Status.WELL_FORMED or holds_a_name_word(entry.parsed.name)
    return not told and len(LETTERS.findall(entry.text)) <= _BRAND and CLOSING.keys().isdisjoint(entry.text)


def _is_name_shaped(entry: PlacedEntry, *, several: bool) -> bool:
    """Return whether an entry that the catalogue does not know looks like a name, among several is well formed."""
    well_formed = several and entry.recognition.status is Status.WELL_FORMED
    return well_formed or looks_like_a_name(entry.parsed.name)


def count_named(entries: Sequence[PlacedEntry]) -> int:
    """Return how many entries name an ingredient of the catalogue."""
    return sum(entry.recognition.is_named for entry in entries)


def _names_something(segment: Segment) -> bool:
    """Return whether the name of a claim ("Niacinamide: brightens") is an ingredient's."""
    text = segment.text.strip(" -\u2022*\"'")
    bullet = bool(segment.separator & Separator.DASH) or segment.text.lstrip().startswith("-")
    if segment.recognition.is_named:
        return True
    return text[:1].isupper() and (bullet or looks_like_a_name(text))


@cache
def _food_phrases() -> tuple[str, ...]:
    return tuple(sorted(word for word in word_class("food") if " " in word))


def is_food(document: Document, entries: Sequence[PlacedEntry]) -> bool:
    """Return whether the text is of food, a supplement or a medicine to swallow."""
    low = document.plain.lower()
    words = set(LETTERS.findall(low))
    food_words = len(word_class("food") & words) + sum([phrase in low for phrase in _food_phrases()])
    if food_words and not word_class("dose").isdisjoint(words):
        return True
    return food_words >= 4 or (food_words >= 2 and count_named(entries) * 3 < len(entries) + 3)
