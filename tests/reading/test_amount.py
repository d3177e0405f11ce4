"""Amounts in every unit, range and bound."""

from __future__ import annotations

import pytest

from inci_parser.models import Amount
from inci_parser.reading.amount import by_mass, factor, mass_share, read_amount, share, value


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("5%", 5.0, 5.0),
        ("0,32 %", 0.32, 0.32),
        ("15% w/w", 15.0, 15.0),
        ("0.243 % p/p", 0.243, 0.243),
        ("1450 ppm", 0.145, 0.145),
        ("50,000 ppm", 5.0, 5.0),
        ("1,000.61ppm", 0.100061, 0.100061),
        ("1 450 ppm", 0.145, 0.145),
        ("0.0048ppm", 4.8e-7, 4.8e-7),
        ("500 ppb", 5e-5, 5e-5),
        ("227.5mg/g", 22.75, 22.75),
        ("20 mg per g", 2.0, 2.0),
        ("100 µg/g", 0.01, 0.01),
        ("3 g/100 g", 3.0, 3.0),
        ("8 ‰", 0.8, 0.8),
        ("4-6%", 4.0, 6.0),
        ("4 % - 6 %", 4.0, 6.0),
        ("1 to 2 %", 1.0, 2.0),
        ("<0.1%", None, 0.1),
        ("≤ 1 %", None, 1.0),
        ("up to 2%", None, 2.0),
        ("max. 2%", None, 2.0),
        ("1% or less", None, 1.0),
        ("≥ 15 %", 15.0, None),
        ("min. 8%", 8.0, None),
        ("2 % ± 0.2 %", 2.0, 2.0),
        ("about 3%", 3.0, 3.0),
        ("5 мг/г", 0.5, 0.5),
        ("2 г на 100 мл", 2.0, 2.0),
        ("30 mg par gramme", 3.0, 3.0),
        ("3 Prozent", 3.0, 3.0),
        ("0,5 процента", 0.5, 0.5),
        ("3パーセント", 3.0, 3.0),
    ],
)
def test_amount(text: str, least: float | None, most: float | None) -> None:
    amount = read_amount(text)
    assert amount is not None
    assert (amount.min, amount.max) == (least, most)
    assert amount.text == text


@pytest.mark.parametrize(
    "text", ["1000 IU/g", "60 mg", "Glycerin", "", "5", "%", "140 %", "5 % Glycerin", "1/2", "1000 МЕ/г", "5 г"]
)
def test_no_share(text: str) -> None:
    assert read_amount(text) is None


@pytest.mark.parametrize(
    ("text", "step"), [("5%", 1.0), ("5.0 %", 0.1), ("0,32 %", 0.01), ("1450 ppm", 1e-4), ("227.5 mg/g", 0.01)]
)
def test_step_is_the_last_printed_digit(text: str, step: float) -> None:
    amount = read_amount(text)
    assert amount is not None
    assert amount.step == pytest.approx(step)


def test_commas() -> None:
    assert value("50,000", "%")[0] == 50.0
    assert value("0,050", "ppm")[0] == 0.05
    assert value("1,234,567", "ppm")[0] == 1234567.0


def test_units() -> None:
    assert factor("g/kg") == pytest.approx(0.1)
    assert factor("mg/100 g") == pytest.approx(1e-3)
    assert factor("per cent") == 1.0


@pytest.mark.parametrize(
    ("unit", "per_cent"),
    [
        ("kg/kg", 100.0),
        ("g/kg", 0.1),
        ("mg/g", 0.1),
        ("mg per g", 0.1),
        ("mg/ml", 0.1),
        ("mcg/g", 1e-4),
        ("\u00b5g/g", 1e-4),
        ("\u03bcg/g", 1e-4),
        ("ug/ml", 1e-4),
        ("ml/100 ml", 1.0),
        ("g/100g", 1.0),
        ("mg/100 g", 1e-3),
        ("%", 1.0),
        ("\u2030", 0.1),
        ("pct", 1.0),
        ("percent", 1.0),
        ("per cent", 1.0),
        ("PPM", 1e-4),
        ("ppb", 1e-7),
        ("vol.-%", 1.0),
    ],
)
def test_every_unit_in_mass_percent(unit: str, per_cent: float) -> None:
    assert factor(unit) == per_cent


