"""What reports must and must not say of labels of every kind of product and market (``statements.jsonl``).

Keys of a case: ``say`` and ``silent`` (findings by kind, names and a regular expression over title and text that must,
or must not, be there), ``screen`` and ``not_screen`` (regular expressions over the statements of the first screen),
``functions`` (name: regular expression over its word), ``type``, ``leave_on``.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import inci_parser

LINES = Path(__file__).with_name("statements.jsonl").read_text(encoding="utf-8").splitlines()
CASES: list[dict[str, Any]] = [json.loads(line) for line in LINES]
GIVEN = ("market", "product_type", "title", "profile")


def _is_said(wanted: dict[str, Any], finding: dict[str, Any]) -> bool:
    if finding["kind"] not in wanted["kind"].split("|") or not set(wanted.get("names", ())) <= set(finding["names"]):
        return False
    return re.search(wanted.get("text", ""), f"{finding['title']} {finding['text']}", re.DOTALL) is not None


def _faults_of_findings(case: dict[str, Any], findings: list[dict[str, Any]]) -> list[str]:
    return [
        f"{key}: {wanted}"
        for key, there in (("say", True), ("silent", False))
        for wanted in case.get(key, ())
        if any(_is_said(wanted, finding) for finding in findings) is not there
    ]


def _faults_of_screen(case: dict[str, Any], report: dict[str, Any]) -> list[str]:
    screen = "\n".join(statement["text"] for statement in report["summary"])
    words = {entry["name"]: entry["function"] for entry in report["label"]["ingredients"]}
    faults = [f"screen: {told}" for told in case.get("screen", ()) if not re.search(told, screen)]
    faults += [f"not_screen: {told}" for told in case.get("not_screen", ()) if re.search(told, screen)]
    for name, told in case.get("functions", {}).items():
        if not re.search(told, words.get(name) or ""):
            faults.append(f"function of {name}: {words.get(name)}")
    return faults


def _faults_of_context(case: dict[str, Any], context: dict[str, Any]) -> list[str]:
    wanted = {"product_type": case.get("type"), "leave_on": case.get("leave_on")}
    return [f"{key}: {context[key]}" for key, value in wanted.items() if value is not None and context[key] != value]


@pytest.mark.parametrize("case", CASES, ids=[f"{case['id']}-{case['about']}" for case in CASES])
def test_what_a_report_says(case: dict[str, Any]) -> None:
    report = inci_parser.analyze(case["text"], **{key: case[key] for key in GIVEN if key in case}).to_dict()
    faults = _faults_of_findings(case, report["findings"])
    faults += _faults_of_screen(case, report)
    assert not faults + _faults_of_context(case, report["context"])


def test_cases_are_distinct_and_ask_something() -> None:
    assert len({case["id"] for case in CASES}) == len(CASES) >= 60
    asked = ("say", "silent", "screen", "not_screen", "functions")
    assert all(any(key in case for key in asked) for case in CASES)
