"""Names that stand before a list or before a colon: titles, other names of what follows."""

from __future__ import annotations

import pytest

import inci_parser


def names(text: str) -> list[str | None]:
    return [entry.name for entry in inci_parser.parse(text).ingredients]


@pytest.mark.parametrize(
    "title",
    [
        "Salicylic Acid.",
        "Salicylic Acid 2%.",
        "Salicylic Acid\n",
        "Salicylic Acid:",
        "Acide salicylique.",
        "サリチル酸\n",
        "Salicylic Acid, Panthenol.",
    ],
)
def test_names_that_open_a_list_and_stand_in_it_again_are_its_title(title: str) -> None:
    found = names(f"{title} Aqua, Glycerin, Niacinamide, Panthenol, Salicylic Acid")
    assert found == ["AQUA", "GLYCERIN", "NIACINAMIDE", "PANTHENOL", "SALICYLIC ACID"]


def test_names_before_water_that_stand_nowhere_else_are_entries() -> None:
    assert names("Glycerin. Aqua, Niacinamide, Panthenol, Parfum")[0] == "GLYCERIN"
    assert names("Glycerin, Aqua, Niacinamide, Glycerin") == ["GLYCERIN", "AQUA", "NIACINAMIDE", "GLYCERIN"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vaseline: Petrolatum", ["PETROLATUM"]),
        ("Vitamin C: Ascorbic Acid, Vitamin E: Tocopherol", ["ASCORBIC ACID", "TOCOPHEROL"]),
        ("Karitébutter: Butyrospermum Parkii Butter, Aqua", ["BUTYROSPERMUM PARKII BUTTER", "AQUA"]),
        ("Aqua; Tocopherol: Limonene", ["AQUA", "TOCOPHEROL", "LIMONENE"]),
    ],
)
def test_two_names_of_one_ingredient_around_a_colon_are_one_entry(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "title",
    [
        "Night cream with vitamin E.",
        "Hand cream with vit. E.",
        "Crème à la vitamine C.",
        "Creme mit Vitamin E.",
        "Crema con vitamina E.",
        "Krem z wit. C.",
        "Крем с витамином Е.",
    ],
)
def test_the_letter_of_a_vitamin_ends_a_title(title: str) -> None:
    assert names(f"{title} Aqua, Glycerin, Tocopherol") == ["AQUA", "GLYCERIN", "TOCOPHEROL"]


def test_a_bracket_that_begins_with_the_word_before_it_tells_which_compound_it_is() -> None:
    assert names("Titanium (Titanium Dioxide), Zinc (Zinc Oxide)") == ["TITANIUM DIOXIDE", "ZINC OXIDE"]
    assert names("Titanium/Titanium Dioxide") == ["TITANIUM/TITANIUM DIOXIDE"]
