"""Headings: where a phrase is believed, what damage is seen through, signs for "may contain", bounds, codes."""

from __future__ import annotations

from time import process_time

import pytest

from inci_parser import parse
from inci_parser.reading.document import Annotation
from inci_parser.reading.heading_runs import join_languages
from inci_parser.reading.heading_signs import find_signs
from inci_parser.reading.headings import find_headings, opens_a_sentence
from inci_parser.tables.resources import rows
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
        ("Ingredients • Aqua • Mica", [("Ingredients •", "ingredients")]),
        ("Ingredients, Aqua, Mica", [("Ingredients,", "ingredients")]),
        ("Ingredients • Foobarol • Mica", [("Ingredients •", "ingredients")]),
        ("Ingredients → Aqua, Mica", [("Ingredients →", "ingredients")]),
        ("Ingredients • Aqua 5 % • Fig", [("Ingredients •", "ingredients")]),
        ("Ingredients, texture, scent", []),
        ("Soft soap ingredients • Aqua • Mica", [("ingredients •", "ingredients")]),
        ("Soft soap ingredients, fig, Mica", []),
        ("May contain • Mica", [("May contain", "may_contain")]),
        ("INGREDIENTS/INGRÉDIENTS/INHALTSSTOFFE: Aqua", [("INGREDIENTS/INGRÉDIENTS/INHALTSSTOFFE:", "ingredients")]),
        ("INGREDIENTS/INGRÉDIENTS/ZUTATEN AQUA, MICA", [("INGREDIENTS/INGRÉDIENTS/ZUTATEN", "ingredients")]),
        ("Ingredients - Zutaten - Składniki : Aqua", [("Ingredients - Zutaten - Składniki :", "ingredients")]),
        ("Ingredients and Ingrédients: Aqua", [("Ingredients and Ingrédients:", "ingredients")]),
        ("Ingredients (INCI) / Zutaten Aqua, Mica", [("Ingredients (INCI) / Zutaten", "ingredients")]),
        (
            "Ingredients/List of ingredients/Zutaten: Aqua",
            [("Ingredients/List of ingredients/Zutaten:", "ingredients")],
        ),
        ("Ingredients/Wörterchen/Wort zwei: Aqua", [("Ingredients/Wörterchen/Wort zwei:", "ingredients")]),
        ("Ingredients/Mica: Aqua", []),
        ("Contains/Contient/Enthält: Talc", [("Contains/Contient/Enthält:", "contains")]),
    ],
)
def test_headings(text: str, wanted: Found) -> None:
    assert headings_of(text) == wanted


@pytest.mark.parametrize(
    "form",
    [
        "{} • Aqua • Glycerin • Mica",
        "{}, Aqua, Glycerin, Mica",
        "{} | Aqua | Glycerin | Mica",
        "{} - Aqua - Glycerin - Mica",
        "INGREDIENTS/{}/INHALTSSTOFFE: Aqua, Glycerin",
        "{}/INHALTSSTOFFE Aqua, Glycerin",
        "Zutaten - {} • Aqua • Glycerin",
    ],
)
def test_headings_of_every_language_are_headings_as_a_whole(form: str) -> None:
    other = {row["word"] for row in rows("headings.csv") if row["kind"] != "ingredients"}
    words = [row["word"] for row in rows("headings.csv") if row["kind"] == "ingredients" and row["word"] not in other]
    for text in (form.format(word) for printed in words for word in (printed, printed.upper())):
        found = find_headings(text, TenNames())
        assert [(h.start, h.kind) for h in found] == [(0, "ingredients")], text
        assert text[found[0].end :].lstrip(" -•,|").startswith("Aqua"), text


def test_the_words_of_a_heading_are_no_ingredient() -> None:
    label = parse("INGREDIENTS/INGRÉDIENTS/INHALTSSTOFFE: AQUA/WATER/EAU, GLYCERIN, CI 77891/TITANIUM DIOXIDE, MICA")
    assert [entry.name for entry in label.ingredients] == ["AQUA", "GLYCERIN", "CI 77891", "MICA"]
    label = parse("Ingredients • Aqua • Coco-Glucoside • Parfum** • Linalool** ** from natural essential oils")
    assert [entry.name for entry in label.ingredients] == ["AQUA", "COCO-GLUCOSIDE", "PARFUM", "LINALOOL"]


def test_a_run_that_holds_no_heading_is_none_within_a_sentence() -> None:
    phrases = [Annotation(5, 16, "ingredients"), Annotation(17, 24, "ingredients")]
    text = "Soft ingredients/zutaten Aqua, Mica"
    assert join_languages(text, [], phrases, TenNames(), opens_a_sentence) == []
    assert join_languages(text, phrases[:1], phrases, TenNames(), opens_a_sentence) == [
        Annotation(5, 24, "ingredients")
    ]


def test_signs_are_found_by_themselves() -> None:
    assert [sign.kind for sign in find_signs("Aqua (ILN 50730) +/- Mica, less than 1 %: Talc")] == [
        "may_contain",
        "bound",
        "code",
    ]


def test_runs_of_headings_take_time_in_proportion_to_their_length() -> None:
    text = "Ingredients/Ingrédients - " * 4000
    started = process_time()
    find_headings(text, TenNames())
    assert process_time() - started < 4


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


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("COSMOS Organic. Ingredients: Aqua, Glycerin, Citric Acid", "list"),
        ("Organic ingredients: Aqua, Glycerin, Citric Acid", "list"),  # told as a part of the list
        ("Ingr. activos: Aqua, Glycerin, Citric Acid", "list"),
    ],
)
def test_the_end_of_a_sentence_is_no_part_of_a_heading(text: str, kind: str) -> None:
    assert parse(text).kind == kind
