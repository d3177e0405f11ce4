"""Small cases of what people paste (``cases.jsonl``): each line has a kind of fault, a text, checks.

Keys of a case: ``n`` (number of entries), ``names`` (in order; null: no identity; "*": any), ``has`` and ``not``
(names), ``finds`` and ``finds_not`` (findings by kind, names and a regular expression over their words), ``proved``
(ranges by position, mass percent), ``quality_ge``, ``components`` (number of titled parts), ``type`` and ``leave_on``.
``A|B`` gives alternatives. Entries under "may contain" are not counted.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import inci_parser

LINES = Path(__file__).with_name("cases.jsonl").read_text(encoding="utf-8").splitlines()
CASES: list[dict[str, Any]] = [json.loads(line) for line in LINES]
GIVEN = ("market", "product_type", "title", "profile")


def _key(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())


def _same(wanted: str | None, name: str | None) -> bool:
    if wanted == "*" or wanted is None or name is None:
        return wanted == "*" or wanted is name
    return _key(name) in {_key(one) for one in wanted.split("|")}


def _is_finding(wanted: dict[str, Any], finding: dict[str, Any]) -> bool:
    if "kind" in wanted and finding["kind"] not in wanted["kind"].split("|"):
        return False
    words = f"{finding['title']} {finding['text']}"
    named = all(any(_same(name, one) for one in finding["names"]) for name in wanted.get("names", []))
    return named and re.search(wanted.get("text", ""), words, re.I) is not None


def _within(wanted: dict[str, float], row: dict[str, float] | None) -> bool:
    """Whether a proved range keeps to its case; no range is right unless an amount is stated on the label."""
    if row is None:
        return "min_ge" not in wanted
    low, high = row["min"], row["max"]
    small = 1e-6
    return (
        high <= wanted.get("max_le", 100) + small
        and wanted.get("min_ge", 0) - small <= low <= wanted.get("min_le", 100) + small
    )


def _entry_faults(case: dict[str, Any], label: dict[str, Any]) -> list[str]:
    entries = [entry for entry in label["ingredients"] if entry["section"] != "may_contain"]
    names = [entry["name"] for entry in entries]
    parts = {entry["component"] for entry in entries if entry["component"]}
    wanted = case.get("names", names)
    faults = []
    if len(entries) != case.get("n", len(entries)):
        faults.append(f"{len(entries)} entries: {[entry['text'] for entry in entries]}")
    if len(wanted) != len(names) or ("names" in case and not all(map(_same, wanted, names))):
        faults.append(f"names: {names}")
    if len(parts) != case.get("components", len(parts)):
        faults.append(f"parts: {sorted(parts)}")
    return faults


def _finding_faults(case: dict[str, Any], label: dict[str, Any], findings: list[dict[str, Any]]) -> list[str]:
    every = [name for entry in label["ingredients"] for name in entry["names"] or []]
    told = every + [name for finding in findings for name in finding["names"]]
    faults = [f"lacks {name}" for name in case.get("has", []) if not any(_same(name, one) for one in every)]
    faults += [f"holds {name}" for name in case.get("not", []) if any(_same(name, one) for one in told)]
    for key, found in (("finds", True), ("finds_not", False)):
        faults += [
            f"{key}: {wanted}"
            for wanted in case.get(key, [])
            if any(_is_finding(wanted, finding) for finding in findings) is not found
        ]
    return faults


def _report_faults(case: dict[str, Any], report: dict[str, Any]) -> list[str]:
    rows = {row["position"]: row["proved"] for row in report["concentration"]["ingredients"]}
    faults = [
        f"proved: {rows.get(wanted['pos'])}, not {wanted}"
        for wanted in case.get("proved", [])
        if not _within(wanted, rows.get(wanted["pos"])) or wanted["pos"] > len(report["label"]["ingredients"])
    ]
    quality, context = report["label"]["quality"], report["context"]
    if 0 < quality < case.get("quality_ge", 0):
        faults.append(f"quality {quality}")
    if "type" in case and not _same(case["type"], context["product_type"]):
        faults.append(f"type {context['product_type']}")
    if context["leave_on"] is not case.get("leave_on", context["leave_on"]):
        faults.append(f"leave_on {context['leave_on']}")
    return faults


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    given = {key: case[key] for key in GIVEN if key in case}
    report = inci_parser.analyze(case["text"], **given).to_dict()
    faults = _entry_faults(case, report["label"])
    faults += _finding_faults(case, report["label"], report["findings"])
    faults += _report_faults(case, report)
    assert not faults, case["kind"]


def test_every_kind_has_several_cases() -> None:
    kinds = [case["kind"] for case in CASES]
    assert all(kinds.count(kind) >= 5 for kind in set(kinds))
    assert len({case["id"] for case in CASES}) == len(CASES)
