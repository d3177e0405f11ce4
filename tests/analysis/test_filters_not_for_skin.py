"""UV filters that do not protect skin: undeclared minerals of US sunscreens, and what protects the product itself."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.models import Report

_DECLARED = "Avobenzone 3%, Octocrylene 10%, Water, Glycerin, Phenoxyethanol, Titanium Dioxide, Iron Oxides"


def _minerals(report: Report) -> list[str]:
    return [name for finding in report.findings if finding.class_ == "UV filter mineral" for name in finding.names]


@pytest.mark.parametrize("market", ["US", "CA"])
def test_a_mineral_that_is_not_declared_colours(market: str) -> None:
    report = analyze(_DECLARED, market=market, product_type="sunscreen")
    assert _minerals(report) == []
    assert report.label.ingredients[5].function == "colours"
    line = next(statement for statement in report.summary if statement.code == "uv_cover")
    assert "titanium" not in line.text


@pytest.mark.parametrize(
    ("text", "market"),
    [
        (_DECLARED, "EU"),
        (_DECLARED.replace("Titanium Dioxide", "Titanium Dioxide 2%"), "US"),
        ("Water, Octocrylene, Titanium Dioxide, Glycerin, Phenoxyethanol", "US"),
    ],
)
def test_it_filters_where_nothing_says_otherwise(text: str, market: str) -> None:
    assert _minerals(analyze(text, market=market, product_type="sunscreen")) == ["TITANIUM DIOXIDE"]


@pytest.mark.parametrize(("title", "most"), [("Shower Gel", 0.2), ("Eau de Parfum", 0.6)])
def test_filters_that_protect_the_product_are_estimated_low(title: str, most: float) -> None:
    base = "Sodium Laureth Sulfate, Cocamidopropyl Betaine" if title == "Shower Gel" else "Alcohol Denat."
    text = f"Aqua, {base}, Parfum, Glycerin, Butyl Methoxydibenzoylmethane, Ethylhexyl Salicylate, CI 42090"
    shares = analyze(text, title=title).concentration.ingredients
    assert max(share.estimate for share in shares[-3:-1]) <= most
