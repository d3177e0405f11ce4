"""What the rooms hand to each other: unchanging records, no behaviour beyond saying what they hold.

reading gives a :class:`Reading`, naming turns its entries into a :class:`Label`, analysis turns a label into a
:class:`Report`. Offsets count characters of the text as it was given. Amounts are mass percent, 0 to 100.
The many small records are named tuples: quick to define, to make and to send between processes.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, NamedTuple, Protocol

from ._version import SCHEMA_VERSION
from .notices import Notice, quality_of

Kind = Literal["list", "highlights", "no_list"]
Section = Literal["active", "main", "may_contain", "trace"]
Method = Literal["exact", "alias", "spelling", "translation", "colour_index", "fuzzy", "nomenclature", "none"]


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


# -- reading ---------------------------------------------------------------------------------------------------


class Amount(NamedTuple):
    """An amount as a label states it, in mass percent; a bound leaves the open side ``None``."""

    min: float | None
    max: float | None
    text: str
    #: One unit of the last printed digit, in mass percent: ``5.0 %`` has 0.1. A declared amount means +- half of it.
    step: float = 0.0
    #: What the amount is of, where not of the ingredient itself: ``F-`` in ``(1450 ppm F-)``, ``as zinc``.
    basis: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Return the record's ``percent`` object."""
        return {"min": self.min, "max": self.max, "text": self.text}


class EntryParts(NamedTuple):
    """One printed entry taken apart by the entry grammar, whatever label it stands on."""

    #: The printed entry, cleaned: white space folded, marks, amounts and nano signs still in it.
    text: str
    #: The name as printed: brackets and slashes that may belong to it kept; amounts, marks, nano, remarks gone.
    name: str
    #: What stood in brackets of the name, outermost, in order.
    glosses: tuple[str, ...] = ()
    amount: Amount | None = None
    marks: tuple[str, ...] = ()
    nano: bool = False
    organic: bool = False
    #: Bracketed remarks that are no part of the name: ``(thickener)``, ``(to adjust pH)``.
    remarks: tuple[str, ...] = ()


class RawEntry(NamedTuple):
    """One printed ingredient in its place on the label, before anyone knows what it is."""

    start: int
    end: int
    text: str
    parts: EntryParts
    section: Section = "main"
    component: str = ""
    #: The amount that holds for the entry: its own, or the bound of the block it stands in.
    amount: Amount | None = None
    organic: bool = False
    #: The texts of the footnotes its marks point to.
    footnotes: tuple[str, ...] = ()


class Piece(NamedTuple):
    """A stretch of the text and what it was taken for; the pieces of a reading cover the text without a gap."""

    kind: str
    start: int
    end: int


class Reading(NamedTuple):
    """What the grammars found in a text."""

    text: str
    kind: Kind
    #: Why the text is a list, highlights or neither: one short sentence.
    reason: str
    entries: tuple[RawEntry, ...] = ()
    pieces: tuple[Piece, ...] = ()
    notices: tuple[Notice, ...] = ()
    #: Traits of the label that later rooms need: "drug_facts", "quasi_drug", "kit", "sheet_mask", "repeat" ...
    traits: frozenset[str] = frozenset()


# -- naming ----------------------------------------------------------------------------------------------------


class Alternative(NamedTuple):
    """Another identity that a text could have had."""

    name: str
    score: float

    def to_dict(self) -> dict[str, Any]:
        """Return the record's alternative object."""
        return {"name": self.name, "score": self.score}


class Match(NamedTuple):
    """Which ingredient a printed name is, how that was found, and how sure it is (score 0 to 100)."""

    names: tuple[str, ...] = ()
    method: Method = "none"
    score: float = 0.0
    alternatives: tuple[Alternative, ...] = ()
    #: Class by INCI nomenclature ("ethoxylate", "botanical extract" ...), where the name is well-formed.
    class_: str | None = None
    #: Why: the rung of the ladder and what it used, in words a person can check.
    because: str = ""

    @property
    def name(self) -> str | None:
        """The first canonical INCI name, or ``None``."""
        return self.names[0] if self.names else None

    def to_dict(self) -> dict[str, Any]:
        """Return the record's ``match`` object."""
        return {
            "method": self.method,
            "score": self.score,
            "alternatives": [a.to_dict() for a in self.alternatives],
            "class": self.class_,
        }


