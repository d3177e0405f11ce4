"""What reading asks naming."""

from __future__ import annotations

from typing import Protocol


class Lexicon(Protocol):
    """What reading may ask about names: only whether a piece of text is one. The catalogue answers.

    A lexicon that also has ``resolve_parts(parts: EntryParts) -> Match`` is asked for the identity, where two texts may
    name one ingredient; one with ``is_name(text: str) -> bool`` whether a text is a canonical name letter for letter;
    one with ``is_misprint(text: str) -> bool`` whether a misprint may hide a name. Without them reading rests on
    ``knows`` alone.
    """

    def knows(self, text: str) -> bool:
        """Tell whether ``text`` is, whole and without guessing, a name or alias of one ingredient."""

    def segment(self, text: str) -> tuple[tuple[int, int], ...]:
        """Cut a run of names without separators: the spans of names that cover ``text`` whole, or ``()``."""
