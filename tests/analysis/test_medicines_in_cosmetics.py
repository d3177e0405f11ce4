"""What is said of medicines that stand on the list of a cosmetic: to ask first, and no advice on how to use them."""

from __future__ import annotations

import pytest

from inci_parser import Report, analyze

LIGHTENER = "Aqua, Glycerin, Cetearyl Alcohol, Hydroquinone (2%), Clobetasol Propionate, Tretinoin, Parfum"


def said(report: Report) -> set[str]:
    return {finding.rule for finding in report.findings if finding.kind == "guidance"}


@pytest.mark.parametrize("market", ["EU", "UK", "CA", "KR", "CN"])
def test_medicines_in_a_cosmetic_are_to_be_asked_about_not_begun_slowly(market: str) -> None:
    report = analyze(LIGHTENER, title="Lightening cream", market=market)
    assert "guidance.medicine-listed" in said(report)
    assert said(report).isdisjoint(
        {"guidance.retinoid-start", "guidance.retinoid-sun", "guidance.retinoid-medicine-use"}
    )
    told = next(finding for finding in report.findings if finding.rule == "guidance.medicine-listed")
    assert told.text.startswith("Hydroquinone, clobetasol propionate and retinoic acid are medicines: ask a clinician")


def test_a_medicine_sold_as_one_comes_with_the_advice_of_its_leaflet() -> None:
    text = "Active ingredient: Adapalene 0.1% Purpose: acne treatment. Inactive ingredients: Water, Carbomer, Glycerin"
    report = analyze(text, market="US", product_type="spot treatment")
    assert "guidance.retinoid-medicine-use" in said(report)
    assert "guidance.medicine-listed" not in said(report)


@pytest.mark.parametrize(
    ("text", "product_type"),
    [
        ("HEMA, Di-HEMA Trimethylhexyl Dicarbamate, Hydroquinone", "gel nail polish"),
        ("Aqua, Glycerin, Retinol, Phenoxyethanol", "serum"),
        ("Aqua, Glycerin, Kojic Acid, Niacinamide", "serum"),
        ("Aqua, Glycerin, Undecylenic Acid", "foot cream"),
    ],
)
def test_what_is_no_medicine_there_is_not_called_one(text: str, product_type: str) -> None:
    assert "guidance.medicine-listed" not in said(analyze(text, product_type=product_type))


@pytest.mark.parametrize(
    ("text", "product_type", "rule"),
    [
        ("Aqua, Methyl Salicylate (15%), Menthol", "external analgesic", "guidance.salicylate-rub-pregnancy"),
        ("Aqua, Glycerin, Isopropyl Cloprostenate", "eyelash serum", "guidance.prostaglandin-pregnancy"),
    ],
)
def test_a_pregnancy_is_told_what_may_pass_the_skin(text: str, product_type: str, rule: str) -> None:
    assert rule in said(analyze(text, product_type=product_type, profile=["pregnancy"]))
    assert rule not in said(analyze(text, product_type=product_type))
    assert rule not in said(analyze("Aqua, Aroma, Methyl Salicylate", product_type="mouthwash", profile=["pregnancy"]))
