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
