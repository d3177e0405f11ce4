"""Amounts that a list states of ingredients which no other line of the first screen tells."""

from __future__ import annotations

import pytest

from inci_parser import analyze, parse
from inci_parser.analysis.summary_stated import stated_beside


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Aqua, Glycerin, Cetearyl Alcohol, Niacinamide 2%, Dihydromyricetin 0.15%, Carbomer, Phenoxyethanol",
         "The list also states dihydromyricetin 0.15 %."),
        ("Aqua, Glycerin, Cetearyl Alcohol, Dihydromyricetin 0.15%, Carbomer, Phenoxyethanol",
         "The list states dihydromyricetin 0.15 %."),
        ("Aqua, Glycerin, Cetearyl Alcohol, Niacinamide 2%, Carbomer, Phenoxyethanol", ""),
        ("Aqua, Glycerin, Cetearyl Alcohol, Dihydromyricetin 0.001%, Carbomer, Phenoxyethanol", ""),
        ("Aqua, Glycerin, Cetearyl Alcohol, Dihydromyricetin < 1%, Carbomer, Phenoxyethanol", ""),
        ("Aqua, Glycerin 5%, Dihydromyricetin 0.15%, Carbomer 0.1%", ""),
    ],
)  # fmt: skip
def test_an_amount_that_no_other_line_tells_is_told(text: str, told: str) -> None:
    assert next((s.text for s in analyze(text).summary if s.code == "stated"), "") == told


def test_nothing_is_told_of_a_list_without_products() -> None:
    assert list(stated_beside(parse("Aqua, Glycerin, Squalane, Dihydromyricetin 0.15%"), (), (), {})) == []
