"""Records that the rooms hand to each other; they hold values and import no room."""

from .amounts import Cap, Concentration, Interval, OnePercentLine, Share
from .finding import Check, Finding, FindingKind, Source
from .label import (
    Alternative,
    Amount,
    Entry,
    EntryParts,
    Kind,
    Label,
    Match,
    Method,
    Piece,
    RawEntry,
    Reading,
    Section,
    Span,
)
from .recognition import UNRECOGNIZED, Lexicon, Recognition, Recognizer, Status
from .report import Context, LookedFor, Report, Statement
from .traits import Applicability, ProductTraits

__all__ = [
    "UNRECOGNIZED",
    "Alternative",
    "Amount",
    "Applicability",
    "Cap",
    "Check",
    "Concentration",
    "Context",
    "Entry",
    "EntryParts",
    "Finding",
    "FindingKind",
    "Interval",
    "Kind",
    "Label",
    "Lexicon",
    "LookedFor",
    "Match",
    "Method",
    "OnePercentLine",
    "Piece",
    "ProductTraits",
    "RawEntry",
    "Reading",
    "Recognition",
    "Recognizer",
    "Report",
    "Section",
    "Share",
    "Source",
    "Span",
    "Statement",
    "Status",
]
