"""What annex III lists for hair is listed for nothing else; toothpaste and quasi-drugs have standards of their own."""

from __future__ import annotations

import pytest

from inci_parser import Finding, analyze


def law_of(name: str, text: str, market: str, product_type: str) -> list[Finding]:
    findings = analyze(text, market=market, product_type=product_type).findings
    return [finding for finding in findings if name in finding.names and finding.kind in ("prohibited", "limit")]


@pytest.mark.parametrize("market", ["EU", "UK"])
@pytest.mark.parametrize(
    ("product_type", "kind"), [("toner", "prohibited"), ("hair tonic", "limit"), ("shampoo", "limit")]
)
def test_resorcinol_is_listed_for_hair_alone(market: str, product_type: str, kind: str) -> None:
    (finding,) = law_of("RESORCINOL", "Aqua, Alcohol, Resorcinol, Glycerin", market, product_type)
    assert finding.kind == kind


@pytest.mark.parametrize(
    ("product_type", "kind"), [("toothpaste", "limit"), ("hand wash", "limit"), ("face cream", "prohibited")]
)
def test_triclosan_in_toothpaste_is_within_the_standard_of_china(product_type: str, kind: str) -> None:
    (finding,) = law_of("TRICLOSAN", "水, 甘油, 三氯生, 香精", "CN", product_type)
    assert finding.kind == kind


@pytest.mark.parametrize("dye", ["2,4-Diaminoanisole", "2,5-Diaminoanisole", "Toluene-2,4-Diamine"])
def test_dyes_of_annex_ii_are_prohibited(dye: str) -> None:
    (finding,) = law_of(dye.upper(), f"Aqua, Ethanolamine, {dye}, Oleic Acid", "EU", "hair dye")
    assert finding.kind == "prohibited"
    assert "general knowledge" in finding.text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("有効成分：イソプロピルメチルフェノール 0.3% その他の成分：エタノール、精製水、香料", False),
        ("全成分：エタノール、水、イソプロピルメチルフェノール、香料", True),
    ],
)
def test_standards_of_cosmetics_set_no_maximum_of_a_quasi_drugs_active(text: str, told: bool) -> None:
    assert bool(law_of("O-CYMEN-5-OL", text, "JP", "deodorant")) is told


@pytest.mark.parametrize(
    ("product_type", "told"), [("hand wash", True), ("hand sanitizer", True), ("deodorant", False)]
)
def test_triclosan_is_no_active_of_american_antiseptic_washes(product_type: str, told: bool) -> None:
    text = "Active ingredient: Triclosan 0.3%. Inactive ingredients: Water, Coco-Glucoside, Fragrance"
    refs = [finding.title for finding in law_of("TRICLOSAN", text, "US", product_type)]
    assert any("21 CFR 310.545" in title for title in refs) is told
