"""Products that are no cosmetics, known by their titles: cosmetic law and advice are not applied to them."""

from __future__ import annotations

import pytest

from inci_parser import analyze

_WASH = "Aqua, Sodium Laureth Sulfate, Benzisothiazolinone, Methylisothiazolinone, Parfum, Limonene"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Sterile saline contact lens solution", "contact lens solution"),
        ("Kontaktlinsenlösung", "contact lens solution"),
        ("Dishwashing liquid", "dishwashing liquid"),
        ("Liquide vaisselle peaux sensibles", "dishwashing liquid"),
        ("食器用洗剤", "dishwashing liquid"),
        ("Laundry detergent", "laundry detergent"),
        ("Vollwaschmittel", "laundry detergent"),
        ("Стиральный порошок", "laundry detergent"),
        ("세탁세제", "laundry detergent"),
        ("All-purpose cleaner lemon", "household cleaner"),
        ("Płyn do podłóg", "household cleaner"),
        ("Tattoo ink black", "tattoo ink"),
        ("Dog shampoo", "pet product"),
        ("Szampon dla psów", "pet product"),
        ("강아지 샴푸", "pet product"),
        ("Personal lubricant", "personal lubricant"),
        ("Gleitgel", "personal lubricant"),
        ("Scented candle", "room fragrance"),
        ("Room spray", "room fragrance"),
        ("Tretinoin cream 0.05% Rx only", "prescription medicine"),
    ],
)
def test_no_cosmetics_are_not_judged_by_cosmetic_law(title: str, kind: str) -> None:
    """Nothing is prohibited, limited or advised, and the first screen says why."""
    report = analyze(_WASH, title=title)
    assert report.context.product_type == kind
    assert not report.findings
    assert not any(check.ran for check in report.checks)
    [said] = report.summary
    assert ", no cosmetic: advice, law and amounts here are for cosmetics and left out." in said.text


def test_an_avoid_list_is_answered_of_any_product() -> None:
    """What a reader avoids is there or not, whatever the product."""
    report = analyze(_WASH, title="Dog shampoo", avoid=["limonene", "linalool"])
    assert [statement.code for statement in report.summary] == ["product", "avoid"]
    assert "limonene" in report.summary[1].text


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Massage candle", "body oil"),
        ("Temporary tattoo", "temporary tattoo"),
        ("Haarwaschmittel", "shampoo"),
        ("Baby shampoo", "baby shampoo"),
        ("Detergente viso", "face wash"),
        ("Szájöblítő", "mouthwash"),
    ],
)
def test_cosmetics_with_such_words_stay_cosmetics(title: str, kind: str) -> None:
    """Words that also stand in titles of cosmetics."""
    assert analyze(_WASH, title=title).context.product_type == kind


@pytest.mark.parametrize("title", ["Insect repellent spray", "Mückenspray"])
def test_of_a_repellent_scent_and_irritants_are_told_and_no_law_of_cosmetics(title: str) -> None:
    report = analyze(_WASH, title=title)
    assert report.context.product_type == "insect repellent"
    assert {finding.kind for finding in report.findings} == {"fragrance", "irritant"}
