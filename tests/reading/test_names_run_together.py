"""Names that ran together, marks with a letter, and what stands for two ingredients."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.naming import Catalogue
from inci_parser.reading.run_ons import cut_ran_together

RECOGNIZER = Catalogue.default().recognizer


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Cetrimonium Chlorideglutamic Acid", ["Cetrimonium Chloride", "glutamic Acid"]),
        ("caprylyl glycol-sodium cocoyl isethionate", ["caprylyl glycol", "sodium cocoyl isethionate"]),
        ("Cetrimonium Chloride", []),
        ("Hydrolyzed Milkprotein", []),
        ("Cetrimonium Chlorideglutamic Acid" + " x" * 40, []),
    ],
)
def test_two_names_without_a_capital_between(text: str, names: list[str]) -> None:
    assert [chunk.name(text) for chunk in cut_ran_together(text, RECOGNIZER)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Aqua, Sodium Hydroxidelaureth-23, Parfum", ["AQUA", "SODIUM HYDROXIDE", "LAURETH-23", "PARFUM"]),
        ("Aqua, Potassium SorbateGLOW LAB, Parfum", ["AQUA", "POTASSIUM SORBATE", None, "PARFUM"]),
        ("Aqua, Argan Oil & Vitamin E, Parfum", ["AQUA", "ARGANIA SPINOSA KERNEL OIL", "TOCOPHEROL", "PARFUM"]),
        ("Sodium Palmate *A, Aqua, Glycerin *B, Parfum", ["SODIUM PALMATE", "AQUA", "GLYCERIN", "PARFUM"]),
        (
            "Cetyl Alcohol Naturally Derived Emulsifier, Lactic Acid pH Regulator, Aqua",
            ["CETYL ALCOHOL", "LACTIC ACID", "AQUA"],
        ),
        ("Aqua, Milchsäure L-(+), Glycerin", ["AQUA", "LACTIC ACID", "GLYCERIN"]),
        ("Aqua, Zinc Oxide Ph. Eur., Glycerin", ["AQUA", "ZINC OXIDE", "GLYCERIN"]),
    ],
)
def test_entries(text: str, names: list[str | None]) -> None:
    assert [entry.name for entry in inci_parser.parse(text).ingredients] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Glyceryl Stearate/PEG-100 Stearate", ("GLYCERYL STEARATE", "PEG-100 STEARATE")),
        ("Cetearyl Alcohol/Cetearyl Glucoside", ("CETEARYL ALCOHOL", "CETEARYL GLUCOSIDE")),
        ("Sodium PCA/PCA", ("SODIUM PCA",)),
        ("Acacia Decurrens Flower Cera/Acacia Decurrens Flower Wax", ("ACACIA DECURRENS FLOWER CERA",)),
    ],
)
def test_a_slash_between_two_substances(text: str, names: tuple[str, ...]) -> None:
    assert Catalogue.default().resolve(text).names == names
