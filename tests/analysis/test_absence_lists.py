"""What a list of absences names is no promise, and is held against the list as an avoid list is."""

from __future__ import annotations

import pytest

from inci_parser import analyze

LIST = "Aqua, Glycerin, Caprylic/Capric Triglyceride, Phenoxyethanol"


def rules(text: str) -> list[str]:
    return [finding.rule for finding in analyze(text).of_kind("claim")]


@pytest.mark.parametrize(
    "words",
    [
        "Free from Parabens, SLS, Phthalates, Mineral oil, Retinol. Body Scrub. Ingredients",
        "Frei von Mikroplastik, Mineralöl, Silikonen und Retinol. Körperlotion. Inhaltsstoffe",
        "Senza siliconi, parabeni, vitamina C. Crema corpo. Ingredienti",
        "Sans parabènes, silicones et rétinol. Crème. Ingrédients",
        "Sem parabenos e retinol. Creme. Ingredientes",
        "Zonder parabenen, siliconen en retinol. Crème. Ingrediënten",
        "不含酒精、香精、视黄醇。面霜。成分",
        "For best results use with our retinol serum. Day cream. Ingredients",
        "Am besten mit unserem Retinol-Serum verwenden. Creme. Inhaltsstoffe",
        "À utiliser avec notre sérum au rétinol. Crème. Ingrédients",
    ],
)
def test_what_is_left_out_or_of_another_product_is_no_promise(words: str) -> None:
    assert rules(f"{words}: {LIST}") == []


@pytest.mark.parametrize(
    "words",
    [
        "Without parabens, with retinol. Cream. Ingredients",
        "Retinol cream. Free from parabens. Ingredients",
        "Free from parabens. Retinol 1% serum. Ingredients",
        "Paraben-free cream with retinol. Ingredients",
    ],
)
def test_a_promise_beside_an_absence_stays_one(words: str) -> None:
    assert "claim.promised-retinoid" in rules(f"{words}: {LIST}")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Ammonia free hair colour cream. Ingredients: Aqua, Cetearyl Alcohol, Ammonium Hydroxide",
            "AMMONIUM HYDROXIDE",
        ),
        ("PPD-free hair colour. Ingredients: Aqua, Cetearyl Alcohol, p-Phenylenediamine", "P-PHENYLENEDIAMINE"),
        ("Egg free shampoo. Ingredients: Aqua, Sodium Laureth Sulfate, Ovum Powder", "OVUM POWDER"),
        ("Milk-free cream. Ingredients: Aqua, Glycerin, Sodium Caseinate", "SODIUM CASEINATE"),
        ("Lanolin-free balm. Ingredients: Petrolatum, Lanolin Alcohol, Paraffin", "LANOLIN ALCOHOL"),
        ("Titanium dioxide free powder. Ingredients: Mica, Talc, CI 77891", "CI 77891"),
        ("Silikonfrei & ohne Mineralöl: Haarkur. Aqua, Cetearyl Alcohol, Paraffinum Liquidum", "PARAFFINUM LIQUIDUM"),
        ("不含酒精、不含防腐剂 面霜 成分：水、甘油、羟苯甲酯", "METHYLPARABEN"),
        ("成分：水、グリセリン、ミネラルオイル、リモネン 無着色 無鉱物油", "PARAFFINUM LIQUIDUM"),
    ],
)
def test_what_is_said_to_be_left_out_is_looked_for_as_an_avoid_list_does(text: str, names: str) -> None:
    assert [finding.names for finding in analyze(text).of_kind("claim")] == [(names,)]


@pytest.mark.parametrize(
    "text",
    [
        "Nickel free make-up. Ingredients: Mica, Talc, CI 77891, Silica",
        "Aluminium-free deodorant. Ingredients: Aqua, Kaolin, Zea Mays Starch, Sodium Bicarbonate",
        "Egg free balm. Ingredients: Ricinus Communis Seed Oil, Lecithin (soy), Tocopherol, Parfum",
    ],
)
def test_what_the_list_does_not_hold_is_no_contradiction(text: str) -> None:
    assert rules(text) == []


def test_unspaced_claims_behind_the_last_name_are_no_part_of_it() -> None:
    label = analyze("全成分：水、グリセリン、香料 無着色・無鉱物油・アルコールフリー").label
    assert [entry.text for entry in label.ingredients] == ["水", "グリセリン", "香料"]
