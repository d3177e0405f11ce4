"""Headings: where a phrase is believed, what damage is seen through, signs for "may contain", bounds, codes."""

from __future__ import annotations

import pytest

from inci_parser.reading.headings import find_headings, opens_a_sentence
from tests.support.reading import TenNames

Found = list[tuple[str, ...]]


def headings_of(text: str) -> Found:
    """Return each heading as printed, its kind, and its text where it has one."""
    found = find_headings(text, TenNames())
    return [(text[h.start : h.end], h.kind, h.text) if h.text else (text[h.start : h.end], h.kind) for h in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ingredients: Aqua", [("Ingredients:", "ingredients")]),
        ("INGREDIENTS Aqua", [("INGREDIENTS", "ingredients")]),
        ("Soft skin INGREDIENTS Aqua", [("INGREDIENTS", "ingredients")]),
        ("Soft skin INGREDIENTS leave", []),
        ("Soft skin. Ingredients leave it", []),
        ("Soft skin. Ingredients", [("Ingredients", "ingredients")]),
        ("[Ingredients] Aqua", [("[Ingredients]", "ingredients")]),
        ("(Ingredients) Aqua", [("(Ingredients)", "ingredients")]),
        ("(Ingredients): Aqua", [("(Ingredients):", "ingredients")]),
        ("<Ingredients> Aqua", [("<Ingredients>", "ingredients")]),
        ("[May contain] Mica", [("[May contain]", "may_contain")]),
        ("[May contain: Mica]", [("May contain:", "may_contain")]),
        ("Ingredients (INCI): Aqua", [("Ingredients (INCI):", "ingredients")]),
        ("Ingredients / INCI: Aqua", [("Ingredients / INCI:", "ingredients")]),
        ("Ingredients:5 Aqua", [("Ingredients:", "ingredients")]),
        ("Ingredients(s): Aqua", [("Ingredients(s):", "ingredients")]),
        ("*Ingredients from farming", []),
        ("Ingredients. Ingrédients: Aqua", [("Ingrédients:", "ingredients")]),
        ("Ingredients ..... Ingrédients: Aqua", [("Ingrédients:", "ingredients")]),
        ("lNGRED1ENTS Aqua", [("lNGRED1ENTS", "ingredients")]),
        ("lNGRED1ENTS: Aqua", [("lNGRED1ENTS:", "ingredients")]),
        ("soft lNGRED1ENTS Aqua", []),
        ("Ingre dients: Aqua", [("Ingre dients:", "ingredients")]),
        ("gredients: Aqua", [("gredients:", "ingredients")]),
        ("redients: Aqua", [("redients:", "ingredients")]),
        ("dients: Aqua", []),
        ("ButtonIngredients: Aqua", [("Ingredients:", "ingredients")]),
        ("ButtonIngredients Aqua", [("Ingredients", "ingredients")]),
        ("Aqua (+/- Mica)", [("+/- ", "may_contain")]),
        ("Aqua [+/- Mica]", [("+/- ", "may_contain")]),
        ("Aqua +/- Mica", [(" +/- ", "may_contain")]),
        ("Aqua ± Mica", [(" ± ", "may_contain")]),
        ("Aqua (±): Mica", [("(±):", "may_contain")]),
        ("Aqua +/-: Mica", [(" +/-:", "may_contain")]),
        ("Aqua 2 % +/- 0.2 %", []),
        ("[+/- (May Contain) Mica]", [("+/- (May Contain)", "may_contain")]),
        ("May contain (+/-): Mica", [("May contain (+/-):", "may_contain")]),
        ("(May contain) Mica", [("(May contain)", "may_contain")]),
        ("Contains 2 % or less of: Parfum", [("Contains 2 % or less of:", "bound", "< 2 %")]),
        ("Contains less than 1% of each: Parfum", [("Contains less than 1% of each:", "bound", "< 1%")]),
        ("< 1 %: Parfum", [("< 1 %:", "bound", "< 1 %")]),
        ("less than 1% Parfum", []),
        ("1% or less: Parfum", [("1% or less:", "bound", "< 1%")]),
        ("1% or less Parfum", []),
        ("1 %: Parfum", []),
        ("contains 5 %: Parfum", []),
        ("100 g contain: Aqua", [("100 g contain:", "ingredients", "100 g")]),
        ("each 100 ml contains: Aqua", [("each 100 ml contains:", "ingredients", "100 g")]),
        ("per 100 g of the product contain: Aqua", [("per 100 g of the product contain:", "ingredients", "100 g")]),
        ("1100 g contain: Aqua", []),
        ("F.I.L. D12345/1", [("F.I.L. D12345/1", "code")]),
        ("Aqua (F.I.L. D12345/1)", [("(F.I.L. D12345/1)", "code")]),
        ("Aqua (F.I.L. D12345/1 and so on and so on and so on and)", [("F.I.L. D12345/1", "code")]),
        ("(ILN 50730)", [("(ILN 50730)", "code")]),
        ("<12345>", [("<12345>", "code")]),
        ("(CI 77891)", []),
        ("[12-345]", [("[12-345]", "code")]),
        ("(12)", []),
        ("Active ingredients Purpose Zinc", [("Active ingredients", "active")]),
        ("Active ingredients / Purpose", [("Active ingredients", "active")]),
        ("Directions: rub", [("Directions:", "after_list")]),
        ("Aqua. Directions rub", [("Directions", "after_list")]),
        ("Aqua, Directions rub", []),
        ("Warnings: none", [("Warnings:", "after_list")]),
        ("Key ingredients: Aqua", [("Key ingredients:", "highlights")]),
        ("Aqua, Mica contains: Talc", [("contains:", "contains")]),
        ("Aqua. Contains Talc", []),
        ("Free from: Talc", [("Free from:", "free_from")]),
        ("Free from Talc", [("Free from", "free_from")]),
    ],
)
def test_headings(text: str, wanted: Found) -> None:
    assert headings_of(text) == wanted


