"""Prices, cells of a row and values of the product beside a list are no ingredients."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.reading.offsets import OffsetText
from inci_parser.reading.product_values import is_price, is_product_value, value_behind
from inci_parser.reading.value_rows import value_rows
from inci_parser.tables.resources import rows

LIST = "Aqua, Glycerin, Disodium EDTA, Tocopheryl Acetate"
NAMES = ["AQUA", "GLYCERIN", "DISODIUM EDTA", "TOCOPHERYL ACETATE"]


def words(kind: str) -> list[str]:
    """Return the words of one kind in every language."""
    return [row["word"] for row in rows("label_words.csv") if row["kind"] == kind]


@pytest.mark.parametrize("word", words("product_value"))
@pytest.mark.parametrize("form", ["\n{} 50", "\n{} 50+ PA++++", ", {}: 50", ". {} 50", "\nBroad Spectrum {}50"])
def test_a_value_of_the_product_behind_a_list_is_no_entry(word: str, form: str) -> None:
    for printed in (word, word.upper()):
        label = parse(f"Ingredients: {LIST}{form.format(printed)}")
        assert [entry.name for entry in label.ingredients] == NAMES, printed


@pytest.mark.parametrize("value", ["SPF 50", "SPF50+", "SPF 30 PA+++", "pH 5.5", "pH: 4,5-5,5", "LSF 50", "UVA-PF 20"])
def test_a_value_that_ran_into_the_last_name_is_cut_off(value: str) -> None:
    assert [entry.name for entry in parse(f"{LIST} {value}").ingredients] == NAMES


@pytest.mark.parametrize("text", ["Red 30", "PA", "Broad Spectrum", "CI 77891", "PEG-8", "Niacinamide 5 %", "", "50"])
def test_what_is_no_value_of_the_product(text: str) -> None:
    assert not is_product_value(text)
    assert not value_behind(text)
    assert not is_price(text)


@pytest.mark.parametrize("word", [*words("currency"), "$", "€", "£", "₽", "₩", "₹"])
def test_a_price_is_no_entry(word: str) -> None:
    for price in (f"12.99 {word}", f"{word} 12.99", f"1.299,00 {word.upper()}", f"1 299 {word}"):
        assert is_price(price), price
        for sign in (", ", " | ", "; ", "\n"):
            assert [entry.name for entry in parse(f"{LIST}{sign}{price}").ingredients] == NAMES, price


@pytest.mark.parametrize(
    ("row", "names"),
    [
        (f'12345,"Day Cream","{LIST}","12.99 EUR"', NAMES),
        (f'"Day Cream","{LIST}","USD 12.99","50 ml","in stock","4006381333931"', NAMES),
        (f'"Day Cream","{LIST}",12.99,50,4006381333931,true', NAMES),
        (f'"Day Cream";"{LIST}";"12,99 zł"', NAMES),
        (f'"Day Cream"\t"{LIST}"\t"12,99 zł"', NAMES),
        (f'1,"Day Cream","{LIST}"\n2,"Night Cream","Aqua, Urea, Talc, Mica"', [*NAMES, "AQUA", "UREA", "TALC", "MICA"]),
        (f"{LIST} | 12.99 | in stock | 50 ml", NAMES),
        (f"{LIST}, 4006381333931", NAMES),
        (f"{LIST}, CI 77891, 77492", [*NAMES, "CI 77891", "CI 77492"]),
    ],
)
def test_cells_beside_a_list_are_no_entries(row: str, names: list[str]) -> None:
    label = parse(row)
    assert [entry.name for entry in label.ingredients] == names
    assert all(label.text[entry.start : entry.end] == entry.text for entry in label.ingredients)


@pytest.mark.parametrize("text", ['"Aqua","Talc","Extract (a, b, c, d)","Urea"', f'"{LIST}"', 'a "b, c, d, e", f', ""])
def test_other_texts_are_left_alone(text: str) -> None:
    assert value_rows(OffsetText(text)).text == text


@pytest.mark.parametrize(
    "row",
    [
        '"Aqua, Talc, Urea, Mica",5',
        '7,"Aqua, Talc, Urea, Mica"',
        '7;"Aqua, Talc, Urea, Mica";5',
        '7\t"Aqua, Talc, Urea, Mica"\t5',
    ],
)
def test_a_quoted_list_may_be_any_cell_of_a_row(row: str) -> None:
    assert value_rows(OffsetText(row)).text == "\n\nAll ingredients:\nAqua, Talc, Urea, Mica\n\n"


def test_a_quoted_list_between_words_is_no_cell() -> None:
    text = '7 "Aqua, Talc, Urea, Mica" 5'
    assert value_rows(OffsetText(text)).text == text
