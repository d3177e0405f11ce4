"""Actives of a first screen are told by one measure: traces, unknown amounts and limited evidence are said of each."""

from __future__ import annotations

import pytest

from inci_parser import analyze

from .labels import line

BASE = "Aqua, Glycerin, Caprylic/Capric Triglyceride, Cetearyl Alcohol, Glyceryl Stearate"
END = "Carbomer, Xanthan Gum, Ethylhexylglycerin, Disodium EDTA, Sodium Hydroxide"


@pytest.mark.parametrize(
    ("text", "product_type", "said"),
    [
        (  # peptides are traces as much as what was studied in more
            f"{BASE}, Niacinamide, Phenoxyethanol, Palmitoyl Tripeptide-1, Allantoin, {END}",
            "face cream",
            "Actives: niacinamide; allantoin (probably less than studied); palmitoyl tripeptide-1 (probably a trace).",
        ),
        (
            f"{BASE}, Adenosine, Phenoxyethanol, Copper Tripeptide-1, {END}",
            "face cream",
            "Actives: adenosine; copper tripeptide-1 (probably a trace).",
        ),
        (
            "Olea Europaea Fruit Oil, Cera Alba, Mel, Royal Jelly, Helianthus Annuus Seed Oil",
            "balm",
            "Actives: royal jelly (limited evidence).",
        ),
    ],
)
def test_what_is_little_is_said_of_each(text: str, product_type: str, said: str) -> None:
    assert line(analyze(text, product_type=product_type), "actives") == said


def test_a_second_self_tanner_is_no_rest() -> None:
    filling = (
        "Sodium Hyaluronate, Rubus Idaeus Seed Oil, Cocos Nucifera Oil, Persea Gratissima Oil, Caffeine, Allantoin"
    )
    silicones = "Cyclopentasiloxane, Polyacrylamide, C13-14 Isoparaffin, Dimethicone, Laureth-7, Phenoxyethanol"
    text = f"Aqua, Dihydroxyacetone, {BASE[6:]}, Squalane, Propanediol, Tocopheryl Acetate, {filling}, {silicones}"
    text = text.replace("Polyacrylamide", "Erythrulose, Polyacrylamide")
    told = line(analyze(text, product_type="self-tanner"), "actives")
    assert told.startswith("Actives: dihydroxyacetone, erythrulose and ")


def test_amounts_that_no_place_tells_are_not_known() -> None:
    text = "Sodium Hyaluronate, Panthenol, Niacinamide"
    assert line(analyze(text, product_type="face cream"), "actives").endswith("(each of unknown amount).")


def test_what_keeps_filters_stable_is_not_told_beside_the_filters_of_drug_facts() -> None:
    text = (
        "Active ingredients: Avobenzone 3%, Octocrylene 8% (Sunscreen). Inactive ingredients: water, glycerin, "
        "ethylhexyl methoxycrylene, cetyl alcohol, phenoxyethanol"
    )
    assert "Among the other" not in line(analyze(text, market="US"), "actives")
