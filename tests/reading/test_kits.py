"""Kits whose lists stand in one text: numbers, steps, words for products and times of day part them."""

from __future__ import annotations

from itertools import groupby

import pytest

from inci_parser import analyze, parse
from inci_parser.reading import part_marks, seam_titles

SHAMPOO = "Aqua, Sodium Laureth Sulfate, Glycerin, Parfum, Citric Acid"
MASK = "Aqua, Kaolin, Glycerin, Bentonite, Parfum"
OIL = "Squalane, Tocopherol, Parfum"
KOREAN = "정제수, 글리세린, 나이아신아마이드, 향료"
JAPANESE = "水、グリセリン、ナイアシンアミド、香料"
CHINESE = "水、甘油、烟酰胺、苯氧乙醇"


def parts(text: str) -> list[int]:
    """Return how many entries each part of a label has, in order."""
    return [len(list(group)) for _, group in groupby(parse(text).ingredients, key=lambda entry: entry.component)]


@pytest.mark.parametrize(
    ("form", "lists"),
    [
        ("STEP 1 {} STEP 2 {}", [SHAMPOO, MASK]),
        ("Step One {} Step Two {}", [SHAMPOO, MASK]),
        ("Step 1 {}. Step 2 {}.", [SHAMPOO, MASK]),
        ("Shade 01 {} Shade 02 {}", ["Mica, Talc, CI 77891", "Mica, Silica, CI 77491"]),
        ("Step 1 - Cleanser: {}; Step 2 - Clay Mask: {}", [SHAMPOO, MASK]),
        ("Product 1 of 2\n{}\nProduct 2 of 2\n{}", [SHAMPOO, MASK]),
        ("Produkt 1 von 2: {}. Produkt 2 von 2: {}.", [SHAMPOO, OIL]),
        ("第一步：{} 第二步：{}", [CHINESE, CHINESE]),
        ("ステップ1：{} ステップ2：{}", [JAPANESE, JAPANESE]),
        ("1단계: {} 2단계: {}", [KOREAN, KOREAN]),
        ("1) {}. 2) {}.", [SHAMPOO, MASK]),
        ("1) Serum A - {} 2) Oil B - {}", [SHAMPOO, OIL]),
        ("1. Shampoo\n{}\n2. Mask\n{}\n3. Oil\n{}", [SHAMPOO, MASK, OIL]),
        ("#1 {} #2 {}", [SHAMPOO, MASK]),
        ("A) {}; B) {}", [SHAMPOO, OIL]),
        ("[1] {} [2] {}", [SHAMPOO, MASK]),
        ("A剤：{} B剤：{}", [JAPANESE, JAPANESE]),
        ("Shampoo (250 ml): {} Conditioner (200 ml): {}", [SHAMPOO, MASK]),
        ("Blush: {}. Highlighter: {}.", ["Mica, Talc, CI 77891", "Talc, Silica, CI 77491"]),
        ("Eye shadow: {}. Eyeliner: {}.", ["Mica, Talc, CI 77891", "Isododecane, Synthetic Wax, CI 77492"]),
        ("① 샴푸 {} ② 컨디셔너 {}", [KOREAN, KOREAN]),
        ("SHAMPOO {} CONDITIONER {} BODY WASH {}", [SHAMPOO, MASK, SHAMPOO]),
        ("Shampoo: {} Conditioner: {}", [SHAMPOO, MASK]),
        ("Shampoo - {}. Conditioner - {}.", [SHAMPOO, MASK]),
        ("(Shampoo) {} (Conditioner) {}", [SHAMPOO, MASK]),
        ("**Shampoo** {} **Conditioner** {}", [SHAMPOO, MASK]),
        ("Champú: {}. Acondicionador: {}. Gel de ducha: {}.", [SHAMPOO, MASK, SHAMPOO]),
        ("Shampoo: {}. Condicionador: {}.", [SHAMPOO, MASK]),
        ("Szampon: {} Odżywka: {}", [SHAMPOO, MASK]),
        ("샴푸: {} 컨디셔너: {}", [KOREAN, KOREAN]),
        ("▶샴푸 {} ▶린스 {}", [KOREAN, KOREAN]),
        ("AM {} PM {}", [SHAMPOO, MASK]),
        ("Jour : {}. Nuit : {}.", [SHAMPOO, MASK]),
        ("Tag {} Nacht {}", [SHAMPOO, MASK]),
        ("Lipstick: {}. Liner: {}.", ["Candelilla Cera, Ozokerite, CI 77491", "Isododecane, Synthetic Wax, CI 77492"]),
    ],
)
def test_a_kit_is_parted(form: str, lists: list[str]) -> None:
    text = form.format(*lists)
    counts = [len(text.replace("、", ",").split(",")) for text in lists]
    assert parts(text) == counts
    assert all(entry.name for entry in parse(text).ingredients)


