"""Notes at the end of a list that name its entries again."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.reading import repeats_in_notes

HEAD = "Ingredients: Aqua, Glycerin, "


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("Niacinamide*, Citric Acid. *Niacinamide 5%", {"NIACINAMIDE": 5.0}),
        ("Niacinamide, Citric Acid *Vitamin B3: Niacinamide 5%", {"NIACINAMIDE": 5.0}),
        ("Niacinamide (4%), Citric Acid *Niacinamide 5%", {"NIACINAMIDE": 4.0}),  # the list speaks first
    ],
)
def test_a_note_gives_its_amount_to_the_entry_that_it_names(end: str, expected: dict[str, float]) -> None:
    entries = parse(HEAD + end).ingredients
    assert [entry.name for entry in entries] == ["AQUA", "GLYCERIN", "NIACINAMIDE", "CITRIC ACID"]
    assert {entry.name: entry.percent.min for entry in entries if entry.percent} == expected


@pytest.mark.parametrize(
    ("end", "count"),
    [
        ("Limonene, Linalool, Limonene", 5),  # no mark
        ("Niacinamide*, Citric Acid. *Panthenol", 5),  # names another
    ],
)
def test_other_entries_stay(end: str, count: int) -> None:
    assert len(parse(HEAD + end).ingredients) == count


def test_a_list_without_entries() -> None:
    assert repeats_in_notes.with_amounts_of_notes("", []) == []


LIST = "Aqua, Glycerin, Urea, Niacinamide, Zinc PCA, Parfum"


@pytest.mark.parametrize(
    ("statement", "stated"),
    [
        (". Urea 10 %.", {"UREA": 10.0}),
        (". Mocznik 10%. Krem do stóp.", {"UREA": 10.0}),
        (". Urée : 10 %. Crème pour les pieds.", {"UREA": 10.0}),
        ("\nUrea 10 %", {"UREA": 10.0}),
        (". Contains: Urea 10 %.", {"UREA": 10.0}),
        (". Contient : Urée 10 %", {"UREA": 10.0}),
        ("\n10 % Urea", {"UREA": 10.0}),
        ("。尿素10%。", {"UREA": 10.0}),
        (". Niacinamide 10%, Urea 5%.", {"NIACINAMIDE": 10.0, "UREA": 5.0}),
        (". Niacinamide 10% + Zinc 1%", {"NIACINAMIDE": 10.0}),
    ],
)
def test_a_sentence_behind_a_list_states_amounts_of_its_entries(statement: str, stated: dict[str, float]) -> None:
    entries = parse(f"Ingredients: {LIST}{statement}").ingredients
    assert [entry.name for entry in entries] == [name.strip().upper() for name in LIST.split(",")]
    assert {str(entry.name): entry.percent.max for entry in entries if entry.percent} == stated


@pytest.mark.parametrize(
    "text",
    [
        f"{LIST}, Urea 10 %",  # an entry of the list
        f"{LIST},\nUrea 10 %",
        "Aqua, Urea 5 %, Parfum. Urea 10 %",  # another amount than the list states
        f"{LIST}. Urea, Parfum",
    ],
)
def test_other_entries_behind_a_stop_stay(text: str) -> None:
    assert len(parse(text).ingredients) > len(LIST.split(",")) or "5 %" in text


def test_an_article_may_stand_behind_the_word_for_contains() -> None:
    entries = parse(f"{HEAD}Sorbitol, Sodium Fluoride, Aroma. Contient du fluorure de sodium (220 ppm F).").ingredients
    assert [entry.name for entry in entries] == ["AQUA", "GLYCERIN", "SORBITOL", "SODIUM FLUORIDE", "AROMA"]
    assert entries[3].percent is not None
    assert entries[3].percent.basis == "F"


def test_an_active_that_is_named_again_with_its_dose_is_one_entry() -> None:
    text = "Active ingredients: Zinc Oxide, Ascorbic Acid. Each tablet contains: Ascorbic Acid 50 mg"
    assert [entry.text for entry in parse(text).ingredients] == ["Zinc Oxide", "Ascorbic Acid 50 mg"]


@pytest.mark.parametrize(
    "note",
    ["contains: sodium fluoride 1450 ppm", "contains sodium fluoride (1450 ppm F", "sodium fluoride (1450 ppm F)"],
)
def test_a_fluoride_behind_a_comma_is_the_one_of_the_list(note: str) -> None:
    label = parse(f"Ingredients: Glycerin, Aqua, Hydrated Silica, Sodium Fluoride, Xylitol, Limonene, {note}")
    found = [entry for entry in label.ingredients if entry.name == "SODIUM FLUORIDE"]
    assert [(entry.position, entry.percent and entry.percent.max) for entry in found] == [(4, 0.145)]
