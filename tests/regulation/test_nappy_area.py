"""Titles in many languages tell a product for the nappy area, for which the EU lists no propyl- and butylparaben."""

from __future__ import annotations

import pytest

from inci_parser import Report, analyze

_TITLES = [
    "Nappy cream", "Diaper rash ointment", "Wundschutzcreme für den Windelbereich", "Crème pour le change",
    "Crema para el cambio de pañal", "Pasta cambio pannolino", "Creme para assaduras", "Luierzalf",
    "Pasta na odparzenia pieluszkowe", "Krém na opruzeniny", "Popsikrém", "Cremă pentru eritem fesier",
    "Pişik kremi", "Krem for bleieområdet", "Vaippavoide", "Крем под подгузник", "Крем під підгузок", "おむつクリーム",
    "기저귀 크림", "护臀膏", "護臀霜", "Diaper wipes",
]  # fmt: skip


def _report(title: str, last: str = "Propylparaben") -> Report:
    return analyze(f"Aqua, Paraffinum Liquidum, Zinc Oxide, Glycerin, Phenoxyethanol, {last}", title=title)


def _not_listed(report: Report) -> list[str]:
    return [statement.text for statement in report.summary if statement.code == "not_listed"]


@pytest.mark.parametrize("title", _TITLES)
def test_propylparaben_for_the_nappy_area_is_on_the_first_screen(title: str) -> None:
    told = _not_listed(_report(title))
    assert told
    assert "for products for the nappy area (EU V/12a)" in told[0]


@pytest.mark.parametrize(
    ("title", "last"),
    [
        ("Baby lotion", "Propylparaben"),
        ("Nappy cream", "Methylparaben"),
        ("Diaper area cleansing gel", "Propylparaben"),  # the entry bars what stays on
    ],
)
def test_of_other_products_and_parabens_it_is_not(title: str, last: str) -> None:
    assert not _not_listed(_report(title, last))
