"""The columns of ingredient rows: one row an entry.

``inci parse`` and ``inci analyze`` write them to CSV, ``inci scan --long`` to any table. The column ``ingredient`` is
called ``name`` in the CSV of one label, as in its JSON record; in rows of many products ``name`` is the product's.

Values are typed (``int``, ``float``, ``bool``, ``str``, tuples of ``str``, ``None`` where there is nothing to say);
writers turn them into cells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, Protocol

from .amounts import Share
from .counted_oils import counted_oils
from .finding import Finding
from .label import Entry, Label
from .report import Report

Type = Literal["int", "float", "bool", "text", "list", "numbers"]
Value = int | float | bool | str | None | tuple[str, ...] | tuple[float, ...]
#: Kinds of finding that say something a person should look at.
FLAG_KINDS = ("irritant", "interaction", "limit", "prohibited", "claim", "guidance")


class RowView(Protocol):
    """What the columns need of a label and its report, looked up once a label."""

    @property
    def findings_at(self) -> Mapping[int, Sequence[Finding]]:
        """Position -> the findings about the entry there."""

    @property
    def shares(self) -> Mapping[int, Share]:
        """Position -> how much of the entry there can be."""


class LabelView:
    """The plain :class:`RowView` of one label; without a report nothing is known of findings and amounts."""

    def __init__(self, label: Label, report: Report | None = None) -> None:
        """Take a label and the report on it."""
        self.label = label
        self.report = report

    @cached_property
    def findings_at(self) -> dict[int, list[Finding]]:
        """Position -> the findings about the entry there."""
        by_position: dict[int, list[Finding]] = {}
        for finding in self.report.findings if self.report else ():
            for position in finding.positions:
                by_position.setdefault(position, []).append(finding)
        return by_position

    @cached_property
    def shares(self) -> dict[int, Share]:
        """Position -> how much of the entry there can be."""
        return {s.position: s for s in self.report.concentration.ingredients} if self.report else {}


@dataclass(frozen=True, slots=True)
class LongField:
    """One column of the ingredient rows; ``needs`` tells whether it can be had without an analysis."""

    name: str
    type: Type
    help: str
    get: Callable[[RowView, Entry], Value]
    needs: Literal["label", "report"] = "label"


def once(items: Iterable[str]) -> tuple[str, ...]:
    """Return the items in order, each once.

    >>> once(["b", "a", "b"])
    ('b', 'a')
    """
    return tuple(dict.fromkeys(items))


def _share(pick: Callable[[Share], Value]) -> Callable[[RowView, Entry], Value]:
    def get(view: RowView, entry: Entry) -> Value:
        share = view.shares.get(entry.position)
        return None if share is None else pick(share)

    return get


def _at(view: RowView, entry: Entry, *kinds: str) -> list[Finding]:
    return [f for f in view.findings_at.get(entry.position, ()) if f.kind in kinds]


def _is_allergen(view: RowView, entry: Entry) -> bool:
    """Return whether an entry is an allergen of the list, or an oil that the list has by another name."""
    if _at(view, entry, "allergen"):
        return True
    return any(oil["name"] in entry.names for oil in counted_oils(_at(view, entry, "fragrance")))


def _severity(view: RowView, entry: Entry) -> Value:
    return max((f.severity for f in _at(view, entry, "irritant") if f.severity), default=None)


LONG_FIELDS: tuple[LongField, ...] = (
    LongField("position", "int", "place on the label, from 1", lambda v, e: e.position),
    LongField("text", "text", "the entry as printed", lambda v, e: e.text),
    LongField("ingredient", "text", "INCI name, empty where it is not known", lambda v, e: e.name),
    LongField("names", "list", "every INCI name the entry stands for", lambda v, e: e.names),
    LongField("method", "text", "how the name was found", lambda v, e: e.match.method),
    LongField("score", "float", "how sure, 0 to 100", lambda v, e: e.match.score),
    LongField("class", "text", "class by nomenclature where the name is well-formed", lambda v, e: e.match.class_),
    LongField("section", "text", "active, main, may_contain or trace", lambda v, e: e.section),
    LongField("component", "text", "title of the kit part, shade or phase", lambda v, e: e.component),
    LongField(
        "percent_min",
        "float",
        "declared mass percent, lower side",
        lambda v, e: e.percent.min if e.percent else None,
    ),
    LongField(
        "percent_max",
        "float",
        "declared mass percent, upper side",
        lambda v, e: e.percent.max if e.percent else None,
    ),
    LongField("nano", "bool", "declared as nano", lambda v, e: e.nano),
    LongField("organic", "bool", "a footnote says organic farming", lambda v, e: e.organic),
    LongField(
        "proved_min", "float", "least mass percent", _share(lambda s: s.proved.min if s.proved else None), "report"
    ),
    LongField(
        "proved_max", "float", "most mass percent", _share(lambda s: s.proved.max if s.proved else None), "report"
    ),
    LongField("likely_min", "float", "80 % interval, lower end", _share(lambda s: s.likely.min), "report"),
    LongField("likely_max", "float", "80 % interval, upper end", _share(lambda s: s.likely.max), "report"),
    LongField("estimate", "float", "estimated mass percent", _share(lambda s: s.estimate), "report"),
    LongField(
        "because",
        "list",
        "what made the bounds",
        lambda v, e: getattr(v.shares.get(e.position), "because", ()),
        "report",
    ),
    LongField(
        "active_classes",
        "list",
        "classes of actives it belongs to",
        lambda v, e: once(f.class_ or "other" for f in _at(v, e, "active")),
        "report",
    ),
    LongField(
        "fragrance", "bool", "parfum, aroma or an essential oil", lambda v, e: bool(_at(v, e, "fragrance")), "report"
    ),
    LongField("allergen", "bool", "a declarable fragrance allergen, by whatever name", _is_allergen, "report"),
    LongField("irritant_severity", "int", "1 to 3 where it may irritate or sensitise", _severity, "report"),
    LongField(
        "flags",
        "list",
        "rules of " + ", ".join(FLAG_KINDS),
        lambda v, e: once(f.rule for f in _at(v, e, *FLAG_KINDS)),
        "report",
    ),
    LongField("known", "bool", "the catalogue holds it", lambda v, e: e.known),
    LongField("function", "text", "what it is there for", lambda v, e: e.function),
    LongField("doubts", "list", "codes of what is not sure of it", lambda v, e: e.doubts),
    LongField("percent_text", "text", "the declared amount as printed", lambda v, e: e.percent and e.percent.text),
    LongField("start", "int", "offset of its first character", lambda v, e: e.start),
    LongField("end", "int", "offset behind its last character", lambda v, e: e.end),
    LongField(
        "rules",
        "list",
        "rules of every finding that names it",
        lambda v, e: once(f.rule for f in v.findings_at.get(e.position, ())),
        "report",
    ),
)
