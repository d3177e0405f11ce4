"""What a check of the analysis says: findings, their sources, and which checks ran."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, NamedTuple


class Source(NamedTuple):
    """Where a fact comes from."""

    key: str
    citation: str
    year: int | None
    url: str
    #: What an official list has an amount for that no study is behind: "used to protect skin"; else ``""``.
    official: str = ""
    #: The market whose list of functional cosmetics it is.
    market: str = ""

    @classmethod
    def of_row(cls, row: Mapping[str, str]) -> Source:
        """Return the source of a row of ``sources.csv`` or ``law_sources.csv``."""
        return cls(
            row["key"],
            row["citation"],
            int(row["year"]) if row["year"] else None,
            row["url"],
            row.get("official", ""),
            row.get("market", ""),
        )

    def to_dict(self) -> dict[str, Any]:
        """Return the record's source object."""
        return {"key": self.key, "citation": self.citation, "year": self.year, "url": self.url}


FindingKind = Literal[
    "active", "fragrance", "allergen", "irritant", "interaction", "limit", "prohibited", "claim", "guidance"
]


#: ``main``: worth telling everybody, the short report has it; ``detail``: for who asks for all of it.
Level = Literal["main", "detail"]


class Wording(NamedTuple):
    """The fields of a :class:`Finding` that readers ask for and rows of a table do not."""

    title: str
    text: str
    unknown: tuple[str, ...]
    sources: tuple[Source, ...]
    details: Mapping[str, Any]
    level: Level = "main"


class _Worded:
    """Base of a record whose :class:`Wording` may be written when one of its fields is first read."""

    __slots__ = ("_write",)
    #: Returns the wording; ``None`` once it is written.
    _write: Callable[[], Wording] | None

    if not TYPE_CHECKING:  # a type checker sees the declared fields alone

        def __getattr__(self, name: str) -> Any:
            """Return a field of the wording, writing all of them; called for a field without a value only."""
            if name not in Wording._fields:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            write = self._write
            if write is not None:  # else another thread has just written it
                for field_name, value in zip(Wording._fields, write(), strict=True):
                    object.__setattr__(self, field_name, value)
                object.__setattr__(self, "_write", None)
            return object.__getattribute__(self, name)


@dataclass(frozen=True, slots=True, repr=False)
class Finding(_Worded):
    """One thing a report says, with the entries it is about, the rule that says it, and what a label cannot tell.

    >>> Finding("active", "active.retinoid", "Retinoid: retinol", "It acts.", positions=(3, 5))
    <Finding active.retinoid (#3, #5): Retinoid: retinol>
    """

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
    #: Whether it is worth telling everybody (``main``) or only who asks for all of it (``detail``).
    level: Level = "main"

    @classmethod
    def worded(
        cls,
        write: Callable[[], Wording],
        kind: FindingKind,
        rule: str,
        *,
        class_: str | None,
        names: tuple[str, ...],
        positions: tuple[int, ...],
        evidence: str,
        severity: int | None = None,
        products: tuple[int, ...] = (),
        details: Mapping[str, Any] | None = None,
    ) -> Finding:
        """Return a finding whose title, text, unknowns, sources and details ``write`` returns when one is first read.

        ``details`` are those that ``write`` returns, where they are known before it: what counts findings reads them.

        >>> found = Finding.worded(
        ...     lambda: Wording("Retinol", "It acts.", ("dose",), (), {}),
        ...     "active", "active.retinoid", class_="retinoid", names=("RETINOL",), positions=(3,), evidence="A",
        ... )
        >>> found.text, found.unknown
        ('It acts.', ('dose',))
        """
        finding = cls.__new__(cls)
        put = object.__setattr__
        put(finding, "_write", write)
        put(finding, "kind", kind)
        put(finding, "rule", rule)
        put(finding, "class_", class_)
        put(finding, "names", names)
        put(finding, "positions", positions)
        put(finding, "evidence", evidence)
        put(finding, "severity", severity)
        put(finding, "products", products)
        if details is not None:
            put(finding, "details", details)
        return finding

    def details_without_wording(self) -> Mapping[str, Any] | None:
        """Return the details, ``None`` where they are not known before the wording is written."""
        try:
            known: Mapping[str, Any] = object.__getattribute__(self, "details")
        except AttributeError:
            return None
        return known

    def __repr__(self) -> str:
        """Return in one line the rule, the positions of the entries and the title."""
        where = f" ({', '.join(f'#{position}' for position in self.positions)})" if self.positions else ""
        return f"<Finding {self.rule}{where}: {self.title}>"

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
            "level": self.level,
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
