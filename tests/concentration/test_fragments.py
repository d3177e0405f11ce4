"""Pieces of damaged print have no amount of their own, and count as no place."""

from __future__ import annotations

import pytest

from inci_parser import analyze, parse
from inci_parser.analysis.places import is_fragment
from inci_parser.render.page_options import PageOptions
from inci_parser.render.renderer import renderer

DAMAGED = "Aqua, Glycerin, Cetyl Alcohol, te, Dimethicone, Phen er, Sodium PCA, Panthenol, Talc, Mica, Parfum"


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("te", True),
        ("* Oil", False),
        ("Phen er", True),
        ("En OL", True),
        ("SLX", False),
        ("CI 1234", False),
        ("Zqvxwerb", False),
        ("甲乙", False),
    ],
)
def test_what_is_a_fragment(text: str, is_one: bool) -> None:
    entry = parse(f"Aqua, Glycerin, {text}, Talc, Mica").ingredients[2]
    assert is_fragment(entry) is is_one


def test_it_stands_outside_the_order() -> None:
    report = analyze(DAMAGED)
    assert {4, 6} <= set(report.concentration.outside)
    whole = analyze(DAMAGED.replace("te, ", "").replace("Phen er, ", ""))
    shares = {share.position: share.proved for share in report.concentration.ingredients}
    proved = {entry.name: shares[entry.position] for entry in report.label.ingredients}
    for entry, share in zip(whole.label.ingredients, whole.concentration.ingredients, strict=True):
        found = proved[entry.name]
        assert found is None or share.proved is None or found.max >= share.proved.max


def test_the_table_shows_no_amount_of_it() -> None:
    page = renderer("table", PageOptions()).report(analyze(DAMAGED), "x")
    row = next(line for line in page.splitlines() if " Phen er" in line)
    assert "%" not in row
