"""Insect repellents are no cosmetics; their active, their scent and what may irritate are told all the same."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.analysis.own_actives import own_actives
from inci_parser.analysis.product_titles import read_title
from inci_parser.analysis.rule_book import built_in
from inci_parser.naming import Catalogue


@pytest.mark.parametrize(
    "title",
    [
        "Insect Repellent Lotion",
        "Mosquito Repellent Cream",
        "Mückenschutz-Spray",
        "Insektenschutz-Lotion",
        "Lotion anti-moustiques",
        "Spray répulsif insectes",
        "Loción repelente de mosquitos",
        "Spray antimosquitos",
        "Latte antizanzare",
        "Loção repelente",
        "Anti-muggen spray",
        "Balsam na komary",
        "Repelent proti komárům",
        "Szúnyogriasztó spray",
        "Cremă anti-țânțari",
        "Myggspray",
        "Крем от комаров",
        "Спрей від комарів",
        "Sinek kovucu losyon",
        "虫よけスプレー",
        "모기 기피제 스프레이",
        "驱蚊喷雾",
        "طارد البعوض",
    ],
)
def test_a_title_names_a_repellent(title: str) -> None:
    assert read_title(title).product_type == "insect repellent"


@pytest.mark.parametrize("title", ["Water-repellent barrier cream", "Sand repellent sun lotion"])
def test_what_repels_something_else_is_none(title: str) -> None:
    assert read_title(title).product_type not in ("", "insect repellent")


@pytest.mark.parametrize("name", ["DEET", "Icaridin", "Picaridin", "IR3535", "Citriodiol", "Икаридин", "ディート"])
@pytest.mark.parametrize("title", ["Insect repellent lotion\n", "Lotion\n", ""])
def test_the_active_of_a_repellent_is_told(title: str, name: str) -> None:
    report = inci_parser.analyze(f"{title}Ingredients: Aqua, {name} 20%, Alcohol Denat., Glycerin, Parfum")
    assert report.context.product_type == "insect repellent"
    (finding,) = report.of_kind("active")
    assert {f.kind for f in report.findings} == {"active", "fragrance", "irritant"}
    assert (finding.class_, finding.positions) == ("insect repellent", (2,))
    first, second, *_ = (statement.text for statement in report.summary)
    assert "no cosmetic" in first
    assert "20% stated" in second
    assert "law of biocides" in second


def test_a_guess_is_told_as_one() -> None:
    report = inci_parser.analyze("Aqua, DEET, Alcohol Denat., Glycerin, Parfum")
    assert report.summary[0].text.startswith("Probably an insect repellent by its ingredients")


def test_a_sunscreen_that_repels_stays_a_sunscreen() -> None:
    text = "Sun lotion SPF 30\nIngredients: Aqua, Ethyl Butylacetylaminopropionate, Octocrylene, Homosalate, Glycerin"
    assert inci_parser.analyze(text).context.product_type == "sunscreen"


def test_other_types_have_no_actives_of_their_own() -> None:
    report = inci_parser.analyze("Shower gel. Aqua, Sodium Laureth Sulfate, Glycerin")
    assert own_actives(report.label, report.context, built_in(), Catalogue.default()) == ()
