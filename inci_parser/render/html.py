"""Documents as one self-contained HTML page: no script, nothing loaded, light and dark, good on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from html import escape
from math import log10
from typing import Any

from .._version import CATALOGUE_VERSION, __version__
from ..models import Finding, Label, Report, Share
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
    Numbers,
    Paragraph,
    Pieces,
    Reading,
    Sources,
    Table,
)
from .document_renderer import DocumentRenderer
from .page_options import PageOptions
from .page_style import CSS, SCOPED
from .report_view import because
from .terminal_layout import visible


def text(words: str) -> str:
    """Return words as HTML text: nothing of a label is markup, nothing invisible acts."""
    return escape(visible(words))


def page(title: str, body: Iterable[str]) -> str:
    """Return a whole page that loads nothing and runs nothing."""
    content = "\n".join(body)
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{text(title)}</title><style>{CSS}</style></head><body><main>\n{content}\n"
        f'</main><footer class="soft"><small>inci-parser {__version__}, catalogue {CATALOGUE_VERSION}</small></footer>'
        "</body></html>\n"
    )


def fragment(record: Label | Report) -> str:
    """Return a label or a report for a notebook: the same in one element whose style stays inside it."""
    from .label_page import label_document
    from .report_page import report_document

    renderer = HtmlRenderer(PageOptions())
    if isinstance(record, Report):
        document = report_document(record, "Report", renderer.options)
    else:
        document = label_document(record, "Label", renderer.options)
    return f'<div class="inci-parser"><style>@scope{{{SCOPED}}}</style>{"".join(renderer.body(document))}</div>'


class HtmlRenderer(DocumentRenderer):
    """Draws documents as HTML."""

    def draw(self, document: Document) -> str:
        """Return the page."""
        return page(document.title, self.body(document))

    def labels(self, named: Sequence[tuple[Label, str]]) -> str:
        """Return one page of readings, always with the text marked by kinds."""
        from .label_page import label_document

        options = replace(self.options, explain=True)
        documents = [label_document(label, name, options) for label, name in named]
        title = documents[0].title if len(documents) == 1 else f"{len(documents)} labels"
        return page(title, (line for document in documents for line in self.body(document)))

    def body(self, document: Document) -> Iterator[str]:
        """Yield the elements of a document."""
        yield f"<h1>{text(document.title)}</h1>"
        yield from self._blocks(document.blocks)

    def _blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        for block in blocks:
            yield from _DRAW[type(block)](self, block)

    def _heading(self, block: Heading) -> Iterator[str]:
        yield f"<h2>{text(block.text)}</h2>"

    def _paragraph(self, block: Paragraph) -> Iterator[str]:
        yield f"<p{_class(block.role)}>{text(block.text)}</p>"

    def _facts(self, block: Facts) -> Iterator[str]:
        if all(term for term, _ in block.rows):
            rows = (f"<dt>{text(term)}</dt><dd>{text(words)}</dd>" for term, words in block.rows)
            yield f"<dl>{''.join(rows)}</dl>"
            return
        heads = ((f"<b>{text(term)}</b> " if term else "", words) for term, words in block.rows)
        yield f'<ul class="first">{"".join(f"<li>{head}{text(words)}</li>" for head, words in heads)}</ul>'

    def _items(self, block: Items) -> Iterator[str]:
        tag = "ol" if block.ordered else "ul"
        items = "".join(f"<li>{text(item)}</li>" for item in block.items)
        yield f"<{tag}{_class(block.role)}>{items}</{tag}>"

    def _table(self, block: Table) -> Iterator[str]:
        yield table_html(block.header, [[text(cell) for cell in row] for row in block.rows], block.right)

    def _findings(self, block: Findings) -> Iterator[str]:
        for line in block.lines:
            yield finding_html(line, block.numbers)

    def _ingredients(self, block: Ingredients) -> Iterator[str]:
        legend = "; ".join(f"{letter} {word}" for letter, word in block.legend)
        yield f"{_SCROLL}<table><caption>Bar: 0.001 to 100 % by tens; thin proved, thick likely (4 in 5), "
        yield f"mark estimate.{f' {text(legend)}.' if legend else ''}</caption><thead><tr>"
        for title, look in _INGREDIENT_COLUMNS:
            yield f'<th scope="col"{_class(look)}>{title}</th>'
        yield "</tr></thead><tbody>"
        under = False
        for row in block.rows:
            if row.part:
                yield f'<tr class="part"><td colspan="7">{text(row.part)}</td></tr>'
            yield _ingredient_row(row, under=under)
            under = row.line
        yield "</tbody></table></div>"

    def _reading(self, block: Reading) -> Iterator[str]:
        titles = label_view.part_titles(block.label)
        rows = []
        for entry in block.label.ingredients:
            if entry.position in titles:
                rows.append(["", text(titles[entry.position]), "", "", ""])
            name = text(label_view.name_of(entry))
            says = " ".join(word for word in (numbers.declared(entry), label_view.marks(entry)) if word)
            rows.append(
                [
                    str(entry.position),
                    name if entry.names else f'<span class="unknown">{name}</span>',
                    text(entry.text),
                    entry.match.method.replace("_", " "),
                    text(says),
                ]
            )
        yield table_html(("#", "ingredient", "printed", "found by", "label says"), rows, frozenset({0}))

    def _marked(self, block: MarkedText) -> Iterator[str]:
        label = block.label
        parts: list[str] = []
        at = 0
        for entry in label.ingredients:
            if entry.start < at:
                continue
            note = block.notes.get(entry.start, "")
            look = " ".join(("entry" if entry.known else "no", *block.letters.get(entry.start, "").replace("?", "")))
            link = f'<a class="{look}" href="#i{entry.position}" data-tip="{text(note)}">'
            parts.append(
                f"{_plain(label.text[at : entry.start])}{link}{_plain(label.text[entry.start : entry.end])}</a>"
            )
            at = entry.end
        parts.append(_plain(label.text[at:]))
        yield f'<div class="text">{"".join(parts)}</div>'

    def _pieces(self, block: Pieces) -> Iterator[str]:
        marks = []
        for piece in block.label.pieces:
            look = piece.kind if piece.kind in ("entry", "heading") else "other"
            words = _plain(block.label.text[piece.start : piece.end])
            marks.append(f'<mark class="{look}" title="{escape(piece.kind)}">{words}</mark>')
        yield '<p class="soft">Point at a piece to see what it was taken for.</p>'
        yield f'<div class="text">{"".join(marks)}</div>'

    def _sources(self, block: Sources) -> Iterator[str]:
        if block.letters:
            yield f'<p class="soft">Evidence: {text("; ".join(f"{k} {v}" for k, v in block.letters))}.</p>'
        if block.numbers:
            items = "".join(f"<li>{_source(number_and[1])}</li>" for number_and in block.numbers.values())
            yield f"<h2>Sources</h2><ol>{items}</ol>"

    def _nothing(self, block: Hint) -> Iterator[str]:
        return iter(())

    def _folded(self, block: Folded) -> Iterator[str]:
        yield f"<details><summary>{text(block.title)}</summary>"
        yield from self._blocks(block.blocks)
        yield "</details>"


_DRAW: dict[type[Block], Callable[[HtmlRenderer, Any], Iterator[str]]] = {
    Heading: HtmlRenderer._heading,
    Paragraph: HtmlRenderer._paragraph,
    Hint: HtmlRenderer._nothing,
    Facts: HtmlRenderer._facts,
    Items: HtmlRenderer._items,
    Table: HtmlRenderer._table,
    Findings: HtmlRenderer._findings,
    Ingredients: HtmlRenderer._ingredients,
    Reading: HtmlRenderer._reading,
    MarkedText: HtmlRenderer._marked,
    Pieces: HtmlRenderer._pieces,
    Sources: HtmlRenderer._sources,
    Folded: HtmlRenderer._folded,
}
#: Around tables: what scrolls by itself must be reached by the keyboard too.
_SCROLL = '<div class="scroll" tabindex="0" role="region" aria-label="Table">'
#: Letter -> end of its class, where a class cannot end in it.
_TAG = {"?": "doubt"}
_INGREDIENT_COLUMNS = (
    ("#", "n"),
    ("ingredient", ""),
    ("function", ""),
    ("notes", ""),
    ("amount", "narrow"),
    ("about", "n"),
    ("proved or stated", ""),
)


def _class(look: str) -> str:
    return f' class="{look}"' if look in ("soft", "warn", "n", "narrow") else ""


def _plain(words: str) -> str:
    """Return label text as HTML that keeps its line breaks."""
    return escape("".join(c if c in "\n\t" else visible(c) for c in words))


def table_html(header: Sequence[str], rows: Iterable[Iterable[str]], right: frozenset[int]) -> str:
    """Return a table whose cells are HTML already; it scrolls by itself where it is wider than the page."""
    looks = [' class="n"' if i in right else "" for i in range(len(header))]
    head = "".join(f'<th scope="col"{look}>{text(title)}</th>' for title, look in zip(header, looks, strict=True))
    body = "".join(
        "<tr>" + "".join(f"<td{look}>{cell}</td>" for cell, look in zip(row, looks, strict=True)) + "</tr>"
        for row in rows
    )
    return f"{_SCROLL}<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"


def _ingredient_row(row: IngredientRow, *, under: bool) -> str:
    entry, share = row.entry, row.share
    name = text(label_view.name_of(entry))
    name = name if entry.known else f'<span class="unknown">{name}</span>'
    tags = "".join(f'<span class="tag tag-{_TAG.get(letter, letter)}">{letter}</span>' for letter in row.letters)
    amount = f'<td class="narrow">{_bar(share)}</td>' if share else '<td class="narrow"></td>'
    about = text(numbers.about(share.estimate)) if share else ""
    why = f'<br><span class="why">{text(because(share))}</span>' if row.proved and share and share.because else ""
    return (
        f'<tr id="i{entry.position}"{_under(under)}><td class="n">{entry.position}</td>'
        f'<th scope="row">{name}</th><td>{text(entry.function)}</td><td>{tags}</td>{amount}'
        f'<td class="n">{about}</td><td>{text(row.proved)}{why}</td></tr>'
    )


def _under(under: bool) -> str:
    return ' class="under"' if under else ""


def _percent(amount: float) -> float:
    """Return where an amount stands on a bar of powers of ten from 0.001 to 100 %, in percent of its length."""
    return 0.0 if amount <= 0.001 else min(100.0, (log10(amount) + 3) * 20)


def _bar(share: Share) -> str:
    parts = []
    ranges = [("p", share.proved), ("l", share.likely)] if share.proved else [("l", share.likely)]
    for look, (low, high) in ranges:
        left = _percent(low)
        parts.append(f'<i class="{look}" style="left:{left:.1f}%;width:{max(0.8, _percent(high) - left):.1f}%"></i>')
    parts.append(f'<i class="e" style="left:{_percent(share.estimate):.1f}%"></i>')
    return f'<div class="bar" aria-hidden="true">{"".join(parts)}</div>'


def finding_html(line: FindingLine, numbered: Numbers | None) -> str:
    """Return one finding as a box."""
    finding = line.finding
    references = escape(presentation.references(finding, dict(numbered))) if numbered else ""
    return (
        f'<div class="finding {finding.kind}"><b>{text(finding.title)}</b>'
        f'<small class="soft">{" · ".join(_facts(finding))}</small>'
        f'<br>{text(line.text)} <span class="soft">{references}</span></div>'
    )


def _facts(finding: Finding) -> list[str]:
    facts = [f"severity {finding.severity} of 3"] if finding.severity else []
    letter = presentation.evidence_of(finding)
    if letter:
        facts.append(f"evidence {letter}")
    if finding.positions:
        facts.append("no. " + ", ".join(map(str, finding.positions[:8])))
    if finding.products:
        facts.append(presentation.products(finding))
    return facts


def _source(source: Any) -> str:
    line = text(presentation.source_line(source).removesuffix(source.url).rstrip())
    if source.url.startswith(("https://", "http://")):
        line += f' <a href="{escape(source.url)}" rel="noreferrer">{escape(source.url)}</a>'
    return line
