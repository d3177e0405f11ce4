"""Colour index numbers, alone, listed, or beside the colour's name, and US colour names."""

from __future__ import annotations

from .. import colour_index as colours
from ..candidate import Candidate, Lookup
from ..nomenclature.vocabulary import conjunctions
from ..nomenclature.word_lists import word_list

#: A colour index number has five digits; OCR may have read one as a letter.
_FEWEST_DIGITS = 4


def match(text: str, lookup: Lookup) -> Candidate | None:
    """Return the colours that a text names by number.

    C.l. 77492 >> CI 77492    FD&C Red No. 40 Lake >> CI 16035    Titanium Dioxide (CI 77891) >> CI 77891

    A number beside the name of another ingredient is no answer, nor is one that no table lists.
    """
    us_form = colours.us_form(text)
    if us_form is not None:
        hit = lookup.find(us_form)
        return None if hit is None else Candidate(hit.names, "colour_index", f"US colour name {us_form}")
    if sum(map(str.isdigit, text)) < _FEWEST_DIGITS:
        return None
    text = colours.repaired(text)
    printed = colours.numbers(text)
    hits = [lookup.find(number.lower()) for number in printed]
    if not printed or not all(hits):
        return None
    names = tuple(dict.fromkeys(name for hit in hits if hit for name in hit.names))
    if all(_names_the_colour(piece, names, lookup) for piece in colours.remainder(text)):
        return Candidate(names, "colour_index", f"colour index {', '.join(printed)}")
    return None


def _names_the_colour(piece: str, names: tuple[str, ...], lookup: Lookup) -> bool:
    """Return whether words beside a colour number are the colour's name or no name, not another ingredient."""
    if colours.us_form(piece):
        return True
    hit = lookup.find(piece)
    if hit is None:
        found = [lookup.find(name) for name in _joined(piece)]
        if len(found) > 1 and all(found):
            return all(other.names[0] in names for other in found if other)  # mica and carmine: two
        return not _are_other_names(piece, names, lookup)
    return hit.names[0] in names or hit.names[0] in word_list("pigment")


def _joined(piece: str) -> list[str]:
    """Return the names that a word such as "and" joins."""
    words = piece.split(" ")
    cuts = [i for i, word in enumerate(words) if 0 < i < len(words) - 1 and word in conjunctions()]
    starts = [0, *(i + 1 for i in cuts)]
    return [" ".join(words[start:end]) for start, end in zip(starts, [*cuts, len(words)], strict=True)]


def _are_other_names(piece: str, names: tuple[str, ...], lookup: Lookup) -> bool:
    """Return whether words are several names that lost their separators, one of another ingredient: ``aqua mica``."""
    hits = [lookup.find(piece[start:end]) for start, end in lookup.names_in(piece)]
    return len(hits) > 1 and not all(hit is None or hit.names[0] in names for hit in hits)
