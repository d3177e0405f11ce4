"""Lists without any separator in scripts that write names without spaces."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.naming import Catalogue
from inci_parser.reading.splitting import UNSPACED
from inci_parser.reading.unspaced_lists import LONGEST, cut_unspaced

KOREAN = "정제수글리세린부틸렌글라이콜나이아신아마이드"


def _cut(text: str) -> list[str]:
    return [text[chunk.start : chunk.end] for chunk in cut_unspaced(text, Catalogue.default().recognizer)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"전성분: {KOREAN}", ["AQUA", "GLYCERIN", "BUTYLENE GLYCOL", "NIACINAMIDE"]),
        ("全成分：水グリセリンBGナイアシンアミド", ["AQUA", "GLYCERIN", "BUTYLENE GLYCOL", "NIACINAMIDE"]),
        ("水甘油丁二醇烟酰胺香精", ["AQUA", "GLYCERIN", "BUTYLENE GLYCOL", "NIACINAMIDE", "PARFUM"]),
    ],
)
def test_every_name_is_an_entry_whose_cut_is_doubtful(text: str, names: list[str]) -> None:
    label = parse(text)
    assert [entry.name for entry in label.ingredients] == names
    assert {entry.doubts for entry in label.ingredients} == {("cut",)}


@pytest.mark.parametrize(
    "text",
    [
        "정제수글리세린",  # two names may be one
        "정제수글리세린판테놀쯔쯔쯔",  # the rest is no name
        "정제수 글리세린판테놀알란토인",
        "AquaGlycerinPanthenol",
        "水水水水水水水水水",  # one character is a name at the beginning only
        "水グリセリンBGA香料",  # BG is no name within BGA
        "정제수글리세린" * (LONGEST // 7 + 1),
    ],
)
def test_what_names_do_not_cover_is_left_whole(text: str) -> None:
    assert _cut(text) == []


def test_the_fewest_names_count() -> None:
    assert _cut(KOREAN) == ["정제수", "글리세린", "부틸렌글라이콜", "나이아신아마이드"]


def test_a_label_of_many_unread_texts_is_looked_through_up_to_a_limit() -> None:
    names = "정제수, 글리세린, 부틸렌글라이콜, 나이아신아마이드, 판테놀, 알란토인"
    unread = ", ".join(["정제수글리세린판테놀쯔쯔쯔정제수"] * (UNSPACED // 16 + 1))
    label = parse(f"{names}, {unread}, {KOREAN}")
    assert [entry.name for entry in label.ingredients[:2]] == ["AQUA", "GLYCERIN"]
    assert (label.ingredients[-1].text, label.ingredients[-1].name) == (KOREAN, None)
    assert parse(f"{names}, {KOREAN}").ingredients[-1].name == "NIACINAMIDE"
