"""What is said of a class of actives where the product or the form makes it something less."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.models import Finding

GEL = (
    "Cyclopentasiloxane, Bis-Diglyceryl Polyacyladipate-2, Dimethicone Crosspolymer, Cetyl Ethylhexanoate, "
    "Ascorbic Acid, Tocopheryl Acetate, Polyethylene, Aroma, Limonene, Tocopherol"
)
CREAM = "Aqua, Glycerin, Ascorbic Acid, Squalane, Cetearyl Alcohol, Glyceryl Stearate, Xanthan Gum"
LIPS = "Ricinus Communis Seed Oil, CI 77891, Cera Alba, Candelilla Cera, Parfum, CI 45410"


def finding(text: str, title: str, rule: str, market: str = "EU") -> Finding:
    report = inci_parser.analyze(text, title=title, market=market)
    return next(found for found in report.findings if found.rule == rule)


def test_vitamin_c_without_water_has_no_ph() -> None:
    assert "low pH" not in finding(GEL, "Serum", "active.vitamin-c").text
    assert "better there than in water" in finding(GEL, "Serum", "active.vitamin-c").text
    assert "low pH" in finding(CREAM, "Face cream", "active.vitamin-c").text


def test_an_ester_of_vitamin_e_does_not_protect_the_oils() -> None:
    alone = GEL.removesuffix(", Tocopherol")
    assert finding(alone, "Serum", "active.vitamin-e").text.startswith("An antioxidant for skin only after")
    assert not finding(GEL, "Serum", "active.vitamin-e").text.startswith("An antioxidant for skin only after")


@pytest.mark.parametrize("title", ["Lip balm", "Lipstick"])
def test_a_white_pigment_of_lips_is_a_detail(title: str) -> None:
    assert finding(LIPS, title, "active.uv-filter-mineral").level == "detail"
    assert finding(LIPS, f"{title} SPF 20", "active.uv-filter-mineral").level == "main"


@pytest.mark.parametrize("market", ["EU", "US"])
def test_old_sunscreen_tells_why_and_what_to_do(market: str) -> None:
    text = finding("Aqua, Octocrylene, Glycerin, Squalane", "Sunscreen SPF 50", "guidance.octocrylene-age", market).text
    assert "within three years" in text
    assert "benzophenone, best kept low" in text
    assert "EU law" not in text
