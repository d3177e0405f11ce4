"""A form of the catalogue that a text may be a misprint of."""

from __future__ import annotations

from typing import NamedTuple


class Correction(NamedTuple):
    """A form of the catalogue that a text may be a misprint of."""

    form: str
    #: Edits of the skeleton (see :mod:`.misspellings`).
    edits: int
    #: Edits of the letters as printed: how much the confusable letters add.
    printed_edits: int

    @property
    def closeness(self) -> tuple[int, int]:
        """The two edit distances as a sort key: the smaller, the nearer."""
        return self.edits, self.printed_edits
