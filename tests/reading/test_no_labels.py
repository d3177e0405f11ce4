"""A document, a program or a letter is no list, though words of it name ingredients or head lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from inci_parser import parse

ROOT = Path(__file__).resolve().parents[2]
PROSE = "We met on Monday and spoke of the garden, the weather and all that had to be done before the winter comes. "


@pytest.mark.parametrize("name", ["README.md", "pyproject.toml", "docs/method.md", "inci_parser/render/html.py"])
def test_documents_and_programs(name: str) -> None:
    assert parse((ROOT / name).read_text(encoding="utf-8")).kind != "list"


def test_a_letter_with_a_few_names() -> None:
    text = "Dear Anna,\n" + f"{PROSE}\nIngredients: Glycerin, Mica\n{PROSE}".join([PROSE * 3] * 4)
    assert parse(text).kind == "no_list"
    assert "does not read as an ingredient list" in parse(text).reason


def test_a_list_in_a_long_page_stays_one() -> None:
    text = PROSE * 12 + "\nIngredients: Aqua, Glycerin, Cetearyl Alcohol, Parfum, Limonene, Linalool\n" + PROSE * 12
    label = parse(text)
    assert (label.kind, len(label.ingredients)) == ("list", 6)


def test_a_short_list_before_a_long_description_with_stray_names_stays_one() -> None:
    listed = "Ingredients: Aqua, Glycerin, Cetearyl Alcohol, Parfum, Limonene, Linalool"
    text = f"{listed}\n{PROSE * 12}\nMay contain: Mica\n{PROSE * 12}\nMay contain: CI 77891"
    assert len(parse(text).ingredients) >= 6


def test_names_that_nobody_knows_are_a_list_behind_a_heading_and_none_beside_prose() -> None:
    assert parse("Ingredients: Zxqvium Extract").kind == "list"
    assert parse("Zxqvia Fruit Extract, Qvbia Leaf Oil").kind == "list"
    assert parse(f"{PROSE}Zxqvia Fruit Extract, Qvbia Leaf Oil").kind == "no_list"


@pytest.mark.parametrize("text", ["Qvolgate", "bits of zxqvulose", " Qvolgate.\n"])
def test_one_name_that_only_ends_like_an_ingredient_is_no_list(text: str) -> None:
    label = parse(text)
    assert (label.kind, label.reason) == ("no_list", "It is one name, which is no known ingredient.")


@pytest.mark.parametrize("text", ["Zxqvium Extract", "Qvolgate 2%", "Ingredients: Qvolgate", "Qvolgate, Zxqvulose"])
def test_one_that_has_a_word_of_names_an_amount_a_heading_or_another_beside_it_is(text: str) -> None:
    assert parse(text).kind == "list"
