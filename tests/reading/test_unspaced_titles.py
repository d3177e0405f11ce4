"""Part titles between names of scripts whose names hold no spaces."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.reading.unspaced_titles import cut_unspaced_titles
from tests.support.reading import segments_of


def read(text: str) -> list[str]:
    """Return the entries of a text, each with the title of its part."""
    return [f"{entry.text}|{entry.component}" for entry in inci_parser.parse(text).ingredients]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "토너 정제수, 글리세린, 판테놀 수분 크림 정제수, 글리세린",
            ["정제수|토너", "글리세린|토너", "판테놀|토너", "정제수|수분 크림", "글리세린|수분 크림"],
        ),
        (
            "정제수, 판테놀, 향료 *젤크림 정제수(70%), 글리세린",
            ["정제수|", "판테놀|", "향료|", "정제수(70%)|젤크림", "글리세린|젤크림"],
        ),
        # a name misspelt, or long and in no catalogue, is the name before the title
        (
            "정제수, 하이알루로닉애씨 수분크림 정제수, 판테놀",
            ["정제수|", "하이알루로닉애씨|", "정제수|수분크림", "판테놀|수분크림"],
        ),
        (
            "水、グリセリン、香料 クレンジングジェル 水、DPG、グリセリン",
            ["水|", "グリセリン|", "香料|", *(f"{name}|クレンジングジェル" for name in ("水", "DPG", "グリセリン"))],
        ),
        # a name with a space too many before one without its separator is no title
        ("정제수, 티트리잎 오일 정제수, 알라닌", ["정제수|", "티트리잎 오일|", "정제수|", "알라닌|"]),
    ],
)
def test_titles_between_names(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("(본품)새벽 크림 한방울 Aqua, Mica", ["(본품)새벽 크림 한방울"]),
        ("PDRN 앰플 Aqua, Mica", ["PDRN 앰플"]),
        ("Mica, 새벽 크림 Aqua", []),  # behind a separator a name stands before a title
        ("시어버터 크림 Aqua, Mica", ["시어버터 크림"]),
        ("Mica, Mica 오일", []),
        ("Mica, Zxqv 크림 Aqua [크림 Aqua]", []),  # a word for a product behind the name it would end at
        ("Shea Cream Aqua, Panthenol", []),
    ],
)
def test_titles(text: str, titles: list[str]) -> None:
    assert [segment.title for segment in cut_unspaced_titles(*segments_of(text)) if segment.title] == titles


@pytest.mark.parametrize(("word", "title"), [("香料", "クリーム"), ("水", "水 クリーム")])
def test_a_word_before_a_title_is_a_name_where_it_has_several_characters(word: str, title: str) -> None:
    assert f"タルク|{title}" in read(f"グリセリン、{word} クリーム：水、タルク")
