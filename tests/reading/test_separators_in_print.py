"""Commas, hyphens and blanks that stand where no list of one's own would put them."""

from __future__ import annotations

import pytest

from inci_parser import parse


def printed(text: str) -> list[str]:
    """Return the printed entries of a text."""
    return [text[entry.start : entry.end] for entry in parse(text).ingredients]


@pytest.mark.parametrize(
    "text",
    [
        "Aqua 70,0; Glycerin 20,5; Urea 9,5",
        "Aqua 70,0\nGlycerin 20,5\nUrea 9,5",
        "Aqua 70,0, Glycerin 20,5, Urea 9,5",
        "Aqua: 70,0; Glycerin: 20,5; Urea: 9,5",
        "Aqua (70,0); Glycerin (20,5); Urea (9,5)",
    ],
)
def test_a_decimal_comma_behind_a_name(text: str) -> None:
    entries = parse(text).ingredients
    assert [(entry.name, entry.percent and entry.percent.min) for entry in entries] == [
        ("AQUA", 70.0),
        ("GLYCERIN", 20.5),
        ("UREA", 9.5),
    ]


@pytest.mark.parametrize("text", ["Mica; CI 77491,77492; CI 77891", "Mica, 1,2-Hexanediol; Aqua", "Red 7,Blue 1; Mica"])
def test_other_commas_stay(text: str) -> None:
    assert all(entry.name for entry in parse(text).ingredients)
    assert len(parse(text).ingredients) >= 3


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("Ci 77491 Ci 77492 Ci 77499 (Iron Oxides)", ["Ci 77491", "Ci 77492", "Ci 77499 (Iron Oxides)"]),
        ("Mica, C.I. 77891 C.I. 77491", ["Mica", "C.I. 77891", "C.I. 77491"]),
        ("Aqua, Mica, C 74260 C 74160", ["Aqua", "Mica", "C 74260", "C 74160"]),
    ],
)
def test_the_sign_of_a_colour_goes_with_its_number(text: str, entries: list[str]) -> None:
    assert printed(text) == entries


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        (
            "Aqua-Glycerin-Cetearyl Alcohol-PEG-40 Stearate-Parfum",
            ["Aqua", "Glycerin", "Cetearyl Alcohol", "PEG-40 Stearate", "Parfum"],
        ),
        (
            "Aqua, CI42053 (GREEN 3)-PEG-40 Stearate, Lactic Acid",
            ["Aqua", "CI42053 (GREEN 3)", "PEG-40 Stearate", "Lactic Acid"],
        ),
    ],
)
def test_hyphens_between_names(text: str, entries: list[str]) -> None:
    assert printed(text) == entries


@pytest.mark.parametrize(
    "name",
    [
        "Bis-PEG/PPG-16/16 PEG/PPG-16/16 Dimethicone", "3-O-Ethyl Ascorbic Acid",
        "Poly(1,2-Butanediol)-6 Propylene Glycol",
        "PEG-240/HDI Copolymer Bis-Decyltetradeceth-20 Ether", "(+)-Limonene",
    ],
)  # fmt: skip
def test_hyphens_within_a_name(name: str) -> None:
    assert printed(f"Aqua, {name}, Parfum") == ["Aqua", name, "Parfum"]


def test_a_misprint_beside_a_name() -> None:
    entries = parse("Aqua, Propylparaben Tihanium Dioxide, Mica").ingredients
    assert [entry.name for entry in entries] == ["AQUA", "PROPYLPARABEN", "TITANIUM DIOXIDE", "MICA"]


@pytest.mark.parametrize(
    "name",
    [
        "PEG-40 Hydrogenated Castor Oil", "PEG-60 Hydrogenated Castor Oil", "PEG-7 Glyceryl Cocoate",
        "PEG-12 Dimethicone", "PEG-8 Beeswax", "Polyglyceryl-3 Beeswax", "Propylene Glycol Stearate", "CI 77891",
    ],
)  # fmt: skip
def test_a_line_that_ends_within_a_name(name: str) -> None:
    for i in [i for i, sign in enumerate(name) if sign == " "]:
        entries = parse(f"Ingredients: Aqua, Glycerin, {name[:i]}\n{name[i + 1 :]}, Parfum").ingredients
        assert [entry.name for entry in entries] == ["AQUA", "GLYCERIN", name.upper(), "PARFUM"]


def test_lines_of_one_name_each_are_not_joined() -> None:
    entries = parse("Aqua\nGlycerin\nPEG-40\nHydrogenated Castor Oil\nParfum").ingredients
    assert len(entries) == 5


@pytest.mark.parametrize("text", ["Collagen, Water, Mica", "Mica, Honey, Water"])
def test_a_comma_between_two_ingredients_parts_them(text: str) -> None:
    assert printed(text) == text.split(", ")
