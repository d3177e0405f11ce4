"""The page of a report: a first screen, the ingredients, what stands out; everything else where all of it is wanted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..models import Entry, Finding, Label, Report
from . import label_view, numbers, presentation
from . import report_view as view
from .document import (
    Block,
    Document,
    Facts,
    FindingLine,
    Findings,
    Folded,
    Heading,
    Hint,
    IngredientRow,
    Ingredients,
    Items,
    MarkedText,
    Paragraph,
    Reading,
    Sources,
)
from .highlights import highlights
from .page_options import PageOptions
from .summary import summary_rows

#: One letter beside an ingredient for each kind of finding that names it, with its word for the legend.
LETTERS = {
    "active": ("A", "active"),
    "fragrance": ("F", "fragrance"),
    "allergen": ("F", "fragrance"),
    "irritant": ("I", "may irritate"),
    "prohibited": ("R", "rule"),
    "limit": ("R", "rule"),
}
#: Stands over the table, whose amounts a reader might take for exact; where the label states some amounts.
NOT_SHOWN = "no label shows pH, purity, age or exact amounts"
NOT_SHOWN_BESIDE = "no label shows pH, purity, age or unstated amounts"
#: The letter of an entry whose cut, name, amount or section is not sure.
DOUBT = ("?", "in doubt")


def report_document(report: Report, name: str, options: PageOptions) -> Document:
    """Return the page of a report: the short one, with all of it folded, or all of it (``options.verbose``)."""
    label = report.label
    blocks: list[Block] = [*_head(report, options)]
    swallowed = report.context.stays_on is None
    if label.kind == "list":
        blocks += [Heading("Ingredients"), Reading(label)] if swallowed else _ingredients(report, options)
    blocks += _whole(report) if options.verbose else _short(report)
    if label.kind == "list" and not swallowed:
        blocks += _on_request(report, options)
    if not options.verbose:
        blocks.append(Folded("All findings, assumptions and sources", lambda: _whole(report)))
    if options.sources and not options.verbose:
        blocks.append(Sources(presentation.sources(report.findings)))
    return Document(name, tuple(blocks))


def _head(report: Report, options: PageOptions) -> Iterator[Block]:
    """Yield what was read, what was not understood, and the first screen."""
    label, is_list = _headed(report)
    told = any(statement.code == "product" for statement in report.summary)
    asked = f" · {view.asked(report.context, told=told)}" if is_list else ""
    headline = label_view.headline(label, contradicted=bool(report.concentration.contradiction))
    yield Paragraph(f"{headline}{asked}")
    if not is_list or not any(line.code in ("unread", "left_out", "lost_names") for line in report.summary):
        doubts = [sentence for severity, sentence in label_view.notice_lines(label) if severity > 2]
        if doubts:
            yield Items(tuple(doubts[:2]), role="warn")
    doubtful = _doubtful(report, options)
    if doubtful:
        yield Items((doubtful,), role="warn")
    rows = tuple(summary_rows(report, whole=options.verbose))
    if is_list or rows:
        yield Facts(rows)
    if is_list:
        yield marked_text(report)


def _doubtful(report: Report, options: PageOptions) -> str:
    """Return which entries are in doubt; nothing hangs on which form of a vitamin is swallowed."""
    if options.verbose:
        return label_view.in_doubt(report.label)
    swallowed = report.context.stays_on is None
    return "" if swallowed else label_view.in_doubt(report.label, _weighty(report))


def _headed(report: Report) -> tuple[Label, bool]:
    """Return the label that is told, and whether as a list; of what is swallowed the first screen says so itself."""
    label = report.label
    if report.context.stays_on is not None:
        return label, label.kind == "list"
    return replace(label, notices=tuple(notice for notice in label.notices if notice.code != "not_cosmetic")), True


def _weighty(report: Report) -> frozenset[int]:
    """Return the places of the entries that findings of a letter rest on."""
    at = view.by_position(report)
    return frozenset(e.position for e in report.label.ingredients if _findings_letters(e, at.get(e.position, [])))


def _on_request(report: Report, options: PageOptions) -> Iterator[Block]:
    """Yield the parts for who checks compliance and for clinicians, folded where they were not asked for."""
    compliance = Folded("Rules of the market", lambda: _compliance(report))
    clinician = Folded("Contact allergens for a chart", lambda: _clinician(report))
    yield from compliance.blocks if options.compliance else (compliance,)
    yield from clinician.blocks if options.clinician or options.verbose else (clinician,)


def _compliance(report: Report) -> Iterable[Block]:
    from .compliance_page import compliance_blocks  # most reports at a terminal need neither of the two

    return compliance_blocks(report)


def _clinician(report: Report) -> Iterable[Block]:
    from .clinician_page import clinician_blocks

    return clinician_blocks(report)


# -- ingredients ---------------------------------------------------------------------------------------------------


def _ingredients(report: Report, options: PageOptions) -> Iterator[Block]:
    yield Heading("Ingredients and amounts", note=_not_shown(report))
    at = view.by_position(report)
    letters = {e.position: _letters(e, at.get(e.position, [])) for e in report.label.ingredients}
    shares = {share.position: share for share in report.concentration.ingredients}
    titles = label_view.part_titles(report.label)
    line, maxima, by_use = view.line_place(report), view.maxima_of_kind(report), view.maxima_by_use(report)
    rows = tuple(
        IngredientRow(
            entry=entry,
            letters=letters.get(entry.position, ""),
            share=view.telling_share(report, entry, shares.get(entry.position)),
            proved=view.telling_bound(
                entry, shares.get(entry.position), maxima.get(entry.position), by_use.get(entry.position, "")
            ),
            part=titles.get(entry.position, ""),
            line=entry.position == line,
        )
        for entry in report.label.ingredients
    )
    used = {letter for row in rows for letter in row.letters}
    legend = tuple((letter, word) for letter, word in (*dict(LETTERS.values()).items(), DOUBT) if letter in used)
    below = view.anywhere(report, line) if line is not None else ""
    yield Ingredients(rows, legend, options.verbose, below)
    if report.concentration.ingredients and (line_said := view.line_sentence(report)):
        yield Paragraph(line_said, role="soft")
    if report.concentration.contradiction:
        yield Paragraph(f"Contradiction: {report.concentration.contradiction}", role="warn")


def _not_shown(report: Report) -> str:
    """Return what the label does not show beside its names, and beside the amounts that it states."""
    return NOT_SHOWN_BESIDE if any(map(numbers.declared, report.label.ingredients)) else NOT_SHOWN


def _letters(entry: Entry, findings: Iterable[Finding]) -> str:
    """Return the letters of the findings on an entry, and the one of doubt."""
    return "".join((*_findings_letters(entry, findings), *(DOUBT[0] if entry.doubts else "")))


def _findings_letters(entry: Entry, findings: Iterable[Finding]) -> list[str]:
    """Return the letters of the findings on an entry, each once; of actives, those that the first screen may name."""
    letters = [LETTERS[f.kind][0] for f in findings if f.kind in LETTERS and (f.kind != "active" or _acts(f, entry))]
    return list(dict.fromkeys(letters))


def _acts(finding: Finding, entry: Entry) -> bool:
    """Return whether a finding reports an entry as an active that is more than care or a part of the base."""
    members = finding.details.get("ingredients", ()) if finding.details.get("meant", True) else ()
    return any(m["position"] == entry.position and m["standing"] in ("treats", "leads") for m in members)


def marked_text(report: Report) -> MarkedText:
    """Return the label's text with the findings and letters of each entry."""
    at = view.by_position(report)
    letters = {entry.position: _letters(entry, at.get(entry.position, [])) for entry in report.label.ingredients}
    return MarkedText(report.label, at, letters)


