"""Slashes between ingredients, over lines and with misprints; slashes between names of one ingredient stay."""

from __future__ import annotations

import pytest

from inci_parser import parse


def named(text: str) -> list[str]:
    """Return the names of the entries of a text, an unknown entry as printed."""
    return [entry.name or entry.text for entry in parse(text).ingredients]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Aqua/ Sodium Laureth Sulfate/ Paraffinum Liquiduw/ PPG-1 Trdeceth-6/ Cocos Nuafera Oil/ Parfum",
            [
                "AQUA",
                "SODIUM LAURETH SULFATE",
                "PARAFFINUM LIQUIDUM",
                "PPG-1 TRIDECETH-6",
                "COCOS NUCIFERA OIL",
                "PARFUM",
            ],
        ),
        ("Mica, Cocos Nuafera\nOil/ Talc, Parfum", ["MICA", "COCOS NUCIFERA OIL", "TALC", "PARFUM"]),
        ("Mica, Polysorbate 20/Polysorbate 80, Talc", ["MICA", "POLYSORBATE 20", "POLYSORBATE 80", "TALC"]),
        (
            "Aqua, Ceteareth-20/Cetyl\nPalmitate, Mica, Benzyl Alcohol / Sodium\nBenzoate, Parfum",
            ["AQUA", "CETEARETH-20", "CETYL PALMITATE", "MICA", "BENZYL ALCOHOL", "SODIUM BENZOATE", "PARFUM"],
        ),
        ("Aqua, Water / Avena Sativa (Oat) Kernel Extract", ["AQUA", "AVENA SATIVA KERNEL EXTRACT"]),
    ],
)
def test_slashes_between_ingredients(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ("Eau / Water / Aqua", "AQUA"),
        ("Fragrance / Parfum", "PARFUM"),
        ("Coryllus Avellana Seed Oil/Hazelnut Seed Oil", "CORYLUS AVELLANA SEED OIL"),
        (
            "Hydroxyethyl Acrylate / Sodium Acryloyldimethyl Taurate Copolymer",
            "HYDROXYETHYL ACRYLATE/SODIUM ACRYLOYLDIMETHYL TAURATE COPOLYMER",
        ),
        ("Acrylates/C10-30 Alkyl\nAcrylate Crosspolymer", "ACRYLATES/C10-30 ALKYL ACRYLATE CROSSPOLYMER"),
    ],
)
def test_slashes_within_one_ingredient(entry: str, name: str) -> None:
    assert named(f"Glycerin, {entry}, Urea, Mica, Talc") == ["GLYCERIN", name, "UREA", "MICA", "TALC"]