class Entry(NamedTuple):
    """One ingredient of a label: where it stands, which one it is, and what the label says of it."""

    position: int
    text: str
    start: int
    end: int
    match: Match
    section: Section = "main"
    component: str = ""
    percent: Amount | None = None
    nano: bool = False
    organic: bool = False
    footnotes: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def name(self) -> str | None:
        """The first canonical INCI name in upper case, or ``None`` where the entry could not be identified."""
        return self.match.name

    @property
    def names(self) -> tuple[str, ...]:
        """Every canonical INCI name that the entry stands for."""
        return self.match.names

    def to_dict(self) -> dict[str, Any]:
        """Return one object of the record's ``ingredients``."""
        return {
            "position": self.position,
            "text": self.text,
            "start": self.start,
            "end": self.end,
            "name": self.name,
            "names": list(self.names),
            "match": self.match.to_dict(),
            "section": self.section,
            "component": self.component,
            "percent": None if self.percent is None else self.percent.to_dict(),
            "nano": self.nano,
            "organic": self.organic,
        }


@dataclass(frozen=True)
class Label:
    """A label read and named. ``str`` and ``repr`` are short; ``to_dict`` is the record others rely on."""

    text: str = field(repr=False)
    kind: Kind
    reason: str
    ingredients: tuple[Entry, ...] = field(default=(), repr=False)
    notices: tuple[Notice, ...] = field(default=(), repr=False)
    pieces: tuple[Piece, ...] = field(default=(), repr=False)
    traits: frozenset[str] = frozenset()

    @cached_property
    def quality(self) -> int:
        """1 clean; 2 to 4 the severity of the worst notice; 0 nothing readable."""
        return quality_of(self.notices) if self.kind == "list" else 0

    @property
    def names(self) -> tuple[str, ...]:
        """Every canonical name on the label, in label order, unidentified entries left out."""
        return tuple(name for entry in self.ingredients for name in entry.names)

    def _repr_html_(self) -> str:
        """Return the label as a notebook shows it."""
        from .faces.html import fragment

        return fragment(self)

    def to_dict(self) -> dict[str, Any]:
        """Return the reading as plain values: the record of docs/OUTPUT, held by a JSON Schema."""
        return {
            "schema_version": SCHEMA_VERSION,
            "kind": self.kind,
            "quality": self.quality,
            "reason": self.reason,
            "notices": [n.to_dict() for n in self.notices],
            "ingredients": [e.to_dict() for e in self.ingredients],
        }


# -- analysis --------------------------------------------------------------------------------------------------


class Source(NamedTuple):
    """Where a fact comes from."""

    key: str
    citation: str
    year: int | None
    url: str

    def to_dict(self) -> dict[str, Any]:
        """Return the record's source object."""
        return {"key": self.key, "citation": self.citation, "year": self.year, "url": self.url}


FindingKind = Literal[
    "active", "fragrance", "allergen", "irritant", "interaction", "limit", "prohibited", "claim", "guidance"
]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a report says, with the entries it is about, the rule that says it, and what a label cannot tell."""

    kind: FindingKind
    #: Stable id of the rule: kind, a dot, the row's slug ("active.retinoid", "irritant.sodium-lauryl-sulfate").
    rule: str
    title: str
    text: str
    #: The fact's class ("retinoid", "drying alcohol"); ``None`` where the kind has none.
    class_: str | None = None
    names: tuple[str, ...] = ()
    positions: tuple[int, ...] = ()
    #: 1 to 3 for irritant, interaction and guidance; ``None`` elsewhere.
    severity: int | None = None
    #: A controlled human trials or an official limit; B some human data; C in vitro, small, indirect; D tradition.
    evidence: str = "D"
    #: What a label cannot tell: "dose", "pH", "purity", "oxidation".
    unknown: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    #: Indices of the products of a routine that it concerns; empty for a single label.
    products: tuple[int, ...] = ()
    #: More facts of the kind (annex reference, maximum, threshold, dose verdict), plain JSON values.
    details: Mapping[str, Any] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """Return one object of the record's ``findings``."""
        record: dict[str, Any] = {
            "kind": self.kind,
            "rule": self.rule,
            "class": self.class_,
            "names": list(self.names),
            "positions": list(self.positions),
            "title": self.title,
            "text": self.text,
            "severity": self.severity,
            "evidence": self.evidence,
            "unknown": list(self.unknown),
            "sources": [s.to_dict() for s in self.sources],
            "details": deepcopy(dict(self.details)),  # findings of many labels share what tables say
        }
        if self.products:
            record["products"] = list(self.products)
        return record


class Check(NamedTuple):
    """A check of the analysis: whether it ran, and if not why not."""

    check: str
    ran: bool
    reason: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Return one object of the record's ``checks``."""
        return {"check": self.check, "ran": self.ran, "reason": self.reason}


