"""The report and the reading as pages for a terminal: amounts as bars, findings in groups, nothing hidden."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..models import Entry, Finding, Label, Report, Share, Source
from . import numbers as amounts
from . import presentation as view
from .summary import glance
from .terminal_layout import Canvas, bar, fit, scale, visible, width

#: Role of each kind of finding, for colours.
_ROLES = {
    "active": "active",
    "fragrance": "fragrance",
    "allergen": "fragrance",
    "irritant": "irritant",
    "prohibited": "irritant",
    "limit": "rule",
    "claim": "rule",
    "interaction": "warn",
    "guidance": "warn",
}
#: One letter beside an ingredient for each kind of finding that names it, with its word for the legend.
_LETTERS = {
    "active": ("A", "active"),
    "fragrance": ("F", "fragrance"),
    "allergen": ("F", "fragrance"),
    "irritant": ("I", "may irritate"),
    "prohibited": ("R", "rule"),
    "limit": ("R", "rule"),
}


def report_page(report: Report, name: str, canvas: Canvas, *, sources: bool = False) -> str:
    """Return the whole report on one label; ``sources`` adds the numbered sources with their links."""
    return "\n".join(_report_lines(report, name, canvas, sources)) + "\n"


def label_page(label: Label, name: str, canvas: Canvas) -> str:
    """Return the reading of one label: its ingredients with what each was taken for."""
    return "\n".join(_label_lines(label, name, canvas)) + "\n"


def _report_lines(report: Report, name: str, canvas: Canvas, sources: bool) -> Iterator[str]:
    label = report.label
    yield from _head(label, name, canvas)
    if label.kind == "list":
        yield from canvas.indent(view.asked(report.context), 0, role="dim")
        yield ""
        yield from _glance(report, canvas)
        yield ""
        yield from _amounts(report, canvas)
    numbers = view.sources(report.findings) if sources else {}
    for title, findings in view.grouped(report.findings, report.label):
        yield ""
        yield canvas.rule(title)
        for finding in findings:
            yield from finding_lines(finding, numbers, canvas)
    yield from _tail(report, numbers, canvas)


def _head(label: Label, name: str, canvas: Canvas) -> Iterator[str]:
    yield canvas.paint(visible(name), "title")
    yield from canvas.indent(visible(view.headline(label)), 0)
    for severity, sentence in view.notice_lines(label):
        mark = canvas.glyph("▲", "!") if severity > 2 else canvas.glyph("·", "-")
        lines = canvas.indent(visible(sentence), 2, role="warn" if severity > 2 else "dim")
        yield from (mark + line[1:] if i == 0 else line for i, line in enumerate(lines))


def _glance(report: Report, canvas: Canvas) -> Iterator[str]:
    lines = glance(report)
    left = max(len(title) for title, _ in lines) + 2
    for title, words in lines:
        first, *rest = canvas.indent(visible(words), left)
        yield canvas.paint(fit(title, left), "head") + first[left:]
        yield from rest


# -- amounts ---------------------------------------------------------------------------------------------------


def _amounts(report: Report, canvas: Canvas) -> Iterator[str]:
    """Draw one line an ingredient: position, name, letters of its findings, bar, estimate, proved range."""
    label = report.label
    shares = {share.position: share for share in report.concentration.ingredients}
    letters = _letters_of(report)
    columns = _Columns(canvas, label, shares)
    yield canvas.rule("Ingredients and amounts")
    yield columns.header()
    line = view.line_place(report)
    component, section = "", "main"
    for entry in label.ingredients:
        if (entry.component, entry.section) != (component, section):
            component, section = entry.component, entry.section
            yield from canvas.indent(visible(view.part_title(component, section)), 2, role="under")
        yield from columns.row(entry, letters.get(entry.position, ""))
        if entry.position == line:
            yield columns.line()
    yield ""
    yield from _legend(report, letters, canvas)


def _letters_of(report: Report) -> dict[int, str]:
    """Return for each position the letters of the findings that name it."""
    return {
        position: "".join(dict.fromkeys(_LETTERS[f.kind][0] for f in findings if f.kind in _LETTERS))
        for position, findings in view.by_position(report).items()
    }


def _legend(report: Report, letters: dict[int, str], canvas: Canvas) -> Iterator[str]:
    items = [
        (canvas.glyph("───", "---"), "proved", "proved range"),
        (canvas.glyph("━━━", "==="), "likely", "likely (4 in 5)"),
        (canvas.glyph("●", "o"), "estimate", "estimate"),
    ]
    used = {letter for found in letters.values() for letter in found}
    items.extend((letter, letter, word) for letter, word in dict(_LETTERS.values()).items() if letter in used)
    yield from canvas.flow(items)
    yield from canvas.indent(view.line_sentence(report), 0)
    if report.concentration.contradiction:
        yield from canvas.indent(f"Contradiction: {visible(report.concentration.contradiction)}", 0, role="warn")


class _Columns:
    """The columns of the table of amounts, laid out for a width; the narrowest pages put the bar on its own line."""

    def __init__(self, canvas: Canvas, label: Label, shares: dict[int, Share]) -> None:
        self.canvas, self.shares = canvas, shares
        self.digits = len(str(len(label.ingredients)))
        self.stacked = canvas.columns < 72
        self.numbers = 10 + 11  # estimate, proved range
        self.letters = 6
        longest = max((width(visible(view.name_of(e))) for e in label.ingredients), default=10)
        fixed = self.digits + 1 + self.letters + self.numbers + 2
        if self.stacked:
            self.name = canvas.columns - self.digits - 1 - self.letters
            self.bar = min(26, canvas.columns - self.digits - 2 - self.numbers)
            return
        room = canvas.columns - fixed
        self.bar = 21 if canvas.columns < 100 else 26
        self.name = min(longest, room - self.bar)
        spare = room - self.bar - self.name
        self.why = spare - 2 if spare >= 24 else 0
        if not self.why:
            self.bar = min(36, self.bar + spare)

    def header(self) -> str:
        """Return the line over the table."""
        left = self.digits + 1
        if self.stacked:
            return " " * left + scale(self.canvas, self.bar) + self._heads()
        gap = " " * (left + self.name + self.letters)
        why = f"  {'because'}" if self.why else ""
        return gap + scale(self.canvas, self.bar) + self._heads() + self.canvas.paint(why, "dim")

    def _heads(self) -> str:
        return self.canvas.paint(fit("about", 10, right=True) + fit("proved %", 11, right=True), "dim")

    def row(self, entry: Entry, letters: str) -> Iterator[str]:
        """Return the one line of an ingredient, or two on a narrow page."""
        canvas, share = self.canvas, self.shares.get(entry.position)
        number = canvas.paint(fit(str(entry.position), self.digits, right=True), "dim")
        name = fit(visible(view.name_of(entry)), self.name)
        name = name.rstrip() if self.stacked else name
        if not entry.names:
            name = canvas.paint(name, "unknown")
        tags = self._tags(letters)
        if self.stacked:
            yield f"{number} {name}{tags}".rstrip()
            if share:
                yield " " * (self.digits + 1) + self._amount(share)
            return
        amount = self._amount(share) if share else ""
        why = ""
        if self.why and share:
            why = "  " + canvas.paint(fit(visible(view.because(share)), self.why), "dim")
        yield f"{number} {name}{tags}{amount}{why}".rstrip()

    def _tags(self, letters: str) -> str:
        painted = "".join(self.canvas.paint(letter, letter) for letter in letters)
        return f" {painted}{' ' * (self.letters - 1 - len(letters))}"

    def _amount(self, share: Share) -> str:
        proved, likely = share.proved, share.likely
        drawn = bar(self.canvas, self.bar, (proved.min, proved.max), (likely.min, likely.max), share.estimate)
        about = fit(amounts.about(share.estimate), 10, right=True)
        exact = fit(amounts.span(proved.min, proved.max), 11, right=True)
        return f"{drawn}{about}{self.canvas.paint(exact, 'dim')}"

    def line(self) -> str:
        """Return the mark of the likely one-percent line between two ingredients."""
        text = " likely below 1 % from here on "
        mark = self.canvas.glyph("┄", "-")
        left = mark * (self.digits + 1)
        return self.canvas.paint(left + text + mark * (self.canvas.columns - len(left) - len(text)), "dim")


# -- findings --------------------------------------------------------------------------------------------------


def finding_lines(finding: Finding, numbers: dict[str, tuple[int, Source]], canvas: Canvas) -> Iterator[str]:
    """Return a finding: title with its marks at the right edge, the text, what is not known, the references."""
    role = _ROLES[finding.kind]
    mark = canvas.paint(canvas.glyph("■", "*"), role)
    facts = _facts(finding, canvas)
    title = visible(finding.title)
    room = canvas.columns - 2 - width(title) - width(facts)
    if room >= 2:
        yield f"{mark} {canvas.paint(title, 'bold')}{' ' * room}{canvas.paint(facts, 'dim')}"
    else:
        lines = canvas.indent(title, 2, role="bold")
        yield mark + lines[0][1:]
        yield from lines[1:]
        yield from canvas.indent(facts, 2, role="dim")
    tail = view.references(finding, numbers) if numbers else ""
    text = visible(finding.text)
    yield from canvas.indent(f"{text} {tail}".strip(), 2)


def _facts(finding: Finding, canvas: Canvas) -> str:
    """Return severity, evidence and places of a finding, short."""
    parts = []
    if finding.severity:
        full, empty = canvas.glyph("●", "*"), canvas.glyph("○", ".")
        parts.append(full * finding.severity + empty * (3 - finding.severity))
    parts.append(f"evidence {finding.evidence}")
    if finding.positions:
        places = ",".join(map(str, finding.positions[:6]))
        parts.append(f"#{places}{',…' if len(finding.positions) > 6 else ''}")
    if finding.products:
        parts.append(view.products(finding))
    return canvas.glyph(" · ", " ").join(parts)


def _tail(report: Report, numbers: dict[str, tuple[int, Source]], canvas: Canvas) -> Iterator[str]:
    bullet = canvas.glyph("·", "-")
    unknown = view.cannot_tell(report)
    if unknown:
        yield ""
        yield canvas.rule("What a label cannot tell")
        for what, names in unknown:
            yield from canvas.indent(f"{bullet} {what}{f': {visible(names)}' if names else ''}", 0, 2)
    assumed = view.assumptions(report)
    if assumed:
        yield ""
        yield canvas.rule("Assumed")
        for sentence in assumed:
            yield from canvas.indent(f"{bullet} {visible(sentence)}", 0, 2)
    missing = view.not_run(report)
    if missing:
        yield ""
        yield canvas.rule("Not checked")
        for check, reason in missing:
            yield from canvas.indent(f"{bullet} {check}: {visible(reason)}", 0, 2)
    yield from sources_lines(report.findings, canvas, shown=bool(numbers))


def sources_lines(findings: Sequence[Finding], canvas: Canvas, *, shown: bool) -> Iterator[str]:
    """Return the numbered sources, or how many there are, and what the evidence letters mean."""
    numbers = view.sources(findings)
    if shown and numbers:
        yield ""
        yield canvas.rule("Sources")
        for number, source in numbers.values():
            lead = f"[{number}] "
            yield from canvas.indent(lead + visible(view.source_line(source)), 0, len(lead), role="dim")
    levels = sorted({finding.evidence for finding in findings})
    meanings = [f"{level} {view.EVIDENCE[level]}" for level in levels if level in view.EVIDENCE]
    if meanings:
        yield ""
        yield from canvas.indent("Evidence: " + "; ".join(meanings) + ".", 0, role="dim")
    if numbers and not shown:
        yield from canvas.indent(f"Sources: {len(numbers)}; --sources lists them with years and links.", 0, role="dim")


# -- reading ---------------------------------------------------------------------------------------------------


def _label_lines(label: Label, name: str, canvas: Canvas) -> Iterator[str]:
    yield from _head(label, name, canvas)
    if label.kind != "list":
        return
    yield ""
    digits = len(str(len(label.ingredients)))
    room = canvas.columns - digits - 1
    wide = canvas.columns >= 72
    left = min(max(width(visible(view.name_of(e))) for e in label.ingredients) + 2, room // 2) if wide else room
    component, section = "", "main"
    for entry in label.ingredients:
        if (entry.component, entry.section) != (component, section):
            component, section = entry.component, entry.section
            yield from canvas.indent(visible(view.part_title(component, section)), 2, role="under")
        yield from _entry_lines(entry, digits, left, canvas, wide=wide)


def _entry_lines(entry: Entry, digits: int, left: int, canvas: Canvas, *, wide: bool) -> Iterator[str]:
    """Return name and amount of an entry, then how it was printed and found where that is not plain."""
    number = canvas.paint(fit(str(entry.position), digits, right=True), "dim")
    role = "bold" if entry.names else "unknown"
    name = visible(view.name_of(entry))
    tail = " · ".join(note for note in (amounts.declared(entry), view.marks(entry), how(entry)) if note)
    if wide:
        lines = canvas.indent(tail, digits + 1 + left, role="dim") or [""]
        yield f"{number} {canvas.paint(fit(name, left - 1), role)} {lines[0].lstrip()}".rstrip()
        yield from lines[1:]
        return
    first, *rest = canvas.indent(name, digits + 1, role=role)
    yield f"{number} {first.lstrip()}"
    yield from rest
    if tail:
        yield from canvas.indent(tail, digits + 3, role="dim")


def how(entry: Entry) -> str:
    """Return how an entry was found, where that says more than its name does."""
    match = entry.match
    printed = visible(entry.text)
    if not match.names:
        near = f", nearest {match.alternatives[0].name}" if match.alternatives else ""
        return f"not identified{near}"
    if match.method == "exact":
        return ""
    kind = match.method.replace("_", " ")
    if match.method == "nomenclature":
        return f"well-formed name, not in the catalogue{f' ({match.class_})' if match.class_ else ''}"
    score = f" {match.score:.0f}" if match.method == "fuzzy" else ""
    return f"“{printed}”, {kind}{score}"
