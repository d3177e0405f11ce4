"""Masks of hands and feet are no face masks, primers of nails no make-up; words that stand alone name a kind."""

from __future__ import annotations

import pytest

from inci_parser import analyze


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("foot mask", "foot mask"),
        ("Masque pour les pieds", "foot mask"),
        ("hand mask", "hand mask"),
        ("маска для рук", "hand mask"),
        ("nail primer", "gel nail polish"),
        ("hydrosol", "face mist"),
        ("developer", "hair developer"),
        ("lubricant", "personal lubricant"),
        ("henna", "hair dye"),
    ],
)
def test_words_of_a_shop_name_a_kind(words: str, kind: str) -> None:
    assert analyze("Aqua, Glycerin, Phenoxyethanol", product_type=words).context.product_type == kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [("Exfoliating foot peel mask", "foot peel"), ("Rose water toner", "toner"), ("Henna shampoo", "shampoo")],
)
def test_a_longer_title_decides(title: str, kind: str) -> None:
    assert analyze("Aqua, Glycerin, Phenoxyethanol", title=title).context.product_type == kind


def test_feet_are_told_of_diabetes() -> None:
    report = analyze("Aqua, Urea, Lactic Acid, Salicylic Acid, Glycerin", title="Foot mask")
    assert any(finding.rule == "guidance.keratolytic-foot" for finding in report.findings)
