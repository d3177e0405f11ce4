"""Sunscreens of markets that have the active filters listed apart, where only the other part of the list was given."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.models import Report
from inci_parser.tables.resources import rows

BASE = (
    "Water, Glycerin, Caprylic/Capric Triglyceride, Cetyl Alcohol, Dimethicone, {filters}, Phenoxyethanol, Xanthan Gum"
)


def _report(filters: str, market: str = "US", title: str = "Day Lotion SPF 30", lead: str = "") -> Report:
    return analyze(lead + BASE.format(filters=filters), title=title, market=market)


def _told(report: Report) -> str:
    return " ".join(statement.text for statement in report.summary)


def _barred(report: Report) -> set[str]:
    return {name for f in report.findings if "prohibited as a sunscreen active" in f.title for name in f.names}


def test_a_filter_that_no_active_can_be_leaves_the_actives_outside_the_text() -> None:
    report = _report("Polysilicone-15")
    assert "UV filters: polysilicone-15; the active ones, which US packs list apart, are not in this text." in _told(
        report
    )
    assert "no filter for UVA" not in _told(report)
    assert not _barred(report)
    assert any("listed apart" in words for words in report.concentration.assumptions)


def test_a_filter_among_the_first_entries_is_judged_as_an_active() -> None:
    report = analyze("Water, Polysilicone-15, Glycerin, Cetyl Alcohol", title="Day Lotion SPF 30", market="US")
    assert _barred(report) == {"POLYSILICONE-15"}


@pytest.mark.parametrize(
    ("filters", "market"),
    [
        ("Diethylamino Hydroxybenzoyl Hexyl Benzoate, Ethylhexyl Triazone", "US"),  # made for another market
        ("Polysilicone-15 3%", "US"),
        ("Homosalate, Polysilicone-15", "US"),
        ("Polysilicone-15", "EU"),
    ],
)
def test_filters_that_may_be_the_actives_are_told(filters: str, market: str) -> None:
    report = _report(filters, market)
    assert "list apart" not in _told(report)
    assert bool(_barred(report)) == (market == "US")


def test_filters_without_an_amount_beside_listed_actives_are_not_prohibited_as_actives() -> None:
    lead = "Active ingredients: Zinc Oxide 10%. Inactive ingredients: "
    assert not _barred(_report("Polysilicone-15", lead=lead))
    assert not _barred(_report("Polysilicone-15", lead="Inactive ingredients: "))
    active = "Active ingredients: Zinc Oxide 10%, Polysilicone-15 3%. Inactive ingredients: "
    assert _barred(_report("Mica", lead=active)) == {"POLYSILICONE-15"}


def test_the_table_of_filters_agrees_with_the_law() -> None:
    barred = {
        (row["market"], row["inci"])
        for row in rows("prohibitions.csv")
        if row["condition"].startswith("as a sunscreen active")
    }
    listed = {(market, row["inci"]) for row in rows("uv_filters.csv") for market in row["no_active_in"].split()}
    assert listed == barred
