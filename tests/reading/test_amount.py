"""Amounts in every unit, range and bound."""

from __future__ import annotations

import pytest

from inci_parser.reading.amount import factor, read_amount, value


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
    ],
)
def test_amount(text: str, least: float | None, most: float | None) -> None:
    amount = read_amount(text)
    assert amount is not None
    assert (amount.min, amount.max) == (least, most)
    assert amount.text == text


@pytest.mark.parametrize("text", ["1000 IU/g", "60 mg", "Glycerin", "", "5", "%", "140 %", "5 % Glycerin", "1/2"])
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
