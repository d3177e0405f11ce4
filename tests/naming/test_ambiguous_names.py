"""Printed forms that stand for several ingredients: the usual one is named with doubt; nothing firm rests on it."""

from __future__ import annotations

import pytest

from inci_parser import analyze, parse
from inci_parser.models import Match
from inci_parser.naming import Catalogue
from inci_parser.naming.ambiguous_names import with_alternatives
from inci_parser.tables.resources import rows

_ROWS = rows("ambiguous_names.csv")
_VITAMIN_K = [
    "维生素K",
    "維他命K",
    "비타민K",
    "ビタミンK",
    "Vitamine K",
    "Витамин К",
    "K vitamini",
    "K-vitamiini",
    "فيتامين K",
]


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: row["alias"])
def test_what_else_a_form_may_be_is_known(row: dict[str, str]) -> None:
    catalogue = Catalogue.default()
    for other in row["others"].split(";"):
        assert catalogue.resolve(other.strip()).names == (other.strip(),)


@pytest.mark.parametrize(
    "printed", ["Vitamin A", "VITAMIN A", "Vit. A", "Витамин А", "维生素A", "DHA", "Tea", "Parabens", *_VITAMIN_K]
)
def test_an_ambiguous_form_has_its_name_with_doubt(printed: str) -> None:
    entry = parse(f"Ingredients: Water, Glycerin, {printed}").ingredients[2]
    assert entry.match.names
    assert entry.match.alternatives
    assert entry.doubts == ("name",)


@pytest.mark.parametrize(
    "printed", ["TEA", "Retinyl Palmitate (Vitamin A)", "Vitamin A Palmitate", "Vitamin K1", "BHA"]
)
def test_other_forms_are_sure(printed: str) -> None:
    entry = parse(f"Ingredients: Water, Glycerin, {printed}").ingredients[2]
    assert entry.match.names
    assert not entry.match.alternatives
    assert entry.doubts == ()


def test_nothing_firm_rests_on_an_ambiguous_form() -> None:
    report = analyze("Ingredients: Water, Glycerin, DHA, Vitamin K, Phenoxyethanol")
    assert "ambiguous_name" in {notice.code for notice in report.label.notices}
    assert report.context.product_type is None
    prohibited = [finding.title for finding in report.findings if finding.kind == "prohibited"]
    assert prohibited
    assert all(title.startswith("Probably ") for title in prohibited)


def test_explain_does_not_call_it_certain() -> None:
    match = Catalogue.default().explain("Vitamin A").match
    assert [alternative.name for alternative in match.alternatives] == ["RETINYL PALMITATE", "RETINYL ACETATE"]
    assert match.because.endswith("other ingredients are printed so too")


def test_what_is_no_match_and_what_is_not_in_the_table_stay_as_they_are() -> None:
    for printed, match in [("Vitamin A", Match()), ("Retinol", Match(("RETINOL",), "exact", 100.0))]:
        assert with_alternatives(printed, match) == match
