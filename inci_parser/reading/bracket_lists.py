"""Finds lists in brackets whose names their entry does not name: what an extract or blend is made up with.

    Aloe Vera Gel (Aqua, Aloe Barbadensis Leaf Juice Powder, Potassium Sorbate)   >>   the bracket is left out

Runs on the entries of a label. Colours and perfumes name what their brackets list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..models import Recognizer, Span, Status
from .entries import PlacedEntry
from .identity import recognize_listed
from .normalise import normalise
from .offsets import OffsetText

#: What separates the names in a bracket; a comma between digits belongs to a name.
_SEPARATOR = re.compile(r"\s*(?:,(?!\d)|[;、])\s*")
#: Line breaks and tabs as spaces.
_ONE_LINE = str.maketrans("\n\t", "  ")


def bracket_lists_left_out(entries: Iterable[PlacedEntry], recognizer: Recognizer) -> list[Span]:
    """Return where brackets list several names of which one at least is none of their entry's."""
    spans: list[Span] = []
    for entry in entries:
        text = OffsetText(entry.text)
        if not all(gloss in entry.text for gloss in entry.parsed.glosses):  # printed over a line end, full width
            text = normalise(entry.text).translated(_ONE_LINE)
        for gloss in entry.parsed.glosses:
            start = text.text.find(gloss)
            if start >= 0 and _lists_others(gloss, text.text, entry, recognizer):
                first, last = text.span(start, start + len(gloss))
                spans.append(Span(entry.start + first, entry.start + last))
    return spans


def _lists_others(gloss: str, text: str, entry: PlacedEntry, recognizer: Recognizer) -> bool:
    """Return whether a bracket lists names, all of them listed, that its entry does not name."""
    parts = _SEPARATOR.split(gloss)
    if len(parts) < 2 and len(entry.parsed.glosses) > 1:
        return not _is_within_the_name(gloss, text) and _is_another(gloss, entry, recognizer)
    if len(parts) < 2 or entry.recognition.status is not Status.LISTED:
        return False
    answers = [recognize_listed(part, recognizer) for part in parts]
    if any(answer.status is not Status.LISTED for answer in answers):
        return False
    named = set(entry.recognition.match.names)
    others = {answer.match.names for answer in answers if named.isdisjoint(answer.match.names)}
    return len(others) > 1 or (bool(others) and len(parts) > 2)


def _is_within_the_name(gloss: str, text: str) -> bool:
    """Return whether a name goes on behind a bracket, which glosses the words before: ``Honey (Mel) Wax``."""
    behind = text[text.find(gloss) + len(gloss) + 1 :].lstrip()
    return behind[:1].isalpha()


def _is_another(gloss: str, entry: PlacedEntry, recognizer: Recognizer) -> bool:
    """Return whether one of several brackets names an ingredient of its own: ``Carmine (CI 75470) [Phenoxyethanol]``.

    Another bracket names the entry already.
    """
    named = set(entry.recognition.match.names)
    answers = {other: recognize_listed(other, recognizer) for other in entry.parsed.glosses}
    own, others = answers.pop(gloss), answers.values()
    if own.status is not Status.LISTED or not named or not named.isdisjoint(own.match.names):
        return False
    return any(not named.isdisjoint(other.match.names) for other in others)
