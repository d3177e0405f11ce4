"""The report in a few words, for the head of every page."""

from __future__ import annotations

from collections.abc import Iterable

from ..models import Finding, Report
from .presentation import grouped


def glance(report: Report) -> list[tuple[str, str]]:
    """Return the report in a few words: one line a group, its name and what it holds; groups that hold nothing, too.

    Nothing is weighed against anything else: there is no score and no verdict.
    """
    if report.label.kind != "list":
        return []
    skip = report.context.skip
    lines = []
    for title, checks, members in (
        ("Actives", {"actives", "active"}, [f.title for f in _ordered(report, "active")]),
        ("Fragrance", {"fragrance"}, [*_classes(report.of_kind("fragrance")), *_allergens(report)]),
        ("May irritate", {"irritation", "irritant"}, [_with_severity(f) for f in _ordered(report, "irritant")]),
        ("Rules", {"regulation"}, _rules(report)),
    ):
        nothing = "not checked" if checks & skip else "nothing found"
        lines.append((title, "; ".join(dict.fromkeys(members)) or nothing))
    entries = report.label.ingredients
    unnamed = sum(not entry.names for entry in entries)
    if unnamed:
        lines.append(("Not named", f"{unnamed} of {len(entries)}; nothing is said of what could not be identified"))
    return lines


def _ordered(report: Report, kind: str) -> list[Finding]:
    return [f for _, members in grouped((f for f in report.findings if f.kind == kind), report.label) for f in members]


def _classes(findings: Iterable[Finding]) -> list[str]:
    return [f.class_ or f.title for f in findings]


def _with_severity(finding: Finding) -> str:
    return f"{finding.title} ({finding.severity} of 3)" if finding.severity else finding.title


def _allergens(report: Report) -> list[str]:
    """Return how many allergens the market wants declared, and how many others are known as such."""
    found = report.of_kind("allergen")
    known = sum(finding.details.get("declarable") is False for finding in found)
    counts = ((len(found) - known, "declarable allergen"), (known, "known fragrance allergen"))
    return [f"{count} {word}{'s' if count > 1 else ''}" for count, word in counts if count]


def _rules(report: Report) -> list[str]:
    """Return what stands out of the rules, and how many limits only apply."""
    limits = report.of_kind("limit")
    out = [f for f in limits if f.details.get("exceeded") or f.details.get("listed_for_this_product") is False]
    within = len(limits) - len(out)
    lines = [f.title for f in (*report.of_kind("prohibited"), *out, *report.of_kind("claim"))]
    if report.context.market == "none":
        lines.append("no law assumed")
    if within:
        lines.append(f"{within} ingredient{'s' if within > 1 else ''} with a limit, none seen to be exceeded")
    return lines
