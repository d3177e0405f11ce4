"""What is said of small amounts, and of products for which a usual word or a usual advice does not fit."""

from __future__ import annotations

import pytest

from inci_parser import Finding, Report, analyze

CREAM = (
    "Aqua, Glycerin, Caprylic/Capric Triglyceride, Cetearyl Alcohol, Glyceryl Stearate, Dimethicone, Panthenol, "
    "Butylene Glycol, Squalane, Tocopheryl Acetate, Phenoxyethanol, Carbomer, Sodium Hydroxide, Allantoin, "
    "Xanthan Gum, Disodium EDTA"
)


def _told(report: Report, rule: str) -> list[Finding]:
    """Return the findings of a rule that the short report has."""
    return [finding for finding in report.findings if finding.rule.startswith(rule) and finding.level == "main"]


def test_a_trace_of_lauryl_sulfate_in_a_cream_only_mixes_oil_and_water() -> None:
    assert not _told(analyze(f"{CREAM}, Sodium Lauryl Sulfate", product_type="face cream"), "irritant.sodium-lauryl")
    much = analyze("Aqua, Sodium Lauryl Sulfate, Glycerin, Cetearyl Alcohol, Phenoxyethanol", product_type="face cream")
    assert "Strong cleansing surfactant" in _told(much, "irritant.sodium-lauryl")[0].title


def test_little_of_what_cools_is_told_as_little() -> None:
    (little,) = _told(analyze(f"{CREAM}, Menthol", product_type="face cream"), "irritant.menthol")
    assert "may feel a little cool or sting" in little.text
    (much,) = _told(analyze("Aqua, Menthol, Glycerin, Phenoxyethanol", product_type="body gel"), "irritant.menthol")
    assert "Feels cool" in much.text


def test_a_spray_for_hair_is_not_sprayed_into_the_hand_and_a_foam_is_not_breathed_in() -> None:
    spray = "Butane, Isobutane, Oryza Sativa Starch, Alcohol Denat., Parfum"
    (found,) = _told(analyze(spray, product_type="dry shampoo"), "guidance.powder-in-spray")
    assert "hold your breath" in found.text
    assert "into the hand" not in found.text
    foam = "Aqua, Stearic Acid, Triethanolamine, Isobutane, Glycerin, Parfum, Silica"
    assert not _told(analyze(foam, product_type="shaving cream"), "guidance.powder-in-spray")


@pytest.mark.parametrize(
    ("text", "kind", "soap"),
    [
        ("Sodium Tallowate, Sodium Cocoate, Aqua, Glycerin, Parfum, Sodium Chloride", "soap", True),
        ("Sodium Lauroyl Isethionate, Stearic Acid, Sodium Palmate, Aqua, Sodium Chloride, Parfum", "soap", False),
    ],
)
def test_soap_behind_the_mild_surfactant_of_a_bar_does_not_set_its_ph(text: str, kind: str, soap: bool) -> None:
    assert any("pH 9" in f.text for f in analyze(text, product_type=kind).findings if f.level == "main") is soap


def test_a_trace_of_base_makes_no_soap_of_a_fatty_acid() -> None:
    wash = (
        "Aqua, Cocamidopropyl Betaine, Sodium Lauroyl Glycinate, Lauric Acid, Glycerin, Parfum, Carbomer, Citric Acid, "
        "Coco-Glucoside, PEG-150 Distearate, Sodium Benzoate, Sodium Hydroxide, Tetrasodium EDTA"
    )
    assert not _told(analyze(wash, product_type="body wash"), "guidance.soap-base")
