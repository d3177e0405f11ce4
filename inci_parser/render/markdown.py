"""A reading or a report as Markdown (tables as GitHub and pandoc read them); nothing of a label acts as markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..models import Finding, Label, Report, Source
from . import numbers as amounts
from . import presentation as view
from .summary import glance
from .terminal_layout import visible

_SPECIAL = str.maketrans({c: f"\\{c}" for c in "\\`*_[]<>|#~$"} | {"&": "&amp;"})


def escaped(text: str) -> str:
    r"""Return text that Markdown shows as it is.

    >>> escaped("PEG-8 <b>*|")
    'PEG-8 \\<b\\>\\*\\|'
    """
    return visible(text).translate(_SPECIAL)


def table(
    header: Sequence[str], rows: Iterable[Sequence[str]], *, right: frozenset[int] = frozenset()
) -> Iterator[str]:
    """Return a table; the columns whose number is in ``right`` are set to the right."""
    yield "| " + " | ".join(header) + " |"
    yield "|" + "|".join("--:" if i in right else "---" for i in range(len(header))) + "|"
    for row in rows:
        yield "| " + " | ".join(row) + " |"


def label_markdown(label: Label, name: str, *, explain: bool = False) -> str:
    """Return a reading; ``explain`` adds every piece of the text with its kind."""
    lines = list(_head(label, name))
    if label.ingredients:
        rows = (
            [
                str(e.position),
                escaped(", ".join(e.names)) or "not identified",
                escaped(e.text),
                e.match.method.replace("_", " "),
                " ".join(part for part in (view.SECTIONS[e.section], escaped(e.component)) if part),
                " ".join(part for part in (escaped(amounts.declared(e)), view.marks(e)) if part),
            ]
            for e in label.ingredients
        )
        lines.extend(
            table(("#", "ingredient", "printed", "found by", "section", "label says"), rows, right=frozenset({0}))
        )
    if explain:
        lines.extend(("", "## Every character of the text", ""))
        pieces = ([str(p.start), str(p.end), p.kind, escaped(label.text[p.start : p.end])] for p in label.pieces)
        lines.extend(table(("from", "to", "kind", "text"), pieces, right=frozenset({0, 1})))
    return "\n".join(lines) + "\n"


def report_markdown(report: Report, name: str) -> str:
    """Return a report."""
    lines = [*_head(report.label, name), escaped(view.asked(report.context)), ""]
    at_once = glance(report)
    if at_once:
        lines.extend((*(f"- **{title}:** {escaped(words)}" for title, words in at_once), ""))
    if report.label.ingredients:
        lines.extend(_amounts(report))
    numbers = view.sources(report.findings)
    for title, findings in view.grouped(report.findings, report.label):
        lines.extend(("", f"## {title}", ""))
        for finding in findings:
            lines.extend(finding_lines(finding, numbers))
    lines.extend(_tail(report))
    lines.extend(source_lines(numbers))
    return "\n".join(lines) + "\n"


def _head(label: Label, name: str) -> Iterator[str]:
    yield f"# {escaped(name)}"
    yield ""
    yield escaped(view.headline(label))
    yield ""
    notices = view.notice_lines(label)
    for severity, sentence in notices:
        yield f"- {'**' if severity > 2 else ''}{escaped(sentence)}{'**' if severity > 2 else ''}"
    if notices:
        yield ""


def _amounts(report: Report) -> Iterator[str]:
    yield "## Ingredients and amounts"
    yield ""
    shares = {share.position: share for share in report.concentration.ingredients}
    rows = []
    for entry in report.label.ingredients:
        share = shares.get(entry.position)
        cells = ["", "", ""]
        if share:
            cells = [
                escaped(amounts.about(share.estimate)),
                amounts.span(share.likely.min, share.likely.max),
                amounts.span(share.proved.min, share.proved.max),
            ]
        rows.append([str(entry.position), escaped(view.name_of(entry)), *cells, escaped(view.because(share))])
    header = ("#", "ingredient", "about", "likely % (4 in 5)", "proved %", "because")
    yield from table(header, rows, right=frozenset({0, 2, 3, 4}))
    yield ""
    yield escaped(view.line_sentence(report))
    if report.concentration.contradiction:
        yield ""
        yield f"**Contradiction:** {escaped(report.concentration.contradiction)}"


def finding_lines(finding: Finding, numbers: dict[str, tuple[int, Source]]) -> Iterator[str]:
    """Return one finding as a list item."""
    facts = [f"severity {finding.severity} of 3"] if finding.severity else []
    facts.append(f"evidence {finding.evidence}")
    if finding.positions:
        facts.append("no. " + ", ".join(map(str, finding.positions)))
    if finding.products:
        facts.append(view.products(finding))
    refs = escaped(view.references(finding, numbers))
    yield f"- **{escaped(finding.title)}** ({'; '.join(facts)})  "
    yield f"  {escaped(finding.text)} {refs}".rstrip()


def _tail(report: Report) -> Iterator[str]:
    blocks = (
        ("What a label cannot tell", [f"{w}: {names}" if names else w for w, names in view.cannot_tell(report)]),
        ("Assumed", view.assumptions(report)),
        ("Not checked", [f"{check}: {reason}" for check, reason in view.not_run(report)]),
    )
    for title, sentences in blocks:
        if sentences:
            yield from ("", f"## {title}", "")
            yield from (f"- {escaped(sentence)}" for sentence in sentences)


def source_lines(numbers: dict[str, tuple[int, Source]]) -> Iterator[str]:
    """Return the numbered sources."""
    if numbers:
        yield from ("", "## Sources", "")
        yield from (f"{number}. {escaped(view.source_line(source))}" for number, source in numbers.values())
