"""Which writer draws which record in which format; each writer is imported when its format is asked for."""

from __future__ import annotations

from ..models import Label, Report
from .terminal_layout import Canvas


def label_page(form: str, label: Label, name: str, canvas: Canvas, *, explain: bool = False) -> str:
    """Return a reading in one of the formats; ``explain`` adds the text with every character marked."""
    if form in ("json", "jsonl"):
        from .json_writer import as_json

        record = label.to_dict()
        if explain:
            record["pieces"] = [{"kind": p.kind, "start": p.start, "end": p.end} for p in label.pieces]
        return as_json(record, line=form == "jsonl")
    if form == "csv":
        from .csv_writer import label_csv

        return label_csv(label)
    if form == "markdown":
        from .markdown import label_markdown

        return label_markdown(label, name, explain=explain)
    if form == "html":
        from .html import label_html

        return label_html(label, name)
    from .terminal import label_page as draw

    page = draw(label, name, canvas)
    if explain:
        from .text_spans import pieces_page

        page += "\n" + pieces_page(label, canvas)
    return page


def report_page(form: str, report: Report, name: str, canvas: Canvas, *, sources: bool = False) -> str:
    """Return a report in one of the formats; ``sources`` adds them to the table, the others have them anyway."""
    if form in ("json", "jsonl"):
        from .json_writer import as_json

        return as_json(report.to_dict(), line=form == "jsonl")
    if form == "csv":
        from .csv_writer import report_csv

        return report_csv(report)
    if form == "markdown":
        from .markdown import report_markdown

        return report_markdown(report, name)
    if form == "html":
        from .html import report_html

        return report_html(report, name)
    from .terminal import report_page as draw

    return draw(report, name, canvas, sources=sources)
