"""Which lines Tesseract is asked for, and what of its answers is taken; no Tesseract is needed."""

from __future__ import annotations

from typing import Any

import pytest

from inci_parser.photo import Line, other_scripts

from .conftest import line

SENT = line(",,", width=400)


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch) -> list[list[Any]]:
    """What Tesseract was asked for; it answers each cutting with the text that stands for it."""
    asked: list[list[Any]] = []

    def answer(cuttings: list[Any], language: str) -> list[tuple[str, float]]:
        asked.append(cuttings)
        return [cutting if language == "kor" else ("БОДА", 0.55) for cutting in cuttings]

    monkeypatch.setattr(other_scripts, "installed", lambda: ("kor",))
    monkeypatch.setattr(other_scripts, "_tesseract", answer)
    return asked


@pytest.mark.parametrize(
    ("row", "asked"),
    [
        (line("Aqua, Glycerin"), False),
        (line("Aqua, Glycerin", confidence=0.6), True),
        (SENT, True),
        (line("水、グリセリン", width=140), False),
    ],
)
def test_lines_with_letters_passed_over(row: Line, asked: bool) -> None:
    assert other_scripts.passed_over(row) is asked


def test_only_doubtful_lines_are_sent(answered: list[list[Any]]) -> None:
    sure = line("Aqua, Glycerin")
    assert other_scripts.read_again([sure, SENT], ["not looked at", ("정제수, 글리세린", 0.9)])[0] is sure
    assert answered == [[("정제수, 글리세린", 0.9)]]
    assert other_scripts.read_again([sure], ["not looked at"]) == [sure]
    assert len(answered) == 1


@pytest.mark.parametrize(
    ("answer", "taken"),
    [
        (("정제수, 글리세린", 0.9), True),
        (("정제수, 글리세린", 0.3), False),
        (("Aqua, Glycerin, Niacinamide 드", 0.9), False),
        (("", 0.0), False),
    ],
)
def test_what_is_taken(answer: tuple[str, float], taken: bool, answered: list[list[Any]]) -> None:
    (again,) = other_scripts.read_again([SENT], [answer])
    assert (again.text, again.confidence) == (answer if taken else (SENT.text, SENT.confidence))
    assert again.box == SENT.box


def test_without_tesseract_lines_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(other_scripts, "installed", lambda: ())
    assert other_scripts.read_again([SENT], ["not looked at"]) == [SENT]


def test_the_surer_language_is_taken(answered: list[list[Any]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(other_scripts, "installed", lambda: ("kor", "rus"))
    unsure, sure = ("으미", 0.52), ("정제수", 0.9)
    assert [row.text for row in other_scripts.read_again([SENT, SENT], [unsure, sure])] == ["БОДА", "정제수"]


def test_what_is_missing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(other_scripts, "installed", lambda: ())
    words = "Korean and Russian: read only where the program tesseract has its data (kor, rus)"
    assert other_scripts.what_is_missing() == words
    monkeypatch.setattr(other_scripts, "installed", lambda: ("kor", "rus"))
    assert other_scripts.what_is_missing() == ""


def test_syllables_are_words_only_where_the_picture_has_room() -> None:
    head = "level\tpage_num\tblock_num\tleft\twidth\tconf\ttext"
    words = [
        (1, 10, 40, 90, "정"),
        (1, 52, 40, 80, "제수,"),
        (1, 100, 90, 70, "글리"),
        (1, 240, 40, 60, "세린"),
        (2, 9, 9, 50, "5"),
    ]
    rows = [f"5\t{page}\t1\t{left}\t{width}\t{conf}\t{text}" for page, left, width, conf, text in words]
    table = "\n".join([head, "4\t1\t1\t0\t300\t-1\t", *rows])
    assert other_scripts._pages(table, 3) == [("정제수, 글리 세린", pytest.approx(0.75)), ("5", 0.5), ("", 0.0)]
