"""Golden labels (``labels.jsonl``); ``tools/golden_records.py reading`` writes them anew for comparison."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "tools"))

from golden_records import ROOMS, answer, load, written

LINES = load("reading")
#: Texts of one test: few, so that a difference is found near its text.
CHUNK = 20


@pytest.mark.parametrize("start", range(0, len(LINES), CHUNK))
def test_answers_are_the_golden_ones(start: int) -> None:
    def now(line: dict[str, Any]) -> dict[str, Any]:
        return {**line, "is": answer("reading", line)}

    lines = LINES[start : start + CHUNK]
    assert [now(line) for line in lines] == lines


def test_the_file_is_what_the_tool_writes() -> None:
    assert written(LINES) == ROOMS["reading"][0].read_text(encoding="utf-8")
    assert len({str((line["text"], line.get("given"))) for line in LINES}) == len(LINES)
