"""Texts that say that their list is a part of one, in words behind the last entry or before the first."""

from __future__ import annotations

import pytest

from inci_parser import analyze, parse
from inci_parser.reading.partial_lists import has_a_gap, says_partial

LIST = "Aqua, Glycerin, Niacinamide, Phenoxyethanol"


@pytest.mark.parametrize(
    "text",
    [
        f"Ingredients: {LIST}, ... and more. See pack for full list.",
        f"Ingredients: {LIST}, etc.",
        f"{LIST} and 12 more ingredients",
        f"{LIST} and other ingredients",
        f"{LIST} and many more",
        f"{LIST} u.v.m.",
        f"{LIST}, + 3 more",
        f"Ingredients: {LIST}, Read more",
        f"Ingredients (partial): {LIST}",
        f"Ingrédients (liste partielle) : {LIST}",
        f"Inhaltsstoffe (Auszug): {LIST}",
        f"Inhaltsstoffe: {LIST} u.a.",
        f"Ingredientes: {LIST} y otros",
        f"Ингредиенты: {LIST} и др.",
        "성분: 정제수, 글리세린, 나이아신아마이드, 페녹시에탄올 등",
        "全成分：水、グリセリン、ナイアシンアミド、フェノキシエタノール、他",
        "成分：水、甘油、烟酰胺、苯氧乙醇等",
    ],
)
def test_a_text_may_say_that_its_list_is_a_part_of_one(text: str) -> None:
    report = analyze(text, avoid=["parabens"], profile=["pregnancy"])
    assert len(report.label.ingredients) == 4
    assert "partial" in report.label.traits
    assert report.label.quality > 1
    assert report.concentration.partial
    said = {statement.code: statement.text for statement in report.summary}
    assert "not found in the part that is listed" in said["avoid"]
    assert "not found in the part that is listed" in said["profile"]
    assert "none found" not in said.get("fragrance", "")
    assert all(
        share.proved is None or share.proved.max == 100 or share.by_law for share in report.concentration.ingredients
    )


@pytest.mark.parametrize(
    "text",
    [
        f"Ingredients: {LIST}.",
        f"Ingredients: {LIST}. Free from parabens, sulfates and more.",
        f"Ingredients: {LIST}\nRead more",
        f"Ingredients: {LIST}. Best before: see pack.",
        f"A selection of our best creams. Ingredients: {LIST}",
        f"Apply to face, neck etc. once a day.\nIngredients: {LIST}",
        "성분: 정제수, 글리세린, 나이아신아마이드, 페녹시에탄올",
    ],
)
def test_words_elsewhere_say_nothing_of_the_list(text: str) -> None:
    label = parse(text)
    assert "partial" not in label.traits
    assert [notice.code for notice in label.notices if notice.code == "partial_list"] == []


@pytest.mark.parametrize("end", [", ...", ", …", " [...]", ", [...]", " (...)", "..."])
def test_dots_behind_a_list_cut_it(end: str) -> None:
    label = parse(LIST + end)
    assert [notice.code for notice in label.notices] == ["cut_list"]
    assert label.quality == 3


@pytest.mark.parametrize("text", [f"Ingredients: {LIST}, (...), Parfum", f"{LIST}, …, Parfum"])
def test_dots_in_place_of_an_entry_leave_some_out(text: str) -> None:
    label = parse(text)
    assert [notice.code for notice in label.notices] == ["partial_list"]
    assert len(label.ingredients) == 5


def test_dots_that_separate_leave_nothing_out() -> None:
    assert not parse("Aqua ... Glycerin ... Parfum").notices
    assert has_a_gap("Aqua, Glycerin, ..., Parfum", 0, 21) == (14, 20)


def test_where_it_is_said_is_an_offset_into_the_text() -> None:
    text = f"{LIST} and 12 more ingredients"
    place = says_partial(text, 0, text.index("Phenoxyethanol"), len(LIST))
    assert place is not None
    assert text[slice(*place)] == "and 12 more ingredients"


@pytest.mark.parametrize(
    "text",
    [
        f"u) Seed Butter, {LIST}",
        f"Shea) Butter, {LIST}",
        f"Comunis Castor Oil), {LIST}",
        f"e aqua), {LIST}",
        f"lycerin, {LIST}",
        f"... {LIST}",
        f"…Cetearyl Alcohol, {LIST}",
    ],
)
def test_a_text_may_begin_within_its_list(text: str) -> None:
    report = analyze(text, avoid=["parabens"])
    assert "cut_start" in report.label.traits
    assert report.label.quality == 3
    said = {statement.code: statement.text for statement in report.summary}
    assert "not found in the part that is listed" in said["avoid"]


@pytest.mark.parametrize(
    "text",
    [
        LIST,
        f"a) {LIST}",
        "2) Glycerin, 3) Talc, 4) Mica",
        "(a) Aqua, (b) Glycerin, (c) Talc",
        f"Glycerrin, {LIST}",
        f"glycerin, {LIST}",
        f"Butyrospermum Parkii (Shea) Butter, {LIST}",
        f"My cream :) Ingredients: {LIST}",
    ],
)
def test_other_texts_begin_with_their_list(text: str) -> None:
    assert "cut_start" not in parse(text).traits
