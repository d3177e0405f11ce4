"""Texts that say that the order of their list tells no amounts."""

from __future__ import annotations

import pytest

from inci_parser import analyze, parse
from inci_parser.reading.unordered_lists import says_unordered

LIST = "Alcohol, Aqua, Carbomer, Glycerin, Parfum, Zinc Oxide"


@pytest.mark.parametrize(
    "text",
    [
        f"Ingredients (in alphabetical order): {LIST}",
        f"Inactive ingredients listed alphabetically: {LIST}",
        f"Ingredients (not in descending order): {LIST}",
        f"Ingredients, in random order: {LIST}",
        f"Ingredients: {LIST}. Ingredients are listed in no particular order.",
        f"Inhaltsstoffe (in alphabetischer Reihenfolge): {LIST}",
        f"Ingrédients (par ordre alphabétique) : {LIST}",
        f"Ingredientes (en orden alfabético): {LIST}",
        f"Ingredienti (in ordine alfabetico): {LIST}",
        f"Ingredientes (por ordem alfabética): {LIST}",
        f"Składniki (w kolejności alfabetycznej): {LIST}",
        f"Состав (в алфавитном порядке): {LIST}",
        f"Ingrediënten (in willekeurige volgorde): {LIST}",
        f"Ingredienser (i alfabetisk ordning): {LIST}",
        "全成分（順不同）：エタノール、水、グリセリン、香料",
        "전성분(가나다순): 글리세린, 에탄올, 정제수, 향료",
        "成分（排名不分先后）：甘油、水、乙醇、香精",
    ],
)
def test_nothing_rests_on_the_order_of_such_a_list(text: str) -> None:
    report = analyze(text, market="none")
    assert len(report.label.ingredients) in (4, 6)
    assert "unordered" in report.label.traits
    assert not report.concentration.order_means
    shares = [share.proved for share in report.concentration.ingredients]
    assert all(proved is None or proved.min == 0 for proved in shares)
    assert all(proved is None or proved.max == 100 for proved in shares)


@pytest.mark.parametrize(
    "text",
    [
        f"Ingredients (in descending order): {LIST}",
        f"Ingredients: {LIST}. Ingredients below 1% may be listed in any order.",
        f"Ingredients (not in alphabetical order): {LIST}",
        f"Ingredients in order of predominance: {LIST}",
        f"Ingredients: {LIST}",
    ],
)
def test_other_words_on_the_order_leave_it_its_meaning(text: str) -> None:
    label = parse(text)
    assert "unordered" not in label.traits
    assert analyze(text).concentration.order_means


def test_where_it_is_said_is_an_offset_into_the_text() -> None:
    text = f"Ingredients (in alphabetical order): {LIST}"
    place = says_unordered(text)
    assert place is not None
    assert text[slice(*place)] == "alphabetical order"
