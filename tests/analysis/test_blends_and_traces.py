"""Amounts that are not an ingredient's own: the total of a blend; and stated amounts under what acts."""

from __future__ import annotations

import pytest

from inci_parser import analyze

BLEND = "Aqua, Glycerin, Cetearyl Alcohol, Geogard ECT 1%, Xanthan Gum"


def _by_rule(text: str) -> dict[str, str]:
    """Return the findings on a label, by rule: titles and texts."""
    return {finding.rule: f"{finding.title} {finding.text}" for finding in analyze(text).findings}


def test_the_amount_of_a_blend_is_stated_of_no_component() -> None:
    report = analyze(BLEND)
    first_screen = " ".join(statement.text for statement in report.summary)
    assert "salicylic acid 1 %" not in first_screen.casefold()
    assert "guidance.acid-start" not in _by_rule(BLEND)


@pytest.mark.parametrize("amount", [" 0.8%", ""])
def test_a_component_of_a_blend_is_prohibited_only_if_the_blend_holds_it(amount: str) -> None:
    report = analyze(f"Aqua, Glycerin, Cetearyl Alcohol, Phenonip{amount}, Xanthan Gum")
    found = next(f for f in report.findings if "ISOBUTYLPARABEN" in f.names)
    assert found.kind == "limit"
    assert "if the blend named holds it" in found.title
    assert found.details["law"][0]["stated"] is None


def test_a_printed_component_is_prohibited() -> None:
    report = analyze("Aqua, Glycerin, Cetearyl Alcohol, Parabens (Methylparaben, Isobutylparaben), Xanthan Gum")
    assert [f.names for f in report.findings if f.kind == "prohibited"] == [("ISOBUTYLPARABEN",)]


def test_a_stated_trace_neither_acts_nor_irritates() -> None:
    trace = _by_rule("Serum\nAqua, Glycerin, Retinol 0.0005%, Phenoxyethanol")
    dose = _by_rule("Serum\nAqua, Glycerin, Retinol 0.3%, Phenoxyethanol")
    assert {"irritant.retinol", "guidance.retinoid-start", "guidance.retinoid-pregnancy"} <= dose.keys()
    assert {"irritant.retinol", "guidance.retinoid-start", "guidance.retinoid-pregnancy"}.isdisjoint(trace)
    assert "too little to act" in trace["active.retinoid"]


@pytest.mark.parametrize(
    ("text", "name", "most"),
    [
        ("Aqua, Propylene Glycol, Isopropyl Cloprostenate, Phenoxyethanol, Sodium Hyaluronate", "ISOPROPYL", 0.03),
        ("Aqua, Propylene Glycol, Methyl Travoprost, Phenoxyethanol, Sodium Hyaluronate", "METHYL T", 0.03),
        ("Mascara\nAqua, Cera Alba, Iron Oxides, Stearic Acid, Thimerosal, Parfum", "THIMEROSAL", 0.02),
    ],
)
def test_what_is_used_in_traces_is_estimated_so(text: str, name: str, most: float) -> None:
    report = analyze(text)
    shares = {
        entry.names[0]: share
        for entry, share in zip(report.label.ingredients, report.concentration.ingredients, strict=True)
    }
    assert next(share.estimate for found, share in shares.items() if found.startswith(name)) <= most


def test_bicarbonate_and_an_acid_without_water_are_for_the_bath() -> None:
    report = analyze("Sodium Bicarbonate, Citric Acid, Zea Mays Starch, Cocos Nucifera Oil, Parfum")
    assert (report.context.product_type, report.context.leave_on) == ("bath product", False)
    paste = analyze("Sodium Bicarbonate, Aqua, Glycerin, Silica, Citric Acid, Aroma")
    assert paste.context.product_type != "bath product"
