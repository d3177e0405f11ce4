"""Every sentence that these checks can say, on every example of the tables, under every profile and use."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from inci_parser.analysis.routine import find_together
from inci_parser.analysis.rule_book import built_in

from .labels import findings, product
from .test_meaning_tables import BANNED

RULES = built_in()
PROFILES = ", ".join(RULES.profiles)
ALONE = [row.example for row in (*RULES.interactions, *RULES.guidance) if "||" not in row.example]
TOGETHER = [row.example for row in (*RULES.interactions, *RULES.guidance) if "||" in row.example]
CLAIMED = [row.example for row in RULES.claims]
WHOLE = [
    f"[{use}, {PROFILES}] AQUA; {'; '.join(names[i : i + 12])}"
    for use in ("leave-on", "rinse-off")
    for names in ([*RULES.irritants], [*RULES.scents], [*RULES.allergens], [*RULES.actives])
    for i in range(0, len(names), 12)
]
#: Rates, days and verdicts that no sentence may print.
FIGURES = re.compile(
    r"\d+ (?:of|in) (?:every )?\d+ people|\d+ days before|\bscore\b|photosensit|\btriggers? (?!\.)", re.IGNORECASE
)


def bare(text: str) -> str:
    """Return an example without its bracketed words."""
    return re.sub(r"\[[^\]]*\]", "", text)


@pytest.mark.parametrize("text", [*ALONE, *WHOLE, *(f"[{PROFILES}]{bare(text)}" for text in ALONE), *CLAIMED])
def test_sentences_of_one_product(text: str) -> None:
    for finding in findings(text):
        said = re.sub(r'"[^"]*"', "", f"{finding.title} {finding.text}")  # what a label prints is quoted
        assert not BANNED.search(said), (finding.rule, said)
        assert not FIGURES.search(finding.text), (finding.rule, finding.text)
        assert finding.text[0].isupper() or finding.text[0].isdigit(), (finding.rule, finding.text)
        assert finding.text.endswith("."), (finding.rule, finding.text)
        assert not re.search(r"\.\.|\s\.|  |\{|\}| ;", finding.text), (finding.rule, finding.text)
        assert finding.sources, finding.rule


@pytest.mark.parametrize("text", TOGETHER)
def test_sentences_of_a_routine(text: str) -> None:
    for finding in find_together([product(part) for part in text.split("||")], RULES):
        assert not BANNED.search(f"{finding.title} {finding.text}"), finding.rule
        assert finding.text.endswith("."), (finding.rule, finding.text)


def test_pregnancy_is_a_precaution_and_asks_a_clinician() -> None:
    rows = [row for row in RULES.guidance if row.class_ == "pregnancy"]
    assert rows
    for row in rows:
        assert "clinician" in row.text, row.rule
        assert not re.search(r"\bharms?\b(?! has not been shown)", row.text.replace("rise in harm", "")), row.rule


def test_allergens_are_for_those_already_allergic() -> None:
    for name in RULES.allergens:
        text = next(f.text for f in findings(f"[leave-on] AQUA; {name}") if f.kind == "allergen")
        assert text.startswith("Relevant if you are already allergic to it")
        assert "patch testing" in text


def test_sun_advice_belongs_to_alpha_hydroxy_acids_and_retinoids() -> None:
    for name in ("SALICYLIC ACID", "CITRIC ACID", "GLUCONOLACTONE", "AZELAIC ACID", "NIACINAMIDE"):
        said = findings(f"[leave-on] AQUA; {name} 1; GLYCERIN")
        assert not [f for f in said if f.class_ == "sun protection"], name


def test_notes_on_filters_never_discourage_sunscreen() -> None:
    rows = [row for row in RULES.interactions if row.class_ == "UV filters"]
    assert rows
    assert all("Keep using sunscreen" in row.text for row in rows)


def test_notes_can_follow_a_colon() -> None:
    for row in RULES.actives.values():
        first = row.note.split(" ", 1)[0]
        assert first[1:] == first[1:].lower(), (row.inci, row.note)
        assert not first.endswith("'s"), (row.inci, row.note)


def idioms() -> re.Pattern[str]:
    """Return the phrases that no sentence may hold, each with a plainer one in the table."""
    with (Path(__file__).parent / "banned_idioms.csv").open(encoding="utf-8", newline="") as stream:
        return re.compile("|".join(row["idiom"] for row in csv.DictReader(stream)), re.IGNORECASE)


@pytest.mark.parametrize("text", [*ALONE, *WHOLE, *(f"[{PROFILES}]{bare(text)}" for text in ALONE), *CLAIMED])
def test_no_sentence_holds_an_idiom(text: str) -> None:
    for finding in findings(text):
        said = f"{finding.title} {finding.text}"
        found = idioms().search(said)
        assert found is None, (finding.rule, found and found.group(), said)
