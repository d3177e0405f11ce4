"""Segments out of one line of text, and a recognizer of ten names: what the tests of the passes of reading need."""

from __future__ import annotations

from inci_parser.models import UNRECOGNIZED, Match, Recognition, Status
from inci_parser.reading.annotations import annotate
from inci_parser.reading.document import Document
from inci_parser.reading.joints import join_segments
from inci_parser.reading.normalise import normalise
from inci_parser.reading.scoring import score_segments
from inci_parser.reading.segments import Segment, build_segments

#: Printed form -> INCI name.
NAMES = {
    "aqua": "AQUA",
    "water": "AQUA",
    "glycerin": "GLYCERIN",
    "parfum": "PARFUM",
    "sodium benzoate": "SODIUM BENZOATE",
    "potassium sorbate": "POTASSIUM SORBATE",
    "mica": "MICA",
    "talc": "TALC",
    "phenoxyethanol": "PHENOXYETHANOL",
    "ci 77891": "CI 77891",
    "alcohol denat": "ALCOHOL DENAT.",
}


class TenNames:
    """Recognizes the names above, one misprint of each ("glycerinn"), and nothing else; counts what it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def recognize(self, name: str, *, guess: bool = True) -> Recognition:
        """Return the answer for a printed name."""
        self.asked.append(name)
        key = name.lower().strip(" .")
        if key in NAMES:
            return Recognition(Status.LISTED, Match((NAMES[key],), "exact", 100.0))
        if guess and key[:-1] in NAMES and key[-1:] == key[-2:-1]:
            return Recognition(Status.MISSPELT, Match((NAMES[key[:-1]],), "fuzzy", 90.0))
        return UNRECOGNIZED

    def is_misspelt(self, name: str) -> bool:
        """Return whether the answer is a misprint."""
        return self.recognize(name).status is Status.MISSPELT

    def is_canonical(self, name: str) -> bool:
        """Return whether a text is a name letter for letter."""
        return name.upper() in NAMES.values()

    def is_epithet(self, genus: str, word: str) -> bool:
        """Return whether a word is a species: none of the names above is a genus."""
        return False

    def longer_names(self, name: str) -> tuple[str, ...]:
        """Return the names that end with another."""
        return tuple(longer for longer in NAMES.values() if longer.endswith(f" {name}"))


def document_of(text: str) -> Document:
    """Return the annotated document of a text."""
    return annotate(text, normalise(text), TenNames())


def segments_of(text: str) -> tuple[list[Segment], Document, TenNames]:
    """Return what a layout pass takes: the scored segments of a text, its document, the recognizer."""
    recognizer = TenNames()
    document = annotate(text, normalise(text), recognizer)
    segments = join_segments(build_segments(document), document, recognizer)
    return score_segments(segments, recognizer), document, recognizer


def shown(segments: list[Segment]) -> list[str]:
    """Return the texts of segments, those that are no entries with their role: ``title:Toner``."""
    return [f"{segment.role}:{segment.text}" if segment.role else segment.text for segment in segments]
