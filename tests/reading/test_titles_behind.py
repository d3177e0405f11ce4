"""Kits whose products stand behind, above or within the headings of their lists."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.reading.titles_behind import with_titles_behind

FIRST, SECOND = "Aqua, Talc, Parfum", "Aqua, Mica, Lanolin"
WATER, OTHER = "水、タルク、香料", "水、マイカ、香料"


def parts(text: str) -> list[str]:
    """Return the parts of a label in order."""
    return list(dict.fromkeys(entry.component for entry in parse(text).ingredients))


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (f"Ingredients for the shampoo: {FIRST}. Ingredients for the balm: {SECOND}", ["shampoo", "balm"]),
        (f"Ingredients for the shampoo: {FIRST}\nIngredients for the balm: {SECOND}", ["shampoo", "balm"]),
        (f"Ingredients (shampoo): {FIRST}. Ingredients (balm): {SECOND}", ["shampoo", "balm"]),
        (f"{WATER}（シャンプー）\n{OTHER}（コンディショナー）", ["シャンプー", "コンディショナー"]),
        (f"シャンプー\n{WATER}\nコンディショナー\n{OTHER}", ["シャンプー", "コンディショナー"]),
        (f"●シャンプー\n{WATER}\n●コンディショナー\n{OTHER}", ["シャンプー", "コンディショナー"]),
    ],
)
def test_products_in_headings_above_and_behind_lists(text: str, titles: list[str]) -> None:
    assert parts(text) == titles
    assert len(parse(text).ingredients) == 6


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("洗发水\n水、云母、香精\n护发素\n水、甘油、香精", ["洗发水", "护发素"]),
        ("洗发水成分：水、云母、香精 护发素成分：水、甘油、香精", ["洗发水成分", "护发素成分"]),
    ],
)
def test_chinese_kits(text: str, titles: list[str]) -> None:
    assert parts(text) == titles
    assert len(parse(text).ingredients) == 6


@pytest.mark.parametrize(
    "text",
    [
        "水、タルク、香料（シャンプー）",
        "水、タルク（シャンプー）、香料（コンディショナー）",
        "Aqua, Milk (lotion), Mica",
    ],
)
def test_a_bracket_that_ends_no_list_is_no_title(text: str) -> None:
    assert parts(text) == [""]
    assert with_titles_behind([]) == []
