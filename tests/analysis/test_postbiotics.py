"""Ferments and lysates of bacteria are told apart from sugars for them."""

from __future__ import annotations

import pytest

import inci_parser


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ("Bifida Ferment Lysate, Lactobacillus Ferment", "Ferments or broken-down bacteria, not live"),
        ("Inulin, Alpha-Glucan Oligosaccharide", "Sugars meant as food for skin-friendly microbes"),
    ],
)
def test_the_text_fits_what_is_listed(names: str, told: str) -> None:
    findings = inci_parser.analyze(f"Aqua, Glycerin, {names}, Phenoxyethanol").findings
    assert any(told in finding.text for finding in findings if finding.class_ == "postbiotic")
