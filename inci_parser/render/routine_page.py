"""The page of a routine: what several products mean together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..models import Report
from . import label_view, presentation
from .document import Block, Document, FindingLine, Findings, Heading, Items, Paragraph, Sources
from .page_options import PageOptions
from .summary import actives_line

if TYPE_CHECKING:
    from ..analysis.routine import RoutineReport

#: What is said of the law in the line of a product.
_OF_LAW = frozenset({"prohibited", "not_listed", "above_maximum"})


def routine_document(routine: RoutineReport, names: Sequence[str], options: PageOptions) -> Document:
    """Return the page of a routine; ``names`` are what to call the products, in their order."""
    return Document(f"A routine of {len(names)} products", tuple(_blocks(routine, names, options)))


def _blocks(routine: RoutineReport, names: Sequence[str], options: PageOptions) -> Iterator[Block]:
    yield Items(tuple(map(_product, names, routine.products)), ordered=True)
    findings = [presentation.without_positions(finding) for finding in routine.findings]
    groups = presentation.grouped(findings)
    numbers = presentation.sources(finding for _, members in groups for finding in members)
    for title, members in groups:
        yield Heading(title)
        yield Findings(tuple(FindingLine(finding, finding.text) for finding in members), numbers=numbers)
    if not findings:
        yield Paragraph(_nothing_found(routine))
    yield Sources(numbers, presentation.evidence_letters(findings))


def _nothing_found(routine: RoutineReport) -> str:
    """Return what to say where no rule spoke: of products that were read, and of no others."""
    unread = sum(report.label.kind != "list" and not report.context.product_type for report in routine.products)
    if unread == len(routine.products):
        return "Nothing was read of these products, so nothing is said of them together."
    return f"No combination that the rules know of{', among the products that were read' if unread else ''}."


def _product(name: str, report: Report) -> str:
    """Return one product in a line: what was read of it, and its actives."""
    if report.label.kind != "list" and report.context.product_type:
        return f"{name}: no ingredient list, taken as {report.context.product_type}."
    headline = label_view.headline(report.label, contradicted=bool(report.concentration.contradiction)).rstrip(".")
    if report.label.kind == "list":
        law = [statement.text for statement in report.summary if statement.code in _OF_LAW]
        return " ".join([f"{name}: {headline}.", *law, actives_line(report)])
    return f"{name}: {headline}. Nothing is planned for it: give its list, its active or its type."
