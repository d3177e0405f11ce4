"""The columns of a scan: what each holds, of which type, and how it is taken from a label or its report.

A product row has one value a field, an ingredient row (long form) one value a field and entry. Values are typed
(``int``, ``float``, ``bool``, ``str``, tuples of them, ``None`` where there is nothing to say); writers turn them
into cells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from ..errors import UsageError
from ..models import Entry, Finding, Label, Report, Share

Type = Literal["int", "float", "bool", "text", "list", "numbers"]
Value = int | float | bool | str | None | tuple[str, ...] | tuple[float, ...]
#: Kinds of finding that say something a person should look at.
FLAG_KINDS = ("irritant", "interaction", "limit", "prohibited", "claim", "guidance")


class View:
    """One label and its report, looked at once: findings by kind, entries apart from ``may_contain``, unknown ones."""

    def __init__(self, label: Label, report: Report | None = None) -> None:
        self.label = label
        self.report = report
        self.entries = [e for e in label.ingredients if e.section != "may_contain"]
        self.unmatched = [e for e in label.ingredients if not e.match.names]
        self._kinds: dict[str, list[Finding]] = {}
        for finding in report.findings if report else ():
            self._kinds.setdefault(finding.kind, []).append(finding)

    def kind(self, kind: str) -> Sequence[Finding]:
        """Return the findings of one kind in the order of the report."""
        return self._kinds.get(kind, ())

    def rules(self, *kinds: str) -> tuple[str, ...]:
        """Return the rules of some kinds of finding, each once, in the order of the report."""
        return _once([f.rule for kind in kinds for f in self.kind(kind)])

    def names(self, kind: str) -> tuple[str, ...]:
        """Return the ingredients that findings of a kind are about, each once."""
        return _once([name for f in self.kind(kind) for name in f.names])

    @property
    def named(self) -> int:
        """How many entries have a known ingredient."""
        return len(self.label.ingredients) - len(self.unmatched)

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes of the actives, each once."""
        return _once([f.class_ or "other" for f in self.kind("active")])

    @property
    def severity(self) -> int | None:
        """The severity of the worst finding, ``None`` where none has one."""
        return max([f.severity for f in self.report.findings if f.severity] if self.report else (), default=None)

    @property
    def notices(self) -> tuple[str, ...]:
        """The codes of what was odd about the text, each once."""
        return _once([n.code for n in self.label.notices])

    @cached_property
    def findings_at(self) -> dict[int, list[Finding]]:
        """Position -> the findings about the entry there."""
        found: dict[int, list[Finding]] = {}
        for finding in self.report.findings if self.report else ():
            for position in finding.positions:
                found.setdefault(position, []).append(finding)
        return found

    @cached_property
    def shares(self) -> dict[int, Share]:
        """Position -> how much of the entry there can be."""
        return {s.position: s for s in self.report.concentration.ingredients} if self.report else {}


def _once(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))


def written(entry: Entry) -> str:
    """Return one entry for a list of ingredients: its names, or ``?`` and what is printed where it has none."""
    names = entry.match.names
    return names[0] if len(names) == 1 else " + ".join(names) or f"?{entry.text}"


@dataclass(frozen=True, slots=True)
class Field:
    """One column of the product rows; ``needs`` tells whether it can be had without an analysis."""

    name: str
    type: Type
    needs: Literal["label", "report"]
    help: str
    get: Callable[[View], Value]


@dataclass(frozen=True, slots=True)
class LongField:
    """One column of the ingredient rows."""

    name: str
    type: Type
    help: str
    get: Callable[[View, Entry], Value]


def _actives(view: View) -> Value:
    return _once([f"{f.class_ or 'other'}: {name}" for f in view.kind("active") for name in f.names])


def _line(side: str) -> Callable[[View], Value]:
    def get(view: View) -> Value:
        if view.report is None or not view.report.concentration.ingredients:
            return None
        number: int = getattr(view.report.concentration.one_percent_line, side)
        return number

    return get


def _numbers(pick: Callable[[Sequence[Share]], list[float]]) -> Callable[[View], Value]:
    return lambda view: tuple(pick(view.report.concentration.ingredients)) if view.report else ()


def _report(pick: Callable[[Report], Value]) -> Callable[[View], Value]:
    return lambda view: pick(view.report) if view.report else None


