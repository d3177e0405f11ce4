"""What a label prints is an entry, an amount or left out with a notice: claims in brackets, tabs, notes, actives."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.reading.share_columns import Cell, Row, whole_column


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Aqua, Glycerin, Parfum (fragrance-free), Phenoxyethanol", ["AQUA", "GLYCERIN", "PARFUM", "PHENOXYETHANOL"]),
        (
            "Aqua, Decyl Glucoside (sulfate-free), Glycerin (vegan), Talc",
            ["AQUA", "DECYL GLUCOSIDE", "GLYCERIN", "TALC"],
        ),
        ("Aqua, Squalane [not tested on animals], Parfum", ["AQUA", "SQUALANE", "PARFUM"]),
        ("Aqua, Glycerin, Parfum (fragrance-free)\nTalc, Mica", ["AQUA", "GLYCERIN", "PARFUM", "TALC", "MICA"]),
    ],
)
def test_a_claim_in_brackets_behind_a_name_ends_no_list(text: str, names: list[str]) -> None:
    label = parse(text)
    assert [entry.name for entry in label.ingredients] == names
    assert not label.left_out


@pytest.mark.parametrize(
    "text", ["Aqua, Glycerin. (Fragrance-free) Talc lovers", "Aqua, Glycerin (fragrance-free). Soft"]
)
def test_a_claim_in_brackets_elsewhere_is_none_of_an_entry(text: str) -> None:
    assert [entry.name for entry in parse(text).ingredients] == ["AQUA", "GLYCERIN"]


@pytest.mark.parametrize("rest", ["ad 100", "q.s.", "to 100%", "qsp 100", "q.b. a 100", "balance"])
def test_a_column_of_numbers_beside_one_rest_states_shares(rest: str) -> None:
    label = parse(f"Aqua\t{rest}\nGlycerin\t3,0\nUrea\t10,0\nParfum\t0,14")
    shares = {entry.name: entry.percent and entry.percent.max for entry in label.ingredients}
    assert shares == {"AQUA": None, "GLYCERIN": 3.0, "UREA": 10.0, "PARFUM": 0.14}


def test_numbers_beside_a_rest_that_add_up_to_more_are_no_shares() -> None:
    label = parse("Aqua\tad 100\nGlycerin\t80\nUrea\t40\nParfum\t5")
    assert [(entry.name, entry.percent) for entry in label.ingredients] == [
        (name, None) for name in ("AQUA", "GLYCERIN", "UREA", "PARFUM")
    ]


@pytest.mark.parametrize(
    "note", ["encapsulated", "verkapselt", "encapsulé", "encapsulado", "micronizzato", "ingekapseld"]
)
def test_a_note_of_one_word_is_no_entry(note: str) -> None:
    label = parse(f"Aqua, Glycerin, Retinol*, Parfum**, *{note} **100% natural")
    assert [entry.name for entry in label.ingredients] == ["AQUA", "GLYCERIN", "RETINOL", "PARFUM"]


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("Aqua, Glycerin, Carmine (CI 75470) [Phenoxyethanol]", "Phenoxyethanol"),
        ("Aqua, Parfum**, **100% natural. Batch 12/26. Phenoxyethanol", "Phenoxyethanol"),
    ],
)
def test_a_name_that_is_no_entry_is_told(text: str, lost: str) -> None:
    label = parse(text)
    assert [text[span.start : span.end] for span in label.left_out] == [lost]
    assert label.quality == 3


@pytest.mark.parametrize(
    ("text", "names", "stated"),
    [
        (
            "Active: 2% salicylic acid. Full ingredients: Water, Salicylic Acid, Panthenol",
            ["AQUA", "SALICYLIC ACID", "PANTHENOL"],
            2.0,
        ),
        ("Wirkstoff: 10% Urea. Vollständige Inhaltsstoffe: Aqua, Urea, Glycerin", ["AQUA", "UREA", "GLYCERIN"], 10.0),
    ],
)
def test_an_active_that_the_full_list_names_again_is_one_entry(text: str, names: list[str], stated: float) -> None:
    entries = parse(text).ingredients
    assert [entry.name for entry in entries] == names
    assert [entry.percent.max for entry in entries if entry.percent is not None] == [stated]


def test_actives_beside_inactive_ingredients_stay_apart() -> None:
    label = parse("Active ingredient: Zinc Oxide 10%. Inactive ingredients: Water, Glycerin, Mica")
    assert next((entry.name, entry.section) for entry in label.ingredients) == ("ZINC OXIDE", "active")


@pytest.mark.parametrize(
    ("numbers", "column"), [(["ad 100", "3", "10"], 1), (["70", "20", "10"], 1), (["1", "2", "3"], None)]
)
def test_the_column_of_shares(numbers: list[str], column: int | None) -> None:
    rows = [Row(0, 0, [Cell(0, 0, "Aqua"), Cell(0, 0, number)]) for number in numbers]
    assert whole_column(rows) == column


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("EN: Ingredients: Water, Glycerin FR: Ingrédients: Eau, Glycérine", ["AQUA", "GLYCERIN"]),
        ("EN/Ingredients: Water, Glycerin. NL/Ingrediënten: Water, Glycerine", ["AQUA", "GLYCERIN"]),
        ("(DE) Inhaltsstoffe: Aqua, Glycerin (IT): Ingredienti: Aqua, Glycerin", ["AQUA", "GLYCERIN"]),
        ("Aqua, Glycerin, Talc. Fragrance allergens: Citral", ["AQUA", "GLYCERIN", "TALC", "CITRAL"]),
        ("Aqua, Glycerin, Parfum. Alérgenos: Citral.", ["AQUA", "GLYCERIN", "PARFUM", "CITRAL"]),
    ],
)  # fmt: skip
def test_marks_of_languages_and_headings_of_groups_are_no_entries(text: str, names: list[str]) -> None:
    assert [entry.name for entry in parse(text).ingredients] == names
