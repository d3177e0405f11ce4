"""Numbers and letters of numbered lists, and totals of formulas, are no part of a name and no entries."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.reading.document import Covered
from inci_parser.reading.numbering import find_item_marks
from inci_parser.reading.totals import find_totals, is_total
from tests.support.reading import TenNames

NAMES = ["Aqua", "Glycerin", "PEG-40 Stearate", "Polysorbate 20", "CI 77891"]


def names(text: str) -> list[str]:
    """Return the names of a text's entries, ``-`` where nobody knows one."""
    return [entry.name or "-" for entry in parse(text).ingredients]


@pytest.mark.parametrize("sign", [".", ")", " -", ":", ""])
@pytest.mark.parametrize("between", ["\n", ", ", " "])
def test_numbered(sign: str, between: str) -> None:
    text = between.join(f"{i}{sign} {name}" for i, name in enumerate(NAMES, 1))
    assert names(text) == [name.upper() for name in NAMES]
    assert names(f"Ingredients: {text}") == [name.upper() for name in NAMES]


@pytest.mark.parametrize("sign", [".", ")", ":"])
@pytest.mark.parametrize("comma", [",", ";", "،", "、"])
def test_numbers_glued_to_the_comma_before_them(sign: str, comma: str) -> None:
    """Only a comma behind a digit makes a number the end of another: ``1,2``."""
    text = comma.join(f"{i}{sign} {name}" for i, name in enumerate(("Aqua", "Glycerin", "Talc", "Mica"), 1))
    assert names(text) == ["AQUA", "GLYCERIN", "TALC", "MICA"]


@pytest.mark.parametrize("letters", ["abcde", "ABCDE"])
@pytest.mark.parametrize("between", ["\n", ", ", "; "])
def test_lettered(letters: str, between: str) -> None:
    text = between.join(f"{letter}) {name}" for letter, name in zip(letters, NAMES, strict=True))
    assert names(text) == [name.upper() for name in NAMES]


def test_numbers_behind_names_stay() -> None:
    entries = parse("Aqua, Polysorbate 20, Ceteareth-20, Red 7").ingredients
    assert [entry.text for entry in entries] == ["Aqua", "Polysorbate 20", "Ceteareth-20", "Red 7"]


@pytest.mark.parametrize(
    "text",
    [
        "Aqua 70 %\nGlycerin 25 %\nParfum 5 %\nTotal 100 %",
        "Aqua 70%, Glycerin 25%, Parfum 5%, Total 100%",
        "Aqua 70\nGlycerin 25\nParfum 5\nGesamt: 100,00",
        "| Ingredient | % |\n|---|---|\n| Aqua | 70 |\n| Glycerin | 25 |\n| Parfum | 5 |\n| Total | 100 |",
        "| Ingredient | % |\n|---|---|\n| Aqua | 70 |\n| Glycerin | 25 |\n| Parfum | 5 |\n| **Total** | **100** |",
        "Name;%\nAqua;70\nGlycerin;25\nParfum;5\nSumme;100,0",
        "Name,%\nAqua,70\nGlycerin,25\nParfum,5\nTotal,100.00",
    ],
)
def test_a_total_is_no_entry_and_takes_no_shares_away(text: str) -> None:
    shares = [(entry.name, entry.percent and entry.percent.max) for entry in parse(text).ingredients]
    assert shares == [("AQUA", 70.0), ("GLYCERIN", 25.0), ("PARFUM", 5.0)]


@pytest.mark.parametrize(
    "text",
    [
        "INCI name   Conc. (%)   Function\nAqua    72.35    Solvent\nMica    20.0     Colour\nTalc    7.65    Filler",
        "INCI name  Conc. (%)  Function\nAqua  72.35  Solvent\nMica  20.0  Colour\nTalc  7.65  Filler",
        "INCI name   Conc. (%)   Function\nAqua    72.35     X\nMica    20.0    Y\nTalc    7.65\nTotal    100.00",
        "Aqua ........ 72,35\nMica ....... 20,0\nTalc ...... 7,65",
        "Aqua . . . . . . 72,35 %\nMica . . . . 20,0 %\nTalc . . . . . . . 7,65 %",
        "Aqua…………72.35 %\nMica………20.0 %\nTalc………7.65 %",
        "Ingredient\tCAS\t% w/w\nAqua\t7732-18-5\t72.35\nMica\t12001-26-2\t20.0\nTalc\t\t7.65\n",
    ],
)  # fmt: skip
def test_columns_set_with_spaces_or_dots(text: str) -> None:
    shares = [(entry.name, entry.percent and entry.percent.max) for entry in parse(text).ingredients]
    assert shares == [("AQUA", 72.35), ("MICA", 20.0), ("TALC", 7.65)]


@pytest.mark.parametrize(
    "text", ["INCI\nAqua\nGlycerin\nParfum", "INCI\nAqua, Glycerin, Parfum", "INCI Aqua, Glycerin, Parfum"]
)
def test_inci_alone_is_a_heading(text: str) -> None:
    assert names(text) == ["AQUA", "GLYCERIN", "PARFUM"]


@pytest.mark.parametrize(
    "text",
    [
        "May contain: CI 77891, CI 77491. Ingredients: Talc, Mica, Dimethicone",
        "[+/- CI 77891, CI 77491] Ingredients: Talc, Mica, Dimethicone",
        "Peut contenir : CI 77891 (Titanium Dioxide), CI 77491\n\nIngrédients : Talc, Mica, Dimethicone",
    ],
)
def test_a_block_before_the_list(text: str) -> None:
    found = [(entry.name, entry.section) for entry in parse(text).ingredients]
    assert found == [
        ("CI 77891", "may_contain"),
        ("CI 77491", "may_contain"),
        ("TALC", "main"),
        ("MICA", "main"),
        ("DIMETHICONE", "main"),
    ]


def test_a_name_on_a_line_of_its_own_between_two_blocks_before_the_list() -> None:
    label = parse(
        "May contain: Mica.\n\nTalc.\n\nMay contain: Iron Oxides.\n\nIngredients: Aqua, Glycerin, Parfum, Urea"
    )
    assert [entry.name for entry in label.ingredients if entry.section == "may_contain"] == [
        "MICA",
        "TALC",
        "IRON OXIDES",
    ]


def test_traces_of_nuts_before_the_list_are_none() -> None:
    assert names("May contain nuts, milk, soy. Ingredients: Talc, Mica, Dimethicone") == ["TALC", "MICA", "DIMETHICONE"]


def test_what_is_no_numbering() -> None:
    nowhere = Covered([])
    for text in ("1 Aqua 2 Mica", "Aqua 1 Mica 2 Talc 3 Parfum", "1 Zxqv 2 Qrtw 3 Aqua", "a, b) Aqua, c) Mica"):
        assert find_item_marks(text, nowhere, TenNames()) == []


def test_what_is_no_total() -> None:
    assert not is_total("Totarol")
    for text in ("Total Repair, Aqua 100%", "total 50 %", "Total", "Total 100 % natural"):
        assert find_totals(text, Covered([])) == []
