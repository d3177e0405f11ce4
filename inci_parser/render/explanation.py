"""Pages about one name: what the catalogue knows, why it matched or did not, and what the rules say of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .._version import SCHEMA_VERSION
from ..models import Concentration, Entry, Finding, Label
from . import presentation as view
from .terminal_layout import Canvas, fit, visible

if TYPE_CHECKING:
    from ..naming import Catalogue, Record
    from ..naming.explanation import Explanation

_LANGUAGES = {
    "en": "English", "ko": "Korean", "ja": "Japanese", "zh": "Chinese", "fr": "French", "de": "German", "es": "Spanish",
    "it": "Italian", "pl": "Polish", "ru": "Russian", "tr": "Turkish", "la": "Latin", "pt": "Portuguese", "nl": "Dutch",
}  # fmt: skip


@dataclass(frozen=True)
class About:
    """A name explained, and what the rules of a market say of it, whatever product and amount it stands in."""

    explanation: Explanation
    market: str
    findings: tuple[Finding, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the record that ``inci explain --format json`` gives."""
        return {
            "schema_version": SCHEMA_VERSION,
            **self.explanation.to_dict(),
            "market": self.market,
            "findings": [finding.to_dict() for finding in self.findings],
        }


def about(name: str, catalogue: Catalogue, *, market: str = "EU", product_type: str | None = None) -> About:
    """Return what is known of a name; raises :class:`~inci_parser.errors.UsageError` for an unknown market or type.

    The checks of a report run over a product that holds nothing else and whose amounts nobody knows.
    """
    from ..analysis import CHECKS
    from ..analysis.context import context_of
    from ..analysis.product import Case

    explanation = catalogue.explain(name)
    entry = Entry(1, name, 0, len(name), explanation.match)
    label = Label(name, "list", "one name", (entry,))
    context = context_of(label, market=market, product_type=product_type, profile=(), skip=())
    case = Case(label, context, Concentration(order_means=False), catalogue)
    findings = tuple(finding for _, find in CHECKS for finding in find(case)) if explanation.match.names else ()
    return About(explanation, context.market, findings)


def about_page(form: str, found: About, canvas: Canvas, *, sources: bool = False) -> str:
    """Return what is known of a name in one of the formats; ``sources`` adds them to the table."""
    if form in ("json", "jsonl"):
        from .json_writer import as_json

        return as_json(found.to_dict(), line=form == "jsonl")
    if form == "csv":
        from .csv_writer import csv_page

        rows = ((key, value) for block in _blocks(found) for key, value in block[1])
        return csv_page(("what", "value"), rows)
    if form == "markdown":
        return "\n".join(_markdown(found)) + "\n"
    return "\n".join(_lines(found, canvas, sources)) + "\n"


def _blocks(found: About) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return what is known as titled blocks of lines (what, value); lines without a value are left out."""
    explanation = found.explanation
    match = explanation.match
    head = [
        ("name", ", ".join(match.names) or "not identified"),
        ("found by", match.method.replace("_", " ")),
        ("because", match.because),
        ("score", f"{match.score:.0f} of 100" if match.names else ""),
        ("could be", "; ".join(f"{a.name} ({a.score:.0f})" for a in match.alternatives)),
        ("class by name", explanation.class_ or match.class_ or ""),
        ("likely role", explanation.role or ""),
        ("unknown words", ", ".join(explanation.unknown_words)),
    ]
    near = [(near.name, near.verdict) for near in explanation.neighbours]
    blocks = [("", head), *((record.inci, _record(record)) for record in explanation.records)]
    blocks.append(("Names that look like it", near))
    return [(title, [line for line in lines if line[1]]) for title, lines in blocks if any(v for _, v in lines)]


def _record(record: Record) -> list[tuple[str, str]]:
    lines = [
        ("CAS", ", ".join(record.cas)),
        ("EC", ", ".join(record.ec)),
        ("US name", record.us_name or ""),
        ("functions", ", ".join(record.functions)),
        ("kind", "botanical" if record.botanical else ""),
        ("met on labels", f"{record.label_count} of some 6,000" if record.label_count else ""),
        ("CosIng reference", record.cosing_ref or ""),
        ("from", f"{record.source} ({record.layer})" if record.source else record.layer),
    ]
    other: dict[str, list[str]] = {}
    for alias in record.aliases:
        where = _LANGUAGES.get(alias.lang, alias.lang)
        if alias.kind not in ("translation", "common"):
            where = f"{where}, {alias.kind}"
        other.setdefault(f"{where}", []).append(alias.text if alias.attested else f"{alias.text} (unattested)")
    return lines + [(where, "; ".join(texts)) for where, texts in other.items()]


_UNKNOWN_PRODUCT = "What the rules say of it in any product, amount unknown"


def _lines(found: About, canvas: Canvas, sources: bool) -> Iterator[str]:
    from .terminal import finding_lines, sources_lines

    yield canvas.paint(visible(found.explanation.text), "title")
    for title, lines in _blocks(found):
        if title:
            yield ""
            yield canvas.rule(visible(title))
        left = min(max(len(key) for key, _ in lines) + 2, canvas.columns // 2)
        for key, value in lines:
            first, *rest = canvas.indent(visible(value), left)
            yield canvas.paint(fit(visible(key), left), "dim") + first[left:]
            yield from rest
    if found.findings:
        yield ""
        yield canvas.rule(f"{_UNKNOWN_PRODUCT} ({found.market})")
        numbers = view.sources(found.findings) if sources else {}
        for _, members in view.grouped(found.findings):
            for finding in members:
                yield from finding_lines(view.without_positions(finding), numbers, canvas)
        yield from sources_lines(found.findings, canvas, shown=sources)


def _markdown(found: About) -> Iterator[str]:
    from .markdown import escaped, finding_lines, source_lines, table

    yield f"# {escaped(found.explanation.text)}"
    for title, lines in _blocks(found):
        yield from ("", f"## {escaped(title)}", "") if title else ("",)
        yield from table(("what", "value"), [[escaped(key), escaped(value)] for key, value in lines])
    if found.findings:
        yield from ("", f"## {_UNKNOWN_PRODUCT} ({found.market})", "")
        numbers = view.sources(found.findings)
        for _, members in view.grouped(found.findings):
            for finding in members:
                yield from finding_lines(view.without_positions(finding), numbers)
        yield from source_lines(numbers)
