"""Documents on a terminal: text wrapped to its width, amounts as bars where there is room, colour where wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ..models import Finding
from . import presentation
from .document import (
    Block,
    Document,
    Facts,
    FindingLine,
    Findings,
    Folded,
    Heading,
    Hint,
    Ingredients,
    Items,
    MarkedText,
    Names,
    Numbers,
    Paragraph,
    Pieces,
    Reading,
    Sources,
    Table,
)
from .document_renderer import DocumentRenderer
from .terminal_layout import Canvas, fit, visible, width
from .terminal_tables import ingredient_lines, reading_lines, table_lines

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
#: Role of a block -> role of the canvas.
_PAINTS = {"name": "name", "soft": "dim", "warn": "warn", "bold": "bold"}


class TerminalRenderer(DocumentRenderer):
    """Draws documents for a terminal or a plain text file."""

    def draw(self, document: Document) -> str:
        """Return the page."""
        canvas = self.options.canvas
        lines = canvas.indent(visible(document.title), 0, role="title")
        for before, block in zip((None, *document.blocks), document.blocks, strict=False):
            drawn = list(_DRAW[type(block)](self, block))
            if drawn and _wants_gap(before, block):
                lines.append("")
            lines += drawn
        return "\n".join(lines) + "\n"

    def _heading(self, block: Heading) -> Iterator[str]:
        canvas = self.options.canvas
        lines = canvas.rule(visible(block.text), block.note or block.signs)
        yield from lines
        if block.note and block.note not in lines[-1]:
            yield from canvas.indent(block.sentence, 0, role="dim")

    def _paragraph(self, block: Paragraph) -> Iterator[str]:
        yield from self.options.canvas.indent(visible(block.text), 0, role=_PAINTS[block.role])

    def _names(self, block: Names) -> Iterator[str]:
        yield from self.options.canvas.indent(visible(block.text), 0)

    def _hint(self, block: Hint) -> Iterator[str]:
        yield from self.options.canvas.indent(block.text, 0, role="dim")

    def _facts(self, block: Facts) -> Iterator[str]:
        canvas = self.options.canvas
        longest = max((width(visible(term)) for term, _ in block.rows), default=0)
        left = min(longest + 2, canvas.columns * 2 // 5) if longest else 0
        for term, words in block.rows:
            if not term:
                bullet = canvas.glyph("·", "-")
                yield from canvas.indent(f"{bullet} {visible(words)}", 0, 2)
                continue
            first, *rest = canvas.indent(visible(words), left) or [" " * left]
            yield canvas.paint(fit(visible(term), left - 1), "head") + first[left - 1 :]
            yield from rest

    def _items(self, block: Items) -> Iterator[str]:
        canvas = self.options.canvas
        bullet = canvas.glyph("▲", "!") if block.role == "warn" else canvas.glyph("·", "-")
        for i, item in enumerate(block.items, 1):
            lead = f"{i} " if block.ordered else f"{bullet} "
            yield from canvas.indent(lead + visible(item), 0, 2, role=_PAINTS[block.role])

    def _table(self, block: Table) -> Iterator[str]:
        yield from table_lines(block, self.options.canvas)

    def _findings(self, block: Findings) -> Iterator[str]:
        canvas = self.options.canvas
        numbers = block.numbers if self.options.sources else None
        for line in block.lines:
            yield from brief_lines(line, canvas) if block.brief else finding_lines(line, numbers, canvas)

    def _ingredients(self, block: Ingredients) -> Iterator[str]:
        yield from ingredient_lines(block, self.options.canvas)

    def _reading(self, block: Reading) -> Iterator[str]:
        yield from reading_lines(block.label, self.options.canvas)

    def _pieces(self, block: Pieces) -> Iterator[str]:
        from .text_spans import pieces_lines

        yield from pieces_lines(block.label, self.options.canvas)

    def _sources(self, block: Sources) -> Iterator[str]:
        canvas = self.options.canvas
        if self.options.sources and block.numbers:
            yield from canvas.rule("Sources")
            for number, source in block.numbers.values():
                lead = f"[{number}] "
                yield from canvas.indent(lead + visible(presentation.source_line(source)), 0, len(lead), role="dim")
        if block.letters:
            meanings = "; ".join(f"{letter} {meaning}" for letter, meaning in block.letters)
            yield from canvas.indent(f"Evidence: {meanings}.", 0, role="dim")
        if block.numbers and not self.options.sources:
            count = len(block.numbers)
            yield from canvas.indent(f"Sources: {count}; --sources lists them with years and links.", 0, role="dim")

    def _nothing(self, block: Folded | MarkedText) -> Iterator[str]:
        return iter(())


_DRAW: dict[type[Block], Callable[[TerminalRenderer, Any], Iterator[str]]] = {
    Heading: TerminalRenderer._heading,
    Paragraph: TerminalRenderer._paragraph,
    Names: TerminalRenderer._names,
    Hint: TerminalRenderer._hint,
    Facts: TerminalRenderer._facts,
    Items: TerminalRenderer._items,
    Table: TerminalRenderer._table,
    Findings: TerminalRenderer._findings,
    Ingredients: TerminalRenderer._ingredients,
    Reading: TerminalRenderer._reading,
    Pieces: TerminalRenderer._pieces,
    Sources: TerminalRenderer._sources,
    MarkedText: TerminalRenderer._nothing,
    Folded: TerminalRenderer._nothing,
}


def _wants_gap(before: Block | None, block: Block) -> bool:
    """Return whether an empty line stands before a block: before headings, and around facts."""
    if isinstance(block, (Heading, Sources)):
        return True
    return isinstance(block, Facts) and before is not None and not isinstance(before, Heading)


def finding_lines(line: FindingLine, numbers: Numbers | None, canvas: Canvas) -> Iterator[str]:
    """Yield a finding: its title with its facts at the right edge, then its text with its references."""
    finding = line.finding
    mark = canvas.paint(canvas.glyph("■", "*"), _ROLES[finding.kind])
    facts = finding_facts(finding, canvas)
    title = visible(finding.title)
    room = canvas.columns - 2 - width(title) - width(facts)
    if room >= 2:
        yield f"{mark} {canvas.paint(title, 'bold')}{' ' * room}{canvas.paint(facts, 'dim')}".rstrip()
    else:
        first, *rest = canvas.indent(title, 2, role="bold")
        yield mark + first[1:]
        yield from rest
        if facts:
            yield from canvas.indent(facts, 2, role="dim")
    references = presentation.references(finding, dict(numbers)) if numbers else ""
    yield from canvas.indent(f"{visible(line.text)} {references}".strip(), 2)


def brief_lines(line: FindingLine, canvas: Canvas) -> Iterator[str]:
    """Yield a finding in brief: title, facts and text as one paragraph."""
    finding = line.finding
    mark = canvas.paint(canvas.glyph("■", "*"), _ROLES[finding.kind])
    title = visible(finding.title)
    facts = finding_facts(finding, canvas, brief=True)
    first, *rest = canvas.indent(f"{title}{f' ({facts})' if facts else ''} {visible(line.text)}".rstrip(), 2)
    if first[2:].startswith(title):
        first = f"  {canvas.paint(title, 'bold')}{first[2 + len(title) :]}"
    yield mark + first[1:]
    yield from rest


def finding_facts(finding: Finding, canvas: Canvas, *, brief: bool = False) -> str:
    """Return severity, evidence and places of a finding, short; no evidence letter behind what rests on a law."""
    parts = []
    if finding.severity:
        full, empty = canvas.glyph("●", "*"), canvas.glyph("○", ".")
        parts.append(full * finding.severity + empty * (3 - finding.severity))
    letter = presentation.evidence_of(finding)
    if letter:
        parts.append(letter if brief else f"evidence {letter}")
    if finding.positions:
        places = ",".join(map(str, finding.positions[:6]))
        parts.append(f"#{places}{',…' if len(finding.positions) > 6 else ''}")
    if finding.products:
        parts.append(presentation.products(finding))
    return (" " if brief else canvas.glyph(" · ", " ")).join(parts)
