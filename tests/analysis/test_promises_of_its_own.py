"""A label promises what it affirms of its own product: no comparison, direction, warning, review or other product."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from inci_parser import analyze
from inci_parser.analysis.claim_clauses import of_its_own

#: Lists that lack everything the sentences name, and one that is scented.
PLAIN = "Aqua, Glycerin, Cetearyl Alcohol, Caprylic/Capric Triglyceride, Phenoxyethanol"
SCENTED = "Aqua, Glycerin, Cetearyl Alcohol, Parfum, Linalool, Phenoxyethanol"


def _rows() -> list[dict[str, str]]:
    with (Path(__file__).parent / "promises.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("row", _rows(), ids=lambda row: f"{row['kind']}-{row['lang']}-{row['text'][:30]}")
def test_only_what_is_affirmed_of_the_product_is_promised_and_types_it(row: dict[str, str]) -> None:
    report = analyze(row["text"].replace("{plain}", PLAIN).replace("{scented}", SCENTED))
    told = any(finding.kind == "claim" for finding in report.findings)
    assert told == (row["kind"] == "promise")
    assert report.context.product_type != row["type_not"] or not row["type_not"]
    assert not row["type"] or report.context.product_type == row["type"]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Removes waterproof mascara and lipstick. Ingredients: {plain}", "lipstick"),
        ("Free samples: shampoo & conditioner with every order! Face oil. Ingredients: {plain}", "conditioner"),
        ("Warning: do not use on babies. Not a toothpaste. Ingredients: {plain}", "toothpaste"),
        ("Sun cream? No: after-sun milk. Ingredients: {plain}", "sunscreen"),
        ("Shampoo brush cleaner. Ingredients: {plain}", "shampoo"),
    ],
)
def test_what_a_label_is_not_of_does_not_type_it(text: str, other: str) -> None:
    assert analyze(text.replace("{plain}", PLAIN)).context.product_type != other


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"{PLAIN}. Krém na ruce", "hand cream"),
        (f"{PLAIN}. El kremi.", "hand cream"),
        (f"{PLAIN}. Face serum", "serum"),
        (f"{PLAIN}. Use after shampoo", None),
        (f"{PLAIN}. Also discover: shampoo", None),
    ],
)
def test_a_short_title_behind_the_list_tells_the_type(text: str, kind: str | None) -> None:
    assert analyze(text).context.product_type == kind


@pytest.mark.parametrize("heading", ["Also discover: ", "Related: ", "Reviews (34): ", "Kundenbewertungen: "])
def test_what_stands_behind_other_products_is_no_entry(heading: str) -> None:
    label = analyze(f"Cream. Ingredients: {PLAIN}. {heading}Retinol serum, Vitamin C cream, Urea").label
    assert len(label.ingredients) == PLAIN.count(",") + 1


def test_long_text_of_cues_is_read_in_linear_time() -> None:
    assert of_its_own("unlike retinol instead of " * 20_000).strip() == "|"
    assert len(of_its_own("レチノールではありません" * 20_000)) < 10
