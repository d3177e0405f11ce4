"""Records cut to what an assistant needs: the summary first, then one line an ingredient and a finding."""

from __future__ import annotations

import json
from typing import Any

from ..models import Entry, Finding, Label, LookedFor, Report

#: Bytes of an answer, as JSON in UTF-8.
MOST_BYTES = 10_000


def _size(value: Any) -> int:
    return len(json.dumps(value, ensure_ascii=False).encode())


def fitted(value: dict[str, Any], lists: tuple[str, ...], most: int = MOST_BYTES) -> dict[str, Any]:
    """Return ``value`` with its lists cut from their ends until it fits ``most`` bytes, and how much was cut.

    ``lists`` are the keys of lists that may be shortened, the first to be shortened first.

    >>> fitted({"a": ["x" * 50] * 4}, ("a",), most=150)["left_off"]
    {'a': 3}
    """
    fit = dict(value)
    left_off: dict[str, int] = {}
    for key in lists:
        items = list(fit.get(key, ()))
        while items and _size(fit) > most - 60:
            cut = max(1, len(items) // 8)
            items = items[:-cut]
            left_off[key] = left_off.get(key, 0) + cut
            fit[key] = items
    if left_off:
        fit["left_off"] = left_off
    return fit


def entry_line(entry: Entry) -> dict[str, Any]:
    """Return one ingredient: its place, name, printed text where that differs, function, stated amount, doubts."""
    line: dict[str, Any] = {"position": entry.position, "name": entry.name}
    if entry.name is None or entry.name.casefold() != entry.text.casefold():
        line["printed"] = entry.text[:120]
    if entry.function:
        line["function"] = entry.function
    if entry.percent is not None:
        line["stated"] = entry.percent.text
    if entry.names and not entry.known:
        line["known"] = False
    if entry.doubts:
        line["doubts"] = list(entry.doubts)
    return line


def finding_line(finding: Finding) -> dict[str, Any]:
    """Return one finding: its kind, title, text, severity and what a label cannot tell of it."""
    line: dict[str, Any] = {"kind": finding.kind, "title": finding.title, "text": finding.text}
    if finding.severity is not None:
        line["severity"] = finding.severity
    if finding.unknown:
        line["unknown"] = list(finding.unknown)
    if finding.sources:
        line["source"] = finding.sources[0].citation
    return line


def label_digest(label: Label) -> dict[str, Any]:
    """Return a label: what kind of text it is, how well it was read, and its ingredients."""
    value = {
        "kind": label.kind,
        "quality": label.quality,
        "reason": label.reason,
        "notices": sorted({notice.code for notice in label.notices}),
        "not_read": [label.text[span.start : span.end][:120] for span in label.left_out],
        "ingredients": [entry_line(entry) for entry in label.ingredients],
    }
    return fitted(value, ("ingredients",))


def _looked_for(item: LookedFor) -> list[str] | str:
    """Return the names that were found of what was asked for, or why there are none."""
    if item.printed:
        return f"printed beside the list: {item.printed}"
    if item.found:
        return [f"{name} (read with doubt)" if item.doubtful else name for name in item.names]
    if item.otherwise:
        return f"listed, but likely not as such: {item.otherwise_as}"
    if item.possible:
        return f"open: {item.possible_as}: {', '.join(item.possible)}; the list does not say"
    if item.known:
        return "not found"
    hint = f"; did you mean {item.suggestion!r}?" if item.suggestion else ""
    return f"no known ingredient or group{hint}"


def report_digest(report: Report) -> dict[str, Any]:
    """Return a report: its summary, what was looked for, findings, ingredients."""
    context = report.context
    value = {
        "summary": [statement.text for statement in report.summary],
        "looked_for": {item.asked: _looked_for(item) for item in report.looked_for},
        "context": {"market": context.market, "product_type": context.product_type, "leave_on": context.stays_on,
                    "assumed": list(context.assumed)},
        "quality": report.label.quality,
        "not_identified": [entry.text[:120] for entry in report.label.ingredients if not entry.known],
        "findings": [finding_line(finding) for finding in report.findings],
        "ingredients": [entry_line(entry) for entry in report.label.ingredients],
    }  # fmt: skip
    return fitted(value, ("ingredients", "findings", "not_identified"))
