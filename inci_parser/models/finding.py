"""What a check of the analysis says: findings, their sources, and which checks ran."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple


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
    #: More facts of the kind, plain JSON values: see :mod:`.details`.
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
