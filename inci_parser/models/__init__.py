"""Records that the rooms hand to each other; they hold values and import no room."""

from .amounts import Concentration, Interval, LegalMaximum, OnePercentLine, Share
from .finding import Check, Finding, FindingKind, Source, Wording
from .label import (
    Alternative,
    Amount,
    Entry,
    Kind,
    Label,
    Match,
    Method,
    ParsedEntry,
    Piece,
    Section,
    Span,
)
from .recognition import UNRECOGNIZED, Recognition, Recognizer, Status
from .report import Context, LookedFor, Report, Statement
from .traits import Applicability, ProductTraits

__all__ = [
    "UNRECOGNIZED",
    "Alternative",
    "Amount",
    "Applicability",
    "Check",
    "Concentration",
    "Context",
    "Entry",
    "Finding",
    "FindingKind",
    "Interval",
    "Kind",
    "Label",
    "LegalMaximum",
    "LookedFor",
    "Match",
    "Method",
    "OnePercentLine",
    "ParsedEntry",
    "Piece",
    "ProductTraits",
    "Recognition",
    "Recognizer",
    "Report",
    "Section",
    "Share",
    "Source",
    "Span",
    "Statement",
    "Status",
    "Wording",
]
