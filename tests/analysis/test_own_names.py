"""Ingredients of findings are told under the label's own names too, where these are unlike the INCI names."""

from __future__ import annotations

import pytest

from inci_parser import analyze, parse
from inci_parser.analysis.own_names import is_alike, own_names
from inci_parser.render.presentation import graded, grouped

SUNSCREEN = "Active ingredients: Oxybenzone 6%, Octocrylene 10%. Inactive ingredients: Water, Glycerin, Ethanol"


def test_a_title_has_both_names_once() -> None:
    report = analyze(SUNSCREEN, market="US", product_type="sunscreen")
    (finding,) = [f for f in report.findings if f.rule == "irritant.benzophenone-3"]
    assert finding.title.endswith(": oxybenzone (benzophenone-3) and octocrylene")
    assert finding.details["printed_names"] == {"BENZOPHENONE-3": "oxybenzone"}
    assert "oxybenzone (benzophenone-3)" not in finding.text


def test_every_page_has_both_names() -> None:
    report = analyze(SUNSCREEN, market="US", product_type="sunscreen")
    assert any("oxybenzone (benzophenone-3)" in statement.text for statement in report.summary)
    titles = [f.title for _, members in grouped(report.findings, report.label) for f in members]
    assert any("oxybenzone (benzophenone-3)" in title for title in titles)


def test_a_title_of_law_begins_with_the_own_name() -> None:
    report = analyze(SUNSCREEN, market="US", product_type="sunscreen")
    assert any(f.kind == "limit" and f.title.startswith("Oxybenzone (benzophenone-3): ") for f in report.findings)


def test_an_allergen_is_told_by_the_name_of_the_label() -> None:
    report = analyze("Aqua, Glycerin, Ylang-ylang oil, Parfum", product_type="cream")
    titles = [f.title for f in report.findings if f.kind == "allergen"]
    assert [title for title in titles if title.startswith("ylang-ylang oil (Cananga Odorata")]


def test_a_text_that_names_what_no_title_does_has_both_names_where_it_names_it_first() -> None:
    report = analyze("Ethanol, Aqua, Glycolic Acid, Glycerin", product_type="toner")
    (finding,) = [f for f in report.findings if f.rule == "interaction.alcohol-active"]
    assert finding.text.startswith("Ethanol (alcohol) high on the list may make glycolic acid sting")


@pytest.mark.parametrize(
    ("printed", "name", "alike"),
    [
        ("acide citrique", "citric acid", True),
        ("Glicerina", "glycerin", True),
        ("octyl methoxycinnamate", "ethylhexyl methoxycinnamate", True),
        ("Ethyl Alcohol", "alcohol", True),
        ("Tea tree oil", "ylang-ylang oil", False),
        ("Vitamin C", "ascorbic acid", False),
        ("avobenzone", "butyl methoxydibenzoylmethane", False),
        ("Yellow 5", "CI 19140", False),
        ("BG", "butylene glycol", False),
    ],
)
def test_what_is_alike_needs_no_second_name(printed: str, name: str, *, alike: bool) -> None:
    assert is_alike(printed, name) is alike


def test_a_name_printed_both_ways_and_names_of_other_scripts_are_left_alone() -> None:
    assert own_names(parse("Aqua, Avobenzone, Butyl Methoxydibenzoylmethane").ingredients) == {}
    assert own_names(parse("정제수, 나이아신아마이드, 글리세린").ingredients) == {}


def test_findings_that_are_merged_keep_own_names() -> None:
    report = analyze("Ethanol, Aqua, Denatured Alcohol, Parfum", product_type="toner")
    titles = [f.title for _, members in grouped(report.findings, report.label) for f in members]
    assert any("ethanol (alcohol)" in title for title in titles)


def test_actives_of_unlike_evidence_keep_own_names() -> None:
    text = "Aqua, Glycerin, Vitamin B5, Oat Kernel Extract, Calendula Officinalis Flower Extract"
    finding = next(f for f in analyze(text, product_type="serum").findings if f.class_ == "soothing")
    assert "vitamin B5 (panthenol) (A)" in graded(finding).title


def test_the_first_screen_tells_actives_by_both_names() -> None:
    report = analyze("Water, Glycerin, Vitamin B3, Provitamin B5, Carbomer", product_type="face cream")
    (actives,) = [statement.text for statement in report.summary if statement.code == "actives"]
    assert "itamin B3 (niacinamide)" in actives
    assert "provitamin B5 (panthenol)" in actives
