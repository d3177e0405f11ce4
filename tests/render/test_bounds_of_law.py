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
