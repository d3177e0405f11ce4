"""Which column holds what: by the header, by the cells, by place."""

from __future__ import annotations

import pytest

from inci_parser.errors import InputError, UsageError
from inci_parser.scan.columns import LOOK_AT, Columns, find_columns, find_list_column, place_of, role_of, share_of_lists

KNOWN = {"Aqua", "Glycerin", "Talc"}


def knows(piece: str) -> bool:
    return piece.strip() in KNOWN


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("ingredients", "ingredients"),
        ("  INGREDIENTS  ", "ingredients"),
        ("\ufeffIngredients", "ingredients"),
        ("Ingredients_Text", "ingredients"),
        ("ingredients-list", "ingredients"),
        ("_name_", "name"),
        ("Product  Name:", "name"),
        ("EAN", "id"),
        ("ingredients of mine", None),
        ("", None),
    ],
)
def test_what_a_header_says(header: str, role: str | None) -> None:
    assert role_of(header) == role


HEADER = ["id", "Name", "name", "INGREDIENTS", "3", "#2"]


@pytest.mark.parametrize(
    ("wanted", "place"),
    [
        ("id", 0),
        ("Name", 1),
        ("name", 2),
        ("ingredients", 3),
        ("Ingredients", 3),
        ("3", 4),  # a header before a number
        ("#3", 4),  # "#3" and "3" are one header but for signs
        ("#1", 0),
        ("1", 0),
        ("#6", 5),
        ("6", 5),
    ],
)
def test_a_column_by_header_then_by_place(wanted: str, place: int) -> None:
    assert place_of(wanted, HEADER, "--id") == place


@pytest.mark.parametrize("wanted", ["#0", "0", "#7", "7", "-1", "nothing", "#", "##1", "1.0", "123456", ""])
def test_a_column_that_is_not_there(wanted: str) -> None:
    with pytest.raises(UsageError) as error:
        place_of(wanted, HEADER, "--id")
    columns = "id, Name, name, INGREDIENTS, 3, #2"
    assert str(error.value) == f"--id {wanted!r}: no such column; the columns are {columns}"


def test_a_header_that_stands_twice_is_told_with_its_places() -> None:
    with pytest.raises(UsageError, match="--id 'NAME': 2 columns have that header; name one by place: #2 or #3"):
        place_of("NAME", HEADER, "--id")
    with pytest.raises(UsageError, match="--keep 'a': 2 columns have that header; name one by place: #1 or #4"):
        place_of("a", ["a", "b", "c", "a"], "--keep")
    assert place_of("#4", ["a", "b", "c", "a"], "--keep") == 3


def test_thirty_columns_are_listed_those_without_a_name_by_place() -> None:
    def listed(count: int) -> str:
        with pytest.raises(UsageError) as error:
            place_of("x", ["a", "", *["b"] * (count - 2)], "--id")
        return str(error.value).partition("the columns are ")[2]

    assert listed(3) == "a, #2, b"
    assert listed(30) == "a, #2, " + ", ".join(["b"] * 28)
    assert listed(31) == "a, #2, " + ", ".join(["b"] * 28) + " ..."


@pytest.mark.parametrize(
    ("cells", "share"),
    [
        (["Aqua, Glycerin, Talc"], 1.0),
        (["Aqua, x1, x2"], 1.0),  # three pieces, a third known
        (["Aqua, x1, x2, x3"], 0.0),  # a quarter
        (["Aqua, x1"], 0.0),  # two pieces, half known
        (["Aqua, Glycerin"], 1.0),  # all known
        (["Aqua"], 1.0),
        (["x1, x2, x3"], 0.0),
        (["", "  ", "Aqua"], 1.0),  # of the cells that hold something
        (["Aqua", "x1"], 0.5),
        (["12.5", "Aqua"], 0.5),  # an amount is no piece
        (["", " "], 0.0),
        ([], 0.0),
        (["Aqua;Glycerin|Talc"], 1.0),
        (["Aqua、Glycerin，Talc"], 1.0),
        (["Aqua\nGlycerin•Talc"], 1.0),
        (["['Aqua', 'Glycerin']"], 1.0),
        (["5% Aqua, 3 Glycerin."], 1.0),
        (["Aqua, Glycerin, " + ", ".join(["x"] * 30)], 0.0),  # 2 of the first 25
        ([", ".join(["Aqua"] * 25 + ["x"] * 100)], 1.0),  # the first 25 alone
        (["Aqua, " + "Talc" * 500], 0.0),  # long pieces are no names
    ],
)
def test_the_share_of_cells_that_are_lists(cells: list[str], share: float) -> None:
    assert share_of_lists(cells, knows) == share


