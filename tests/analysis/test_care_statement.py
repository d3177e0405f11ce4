"""The line on what cares says what it does, and with what, those that do the same together."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.summary_care import Caring, care_statement


def _care(text: str, product_type: str = "face cream") -> str:
    summary = analyze(text, product_type=product_type).summary
    return next((statement.text for statement in summary if statement.code == "care"), "")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Aqua, Glycerin, Squalane, Betaine, Cetearyl Alcohol, Carbomer",
            "Care: holds water with glycerin and betaine; softens with squalane.",
        ),
        (
            "Aqua, Glycerin, Butyrospermum Parkii Butter Extract, Dicaprylyl Ether, Glyceryl Stearate",
            "Care: holds water with glycerin; slows water loss with shea butter extract; softens with dicaprylyl ether",
        ),
        ("Aqua, Glycerin, Mangifera Indica Seed Butter, Glyceryl Stearate", "softens with mango seed butter"),
    ],
)
def test_what_cares_is_told_with_what_it_does(text: str, told: str) -> None:
    assert told in _care(text)


def test_names_beyond_four_are_counted_and_each_is_told_once() -> None:
    caring = [Caring(f"oil {n % 6}", "softens skin", n) for n in range(12)]
    told = care_statement(caring)
    assert told.text == "Care: softens with oil 0, oil 1, oil 2 and oil 3; 2 more."
    assert told.positions == (0, 1, 2, 3)


@pytest.mark.parametrize(
    ("text", "product_type"),
    [
        ("Avocado oil, algae, vitamin e, wheat protein", "conditioner"),
        (
            "Aqua, Phenoxyethanol, Benzyl Alcohol, Lecithin, 1,2-Hexanediol, Tocopherol, Ascorbyl Palmitate, "
            "Biosaccharide Gum-4, Helianthus Annuus Seed Oil",
            "cleansing balm",
        ),
    ],
)
def test_a_selection_tells_no_work_that_takes_an_amount(text: str, product_type: str) -> None:
    report = analyze(text, product_type=product_type)
    assert report.concentration.partial
    assert not [statement for statement in report.summary if statement.code == "works_with"]


def test_products_for_hair_have_no_line_on_the_care_of_skin() -> None:
    assert not _care(
        "Aqua, Glycerin, Argania Spinosa Kernel Oil, Cetearyl Alcohol, Behentrimonium Chloride", "hair mask"
    )


def test_a_stated_trace_cares_for_nothing() -> None:
    text = "Aqua, Glycerin, Butylene Glycol, Betaine, Panthenol, Squalane ({}), Tocopherol"
    assert "squalane" not in _care(text.format("0.02 ppm"))
    assert "squalane 0.5 %" in _care(text.format("0.5 %"))
