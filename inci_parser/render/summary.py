"""The first screen of a report: eight lines at most, in order of weight."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..models import Finding, LookedFor, Report
from .presentation import grouped, stands_out

#: Code of a line of the summary -> the word in front of it; a code without a word is a sentence of its own.
TERMS: dict[str, str] = {
    "actives": "Actives",
    "amounts": "Amounts",
    "fragrance": "Fragrance",
    "law": "Rules",
    "irritants": "May irritate",
    "unread": "Not read",
}


def summary_rows(report: Report) -> Iterator[tuple[str, str]]:
    """Yield (term, words) of the first screen: the report's own summary, and what was looked for."""
    if report.summary:
        for line in report.summary:
            yield TERMS.get(line.code, ""), line.text
    else:
        yield from glance(report)
    yield from looked_for_rows(report.looked_for)


def looked_for_rows(items: Iterable[LookedFor]) -> list[tuple[str, str]]:
    """Return what was asked for and found, and what was not, each as one row."""
    rows = list(items)
    found = [f"{item.asked} (no. {', '.join(map(str, item.positions))})" for item in rows if item.found]
    absent = [item.asked for item in rows if not item.found]
    lines = []
    if found:
        lines.append(("Found", ", ".join(dict.fromkeys(found))))
    if absent:
        none = f"none of your {len(rows)}: " if not found and len(rows) > 1 else ""
        lines.append(("Not found", none + ", ".join(dict.fromkeys(absent))))
    return lines


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
    return lines


def _ordered(report: Report, kind: str) -> list[Finding]:
    of_kind = [f for f in report.findings if f.kind == kind]
    return [f for _, members in grouped(of_kind, report.label) for f in members]


def _classes(findings: Iterable[Finding]) -> list[str]:
    return [f.class_ or f.title for f in findings]


def _with_severity(finding: Finding) -> str:
    return f"{finding.title} ({finding.severity} of 3)" if finding.severity else finding.title


def _allergens(report: Report) -> list[str]:
    """Return how many allergens the market wants declared, and how many others are known as such."""
    allergens = report.of_kind("allergen")
    known = sum(finding.details.get("declarable") is False for finding in allergens)
    counts = ((len(allergens) - known, "declarable allergen"), (known, "known fragrance allergen"))
    return [f"{count} {word}{'s' if count > 1 else ''}" for count, word in counts if count]


def _rules(report: Report) -> list[str]:
    """Return what breaks a rule, and how many maxima only apply."""
    limits = report.of_kind("limit")
    broken = [f.title for f in (*report.of_kind("prohibited"), *filter(stands_out, limits), *report.of_kind("claim"))]
    within = sum(not stands_out(f) for f in limits)
    if report.context.market == "none":
        broken.append("no law assumed")
    if within:
        broken.append(f"{within} {'maxima or conditions apply' if within > 1 else 'maximum or condition applies'}")
    return broken
