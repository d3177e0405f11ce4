"""Essential oils that the EU's list of fragrance allergens has by another name, or of another part of the plant."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.analysis.gate import failures
from inci_parser.analysis.rule_book import built_in
from inci_parser.models import Report
from inci_parser.render.highlights import highlights
from inci_parser.render.summary import summary_rows
from inci_parser.tables.definitions import AllergenOil

BOOK = built_in()
OILS = [oil for oils in BOOK.allergen_oils.values() for oil in oils]
LABEL = (
    "Aqua, Glycerin, Cetearyl Alcohol, Parfum, Citrus Aurantium Bergamia Fruit Oil, Pogostemon Cablin Leaf Oil, "
    "Citrus Aurantium Amara Leaf/Twig Oil, Cinnamomum Cassia Oil, Linalool"
)


def _report(text: str, market: str = "EU") -> Report:
    return inci_parser.analyze(text, market=market)


def _text(report: Report) -> str:
    return next(f.text for f in report.findings if f.rule == "fragrance.essential-oil")


@pytest.mark.parametrize("oil", OILS, ids=lambda oil: f"{oil.inci} {oil.allergen}")
def test_every_row(oil: AllergenOil) -> None:
    assert oil.inci not in BOOK.allergens
    assert oil.allergen in BOOK.allergens
    assert bool(oil.listed_part) is (oil.relation != "same oil")
    assert BOOK.scent(oil.inci) == "essential oil"


def test_they_are_told_and_counted() -> None:
    report = _report(LABEL)
    text = _text(report)
    assert "bergamot fruit oil as Citrus Aurantium Bergamia Peel Oil (III/352)" in text
    assert "patchouli leaf oil as Pogostemon Cablin Oil (III/365)" in text
    assert "Not counted: bitter orange leaf/twig oil" in text
    assert "the flower (III/350) and the peel (III/351)" in text
    assert "cassia oil, which tells no part of the plant" in text
    assert next(f.text for f in report.findings if f.rule == "fragrance.parfum").endswith("on this list: 3.")


def test_the_short_report_counts_them() -> None:
    line = next(line for line in highlights(_report(LABEL))[0] if "declarable" in line.finding.title)
    assert line.finding.title == "3 declarable allergens"
    assert line.finding.positions == (5, 6, 9)
    assert "Patchouli leaf oil" in line.text
    assert "Not counted: bitter orange leaf/twig oil, which can hold the same scents" in line.text
    assert "Perhaps one more: cassia oil" in line.text


def test_an_entry_that_stands_twice_counts_once() -> None:
    listed = "Lavandula Angustifolia Oil, Lavandula Angustifolia Flower Oil, Cinnamomum Cassia Oil"
    report = _report(f"Aqua, Parfum, {listed}")
    lines = [line for line in highlights(report)[0] if "allergen" in line.finding.title]
    assert [line.finding.title for line in lines] == ["1 declarable allergen"]


def test_a_check_for_allergens_fails_on_them() -> None:
    found = failures(_report("Aqua, Pogostemon Cablin Leaf Oil"), ("allergen",))
    assert [(failure.text, failure.positions) for failure in found] == [
        ("Pogostemon Cablin Oil, as patchouli leaf oil", (2,))
    ]
    assert not list(failures(_report("Aqua, Pogostemon Cablin Leaf Oil", "KR"), ("allergen",)))
    assert not list(failures(_report("Aqua, Citrus Aurantium Amara Leaf/Twig Oil"), ("allergen",)))


def test_avoided_allergens_take_them_in() -> None:
    report = inci_parser.analyze("Aqua, Pogostemon Cablin Leaf Oil", avoid=["fragrance allergen"])
    assert [item.found for item in report.looked_for] == [True]


def test_two_oils_of_one_entry_are_both_told() -> None:
    text = "Aqua, Glycerin, Squalane, Chamaecyparis Obtusa Oil, Rose Flower Oil, Rosa Damascena Flower Oil"
    words = dict(summary_rows(inci_parser.analyze(text, product_type="cream")))["Fragrance"]
    assert "The last two are on the EU's list of allergens." in words
