"""Documents as Markdown (tables as GitHub and pandoc read them); nothing of a label acts as markup."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from . import label_view, numbers, presentation
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
    Names,
    Numbers,
    Paragraph,
    Pieces,
    Reading,
    Sources,
    Table,
)
from .document_renderer import DocumentRenderer
from .report_view import because
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
    """Yield a table of cells that are Markdown already; columns whose index is in ``right`` are set to the right."""
    yield "| " + " | ".join(header) + " |"
    yield "|" + "|".join("--:" if i in right else "---" for i in range(len(header))) + "|"
    for row in rows:
        yield "| " + " | ".join(row) + " |"


class MarkdownRenderer(DocumentRenderer):
    """Draws documents as Markdown."""

    def draw(self, document: Document) -> str:
        """Return the page."""
        lines = [f"# {escaped(document.title)}"]
        for block in document.blocks:
            drawn = list(_DRAW[type(block)](self, block))
            if drawn:
                lines += ["", *drawn]
        return "\n".join(lines) + "\n"

    def _heading(self, block: Heading) -> Iterator[str]:
        yield f"## {escaped(block.text)}"
        if block.note:
            yield from ("", escaped(block.sentence))

    def _paragraph(self, block: Paragraph) -> Iterator[str]:
        strong = "**" if block.role == "warn" else ""
        yield f"{strong}{escaped(block.text)}{strong}"

    def _names(self, block: Names) -> Iterator[str]:
        yield escaped(block.text)

    def _facts(self, block: Facts) -> Iterator[str]:
        for term, words in block.rows:
            yield f"- **{escaped(term)}:** {escaped(words)}" if term else f"- {escaped(words)}"

    def _items(self, block: Items) -> Iterator[str]:
        strong = "**" if block.role == "warn" else ""
        for i, item in enumerate(block.items, 1):
            yield f"{f'{i}.' if block.ordered else '-'} {strong}{escaped(item)}{strong}"

    def _table(self, block: Table) -> Iterator[str]:
        rows = [[escaped(cell) for cell in row] for row in block.rows]
        yield from table([escaped(cell) for cell in block.header], rows, right=block.right)

    def _findings(self, block: Findings) -> Iterator[str]:
        for line in block.lines:
            yield from finding_lines(line, block.numbers)

    def _ingredients(self, block: Ingredients) -> Iterator[str]:
        header = ("#", "ingredient", "function", "notes", "about", "likely % (4 in 5)", "proved or stated", "because")
        used = header if block.details else header[:-1]
        rows = (_ingredient_cells(row, block.details)[: len(used)] for row in block.rows)
        yield from table(used, rows, right=frozenset({0, 4, 5, 6}))
        if block.legend:
            yield ""
            yield "Notes: " + "; ".join(f"{letter} {word}" for letter, word in block.legend) + "."

    def _reading(self, block: Reading) -> Iterator[str]:
        rows = (
            [
                str(e.position),
                escaped(", ".join(e.names)) or "not identified",
                escaped(e.text),
                e.match.method.replace("_", " "),
                " ".join(part for part in (label_view.SECTIONS[e.section], escaped(e.component)) if part),
                " ".join(part for part in (escaped(numbers.declared(e)), label_view.marks(e)) if part),
            ]
            for e in block.label.ingredients
        )
        header = ("#", "ingredient", "printed", "found by", "section", "label says")
        yield from table(header, rows, right=frozenset({0}))

    def _pieces(self, block: Pieces) -> Iterator[str]:
        text = block.label.text
        rows = ([str(p.start), str(p.end), p.kind, escaped(text[p.start : p.end])] for p in block.label.pieces)
        yield from table(("from", "to", "kind", "text"), rows, right=frozenset({0, 1}))

    def _sources(self, block: Sources) -> Iterator[str]:
        if block.letters:
            yield "Evidence: " + "; ".join(f"{letter} {meaning}" for letter, meaning in block.letters) + "."
        if block.numbers:
            yield from ("", "## Sources", "") if block.letters else ("## Sources", "")
            for number, source in block.numbers.values():
                yield f"{number}. {escaped(presentation.source_line(source))}"

    def _nothing(self, block: Folded | Hint | MarkedText) -> Iterator[str]:
        return iter(())


_DRAW: dict[type[Block], Callable[[MarkdownRenderer, Any], Iterator[str]]] = {
    Heading: MarkdownRenderer._heading,
    Paragraph: MarkdownRenderer._paragraph,
    Names: MarkdownRenderer._names,
    Hint: MarkdownRenderer._nothing,
    Facts: MarkdownRenderer._facts,
    Items: MarkdownRenderer._items,
    Table: MarkdownRenderer._table,
    Findings: MarkdownRenderer._findings,
    Ingredients: MarkdownRenderer._ingredients,
    Reading: MarkdownRenderer._reading,
    Pieces: MarkdownRenderer._pieces,
    Sources: MarkdownRenderer._sources,
    MarkedText: MarkdownRenderer._nothing,
    Folded: MarkdownRenderer._nothing,
}


def _ingredient_cells(row: IngredientRow, details: bool) -> list[str]:
    """Return the cells of one entry; with ``details`` the whole proved range in place of the telling one."""
    share, entry = row.share, row.entry
    name = escaped(label_view.name_of(entry))
    if row.part:
        name = f"**{escaped(row.part)}:** {name}"
    proved = row.proved
    if details and share and share.proved:
        proved = f"{numbers.span(share.proved.min, share.proved.max)} %"
    amounts = ["", ""]
    if share:
        amounts = [
            escaped(numbers.about(share.estimate)),
            escaped(numbers.rough_span(share.likely.min, share.likely.max)),
        ]
    words = (name, escaped(entry.function), row.letters)
    return [str(entry.position), *words, *amounts, escaped(proved), escaped(because(share))]


def finding_lines(line: FindingLine, numbered: Numbers | None) -> Iterator[str]:
    """Yield one finding as a list item."""
    finding = line.finding
    facts = [f"severity {finding.severity} of 3"] if finding.severity else []
    letter = presentation.evidence_of(finding)
    if letter:
        facts.append(f"evidence {letter}")
    if finding.positions:
        facts.append("no. " + ", ".join(map(str, finding.positions)))
    if finding.products:
        facts.append(presentation.products(finding))
    references = escaped(presentation.references(finding, dict(numbered))) if numbered else ""
    behind = f" ({'; '.join(facts)})" if facts else ""
    text = f"{escaped(line.text)} {references}".strip()
    yield f"- **{escaped(finding.title)}**{behind}{'  ' if text else ''}"
    if text:
        yield f"  {text}"
