"""Lists of several products in one line, with nothing but spaces, or nothing at all, around their titles."""

from __future__ import annotations

import pytest

from inci_parser import parse

SHAMPOO, CONDITIONER = ["AQUA", "SODIUM LAURETH SULFATE", "PARFUM"], ["AQUA", "CETEARYL ALCOHOL", "PARFUM"]


@pytest.mark.parametrize(
    "text",
    [
        "Shampoo Ingredients Aqua, Sodium Laureth Sulfate, Parfum Conditioner INCI Aqua, Cetearyl Alcohol, Parfum",
        "Kit: Shampoo Aqua, Sodium Laureth Sulfate, Parfum. Conditioner Aqua, Cetearyl Alcohol, Parfum.",
        "Shampoo: Aqua, Sodium Laureth Sulfate, ParfumConditionerAqua, Cetearyl Alcohol, Parfum",
        "Shampoo Aqua, Sodium Laureth Sulfate, Parfum\nConditioner Aqua, Cetearyl Alcohol, Parfum",
    ],
)
def test_each_title_heads_its_list(text: str) -> None:
    parts: dict[str, list[str | None]] = {}
    for entry in parse(text).ingredients:
        parts.setdefault(entry.component, []).append(entry.name)
    assert parts == {"Shampoo": SHAMPOO, "Conditioner": CONDITIONER}


def test_a_title_that_ran_into_two_lists() -> None:
    label = parse("Aqua, Glycerin, Cetyl Alcohol, ParfumNight CreamAqua, Glycerin, Dimethicone, Parfum")
    assert [entry.component for entry in label.ingredients] == [*[""] * 4, *["Night Cream"] * 4]


def test_a_name_that_ran_into_a_title_belongs_to_the_list_before() -> None:
    label = parse("Face Oil: Sclerocarya Birrea Seed OilWhipped Cream Water, Glycerin, Parfum")
    assert [(entry.name, entry.component) for entry in label.ingredients] == [
        ("SCLEROCARYA BIRREA SEED OIL", "Face Oil"),
        *[(name, "Whipped Cream") for name in ("AQUA", "GLYCERIN", "PARFUM")],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Aqua, Glycerin. Zxqv Cream Panthenol, Parfum",  # no list begins with panthenol here
        "Ingredients: Aqua, Glycerin, Fibre,*TocopherolLimonene",
        "Aqua, Glycerin, Zxqv Lotion, Mica. Ingredients may change",
        "Aqua, ParfumShea ButterAqua, Mica",  # butter is a word for a product, shea butter an ingredient
    ],
)
def test_no_list_begins_anew(text: str) -> None:
    assert {entry.component for entry in parse(text).ingredients} == {""}


@pytest.mark.parametrize(("first", "second"), [("Day", "Night"), ("Shine Shampoo", "Shine Mask")])
def test_lines_of_two_names_with_titles_that_are_alike(first: str, second: str) -> None:
    label = parse(f"{first} Aqua, Glycerin\n{second} Aqua, Talc, Mica")
    assert [(entry.text, entry.component) for entry in label.ingredients] == [
        *[(name, first) for name in ("Aqua", "Glycerin")],
        *[(name, second) for name in ("Aqua", "Talc", "Mica")],
    ]
