"""Lists in groups (organic, other), and names that share the form behind the last of them."""

from __future__ import annotations

import pytest

from inci_parser import analyze, parse
from inci_parser.reading.conjunctions import names_with_one_form

_NAMES = ["AQUA", "MICA", "TALC", "UREA"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Organic", "Non-organic"),
        ("Organic ingredients", "Non-organic ingredients"),
        ("Certified organic ingredients", "Other ingredients"),
        ("Ingredients: Organic", "Not organic"),
        ("Ingrédients biologiques", "Ingrédients non biologiques"),
    ],
)
def test_groups_are_one_list_whose_order_tells_nothing(first: str, second: str) -> None:
    report = analyze(f"{first}: Aqua, Mica. {second}: Talc, Urea")
    label = report.label
    assert [entry.name for entry in label.ingredients] == _NAMES
    assert {(entry.component, entry.doubts) for entry in label.ingredients} == {("", ())}
    assert "grouped" in label.traits
    assert not report.concentration.order_means


def test_one_group_alone_is_a_part_of_a_list() -> None:
    traits = parse("Organic ingredients: Aqua, Mica, Talc, Urea").traits
    assert "partial" in traits
    assert "grouped" not in traits


@pytest.mark.parametrize("note", ["*Organic: certified by Ecocert", "* Certified organic: 20 % of the total"])
def test_a_footnote_that_begins_so_opens_no_group(note: str) -> None:
    assert [entry.organic for entry in parse(f"Aqua, Mica*, Urea. {note}").ingredients] == [False, True, False]


def test_organic_ingredients_before_the_whole_list_are_dropped() -> None:
    text = "Organic ingredients: Glycerin, Mica. Ingredients: Aqua, Glycerin, Talc, Mica, Urea, Parfum, Limonene"
    names = ["AQUA", "GLYCERIN", "TALC", "MICA", "UREA", "PARFUM", "LIMONENE"]
    assert [entry.name for entry in parse(text).ingredients] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("sunflower and olive oils", ["HELIANTHUS ANNUUS SEED OIL", "OLEA EUROPAEA FRUIT OIL"]),
        ("Coconut & Macadamia nut oils", ["COCOS NUCIFERA OIL", "MACADAMIA TERNIFOLIA SEED OIL"]),
        ("shea and cocoa butters", ["BUTYROSPERMUM PARKII BUTTER", "THEOBROMA CACAO SEED BUTTER"]),
    ],
)
def test_two_names_share_the_form_behind_the_second(text: str, names: list[str]) -> None:
    assert [entry.name for entry in parse(f"Aqua, {text}, Mica").ingredients] == ["AQUA", *names, "MICA"]


@pytest.mark.parametrize("text", ["shea and cocoa", "xqwv and olive oils", "mica and talcs", "olive oils"])
def test_other_words_share_none(text: str) -> None:
    assert names_with_one_form(text, lambda name: "xqwv" not in name) == []
