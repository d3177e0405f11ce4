"""What reading asks the catalogue, remembered: is this text a name, and which one."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Literal, NamedTuple
from weakref import WeakKeyDictionary

from ..models import EntryParts, Lexicon, Match
from .entry import MEMORY, read_entry
from .vocabulary import LETTERS, endings, folded, words

if TYPE_CHECKING:
    from .run_on import Part

#: known: a name or alias, whole; loose: a name with something left over; near: a guarded guess; formed: a well-formed
#: name that nobody lists; unknown.
Standing = Literal["known", "loose", "near", "formed", "unknown"]

#: What tells an ingredient, surely or by a guess.
FOUND: Final = frozenset({"known", "loose", "near"})


class Identity(NamedTuple):
    """What the catalogue makes of a text."""

    standing: Standing
    #: Canonical names, where it has any.
    names: tuple[str, ...]


UNKNOWN = Identity("unknown", ())
#: A plant's Latin name in brackets after a common one: Horsetail (Equisetum Arvense).
_LATIN = re.compile(r"\([A-Z][a-z]{3,} [A-Za-z][a-z]{3,}\)$")
_SLASH = re.compile(r"\s?[/\\]\s?")
_BRACKET = re.compile(r"[(\[{](?:[^()\[\]{}]|[(\[{](?:[^()\[\]{}]|[(\[{][^()\[\]{}]*+[)\]}])*+[)\]}])*+[)\]}]")
_INNER = re.compile(r"[^\W_][(\[{]|[)\]}][^\W_]|-[(\[{]|[)\]}]-|^[(\[{]")
_GLUED = re.compile(r"[)\]}][A-ZÀ-Þ][a-zß-ÿ]")


class Names:
    """The catalogue's answers about texts, remembered (bounded)."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._resolve: Callable[[EntryParts], Match] | None = getattr(lexicon, "resolve_parts", None)
        self._is_misprint: Callable[[str], bool] | None = getattr(lexicon, "is_misprint", None)
        self._is_name: Callable[[str], bool] | None = getattr(lexicon, "is_name", None)
        self._known: dict[str, bool] = {}
        self._near: dict[str, bool] = {}
        self._found: dict[str, Identity] = {}
        #: How runs were cut.
        self.runs: dict[tuple[str, str, bool], list[Part]] = {}
        #: What panels made of a text: standing, names, amounts, weight.
        self.judged: dict[str, tuple[Standing, tuple[str, ...], int, float]] = {}

    def knows(self, text: str) -> bool:
        """Tell whether a text is, whole and without guessing, one name: nothing left over, no second name in it."""
        known = self._known.get(text)
        if known is None:
            if len(self._known) > MEMORY:
                self._known.clear()
            name = read_entry(text).name
            known = self._known[text] = bool(name) and self._lexicon.knows(name) and self._whole(name)
        return known

    def _whole(self, name: str) -> bool:
        """Tell whether a name the catalogue knows is one name with nothing left over."""
        if self._resolve is not None:
            match = self._resolve(read_entry(name))
            if _named(name, match):
                return True
            if match.method == "colour_index":
                return _one_colour(name)
            if match.score < 100:
                return False
        if "(" in name or "[" in name or "{" in name:
            return self._bracketed(name)
        if "/" in name or "\\" in name:
            return self.exact(name) or self._synonyms(name)
        return ". " not in name or folded(name.partition(". ")[0].rpartition(" ")[2]) in words("abbreviation")

    def _synonyms(self, name: str) -> bool:
        """Tell whether slashes stand between names of one ingredient, most of them known."""
        parts = [part for part in _SLASH.split(name) if part]
        known = [part for part in parts if self.knows(part)]
        if len(known) * 2 < len(parts) or any(not self.akin(known[0], part) for part in known[1:]):
            return False
        return all(len(p.split()) <= 2 and not self.knows(p.partition(" ")[0]) for p in parts if p not in known)

    def every_part(self, name: str) -> bool:
        """Tell whether everything between the slashes of a name is known, or the name is one letter for letter."""
        return self.exact(name) or all(self.knows(part) for part in _SLASH.split(name) if part)

    def exact(self, name: str) -> bool:
        """Tell whether a text is a canonical name, letter for letter."""
        if self._is_name is not None:
            return self._is_name(name)
        return self._lexicon.knows(name)

    def _bracketed(self, name: str) -> bool:
        base = _BRACKET.sub(" ", name)
        if base == name:
            return True
        plain = " ".join(base.split())
        if not plain:
            return True
        if self.knows(plain):
            return True
        if _INNER.search(name):  # a bracket within a word belongs to the name: Poly(C6-14 Olefin)
            return not _GLUED.search(name)
        brackets = _BRACKET.findall(name)
        return len(brackets) == 1 and name.endswith(brackets[0]) and len(plain.split()) <= 6 and not self._begins(plain)

    def _begins(self, text: str) -> bool:
        """Tell whether a text of several words begins with a known name or holds a word that is one."""
        found = text.split()
        heads = [" ".join(found[:k]) for k in range(1, len(found))]
        return any(len(part) > 6 and self._lexicon.knows(part) for part in (*heads, *found[1:]))

    def identity(self, text: str) -> Identity:
        """Return what the whole ladder of naming makes of a text."""
        found = self._found.get(text)
        if found is None:
            if len(self._found) > MEMORY:
                self._found.clear()
            found = self._found[text] = self._identity(text)
        return found

    def near(self, text: str) -> bool:
        """Tell whether a text's standing is near, which is less work than its identity."""
        near = self._near.get(text)
        if near is None:
            if len(self._near) > MEMORY:
                self._near.clear()
            near = self._near[text] = self._is_misprint is not None and self._is_misprint(read_entry(text).name)
        return near

    def _identity(self, text: str) -> Identity:
        if self._resolve is None:
            return Identity("known", (text,)) if self.knows(text) else UNKNOWN
        match = self._resolve(read_entry(text))
        if match.method == "none":
            return UNKNOWN
        if match.method == "nomenclature":
            return Identity("formed", match.names)
        if match.method == "fuzzy":
            return Identity("near", match.names)
        return Identity("known" if self.knows(text) else "loose", match.names)

    def same(self, one: str, other: str) -> bool:
        """Tell whether two texts name the same ingredient."""
        first, second = self.identity(one), self.identity(other)
        return bool(first.names) and first.names == second.names

    def one(self, first: str, second: str) -> bool:
        """Tell whether two neighbours name one ingredient: ``parfum fragrance``, a plant in two languages."""
        return self.same(first, second) or self.one_plant(first, second)

    def akin(self, one: str, other: str) -> bool:
        """Tell whether two texts may be names of one ingredient: their canonical names share a word."""
        first, second = self.identity(one).names, self.identity(other).names
        return not set(" ".join(first).split()).isdisjoint(" ".join(second).split())

    def one_plant(self, one: str, other: str) -> bool:
        """Tell whether two texts name the same plant: ``rosmarinus officinalis`` and ``rosemary oil``."""
        first, second = self.identity(one).names, self.identity(other).names
        return bool(first and second) and first[0].split()[:2] == second[0].split()[:2] and len(first[0].split()) > 1


def _named(text: str, match: Match) -> bool:
    """Tell whether a text is, letter for letter, the canonical name that a listed ingredient has."""
    return match.method != "nomenclature" and _letters(text) in map(_letters, match.names)


def _letters(text: str) -> str:
    return "".join(c for c in text.upper() if c.isalnum())


def _one_colour(name: str) -> bool:
    """Tell whether a text with a colour index is one colour's name and no more."""
    plain = _BRACKET.sub(" ", name)
    return len(re.findall(r"\d{5}", plain)) <= 1 and len(plain.replace("/", " / ").split()) <= (
        8 if "/" in plain else 4
    )


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
    if any(word in words("name_word") for word in found) or _LATIN.search(text):
        return True
    last = found[-1]
    if last.isascii():
        return len(found) <= 4 and len(last) > 5 and last.endswith(endings())
    return last.endswith(tuple(word for word in words("name_word") if not word.isascii()))


def prose(text: str) -> int:
    """Return how many words of a text belong to sentences rather than to names."""
    known = words("prose")
    return sum(folded(word) in known for word in LETTERS.findall(text))
