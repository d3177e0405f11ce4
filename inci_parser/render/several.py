"""Pages about several labels: a routine, and two labels side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..models import Finding
from . import presentation as view
from .summary import glance
from .terminal_layout import Canvas, fit, visible

if TYPE_CHECKING:
    from ..analysis.compare import Comparison
    from ..analysis.routine import RoutineReport


def routine_page(
    form: str, routine: RoutineReport, names: Sequence[str], canvas: Canvas, *, sources: bool = False
) -> str:
    """Return a routine in one of the formats; ``sources`` adds them to the table."""
    if form in ("json", "jsonl"):
        from .json_writer import as_json

        return as_json(routine.to_dict(), line=form == "jsonl")
    if form == "csv":
        from .csv_writer import csv_page

        return csv_page(_FINDING_COLUMNS, (_finding_row(finding, names) for finding in routine.findings))
    findings = [view.without_positions(finding) for finding in routine.findings]
    if form == "markdown":
        return "\n".join(_routine_markdown(routine, findings, names)) + "\n"
    return "\n".join(_routine_lines(routine, findings, names, canvas, sources)) + "\n"


_FINDING_COLUMNS = ("kind", "rule", "class", "products", "names", "severity", "evidence", "title", "text", "sources")


def _finding_row(finding: Finding, names: Sequence[str]) -> list[Any]:
    return [
        finding.kind,
        finding.rule,
        finding.class_,
        "; ".join(names[i] for i in finding.products),
        "; ".join(finding.names),
        finding.severity,
        finding.evidence,
        finding.title,
        finding.text,
        "; ".join(view.source_line(source) for source in finding.sources),
    ]


def _actives(routine: RoutineReport, index: int) -> str:
    """Return the actives of one product of the routine, as its own report has them at a glance."""
    return dict(glance(routine.products[index])).get("Actives", "no ingredient list")


def _routine_lines(
    routine: RoutineReport, findings: list[Finding], names: Sequence[str], canvas: Canvas, sources: bool
) -> Iterator[str]:
    from .terminal import finding_lines, sources_lines

    yield canvas.paint(f"A routine of {len(names)} products", "title")
    yield ""
    for i, name in enumerate(names):
        yield from canvas.indent(f"{i + 1} {visible(name)}: {view.headline(routine.products[i].label)}", 0, 2)
        yield from canvas.indent(visible(_actives(routine, i)), 2, role="active")
    numbers = view.sources(findings) if sources else {}
    for title, members in view.grouped(findings):
        yield ""
        yield canvas.rule(title)
        for finding in members:
            yield from finding_lines(finding, numbers, canvas)
    if not findings:
        yield ""
        yield "No combination that the rules know of."
    yield from sources_lines(findings, canvas, shown=sources)


def _routine_markdown(routine: RoutineReport, findings: list[Finding], names: Sequence[str]) -> Iterator[str]:
    from .markdown import escaped, finding_lines, source_lines

    yield f"# A routine of {len(names)} products"
    yield ""
    for i, name in enumerate(names):
        yield f"{i + 1}. **{escaped(name)}**: {escaped(_actives(routine, i))}"
    numbers = view.sources(findings)
    for title, members in view.grouped(findings):
        yield from ("", f"## {title}", "")
        for finding in members:
            yield from finding_lines(finding, numbers)
    if not findings:
        yield from ("", "No combination that the rules know of.")
    yield from source_lines(numbers)


# -- two labels ------------------------------------------------------------------------------------------------


def comparison_page(form: str, comparison: Comparison, names: Sequence[str], canvas: Canvas) -> str:
    """Return two labels side by side in one of the formats."""
    record = comparison.to_dict()
    if form in ("json", "jsonl"):
        from .json_writer import as_json

        return as_json(record, line=form == "jsonl")
    if form == "csv":
        from .csv_writer import csv_page

        rows = ((name, where) for where in ("shared", "only_a", "only_b") for name in record[where])
        return csv_page(("name", "where"), rows)
    if form == "markdown":
        return "\n".join(_comparison_markdown(record, names)) + "\n"
    return "\n".join(_comparison_lines(record, names, canvas)) + "\n"


_ALIKE = (
    "Alike counts shared ingredients, those near the head of a list more; water is left out. "
    "Alike lists may be different formulas: no list shows amounts, grades or how it was made."
)


def _percent(record: Mapping[str, Any]) -> str:
    return f"{record['similarity'] * 100:.0f} % alike"


def _groups(record: Mapping[str, Any], names: Sequence[str]) -> list[tuple[str, list[str]]]:
    """Return the three groups of names with their titles."""
    return [
        ("In both", list(record["shared"])),
        (f"Only in {names[0]}", list(record["only_a"])),
        (f"Only in {names[1]}", list(record["only_b"])),
    ]


def _comparison_lines(record: Mapping[str, Any], names: Sequence[str], canvas: Canvas) -> Iterator[str]:
    yield canvas.paint(f"{visible(names[0])} and {visible(names[1])}: {_percent(record)}", "title")
    for title, members in _groups(record, names):
        yield ""
        yield canvas.rule(visible(f"{title} ({len(members)})"))
        yield from canvas.indent(visible(", ".join(members)) or "nothing", 0)
    yield ""
    yield from canvas.indent(_ALIKE, 0, role="dim")
    actives = _active_rows(record)
    if actives:
        yield ""
        yield canvas.rule("Actives by class")
        left = min(max(len(row[0]) for row in actives), canvas.columns // 3)
        for class_, in_a, in_b in actives:
            for i, found in enumerate((in_a, in_b)):
                lines = canvas.indent(f"{visible(names[i])}: {visible(found)}", left + 2, left + 4)
                yield (canvas.paint(fit(visible(class_), left), "bold") if i == 0 else " " * left) + lines[0][left:]
                yield from lines[1:]


def _active_rows(record: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """Return class, names in the first and names in the second label, for each class of actives."""
    rows = []
    for class_, sides in record["actives"].items():
        in_a, in_b = (", ".join(sides[key]) or "none" for key in ("a", "b"))
        rows.append((str(class_), in_a, in_b))
    return rows


def _comparison_markdown(record: Mapping[str, Any], names: Sequence[str]) -> Iterator[str]:
    from .markdown import escaped, table

    yield f"# {escaped(names[0])} and {escaped(names[1])}: {_percent(record)}"
    for title, members in _groups(record, names):
        yield from ("", f"## {escaped(title)} ({len(members)})", "")
        yield escaped(", ".join(members)) or "nothing"
    yield from ("", _ALIKE)
    rows = _active_rows(record)
    if rows:
        yield from ("", "## Actives by class", "")
        yield from table(("class", escaped(names[0]), escaped(names[1])), [[escaped(c) for c in row] for row in rows])
