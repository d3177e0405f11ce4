"""Amounts as labels of many languages bound them, before and behind the number and its sign."""

from __future__ import annotations

import pytest

from inci_parser import parse

_CASES = [
    # Turkish: the sign before the number, the bound before the sign or at the end of the number
    ("Niacinamide en az %4", 4, None),
    ("Niacinamide (en az %4)", 4, None),
    ("Niacinamide en fazla %4", None, 4),
    ("Niacinamide %5'e kadar", None, 5),
    ("Niacinamide %5'ten fazla", 5, None),
    ("Niacinamide (%5'in üzerinde)", 5, None),
    ("Niacinamide %5 (en az)", 5, None),
    ("Niacinamide <%5", None, 5),
    ("Niacinamide %4-6", 4, 6),
    ("Niacinamide %4 - %6", 4, 6),
    ("Niacinamide %4-%6 arası", 4, 6),
    # fractions, groups of digits, "at"
    ("Niacinamide ½ %", 0.5, 0.5),
    ("Niacinamide 2 ½ %", 2.5, 2.5),
    ("Niacinamide 1/2 %", 0.5, 0.5),
    ("Niacinamide 50'000 ppm", 5, 5),
    ("Niacinamide @ 5%", 5, 5),
    ("Niacinamide (@ 5%)", 5, 5),
    # ranges by two words
    ("Niacinamide (de 4 à 5 %)", 4, 5),
    ("Niacinamide von 4 bis 5 %", 4, 5),
    ("Niacinamide between 4 and 5 %", 4, 5),
    ("Niacinamide tra il 4 e il 5 %", 4, 5),
    ("Niacinamide od 4 do 5 %", 4, 5),
    ("Niacinamide от 4 до 5 %", 4, 5),
    ("Niacinamide mellan 4 och 5 %", 4, 5),
    ("Niacinamide từ 4% đến 5%", 4, 5),
    ("Niacinamide ≥1-<5%", 1, 5),
    ("Niacinamide at least 5% but less than 10%", 5, 10),
    # scripts without spaces
    ("烟酰胺（含量≥5%）", 5, None),
    ("烟酰胺（浓度不超过5%）", None, 5),
    ("烟酰胺含量5%以上", 5, None),
    ("ナイアシンアミド約5%", 5, 5),
    ("나이아신아마이드(함량 5% 이상)", 5, None),
    # bounds of more languages, articles, signs and brackets
    ("Niacinamide fino al 5%", None, 5),
    ("Niacinamide al menos un 5 %", 5, None),
    ("Niacinamide (supérieur ou égal à 5%)", 5, None),
    ("Niacinamide greater than or equal to 5%", 5, None),
    ("Niacinamide (größer als 5 %)", 5, None),
    ("Niacinamide 5 % maximal", None, 5),
    ("Niacinamide 5% of minder", None, 5),
    ("Niacinamide abaixo de 5%", None, 5),
    ("Niacinamide ok. 5%", 5, 5),
    ("Niacinamide kb. 5%", 5, 5),
    ("Niacinamide (в концентрации 5%)", 5, 5),
    ("Niacinamide max: 5%", None, 5),
    ("Niacinamide (max.: 5 %)", None, 5),
    ("Niacinamide 5% or greater", 5, None),
    ("Niacinamide NLT 5%", 5, None),
    # by weight
    ("Niacinamide 5 wt%", 5, 5),
    ("Niacinamide 5 % by weight", 5, 5),
    ("Niacinamide 5 % en poids", 5, 5),
    ("Niacinamide 5 мас.%", 5, 5),
    ("Niacinamide 50 g/L", 5, 5),
]


@pytest.mark.parametrize(("printed", "least", "most"), _CASES)
def test_an_amount_is_read_with_what_bounds_it(printed: str, least: float | None, most: float | None) -> None:
    label = parse(f"Ingredients: Aqua, Glycerin, Propanediol, {printed}, Parfum.")
    assert len(label.ingredients) == 5
    entry = label.ingredients[3]
    assert entry.name == "NIACINAMIDE"
    assert entry.percent is not None
    assert (entry.percent.min, entry.percent.max) == (least, most)
    assert not entry.doubts


@pytest.mark.parametrize("printed", ["5%ige Niacinamide", "Niacinamide 5 %-ig", "5%-os Niacinamide"])
def test_the_strength_of_what_is_added_is_no_content(printed: str) -> None:
    entry = parse(f"Ingredients: Aqua, Glycerin, {printed}, Parfum.").ingredients[2]
    assert (entry.name, entry.percent, entry.doubts) == ("NIACINAMIDE", None, ("amount",))


def test_the_second_of_two_numbers_parted_by_a_slash_is_no_amount() -> None:
    entry = parse("Ingredients: Aqua, Glycerin, Niacinamide 5/10%, Parfum.").ingredients[2]
    assert entry.percent is None


def test_signs_that_part_entries_still_part_them() -> None:
    label = parse("Ingredients: Aqua @ Glycerin @ 1,2-Hexanediol @ Parfum")
    assert [entry.name for entry in label.ingredients] == ["AQUA", "GLYCERIN", "1,2-HEXANEDIOL", "PARFUM"]
