"""The columns of a scan: what each holds, of which type, and how it is taken from a label or its report.

A product row has one value a field, an ingredient row (long form) one value a field and entry. Values are typed
(``int``, ``float``, ``bool``, ``str``, tuples of them, ``None`` where there is nothing to say); writers turn them
into cells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from ..errors import UsageError
from ..models import Entry, Finding, Label, Report, Share
from ..models.counted_oils import counted_oils
from ..models.ingredient_rows import FLAG_KINDS, LONG_FIELDS, LabelView, LongField, Type, Value, once

__all__ = ["FLAG_KINDS", "LONG_FIELDS", "PRODUCT_FIELDS", "Field", "LongField", "Type", "Value", "View", "pick_fields"]


class View(LabelView):
    """One label and its report, looked at once: findings by kind, entries apart from ``may_contain``, unknown ones."""

    def __init__(self, label: Label, report: Report | None = None) -> None:
        super().__init__(label, report)
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
        return once([f.rule for kind in kinds for f in self.kind(kind)])

    def names(self, kind: str) -> tuple[str, ...]:
        """Return the ingredients that findings of a kind are about, each once."""
        return once([name for f in self.kind(kind) for name in f.names])

    @property
    def allergens(self) -> tuple[str, ...]:
        """The allergens of the list, and the oils that it has by another name, each once."""
        oils = counted_oils(self.kind("fragrance"))
        return once([*self.names("allergen"), *(oil["name"] for oil in oils)])

    @property
    def named(self) -> int:
        """How many entries have a known ingredient."""
        return len(self.label.ingredients) - len(self.unmatched)

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes of the actives, each once."""
        return once([f.class_ or "other" for f in self.kind("active")])

    @property
    def severity(self) -> int | None:
        """The severity of the worst finding, ``None`` where none has one."""
        return max([f.severity for f in self.report.findings if f.severity] if self.report else (), default=None)

    @property
    def notices(self) -> tuple[str, ...]:
        """The codes of what was odd about the text, each once."""
        return once([n.code for n in self.label.notices])


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


def _actives(view: View) -> Value:
    return once([f"{f.class_ or 'other'}: {name}" for f in view.kind("active") for name in f.names])


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
        "whether it stays on the skin, given or assumed; empty for what is swallowed",
        _report(lambda r: r.context.stays_on),
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
    Field("allergens", "list", "report", "declarable fragrance allergens, by whatever name", lambda v: v.allergens),
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
        _numbers(lambda shares: [s.proved.min if s.proved else 0.0 for s in shares]),
    ),
    Field(
        "proved_max",
        "numbers",
        "report",
        "most mass percent, one number an item of `ingredients`",
        _numbers(lambda shares: [s.proved.max if s.proved else 100.0 for s in shares]),
    ),
    Field(
        "estimate",
        "numbers",
        "report",
        "estimated mass percent, one number an item of `ingredients`",
        _numbers(lambda shares: [s.estimate for s in shares]),
    ),
    Field(
        "avoided",
        "list",
        "report",
        "what of the avoid list (`--avoid`) the label holds",
        _report(lambda r: once([item.thing for item in r.looked_for if item.source == "avoid" and item.found])),
    ),
)


def refuse_clashes(keep: Iterable[str], results: Iterable[str]) -> None:
    """Raise :class:`~inci_parser.errors.UsageError` where a column to carry over has the name of a result's column."""
    if clashing := set(results).intersection(keep):
        raise UsageError(f"the column {min(clashing)!r} has the name of a result; rename it, or do not keep it")


#: Fields that are known without an analysis.
READING_FIELDS = tuple(field.name for field in PRODUCT_FIELDS if field.needs == "label")


def pick_fields(names: Iterable[str] | None) -> tuple[Field, ...]:
    """Return the product fields of the given names in that order; all of them for ``None``.

    Raises :class:`~inci_parser.errors.UsageError`, which lists the known fields, for a name that is none of them.
    """
    if names is None:
        return PRODUCT_FIELDS
    known = {field.name: field for field in PRODUCT_FIELDS}
    asked = list(dict.fromkeys(names))
    for name in asked:
        if name not in known:
            raise UsageError(f"there is no field {name!r}; the fields are {', '.join(known)}")
    return tuple(known[name] for name in asked)
