"""What a strategy returns (:class:`Candidate`), and what it may look up (:class:`Lookup`)."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from ..models import Alternative, Match, Method
from .composition import Composer
from .correction import Correction
from .name_index import Hit
from .store import NameStore


class Candidate(NamedTuple):
    """What one strategy makes of a text: canonical names, how sure that is (0 to 100) and why."""

    names: tuple[str, ...]
    method: Method
    because: str
    score: float = 100.0
    alternatives: tuple[Alternative, ...] = ()
    #: Class by INCI nomenclature, where the name is only well-formed.
    class_: str | None = None
    #: Whether words of the text are not accounted for by the names.
    leaves_out: bool = False
    #: Whether all that the text holds is known to be names of the ingredient, however different they are.
    accounts_for_all: bool = False

    def explained(self, because: str, method: Method | None = None) -> Candidate:
        """Return the same answer with another reason, perhaps by another method."""
        return self._replace(method=method or self.method, because=because)

    def match(self) -> Match:
        """Return the answer as a record."""
        return Match(self.names, self.method, self.score, self.alternatives, self.class_, self.because)


class Lookup(Protocol):
    """What strategies look up about parts of a text. Texts are folded (see :func:`.normalisation.folded`)."""

    def find(self, text: str) -> Hit | None:
        """Return what a text's normal form stands for, exactly."""

    def find_key(self, form_key: str) -> Hit | None:
        """Return what a normal form stands for."""

    @property
    def store(self) -> NameStore:
        """The names and their normal forms."""

    @property
    def composer(self) -> Composer:
        """Reads names in other languages."""

    def whole(self, text: str) -> Candidate | None:
        """Return the name that a text is, listed or by a rule of spelling."""

    def part(self, text: str) -> Candidate | None:
        """Return the name beside a bracket or in it: whole, of a colour, or between slashes."""

    def piece(self, text: str) -> Candidate | None:
        """Return the name between two slashes: whole, of a colour, or with a bracket."""

    def names_in(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return the spans of the names that cover a text whole, or ``()``."""

    def longer_names(self, name: str) -> tuple[str, ...]:
        """Return the canonical names that end with a canonical name behind a blank, those met most on labels first."""

    def torn(self, text: str) -> str:
        """Return the one name that labels print of which a text has lost letters; ``""`` for none."""

    def begun_by(self, text: str) -> str:
        """Return the name that labels print most of those that go on behind a text; ``""`` for none."""

    def corrections(self, text: str) -> list[tuple[Correction, tuple[str, ...]]]:
        """Return the forms that a text may be a misprint of with the names they stand for, the nearest first.

        One form an ingredient, the nearest; only those that every guard lets through.
        """

    def neighbours(self, text: str) -> list[tuple[Correction, tuple[str, ...]]]:
        """Return the same, those that a guard rejects too."""
