"""Products whose title states a sun factor: what they are is told by the title's noun, the protection beside it."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.analysis.product_titles import read_title
from inci_parser.analysis.sun_factors import factors, states_a_factor, uv_filters
from inci_parser.analysis.title_hints import hint_of, title_word

TEXT = "Aqua, Ethylhexyl Salicylate, Dimethicone, Butylene Glycol, Butyl Methoxydibenzoylmethane, Steareth-21, Parfum"


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("DayWear Anti-Oxidant Creme SPF 15 30ml", "a day cream with sun protection (SPF 15)"),
        ("Acme | Daily Moisturizer Tinted SPF 47", "a tinted moisturiser with sun protection (SPF 47)"),
        ("Tinted Treatment Moisturizer SPF 15", "a tinted moisturiser with sun protection (SPF 15)"),
        ("BB+ Cream SPF 30", "a BB cream with sun protection (SPF 30)"),
        ("Eye Cream Broad Spectrum SPF 34 Sunscreen", "an eye cream with sun protection (SPF 34)"),
        ("Radiance Primer Broad Spectrum Sunscreen SPF 50", "a primer with sun protection (SPF 50)"),
        ("Hand Renewal Cream SPF15 Sunscreen", "a hand cream with sun protection (SPF 15)"),
        ("Day Cream SPF30 Broad Spectrum Sunscreen", "a day cream with sun protection (SPF 30)"),
        ("Body Lotion Sunscreen SPF 30", "a sunscreen (SPF 30)"),
        ("Foundation Serum SPF 30", "a foundation with sun protection (SPF 30)"),
        ("Body Butter SPF 40", "a body butter with sun protection (SPF 40)"),
        ("All Day Moisture Cream SPF 30 Sunscreen Lotion", "a sunscreen (SPF 30)"),
        ("Makeup Setting Spray SPF 30", "a setting spray with sun protection (SPF 30)"),
        ("Oil-Free Daily Protector Broad Spectrum 40 SPF", "a sunscreen (SPF 40)"),
        ("Sun Oil 15 SPF", "a sunscreen (SPF 15)"),
        ("Pack of 2 SPF Primer", "a primer with sun protection"),
        ("Tagescreme LSF 15", "a day cream with sun protection (SPF 15)"),
        ("Crème de jour FPS 20", "a day cream with sun protection (SPF 20)"),
        ("데이 크림 SPF15", "a day cream with sun protection (SPF 15)"),
        ("BB Cream SPF 20", "a BB cream with sun protection (SPF 20)"),
        ("Foundation SPF 15", "a foundation with sun protection (SPF 15)"),
        ("Lippenbalsam LSF 20", "a lip balm with sun protection (SPF 20)"),
        ("Body lotion SPF 15", "a body lotion with sun protection (SPF 15)"),
        ("Serum SPF 20", "a serum with sun protection (SPF 20)"),
        ("Beauty Benefit Crème SPF 35", "a day cream with sun protection (SPF 35)"),
        ("Stick SPF 30", "a sunscreen (SPF 30)"),
        ("スキンケアUV下地", "a primer with sun protection"),
        ("Lotion SPF 50", "a sunscreen (SPF 50)"),
        ("Baby Mineral Sunscreen SPF55+", "a sunscreen (SPF 55+)"),
        ("Sonnencreme LSF 50+", "a sunscreen (SPF 50+)"),
        ("Sunscreen", "a sunscreen"),
        ("Sheer Fluid Sun Shield SPF 30", "a sunscreen (SPF 30)"),
        ("Sun cream SPF 50", "a sunscreen (SPF 50)"),
        ("Sun cream SPF 15", "a sunscreen (SPF 15)"),
        ("Foundation", "a foundation"),
    ],
)
def test_protection_is_told_beside_the_kind(title: str, told: str) -> None:
    line = inci_parser.analyze(TEXT, title=title).summary[0].text
    assert line.startswith(f"Taken as {told} that stays on: ")


@pytest.mark.parametrize("title", ["Anti-Oxidant Creme SPF 15", "Foundation SPF 15", "Lip balm SPF 15", "Glow SPF 15"])
def test_filters_are_held_against_the_law_of_sunscreens(title: str) -> None:
    report = inci_parser.analyze(TEXT, title=title, market="US")
    assert "sunscreen" in report.context.traits.certain
    sunscreen = inci_parser.analyze(TEXT, title="Sunscreen SPF 50", market="US")
    told = [finding.rule for finding in report.findings if finding.kind == "limit"]
    assert told == [finding.rule for finding in sunscreen.findings if finding.kind == "limit"]


@pytest.mark.parametrize("title", ["Anti-Oxidant Creme SPF 15", "Foundation SPF 15", "Glow SPF 15", "Lotion SPF 8+"])
def test_the_words_of_a_title_keep_its_factor(title: str) -> None:
    assert hint_of(title_word(title)) == hint_of(title)


def test_a_factor_is_told_of_what_may_protect() -> None:
    assert read_title("Shampoo SPF 15").words == "shampoo"
    assert read_title("Serum 3 in 1").words == "serum"
    assert factors("shampoo", []) == []


@pytest.mark.parametrize("word", ["sunscreen spf 50", "spf 50 sunscreen", "foundation SPF 15"])
def test_a_given_type_may_state_its_factor(word: str) -> None:
    report = inci_parser.analyze(TEXT, product_type=word)
    assert report.context.product_type in ("sunscreen", "foundation")
    assert "sunscreen" in report.context.traits.certain


@pytest.mark.parametrize(
    ("behind", "kind"),
    [
        (". SPF 30, PA+++", "sunscreen"),
        (". SPF 30. Water resistant 40 minutes.", "sunscreen"),
        ("\nDirections: apply. LSF 50+.", "sunscreen"),
        (". Broad spectrum SPF 30. Keep out of reach of children.", "sunscreen"),
        (". Wear SPF 30 by day.", None),
        (". Related products: Sun cream, SPF 30", None),
    ],
)
def test_a_factor_behind_the_list_is_of_a_list_with_a_filter(behind: str, kind: str | None) -> None:
    assert (
        inci_parser.analyze(f"Zinc Oxide (20%), Ricinus Communis Seed Oil, Cera Alba{behind}").context.product_type
        == kind
    )
    assert inci_parser.analyze(f"Aqua, Glycolic Acid, Glycerin{behind}, for all").context.product_type is None


def test_only_grades_of_protection_stand_beside_a_factor() -> None:
    stated = ("SPF 30", "Broad spectrum SPF 50+", "SPF 30 day cream", "SPF")
    assert [states_a_factor(clause) for clause in stated] == [True, True, False, False]
    assert "ZINC OXIDE" in uv_filters()
