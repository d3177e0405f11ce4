"""What pages and documents print around a list, and names that an entry's bracket lists."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.reading.bracket_lists import bracket_lists_left_out
from inci_parser.reading.document import Covered
from inci_parser.reading.page_lines import find_page_lines
from tests.support.reading import TenNames

LIST = "Ingredients: Aqua, Glycerin, Cetearyl Alcohol, Niacinamide, Parfum"
NAMES = ["AQUA", "GLYCERIN", "CETEARYL ALCOHOL", "NIACINAMIDE", "PARFUM"]


@pytest.mark.parametrize(
    "behind",
    [
        "\nFAQ\nCan I use it with retinol? Yes, you can. Tags: retinol, parfum, lanolin",
        "\nTags: retinol, parfum, lanolin",
        ". You may also like: Retinol Serum, Lanolin Balm",
        "\nYou may also like\nRetinol Serum\nLanolin Balm",
        "\n\nRelated products: Retinol, Lanolin, Squalane",
        "\nVous aimerez aussi : Rétinol, Lanoline",
        "\nPage 2 of 3",
        "\nRev. 03/2024",
        "\nSeite 2 von 3\nStand: 03.2024",
        "\nVersion 1.2",
        " วิธีใช้: ทาบนผิว",
        "\nวิธีใช้: ทาบนผิว",
        ". Contains allergens: Niacinamide, Glycerin",
    ],
)
def test_nothing_behind_the_list_is_an_entry(behind: str) -> None:
    assert [entry.name or entry.text for entry in parse(LIST + behind).ingredients] == NAMES


@pytest.mark.parametrize("line", ["Page 2 of 3", "- Page 2 -", "Seite 2/3", "Rev. 2"])
def test_a_page_that_ends_within_the_list(line: str) -> None:
    text = LIST.replace("Niacinamide", f"\n{line}\nNiacinamide")
    assert [entry.name or entry.text for entry in parse(text).ingredients] == NAMES


def test_what_is_no_page_line() -> None:
    for text in ("Page", "Page of honour", "Revitol 2", "Aqua\nRevision of 2 names"):
        assert find_page_lines(text, Covered([])) == []


def test_allergens_that_the_list_lacks_are_entries() -> None:
    label = parse("Ingredients: Aqua, Glycerin, Parfum, Limonene. Contains: Limonene, Citral")
    assert [entry.name for entry in label.ingredients][-2:] == ["LIMONENE", "CITRAL"]


@pytest.mark.parametrize(
    ("printed", "left_out"),
    [
        ("Aloe Vera Gel (Aqua, Aloe Barbadensis Leaf Juice Powder, Potassium Sorbate)", True),
        ("Hydrolyzed Collagen (Collagen, Phenoxyethanol)", True),
        ("Aqua (Water, Eau)", False),
        ("Parfum (Limonene, Linalool)", False),
        ("Iron Oxides (CI 77491, CI 77492)", False),
        ("Tocopherol (Vitamin E, antioxidant)", False),
    ],
)
def test_names_in_a_bracket_that_are_none_of_the_entry_are_told(printed: str, left_out: bool) -> None:
    label = parse(f"Glycerin, {printed}, Mica")
    inside = printed.partition("(")[2][:-1]
    assert [label.text[span.start : span.end] for span in label.left_out] == [inside] * left_out


def test_a_label_without_brackets_leaves_nothing_out() -> None:
    assert bracket_lists_left_out([], TenNames()) == []
