"""The declarable allergens that entries which could not be read perhaps are."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.analysis.perhaps_allergens import perhaps_allergens


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Aqua, Benzy cohol, Linalool", ["BENZYL ALCOHOL"]),
        ("Aqua, Benzy cohol, Benzyl Alcohol", []),  # which the list names
        ("Aqua, Propylparaben Prqsz Horokqe", []),  # no allergen of the list
        ("Aqua, Linalool", []),
    ],
)
def test_unread_entries_that_begin_and_end_like_an_allergen(text: str, names: list[str]) -> None:
    assert perhaps_allergens(parse(text)) == names


def test_names_that_were_left_out_count_too() -> None:
    assert perhaps_allergens(parse("Aqua, Linalool"), beside=["CITRAL", "LINALOOL", "GLYCERIN"]) == ["CITRAL"]
