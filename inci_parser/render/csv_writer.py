"""Records as CSV, safe to open in a spreadsheet: a label and a report have one row an ingredient."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from ..models import Entry, Finding, Label, Report
from ..models.ingredient_rows import LONG_FIELDS, LabelView, LongField
from ..textio.cells import ACTING, neutral
from . import presentation
from .numbers import stated
from .page_options import PageOptions

if TYPE_CHECKING:
    from ..analysis.compare import Comparison
    from ..analysis.ingredient import IngredientReport
    from ..analysis.routine import RoutineReport

#: Column of ingredient rows -> what it is called where no product has a name: as in the JSON record.
_RENAMED = {"ingredient": "name"}
FINDING_COLUMNS = ("kind", "rule", "class", "products", "names", "severity", "evidence", "title", "text", "sources")


class CsvRenderer:
    """Writes records as tables."""

    def __init__(self, options: PageOptions) -> None:
        """Take no options: a table holds all of it."""

    def labels(self, named: Sequence[tuple[Label, str]]) -> str:
        """Return one row an ingredient; of several labels with a first column of what each is called."""
        fields = [field for field in LONG_FIELDS if field.needs == "label"]
        if len(named) == 1:
            return _rows(LabelView(named[0][0]), fields)
        header = ["label", *map(_column, fields)]
        views = [(LabelView(label), name) for label, name in named]
        rows = ([name, *_cells(view, entry, fields)] for view, name in views for entry in view.label.ingredients)
        return csv_page(header, rows)

    def report(self, report: Report, name: str) -> str:
        """Return one row an ingredient with its amounts and what findings say of it."""
        return _rows(LabelView(report.label, report), LONG_FIELDS)

    def routine(self, routine: RoutineReport, names: Sequence[str]) -> str:
        """Return one row a finding."""
        return csv_page(FINDING_COLUMNS, (_finding_row(finding, names) for finding in routine.findings))

    def comparison(self, comparison: Comparison, names: Sequence[str]) -> str:
        """Return one row an ingredient with where it stands."""
        record = comparison.to_dict()
        amounts = {item.name: (stated(item.a), stated(item.b)) for item in comparison.amounts}
        places = {item.name: item.direction for item in comparison.moved}
        ranges = {item.name: (item.change, item.certainty) for item in comparison.ranges}
        rows = (
            (name, where, *amounts.get(name, ("", "")), places.get(name, ""), *ranges.get(name, ("", "")))
            for where in ("shared", "only_a", "only_b")
            for name in record[where]
        )
        return csv_page(("name", "where", "amount_a", "amount_b", "moved", "change", "certainty"), rows)

    def explanation(self, about: IngredientReport) -> str:
        """Return one row a fact."""
        from .ingredient_page import facts_of

        return csv_page(("what", "value"), facts_of(about))


def _rows(view: LabelView, fields: Sequence[LongField]) -> str:
    return csv_page(map(_column, fields), (_cells(view, entry, fields) for entry in view.label.ingredients))


def _column(field: LongField) -> str:
    return _RENAMED.get(field.name, field.name)


def _cells(view: LabelView, entry: Entry, fields: Sequence[LongField]) -> list[Any]:
    return [field.get(view, entry) for field in fields]


def _finding_row(finding: Finding, names: Sequence[str]) -> list[Any]:
    return [
        finding.kind,
        finding.rule,
        finding.class_,
        tuple(names[i] for i in finding.products),
        finding.names,
        finding.severity,
        finding.evidence,
        finding.title,
        finding.text,
        tuple(presentation.source_line(source) for source in finding.sources),
    ]


def safe_cell(value: Any) -> str:
    """Return a value as a CSV cell that no spreadsheet runs: texts that could be a formula get an apostrophe in front.

    Controls and changes of direction are replaced: a table is looked at on terminals too.

    >>> safe_cell("=HYPERLINK(1)"), safe_cell("Aqua"), safe_cell(-0.5), safe_cell(None), safe_cell(True)
    ("'=HYPERLINK(1)", 'Aqua', '-0.5', '', 'true')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    text = "; ".join(map(str, value)) if isinstance(value, tuple) else str(value)
    return ACTING.sub("\ufffd", neutral(text.replace("\0", "")))


def csv_page(header: Iterable[str], rows: Iterable[Iterable[Any]]) -> str:
    """Return a CSV (UTF-8, commas, line feeds) whose cells are safe in a spreadsheet."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return stream.getvalue()
