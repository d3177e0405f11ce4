"""Copies of the end of a list that were pasted behind it without a heading."""

from __future__ import annotations

import pytest

import inci_parser


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Aqua, Glycerin, Panthenol, Parfum, Aqua, Glycerin, Panthenol, Parfum", 4),
        ("Aqua, Glycerin, Panthenol, Talc, Mica, Glycerin, Panthenol, Talc, Mica", 5),
        ("Aqua, Glycerin, Zxqv Oil, Parfum, Aqua, Glycerin, ZXQV oil, Parfum", 4),
        ("Aqua, Mica, Talc, Urea, Aqua, Mica, Talc, Urea, Aqua, Mica, Talc, Urea", 4),
        ("水、甘油、泛醇、滑石粉、云母、甘油、泛醇、滑石粉、云母。", 5),
    ],
)
def test_a_copy_is_dropped_and_told(text: str, count: int) -> None:
    label = inci_parser.parse(text)
    assert len(label.ingredients) == count
    assert "repeated_list" in [notice.code for notice in label.notices]
    assert "repeated_entry" not in [notice.code for notice in label.notices]


@pytest.mark.parametrize(
    "text",
    [
        "Aqua, Glycerin, Parfum, Aqua, Glycerin, Parfum",
        "Aqua, Glycerin, Panthenol, Parfum, Aqua, Glycerin, Panthenol 5%, Parfum",
        "Aqua, Glycerin, Panthenol, Parfum, Aqua, Panthenol, Glycerin, Parfum",
        "Aqua, Aqua, Aqua, Aqua, Aqua, Aqua, Aqua, Aqua",
        "Toner: Aqua, Glycerin, Talc, Mica\n\nCream: Aqua, Glycerin, Talc, Mica",
        "Shampoo: Aqua, Glycerin, Parfum. Shampoo: Kaolin, Mica, Talc",
        "Contains: Limonene, Linalool. Contains: Citral, Geraniol",
    ],
)
def test_what_is_not_the_same_is_kept(text: str) -> None:
    label = inci_parser.parse(text)
    assert "repeated_list" not in [notice.code for notice in label.notices]


@pytest.mark.parametrize("list_", ["Aqua, Limonene, Linalool", "Limonene, Linalool, Limonene"])
def test_what_a_label_contains_is_named_once(list_: str) -> None:
    label = inci_parser.parse(f"Ingredients: {list_}. Contains: Limonene, Linalool.")
    assert ", ".join(entry.text for entry in label.ingredients) == list_
    assert "repeated_list" in [notice.code for notice in label.notices]


LIST = "Aqua, Glycerin, Squalane, Panthenol, Talc, Mica"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1. Rich Barrier Cream 100 ml", "2. Rich Barrier Cream 30 ml"),
        ("1. 배리어 인텐스 크림 100ml(본품)", "2. 배리어 인텐스 크림 30ml(구성품)"),
    ],
)
def test_two_sizes_of_one_product_are_read_once(first: str, second: str) -> None:
    label = inci_parser.parse(f"{first}\n\n{LIST}\n\n{second}\n{LIST}\n\n3. Balm 1g\nTalc, Mica, Parfum")
    assert label.names[:6] == ("AQUA", "GLYCERIN", "SQUALANE", "PANTHENOL", "TALC", "MICA")
    assert label.names.count("AQUA") == 1
    assert "repeated_list" in [notice.code for notice in label.notices]


def test_two_products_with_one_list_stay_two() -> None:
    label = inci_parser.parse(f"Toner: {LIST}\n\nCream: {LIST}")
    assert label.names.count("AQUA") == 2