# -- the short page ------------------------------------------------------------------------------------------------


def _short(report: Report) -> Iterator[Block]:
    """Yield what stands out, a line or two each, and one paragraph on what is left."""
    lines, left = highlights(report)
    if lines:
        yield Heading("Findings", _signs(line.finding for line in lines))
        yield Findings(lines, brief=True)
    if report.label.kind == "list" and report.context.stays_on is not None:
        more = f" ({left} more finding{'s' if left != 1 else ''})" if left else ""
        yield Hint(f"More: -v{more}, --compliance, --clinician, --sources.")


def _signs(findings: Iterable[Finding]) -> str:
    """Return what the short signs beside findings mean, those that are there."""
    shown = list(findings)
    signs = (
        ("dots: how severe", any(finding.severity for finding in shown)),
        ("A to D: how well studied", any(map(presentation.shows_evidence, shown))),
        ("#: place in the list", any(finding.positions for finding in shown)),
    )
    return "; ".join(words for words, there in signs if there)


# -- all of it -----------------------------------------------------------------------------------------------------


def _whole(report: Report) -> Iterator[Block]:
    """Yield every finding whole, what a label cannot tell, assumptions, checks that did not run, sources."""
    groups = presentation.grouped(report.findings, report.label)
    numbers = presentation.sources(finding for _, findings in groups for finding in findings)
    notices = [sentence for _, sentence in label_view.notice_lines(report.label)]
    yield from _listed("How the text was read", notices)
    for title, findings in groups:
        yield Heading(title)
        yield Findings(tuple(map(_full, findings)), numbers=numbers)
    yield from _listed("What a label cannot tell", [f"{w}: {n}" if n else w for w, n in view.cannot_tell(report)])
    yield from _listed("Assumed", view.assumptions(report))
    yield from _listed("Not checked", [f"{check}: {reason}" for check, reason in view.skipped_checks(report)])
    yield Sources(numbers, presentation.evidence_letters(report.findings))


def _full(finding: Finding) -> FindingLine:
    """Return a finding whole, with the evidence of each ingredient where it differs."""
    return FindingLine(finding, f"{finding.text} {presentation.evidence_by_ingredient(finding)}".strip())


def _listed(title: str, sentences: list[str]) -> Iterator[Block]:
    if sentences:
        yield Heading(title)
        yield Items(tuple(sentences))
