"""Tests of golden records: what a room makes of its golden texts is what the file says."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "tools"))

from golden_records import ROOMS, answer, load, written


def golden_tests(room: str) -> tuple[Callable[[dict[str, Any]], None], Callable[[], None]]:
    """Return the tests of the answers of a room, and of its file."""
    lines = load(room)

    def now(line: dict[str, Any]) -> dict[str, Any]:
        return {**line, "is": answer(room, line)}

    @pytest.mark.parametrize("line", lines, ids=range(1, len(lines) + 1))
    def test_answers(line: dict[str, Any]) -> None:
        assert now(line) == line

    def test_file() -> None:
        assert written(lines) == ROOMS[room][0].read_text(encoding="utf-8")
        assert len({str((line["text"], line.get("given"))) for line in lines}) == len(lines)

    return test_answers, test_file