@pytest.mark.parametrize(
    ("text", "offsets"),
    [
        ("", [0]),
        ("Aqua", [0]),
        (". a", [0, 1, 2]),
        ("a. b", [0, 2, 3]),
        ("a; b", [0, 2, 3]),
        ("a: b", [0, 2, 3]),
        ("a\n b", [0, 2, 3]),
        ("a) b", [0, 2, 3]),
        ("x(y", [0]),
        ("x, y", [0]),
        ("x - y", [0, 3, 4]),  # a dash behind a space, not one inside a word
        ("x-y", [0]),
        ("x\n-y", [0, 2, 3]),
        ("\u3002y", [0, 1]),
    ],
)
def test_where_a_sentence_opens(text: str, offsets: list[int]) -> None:
    assert [i for i in range(len(text) + 1) if opens_a_sentence(text, i)] == offsets


@pytest.mark.parametrize("before", [0, 399, 400, 401, 5000])
def test_a_sentence_opens_wherever_it_stands(before: int) -> None:
    text = "a" * before + ". B" + " c"
    assert opens_a_sentence(text, before + 2)
    assert not opens_a_sentence(text, before + 4)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("100 g contain: Ingredients: Aqua 70 g", [("100 g contain: Ingredients:", "ingredients", "100 g")]),
        ("Ingredients: 100 g contain: Aqua 70 g", [("Ingredients: 100 g contain:", "ingredients", "100 g")]),
        ("Ingredients\n100 g contain: Aqua 70 g", [("Ingredients\n100 g contain:", "ingredients", "100 g")]),
        ("Aqua [+/- Mica; Step 2: Talc] Parfum", [("+/- ", "may_contain")]),
        (
            "Active ingredient Purpose\nMica 5 % Sunscreen\nInactive ingredients: Aqua",
            [("Active ingredient Purpose", "active"), ("Inactive ingredients:", "inactive")],
        ),
        (
            "Active ingredients / Purpose: Mica 5 %. Inactive ingredients: Aqua",
            [("Active ingredients / Purpose:", "active"), ("Inactive ingredients:", "inactive")],
        ),
        ("Aqua, Mica. Warnings Directions: rub", [("Warnings Directions:", "after_list")]),
        ("May contain / Ingredients: Mica", [("May contain / Ingredients:", "may_contain")]),
        ("Active ingredients. Ingredients: Mica", [("Active ingredients. Ingredients:", "active")]),
        ("Ingredients: May contain: Mica", [("Ingredients: May contain:", "may_contain")]),
        ("Key ingredients / Ingredients: Aqua", [("Ingredients:", "ingredients")]),
        ("Aqua, Mica. May contain (+/-) Talc", [("May contain (+/-) ", "may_contain")]),
        ("Aqua. +/- (May contain): Talc", [(" +/- (May contain):", "may_contain")]),
        ("[+/-] May contain: Talc, Aqua", [("[+/-] May contain:", "may_contain")]),
        ("Aqua [May contain (+/-)] Talc", [("[May contain (+/-)]", "may_contain")]),
        ("Aqua, Mica. Contains less than 2 % of: Talc", [("Contains less than 2 % of:", "bound", "< 2 %")]),
        (
            "Aqua, Mica. xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx Contains less than 2 %: Talc",
            [("Contains less than 2 %:", "bound", "< 2 %")],
        ),
        ("Aqua < 2 %: Talc", [("< 2 %:", "bound", "< 2 %")]),
        ("Aqua, 2 % or less of each: Talc", [(" 2 % or less of each:", "bound", "< 2 %")]),
        ("Aqua, up to 2 %: Talc", [("up to 2 %:", "bound", "< 2 %")]),
        ("Aqua. Contains up to 2 % of each Talc", [("Contains up to 2 % of each ", "bound", "< 2 %")]),
    ],
)
def test_neighbouring_headings_and_bounds(text: str, wanted: Found) -> None:
    assert headings_of(text) == wanted


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("成分 Aqua, Mica", "成分"),
        ("Moist 容量 490g 成分 Aqua、Mica", "成分"),
        ("Состав Aqua, Mica", "Состав"),
        ("Composição Aqua, Mica", "Composição"),
        ("有効成分 Mica、Talc その他の成分 Aqua、Mica", "有効成分|その他の成分"),
        ("Composition Aqua", ""),  # one name may be the title's
        ("Composition of Aqua, Mica", ""),
        ("Composition Zxqv, Mica", ""),
    ],
)
def test_a_heading_that_lost_its_colon_stands_before_two_names(text: str, heading: str) -> None:
    found = find_headings(text, TenNames())
    assert "|".join(text[a.start : a.end] for a in found) == heading