class Cap(NamedTuple):
    """The most of an entry that a market's law allows in the assumed product, in mass percent."""

    max: float
    #: Short reason for a table cell: "EU V/29: 1 % at most".
    reason: str
    ref: str = ""


class Interval(NamedTuple):
    """Mass percent, both ends included."""

    min: float
    max: float

    def to_dict(self) -> dict[str, Any]:
        """Return ``{"min", "max"}``."""
        return {"min": self.min, "max": self.max}


class Share(NamedTuple):
    """How much of one entry there can be: proved, likely (80 %) and one estimate, in mass percent."""

    position: int
    proved: Interval
    likely: Interval
    estimate: float
    because: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return one object of ``concentration.ingredients``."""
        return {
            "position": self.position,
            "proved": self.proved.to_dict(),
            "likely": self.likely.to_dict(),
            "estimate": self.estimate,
            "because": list(self.because),
        }


class OnePercentLine(NamedTuple):
    """How many ordered entries stand at 1 % or above: every feasible count lies in ``min`` to ``max``."""

    min: int
    max: int
    likely: int

    def to_dict(self) -> dict[str, Any]:
        """Return ``{"min", "max", "likely"}``."""
        return {"min": self.min, "max": self.max, "likely": self.likely}


class Concentration(NamedTuple):
    """What order, law and declared amounts say about how much of each ingredient there is."""

    assumptions: tuple[str, ...] = ()
    contradiction: str | None = None
    order_means: bool = True
    one_percent_line: OnePercentLine = OnePercentLine(0, 0, 0)
    ingredients: tuple[Share, ...] = ()

    def share(self, position: int) -> Share | None:
        """Return the share of the entry at ``position``, ``None`` where it has none (may contain)."""
        return next((s for s in self.ingredients if s.position == position), None)

    def to_dict(self) -> dict[str, Any]:
        """Return the record's ``concentration`` object."""
        return {
            "assumptions": list(self.assumptions),
            "contradiction": self.contradiction,
            "order_means": self.order_means,
            "one_percent_line": self.one_percent_line.to_dict(),
            "ingredients": [s.to_dict() for s in self.ingredients],
        }


@dataclass(frozen=True, slots=True)
class Context:
    """What an analysis was asked under, and what it had to assume."""

    market: str = "EU"
    #: The word for the product ("serum", "shampoo"); ``None`` where nobody said and nothing told.
    product_type: str | None = None
    leave_on: bool = True
    profile: tuple[str, ...] = ()
    #: Names of the fields above that were inferred or assumed, not given.
    assumed: tuple[str, ...] = ()
    #: Why each was assumed, one short sentence each.
    reasons: tuple[str, ...] = ()
    #: Categories of the product that the law uses ("face", "hair", "oral", "eye", "aerosol", "sunscreen" ...).
    categories: frozenset[str] = frozenset()
    #: Rules or kinds that the caller switched off.
    skip: frozenset[str] = frozenset()

    def to_dict(self) -> dict[str, Any]:
        """Return the record's ``context`` object."""
        return {
            "market": self.market,
            "product_type": self.product_type,
            "leave_on": self.leave_on,
            "profile": list(self.profile),
            "assumed": list(self.assumed),
            "reasons": list(self.reasons),
            "skip": sorted(self.skip),
        }


@dataclass(frozen=True)
class Report:
    """What a label means for the product, market and skin it was asked for."""

    label: Label
    context: Context
    findings: tuple[Finding, ...] = field(default=(), repr=False)
    concentration: Concentration = field(default=Concentration(), repr=False)
    checks: tuple[Check, ...] = field(default=(), repr=False)
    catalogue_version: str = ""
    catalogue_sha256: str = field(default="", repr=False)

    def of_kind(self, kind: FindingKind) -> tuple[Finding, ...]:
        """Return the findings of one kind, in the order of the report."""
        return tuple(f for f in self.findings if f.kind == kind)

    def _repr_html_(self) -> str:
        """Return the report as a notebook shows it."""
        from .faces.html import fragment

        return fragment(self)

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain values: the record of docs/OUTPUT, held by a JSON Schema."""
        return {
            "schema_version": SCHEMA_VERSION,
            "catalogue": {"version": self.catalogue_version, "sha256": self.catalogue_sha256},
            "context": self.context.to_dict(),
            "label": self.label.to_dict(),
            "findings": [f.to_dict() for f in self.findings],
            "concentration": self.concentration.to_dict(),
            "checks": [c.to_dict() for c in self.checks],
        }
