"""The one question that reading asks naming, and its answer."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple, Protocol

from .label import Match


class Status(Enum):
    """How much of a printed name the catalogue accounts for."""

    #: The whole text is a name or alias of one ingredient: nothing left over, no second name in it.
    LISTED = "listed"
    #: A name with words left over, or several names in one text.
    PARTIAL = "partial"
    #: No name, but one name is near enough that the text is taken for a misprint of it.
    MISSPELT = "misspelt"
    #: Built as INCI names are built, but in no layer of the catalogue.
    WELL_FORMED = "well_formed"
    UNKNOWN = "unknown"


class Recognition(NamedTuple):
    """What the catalogue makes of a printed name."""

    status: Status
    match: Match

    @property
    def is_named(self) -> bool:
        """Return whether the text names an ingredient of the catalogue, perhaps misspelt or with words left over."""
        return self.sure or self.status is Status.MISSPELT

    @property
    def sure(self) -> bool:
        """Return whether the text names an ingredient without a guess, perhaps with words left over."""
        status = self.status
        return status is Status.LISTED or status is Status.PARTIAL


#: The answer for a text that names nothing, and for one that was not put to the strategies that guess.
UNRECOGNIZED = Recognition(Status.UNKNOWN, Match())


class Recognizer(Protocol):
    """Answers which ingredient, if any, a printed name is. The catalogue's resolver is one; tests have smaller ones."""

    def recognize(self, name: str, *, guess: bool = True) -> Recognition:
        """Return the status and the match of the printed name of an entry, as the entry grammar gives it.

        With ``guess`` false, only what is sure is looked for: the status is LISTED, PARTIAL or UNKNOWN, at a fraction
        of the cost.
        """

    def is_misspelt(self, name: str) -> bool:
        """Return whether :meth:`recognize` answers MISSPELT, at less cost where it does not."""

    def is_canonical(self, name: str) -> bool:
        """Return whether a text is the canonical name of a listed ingredient, letter for letter."""

    def is_epithet(self, genus: str, word: str) -> bool:
        """Return whether a printed word behind another one may be the species of a genus: ``Lactobacillus casei``."""

    def longer_names(self, name: str) -> tuple[str, ...]:
        """Return the canonical names that end with a canonical name behind a blank, those met most on labels first."""
