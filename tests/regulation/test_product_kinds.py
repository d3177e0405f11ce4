"""What a title says a product is: hair treatments, wash-off packs, kits, sun protection; in many languages."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.analysis.product_titles import MOST_WORDS, read_title
from inci_parser.analysis.product_types import product_kinds
from inci_parser.tables.resources import rows


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        # hair
        ("Hair & Scalp Creambath Olive", "hair mask"),
        ("Deep Conditioning Treatment", "hair mask"),
        ("Curl Defining Gel", "hair gel"),
        ("Curl Custard", "styling product"),
        ("Volume Foam", "hair mousse"),
        ("Clarity Hairbath", "shampoo"),
        ("Hair Serum", "hair serum"),
        ("Texture Spray", "texturising spray"),
        ("Rosemary Scalp Scrub", "scalp scrub"),
        ("Cooling Scalp Mud Mask", "hair mask"),
        ("Minyak Kemiri", "hair oil"),
        ("Peeling do skóry głowy", "scalp scrub"),
        ("Curl Talk Gel", "styling product"),
        # masks that are rinsed off, baths, scrubs
        ("Mugwort Wash Off Pack", "wash-off mask"),
        ("Himalayan Bathing Salts", "bath product"),
        ("Baby Cream Bath", "baby cleanser"),
        ("Penta-Acid Polish", "skin scrub"),
        ("Nail Polish", "nail polish"),
        # words that name a type where no other does
        ("Glow SPF 30", "sunscreen"),
        ("Glow SPF50", "sunscreen"),
        ("Moisturiser SPF50", "day cream with SPF"),
        ("Repairing Balm SPF 50", "balm"),
        ("Cool Spray SPF 30", "sunscreen spray"),
        ("Hyalu B5 Eyes", "eye cream"),
        ("Noni Eye Oil", "eye cream"),
        ("Retinol Duo", "kit"),
        ("Cleanser & Moisturiser Duo", "kit"),
        ("Rosehip Oil", "oil"),
        ("Oil Control", ""),
        # the last noun of a title is the product
        ("Chamomile Concentrate Anti-Blemish Mask", "face mask"),
        ("Herbal Essences strong shampoo", "shampoo"),
        ("Shampoo Cream", "shampoo"),
        ("Hair Styling Cream", "styling cream"),
        ("Soothing Eye Contour Cream", "eye cream"),
        ("So So So Smooth Conditioner", "conditioner"),
        ("Confidence in a Gel Lotion", "lotion"),
        ("Dry Shampoo - Blush", "dry shampoo"),
        ("Cleanser & Day Cream", ""),
        # parts of names tell nothing
        ("The Body Shop Daily Serum", "serum"),
        ("Kate Somerville Serum", "serum"),
        # other languages
        ("スキンケアUV下地", "primer"),
        ("スキンモイスチャーベース", "primer"),
        ("ベースコート", "nail polish"),
        ("シカイド밤", "balm"),
        ("아이밤", "eye cream"),
        ("릴리프 토닉", "toner"),
        ("수딩 모이스처라이저", "face cream"),
        ("두피 스케일러", "scalp scrub"),
        ("保湿平衡水", "toner"),
        ("净透清洁面膜", "wash-off mask"),
        ("头皮磨砂膏", "scalp scrub"),
        ("Huile prodigieuse", "oil"),
        ("Zestaw", "kit"),
        ("Activador de rizos", "styling product"),
    ],
)
def test_a_title_names_the_kind(title: str, kind: str) -> None:
    assert read_title(title).product_type == kind


def test_what_is_rinsed_off_is_no_leave_on() -> None:
    for title in ("Cream bath", "Hair mask", "Conditioner", "Face scrub", "Wash off pack", "Scalp scrub", "Bath salts"):
        assert not product_kinds()[read_title(title).product_type].leave_on, title


def test_of_a_long_title_the_first_clauses_are_read() -> None:
    remarks = ", ".join(f"with remark number {number} for all" for number in range(5))
    assert read_title(f"Acme Nourishing Shampoo, {remarks}").product_type == "shampoo"
    assert read_title("word " * MOST_WORDS + "shampoo").product_type == ""


def test_a_long_line_before_the_list_is_prose_and_no_title() -> None:
    line = "Apply a little every morning and evening and let it work before your usual shampoo and rinse"
    report = inci_parser.analyze(f"{line}\nIngredients: Aqua, Glycerin, Niacinamide, Panthenol")
    assert report.context.product_type is None
    report = inci_parser.analyze("Usual shampoo\nIngredients: Aqua, Glycerin, Niacinamide, Panthenol")
    assert report.context.product_type == "shampoo"


def test_traits_of_another_language_do_not_count() -> None:
    assert read_title("Kate Somerville Micro Peel").traits == frozenset()  # Estonian "käte": of the hands
    assert read_title("Käte kreem").traits == {"hand"}


def test_no_row_of_the_kinds_stands_twice() -> None:
    for table in ("product_narrowing", "product_signs", "product_types", "product_words", "title_traits"):
        cells = [tuple(row.values()) for row in rows(f"{table}.csv")]
        assert len(set(cells)) == len(cells), table
