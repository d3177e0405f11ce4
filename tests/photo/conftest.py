"""Lines in one line each, an engine that answers with lines made by hand, and pictures drawn in the test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from inci_parser.photo import Box, Line

LINE_HEIGHT = 20


def line(text: str, x: float = 0, y: float = 0, *, width: float | None = None, confidence: float = 0.99) -> Line:
    """Return a level line; a letter is half as wide as the line is high unless ``width`` says otherwise."""
    return Line(
        text, confidence, Box.rectangle(x, y, len(text) * LINE_HEIGHT / 2 if width is None else width, LINE_HEIGHT)
    )


class StubEngine:
    """Answers each picture with the next of the lists of lines it was given, the last one again and again."""

    def __init__(self, *answers: list[Line]) -> None:
        self.answers = list(answers)
        self.sizes: list[tuple[int, int]] = []

    def lines(self, picture: Any) -> list[Line]:
        self.sizes.append(picture.size)
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


@pytest.fixture
def stub(monkeypatch: pytest.MonkeyPatch) -> Callable[..., StubEngine]:
    """What puts a stub in the place of the engine of this installation."""

    def put(*answers: list[Line]) -> StubEngine:
        engine = StubEngine(*answers)
        monkeypatch.setattr("inci_parser.photo.reading.default_engine", lambda: engine)
        return engine

    return put


@pytest.fixture
def blank(tmp_path: Path) -> Path:
    """An empty picture, for engines that do not look."""
    image = pytest.importorskip("PIL.Image", reason="needs the extra photo (Pillow)")
    path = tmp_path / "label.png"
    image.new("RGB", (400, 200), "white").save(path)
    return path
