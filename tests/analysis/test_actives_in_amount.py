"""What is said of actives by the amount in which they are likely there, and of UV filters where no factor is told."""

from __future__ import annotations

import pytest

from inci_parser import Report, analyze


def line(report: Report, code: str) -> str:
    return next((statement.text for statement in report.summary if statement.code == code), "")


@pytest.mark.parametrize(
    ("text", "product_type", "filters"),
    [
        ("Aqua, Octocrylene, Zinc Oxide, Glycerin, Cetyl Alcohol", "face cream", "octocrylene and zinc oxide"),
        ("Aqua, Octocrylene, Zinc Oxide, Glycerin, Cetyl Alcohol", "sunscreen", ""),
        ("Aqua, Zinc Oxide, Glycerin, Cetyl Alcohol", "face cream", ""),
    ],
)
def test_uv_filters_without_a_sun_protection_factor_are_not_to_be_counted_on(
    text: str, product_type: str, filters: str
) -> None:
    told = line(analyze(text, product_type=product_type), "uv_filters")
    assert told.startswith(f"UV filters: {filters}. Without a sun protection factor" if filters else "")
    assert bool(told) == bool(filters)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Aqua, Glycerin, Cetearyl Alcohol, Sodium Hyaluronate, Hyaluronic Acid, Hydrolyzed Hyaluronic Acid",
            "Humectant: glycerin and sodium hyaluronate with 2 more of its kind",
        ),
        (
            "Aqua, Butylene Glycol, Glycerin, Propanediol, Sodium Hyaluronate, Cetearyl Alcohol",
            "Humectant: butylene glycol, glycerin and sodium hyaluronate",
        ),
        (
            "Aqua, Glycerin, Cetearyl Alcohol, Cholesterol, Ceramide NP, Phenoxyethanol",
            "Barrier lipid: cholesterol and ceramide NP",
        ),
    ],
)
def test_what_cares_is_named_from_the_first_on_the_list(text: str, named: str) -> None:
    titles = [finding.title for finding in analyze(text, product_type="face cream").findings]
    assert named in titles


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Aqua, Glycerin, Allantoin 1 %, Phenoxyethanol", "main"),
        ("Aqua, Glycerin, Panthenol, Allantoin, Phenoxyethanol", "main"),
        (
            "Aqua, Glycerin, Cetearyl Alcohol, Dimethicone, Propanediol, Squalane, Glyceryl Stearate, Carbomer, "
            "Phenoxyethanol, Xanthan Gum, Disodium EDTA, Allantoin, Sodium Hydroxide",
            "detail",
        ),
    ],
)
def test_what_soothes_is_a_detail_where_there_is_likely_too_little(text: str, level: str) -> None:
    (soothing,) = (f for f in analyze(text, product_type="face cream").findings if f.rule == "active.soothing")
    assert soothing.level == level