PRODUCT_FIELDS: tuple[Field, ...] = (
    Field("kind", "text", "label", "list, highlights or no_list", lambda v: v.label.kind),
    Field("quality", "int", "label", "1 clean to 4 read badly; 0 nothing readable", lambda v: v.label.quality),
    Field(
        "product_type",
        "text",
        "report",
        "the word for the product, given or inferred",
        _report(lambda r: r.context.product_type),
    ),
    Field(
        "leave_on",
        "bool",
        "report",
        "whether it stays on the skin, given or assumed",
        _report(lambda r: r.context.leave_on),
    ),
    Field("n_ingredients", "int", "label", "entries on the label", lambda v: len(v.label.ingredients)),
    Field(
        "n_named",
        "int",
        "label",
        "entries whose ingredient is known",
        lambda v: v.named,
    ),
    Field(
        "ingredients",
        "list",
        "label",
        "INCI names in label order, one item an entry; `?` and the printed text where there is none",
        lambda v: tuple(map(written, v.entries)),
    ),
    Field(
        "may_contain",
        "list",
        "label",
        "the same for the may-contain list",
        lambda v: tuple([written(e) for e in v.label.ingredients if e.section == "may_contain"]),
    ),
    Field(
        "unmatched",
        "list",
        "label",
        "printed entries without a known ingredient",
        lambda v: tuple([e.text for e in v.unmatched]),
    ),
    Field(
        "notices",
        "list",
        "label",
        "codes of what was odd about the text",
        lambda v: v.notices,
    ),
    Field(
        "active_classes",
        "list",
        "report",
        "classes of actives",
        lambda v: v.classes,
    ),
    Field("actives", "list", "report", "actives as `class: NAME`", _actives),
    Field("fragrance", "list", "report", "parfum, aroma, essential oils", lambda v: v.names("fragrance")),
    Field("allergens", "list", "report", "declarable fragrance allergens", lambda v: v.names("allergen")),
    Field("irritants", "list", "report", "ingredients that may irritate or sensitise", lambda v: v.names("irritant")),
    Field(
        "worst_severity",
        "int",
        "report",
        "1 to 3, the worst of irritants, interactions and guidance",
        lambda v: v.severity,
    ),
    Field("flags", "list", "report", "rules of " + ", ".join(FLAG_KINDS), lambda v: v.rules(*FLAG_KINDS)),
    Field(
        "limits",
        "list",
        "report",
        "ingredients for which the market has a maximum or condition",
        lambda v: v.names("limit"),
    ),
    Field(
        "prohibited",
        "list",
        "report",
        "ingredients whose name the market lists as prohibited",
        lambda v: v.names("prohibited"),
    ),
    Field("claims", "list", "report", "rules of printed claims that the list contradicts", lambda v: v.rules("claim")),
    Field("line_min", "int", "report", "fewest entries that can stand at 1 % or above", _line("min")),
    Field("line_max", "int", "report", "most entries that can stand at 1 % or above", _line("max")),
    Field("line_likely", "int", "report", "likely number of entries at 1 % or above", _line("likely")),
    Field(
        "order_means",
        "bool",
        "report",
        "whether the order of the list says anything",
        _report(lambda r: r.concentration.order_means),
    ),
    Field(
        "contradiction",
        "text",
        "report",
        "which facts of the label contradict each other",
        _report(lambda r: r.concentration.contradiction),
    ),
    Field(
        "proved_min",
        "numbers",
        "report",
        "least mass percent, one number an item of `ingredients`",
        _numbers(lambda shares: [s.proved.min for s in shares]),
    ),
    Field(
        "proved_max",
        "numbers",
        "report",
        "most mass percent, one number an item of `ingredients`",
        _numbers(lambda shares: [s.proved.max for s in shares]),
    ),
    Field(
        "estimate",
        "numbers",
        "report",
        "estimated mass percent, one number an item of `ingredients`",
        _numbers(lambda shares: [s.estimate for s in shares]),
    ),
)


def _share(pick: Callable[[Share], Value]) -> Callable[[View, Entry], Value]:
    def get(view: View, entry: Entry) -> Value:
        share = view.shares.get(entry.position)
        return None if share is None else pick(share)

    return get


def _at(view: View, entry: Entry, *kinds: str) -> list[Finding]:
    return [f for f in view.findings_at.get(entry.position, ()) if f.kind in kinds]


def _severity(view: View, entry: Entry) -> Value:
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
    LongField("proved_min", "float", "least mass percent", _share(lambda s: s.proved.min)),
    LongField("proved_max", "float", "most mass percent", _share(lambda s: s.proved.max)),
    LongField("likely_min", "float", "80 % interval, lower end", _share(lambda s: s.likely.min)),
    LongField("likely_max", "float", "80 % interval, upper end", _share(lambda s: s.likely.max)),
    LongField("estimate", "float", "estimated mass percent", _share(lambda s: s.estimate)),
    LongField("because", "list", "what made the bounds", lambda v, e: getattr(v.shares.get(e.position), "because", ())),
    LongField(
        "active_classes",
        "list",
        "classes of actives it belongs to",
        lambda v, e: _once(f.class_ or "other" for f in _at(v, e, "active")),
    ),
    LongField("fragrance", "bool", "parfum, aroma or an essential oil", lambda v, e: bool(_at(v, e, "fragrance"))),
    LongField("allergen", "bool", "a declarable fragrance allergen", lambda v, e: bool(_at(v, e, "allergen"))),
    LongField("irritant_severity", "int", "1 to 3 where it may irritate or sensitise", _severity),
    LongField(
        "flags",
        "list",
        "rules of " + ", ".join(FLAG_KINDS),
        lambda v, e: _once(f.rule for f in _at(v, e, *FLAG_KINDS)),
    ),
)


def pick_fields(names: Iterable[str] | None) -> tuple[Field, ...]:
    """Return the product fields of the given names in that order; all of them for ``None``.

    Raises :class:`~inci_parser.errors.UsageError`, which lists the known fields, for a name that is none of them.
    """
    if names is None:
        return PRODUCT_FIELDS
    known = {field.name: field for field in PRODUCT_FIELDS}
    wanted = list(dict.fromkeys(names))
    for name in wanted:
        if name not in known:
            raise UsageError(f"there is no field {name!r}; the fields are {', '.join(known)}")
    return tuple(known[name] for name in wanted)
