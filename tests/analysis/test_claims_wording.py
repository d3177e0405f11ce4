"""How claims are printed, and what is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from inci_parser import analyze
from inci_parser.analysis import claim_words
from inci_parser.analysis.checks.claims import text_outside
from inci_parser.analysis.claim_words import built_in_words, printed_claims
from inci_parser.analysis.rule_book import built_in
from inci_parser.tables.language import CLAIM_CLASSES, languages
from inci_parser.tables.language import claim_words as words_of
from inci_parser.tables.resources import rows


def made(text: str) -> set[str]:
    return {rule for rule in printed_claims(text, built_in_words()) if not rule.startswith("promised-")}


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Fragrance-free.", {"fragrance-free"}),
        ("fragrance free, oil free", {"fragrance-free", "oil-free"}),
        ("Free from parabens, sulfates and silicones.", {"paraben-free", "sulfate-free", "silicone-free"}),
        ("FREE FROM: Fragrance, Oil and Dyes", {"fragrance-free", "oil-free", "dye-free"}),
        ("FREE: parabens, fragrance", {"paraben-free", "fragrance-free"}),
        ("Paraben free soap", {"paraben-free"}),
        ("Alcohol free fragrance mist", {"alcohol-free"}),
        ("Paraben free vegan soap", {"paraben-free", "vegan"}),
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
        ("파라벤, 실리콘 무첨가", {"paraben-free", "silicone-free"}),
        ("無添加：パラベン、香料", {"paraben-free", "fragrance-free"}),
        ("Paraben and sulfate free", {"paraben-free", "sulfate-free"}),
        ("パラベンフリー、無香料", {"paraben-free", "fragrance-free"}),
        ("不含酒精、香精和色素", {"alcohol-free", "fragrance-free", "dye-free"}),
        ("Без парабенов, силиконов и SLS", {"paraben-free", "silicone-free", "sls-free"}),
        ("Bez parabenów i silikonów", {"paraben-free", "silicone-free"}),
        ("Sin parabenos ni siliconas", {"paraben-free", "silicone-free"}),
        ("libre de parabenos y sulfatos", {"paraben-free", "sulfate-free"}),
        ("Sem parabenos, sem corantes", {"paraben-free", "dye-free"}),
        ("Senza parabeni e profumo", {"paraben-free", "fragrance-free"}),
        ("Vrij van parabenen en siliconen", {"paraben-free", "silicone-free"}),
        ("Utan parabener, oparfymerad", {"paraben-free", "fragrance-free"}),
        ("Uden parabener", {"paraben-free"}),
        ("Parabénmentes", {"paraben-free"}),
        ("paraben içermez", {"paraben-free"}),
        ("Χωρίς parabens και σιλικόνες", {"paraben-free", "silicone-free"}),
        ("خالي من البارابين", {"paraben-free"}),
        ("ללא פרבנים", {"paraben-free"}),
        ("Không chứa paraben, cồn", {"paraben-free", "alcohol-free"}),
        ("Tanpa paraben dan alkohol", {"paraben-free", "alcohol-free"}),
        ("ปราศจากพาราเบน", {"paraben-free"}),
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

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        self.read += end - start
        return self.pattern.finditer(text, start, end)


@pytest.mark.parametrize(
    "piece", ["no ", "free from a, ", "without and and ", "paraben-free, not ", "0% ", "\u200bno\xa0"]
)
def test_hostile_text_is_read_a_bounded_number_of_times(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    english = frozenset(("en",))
    ends, between = claim_words._end(english), claim_words._items(english)

    def read(size: int) -> int:
        end, items = Counted(ends), Counted(between)
        monkeypatch.setattr(claim_words, "_end", lambda langs: end)
        monkeypatch.setattr(claim_words, "_items", lambda langs: items)
        claim_words.absences.cache_clear()
        claim_words.absent_things.cache_clear()
        claim_words.absences(piece * (size // len(piece)))
        return end.read + items.read

    short, long = read(10_000), read(20_000)
    assert long <= 2.2 * short + 1_000
    assert long <= 20_000 * 2 * 161


def test_claims_that_name_another_thing_are_not_wider_than_they_are() -> None:
    assert made("Mineral oil free") == {"mineral-oil-free"}
    assert made("Palm oil-free, essential oil free.") == {"essential-oil-free", "palm-oil-free"}
    assert made("Benzyl alcohol-free") == set()
    assert {"mineral-oil-free", "oil-free"} <= made("No mineral oil. Oil free")


@pytest.mark.parametrize(
    ("text", "rule", "names"),
    [
        (
            "No parabens, no alcohol, no perfume. Ingredients: Aqua, Glycerin, Parfum, Alcohol",
            "alcohol-free",
            ("ALCOHOL",),
        ),
        ("Без парабенов. Состав: Aqua, Methylparaben, Glycerin", "paraben-free", ("METHYLPARABEN",)),
        (
            "Sans sodium laureth sulfate. Ingrédients : Aqua, Sodium Laureth Sulfate, Glycerin",
            "free-from-ingredient",
            ("SODIUM LAURETH SULFATE",),
        ),
    ],
)
def test_a_list_contradicts_what_is_claimed_beside_it(text: str, rule: str, names: tuple[str, ...]) -> None:
    found = {f.rule: f.names for f in analyze(text).of_kind("claim")}
    assert found[f"claim.{rule}"] == names


@pytest.mark.parametrize(
    ("title", "text", "rule"),
    [
        ("Retinol 1 % Serum", "Aqua, Glycerin, Squalane, Retinyl Palmitate, Tocopherol", "promised-retinol"),
        ("Retinol Serum", "Aqua, Glycerin, Squalane, Tocopherol", "promised-retinoid"),
        ("Day Cream SPF 30", "Aqua, Glycerin, Squalane, Tocopherol", "promised-spf"),
        ("Sérum à la vitamine C", "Aqua, Glycerin, Squalane, Tocopherol", "promised-vitamin-c"),
        ("Крем с гиалуроновой кислотой", "Aqua, Glycerin, Squalane, Tocopherol", "promised-hyaluronic-acid"),
        ("Fragrance-free lotion", "Aqua, Glycerin, Parfum", "fragrance-free"),
    ],
)
def test_a_title_is_held_against_the_list(title: str, text: str, rule: str) -> None:
    assert f"claim.{rule}" in {f.rule for f in analyze(text, title=title).of_kind("claim")}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Retinol Serum", "Aqua, Glycerin, Squalane, Retinol"),
        ("Serum without retinol", "Aqua, Glycerin, Squalane, Tocopherol"),
        ("Retinol alternative serum", "Aqua, Glycerin, Squalane, Bakuchiol"),
        ("Retinol Serum", "Aqua, Glycerin"),  # too short a list to miss anything in
        ("Retinol Serum", "Aqua, Glycerin, Squalane, Xyzzq Complex"),  # it may be in what nobody knows
    ],
)
def test_a_promise_that_the_list_may_keep_is_not_spoken_of(title: str, text: str) -> None:
    assert not [f for f in analyze(text, title=title).of_kind("claim") if "promised-retin" in f.rule]


def test_claim_words_are_of_known_classes_and_languages() -> None:
    assert {row["kind"] for row in rows("claim_words.csv")} == set(CLAIM_CLASSES)
    for table in ("claim_words.csv", "claim_nouns.csv"):
        assert {row["lang"] for row in rows(table)} <= set(languages())
    assert all(words_of(name) for name in CLAIM_CLASSES)


def test_every_noun_is_a_claim_of_the_rules() -> None:
    rules = {claim.rule for claim in built_in().claims}
    assert {row["rule"] for row in rows("claim_nouns.csv")} <= rules


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("N'est pas sans parfum.", False),
        ("Sans parfum.", True),
        ("Nicht ohne Parfum", False),
        ("Ohne Parfum", True),
        ("Non è senza profumo", False),
        ("No está libre de perfume", False),
        ("Это не без отдушки", False),
        ("無香料ではありません", False),
    ],
)
def test_a_denied_absence_is_no_claim(text: str, *, claimed: bool) -> None:
    assert ("fragrance-free" in printed_claims(text, built_in_words())) == claimed
