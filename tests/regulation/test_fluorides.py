"""Fluorides: the law counts fluorine, labels print the salt, fluorine or both, and two salts count together."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.regulation import compliance_table
from inci_parser.models import Report
from inci_parser.render import numbers

PASTE = "Toothpaste. Ingredients: Aqua, Sorbitol, Hydrated Silica, {fluorides}, Aroma, Sodium Saccharin.{behind}"


def _paste(fluorides: str, behind: str = "") -> Report:
    return analyze(PASTE.format(fluorides=fluorides, behind=behind))


def _screen(report: Report) -> str:
    return " ".join(statement.text for statement in report.summary)


def test_fluorine_is_told_as_fluorine() -> None:
    report = _paste("Sodium Fluoride (1450 ppm F)")
    assert "0.145 % as fluorine" in _screen(report)
    assert [numbers.declared(entry) for entry in report.label.ingredients if entry.percent] == ["0.145 % as fluorine"]


def test_a_salt_is_told_as_fluorine_too() -> None:
    report = _paste("Sodium Fluoride 0.32% (1450 ppm F)")
    row = next(row for row in compliance_table(report) if row["ingredient"] == "SODIUM FLUORIDE")
    assert (row["stated"]["max"], row["stated_as_basis"], row["verdict"]) == (0.32, 0.145, "within")
    text = next(f.text for f in report.findings if f.kind == "limit" and "SODIUM FLUORIDE" in f.names)
    assert "The label states 0.32 %, 0.145 % as fluorine, which is within it." in text


def test_what_is_stated_as_something_else_is_not_told_as_fluorine() -> None:
    report = _paste("Sodium Fluoride 0.3 % (as phosphate)")
    row = next(row for row in compliance_table(report) if row["ingredient"] == "SODIUM FLUORIDE")
    assert (row["stated_as_basis"], row["verdict"]) == (None, "unclear")


def test_above_is_told_in_the_terms_of_the_law() -> None:
    assert "sodium fluoride 0.5 % (0.15 % as fluorine)" in _screen(_paste("Sodium Fluoride 0.5%"))


def test_two_fluorides_above_together_are_not_called_within() -> None:
    screen = _screen(_paste("Sodium Monofluorophosphate 1.1%, Sodium Fluoride 0.10%"))
    assert "together at least 0.182 % as fluorine (0.15 %)" in screen
    assert "within" not in screen


def test_what_is_stated_behind_the_list_is_the_sum_of_two_fluorides() -> None:
    report = _paste("Sodium Monofluorophosphate, Sodium Fluoride", " Contains 1450 ppm fluoride.")
    found = next(f for f in report.findings if f.class_ == "sum")
    assert found.details["together"] == {"min": 0.1449, "max": 0.145, "basis": "fluorine"}
    assert not found.details["exceeded"]


def test_an_amount_behind_the_list_counts_for_the_ingredient_in_it() -> None:
    report = _paste("Sodium Fluoride", " Contains: Sodium Fluoride 0.32% w/w (1450 ppm F)")
    assert "within the maximum: sodium fluoride" in _screen(report)


@pytest.mark.parametrize(
    "stated",
    [
        "(1450 ppm Fluorid)",
        "(Fluorid 1450 ppm)",
        "(Fluoride: 1450 ppm)",
        "(als Fluorid 1450 ppm)",
        "(1450 ppm de flúor)",
        "(contient 1450 ppm de fluorure)",
        "(1450 ppm fluoruri)",
        "(fluoreto 1450 ppm)",
        "(1450 ppm fluorku)",
        "(1450 ppm florür)",
        "(1450 ppm фторида)",
        "(フッ素として1450ppm)",
        "(1450ppmフッ素)",
        "(불소로서 1450ppm)",
        "(氟含量1450ppm)",
        "(以氟计1450ppm)",
        "1450 ppm fluoride",
        "1450 ppm de fluor",
    ],
)
def test_fluorine_is_known_in_every_language_at_both_sides_of_its_amount(stated: str) -> None:
    report = _paste(f"Sodium Fluoride {stated}")
    (entry,) = [entry for entry in report.label.ingredients if entry.percent]
    assert entry.match.names == ("SODIUM FLUORIDE",)
    assert (entry.percent.max, bool(entry.percent.basis)) == (0.145, True)
    row = next(row for row in compliance_table(report) if row["ingredient"] == "SODIUM FLUORIDE")
    assert row["verdict"] == "within"


def test_an_amount_before_a_name_is_of_that_name() -> None:
    report = analyze("Ingredients: Aqua, 5% Zinc, Talc, Glycerin")
    assert [(e.name, e.percent.basis) for e in report.label.ingredients if e.percent] == [("ZINC", "")]
