"""Lists that plainly stand in no descending order: nothing rests on their places."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.analysis.concentration.descent import NO_DESCENT

#: Extracts, carbomer, xanthan gum and adenosine before the water.
KOREAN = (
    "전성분: 서양산딸기잎추출물, 스페인감초뿌리추출물, 포트마리골드꽃추출물, 알부틴, 부틸렌글라이콜, 글리세린, "
    "소듐하이알루로네이트, 카보머, 잔탄검, 아데노신, 나이아신아마이드, 비사보롤, 정제수, 카프릴릴글라이콜, 우레아"
)


@pytest.mark.parametrize(
    ("text", "market"),
    [
        (KOREAN, "KR"),
        ("Phenoxyethanol, Carbomer, Aqua, Glycerin, Niacinamide", "EU"),
        ("Niacinamide, Xanthan Gum, Phenoxyethanol, Disodium EDTA, Aqua, Glycerin, Cetearyl Alcohol", "US"),
        ("全成分：ヒアルロン酸Na、キサンタンガム、フェノキシエタノール、水、グリセリン、BG", "JP"),
        ("成分：透明质酸钠、黄原胶、苯氧乙醇、水、甘油、丁二醇", "CN"),
        (
            "Aqua, Glycerin, Phenoxyethanol, Methylisothiazolinone, Disodium EDTA, Sodium Palmate, Sodium Cocoate, "
            "Cetearyl Alcohol, Paraffinum Liquidum, Butane, Isobutane, Alcohol Denat., Sodium Laureth Sulfate",
            "EU",
        ),
    ],
)
def test_small_amounts_before_the_bulk_leave_no_order(text: str, market: str) -> None:
    report = inci_parser.analyze(text, market=market, product_type="serum")
    assert not report.concentration.order_means
    assert (report.concentration.contradiction or "").endswith("set aside: the order")
    for finding in report.of_kind("active"):
        assert {member["likely_dose"] for member in finding.details["ingredients"]} <= {"unknown", "open"}


@pytest.mark.parametrize(
    "text",
    [
        "Talc, Mica, Phenoxyethanol, Tocopherol, Carbomer, Aqua",
        "Triisostearin, Squalane, Tocopherol, Sodium Hyaluronate, Allantoin, Phenoxyethanol, Aqua",
        "Avene Aqua, Glycerin, Carbomer, BHT, Disodium EDTA, Aqua",
        "Centella Asiatica Extract, Butylene Glycol, Adenosine, Carbomer, Xanthan Gum, Aqua",
        "Butane, Alcohol Denat., Parfum, Tocopherol, Disodium EDTA, Aqua",
        "Foo Barium, Carbomer, Phenoxyethanol, Xanthan Gum, Aqua, Glycerin",
        "Niacinamide 5%, Zinc PCA 1%, Aqua, Glycerin, Xanthan Gum, Phenoxyethanol",
        "Aqua, Phenoxyethanol, Carbomer, Glycerin, Disodium EDTA, Xanthan Gum",
        "Glycerin, Xanthan Gum, Phenoxyethanol, Citric Acid, Aqua",
    ],
)
def test_water_behind_what_can_make_up_the_product_is_a_trace(text: str) -> None:
    report = inci_parser.analyze(text)
    assert not any(NO_DESCENT in share.because for share in report.concentration.ingredients)


@pytest.mark.parametrize(
    "text",
    [
        "Citrus Limon Peel Oil, Rosmarinus Officinalis Leaf Extract, Tocopherol, Xanthan Gum, Sodium Benzoate, "
        "Potassium Sorbate, Citric Acid, Glycerin, Decyl Glucoside, Coco-Glucoside, Sodium Cocoyl Glutamate, Aqua",
        "Aqua, Disodium EDTA, Parfum, Carbomer, Sodium Hydroxide, Allantoin, Cocamidopropyl Betaine, Sodium Laureth "
        "Sulfate, Glycerin, Decyl Glucoside, Cocamide DEA",
        "Ingrédients : Eau, Acide citrique, Gomme xanthane, EDTA disodique, Panthénol, Benzoate de sodium, Alcool "
        "cétéarylique, Glycérine, Huile minérale, Acide stéarique, Stéarate de glycéryle",
    ],
)
def test_usual_amounts_that_rise_all_along_leave_no_order(text: str) -> None:
    concentration = inci_parser.analyze(text).concentration
    assert not concentration.order_means
    assert "do not descend by their usual amounts" in (concentration.contradiction or "")


@pytest.mark.parametrize(
    "text",
    [
        "Alcohol Denat., Aqua, Parfum, Linalool, Limonene, Citronellol, Propylene Glycol, Glycerin, Panthenol",
        "Aqua, Stearic Acid, Triethanolamine, Isobutane, Laureth-23, Sodium Lauryl Sulfate, Propane, Parfum",
        "Squalane, Tocopheryl Acetate, Retinyl Palmitate, Helianthus Annuus Seed Oil, Simmondsia Chinensis Seed Oil",
    ],
)
def test_a_few_entries_that_rise_leave_the_order(text: str) -> None:
    assert inci_parser.analyze(text).concentration.order_means


def test_the_first_screen_says_it_and_names_the_best_evidence_first() -> None:
    told = {s.code: s.text for s in inci_parser.analyze(KOREAN, market="KR", title="앰플").summary}
    assert told["product"].endswith("its list stands in no descending order, so places tell no amounts.")
    assert told["actives"].startswith("Actives: niacinamide")
    assert "studied" not in told["actives"]
