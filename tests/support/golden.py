"""Tests of golden records: what a room makes of its golden texts is what the file says."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "tools"))

from golden_records import ROOMS, answer, load, written

#: Texts of one test: few, so that a difference is found near its text.
CHUNK = 20


def golden_tests(room: str) -> tuple[Callable[[int], None], Callable[[], None]]:
    """Return the tests of the answers of a room, and of its file."""
    lines = load(room)

    def now(line: dict[str, Any]) -> dict[str, Any]:
        return {**line, "is": answer(room, line)}

    @pytest.mark.parametrize("start", range(0, len(lines), CHUNK))
    def test_answers(start: int) -> None:
        chunk = lines[start : start + CHUNK]
        assert [now(line) for line in chunk] == chunk

    def test_file() -> None:
        assert written(lines) == ROOMS[room][0].read_text(encoding="utf-8")
        assert len({str((line["text"], line.get("given"))) for line in lines}) == len(lines)

    return test_answers, test_file
