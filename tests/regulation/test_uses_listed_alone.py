"""A dye that annex III lists for hair and lashes is listed for nothing else; standards of toothpaste stand beside."""

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
