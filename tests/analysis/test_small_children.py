"""What is sold for babies and small children is told from its title in every kind of product sold for them."""

from __future__ import annotations

import pytest

from inci_parser import analyze


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Baby chest rub", True),
        ("Kids conditioner", True),
        ("Baby detangling spray", True),
        ("Baby hand soap", True),
        ("Baby wash and shampoo", True),
        ("Chest rub", False),
        ("Conditioner", False),
        ("Hand soap", False),
    ],
)
def test_camphor_for_a_small_child_is_warned_of(title: str, told: bool) -> None:
    report = analyze("Petrolatum, Aqua, Camphor, Menthol", title=title)
    assert ("guidance.baby-camphor" in [finding.rule for finding in report.findings]) is told
