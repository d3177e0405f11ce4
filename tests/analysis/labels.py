"""Labels by hand: the notation of the tables' examples, read into a product without reading or naming anything.

``[leave-on, eczema] AQUA; GLYCOLIC ACID 8; GLYCERIN``: words in brackets give product type, use, profile or market; a
number behind a name is a declared mass percent, ``(nano)`` the nano form; ``"..."`` in front is what else the label
prints; ``||`` separates products.
"""

from __future__ import annotations

import re
from dataclasses import replace

from inci_parser.analysis.asked import profile_names
from inci_parser.analysis.checks import CHECKS as ALL_CHECKS
from inci_parser.analysis.concentration import concentrate
from inci_parser.analysis.context import context_of
from inci_parser.analysis.markets import markets
from inci_parser.analysis.product import Product
from inci_parser.analysis.rule_book import RuleBook, built_in
from inci_parser.models import Amount, Entry, Finding, Label, Match, ProductTraits, Report
from inci_parser.naming import Catalogue

CHECKS = tuple(check for name, check in ALL_CHECKS if name != "regulation")


def label(text: str) -> Label:
    """Return the label of an example, without its bracketed words."""
    printed = re.match(r'\s*"([^"]*)"', text)
    claim = f"{printed.group(1)} Ingredients: " if printed else ""
    body = text[printed.end() :] if printed else text
    entries, whole = [], claim
    for position, written in enumerate((p.strip() for p in body.split(";")), 1):
        part = written.removesuffix(" (nano)")
        found = re.fullmatch(r"((?:CI \d+|.*KETONE \d|.+?)) ([\d.]+)", part)
        name, amount = (found.group(1), float(found.group(2))) if found and not _numbered(part) else (part, None)
        declared = None if amount is None else Amount(amount, amount, f"{amount} %", 0.1)
        start = len(whole)
        whole += f"{name}, "
        match = Match(names=(name,), method="exact", score=100.0)
        entries.append(Entry(position, name, start, start + len(name), match, percent=declared, nano=part != written))
    return Label(whole, "list", "by hand", tuple(entries))


def _numbered(name: str) -> bool:
    """Return whether the number at the end belongs to the name."""
    return re.fullmatch(r"(?:CI|.*KETONE) \d+", name) is not None


def product(
    text: str, *, rules: RuleBook | None = None, profiles: tuple[str, ...] = (), order_means: bool = True
) -> Product:
    """Return one product in the notation of the examples; what is named stands instead of what they say."""
    opened = re.match(r"\s*\[([^\]]*)\]", text)
    words = [w.strip() for w in opened.group(1).split(",")] if opened else []
    made = label(text[opened.end() :] if opened else text)
    profile = [w for w in words if w in profile_names()]
    market = next((w for w in words if w in markets()), "EU")
    uses = [w for w in words if w in ("leave-on", "rinse-off")]
    kind = next((w for w in words if w not in (*profile, *uses, market)), None)
    context = context_of(made, market=market, product_type=kind, profile=profile)
    if uses:
        context = replace(context, leave_on=uses[0] == "leave-on", product_type=kind)
        if kind is None:
            context = replace(context, traits=ProductTraits())
    catalogue = Catalogue.default()
    amounts = concentrate(made, context, (None,) * len(made.ingredients), catalogue)
    if profiles:
        context = replace(context, profile=profiles)
    if not order_means:
        amounts = amounts._replace(order_means=False)
    return Product(made, context, amounts, rules or built_in(), catalogue)


def findings(text: str) -> tuple[Finding, ...]:
    """Return every finding of these checks on one product."""
    made = product(text)
    return tuple(finding for check in CHECKS for finding in check(made))


def rules(text: str) -> set[str]:
    """Return the ids of the rules that speak on one product."""
    return {finding.rule for finding in findings(text)}


def report(text: str) -> Report:
    """Return a report on one product, with these checks alone."""
    made = product(text)
    return Report(made.label, made.context, (), made.amounts)


def line(report: Report, code: str) -> str:
    """Return the statements of a code as one text."""
    return " ".join(statement.text for statement in report.summary if statement.code == code)
