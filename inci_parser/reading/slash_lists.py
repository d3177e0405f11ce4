"""Names that slashes separate: where to cut a segment that holds several.

    Methylparaben/Propylparaben                        >>  cut
    Aqua / Styrene/Acrylates Copolymer / Mica          >>  cut at the slashes with spaces
    Aqua/Water, Adipic Acid/Glycerin Crosspolymer      >>  one name each

Used by :mod:`inci_parser.reading.splitting`; offsets count characters of the segment.
"""

from __future__ import annotations

import re
from itertools import pairwise

from ..models import Recognizer
from ..tables.word_patterns import runs_together
from .brackets import MARKS, depth
from .identity import differ_in_units, is_listed, is_misspelt, recognize, recognize_listed, share_a_word
from .vocabulary import fold_case, word_class

Span = tuple[int, int]
#: Fewest names between slashes that make a list if most are listed; the same if all slashes have spaces around.
MANY, MANY_SPACED = 6, 4
#: A slash behind a bracket, and a bracket at the end that holds the number of a colour.
_BEHIND_BRACKET, _COLOUR = re.compile(r"(?<=[)\]])\s?[/\\／]\s?"), re.compile(r"\d{5}[^()\[\]]*[)\]]$")
_COLOUR_NUMBER = re.compile(r"\d{5}")
_EDGE = MARKS + " .,;:-"
#: A slash, and one with a space on either side.
_SLASH, _SPACED_SLASH = re.compile(r"\s?[/\\／]\s?"), re.compile(r"\s[/\\／]\s")


def at_slashes(text: str, recognizer: Recognizer, *, guess: bool = False) -> list[Span]:
    """Return the names that slashes separate; ``[]`` where one is not listed, or they are one ingredient.

    Where some slashes have spaces on both sides, those separate and the others belong to names. ``guess``: misprints
    are names too, where half of the names are printed right.
    """
    spaced = _pieces(text, _SPACED_SLASH)
    return _separated(text, spaced, recognizer, MANY_SPACED, guess=guess) or _separated(
        text, _pieces(text, _SLASH), recognizer, MANY, guess=guess
    )


def between_colours(text: str, recognizer: Recognizer) -> list[Span]:
    """Return the colours that slashes separate, each with its number in a bracket; ``[]`` where two are one colour.

    ``Iron Oxides (CI 77491)/Titanium Dioxide (CI 77891)`` is two.
    """
    pieces = _pieces(text, _BEHIND_BRACKET) if "/" in text or "\\" in text or "／" in text else []
    texts = [text[start:end].strip() for start, end in pieces]
    if len(pieces) < 2 or not all(_COLOUR.search(name) and is_listed(name, recognizer) for name in texts):
        return []
    names = [recognize_listed(name, recognizer).match.names for name in texts]
    return pieces if len(set(names)) == len(names) else []


def _pieces(text: str, slash: re.Pattern[str]) -> list[Span]:
    """Return the stretches between slashes outside of brackets."""
    pieces: list[Span] = []
    done = 0
    for match in slash.finditer(text):
        if not depth(text[done : match.start()]):
            pieces.append((done, match.start()))
            done = match.end()
    return [*pieces, (done, len(text))]


def _separated(text: str, pieces: list[Span], recognizer: Recognizer, many: int, *, guess: bool) -> list[Span]:
    """Return the stretches if each is a name of its own: most of ``many``, all of fewer that share no word."""
    if len(pieces) < 2:
        return []
    texts = [text[start:end].strip(_EDGE) for start, end in pieces]
    strange = [name for name in texts if not is_listed(name, recognizer)]
    listed = len(texts) - len(strange)
    if guess and len(strange) <= listed:
        listed += sum(is_misspelt(name, recognizer) for name in strange)
    all_listed = listed == len(pieces)
    if len(pieces) >= many and (all_listed or (len(pieces) >= MANY and listed * 5 >= len(pieces) * 3)):
        return _one_each(pieces, texts, recognizer)
    return pieces if all_listed and _are_several(text, texts, recognizer) else []


def _one_each(pieces: list[Span], texts: list[str], recognizer: Recognizer) -> list[Span]:
    """Return the stretches, neighbours that name one ingredient joined."""
    matches = [recognize_listed(text, recognizer).match for text in texts]
    result = pieces[:1]
    for i, (start, end) in enumerate(pieces[1:], 1):
        if matches[i].names and matches[i].names == matches[i - 1].names:
            result[-1] = (result[-1][0], end)
        else:
            result.append((start, end))
    return result if len(result) > 1 else []


def _are_several(text: str, texts: list[str], recognizer: Recognizer) -> bool:
    """Return whether listed names between slashes are ingredients of their own, not one under several names."""
    if any(len(name) <= 3 and not (len(texts) > 2 and runs_together(name)) for name in texts):
        return False
    if not word_class("head_noun").isdisjoint(fold_case(texts[-1]).split()):
        return False  # Adipic Acid/Glycerin Crosspolymer: the last word is of all
    if len(_COLOUR_NUMBER.findall(text)) == 1:
        return False  # a colour's number and its name are one entry
    matches = [recognize(name, recognizer).match for name in texts]
    return not any(share_a_word(one, other) and not differ_in_units(one, other) for one, other in pairwise(matches))
