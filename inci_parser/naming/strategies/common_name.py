"""A plant's Latin name with its common name between its words, without brackets."""

from __future__ import annotations

from .. import botanical_names as botany
from ..candidate import Candidate, Lookup
from . import composition

SCORE = 97.0
#: Fewest and most words of a Latin name and a common one together.
_FEWEST, _MOST = 4, 12


def match(text: str, lookup: Lookup) -> Candidate | None:
    """Return the ingredient that a text names once its common name is left out, or that its common name names.

    citrus reticulata tangerine peel oil    >> CITRUS RETICULATA PEEL OIL
    salix alba white willow bark extract    >> SALIX ALBA BARK EXTRACT
    calendula officinalis extract marigold  >> CALENDULA OFFICINALIS EXTRACT
    """
    for shorten in (botany.without_common, botany.without_unknown, botany.without_common_behind):
        shorter = shorten(text)
        found = lookup.whole(shorter) if shorter else None
        if found is not None and (shorten is not botany.without_unknown or not lookup.corrections(text)):
            twice = _named_twice(text, lookup, found.names)
            if twice is not None and twice.names == found.names:
                return twice  # what is left out names the same plant: nothing is lost
            because = f"Latin name with its common name: {shorter}"
            return Candidate(found.names, "alias", because, SCORE, leaves_out=True)
    return _named_twice(text, lookup)


def _named_twice(text: str, lookup: Lookup, known: tuple[str, ...] = ()) -> Candidate | None:
    """Return the ingredient that the words behind a Latin name are by themselves, where it is of that plant.

    Its part and form must be printed: bergamot oil is of the fruit, but "citrus bergamia bergamot oil" does not say so.
    Not where it is what the Latin name is, which is ``known``.
    """
    words = text.split(" ")
    if not _FEWEST <= len(words) <= _MOST or not botany.is_latin(words[0]):
        return None
    plant = f"{words[0]} {words[1]} ".upper()
    for first in (2, 3):  # an adjective may stand between: nigella sativa virgin black cumin oil
        rest = " ".join(words[first:])
        candidate = lookup.whole(rest) or composition.match(rest, lookup)
        if candidate is None or not candidate.names[0].startswith(plant):
            continue
        if candidate.names == known or _is_printed(candidate.names, text):
            because = f"Latin name before its common name: {candidate.because}"
            return Candidate(candidate.names, "alias", because, SCORE, accounts_for_all=True)
    return None


def _is_printed(names: tuple[str, ...], text: str) -> bool:
    """Tell whether every word of the one name stands in a text."""
    return len(names) == 1 and all(word in text for word in names[0].lower().replace("/", " ").split())
