"""Lists of detergents, which print classes with ranges of shares in place of names: they are of no cosmetic."""

from __future__ import annotations

import pytest

from inci_parser import analyze, parse
from inci_parser.analysis.detergents import detergent_by_classes


@pytest.mark.parametrize(
    "text",
    [
        "> 30 % aqua, 5-15 % anionic surfactants, < 5 % non-ionic surfactants, enzymes, perfumes, linalool",
        "Enthält: 5-15 % anionische Tenside, < 5 % nichtionische Tenside, Seife, Phosphonate. Duftstoffe, Limonene",
        "15-30 % agents de surface anioniques, < 5 % agents de surface non ioniques, parfums, limonene",
    ],
)
def test_a_list_in_classes_is_a_detergent(text: str) -> None:
    report = analyze(text)
    assert report.context.product_type == "household cleaner"
    assert "no cosmetic" in report.summary[0].text
    assert not report.findings or all(finding.kind != "limit" for finding in report.findings)


@pytest.mark.parametrize(
    "text", ["Aqua, Glycerin, Enzymes, Phosphates", "Aqua, 5 % Anionic Surfactants, Glycerin, Parfum", "Aqua, Glycerin"]
)
def test_a_class_alone_or_without_a_share_is_none(text: str) -> None:
    assert detergent_by_classes(parse(text)) is None


def test_a_title_tells_more() -> None:
    text = "5-15 % anionic surfactants, < 5 % non-ionic surfactants, perfume"
    assert analyze(text, title="Volume Shampoo").context.product_type == "shampoo"
