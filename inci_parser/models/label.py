"""What reading and naming give: parsed entries, matches, and the label made of them.

Offsets count characters of the text as it was given. Amounts are mass percent, 0 to 100.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, NamedTuple

from .._version import SCHEMA_VERSION
from ..notices import Notice, quality_of

Kind = Literal["list", "highlights", "no_list"]
Section = Literal["active", "main", "may_contain", "trace"]
Method = Literal["exact", "alias", "spelling", "translation", "colour_index", "fuzzy", "nomenclature", "none"]


class Amount(NamedTuple):
    """An amount as a label states it, in mass percent; a bound leaves the open side ``None``."""

    min: float | None
    max: float | None
    text: str
    #: One unit of the last printed digit, in mass percent: ``5.0 %`` has 0.1. A declared amount means +- half of it.
    step: float = 0.0
    #: What the amount is of, where not of the ingredient itself: ``F-`` in ``(1450 ppm F-)``, ``as zinc``; ``v/v``: a
    #: share of volume, so that the numbers are no mass percent.
    basis: str = ""
    #: Whether the label states a count of activity (``509 IU/g``), which the numbers are by the definition of its unit.
    of_activity: bool = False

    def to_dict(self) -> dict[str, Any]:
        """Return the record's ``percent`` object; a count of activity has no numbers: what the label states is none."""
        if self.of_activity:
            return {"min": None, "max": None, "text": self.text}
        return {"min": self.min, "max": self.max, "text": self.text}


class ParsedEntry(NamedTuple):
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
    #: A share is stated that no ingredient can have (120 %, -5 %), or that may be
    #: another ingredient's, so that ``amount`` is empty.
    impossible: bool = False


class Piece(NamedTuple):
    """A stretch of the text and what it was taken for; the pieces of a reading cover the text without a gap."""

    kind: str
    start: int
    end: int


class Span(NamedTuple):
    """A stretch of the text as it was given: offsets of its first character and behind its last."""

    start: int
    end: int

    def to_dict(self) -> dict[str, Any]:
        """Return ``{"start", "end"}``."""
        return {"start": self.start, "end": self.end}


class Alternative(NamedTuple):
    """Another identity that a text could have had, and its score (0 to 100; 0 where no share was measured)."""

    name: str
    score: float

    def to_dict(self) -> dict[str, Any]:
        """Return the record's alternative object."""
        return {"name": self.name, "score": self.score}


class Match(NamedTuple):
    """Which ingredients a printed name stands for, by which method, and how sure that is (score 0 to 100)."""

    names: tuple[str, ...] = ()
    method: Method = "none"
    score: float = 0.0
    alternatives: tuple[Alternative, ...] = ()
    #: Class by INCI nomenclature ("ethoxylate", "botanical extract" ...), where the name is well-formed.
    class_: str | None = None
    #: Why: the strategy that found the name and what it used, in words a person can check.
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
    #: What it is there for, in plain words ("thickens", "preserves"); empty where no source says.
    function: str = ""
    #: Codes of what is not sure of it: its cut, its name, its amount, its section; empty where all is sure.
    doubts: tuple[str, ...] = ()

    def with_function(self, function: str) -> "Entry":
        """Return the entry with what it is there for."""
        return Entry._make((*self[:_FUNCTION], function, *self[_FUNCTION + 1 :]))

    def __repr__(self) -> str:
        """Return in one line where the entry stands, its text and its name; :meth:`to_dict` has everything."""
        return f"<Entry {self.position}: {self.text!r} is {', '.join(self.names) or 'unknown'}>"

    @property
    def known(self) -> bool:
        """Whether the catalogue holds the ingredient; false for a name that is only well-formed, and for none."""
        return bool(self.match.names) and self.match.method != "nomenclature"

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
            "known": self.known,
            "function": self.function,
            "doubts": list(self.doubts),
        }


#: Where an entry's function stands.
_FUNCTION = Entry._fields.index("function")


@dataclass(frozen=True, repr=False)
class Label:
    """A label read and named; ``to_dict`` is the record others rely on.

    >>> Label("", "none", "no text")
    <Label, none: 0 ingredients, 0 notices>
    """

    text: str
    kind: Kind
    reason: str
    ingredients: tuple[Entry, ...] = ()
    notices: tuple[Notice, ...] = ()
    pieces: tuple[Piece, ...] = ()
    traits: frozenset[str] = frozenset()
    #: Stretches inside the list that no entry explains.
    left_out: tuple[Span, ...] = ()

    def __repr__(self) -> str:
        """Return in one line what kind of text it is and how much it holds."""
        return f"<Label, {self.kind}: {len(self.ingredients)} ingredients, {len(self.notices)} notices>"

    @cached_property
    def quality(self) -> int:
        """1 clean; 2 to 4 the severity of the worst notice; 0 nothing readable."""
        if self.kind != "list":
            return 0
        sure = not self.left_out and all(entry.known and not entry.doubts for entry in self.ingredients)
        return max(quality_of(self.notices), 1 if sure else 2)

    @property
    def names(self) -> tuple[str, ...]:
        """Every canonical name on the label, in label order, unidentified entries left out."""
        return tuple(name for entry in self.ingredients for name in entry.names)

    def to_dict(self) -> dict[str, Any]:
        """Return the reading as plain values: the record of docs/output.md, held by a JSON Schema."""
        return {
            "schema_version": SCHEMA_VERSION,
            "kind": self.kind,
            "quality": self.quality,
            "reason": self.reason,
            "notices": [n.to_dict() for n in self.notices],
            "ingredients": [e.to_dict() for e in self.ingredients],
            "left_out": [span.to_dict() for span in self.left_out],
        }