def test_only_short_pieces_of_the_begin_of_a_cell_are_looked_up() -> None:
    asked: list[str] = []

    def asks(piece: str) -> bool:
        asked.append(piece)
        return True

    assert share_of_lists(["a" * 79 + "," + "b" * 80], asks) == 0.0
    assert asked == ["a" * 79]
    asked.clear()
    share_of_lists([" " * 1_998 + ",ab"], asks)
    assert asked == ["a"], "2,000 characters are looked at"


def found(header: list[str], rows: list[list[str]], **asked: object) -> Columns:
    return find_columns(header, rows, knows, **asked)  # type: ignore[arg-type]


LIST, NONE = "Aqua, Glycerin, Talc", "nothing known"


def test_a_column_with_the_name_of_lists_is_chosen_where_it_holds_some() -> None:
    columns = found(["ingredients", "text"], [[LIST, LIST], [NONE, LIST]])
    assert (columns.text, columns.said) == (0, "by its name and its cells, 50% of them lists")


def test_of_two_with_the_name_the_one_that_holds_more_lists() -> None:
    assert found(["inci", "ingredients"], [[NONE, LIST], [LIST, LIST]]).text == 1
    assert found(["inci", "ingredients"], [[LIST, LIST], [LIST, NONE]]).text == 0


def test_a_name_counts_without_cells_where_no_other_column_holds_lists() -> None:
    columns = found(["text", "ingredients"], [[NONE, NONE]])
    assert (columns.text, columns.said) == (1, "by its name")
    assert found(["text", "ingredients"], []).text == 1


@pytest.mark.parametrize(("lists", "place"), [(2, 0), (3, 1), (4, 1)])
def test_cells_outvote_an_empty_column_with_the_name_from_three_in_ten(lists: int, place: int) -> None:
    rows = [[NONE, LIST if i < lists else NONE] for i in range(10)]
    columns = found(["ingredients", "text"], rows)
    assert columns.text == place
    if place:
        assert columns.said == f"by its cells, {lists}0% of them lists; 'ingredients' holds none"


@pytest.mark.parametrize("lists", [1, 2, 3])
def test_a_column_without_the_name_needs_lists_in_two_of_ten_cells(lists: int) -> None:
    rows = [["7", LIST if i < lists else NONE] for i in range(10)]
    if lists < 2:
        with pytest.raises(InputError, match=r"no column holds ingredient lists; name one with --column or column= "):
            found(["a", "b"], rows)
    else:
        columns = found(["a", "b"], rows)
        assert (columns.text, columns.said) == (1, f"by its cells, {lists}0% of them lists")


def test_a_table_without_columns_holds_no_lists() -> None:
    with pytest.raises(InputError, match="no column holds ingredient lists"):
        found([], [])


def test_short_rows_do_not_count_for_the_columns_that_they_lack() -> None:
    assert found(["a", "b"], [["x"], ["x", LIST]]).said == "by its cells, 100% of them lists"


def test_id_and_name_are_found_by_the_order_of_the_table_of_headers() -> None:
    columns = found(["sku", "product name", "id", "name", "ingredients"], [["1", "2", "3", "4", LIST]])
    assert (columns.id, columns.name) == (2, 3)
    assert found(["id", "ID", "ingredients"], [["1", "2", LIST]]).id == 0, "the first of two"


def test_the_column_of_the_lists_is_neither_id_nor_name() -> None:
    columns = found(["name", "id"], [[LIST, "1"]])
    assert (columns.text, columns.id, columns.name) == (0, 1, None)


def test_what_is_asked_for_is_taken() -> None:
    header = ["id", "name", "brand", "text", "ingredients"]
    columns = found(
        header, [["1", "n", "b", LIST, LIST]], column="text", id_column="brand", name_column="#1", keep=["name", "#3"]
    )
    assert columns == Columns(3, 2, 0, (1, 2), ("name", "brand"), "as asked")
    none = found(header, [["1", "n", "b", LIST, LIST]], id_column="", name_column="")
    assert (none.id, none.name, none.keep) == (None, None, ())
    for option, asked in (("--column", "column"), ("--id", "id_column"), ("--name", "name_column")):
        with pytest.raises(UsageError, match=f"{option} 'x': no such column"):
            found(header, [], **{"column": "text", asked: "x"})
    with pytest.raises(UsageError, match="--keep 'x': no such column"):
        found(header, [], column="text", keep=["x"])


def test_two_hundred_rows_are_looked_at() -> None:
    assert LOOK_AT == 200


def test_a_known_title_among_others_is_a_header() -> None:
    """Titles that read as a list are refused only where none of them is a known title."""
    rows = [["Aqua, Talc", "no"], ["Aqua, Glycerin", "yes"]]
    assert find_list_column(["ingredients", "free of Talc, Glycerin"], rows, knows) == 0
    with pytest.raises(InputError, match="read as a row of products"):
        find_list_column(["what", "Talc, Glycerin"], rows, knows)
