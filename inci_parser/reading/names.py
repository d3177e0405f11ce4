"""What reading asks the catalogue, remembered: is this text a name, and which one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple
from weakref import WeakKeyDictionary

from ..models import EntryParts, Lexicon, Match
from .entry import MEMORY, read_entry
from .words import LETTERS, endings, folded, words

#: known: a name or alias, whole; near: a guarded guess; formed: a well-formed name nobody lists; unknown.
Standing = Literal["known", "near", "formed", "unknown"]


class Identity(NamedTuple):
    """What the catalogue makes of a text."""

    standing: Standing
    #: Canonical names, where it has any.
    names: tuple[str, ...]


_UNKNOWN = Identity("unknown", ())


class Names:
    """The catalogue's answers about texts, remembered (bounded)."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._resolve: Callable[[EntryParts], Match] | None = getattr(lexicon, "resolve_parts", None)
        self._known: dict[str, bool] = {}
        self._found: dict[str, Identity] = {}

    def knows(self, text: str) -> bool:
        """Tell whether a text is, whole and without guessing, a name."""
        known = self._known.get(text)
        if known is None:
            if len(self._known) > MEMORY:
                self._known.clear()
            known = self._known[text] = bool(text) and self._lexicon.knows(read_entry(text).name)
        return known

    def identity(self, text: str) -> Identity:
        """Return what the whole ladder of naming makes of a text."""
        found = self._found.get(text)
        if found is None:
            if len(self._found) > MEMORY:
                self._found.clear()
            found = self._found[text] = self._identity(text)
        return found

    def _identity(self, text: str) -> Identity:
        if self._resolve is None:
            return Identity("known", (text,)) if self.knows(text) else _UNKNOWN
        match = self._resolve(read_entry(text))
        if match.method == "none":
            return _UNKNOWN
        if match.method == "nomenclature":
            return Identity("formed", match.names)
        return Identity("near" if match.method == "fuzzy" else "known", match.names)

    def same(self, one: str, other: str) -> bool:
        """Tell whether two texts name the same ingredient."""
        first, second = self.identity(one), self.identity(other)
        return bool(first.names) and first.names == second.names


_remembered: WeakKeyDictionary[Lexicon, Names] = WeakKeyDictionary()


def names_of(lexicon: Lexicon) -> Names:
    """Return the remembered answers of a catalogue."""
    found = _remembered.get(lexicon)
    if found is None:
        found = _remembered[lexicon] = Names(lexicon)
    return found


def looks_like_a_name(text: str) -> bool:
    """Tell whether an unlisted text has the shape of an ingredient's name.

    >>> looks_like_a_name("Zinziber Obscurum Root Extract"), looks_like_a_name("glowing appearance")
    (True, False)
    """
    found = [folded(word) for word in LETTERS.findall(text)]
    if not found or len(found) > 14:
        return False
    if any(word in words("name_word") for word in found):
        return True
    last = found[-1]
    if last.isascii():
        return len(found) <= 4 and len(last) > 5 and last.endswith(endings())
    return last.endswith(tuple(word for word in words("name_word") if not word.isascii()))


def prose(text: str) -> int:
    """Return how many words of a text belong to sentences rather than to names."""
    known = words("prose")
    return sum(folded(word) in known for word in LETTERS.findall(text))
