"""A reading or a report as one self-contained HTML page: no script, nothing loaded, light and dark, good on paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from math import log10

from .._version import CATALOGUE_VERSION, __version__
from ..models import Entry, Finding, Label, Report, Share, Source
from . import numbers as amounts
from . import presentation as view
from .summary import glance
from .terminal_layout import visible

_CSS = """
:root{color-scheme:light dark;--ink:#1c2430;--soft:#5c6775;--line:#d9dee5;--paper:#fff;--panel:#f5f7fa;
--likely:#2a8c9c;--dot:#0d4f5c;--active:#1f8a4c;--fragrance:#a1459b;--irritant:#c23b2e;--rule:#2f62b5;--warn:#a86a00}
@media(prefers-color-scheme:dark){:root{--ink:#e5e9ef;--soft:#9aa6b5;--line:#353d49;--paper:#14181e;--panel:#1c222b;
--likely:#3fa9bb;--dot:#b9eef7;--active:#4fc483;--fragrance:#d886d2;--irritant:#f07a6d;--rule:#7fa8ef;--warn:#e0a84a}}
*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 1rem;max-width:62rem;background:var(--paper);color:var(--ink);
font:15px/1.5 system-ui,sans-serif}
h1{font-size:1.5rem;margin:0}
h2{font-size:1.1rem;margin:2rem 0 .6rem;border-bottom:1px solid var(--line)}
p{margin:.3rem 0}
.soft,small{color:var(--soft)}
a{color:var(--rule)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th{font-weight:600;text-align:left;color:var(--soft);font-size:.8rem}
td,th{padding:.22rem .5rem;border-bottom:1px solid var(--line);vertical-align:middle}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.why{color:var(--soft);font-size:.82rem}
.bar{position:relative;width:13rem;height:14px;
background:linear-gradient(90deg,var(--line) 1px,transparent 1px) 0 0/20% 100%;border-right:1px solid var(--line)}
.bar i{position:absolute;display:block;border-radius:3px}
.bar .p{top:6px;height:2px;background:var(--soft)}
.bar .l{top:4px;height:6px;background:var(--likely)}
.bar .e{top:2px;width:4px;height:10px;margin-left:-2px;background:var(--dot)}
.under td{border-top:2px dashed var(--soft)}
.part td{background:var(--panel);font-weight:600}
.finding{border-left:4px solid var(--c,var(--line));background:var(--panel);padding:.5rem .8rem;margin:.5rem 0;
border-radius:0 6px 6px 0}
.finding b{margin-right:.5rem}
.finding small{white-space:nowrap}
.active{--c:var(--active)}
.fragrance,.allergen{--c:var(--fragrance)}
.irritant,.prohibited{--c:var(--irritant)}
.limit,.claim{--c:var(--rule)}
.interaction,.guidance{--c:var(--warn)}
.unknown{color:var(--irritant)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;background:var(--panel);padding:.7rem .9rem;
border-radius:6px}dt{font-weight:600}dd{margin:0}
ul,ol{margin:.3rem 0;padding-left:1.4rem}
li{overflow-wrap:anywhere}
mark{border-radius:3px;padding:0 1px;background:none}
.text{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--panel);padding:.8rem;border-radius:6px}
.text .entry{background:color-mix(in srgb,var(--active) 22%,transparent);color:inherit}
.text .heading{background:color-mix(in srgb,var(--rule) 25%,transparent);color:inherit}
.text .other{color:var(--soft)}
@media print{body{max-width:none}.finding{break-inside:avoid}}
"""


#: The same for a part of somebody else's page: what holds for the whole page holds for the element.
_SCOPED = (
    _CSS.replace(":root{", ":scope{")
    .replace("body{margin:0 auto;padding:2rem 1rem;", ":scope{")
    .replace("body{max-width:none}", "")
)


def _text(text: str) -> str:
    return escape(visible(text))


def page(title: str, body: Iterable[str]) -> str:
    """Return a whole page that loads nothing and runs nothing."""
    content = "\n".join(body)
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{_text(title)}</title><style>{_CSS}</style></head><body>\n{content}\n"
        f'<p class="soft"><small>inci-parser {__version__}, catalogue {CATALOGUE_VERSION}</small></p></body></html>\n'
    )


def label_html(label: Label, name: str) -> str:
    """Return the page of a reading: its ingredients, and the text with each piece marked."""
    return page(name, (*_head(label, name), *_entries(label), *_pieces(label)))


def report_html(report: Report, name: str) -> str:
    """Return the page of a report."""
    return page(name, _report(report, name))


def fragment(record: Label | Report) -> str:
    """Return a label or a report for a notebook: the same in one element whose style stays inside it."""
    if isinstance(record, Report):
        body = _report(record, "Report")
    else:
        body = iter((*_head(record, "Label"), *_entries(record)))
    return f'<div class="inci-parser"><style>@scope{{{_SCOPED}}}</style>{"".join(body)}</div>'


def _report(report: Report, name: str) -> Iterator[str]:
    yield from _head(report.label, name)
    if report.label.kind == "list":
        yield f'<p class="soft">{_text(view.asked(report.context))}</p>'
    yield from _glance(report)
    if report.label.ingredients:
        yield from _amounts(report)
    numbers = view.sources(report.findings)
    for title, findings in view.grouped(report.findings, report.label):
        yield f"<h2>{escape(title)}</h2>"
        yield from (finding_html(finding, numbers) for finding in findings)
    yield from _list("What a label cannot tell", (f"{w}: {n}" if n else w for w, n in view.cannot_tell(report)))
    yield from _list("Assumed", view.assumptions(report))
    yield from _list("Not checked", (f"{check}: {reason}" for check, reason in view.not_run(report)))
    yield from sources_html(numbers)


def _head(label: Label, name: str) -> Iterator[str]:
    yield f"<h1>{_text(name)}</h1><p>{_text(view.headline(label))}</p>"
    notices = view.notice_lines(label)
    if notices:
        items = "".join(f"<li>{_text(sentence)}</li>" for _, sentence in notices)
        yield f'<ul class="soft">{items}</ul>'


def _glance(report: Report) -> Iterator[str]:
    lines = glance(report)
    if lines:
        yield "<dl>" + "".join(f"<dt>{escape(title)}</dt><dd>{_text(words)}</dd>" for title, words in lines) + "</dl>"


def _list(title: str, sentences: Iterable[str]) -> Iterator[str]:
    items = "".join(f"<li>{_text(sentence)}</li>" for sentence in sentences)
    if items:
        yield f"<h2>{escape(title)}</h2><ul>{items}</ul>"


def _percent(amount: float) -> float:
    """Return where an amount stands on a bar of powers of ten from 0.001 to 100 %, in percent of its length."""
    return 0.0 if amount <= 0.001 else min(100.0, (log10(amount) + 3) * 20)


def _bar(share: Share) -> str:
    parts = []
    for name, low, high in (
        ("p", share.proved.min, share.proved.max),
        ("l", share.likely.min, share.likely.max),
    ):
        left = _percent(low)
        parts.append(f'<i class="{name}" style="left:{left:.1f}%;width:{max(0.8, _percent(high) - left):.1f}%"></i>')
    parts.append(f'<i class="e" style="left:{_percent(share.estimate):.1f}%"></i>')
    return f'<div class="bar">{"".join(parts)}</div>'


def _amounts(report: Report) -> Iterator[str]:
    concentration = report.concentration
    yield "<h2>Ingredients and amounts</h2>"
    yield f"<p>{_text(view.line_sentence(report))} <span class=soft>"
    yield "Thin line: proved range. Thick: likely range (4 in 5). Mark: estimate. "
    yield "Scale: 0.001 to 100 %, by tens.</span></p>"
    if concentration.contradiction:
        yield f"<p><b>Contradiction:</b> {_text(concentration.contradiction)}</p>"
    yield '<div class="scroll"><table><tr><th class=n>#</th><th>ingredient</th><th>amount</th><th class=n>about</th>'
    yield "<th class=n>proved %</th><th>because</th></tr>"
    shares = {share.position: share for share in concentration.ingredients}
    line, above, part = view.line_place(report), None, ("", "main")
    for entry in report.label.ingredients:
        if (entry.component, entry.section) != part:
            part = (entry.component, entry.section)
            yield _part(part, 6)
        yield _amount_row(entry, shares.get(entry.position), line=line is not None and above == line)
        above = entry.position
    yield "</table></div>"


def _part(part: tuple[str, str], columns: int) -> str:
    return f'<tr class="part"><td colspan={columns}>{_text(view.part_title(*part))}</td></tr>'


def _name(entry: Entry) -> str:
    name = _text(view.name_of(entry))
    return name if entry.names else f'<span class="unknown">{name}</span>'


def _amount_row(entry: Entry, share: Share | None, *, line: bool) -> str:
    cells = "<td></td><td></td><td></td><td></td>"
    if share:
        cells = (
            f"<td>{_bar(share)}</td><td class=n>{_text(amounts.about(share.estimate))}</td>"
            f"<td class=n>{amounts.span(share.proved.min, share.proved.max)}</td>"
            f'<td class="why">{_text(view.because(share))}</td>'
        )
    under = ' class="under"' if line else ""
    return f"<tr{under}><td class=n>{entry.position}</td><td>{_name(entry)}</td>{cells}</tr>"


def finding_html(finding: Finding, numbers: dict[str, tuple[int, Source]]) -> str:
    """Return one finding as a box."""
    facts = [f"severity {finding.severity} of 3"] if finding.severity else []
    facts.append(f"evidence {finding.evidence}")
    if finding.positions:
        facts.append("no. " + ", ".join(map(str, finding.positions[:8])))
    refs = escape(view.references(finding, numbers))
    return (
        f'<div class="finding {finding.kind}"><b>{_text(finding.title)}</b>'
        f'<small class="soft">{" · ".join(facts)}</small>'
        f'<br>{_text(finding.text)} <span class="soft">{refs}</span></div>'
    )


def sources_html(numbers: dict[str, tuple[int, Source]]) -> Iterator[str]:
    """Return the numbered sources with their links."""
    if not numbers:
        return
    items = []
    for _, source in numbers.values():
        line = _text(view.source_line(source).removesuffix(source.url).rstrip())
        if source.url.startswith(("https://", "http://")):
            line += f' <a href="{escape(source.url)}" rel="noreferrer">{escape(source.url)}</a>'
        items.append(f"<li>{line}</li>")
    yield f"<h2>Sources</h2><details><summary>{len(items)} sources</summary><ol>{''.join(items)}</ol></details>"
    yield '<p class="soft">Evidence: ' + "; ".join(f"{k} {v}" for k, v in view.EVIDENCE.items()) + ".</p>"


def _entries(label: Label) -> Iterator[str]:
    if not label.ingredients:
        return
    yield '<h2>Ingredients</h2><div class="scroll"><table><tr><th class=n>#</th><th>ingredient</th><th>printed</th>'
    yield "<th>found by</th><th>label says</th></tr>"
    part = ("", "main")
    for entry in label.ingredients:
        if (entry.component, entry.section) != part:
            part = (entry.component, entry.section)
            yield _part(part, 5)
        says = " ".join(word for word in (amounts.declared(entry), view.marks(entry)) if word)
        method = entry.match.method.replace("_", " ")
        yield (
            f"<tr><td class=n>{entry.position}</td><td>{_name(entry)}</td><td>{_text(entry.text)}</td>"
            f"<td>{method}</td><td>{_text(says)}</td></tr>"
        )
    yield "</table></div>"


def _pieces(label: Label) -> Iterator[str]:
    if not label.pieces:
        return
    yield '<h2>The text, piece by piece</h2><p class="soft">Point at a piece to see what it was taken for.</p>'
    marks = []
    for piece in label.pieces:
        look = piece.kind if piece.kind in ("entry", "heading") else "other"
        text = escape("".join(c if c in "\n\t" else visible(c) for c in label.text[piece.start : piece.end]))
        marks.append(f'<mark class="{look}" title="{escape(piece.kind)}">{text}</mark>')
    yield f'<div class="text">{"".join(marks)}</div>'
