"""How claims are printed, and what is none."""

from __future__ import annotations

import time

import pytest

from inci_parser import analyze
from inci_parser.analysis.claims import printed_as, text_outside
from inci_parser.analysis.rules import built_in

CLAIMS = {claim.rule: claim for claim in built_in().claims}


def made(text: str) -> set[str]:
    return {rule for rule, claim in CLAIMS.items() if printed_as(claim, text) is not None}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Fragrance-free.", {"fragrance-free"}),
        ("fragrance free, oil free", {"fragrance-free", "oil-free"}),
        ("Free from parabens, sulfates and silicones.", {"paraben-free", "sulfate-free", "silicone-free"}),
        ("FREE FROM: Fragrance, Oil and Dyes", {"fragrance-free", "oil-free", "dye-free"}),
        ("0% parabens 0% silicones", {"paraben-free", "silicone-free"}),
        ("No alcohol. No mineral oil.", {"alcohol-free", "mineral-oil-free"}),
        ("Made without phthalates & PEGs", {"phthalate-free", "peg-free"}),
        ("Sans parfum, sans parabènes", {"fragrance-free", "paraben-free"}),
        ("parfümfrei und silikonfrei", {"fragrance-free", "silicone-free"}),
        ("Ohne Silikone und Parabene.", {"silicone-free", "paraben-free"}),
        ("100% vegan", {"vegan"}),
        ("Unscented", {"fragrance-free"}),
        ("무향료", {"fragrance-free"}),
    ],
)
def test_claims_are_read(text: str, claims: set[str]) -> None:
    assert claims <= made(text)


@pytest.mark.parametrize(
    "text",
    [
        "Free from synthetic fragrance",
        "Contains fragrance",
        "Not fragrance-free",
        "free radicals",
        "cruelty-free",
        "Vegan collagen and vegan waxes",
        "Works without drying; contains alcohol",
        "toll-free 800",
        "Use no more than a pea of oil",
        "leaves lips flake free",
        "Sulfites help",
        "scent of limes",
    ],
)
def test_what_is_no_claim(text: str) -> None:
    assert made(text) == set()


def test_the_list_itself_is_no_claim() -> None:
    report = analyze("Ingredients: Aqua, Glycerin, Parfum, Alcohol Denat., Sodium Laureth Sulfate")
    assert not report.of_kind("claim")
    assert "Parfum" not in text_outside(report.label)


@pytest.mark.parametrize(
    "piece", ["no ", "free from a, ", "without and and ", "paraben-free, not ", "0% ", "\u200bno\xa0"]
)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    def spent(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.process_time()
        made(text)
        return time.process_time() - start

    short, long = (min(spent(size) for _ in range(3)) for size in (10_000, 20_000))
    assert long < 3 * short + 0.05
