"""Puts printed text to the recognizer, and compares its answers.

The recognizer is asked for the printed name of an entry, so text is taken apart by the entry grammar first. Its
answers are remembered by whoever gives them; a segment carries its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from ..models import UNRECOGNIZED, Match, Recognition, Recognizer, Status
from ..tables.resources import rows
from .entry import read_entry

_DIGITS = re.compile(r"\d+")
_SLASH = re.compile(r"\s?[/\\]\s?")


def recognize(text: str, recognizer: Recognizer) -> Recognition:
    """Return what the catalogue makes of a printed entry, guesses included."""
    name = read_entry(text).name
    return recognizer.recognize(name) if name else UNRECOGNIZED


def recognize_listed(text: str, recognizer: Recognizer) -> Recognition:
    """Return what the catalogue lists under a printed entry: no misprint and no well-formed name is looked for.

    That costs a fraction of :func:`recognize`.
    """
    name = read_entry(text).name
    return recognizer.recognize(name, guess=False) if name else UNRECOGNIZED


def is_listed(text: str, recognizer: Recognizer) -> bool:
    """Return whether a text is, whole and without guessing, one name: nothing left over, no second name in it."""
    return recognize_listed(text, recognizer).status is Status.LISTED


def is_misspelt(text: str, recognizer: Recognizer) -> bool:
    """Return whether a misprint hides a name in the text."""
    name = read_entry(text).name
    return bool(name) and recognizer.is_misspelt(name)


def is_canonical(text: str, recognizer: Recognizer) -> bool:
    """Return whether a text is a canonical name, letter for letter."""
    return recognizer.is_canonical(text)


def is_every_part_listed(name: str, recognizer: Recognizer) -> bool:
    """Return whether everything between the slashes of a name is listed, or the name is canonical."""
    if "/" not in name:
        return True
    return is_canonical(name, recognizer) or all(is_listed(part, recognizer) for part in _SLASH.split(name) if part)


def epithets(text: str, spans: Sequence[tuple[int, int]], recognizer: Recognizer) -> frozenset[int]:
    """Return where words of a text begin that are the species of the genus before them, none of them a misprint."""
    return frozenset(
        start
        for (first, last), (start, end) in pairwise(spans)
        if text[last:start].isspace() and recognizer.is_epithet(text[first:last], text[start:end])
    )


def same_ingredient(first: Match, second: Match) -> bool:
    """Return whether two matches name the same ingredient."""
    return bool(first.names) and first.names == second.names


@cache
def names_of(name: str) -> frozenset[str]:
    """Return the ingredients of a list of ``rule_terms.csv``: ``water``, with which most lists begin, ``perfume``."""
    return frozenset(row["term"] for row in rows("rule_terms.csv") if (row["list"], row["kind"]) == (name, "inci"))


def is_water(match: Match) -> bool:
    """Return whether a match is water and nothing else."""
    return len(match.names) == 1 and match.names[0] in names_of("water")


def is_perfume(match: Match) -> bool:
    """Return whether a match is perfume and nothing else."""
    return len(match.names) == 1 and match.names[0] in names_of("perfume")


def same_plant(first: Match, second: Match) -> bool:
    """Return whether two matches name the same plant: ``rosmarinus officinalis`` and ``rosemary oil``."""
    if not (first.names and second.names):
        return False
    one, other = first.names[0].split(), second.names[0].split()
    return len(one) > 1 and one[:2] == other[:2]


def is_kind_of_plant(name: str, behind: str, match: Match) -> bool:
    """Return whether a word behind a name is that of a kind of plants, for whose material in the name's form it stands.

    ``Hypnea Musciformis Extract`` and behind it ``seaweed``, which alone stands for ALGAE EXTRACT: they are one entry.
    """
    form = name.split()[-1].lower()
    alone = len(match.names) == 1 and behind.isalpha() and form != behind.lower()
    return alone and name.count(" ") > 1 and match.names[0].lower().split()[1:] == [form]


def share_a_word(first: Match, second: Match) -> bool:
    """Return whether the canonical names of two matches share a word: they may be names of one ingredient."""
    return not set(" ".join(first.names).split()).isdisjoint(" ".join(second.names).split())


def differ_in_units(first: Match, second: Match) -> bool:
    """Return whether two matches name what only a number tells apart: ``PEG-4 Stearate``, ``PEG-40 Stearate``."""
    one, other = " ".join(first.names), " ".join(second.names)
    return one != other and _DIGITS.sub("", one) == _DIGITS.sub("", other) and not one.startswith("CI ")
