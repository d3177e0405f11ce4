"""Documents as HTML: a page of its own (no script, nothing loaded), part of the web page, element of a notebook."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from html import escape
from math import log10
from typing import Any
from urllib.parse import quote
from zlib import crc32

from .._version import CATALOGUE_VERSION, __version__
from ..models import Entry, Finding, Label, Report, Share
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
from .page_options import PageOptions
from .page_style import CSS, SCOPED
from .terminal_layout import visible


def text(words: str) -> str:
    """Return words as HTML text: nothing of a label is markup, nothing invisible acts."""
    return escape(visible(words))


def text_hash(content: str) -> str:
    """Return the source expression by which a content policy allows exactly this style or script in a page."""
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def page(title: str, body: Iterable[str]) -> str:
    """Return a whole page that loads nothing and runs nothing."""
    content = "\n".join(body)
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src {text_hash(CSS)}">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{text(title)}</title><style>{CSS}</style></head><body><main>\n{content}\n"
        f'</main><footer class="soft"><small>inci-parser {__version__}, catalogue {CATALOGUE_VERSION}</small></footer>'
        "</body></html>\n"
    )


def fault(message: str) -> str:
    """Return what did not work, to stand in the place of an answer."""
    return f'<p class="fault" role="alert">{text(message)}</p>'


def fragment(record: Label | Report) -> str:
    """Return a label or a report for a notebook: the same in one element whose style stays inside it."""
    from .label_page import label_document
    from .report_page import report_document

    label = record.label if isinstance(record, Report) else record
    renderer = HtmlRenderer(PageOptions(), key=f"{crc32(label.text.encode(errors='replace')):x}-")
    if isinstance(record, Report):
        document = report_document(record, "Report", renderer.options)
    else:
        document = label_document(record, "Label", renderer.options)
    return f'<div class="inci-parser"><style>@scope{{{SCOPED}}}</style>{"".join(renderer.body(document))}</div>'


class HtmlRenderer(DocumentRenderer):
    """Draws documents as HTML."""

    def __init__(self, options: PageOptions, *, ingredients: str = "", key: str = "") -> None:
        """Take how pages are drawn.

        ``ingredients`` is the address to which the name of an ingredient is added to link to its page, empty for no
        links; ``key`` begins every id, so that several documents can stand in one page.
        """
        super().__init__(options)
        self.ingredients = ingredients
        self.key = key
        self._title = self._section = ""

    def draw(self, document: Document) -> str:
        """Return the page."""
        return page(document.title, self.body(document))

    def labels(self, named: Sequence[tuple[Label, str]]) -> str:
        """Return one page of readings, always with the text marked by kinds."""
        from .label_page import label_document

        options = self.options._replace(explain=True)
        documents = [label_document(label, name, options) for label, name in named]
        title = documents[0].title if len(documents) == 1 else f"{len(documents)} labels"
        return page(title, (line for document in documents for line in self.body(document)))

    def body(self, document: Document) -> Iterator[str]:
        """Yield the elements of a document."""
        self._title = self._section = document.title
        yield f"<h1>{text(document.title)}</h1>"
        yield from self.blocks(document.blocks)

    def link(self, name: str) -> str:
        """Return the name of an ingredient, as a link to its page where there is one."""
        if not self.ingredients:
            return text(name)
        return f'<a href="{escape(self.ingredients)}{quote(name, safe="")}">{text(name)}</a>'

    def blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        """Yield the elements of blocks."""
        for block in blocks:
            yield from _DRAW[type(block)](self, block)

    def _heading(self, block: Heading) -> Iterator[str]:
        self._section = f"{self._title}: {block.text}" if self._title else block.text
        yield f"<h2>{text(block.text)}</h2>"
        if block.note:
            yield f"<p{_class('soft')}>{text(block.sentence)}</p>"

    def _paragraph(self, block: Paragraph) -> Iterator[str]:
        yield f"<p{_class(block.role)}>{text(block.text)}</p>"

    def _names(self, block: Names) -> Iterator[str]:
        names = (text(name) + block.note(name) if name in block.unknown else self.link(name) for name in block.names)
        yield f"<p>{', '.join(names) or text(block.otherwise)}</p>"

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
        rows = [[text(cell) for cell in row] for row in block.rows]
        yield table_html(self._section, block.header, rows, block.right)

    def _findings(self, block: Findings) -> Iterator[str]:
        for line in block.lines:
            yield finding_html(line, block.numbers)

    def _ingredients(self, block: Ingredients) -> Iterator[str]:
        legend = " ".join(f"{_tag(letter)} {text(word)}" for letter, word in block.legend)
        yield f'{_scroll(self._section)}<table class="amounts"><caption>{legend}'
        yield f'<span class="wide">{" · " if legend else ""}Bar: 0.001 to 100 % by tens; thin proved, '
        yield "thick likely (4 in 5), mark estimate.</span></caption><thead><tr>"
        for title, look in _INGREDIENT_COLUMNS:
            yield f'<th scope="col"{_class(look)}>{title}</th>'
        yield "</tr></thead><tbody>"
        under = False
        for row in block.rows:
            if row.part:
                yield f'<tr class="part"><td colspan="7">{text(row.part)}</td></tr>'
            yield self._ingredient_row(row, under=under)
            under = row.line
        yield "</tbody></table></div>"

    def _ingredient_row(self, row: IngredientRow, *, under: bool) -> str:
        entry, share = row.entry, row.share
        name = ", ".join(map(self.link, entry.names)) if entry.known else _unknown(label_view.name_of(entry))
        about = text(numbers.about(share.estimate)) if share else ""
        reasons = share.because if share and row.proved and not entry.percent else ()
        why = f' <span class="why">{text("; ".join(reasons))}</span>' if reasons else ""
        return (
            f'<tr{_UNDER if under else ""}><td class="n">{entry.position}</td><th scope="row">{name}</th>'
            f'<td>{text(entry.function)}</td><td class="tags">{"".join(map(_tag, row.letters))}</td>'
            f'<td class="wide">{_bar(share) if share else ""}</td><td class="n about">{about}</td>'
            f"<td>{text(row.proved)}{why}</td></tr>"
        )

    def _reading(self, block: Reading) -> Iterator[str]:
        titles = label_view.part_titles(block.label)
        rows = []
        for entry in block.label.ingredients:
            if entry.position in titles:
                rows.append(["", text(titles[entry.position]), "", "", ""])
            name = label_view.name_of(entry)
            says = " ".join(word for word in (numbers.declared(entry), label_view.marks(entry)) if word)
            rows.append(
                [
                    str(entry.position),
                    text(name) if entry.names else _unknown(name),
                    text(entry.text),
                    entry.match.method.replace("_", " "),
                    text(says),
                ]
            )
        yield table_html(self._section, ("#", "ingredient", "printed", "found by", "label says"), rows, frozenset({0}))

    def _marked(self, block: MarkedText) -> Iterator[str]:
        label = block.label
        parts: list[str] = []
        cards: list[str] = []
        at = 0
        for entry in label.ingredients:
            if entry.start < at:
                continue
            findings, card = block.findings.get(entry.position, ()), f"{self.key}e{entry.position}"
            parts.append(_plain(label.text[at : entry.start]))
            parts.append(
                f'<button type="button" class="entry {_tone(entry, findings, block.letters.get(entry.position, ""))}" '
                f'popovertarget="{card}">{_plain(label.text[entry.start : entry.end])}</button>'
            )
            cards.append(f'<div id="{card}" class="card" popover>{self._card(entry, findings)}</div>')
            at = entry.end
        yield f'<div class="text" lang="" dir="auto">{"".join(parts)}{_plain(label.text[at:])}</div>{"".join(cards)}'

    def _card(self, entry: Entry, findings: Iterable[Finding]) -> str:
        """Return what is known of one entry of the text: name, place, function, amount, doubts, findings."""
        known = ", ".join(map(self.link, entry.names)) if entry.known else text(label_view.name_of(entry))
        stated = f"{numbers.declared(entry)} stated" if entry.percent else ""
        facts = (
            f"no. {entry.position}",
            entry.function,
            stated,
            label_view.marks(entry),
            label_view.method_note(entry),
        )
        doubts = ", ".join(label_view.doubts_in_words(entry, entry.doubts if entry.names else ()))
        doubt = f'<p class="warn">In doubt: {text(doubts)}.</p>' if doubts else ""
        paragraphs = "".join(f"<p><b>{text(line.title)}</b> {text(line.text)}</p>" for line in findings)
        return (
            f'<b class="name">{known}</b><p class="soft">{text(" · ".join(filter(None, facts)))}</p>{doubt}{paragraphs}'
        )

    def _pieces(self, block: Pieces) -> Iterator[str]:
        marks = []
        for piece in block.label.pieces:
            look = piece.kind if piece.kind in ("entry", "heading") else "other"
            words = _plain(block.label.text[piece.start : piece.end])
            marks.append(f'<mark class="{look}" title="{escape(piece.kind)}">{words}</mark>')
        yield '<p class="soft">Point at a piece to see what it was taken for.</p>'
        yield f'<div class="text" dir="auto">{"".join(marks)}</div>'

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
        yield from self.blocks(block.blocks)
        yield "</details>"


_DRAW: dict[type[Block], Callable[[HtmlRenderer, Any], Iterator[str]]] = {
    Heading: HtmlRenderer._heading,
    Paragraph: HtmlRenderer._paragraph,
    Names: HtmlRenderer._names,
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
#: Letter -> end of its class, where a class cannot end in it.
_TAG = {"?": "doubt"}
#: Letters of an entry -> the one that colours it in the text, the first that it has.
_TONES = "IFAR"
#: Attribute of the row behind which the list likely falls below 1 %.
_UNDER = ' class="under"'
_INGREDIENT_COLUMNS = (
    ("#", "n"),
    ("ingredient", ""),
    ("function", ""),
    ("notes", ""),
    ("amount", "wide"),
    ("about", "n"),
    ("proved or stated", ""),
)


def _scroll(name: str) -> str:
    """Return the start of what stands around a table: what scrolls by itself must be reached by the keyboard too."""
    return f'<div class="scroll" tabindex="0" role="region" aria-label="{text(name)}">'


def _tag(letter: str) -> str:
    return f'<span class="tag tag-{_TAG.get(letter, letter)}">{letter}</span>'


def _unknown(name: str) -> str:
    return f'<span class="unknown">{text(name)}</span>'


def _tone(entry: Entry, findings: Iterable[Finding], letters: str) -> str:
    """Return the class that colours an entry in the text of its label."""
    if not entry.known:
        return "no"
    if any(finding.kind == "prohibited" for finding in findings):
        return "I"
    return next((tone for tone in _TONES if tone in letters), "plain")


def _class(look: str) -> str:
    return f' class="{look}"' if look in ("soft", "warn", "n", "wide") else ""


def _plain(words: str) -> str:
    """Return label text as HTML that keeps its line breaks."""
    if words.isprintable():
        return text(words)
    return escape("".join(c if c in "\n\t" else visible(c) for c in words))


def table_html(name: str, header: Sequence[str], rows: Iterable[Iterable[str]], right: frozenset[int]) -> str:
    """Return a table whose cells are HTML already; it scrolls by itself where it is wider than the page.

    ``name`` is what a screen reader calls it, one name for each table of a page.
    """
    looks = [' class="n"' if i in right else "" for i in range(len(header))]
    head = "".join(f'<th scope="col"{look}>{text(title)}</th>' for title, look in zip(header, looks, strict=True))
    body = "".join(
        "<tr>" + "".join(f"<td{look}>{cell}</td>" for cell, look in zip(row, looks, strict=True)) + "</tr>"
        for row in rows
    )
    return f"{_scroll(name)}<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"


def _percent(amount: float) -> float:
    """Return where an amount stands on a bar of powers of ten from 0.001 to 100 %, in percent of its length."""
    return 0.0 if amount <= 0.001 else min(100.0, (log10(amount) + 3) * 20)


def _bar(share: Share) -> str:
    """Return an amount as an image: no style of its own, which a strict content policy would forbid."""
    parts = []
    ranges = [("p", 6, share.proved), ("l", 4, share.likely)] if share.proved else [("l", 4, share.likely)]
    for look, top, (low, high) in ranges:
        left = _percent(low)
        size = f'width="{max(0.8, _percent(high) - left):.1f}" height="{14 - 2 * top}"'
        parts.append(f'<rect class="{look}" x="{left:.1f}" y="{top}" {size}/>')
    mark = f'<rect class="e" x="{min(98.0, max(0.0, _percent(share.estimate) - 1)):.1f}" y="2" width="2" height="10"/>'
    image = 'class="bar" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true"'
    return f"<svg {image}>{''.join(parts)}{mark}</svg>"


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
