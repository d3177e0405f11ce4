"""The page of one name: what the catalogue knows, why it matched or did not, and what the rules say of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from . import presentation
from .document import Block, Document, Facts, FindingLine, Findings, Heading, Sources
from .page_options import PageOptions

if TYPE_CHECKING:
    from ..analysis.ingredient import IngredientReport
    from ..naming import Record

_LANGUAGES = {
    "en": "English", "ko": "Korean", "ja": "Japanese", "zh": "Chinese", "fr": "French", "de": "German", "es": "Spanish",
    "it": "Italian", "pl": "Polish", "ru": "Russian", "tr": "Turkish", "la": "Latin", "pt": "Portuguese", "nl": "Dutch",
}  # fmt: skip
_ANY_PRODUCT = "What the rules say of it in any product, amount unknown"
Line = tuple[str, str]


def ingredient_document(about: IngredientReport, options: PageOptions) -> Document:
    """Return the page of one name."""
    return Document(about.explanation.text, tuple(_blocks(about, options)))


def _blocks(about: IngredientReport, options: PageOptions) -> Iterator[Block]:
    for title, lines in facts_of(about):
        if title:
            yield Heading(title)
        yield Facts(tuple(lines))
    if about.findings:
        yield Heading(f"{_ANY_PRODUCT} ({about.market})")
        numbers = presentation.sources(about.findings)
        for _, members in presentation.grouped(map(presentation.without_positions, about.findings)):
            yield Findings(tuple(FindingLine(finding, finding.text) for finding in members), numbers=numbers)
        yield Sources(numbers, presentation.evidence_letters(about.findings))


def facts_of(about: IngredientReport) -> list[tuple[str, list[Line]]]:
    """Return what is known as titled blocks of lines (what, value); lines without a value are left out."""
    explanation = about.explanation
    match = explanation.match
    head = [
        ("name", ", ".join(match.names) or "not identified"),
        ("what it is for", about.function),
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


def _record(record: Record) -> list[Line]:
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
        other.setdefault(where, []).append(alias.text if alias.attested else f"{alias.text} (unattested)")
    return lines + [(where, "; ".join(texts)) for where, texts in other.items()]
