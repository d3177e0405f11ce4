"""Amounts that sentences beside the list give of entries bind what is likely of them and prove nothing."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.sentence_amounts import sentence_amounts
from inci_parser.naming import Catalogue

_LIST = "Ingredients: Aqua, Glycerin, Urea, Niacinamide, Panthenol, Phenoxyethanol. {}"


def _amounts(text: str) -> dict[str, float | None]:
    found = sentence_amounts(analyze(text).label, Catalogue.default())
    return {name: amount.max for name, amount in found.items()}


@pytest.mark.parametrize(
    ("said", "amounts"),
    [
        ("Formulated with 4% niacinamide.", {"NIACINAMIDE": 4.0}),
        ("Mit 10 % Urea und 2 % Panthenol.", {"UREA": 10.0, "PANTHENOL": 2.0}),
        ("Enthält 10 % Harnstoff.", {"UREA": 10.0}),
        ("Avec 4 % de niacinamide.", {"NIACINAMIDE": 4.0}),
        ("Contiene urea al 10%.", {"UREA": 10.0}),
        ("Содержание ниацинамида: 5%", {"NIACINAMIDE": 5.0}),
        ("Met 10% ureum.", {"UREA": 10.0}),
        ("含5%烟酰胺。", {"NIACINAMIDE": 5.0}),
        # of users, of how natural it is, of what the list lacks, without a word for "with"
        ("95% of users saw less redness with niacinamide.", {}),
        ("Contains 98% natural ingredients and urea.", {}),
        ("With 2% retinol.", {}),
        ("30% more niacinamide.", {}),
    ],
)
def test_which_amounts_are_of_which_entries(said: str, amounts: dict[str, float]) -> None:
    assert _amounts(_LIST.format(said)) == amounts


def test_they_are_likely_and_proved_is_nothing() -> None:
    report, silent = analyze(_LIST.format("With 10 % urea.")), analyze(_LIST.format("With urea."))
    share = report.concentration.ingredients[2]
    assert share.estimate == pytest.approx(10)
    assert "claimed beside the list: 10 %" in share.because
    assert share.proved == silent.concentration.ingredients[2].proved
    assert report.label.ingredients[2].percent is None


@pytest.mark.parametrize(("title", "name"), [("10% B3 Serum", "NIACINAMIDE"), ("B5 5% Cream", "PANTHENOL")])
def test_short_names_of_vitamins_in_titles(title: str, name: str) -> None:
    report = analyze(_LIST.format(""), title=title)
    place = next(e.position for e in report.label.ingredients if e.name == name)
    assert "claimed" in " ".join(report.concentration.ingredients[place - 1].because)