@pytest.mark.parametrize(
    ("number", "unit", "wanted"),
    [
        ("5", "%", (5.0, 1.0)),
        ("1,000", "%", (1.0, 0.001)),  # a decimal comma
        ("1,000", "ppm", (1000.0, 1.0)),  # a thousands group
        ("1,000", "PPB", (1000.0, 1.0)),
        ("0,050", "ppm", (0.05, 0.001)),  # nothing before it: no group
        ("00,500", "ppm", (0.5, 0.001)),
        ("1,00", "ppm", (1.0, 0.01)),  # two or four digits are no group
        ("1,0000", "ppm", (1.0, 0.0001)),
        ("1,000.5", "%", (1000.5, 0.1)),  # comma and point: groups
        ("1,234,567", "%", (1234567.0, 1.0)),
        ("1.234.567", "ppm", (1234567.0, 1.0)),
        ("1.234.567", "%", (1234.567, 0.001)),
        ("1.234.56", "ppm", (1234.56, 0.01)),
        ("1.500", "ppm", (1500.0, 1.0)),
        ("12 345", "ppb", (12345.0, 1.0)),
    ],
)
def test_groups_of_thousands(number: str, unit: str, wanted: tuple[float, float]) -> None:
    assert value(number, unit) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("100%", (100.0, 100.0, 1.0, "")),
        ("99-100 %", (99.0, 100.0, 1.0, "")),
        ("6-4 %", (4.0, 6.0, 1.0, "")),
        ("0,1-0,25 %", (0.1, 0.25, 0.01, "")),
        ("1,5 to 2,25 %", (1.5, 2.25, 0.01, "")),
        ("% 5", (5.0, 5.0, 1.0, "")),
        ("%5", (5.0, 5.0, 1.0, "")),
        ("5  %", (5.0, 5.0, 1.0, "")),
        ("1.1 mg/g", (0.11, 0.11, 0.01, "")),
        ("10 g/kg", (1.0, 1.0, 0.1, "")),
        ("0.33 %", (0.33, 0.33, 0.01, "")),
        ("70 % v/v", (70.0, 70.0, 1.0, "v/v")),
        ("70 vol.%", (70.0, 70.0, 1.0, "v/v")),
        ("< 70 % v/v", (None, 70.0, 1.0, "v/v")),
    ],
)
def test_bounds_step_and_basis(text: str, wanted: tuple[float | None, float | None, float, str]) -> None:
    amount = read_amount(text)
    assert amount is not None
    assert (amount.min, amount.max, amount.step, amount.basis) == wanted


@pytest.mark.parametrize(
    "text",
    ["100.1 %", "5-101 %", "101-102 %", "\u2265 101 %", "1234%", "0.1234567890123%", "500 IU/g", "5,000,000 ppm"],
)
def test_more_than_everything_is_no_share(text: str) -> None:
    assert read_amount(text) is None


def test_white_space_around_an_amount_is_none_of_its_text() -> None:
    amounts = [read_amount(text) for text in (" 5 % ", " 1-2 % ")]
    assert [amount and amount.text for amount in amounts] == ["5 %", "1-2 %"]


@pytest.mark.parametrize(
    ("least", "most", "wanted"),
    [
        (70.0, 70.0, (62.39, 62.39)),
        (None, 96.0, (None, 93.93)),  # between 95 and 100 per cent of volume: 92.41 + 7.59 / 5
        (65.0, None, (57.24, None)),  # between 60 and 70: half way from 52.09 to 62.39
        (0.0, 100.0, (0.0, 100.0)),
    ],
)
def test_shares_of_volume(least: float | None, most: float | None, wanted: tuple[float | None, float | None]) -> None:
    amount = by_mass(Amount(least, most, "", 1.0, "v/v"), "ALCOHOL")
    assert amount is not None
    assert (amount.min, amount.max) == wanted
    assert by_mass(Amount(least, most, "", 1.0, "v/v"), "GLYCERIN") is None


@pytest.mark.parametrize(
    ("text", "share_", "printed"),
    [
        ("Zinc Oxide 25 g", 25.0, "25 g"),
        ("Zinc Oxide 0,5 g, 2 g", 0.5, "0,5 g"),
        ("Zinc Oxide 250 mg", 0.25, "250 mg"),
        ("Zinc Oxide 500 mcg", 0.0005, "500 mcg"),
        ("Zinc Oxide 500 \u00b5g", 0.0005, "500 \u00b5g"),
        ("Zinc Oxide 100g", 100.0, "100g"),
    ],
)
def test_masses_of_a_hundred_grams(text: str, share_: float, printed: str) -> None:
    amount = mass_share(text, "100 g")
    assert amount is not None
    assert (amount.min, amount.max, amount.text) == (share_, share_, printed)


@pytest.mark.parametrize("text", ["Zinc Oxide", "x 2 mg/g", "SPF50 g", "x.5 g", "x 5 gx", "101 g", "x 0.2 kg"])
def test_no_mass_of_a_hundred_grams(text: str) -> None:
    assert mass_share(text, "100 g") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("5%", True),
        ("5 %", True),
        ("%5", True),
        ("% 5", True),
        ("1%5", True),
        ("5 \u2030", True),
        ("5 ppm", True),
        ("1450ppmF", True),
        ("5 ppx", False),
        ("5 vol %", True),
        ("5 mg/g", True),
        ("5 mg per g", True),
        ("5 g/100 ml", True),
        ("5 \u00b5g/kg", True),
        ("5 mg", False),
        ("% x", False),
        ("ppm", False),
    ],
)
def test_whether_a_text_states_a_share(text: str, found: bool) -> None:
    assert bool(share().search(text)) is found
