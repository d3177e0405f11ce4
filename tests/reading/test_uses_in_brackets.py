"""Brackets and marks that tell a use: they end no list, and of an active they tell the section."""

from __future__ import annotations

import pytest

import inci_parser


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("全成分：水、BG、グリセリン、ヒアルロン酸Na（保湿成分）、トコフェロール、香料", 6),
        ("全成分：水、エタノール、（保湿成分）BG、グリセリン、（防腐剤）メチルパラベン、香料", 6),
        ("成分：水、甘油（保湿剂）、烟酰胺、香精", 4),
        ("전성분: 정제수, 글리세린, 나이아신아마이드(미백성분), 향료", 4),
    ],
)
def test_a_use_in_brackets_ends_no_list(text: str, count: int) -> None:
    report = inci_parser.analyze(text)
    assert len(report.label.ingredients) == count
    assert "PARFUM" in {entry.name for entry in report.label.ingredients}
    assert all(entry.section == "main" for entry in report.label.ingredients)


@pytest.mark.parametrize(
    ("text", "actives"),
    [
        ("成分：水、グリチルリチン酸2K（有効成分）、香料、フェノキシエタノール", {2}),
        (
            "成分：トラネキサム酸＊、グリチルリチン酸2K＊、水、BG ＊は「有効成分」無表示は「その他の成分」",
            {1, 2},
        ),
        ("Gel. Aqua, Salicylic Acid 2% (active ingredient), Glycerin, Parfum", {2}),
        ("Mask. Aqua, Charcoal Powder (active), Kaolin, Parfum", set()),
    ],
)
def test_actives_are_told_by_their_mark_and_stand_outside_the_order(text: str, actives: set[int]) -> None:
    report = inci_parser.analyze(text)
    assert {entry.position for entry in report.label.ingredients if entry.section == "active"} == actives
    likely = {share.position: share.likely for share in report.concentration.ingredients}
    assert all(likely[position] is None or likely[position].max < 30 for position in actives)
