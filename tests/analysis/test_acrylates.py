"""Monomers of gel nails are told as a cause of allergy, their polymers are not."""

from __future__ import annotations

import pytest

from inci_parser import analyze


def irritants(text: str) -> set[str]:
    return {name for finding in analyze(text).findings if finding.kind == "irritant" for name in finding.names}


@pytest.mark.parametrize(
    "name",
    [
        "Methyl Methacrylate",
        "Ethyl Methacrylate",
        "Tetrahydrofurfuryl Methacrylate",
        "Trimethylolpropane Trimethacrylate",
        "Triethylene Glycol Dimethacrylate",
        "Hexanediol Dimethacrylate",
        "Butyl Acrylate",
    ],
)
def test_a_monomer_is_told(name: str) -> None:
    assert name.upper() in irritants(f"Gel nail polish. Ingredients: Polyurethane-11, {name}, CI 77891")


@pytest.mark.parametrize(
    "name",
    ["Polymethyl Methacrylate", "Acrylates Copolymer", "Methyl Methacrylate Crosspolymer", "Sodium Polyacrylate"],
)
def test_a_polymer_is_not(name: str) -> None:
    assert irritants(f"Face cream. Ingredients: Aqua, Glycerin, {name}, CI 77891") == set()


def test_a_filter_that_causes_photoallergy_says_so() -> None:
    report = analyze("Sunscreen. Ingredients: Aqua, Benzophenone-3, Glycerin, Phenoxyethanol")
    assert any("photoallergy" in finding.text for finding in report.findings if finding.kind == "irritant")


def test_a_polish_that_light_cures_is_an_artificial_nail_system_and_a_lacquer_is_none() -> None:
    cured = "HEMA, Di-HEMA Trimethylhexyl Dicarbamate, Hydroxycyclohexyl Phenyl Ketone, p-Hydroxyanisole"
    lacquer = "Ethyl Acetate, Butyl Acetate, Nitrocellulose, p-Hydroxyanisole"
    for listed, prohibited in ((cured, False), (lacquer, True)):
        report = analyze(listed, market="EU", product_type="nail polish")
        told = [f.names for f in report.findings if f.kind == "prohibited"]
        assert (("P-HYDROXYANISOLE",) in told) is prohibited


def test_a_hardener_of_nails_is_no_acne_active() -> None:
    report = analyze("Ethyl Methacrylate, HEMA, Benzoyl Peroxide", product_type="nail polish")
    assert not [f for f in report.findings if f.kind == "active" and "BENZOYL PEROXIDE" in f.names]
