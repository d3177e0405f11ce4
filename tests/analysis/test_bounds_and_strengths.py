"""Amounts that are bounds are told as bounds; strengths of peroxide and delisted colours are read."""

from __future__ import annotations

import pytest

from inci_parser import analyze, parse


def test_an_active_among_traces_has_a_bound() -> None:
    report = analyze("成分：水、甘油、烟酰胺 其他微量成分：苯氧乙醇、透明质酸钠")
    actives = next(s.text for s in report.summary if s.code == "actives")
    assert "0.1 % or less" in actives


def test_a_least_amount_of_an_active_is_told_as_one() -> None:
    report = analyze("Ingredients: Aqua, Glycerin, Niacinamide at least 4%, Phenoxyethanol", title="Serum")
    assert next(s.text for s in report.summary if s.code == "actives").startswith("Actives: niacinamide 4 % or more (")


@pytest.mark.parametrize("strength", ["10 vol", "20 volumes", "30 Vol.", "20 volumi"])
def test_the_strength_of_a_peroxide_is_no_part_of_its_name(strength: str) -> None:
    entry = parse(f"Ingredients: Aqua, Hydrogen Peroxide {strength}, Glycerin").ingredients[1]
    assert entry.match.names == ("HYDROGEN PEROXIDE",)
    assert entry.percent is None


@pytest.mark.parametrize("printed", ["CBD", "CBD isolate 500 mg", "Cannabidiol isolate"])
def test_cannabidiol_by_its_abbreviation(printed: str) -> None:
    assert parse(f"Ingredients: Aqua, Glycerin, {printed}").ingredients[2].match.names == ("CANNABIDIOL",)


@pytest.mark.parametrize("printed", ["Red 2", "FD&C Red No. 2"])
def test_a_colour_that_is_not_listed_any_more(printed: str) -> None:
    report = analyze(f"Lipstick. Ricinus Communis Seed Oil, Beeswax, {printed}", market="US")
    assert report.label.ingredients[2].match.names == ("CI 16185",)
    assert any("Not allowed in the US in a lipstick" in statement.text for statement in report.summary)
    assert any("no colour additive listed" in finding.title for finding in report.findings)


def test_bronidox_gives_off_formaldehyde() -> None:
    report = analyze("Shampoo. Aqua, Sodium Laureth Sulfate, 5-Bromo-5-nitro-1,3-dioxane")
    assert any("Formaldehyde releaser" in finding.title for finding in report.findings)


@pytest.mark.parametrize(
    ("traces", "assumed"), [(" 其他微量成分：苯氧乙醇、透明质酸钠", True), ("、苯氧乙醇、透明质酸钠", False)]
)
def test_what_the_bounds_of_traces_rest_on_is_told(traces: str, assumed: bool) -> None:
    assumptions = analyze(f"成分：水、甘油、烟酰胺{traces}").concentration.assumptions
    assert ("entries in the list of traces stand at 0.1 % or less" in assumptions) is assumed


def test_the_order_of_two_lists_in_one_proves_nothing() -> None:
    two = analyze("Aqua, Glycerin, Parfum\nAqua, Squalane, Panthenol").concentration
    assert not two.order_means
    assert not two.assumptions
    assert analyze("Aqua, Glycerin, Parfum, Squalane, Panthenol").concentration.order_means
