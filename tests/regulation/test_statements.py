"""Amounts that a label states apart from its list count for the one ingredient they are of."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.analysis.regulation.statements import amount_stated_apart

LIST = "Ingredients: Aqua, Sorbitol, Hydrated Silica, Sodium Lauryl Sulfate, Sodium Fluoride, Sodium Saccharin."


@pytest.mark.parametrize(
    ("statement", "percent"),
    [
        ("Fill: 75 %", None),  # a word that begins with the sign of fluorine
        ("Contains Sodium Fluoride (1450 ppm F).", 0.145),
        ("Contains Sodium Fluoride / Enthält Natriumfluorid (226 ppm F)", 0.0226),
        ("Enthält 1450 ppm Fluorid. Contains 1450 ppm fluoride.", 0.145),
        ("Keep out of reach of children.", None),
        ("1450 ppm F or 1000 ppm F", None),
    ],
)
def test_fluoride(statement: str, percent: float | None) -> None:
    amount = amount_stated_apart(inci_parser.parse(f"{LIST} {statement}"), "fluorine")
    assert (amount and amount.max) == percent


def test_the_finding_compares_it() -> None:
    report = inci_parser.analyze(f"{LIST} Contains Sodium Fluoride (1450 ppm F).", product_type="toothpaste")
    finding = next(f for f in report.findings if f.rule == "limit.eu.sodium-fluoride")
    assert "The label states 1450 ppm (0.145 % F), which is within it." in finding.text
    assert finding.details["law"][0]["verdict"] == "within"


def test_two_fluorides_are_not_told_apart() -> None:
    text = LIST.replace("Sodium Saccharin", "Stannous Fluoride") + " Contains 1450 ppm F."
    report = inci_parser.analyze(text, product_type="toothpaste")
    assert not [f for f in report.findings if f.kind == "limit" and f.details.get("declared")]


PASTE = "Aqua, Sorbitol, Hydrated Silica, Aroma, {}, Sodium Saccharin"


@pytest.mark.parametrize(
    ("fluoride", "title", "told"),
    [
        ("Sodium Fluoride", "Toothpaste 2500 ppm fluoride", "sodium fluoride 0.25 % as fluorine (0.15 %)"),
        ("Sodium Monofluorophosphate", "Zahnpasta 5000 ppm F", "monofluorophosphate 0.5 % as fluorine (0.15 %)"),
        ("Sodium Fluoride", "Toothpaste 1450 ppm fluoride", ""),
        ("Sodium Fluoride, Stannous Fluoride", "Toothpaste 2500 ppm fluoride", ""),
        ("Xylitol", "Toothpaste 2500 ppm fluoride", ""),
    ],
)
def test_fluorine_of_the_title_alone_is_held_against_the_law(fluoride: str, title: str, told: str) -> None:
    report = inci_parser.analyze(PASTE.format(fluoride), title=title)
    above = [statement.text for statement in report.summary if statement.code == "above_maximum"]
    assert len(above) == bool(told)
    assert all(told in text and text.startswith("In the title, above the maximum of the EU:") for text in above)
    assert not any(finding.details.get("exceeded") for finding in report.findings), "a title is no statement of a list"


def test_fluorine_of_label_and_title_is_told_once() -> None:
    text = f"{PASTE.format('Sodium Fluoride')}. Contains sodium fluoride (2500 ppm F)"
    report = inci_parser.analyze(text, title="Toothpaste 2500 ppm F")
    assert len([statement for statement in report.summary if statement.code == "above_maximum"]) == 1
