"""Kinds of products by what is legible of damaged lists, by names of ranges, and water that a polymer shows."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.analysis.formula_parts import rank_of_water
from inci_parser.analysis.legible_kinds import kind_by_endings
from inci_parser.analysis.product_titles import read_title

from .labels import product

LIST = "Aqua, Ethylhexyl Palmitate, Qxzwv Aab, Guar Hxdrqxypruwl Trimonium Chloride, Parfum, Panthenol"


def test_a_name_that_ends_like_a_conditioner_shows_one() -> None:
    report = inci_parser.analyze(LIST)
    assert report.context.product_type == "conditioner"
    assert report.context.guessed
    assert "“Guar Hxdrqxypruwl Trimonium Chloride” looks like one of what conditions hair" in report.summary[0].text


@pytest.mark.parametrize("other", ["Niacinamide", "Decyl Glucoside", "Sodium Palmate", "Octocrylene"])
def test_what_washes_or_is_for_skin_speaks_against_it(other: str) -> None:
    assert inci_parser.analyze(f"{LIST}, {other}").context.product_type != "conditioner"


def test_a_title_tells_more() -> None:
    assert inci_parser.analyze(LIST, title="Face serum").context.product_type == "serum"
    assert kind_by_endings(inci_parser.parse("Aqua, Glycerin"), {"AQUA", "GLYCERIN"}) is None


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Herbal Essences honey vitamin e", "hair product"),
        ("Herbal Essences strong shampoo", "shampoo"),
        ("Revox Line Relaxer 1.7 fl oz", "serum"),
        ("Eyelift Peptides 15ml", "eye cream"),
        ("Eyelid Lift Serum", "eye serum"),
        ("Baggage Claim Gold Eye Masks", "eye patches"),
        ("Peeling Foot Mask 20ml", "foot peel"),
        ("Flash Rinse 1 Minute Facial", "wash-off mask"),
        ("Advanced Wrinkle Treatment", "treatment"),
    ],
)
def test_names_of_kinds(title: str, kind: str) -> None:
    assert read_title(title).product_type == kind


def test_a_polymer_that_gels_water_shows_water() -> None:
    gel = product(
        "[serum] PROPOLIS EXTRACT; BUTYLENE GLYCOL; NIACINAMIDE; PANTHENOL; "
        "HYDROXYETHYL ACRYLATE/SODIUM ACRYLOYLDIMETHYL TAURATE COPOLYMER"
    )
    assert rank_of_water(gel, gel.ingredients) == 1
    assert "anhydrous" not in gel.traits
    oil = product("[oil] CALENDULA OFFICINALIS FLOWER EXTRACT; SQUALANE; TOCOPHEROL; LIMONENE")
    assert rank_of_water(oil, oil.ingredients) == 0
