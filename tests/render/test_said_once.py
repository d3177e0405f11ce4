"""The short report says of drying alcohol and an acid what each does, once; and what a prohibited name means."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.render.page_options import PageOptions
from inci_parser.render.renderer import renderer
from inci_parser.render.terminal_layout import Canvas

_WIPES = "Aqua, Alcohol Denat., Butylene Glycol, Salicylic Acid 2%, Menthol, Disodium EDTA, Phenoxyethanol, Parfum"


def _page(text: str, **asked: object) -> str:
    report = analyze(text, **asked)  # type: ignore[arg-type]
    return renderer("table", PageOptions(Canvas(200, color=False))).report(report, "x")


def test_alcohol_beside_an_acid_is_a_detail() -> None:
    told = _page(_WIPES, product_type="toner")
    assert "Drying alcohol: alcohol denat" in told
    assert "Drying alcohol beside a strong active" not in told
    (finding,) = [f for f in analyze(_WIPES, product_type="toner").findings if f.rule == "interaction.alcohol-active"]
    assert (finding.severity, finding.level) == (1, "detail")


def test_a_profile_that_it_concerns_is_told() -> None:
    report = analyze(_WIPES, product_type="toner", profile=["rosacea"])
    (finding,) = [f for f in report.findings if f.rule == "interaction.alcohol-active"]
    assert (finding.severity, finding.level) == (2, "main")


@pytest.mark.parametrize(("market", "told"), [("EU", True), ("UK", True), ("US", False)])
def test_what_is_prohibited_is_told_with_what_the_pack_may_be(market: str, told: bool) -> None:
    page = _page("Aqua, Glycerin, Parfum, Butylphenyl Methylpropional, Linalool, Phenoxyethanol", market=market)
    assert ("A pack that names it is old or made for another market." in " ".join(page.split())) is told
