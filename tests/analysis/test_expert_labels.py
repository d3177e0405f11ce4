"""What a chemist, dermatologist or regulatory expert demands of the report on made-up labels of many markets.

``expert_labels.jsonl`` holds for each label, beside the arguments of :func:`inci_parser.analyze`:

- ``must``: findings that must be there: of ``kind`` (or one of ``or_kinds``), about all ``names`` ("A|B": either), of
  a ``class``, with a regular expression ``text`` over title and text, of ``min_severity``;
- ``must_not``: findings that may not be there, told the same way, unless their words match ``unless_text``;
- ``expect``: ``leave_on`` of the context, ``order_means`` of the amounts.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import inci_parser

LINES = Path(__file__).with_name("expert_labels.jsonl").read_text(encoding="utf-8").splitlines()
CASES: list[dict[str, Any]] = [json.loads(line) for line in LINES]
GIVEN = ("market", "product_type", "profile")


def _words(finding: dict[str, Any]) -> str:
    return f"{finding['title']} {finding['text']}"


def _meets(demand: dict[str, Any], finding: dict[str, Any]) -> bool:
    """Return whether a finding is of the kind, class, severity and words of a demand, whatever its names."""
    return (
        finding["kind"] in {demand["kind"], *demand.get("or_kinds", ())}
        and (finding.get("class") in demand["class"] if "class" in demand else True)
        and (finding.get("severity") or 0) >= demand.get("min_severity", 0)
        and re.search(demand.get("text", ""), _words(finding), re.IGNORECASE) is not None
    )


def _covers(demand: dict[str, Any], names: set[str]) -> bool:
    return all(not names.isdisjoint(name.split("|")) for name in demand["names"])


def _is_missing(demand: dict[str, Any], findings: list[dict[str, Any]]) -> bool:
    meeting = [finding for finding in findings if _meets(demand, finding)]
    return not meeting or not _covers(demand, {name for finding in meeting for name in finding["names"]})


def _is_false(demand: dict[str, Any], finding: dict[str, Any]) -> bool:
    excused = "unless_text" in demand and re.search(demand["unless_text"], _words(finding), re.IGNORECASE)
    return _meets(demand, finding) and _covers(demand, set(finding["names"])) and not excused


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_report_says_what_an_expert_demands(case: dict[str, Any]) -> None:
    report = inci_parser.analyze(case["text"], **{key: case[key] for key in GIVEN if key in case}).to_dict()
    findings = report["findings"]
    faults = [f"missing: {demand}" for demand in case["must"] if _is_missing(demand, findings)]
    faults += [
        f"false: {demand} in {finding['title']}"
        for demand in case["must_not"]
        for finding in findings
        if _is_false(demand, finding)
    ]
    known = {"leave_on": report["context"]["leave_on"], "order_means": report["concentration"]["order_means"]}
    faults += [f"{key}: {known[key]}" for key, value in case.get("expect", {}).items() if known[key] is not value]
    assert not faults


def test_labels_are_distinct_and_of_many_markets() -> None:
    assert len({case["id"] for case in CASES}) == len({case["text"] for case in CASES}) == len(CASES) >= 80
    assert {case["market"] for case in CASES} == {"EU", "UK", "US", "CA", "JP", "KR", "CN"}
    assert all(case["must"] or case["must_not"] for case in CASES)
