"""Titles in scripts without spaces: a word counts where it stands, not where its letters stand in other words."""

from __future__ import annotations

from itertools import pairwise

import pytest

from inci_parser.analysis.product_titles import read_title
from inci_parser.analysis.title_words import title_words
from inci_parser.analysis.unspaced_titles import unspaced_phrases


@pytest.mark.parametrize(
    ("title", "product_type", "traits"),
    [
        # "improves" (개선) before a form is no sun (선)
        ("미백 주름개선 크림", "cream", ""),
        ("주름개선크림", "cream", ""),
        ("미백·주름개선 로션", "lotion", ""),
        ("탄력개선 스틱", "stick", ""),
        ("유선 스틱", "stick", ""),
        ("데일리선크림", "sunscreen", ""),
        ("무기자차 선 크림", "sunscreen", ""),
        ("자외선 차단 크림", "sunscreen", ""),
        # a syllable for a part of the body begins other words
        ("손상모발 크림", "styling product", "hair"),
        ("발효 크림", "cream", ""),
        ("발레아 크림", "cream", ""),
        ("풋사과 로션", "lotion", ""),
        ("튤립 세럼", "serum", ""),
        ("손 크림", "hand cream", "hand"),
        ("손크림", "hand cream", "hand"),
        ("손발크림", "hand cream", "hand foot"),
        # snails, bamboo, damask roses, factories, impact
        ("스네일 에센스", "essence", ""),
        ("밤부", "", ""),
        ("다마스크로즈", "", ""),
        ("더마팩토리", "", ""),
        ("임팩트", "", ""),
        # one character of another word
        ("페이스 팩트", "powder", "face"),
        ("리치 크림", "cream", ""),
        ("클렌징 폼", "face wash", "foams"),
        # Japanese, Thai, Chinese
        ("スネイルクリーム", "cream", ""),
        ("アイスローション", "lotion", ""),
        ("ダマスクローズ", "", ""),
        ("リセット", "", ""),
        ("プリンセス", "", ""),
        ("手作り石けん", "soap", ""),
        ("手クリーム", "hand cream", "hand"),
        ("アイクリーム", "eye cream", "eye"),
        ("เซรั่มมืออาชีพ", "serum", ""),
        ("新手 面霜", "face cream", ""),
    ],
)
def test_words_inside_other_words_name_nothing(title: str, product_type: str, traits: str) -> None:
    """A title word whose letters stand in another word names neither a type nor a trait."""
    result = read_title(title)
    assert (result.product_type, result.traits) == (product_type, set(traits.split()))


@pytest.mark.parametrize(
    "title",
    [
        "日焼け止め乳液 SPF50+ PA++++", "日焼け止めクリーム", "日焼け止めローション", "日焼け止め 美容液",
        "UV乳液 SPF30", "防晒乳液", "防曬 精華液", "선세럼 SPF50", "썬로션", "เซรั่มกันแดด", "Sunscreen serum",
    ],
)  # fmt: skip
def test_a_form_behind_sunscreen_is_one_of_sunscreen(title: str) -> None:
    """What stands right behind a word for sunscreen and is but a form leaves it a sunscreen."""
    assert read_title(title).product_type == "sunscreen"


def test_phrases_stand_behind_those_of_the_runs_before_them() -> None:
    runs = list(unspaced_phrases("크림! 로션! 크림", title_words().products, 3))
    assert [phrase.text for phrase in runs] == ["크림", "로션", "크림"]
    assert runs[0].start == 3
    assert all(before.end < behind.start for before, behind in pairwise(runs))
