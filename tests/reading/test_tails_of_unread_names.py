"""Names that may be parts of longer ones: behind words that could not be read, and around a middle dot."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.naming.built_in_names import built_in
from inci_parser.naming.resolver import Resolver
from inci_parser.naming.store import NameStore
from inci_parser.reading.unread_beginnings import doubting_tails


@pytest.mark.parametrize("tail", ["HEXYI. CINNAMAL", "HEXYL. CINNAMAL", "HEXVL; CINNAMAL"])
def test_the_end_of_a_name_whose_beginning_was_not_read_is_in_doubt(tail: str) -> None:
    label = parse(f"Aqua, Glycerin, Parfum, Linalool, {tail}, Phenoxyethanol")
    named = [entry for entry in label.ingredients if any("CINNAMAL" in name for name in entry.match.names)]
    assert [entry for entry in named if "CINNAMAL" in entry.match.names and not entry.doubts] == []


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Aqua, Parfum, Xqwv jve\nCinnamal", ["HEXYL CINNAMAL", "AMYL CINNAMAL"]),
        ("Aqua, Parfum, Coumarilp jve\nCinnamal, Limonene, Linalool", ["HEXYL CINNAMAL"]),  # by the alphabet
        ("Aqua, Parfum, Xqwv jve\nCamphor, Mica", ["4-METHYLBENZYLIDENE CAMPHOR"]),
        ("Aqua, Parfum, Xqwv jve\nLimonene, Mica", []),
    ],
)
def test_the_longer_names_that_it_may_end_are_told(text: str, others: list[str]) -> None:
    entry = parse(text).ingredients[3]
    assert [other.name for other in entry.match.alternatives] == others
    assert "cut" in entry.doubts


@pytest.mark.parametrize("before", ["Xqwvz", "Brand complex"])
def test_a_name_behind_other_unread_words_is_sure(before: str) -> None:
    entries = parse(f"Aqua, Glycerin, {before}, Cinnamal, Phenoxyethanol").ingredients
    assert [e.doubts for e in entries if e.match.names == ("CINNAMAL",)] == [()]


@pytest.mark.parametrize(
    "printed", ["ビタミンC・2-グルコシド", "アスコルビン酸・2-グルコシド", "L-アスコルビン酸・2-グルコシド"]
)
def test_a_middle_dot_inside_a_name_parts_nothing(printed: str) -> None:
    names = [e.match.names for e in parse(f"全成分：水、{printed}、グリセリン").ingredients]
    assert names == [("AQUA",), ("ASCORBYL GLUCOSIDE",), ("GLYCERIN",)]


def test_middle_dots_part_names() -> None:
    names = [e.match.names for e in parse("全成分：水・ビタミンE・グリセリン").ingredients]
    assert names == [("AQUA",), ("TOCOPHEROL",), ("GLYCERIN",)]


def test_a_list_without_names_stays_as_it_is() -> None:
    assert doubting_tails([], [], Resolver(NameStore([built_in()]))) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Aqua, Linalool, OLEA\n\nEUROPAEA 0|L/ OLIVE FRUIT\nOIL, Parfum", "OLEA EUROPAEA FRUIT OIL"),
        ("Aqua, Linalool, SODIUM\n\nBENZOATE, Parfum", "SODIUM BENZOATE"),
        ("Aqua, Linalool, Hexy! Cinnamal, Parfum", "HEXYL CINNAMAL"),
        ("Aqua, Linalool, Cety! Alcohol, Parfum", "CETYL ALCOHOL"),
    ],
)
def test_a_name_that_damage_parts_is_one(text: str, name: str) -> None:
    assert [e.name for e in parse(text).ingredients] == ["AQUA", "LINALOOL", name, "PARFUM"]


@pytest.mark.parametrize("text", ["Aqua, Parfum, Rose\n\nWater, Glycerin, Mica", "Aqua, Olive\n\nOil Cleanser"])
def test_a_blank_line_parts_what_are_names(text: str) -> None:
    assert not {"ROSA DAMASCENA FLOWER WATER", "OLEA EUROPAEA FRUIT OIL"} & set(parse(text).names)


def test_a_dash_with_a_blank_before_it_ends_an_entry_over_a_line() -> None:
    names = [e.name for e in parse("Aqua - Mica - Talc - Xqwv Brz -\nGlycine Soja Oil - Parfum").ingredients]
    assert names == ["AQUA", "MICA", "TALC", None, "GLYCINE SOJA OIL", "PARFUM"]


@pytest.mark.parametrize("code", ["F714-1", "f714-1", "D1234567", "B213456/1"])
def test_the_code_of_a_formula_behind_the_last_name_is_none_of_it(code: str) -> None:
    label = parse(f"Aqua, Glycerin, Potassium Sorbate, Sodium Benzoate {code}")
    assert (label.ingredients[-1].text, label.ingredients[-1].name) == ("Sodium Benzoate", "SODIUM BENZOATE")
    assert not label.left_out


@pytest.mark.parametrize(("end", "name"), [("", "PARFUM"), ("、タルク", None)])
def test_words_behind_a_name_are_cut_off_where_the_list_ends_alone(end: str, name: str | None) -> None:
    assert parse(f"水、グリセリン、香料 生産日本商品説明{end}").ingredients[2].name == name
