"""Amounts that are strengths of raw materials are no contents: no exceedance, no loss of the order, told as such."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.concentration.strengths import strengths_of, without_strengths
from inci_parser.analysis.gate import FAILURES
from inci_parser.analysis.stated import strength_of
from inci_parser.models import Amount, Context, Report
from inci_parser.tables.resources import rows

from .making import entry, label, percent

_DYE = (
    "Hair dye cream. Ingredients: Aqua, Cetearyl Alcohol, Propylene Glycol, Ceteareth-20, Oleic Acid, Ammonia 25%, "
    "Toluene-2,5-Diamine, Sodium Sulfite, Resorcinol, Parfum, Disodium EDTA"
)


def _told(report: Report) -> str:
    return " ".join(statement.text for statement in report.summary if statement.code == "strengths")


def _codes(report: Report) -> set[str]:
    return {statement.code for statement in report.summary}


def test_a_strength_is_told_and_nothing_is_exceeded_as_a_fact() -> None:
    report = analyze(_DYE)
    assert "Ammonia 25 % does not fit its place on the list as a content" in _told(report)
    assert "If meant as content, above the maximum of the EU: ammonia (6 %)." in _told(report)
    assert "above_maximum" not in _codes(report)
    assert not any(finding.details.get("exceeded") for finding in report.findings)
    ammonia = report.concentration.ingredients[5]
    assert ammonia.estimate < 2
    assert report.concentration.order_means
    assert report.concentration.contradiction is None
    limit = next(finding for finding in report.findings if finding.kind == "limit" and "AMMONIA" in finding.names)
    assert "if it is meant as content, it is above this" in limit.text


def test_what_may_be_above_a_maximum_does_not_pass_a_gate() -> None:
    assert [failure.positions for failure in FAILURES["limit"](analyze(_DYE))] == [(6,)]
    assert not list(FAILURES["limit"](analyze("Aqua, Glycerin, Cetyl Alcohol, Xanthan Gum, Glycerin 99.5%")))


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        ("Aqua, Glycerin, Cetyl Alcohol, Xanthan Gum, Tocopherol (min. 95%), Parfum", {5}),
        ("Aqua, Glycerin, Cetyl Alcohol, Xanthan Gum, Allantoin ≥ 5 %, Parfum", set()),
        ("Aqua, Glycerin 99.5%, Cetyl Alcohol, Xanthan Gum, Sodium Hydroxide 50%, Lactic acid 80 %", {2, 5, 6}),
        ("Aqua, Sodium Laureth Sulfate 70%, Cocamidopropyl Betaine 30%, Sodium Chloride, Citric acid 50%", {2, 3, 5}),
        ("Aqua, Phosphoric Acid (85%), Glycerin, Parfum", {2}),
        ("成分：水、甘油99.5%、氢氧化钠50%、黄原胶、乳酸80%", {2, 3, 5}),
        ("전성분: 정제수, 글리세린, 잔탄검, 수산화나트륨50%, 페녹시에탄올, 토코페롤 95%", {4, 6}),
        ("Avobenzone 3%, Homosalate 5%, Water, Glycerin 99.5%, Xanthan Gum, Tocopherol 95%", {4, 6}),
        # contents: out of the order, but no strengths; in front; in no order; sheets; first
        ("Aqua, Glycerin, Cetyl Alcohol, Xanthan Gum, Urea 5%, Phenoxyethanol", set()),
        ("Aqua, Glycerin, Cetyl Alcohol, Xanthan Gum, Azelaic Acid 20%", set()),
        ("Avobenzone 3%, Homosalate 5%, Water, Glycerin, Xanthan Gum", set()),
        ("Aqua 60%, Glycerin 20%, Urea 15%, Cetyl Alcohol 5%", set()),
        ("Glycolic Acid 70%, Aqua, Xanthan Gum", set()),
        ("Sodium Laureth Sulfate 28%, Cocamidopropyl Betaine 5%, Aqua 60%, Sodium Chloride 2%", set()),
    ],
)
def test_which_amounts_are_strengths(text: str, positions: set[int]) -> None:
    read = analyze(text).label
    assert {e.position for e in read.ingredients if strength_of(e)} == positions
    assert all(e.percent is None and "amount" in e.doubts for e in read.ingredients if e.position in positions)


def test_what_stands_first_by_its_letters_may_be_a_strength() -> None:
    rest = "Aqua, Cetearyl Alcohol, Disodium EDTA, Glycerin, Parfum, Propylene Glycol, Resorcinol, Sodium Sulfite"
    report = analyze(f"Ammonia 25%, {rest}", product_type="hair dye")
    assert not report.concentration.order_means
    assert "Ammonia 25 %" in _told(report)
    assert not any(finding.details.get("exceeded") for finding in report.findings)
    peel = analyze("Glycolic Acid 70%, Aqua, Xanthan Gum, Parfum, Glycerin, Allantoin, Panthenol", product_type="peel")
    assert peel.label.ingredients[0].percent is not None


def test_what_the_title_repeats_is_a_content() -> None:
    text = "Ingredients: Aqua, Glycolic Acid 70%, Xanthan Gum"
    assert "strengths" in _codes(analyze(text))
    titled = analyze(text, title="Glycolic Acid 70% Peel")
    assert "strengths" not in _codes(titled)
    assert titled.label.ingredients[1].percent is not None


def test_amounts_that_are_switched_off_are_left_alone() -> None:
    report = analyze(_DYE, skip=["amounts"])
    assert report.label.ingredients[5].percent is not None


def test_many_are_counted_and_told_in_the_plural() -> None:
    text = (
        "Aqua, Glycerin 99.5%, Cetyl Alcohol, Xanthan Gum, Tocopherol 95%, Sodium Hydroxide 50%, Lactic Acid 80%, "
        "Phosphoric Acid 85%, Phytic Acid 50%"
    )
    told = _told(analyze(text))
    assert "and 2 more do not fit their places on the list as contents" in told
    assert "If meant as content" not in told


def test_labels_by_hand() -> None:
    made = label("AQUA", "GLYCERIN", "XANTHAN GUM", entry("SODIUM HYDROXIDE", percent=percent(50)))
    assert strengths_of(made, Context(), (), None, {}) == {4: Amount(50, 50, "50%", 0.1)}
    assert without_strengths(made, {}) is made
    assert strengths_of(made, Context(skip=frozenset({"amounts"})), (), None, {}) == {}
    assert strengths_of(label("AQUA", "GLYCERIN"), Context(), (), None, {}) == {}
    unsure = label("AQUA", "GLYCERIN", "XANTHAN GUM", entry("SODIUM HYDROXIDE", percent=percent(50), doubts=("name",)))
    assert strengths_of(unsure, Context(), (), None, {}) == {}


def test_the_table_has_ranges_of_shares() -> None:
    table = rows("raw_strengths.csv")
    assert len(table) > 5
    assert all(0 < float(row["least"]) <= float(row["most"]) <= 100 for row in table)


@pytest.mark.parametrize("words", ["3% encapsulated retinol", "Encapsulated Retinol 3%", "Encapsulated retinol (3 %)"])
def test_an_amount_of_capsules_is_no_amount_of_what_they_hold(words: str) -> None:
    report = analyze(f"Ingredients: Aqua, Glycerin, {words}, Phenoxyethanol", title="Serum")
    assert report.label.ingredients[2].percent is None
    assert _told(report).startswith(f"“{words}” gives the amount of what carries it: how much retinol that is, is not")
    assert "If meant as content, above the maximum of the EU: retinol (0.3 %)." in _told(report)
    assert "above_maximum" not in _codes(report)
    limit = next(finding for finding in report.findings if finding.kind == "limit" and "RETINOL" in finding.names)
    assert "if all of that is the ingredient itself, it is above this" in limit.text


def test_an_amount_that_the_title_gives_of_the_ingredient_is_counted() -> None:
    report = analyze(
        "Ingredients: Aqua, Glycerin, Encapsulated Retinol 0.3%, Phenoxyethanol", title="Retinol 0.3% serum"
    )
    assert report.label.ingredients[2].percent is not None
