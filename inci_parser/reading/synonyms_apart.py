"""Reads names of one ingredient that stand as entries of their own, one behind the other, as one entry.

    Mineral Oil | Paraffinum Liquidum | Fragrance | Parfum | Aroma   >>   two entries
    Cera Alba, Beeswax, Cire d'abeille                               >>   one entry
    CI 14700, Red 4                                                  >>   one entry
    ci 14720 | red 3                                                 >>   one entry, in doubt: Food Red 3, or the US one

They are forms of one name whose slashes or brackets became separators, not one ingredient twice: both are surely read,
without an amount, and begin with different words. ``Camellia Sinensis (Green Tea) Leaf Extract, Camellia Sinensis
(White Tea) Leaf Extract``, two lakes of one colour and a name that is printed twice stay two entries.
Runs on placed entries, before repeated lists are dropped.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..models import Alternative, Recognizer, Status
from ..tables.resources import rows
from .brackets import depth
from .entries import PlacedEntry
from .joints import LONGEST

#: What stands between two names: a separator, and marks of footnotes at either; a blank where they ran together.
_BETWEEN = re.compile(r"[\s*†‡°¹²³]*[,;|/·•][\s*†‡°¹²³(]*| ")
#: A number of the Colour Index alone; other numbered names of colours.
_COLOUR_NUMBER = re.compile(r"\(?\s?(?:C\.?\s?I\.?\s?)?(?:No\.?\s?)?\d{5}\s?\)?", re.IGNORECASE)
#: A colour by its hue and a number of one or two digits.
_HUE_AND_NUMBER = re.compile(r"[a-z]+\s(?:no\.?\s?)?\d{1,2}", re.IGNORECASE)
_OPENING = ("(", "[")
_WORD = re.compile(r"[^\W_]+")
#: How many forms of one name stand before another mixture that is printed with them.
_FORMS = 2


@cache
def _mixtures() -> frozenset[str]:
    """Return the names of mixtures that labels print side by side: perfume and flavour."""
    return frozenset(row["word"] for row in rows("name_word_lists.csv") if row["list"] == "mixture")


@cache
def _same_substances() -> frozenset[tuple[str, str]]:
    """Return the pairs of names that one substance has, in either order: ``CI 19140``, ``ACID YELLOW 23``."""
    pairs = [(row["inci"], row["other"]) for row in rows("one_substance.csv") if row["relation"] == "same"]
    return frozenset((*pairs, *((other, one) for one, other in pairs)))


def join_synonyms(source: str, entries: Sequence[PlacedEntry], recognizer: Recognizer) -> list[PlacedEntry]:
    """Return the entries with names of one ingredient that follow each other as one entry."""
    result: list[PlacedEntry] = []
    first: PlacedEntry | None = None  # the first of the forms that the last entry of the result joins
    forms = 1
    for entry in entries:
        if first is not None and _is_form(source, first, result[-1], entry, forms):
            result[-1] = _joined(source, result[-1], entry)
            forms += 1
        elif first is not None and _is_food_colour(source, first, entry, recognizer):
            result[-1] = _in_doubt(_joined(source, first, entry), entry)
            first = None
        else:
            result.append(entry)
            first, forms = entry, 1
    return result


def _is_form(source: str, first: PlacedEntry, last: PlacedEntry, entry: PlacedEntry, forms: int) -> bool:
    """Return whether an entry is another form of the name before it; ``first`` is the first of so many forms."""
    between = source[last.end : entry.start]
    if not _BETWEEN.fullmatch(between) or "\n\n" in between or not (_is_plain(first) and _is_plain(entry)):
        return False
    if entry.context != first.context or entry.parsed.nano != first.parsed.nano:
        return False
    one, other = first.recognition.match.names, entry.recognition.match.names
    if one == other:
        return _is_opened(source, first.start, last.end) or _are_different_forms(first, entry)
    if "|" not in between:
        return False
    return (*one, *other) in _same_substances() or (forms >= _FORMS and _mixtures().issuperset((*one, *other)))


def _is_food_colour(source: str, first: PlacedEntry, entry: PlacedEntry, recognizer: Recognizer) -> bool:
    """Return whether a bar parts a colour number from a hue and number by which the Colour Index has its food colour.

    ``red 3`` is CI Food Red 3, azorubine, behind ``ci 14720``; in the US it is erythrosine.
    """
    if source[first.end : entry.start].strip() != "|" or not (_is_plain(first) and _is_plain(entry)):
        return False
    if not _COLOUR_NUMBER.fullmatch(first.text) or not _HUE_AND_NUMBER.fullmatch(entry.text):
        return False
    return recognizer.recognize(f"food {entry.text}").match.names == first.recognition.match.names


def _in_doubt(joined: PlacedEntry, entry: PlacedEntry) -> PlacedEntry:
    """Return a colour with the other one that its second name may be of."""
    match = joined.recognition.match
    other = Alternative(entry.recognition.match.names[0], 0.0)
    match = match._replace(
        alternatives=(other,), because=f"{match.because}; the name behind it may be of another colour"
    )
    return joined._replace(
        recognition=joined.recognition._replace(match=match), doubts=tuple(dict.fromkeys((*joined.doubts, "name")))
    )


def _is_opened(source: str, start: int, end: int) -> bool:
    """Return whether a bracket was opened for other forms of a name and never closed: ``Aqua (Water, Aqua, Talc``."""
    return end - start <= LONGEST and depth(source[start:end]) > 0


def _is_plain(entry: PlacedEntry) -> bool:
    """Return whether an entry is surely one ingredient, in letters of the Latin alphabet, without an amount."""
    status, match = entry.recognition
    sure = status is Status.LISTED and len(match.names) == 1 and not match.alternatives and not entry.doubts
    return sure and entry.text.isascii() and entry.amount is None and not entry.parsed.marks


def _are_different_forms(first: PlacedEntry, entry: PlacedEntry) -> bool:
    """Return whether two printed names of one ingredient are two forms of its name, and no two kinds of it."""
    one, other = first.text, entry.text
    if any(map(str.isdigit, one + other)) and not _COLOUR_NUMBER.fullmatch(one):
        return bool(_COLOUR_NUMBER.fullmatch(other)) and not re.search(r"\d{5}", one)
    if any(sign in other[1:] for sign in _OPENING) and other[:1] not in _OPENING:
        return False
    told = {_letters(text) for text in (one, first.parsed.name, *first.parsed.glosses, re.sub(r"\(.*?\)", "", one))}
    return _letters(other) not in told and _first_word(one) != _first_word(other)


def _letters(text: str) -> str:
    return "".join(_WORD.findall(text.casefold()))


def _first_word(text: str) -> str:
    found = _WORD.search(text.casefold())
    return found[0] if found else ""


def _joined(source: str, first: PlacedEntry, entry: PlacedEntry) -> PlacedEntry:
    """Return two entries as one that reaches from the first to the second."""
    return first._replace(
        end=entry.end,
        text=source[first.start : entry.end],
        organic=first.organic or entry.organic,
        footnotes=tuple(dict.fromkeys((*first.footnotes, *entry.footnotes))),
        remarks=tuple(dict.fromkeys((*first.remarks, *entry.remarks))),
        notices=tuple(dict.fromkeys((*first.notices, *entry.notices, "joined_synonyms"))),
    )
