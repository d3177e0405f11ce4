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

    def difference(self) -> str:
        """Return in words how much the text differs.

        >>> Correction("GLYCERIN", 0, 1).difference(), Correction("GLYCERIN", 2, 2).difference()
        ('only blanks, hyphens or signs that print confuses differ', '2 letters differ')
        """
        if not self.edits:
            return "only blanks, hyphens or signs that print confuses differ"
        return "1 letter differs" if self.edits == 1 else f"{self.edits} letters differ"
