"""A list that is printed again in a script whose names are mostly not known."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.reading.other_script import without_other_script

LATIN = "Aqua, Sodium Laureth Sulfate, Glycerin, Parfum, Citric Acid, Panthenol, Cetyl Alcohol, Stearyl Alcohol, Mica"
ARABIC = "أكوا، سلفات لوريث قق، غليسيرين، عطر، ممنن ضض، بببث ثقق، كحول سسيل، كحول ششيل، ففق مم، خخح طط"
THAI = "กขคง จฉช, ฐณด ตถท, ธนบป, ผฝพฟ, ภมยร, ลวศษ, สหฬอ, กรรม, น้ำหอม, ฮฮฮ"


def test_it_is_read_once_and_told() -> None:
    label = parse(f"Ingredients: {LATIN} المكونات: {ARABIC}")
    assert [entry.text.isascii() for entry in label.ingredients] == [True] * 9
    codes = {notice.code for notice in label.notices}
    assert codes >= {"repeated_list", "left_out"}
    assert label.left_out


def test_what_only_the_other_script_names_stays_in_doubt() -> None:
    label = parse(f"{LATIN}, {ARABIC.replace('ففق مم', 'ثنائي أكسيد التيتانيوم').replace('خخح طط', 'ديميثيكون')}, ضضق")
    behind = [entry for entry in label.ingredients if not entry.text.isascii()]
    assert all(entry.name and entry.doubts for entry in behind)
    assert "DIMETHICONE" in label.names


@pytest.mark.parametrize(
    "text",
    [
        f"{LATIN}, ممنن ضض، بببث ثقق",  # a few entries
        f"Aqua, Glycerin, {ARABIC}",  # the other script is the list
        f"{LATIN}, {THAI.replace('น้ำหอม', 'คคค')}",  # no name of the first
    ],
)
def test_what_may_be_other_entries_is_kept(text: str) -> None:
    assert "repeated_list" not in {notice.code for notice in parse(text).notices}


def test_nothing_of_an_empty_list() -> None:
    assert without_other_script([]) == ([], [])
