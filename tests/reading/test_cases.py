"""The golden cases of ``cases.md``: documentation and test at once."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tools"))

from golden_reading import CASES, Case, escaped, load, read_rows, unescaped, written  # noqa: E402

ALL = list(load())


def test_there_are_cases_of_every_phenomenon() -> None:
    assert len(ALL) >= 150
    assert len({case.phenomenon for case in ALL}) >= 12
    assert len({case.name for case in ALL}) == len(ALL)
    assert all(len(case.reason) > 8 for case in ALL)
    assert sum(not case.rows for case in ALL) >= 20, "what must not be read is as much a case as what must"


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_case(case: Case) -> None:
    kind, rows = read_rows(case.text)
    assert rows == case.rows, case.reason
    assert kind == case.kind, case.reason


def test_the_file_is_what_the_tool_writes() -> None:
    text = CASES.read_text(encoding="utf-8")
    assert written(ALL, text.split("\n## ", 1)[0]) == text


def test_escapes_come_back() -> None:
    text = "a\nb\tc\u200bd\\n\u00ade\u3000|"
    assert unescaped(escaped(text)) == text