@pytest.mark.parametrize(
    "text",
    [
        "1. Aqua, Glycerin, Talc 2) Squalane, Mica, Parfum",  # numbers of one list are printed alike
        "1. Aqua, 2. Glycerin, 3. Parfum, 4. Phenoxyethanol",
        "Aqua, Jojoba Oil Water, Glycerin, Parfum",
        "Shampoo-Bar: Sodium Coco-Sulfate, Cetearyl Alcohol, Aqua, Parfum",
        "Step 1: Aqua, Glycerin, Niacinamide",
        "Aqua, Night Blooming Cereus Extract, Day Lily Extract, Parfum",
        "Mica, Talc, D&C Red No. 7 Mica, Silica, Talc",
        "Mica, Talc, Phenoxyethanol. May contain: CI 77491, CI 77492",
        "Aqua, Glycerin*, Parfum. 1) organic, fair 2) natural, pure",
        "Water, Glycerin, Emollient: Squalane, Conditioner: Panthenol, Parfum",
    ],
)
def test_one_product_stays_whole(text: str) -> None:
    assert len(parts(text)) == 1


def test_each_part_is_a_whole_of_its_own() -> None:
    report = analyze(f"STEP 1 {SHAMPOO} STEP 2 Kaolin, Glycerin, Parfum")
    proved = {
        entry.text: share.proved
        for entry, share in zip(report.label.ingredients, report.concentration.ingredients, strict=True)
    }
    assert proved["Kaolin"] is not None
    assert proved["Kaolin"].min > 30


def test_nothing_to_part() -> None:
    assert part_marks.find_part_marks("1) " * 2000, lambda _: False, None) == []  # type: ignore[arg-type]
    assert seam_titles.cut_seam_titles([], None, None) == []  # type: ignore[arg-type]


@pytest.mark.parametrize("before", [". ", "; ", ", ", " - ", " ", "\n"])
@pytest.mark.parametrize(
    "heading",
    [
        "Entwickler Inhaltsstoffe:",
        "ENTWICKLER INHALTSSTOFFE:",
        "Developer Ingredients:",
        "Colorant Ingredients:",
        "Conditioner Ingredients:",
        "Révélateur Ingrédients :",
        "Après-shampooing - Ingrédients :",
        "Spülung Inhaltsstoffe:",
        "Rivelatore Ingredienti:",
        "Revelador Ingredientes:",
        "Odżywka Składniki:",
        "Проявитель Состав:",
        "Кондиционер Состав:",
        "린스 성분:",
        "コンディショナー 成分：",
    ],
)
def test_words_for_a_product_before_a_heading_on_its_line_title_a_part(heading: str, before: str) -> None:
    first, second = "Aqua, Cetearyl Alcohol, Ammonia, Resorcinol", "Aqua, Hydrogen Peroxide, Phosphoric Acid"
    label = parse(f"Ingredients: {first}{before}{heading} {second}.")
    assert parts(label.text) == [4, 3]
    title = label.ingredients[-1].component
    assert title
    assert heading.startswith(title)
    assert all(entry.name for entry in label.ingredients)


@pytest.mark.parametrize(
    "text",
    [
        "Ingredients: Aqua, Glycerin, Lavender Oil. Ingredients: Aqua, Mica, Talc",  # a listed name
        "Ingredients: Aqua, Glycerin, Powder. Inhaltsstoffe: Aqua, Glycerin, Talc",  # an ingredient's form
        "Ingredients: Aqua, Glycerin, Shea Butter Ingredients: Aqua, Mica, Talc",
    ],
)
def test_names_before_a_heading_title_no_part(text: str) -> None:
    assert not any(entry.component for entry in parse(text).ingredients)
