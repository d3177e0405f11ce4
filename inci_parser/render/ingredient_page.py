"""The page of one name: what the catalogue knows, why it matched or did not, and what the rules say of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ..models import Match
from ..tables.language import language_names
from . import presentation
from .document import Block, Document, Facts, FindingLine, Findings, Heading, Sources
from .page_options import PageOptions

if TYPE_CHECKING:
    from ..analysis.ingredient import IngredientReport
    from ..naming import Record

_ANY_PRODUCT = "What the rules say of it in any product, amount unknown"
_OTHER_NAMES = "Other names"
#: Language of a table of names -> the code that the table of languages has for its script.
_SCRIPTS = {"zh": "zh-Hans", "zh-TW": "zh-Hant"}
Line = tuple[str, str]


def ingredient_document(about: IngredientReport, options: PageOptions) -> Document:
    """Return the page of one name."""
    return Document(about.explanation.text, tuple(_blocks(about, options)))


def _blocks(about: IngredientReport, options: PageOptions) -> Iterator[Block]:
    for title, lines in (("", _match_lines(about)), *((r.inci, _record_lines(r)) for r in about.explanation.records)):
        if title:
            yield Heading(title)
        yield Facts(tuple(lines))
    groups = presentation.grouped(map(presentation.without_positions, about.findings))
    numbers = presentation.sources(finding for _, members in groups for finding in members)
    if about.findings:
        yield Heading(f"{_ANY_PRODUCT} ({about.market})")
        for _, members in groups:
            yield Findings(tuple(FindingLine(finding, finding.text) for finding in members), numbers=numbers)
    for record in about.explanation.records:
        names = name_lines(record)
        if names:
            yield Heading(_OTHER_NAMES if len(about.explanation.records) == 1 else f"{_OTHER_NAMES}: {record.inci}")
            yield Facts(tuple(names))
    near = _near_lines(about)
    if near:
        yield Heading("Names that look like it")
        yield Facts(tuple(near))
    if about.findings:
        yield Sources(numbers, presentation.evidence_letters(about.findings))


def facts_of(about: IngredientReport) -> list[Line]:
    """Return all that is known of a name, as lines (what, value)."""
    records = [line for record in about.explanation.records for line in (*_record_lines(record), *name_lines(record))]
    return [*_match_lines(about), *records, *_near_lines(about)]


def _non_empty(lines: Iterable[Line]) -> list[Line]:
    """Return the lines that say something."""
    return [line for line in lines if line[1]]


def _match_lines(about: IngredientReport) -> list[Line]:
    """Return what the text was taken for and why, and what the ingredient is there for."""
    explanation = about.explanation
    match = explanation.match
    only_group = bool(about.group) and not match.names
    return _non_empty(
        (
            ("name", ", ".join(match.names) or ("" if only_group else "not identified")),
            ("group", f"{about.group}: a group of ingredients; --avoid looks for all of them" if about.group else ""),
            ("did you mean", about.suggestion),
            ("what it is for", about.function),
            ("found by", "" if only_group else match.method.replace("_", " ")),
            ("because", "" if only_group else match.because),
            ("how sure", _sureness(match) if match.names else ""),
            ("could be", "; ".join(alternative.name for alternative in match.alternatives)),
            ("class by name", explanation.class_ or match.class_ or ""),
            ("likely role", explanation.role or ""),
            ("unknown words", ", ".join(explanation.unknown_words)),
        )
    )


def _sureness(match: Match) -> str:
    """Return in words how sure a match is; the score is a share of right ones, 0 to 100 (docs/naming.md)."""
    if match.score >= 100:
        return "likely: other ingredients are printed so too" if match.alternatives else "certain"
    return f"{'very likely' if match.score >= 95 else 'likely'}: some {match.score:.0f} of 100 such matches are right"


def _near_lines(about: IngredientReport) -> list[Line]:
    return [(near.name, near.verdict) for near in about.explanation.neighbours]


def _record_lines(record: Record) -> list[Line]:
    """Return numbers, functions and origin of one ingredient."""
    return _non_empty(
        (
            ("CAS", ", ".join(record.cas)),
            ("EC", ", ".join(record.ec)),
            ("US name", record.us_name or ""),
            ("functions", ", ".join(record.functions)),
            ("kind", "botanical" if record.botanical else ""),
            ("met on labels", f"{record.label_count} of some 6,000" if record.label_count else ""),
            ("CosIng number", record.cosing_ref or ""),
            ("from", f"{record.source} ({record.layer})" if record.source else record.layer),
        )
    )


def name_lines(record: Record) -> list[Line]:
    """Return the other names of an ingredient, one line a language; those not met in print behind a bar."""
    attested: dict[str, dict[str, None]] = {}
    rest: dict[str, dict[str, None]] = {}
    for alias in record.aliases:
        code = _SCRIPTS.get(alias.lang, alias.lang)
        where = language_names().get(code, code)
        (attested if alias.attested else rest).setdefault(where, {})[alias.text] = None
    lines = []
    for where in sorted({**attested, **rest}):
        printed, others = "; ".join(attested.get(where, ())), "; ".join(rest.get(where, ()))
        lines.append(
            (where, " | ".join(part for part in (printed, f"not met in print: {others}" if others else "") if part))
        )
    return lines
