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
