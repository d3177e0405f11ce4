"""A name in Chinese signs of which one looks like another."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.analysis.summary_unread import nearly
from inci_parser.naming import Catalogue
from inci_parser.naming.strategies import han_misprint


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("三色革提取物", "VIOLA TRICOLOR EXTRACT"),
        ("透明质酸纳", "SODIUM HYALURONATE"),
        ("卡波母", "CARBOMER"),
        ("三乙醇氨", "TRIETHANOLAMINE"),
        ("對羥基苯甲酸甲脂", "METHYLPARABEN"),  # traditional
    ],
)
def test_the_name_is_an_alternative_and_no_identity(text: str, name: str) -> None:
    match = Catalogue.default().resolve(text)
    assert (match.names, [other.name for other in match.alternatives]) == ((), [name])
    assert nearly(parse(f"成分：水、甘油、{text}、黄原胶、香精").ingredients[2]) == [name]


@pytest.mark.parametrize("text", ["甘油", "丙二醇", "冰冰冰提取物", "Glycerin", "三色革革提取物", "革" * 80, ""])
def test_what_is_listed_or_differs_in_more_is_not_guessed(text: str) -> None:
    assert han_misprint.match(text, Catalogue.default()._resolver) is None or Catalogue.default().resolve(text).names
