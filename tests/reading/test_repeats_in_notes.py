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
