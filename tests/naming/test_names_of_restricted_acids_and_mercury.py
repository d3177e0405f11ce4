"""Acids of peels and of hair straighteners and compounds of mercury are known in the languages of their labels."""

from __future__ import annotations

import pytest

import inci_parser


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("azelaïnezuur", "AZELAIC ACID"),
        ("kyselina azelaová", "AZELAIC ACID"),
        ("Trichloressigsäure", "TRICHLOROACETIC ACID"),
        ("TCA", "TRICHLOROACETIC ACID"),
        ("Glyoxylsäure", "GLYOXYLIC ACID"),
        ("氯化氨基汞", "AMMONIATED MERCURY"),
        ("甘汞", "MERCUROUS CHLORIDE"),
        ("센텔라아시아티카추출물", "CENTELLA ASIATICA EXTRACT"),
    ],
)
def test_a_name_of_a_restricted_substance_is_known(printed: str, name: str) -> None:
    assert inci_parser.parse(f"Aqua, {printed}, Glycerin").ingredients[1].name == name


def test_an_amount_of_a_title_is_of_the_acid_it_names() -> None:
    text = "Rosacea creme azelaïnezuur 10%. Ingrediënten: Aqua, Azelaic Acid, Dimethicone, Phenoxyethanol"
    assert "azelaic acid (10 % in the title)" in " ".join(s.text for s in inci_parser.analyze(text).summary).casefold()
