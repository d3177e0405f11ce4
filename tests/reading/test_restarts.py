"""Lists that seem to begin again where no title parts them: told, gated, and nothing is proved by their order."""

from __future__ import annotations

import pytest

from inci_parser import analyze, parse
from inci_parser.reading import restarts

SHAMPOO = "Aqua, Sodium Laureth Sulfate, Glycerin, Parfum, Citric Acid"
MASK = "Aqua, Kaolin, Glycerin, Bentonite, Parfum"
CREAM = "Aqua, Squalane, Cetearyl Alcohol, Panthenol"


@pytest.mark.parametrize(
    "text",
    [
        f"{SHAMPOO}\n{CREAM}",
        f"{SHAMPOO}.\n\n{CREAM}.",
        f"{SHAMPOO}. {CREAM}.",
        f"{SHAMPOO}, {MASK}",
        f"{SHAMPOO}; {MASK}",
        f"Ingredients: {SHAMPOO}. Ingredients: {MASK}.",
        f"Ingredients: {SHAMPOO}\nIngredients: {CREAM}",
        "Squalane, Tocopherol, Parfum\nAqua, Kaolin, Talc",
        "정제수, 글리세린, 향료, 나이아신아마이드\n정제수, 스쿠알란, 판테놀, 세테아릴알코올",
        "水、グリセリン、香料、ナイアシンアミド\n水、スクワラン、パンテノール、カオリン",
        "水、甘油、烟酰胺、苯氧乙醇。水、角鲨烷、泛醇、高岭土。",
    ],
)
def test_a_list_that_begins_again_is_told_and_its_order_proves_nothing(text: str) -> None:
    report = analyze(text)
    assert [notice.code for notice in report.label.notices].count("second_list") == 1
    assert report.label.quality > 1
    assert not report.concentration.order_means
    assert all(s.proved is None or s.proved.max == 100 or s.by_law for s in report.concentration.ingredients)


@pytest.mark.parametrize(
    "text",
    [
        "Aqua, Glycerin, Aqua, Phenoxyethanol, Parfum",
        "Aqua, Glycerin, Cetearyl Alcohol, Phenoxyethanol, Water, Butylene Glycol, Camellia Sinensis Leaf Extract",
        "Aqua (and) Glycerin (and) Retinol, Cetearyl Alcohol, Aqua (and) Polysorbate 20 (and) Panthenol, Parfum",
        "Aqua, Water, Eau, Glycerin, Parfum, Fragrance",
        "Aqua\nGlycerin\nParfum\nAqua\nPhenoxyethanol\nCitric Acid",
        "Aqua, Glycerin, Parfum,\nAqua, Polysorbate 20, Phenoxyethanol",
        "Aqua, Glycerin, Parfum, Water Lily Extract, Rosa Damascena Flower Water",
        "Contains: nuts, soy. Aqua, Mica, Talc",
        "Ingredients: Aqua, Glycerin, Parfum, Phenoxyethanol. Ingrédients : Eau, Glycérine, Parfum, Phénoxyéthanol.",
        "Active Ingredients: Zinc Oxide 10%. Inactive Ingredients: Water, Glycerin, Dimethicone, Phenoxyethanol.",
        "Contains: Phenoxyethanol, Lanolin, Cetyl Alcohol. Also contains: Water, Glycerin, Dimethicone, Stearic Acid.",
        f"Shampoo: {SHAMPOO}. Mask: {MASK}.",
    ],
)
def test_water_that_a_mixture_brings_begins_no_list(text: str) -> None:
    assert [notice for notice in parse(text).notices if notice.code == "second_list"] == []


def test_the_notice_stands_at_the_entry_that_begins_again() -> None:
    text = f"{SHAMPOO}\n{CREAM}"
    (notice,) = [notice for notice in parse(text).notices if notice.code == "second_list"]
    assert (notice.start, text[notice.start : notice.end]) == (len(SHAMPOO) + 1, "Aqua")
    assert restarts.restarts(text, []) == []


def test_a_list_of_other_ingredients_under_the_same_heading_is_no_copy() -> None:
    first, second = "Water, Glycerin, Dimethicone, Panthenol, Parfum", "Water, Kaolin, Glycerin, Talc, Parfum"
    text = f"Ingredients: {first}\nIngredients: {second}"
    assert [entry.name for entry in parse(text).ingredients].count("AQUA") == 2


def test_a_third_list_is_compared_with_the_second_alone() -> None:
    first, second = "Aqua, Glycerin, Parfum, Talc, Citric Acid", "Aqua, Glycerin, Kaolin, Parfum, Mica"
    again = [notice for notice in parse(f"{first}, {second}, {second}, Urea").notices if notice.code == "second_list"]
    other = parse(f"{first}, {second}, Aqua, Squalane, Talc, Citric Acid, Panthenol").notices
    assert len(again) == 2
    assert [notice.code for notice in other].count("second_list") == 1
