"""Titles as shops print them name the kind of product."""

from __future__ import annotations

import pytest

from inci_parser import analyze


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("립에센스", "lip serum"),
        ("Lip essence", "lip serum"),
        ("Heel balm with urea", "foot cream"),
        ("Gel minceur anti-cellulite", "body lotion"),
        ("Anti-cellulite shower gel", "body wash"),
        ("Anti-Cellulite Massageöl", "body oil"),
        ("Stretch mark oil", "body oil"),
        ("Bandes de cire visage", "depilatory"),
        ("Essence", "essence"),
        ("Cleansing wipes for make-up", "wet wipes"),
        ("Reinigungstücher für Make-up", "wet wipes"),
        ("Cleansing lotion for make-up", "cleanser"),
        ("Remover for nail polish", "nail polish remover"),
        ("Liquid make-up", "foundation"),
        ("Sun oil", "sunscreen"),
        ("Sonnenöl", "sunscreen"),
    ],
)
def test_a_title_names_the_kind_of_product(title: str, kind: str) -> None:
    assert analyze("Aqua, Glycerin, Caffeine", title=title).context.product_type == kind
