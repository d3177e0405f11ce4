"""How claims are printed, and what is none."""

from __future__ import annotations

import re

import pytest

from inci_parser import analyze
from inci_parser.analysis.checks import claims
from inci_parser.analysis.checks.claims import printed_as, text_outside
from inci_parser.analysis.rule_book import built_in

CLAIMS = {claim.rule: claim for claim in built_in().claims}


def made(text: str) -> set[str]:
    return {rule for rule, claim in CLAIMS.items() if printed_as(claim, text) is not None}


@pytest.mark.parametrize(
    ("text", "rules"),
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
        ("Unperfumed", {"fragrance-free"}),
        ("Reef-friendly, no oxybenzone", {"oxybenzone-free"}),
        ("무향료", {"fragrance-free"}),
    ],
)
def test_claims_are_read(text: str, rules: set[str]) -> None:
    assert rules <= made(text)


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


class Counted:
    """A pattern that counts the characters it is given to read."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self.read = 0

    def search(self, text: str) -> re.Match[str] | None:
        self.read += len(text)
        return self.pattern.search(text)

    def split(self, text: str) -> list[str]:
        self.read += len(text)
        return self.pattern.split(text)


@pytest.mark.parametrize(
    "piece", ["no ", "free from a, ", "without and and ", "paraben-free, not ", "0% ", "\u200bno\xa0"]
)
def test_hostile_text_is_read_a_bounded_number_of_times(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    known = claims.words()

    def read(size: int) -> int:
        end, items = Counted(known.end), Counted(known.items)
        monkeypatch.setattr(claims, "words", lambda: known._replace(end=end, items=items))  # type: ignore[arg-type]
        claims.absences.cache_clear()
        claims.absences(piece * (size // len(piece)))
        return end.read + items.read

    short, long = read(10_000), read(20_000)
    assert long <= 2.2 * short + 1_000
    assert long <= 20_000 * 2 * 161


def test_claims_that_name_another_thing_are_not_wider_than_they_are() -> None:
    assert made("Mineral oil free") == {"mineral-oil-free"}
    assert made("Palm oil-free, essential oil free.") == {"essential-oil-free"}
    assert made("Benzyl alcohol-free") == set()
    assert {"mineral-oil-free", "oil-free"} <= made("No mineral oil. Oil free")
