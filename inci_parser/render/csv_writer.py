"""The records as CSV: one row an ingredient, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any

from ..models import Entry, Label, Report
from ..textio.cells import neutral
from . import presentation as view

#: Columns of one ingredient, for a reading and a report alike.
ENTRY_COLUMNS = (
    "position", "text", "name", "names", "method", "score", "class", "section", "component",
    "percent_min", "percent_max", "percent_text", "nano", "organic", "start", "end",
)  # fmt: skip
AMOUNT_COLUMNS = ("proved_min", "proved_max", "likely_min", "likely_max", "estimate", "because", "rules")


def safe_cell(value: Any) -> str:
    """Return a value as a CSV cell that no spreadsheet runs: texts that could be a formula get an apostrophe in front.

    >>> safe_cell("=HYPERLINK(1)"), safe_cell("Aqua"), safe_cell(-0.5), safe_cell(None), safe_cell(True)
    ("'=HYPERLINK(1)", 'Aqua', '-0.5', '', 'true')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    return neutral(str(value).replace("\0", ""))


def csv_page(header: Iterable[str], rows: Iterable[Iterable[Any]]) -> str:
    """Return a CSV (UTF-8, commas, line feeds) whose cells are safe in a spreadsheet."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return stream.getvalue()


def label_csv(label: Label) -> str:
    """Return one row an ingredient."""
    return csv_page(ENTRY_COLUMNS, (_entry_row(entry) for entry in label.ingredients))


def report_csv(report: Report) -> str:
    """Return one row an ingredient with its amounts and the rules of the findings that name it."""
    shares = {share.position: share for share in report.concentration.ingredients}
    findings = view.by_position(report)
    rows = []
    for entry in report.label.ingredients:
        share = shares.get(entry.position)
        amounts: list[Any] = [None] * 6
        if share:
            amounts = [share.proved.min, share.proved.max, share.likely.min, share.likely.max, share.estimate]
            amounts.append(view.because(share))
        rules = "; ".join(dict.fromkeys(finding.rule for finding in findings.get(entry.position, ())))
        rows.append([*_entry_row(entry), *amounts, rules])
    return csv_page((*ENTRY_COLUMNS, *AMOUNT_COLUMNS), rows)


def _entry_row(entry: Entry) -> list[Any]:
    amount = entry.percent
    return [
        entry.position, entry.text, entry.name, "; ".join(entry.names), entry.match.method, entry.match.score,
        entry.match.class_, entry.section, entry.component,
        amount and amount.min, amount and amount.max, amount and amount.text,
        entry.nano, entry.organic, entry.start, entry.end,
    ]  # fmt: skip
