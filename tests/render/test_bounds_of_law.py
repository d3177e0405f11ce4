"""The maximum that a table shows is that of the assumed kind of product; the proof stays the loosest."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.render import report_view as view

_TEXT = "Aqua, Glycerin, Carbomer, Phenoxyethanol, Iodopropynyl Butylcarbamate"


def _bound(report_title: str, **given: str) -> str:
    report = analyze(_TEXT, title=report_title, **given)
    entry = report.label.ingredients[-1]
    share = report.concentration.share(entry.position)
    return view.telling_bound(entry, share, view.maxima_of_kind(report).get(entry.position))


@pytest.mark.parametrize(
    ("title", "bound"),
    [
        ("Face Cream", "law 0.01 %"),
        ("Deodorant", "law 0.0075 %"),
        ("Shampoo", "≤ 0.02 %"),
        ("", "≤ 0.02 %"),
    ],
)
def test_a_rule_of_the_assumed_kind_of_product(title: str, bound: str) -> None:
    assert _bound(title) == bound


def test_a_given_kind_proves() -> None:
    assert _bound("", product_type="face cream") == "≤ 0.01 %"


def test_without_law_nothing_is_shown() -> None:
    report = analyze(_TEXT, title="Face Cream", skip=["law"])
    assert view.maxima_of_kind(report) == {}


_FILTERS = "Aqua, Octocrylene, Benzophenone-3, Cetearyl Alcohol, Glycerin, Homosalate, Phenoxyethanol, Tocopherol"


def _by_use(text: str, **given: str) -> dict[str, str]:
    report = analyze(text, **given)
    told = view.maxima_by_use(report)
    return {e.name or "": told[e.position] for e in report.label.ingredients if e.position in told}


@pytest.mark.parametrize(
    ("market", "product_type", "told"),
    [
        ("EU", "sunscreen", {"BENZOPHENONE-3": "law 0.5–6 %"}),
        ("KR", "sunscreen", {"BENZOPHENONE-3": "law 2.4–5 %"}),
        ("EU", "body lotion", {}),
        ("none", "sunscreen", {}),
    ],
)
def test_maxima_that_differ_by_use_are_shown_where_the_estimate_is_above_the_least(
    market: str, product_type: str, told: dict[str, str]
) -> None:
    found = _by_use(_FILTERS, market=market, product_type=product_type)
    assert found.get("BENZOPHENONE-3") == told.get("BENZOPHENONE-3")


def test_a_stated_amount_is_shown_first() -> None:
    entry = analyze(_FILTERS.replace("Benzophenone-3", "Benzophenone-3 4 %")).label.ingredients[2]
    assert view.telling_bound(entry, None, None, "law 0.5–6 %") == "4 % stated"
