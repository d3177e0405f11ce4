"""Labels made of canonical names, for tests that are about law and not about reading."""

from __future__ import annotations

from inci_parser.analysis import regulation
from inci_parser.analysis.context import context_of
from inci_parser.analysis.product import Product
from inci_parser.analysis.rule_book import built_in
from inci_parser.models import Amount, Concentration, Entry, Finding, Label, LegalMaximum, Match, Section
from inci_parser.naming import Catalogue


def entry(position: int, name: str, **given: object) -> Entry:
    """Return an entry of one canonical name; ``percent`` is a number, ``section`` and ``nano`` as in the record."""
    percent = given.get("percent")
    amount = Amount(percent, percent, f"{percent} %", 0.1) if isinstance(percent, float) else None
    section: Section = given.get("section", "main")  # type: ignore[assignment]
    nano = bool(given.get("nano"))
    return Entry(position, name, 0, 0, Match((name,), "exact", 100.0), section, percent=amount, nano=nano)


def label(*names: str | tuple[str, dict[str, object]], text: str = "") -> Label:
    """Return a label of these names, each alone or with what the label says of it."""
    pairs = [(name, {}) if isinstance(name, str) else name for name in names]
    entries = tuple(entry(i, name, **given) for i, (name, given) in enumerate(pairs, 1))
    return Label(text, "list", "made for a test", entries)


def law_of(made: Label, **asked: object) -> tuple[Finding, ...]:
    """Return what the law says of a label."""
    context = context_of(made, **asked)  # type: ignore[arg-type]
    return regulation.check(Product(made, context, Concentration(), built_in(), Catalogue.default()))


def legal_maxima_of(made: Label, **asked: object) -> tuple[LegalMaximum | None, ...]:
    """Return the legal maxima of a label's entries."""
    return regulation.legal_maxima(made, context_of(made, **asked))  # type: ignore[arg-type]


def about(findings: tuple[Finding, ...], name: str) -> Finding | None:
    """Return the first finding about a name."""
    return next((finding for finding in findings if name in finding.names), None)
