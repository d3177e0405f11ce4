"""Counts of activity in a mass: mass percent for vitamins whose international unit is a mass, else a doubt."""

from __future__ import annotations

import pytest

from inci_parser import analyze, parse
from inci_parser.models import Amount
from inci_parser.reading.activity_amounts import activity_share, share_of_activity


def _percent(text: str, name: str) -> Amount | None:
    (entry,) = [entry for entry in parse(text).ingredients if entry.name == name]
    assert ("amount" in entry.doubts) is (entry.percent is None)
    return entry.percent


@pytest.mark.parametrize(
    ("text", "name", "low", "high"),
    [
        ("Aqua, Glycerin, Retinol 509 IU/g, Phenoxyethanol", "RETINOL", 0.01527, 0.01527),
        ("Aqua, Glycerin, Retinol (2,500 I.U. per gram), Phenoxyethanol", "RETINOL", 0.075, 0.075),
        ("Aqua, Glycerin, Retinol, Phenoxyethanol. Retinol content: 509 IU/g", "RETINOL", 0.01527, 0.01527),
        ("Aqua, Glycerin, Retinol, Phenoxyethanol. Contains: Retinol 509 IU/g", "RETINOL", 0.01527, 0.01527),
        ("Aqua, Glycerin, Retinol*, Phenoxyethanol. * 509 IU/g", "RETINOL", 0.01527, 0.01527),
        ("정제수, 글리세린, 레티놀(509국제단위/g), 페녹시에탄올", "RETINOL", 0.01527, 0.01527),
        ("정제수, 글리세린, 레티놀, 페녹시에탄올 * 레티놀 함량 509 IU/g", "RETINOL", 0.01527, 0.01527),
        ("水、グリセリン、レチノール 2500国際単位/g、フェノキシエタノール", "RETINOL", 0.075, 0.075),
        ("成分：水、甘油、视黄醇(2500国际单位/克)、苯氧乙醇", "RETINOL", 0.075, 0.075),
        ("Состав: Вода, Глицерин, Ретинол 2500 МЕ/г, Феноксиэтанол", "RETINOL", 0.075, 0.075),
        (
            "Inhaltsstoffe: Aqua, Glycerin, Retinyl Palmitate 1000 I.E./g, Phenoxyethanol",
            "RETINYL PALMITATE",
            0.055,
            0.055,
        ),
        ("Ingrédients : Aqua, Glycerin, Retinyl Palmitate 1000 UI/g, Parfum", "RETINYL PALMITATE", 0.055, 0.055),
        ("Aqua, Glycerin, Retinyl Acetate 1000 IU/g, Parfum", "RETINYL ACETATE", 0.0344, 0.0344),
        ("Aqua, Glycerin, Tocopheryl Acetate 10 IU/ml, Parfum", "TOCOPHERYL ACETATE", 0.735, 1.0),
        ("Aqua, Glycerin, Tocopherol 100 IU/100 g, Parfum", "TOCOPHEROL", 0.0671, 0.0909),
        ("Aqua, Glycerin, Cholecalciferol 400 IU/g, Parfum", "CHOLECALCIFEROL", 0.001, 0.001),
    ],
)
def test_international_units_of_vitamins_are_a_share(text: str, name: str, low: float, high: float) -> None:
    amount = _percent(text, name)
    assert amount is not None
    assert (amount.min, amount.max) == (pytest.approx(low), pytest.approx(high))
    assert amount.of_activity
    assert amount.to_dict() == {"min": None, "max": None, "text": amount.text}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Aqua, Glycerin, Papain 100 IU/g, Parfum", "PAPAIN"),  # an enzyme's unit is no mass
        ("Aqua, Glycerin, Papain*, Parfum. * 100 IU/g", "PAPAIN"),
        ("Aqua, Glycerin, Retinol 500 IU, Parfum", "RETINOL"),  # in how much?
        ("Aqua, Glycerin, Retinol up to 300 IU/g, Parfum", "RETINOL"),  # a bound
        ("Aqua, Glycerin, Tocopheryl Acetate 3000 IU/g, Parfum", "TOCOPHERYL ACETATE"),  # more than everything
    ],
)
def test_other_counts_of_activity_are_a_doubt(text: str, name: str) -> None:
    assert _percent(text, name) is None


def test_a_range_is_no_one_amount() -> None:
    assert activity_share().search("Retinol 2000 to 3000 IU/g")
    assert share_of_activity("Retinol 2000 to 3000 IU/g", "RETINOL") is None


def test_a_count_is_told_with_its_share_and_weighed_by_it() -> None:
    report = analyze("Face serum. Ingredients: Aqua, Glycerin, Squalane, Retinol 509 IU/g, Phenoxyethanol")
    (actives,) = [statement.text for statement in report.summary if statement.code == "actives"]
    assert actives == "Actives: retinol 509 IU/g, about 0.015 % (less than the 0.04 to 1 % studied)."
    (irritant,) = [f for f in report.findings if f.kind == "irritant" and "RETINOL" in f.names]
    assert irritant.severity == 1
    assert irritant.text.startswith("Can dry a little; less is stated here than was studied.")


def test_a_stated_amount_as_studied_dries_as_its_class() -> None:
    report = analyze("Face serum. Ingredients: Aqua, Glycerin, Squalane, Retinol 3300 IU/g, Phenoxyethanol")
    (irritant,) = [f for f in report.findings if f.kind == "irritant" and "RETINOL" in f.names]
    assert irritant.severity == 2
