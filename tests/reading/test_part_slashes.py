"""Parts of a plant between full-width slashes or middle dots are one ingredient; names between them are several."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.reading.part_slashes import join_parts
from tests.support.reading import TenNames, segments_of


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("水、ゼニアオイ花／葉／茎エキス、香料", ["水", "ゼニアオイ花／葉／茎エキス", "香料"]),
        ("水、ゼニアオイ花・葉・茎エキス、香料", ["水", "ゼニアオイ花・葉・茎エキス", "香料"]),
        ("水／グリセリン／シロキクラゲ葉／茎エキス／香料", ["水", "グリセリン", "シロキクラゲ葉／茎エキス", "香料"]),
        ("水，迷迭香花／叶／茎提取物，香精", ["水", "迷迭香花／叶／茎提取物", "香精"]),
        ("정제수, 당아욱꽃／잎／줄기추출물, 향료", ["정제수", "당아욱꽃／잎／줄기추출물", "향료"]),
        ("水／グリセリン／BG／香料", ["水", "グリセリン", "BG", "香料"]),
        ("水・チャ葉・ローズマリー葉・香料", ["水", "チャ葉", "ローズマリー葉", "香料"]),
    ],
)
def test_parts_of_a_plant(text: str, entries: list[str]) -> None:
    assert [entry.text for entry in parse(text).ingredients] == entries


@pytest.mark.parametrize(
    "text", ["ゼニアオイ花／葉／茎エキス", "ゼニアオイ花・葉・茎エキス", "당아욱꽃／잎／줄기추출물"]
)
def test_the_name_of_the_parts(text: str) -> None:
    assert parse(f"{text}、水").ingredients[0].name == "MALVA SYLVESTRIS FLOWER/LEAF/STEM EXTRACT"


def test_other_segments_stay() -> None:
    segments, document, _ = segments_of("Aqua, Mica／Talc")
    assert join_parts(segments, document.plain, TenNames()) is not segments
    assert join_parts(segments, document.plain, TenNames()) == segments
