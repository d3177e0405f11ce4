"""Widths, wrapping, bars and colours of terminal pages."""

from __future__ import annotations

import re

import pytest
import wcwidth
from hypothesis import given
from hypothesis import strategies as st

from inci_parser.render.terminal_layout import (
    Canvas,
    bar,
    canvas_for,
    clip,
    fit,
    place,
    scale,
    visible,
    wants_color,
    width,
    wrap,
)

CODES = re.compile(r"\x1b\[[0-9;]*m")


@given(st.text(), st.integers(1, 60))
def test_fit_fills_its_columns_exactly(text: str, columns: int) -> None:
    assert width(fit(visible(text), columns)) == columns


@given(st.text(), st.integers(8, 60))
def test_wrapped_lines_fit_and_lose_no_word(text: str, columns: int) -> None:
    lines = wrap(visible(text), columns)
    assert all(width(line) <= columns for line in lines)
    assert "".join("".join(lines).split()) == "".join(visible(text).split())


@given(st.text())
def test_nothing_of_a_label_acts_on_a_terminal(text: str) -> None:
    shown = visible(text)
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
    shown.encode("utf-8")


@given(st.text(), st.integers(0, 30))
def test_clip_cuts_into_two_parts(text: str, columns: int) -> None:
    head, tail = clip(text, columns)
    assert head + tail == text
    assert width(head) <= columns


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("精製水", 6), ("ｱｸｱ", 3), ("ＡＱＵＡ", 8), ("정제수", 6), ("한", 2), ("กลีเซอรีน", 7), ("क्षि", 2),
        ("👍", 2), ("👍🏽", 2), ("🇫🇷", 2), ("❤️", 2), ("☎", 1), ("1️⃣", 2), ("e\u0301", 1), ("A\u200bB", 2),
        ("5 ≥ 1 %…", 8), ("─●━┊", 4),
    ],
)  # fmt: skip
def test_columns_of_every_script(text: str, columns: int) -> None:
    assert width(text) == columns
    assert width(fit(text, 20)) == 20
    assert clip(text + "精", columns) == (text, "精")


def test_what_is_taken_for_narrow_is_narrow() -> None:
    for number in filter(lambda number: width(chr(number)) == 1, range(0x20, 0x2600)):
        assert wcwidth.wcwidth(chr(number)) == 1, hex(number)


@pytest.mark.parametrize("one", ["👍🏽", "🇫🇷", "e\u0301", "क्षि", "1️⃣"])
def test_what_is_seen_as_one_character_is_not_cut(one: str) -> None:
    for columns in range(9):
        assert len(clip(one * 4, columns)[0]) % len(one) == 0


@pytest.mark.parametrize("stacked", ["ᄀ" * 30 + "ᅡ" * 30, "क्" * 50 + "क", "a" + "\u0301" * 500])
def test_clusters_of_any_length_are_wrapped(stacked: str) -> None:
    lines = wrap(stacked, 10)
    assert "".join(lines) == stacked
    assert all(width(line) <= 10 for line in lines)


def test_long_words_break_after_a_mark_of_their_own() -> None:
    assert wrap("ACRYLATES/C10-30 ALKYLACRYLATECROSSPOLYMER", 16)[0] == "ACRYLATES/C10-30"
    assert wrap("STYRENE/ACRYLATESCOPOLYMER", 12)[0] == "STYRENE/"


@given(st.floats(0, 100), st.floats(0, 100), st.integers(5, 60))
def test_a_bar_never_turns_round(a: float, b: float, cells: int) -> None:
    low, high = sorted((a, b))
    assert 0 <= place(low, cells) <= place(high, cells) < cells


def test_bar_shows_proved_likely_and_estimate() -> None:
    canvas = Canvas(80, color=False)
    assert bar(canvas, 26, (0.0, 100.0), (0.1, 10.0), 1.0) == "─" * 10 + "━" * 5 + "●" + "━" * 5 + "─" * 5
    plain = Canvas(80, color=False, unicode=False)
    assert bar(plain, 26, (1.0, 1.0), (1.0, 1.0), 1.0) == " " * 15 + "o" + " " * 10
    assert bar(plain, 26, (0.0, 0.001), (0.0, 0.001), 0.0) == "o" + " " * 14 + ":" + " " * 10


def test_colours_change_nothing_but_colour() -> None:
    plain, colored = (bar(Canvas(80, color=color), 26, (0.0, 50.0), (0.1, 10.0), 1.0) for color in (False, True))
    assert colored != plain
    assert CODES.sub("", colored) == plain


@pytest.mark.parametrize("cells", [12, 16, 21, 26, 40])
def test_scale_marks_stand_apart_and_one_percent_is_there(cells: int) -> None:
    marks = scale(Canvas(80, color=False), cells)
    assert len(marks) == cells
    assert "1%" in marks
    assert set(marks.split()) <= {"1%", "100", ".01", "10", ".1"}


@pytest.mark.parametrize(
    ("choice", "to_file", "environment", "terminal", "wanted"),
    [
        (None, False, {}, True, True),
        (None, False, {}, False, False),
        (None, False, {"TERM": "dumb"}, True, False),
        (None, False, {"NO_COLOR": "1"}, True, False),
        (None, False, {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        (None, False, {"FORCE_COLOR": "1"}, False, True),
        (None, True, {"FORCE_COLOR": "1"}, True, False),
        (True, True, {"NO_COLOR": "1"}, False, True),
        (False, False, {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_who_decides_on_colour(
    choice: bool | None,
    to_file: bool,
    environment: dict[str, str],
    terminal: bool,
    wanted: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout.isatty", lambda: terminal, raising=False)
    assert wants_color(choice, to_file=to_file) is wanted


def test_width_of_the_terminal_is_kept_within_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    for columns, wanted in ((20, 40), (80, 80), (300, 120)):
        monkeypatch.setenv("COLUMNS", str(columns))
        assert canvas_for(None, to_file=False).columns == wanted
