"""Titles and directions that name another product: absent, removed, or used before or after; they name no type."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.claim_clauses import without_directions
from inci_parser.analysis.product_titles import read_title

LIST = "Aqua, Glycerin, Cetearyl Alcohol, Dimethicone, Phenoxyethanol, Parfum"


@pytest.mark.parametrize(
    "title",
    [
        "Use after shampoo.",
        "Apply before sunscreen.",
        "Follow with moisturizer",
        "Do not use with sunscreen",
        "Not tested on animals. Without preservatives, colorants or perfume.",
        "Free from soap",
        "Hair dye remover",
        "Nach dem Shampoo anwenden",
        "Ohne Konservierungsstoffe, Farbstoffe oder Parfum",
        "Appliquer après le shampooing",
        "Sans conservateurs, colorants ou parfum",
        "Usar después del champú",
        "シャンプーの後に使用",
        "日焼け止めの前に使用",
        "샴푸 후 사용하세요",
        "防晒霜前使用",
    ],
)
def test_what_only_names_another_product_names_no_type(title: str) -> None:
    assert read_title(title).product_type == ""
    assert analyze(f"{title} Ingredients: {LIST}").context.product_type is None


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Vitamin C Serum, apply before sunscreen", "serum"),
        ("Leave-in conditioner. Use after shampoo.", "leave-in conditioner"),
        ("Serum before moisturizer or makeup", "serum"),
        ("Primer under makeup", "primer"),
        ("Lipstick remover balm", "makeup remover"),
        ("日焼け止めの前に使用 美容液", "serum"),
        ("선크림 전에 바르는 세럼", "serum"),
        # what stands behind such words and is the product itself
        ("Under eye cream", "eye cream"),
        ("After shave balm", "aftershave"),
        ("Makeup remover", "makeup remover"),
        ("Nail polish remover", "nail polish remover"),
        ("Krem pod oczy", "eye cream"),
        ("Żel pod prysznic", "body wash"),
        ("Apply shampoo to wet hair", "shampoo"),
        ("No tears shampoo, conditioner & body wash", "body wash"),
        ("No alcohol toner", "toner"),
        ("Sulfate-free shampoo", "shampoo"),
        ("Sunscreen, reapply after swimming", "sunscreen"),
        # words within words
        ("Anti-perspirant cream", "antiperspirant"),
        ("Après-soleil", "body lotion"),
        ("Baby-soft hands cream", "hand cream"),
        ("Hair straightening", "hair straightener"),
    ],
)
def test_the_product_itself_is_told(title: str, kind: str) -> None:
    assert read_title(title).product_type == kind


def test_a_direction_promises_nothing() -> None:
    text = "Vitamin C Serum, apply before sunscreen. Ingredients: Aqua, Ascorbic Acid 20%, Ethoxydiglycol, Ferulic Acid"
    assert [finding for finding in analyze(text).findings if finding.kind == "claim"] == []
    titled = analyze("Aqua, Ascorbic Acid, Glycerin, Ferulic Acid", title="C Serum. Follow with an SPF 30 sunscreen")
    assert [finding for finding in titled.findings if finding.kind == "claim"] == []
    assert without_directions("Day cream SPF 30") == "Day cream SPF 30"
