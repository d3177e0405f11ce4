"""Tables of other shapes than one product a row: lists cut at their own commas, arrays inside an object."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inci_parser.errors import InputError
from inci_parser.scan import Options, scan_file
from inci_parser.scan.columns import cut_lists
from inci_parser.scan.formats import json_shape, open_table
from inci_parser.scan.formats.table import BadRow, Row

from .running import rows_of, table_of


def ingredients(folder: Path, text: str, name: str = "in.csv") -> tuple[list[str], list[str]]:
    """Return the ingredients of each product of a table, and what was said of it."""
    said: list[str] = []
    scan_file(table_of(folder, text, name), folder / "o.csv", on_message=said.append)
    return [row["ingredients"] for row in rows_of(folder / "o.csv")], said


def rows_in(folder: Path, text: str, name: str = "in.csv") -> list[Row | BadRow]:
    table = open_table(str(table_of(folder, text, name)), Options())
    rows = list(table.rows)
    table.close()
    return rows


@pytest.mark.parametrize("comma", [", ", ","])
def test_lists_of_equal_length_without_a_header_are_read_whole(tmp_path: Path, comma: str) -> None:
    """Each row has three cells, so that the commas of the lists look like those of a table."""
    text = "Aqua, Glycerin, Parfum\nAqua, Niacinamide, Talc\n".replace(", ", comma)
    found, said = ingredients(tmp_path, text)
    assert found == ["AQUA; GLYCERIN; PARFUM", "AQUA; NIACINAMIDE; TALC"]
    assert "each holds one ingredient of the list" in said[0]


@pytest.mark.parametrize(
    ("header", "row", "places"),
    [
        (("column_1", "column_2", "column_3"), ["7", "Aqua", "Talc"], (1, 2)),
        (("column_1", "column_2", "column_3", "column_4"), ["Aqua", "Unobtainium", "Talc", "9.99"], (0, 1, 2)),
        (("column_1", "column_2"), ["Foam", "Aqua"], ()),
        (("column_1", "column_2", "column_3"), ["Aqua", "Talc", "Aqua, Talc"], ()),
        (("column_1", "second"), ["Aqua", "Talc"], ()),
        ((), [], ()),
    ],
)
def test_which_columns_are_one_list(header: tuple[str, ...], row: list[str], places: tuple[int, ...]) -> None:
    assert cut_lists(header, [row], {"Aqua", "Talc"}.__contains__) == places


@pytest.mark.parametrize(("rows", "places"), [(3, (0, 1)), (4, ())])
def test_three_names_in_ten_make_a_column_of_names(rows: int, places: tuple[int, ...]) -> None:
    """One of three cells is a known name, or one of four."""
    sample = [["Aqua", "Talc"], *([["Foam", "Gel"]] * (rows - 1))]
    assert cut_lists(("column_1", "column_2"), sample, {"Aqua", "Talc"}.__contains__) == places


def test_a_list_without_quotes_in_the_last_column_is_one_cell(tmp_path: Path) -> None:
    found, said = ingredients(tmp_path, "id,ingredients\n1,Aqua, Glycerin, Talc\n2,Aqua, Mica\n3,Aqua\n")
    assert found == ["AQUA; GLYCERIN; TALC", "AQUA; MICA", "AQUA"]
    assert "not in quotes: all cells from 2 on are joined" in said[0]


def test_a_row_whose_name_holds_the_comma_is_rejected(tmp_path: Path) -> None:
    text = "id,name,inci\n1,Cream,Aqua,Talc\n2,Cream, rich,Aqua,Talc\n3,Gel,Aqua,Mica\n"
    first, second, third = rows_in(tmp_path, text)
    assert (first.cells, third.cells) == (["1", "Cream", "Aqua,Talc"], ["3", "Gel", "Aqua,Mica"])  # type: ignore[union-attr]
    assert isinstance(second, BadRow)


@pytest.mark.parametrize(
    "text",
    [
        "id,ingredients\n1,Aqua\n2,Aqua,Talc\n",  # one ragged row of two
        "name,ingredients,price\nGel,Aqua,Talc,9\nFoam,Aqua,Mica,9\n",  # the list is not the last column
    ],
)
def test_other_surplus_cells_are_rejected(tmp_path: Path, text: str) -> None:
    assert isinstance(rows_in(tmp_path, text)[-1], BadRow)


@pytest.mark.parametrize("mark", ["^", "~"])
def test_rarer_delimiters_are_found(tmp_path: Path, mark: str) -> None:
    found, _ = ingredients(tmp_path, "id^name^ingredients\n1^Gel^Aqua, Talc\n2^Foam^Aqua, Mica\n".replace("^", mark))
    assert found == ["AQUA; TALC", "AQUA; MICA"]


PRODUCTS = [{"id": "1", "inci": "Aqua, Talc"}, {"id": "2", "inci": "Aqua, Mica"}]


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("front", [{}, {"count": 2, "title": "[{", "meta": {"a": [1, {"b": 2}]}}])
def test_an_array_in_an_object_is_read_whole(tmp_path: Path, indent: int | None, front: dict[str, object]) -> None:
    text = json.dumps({**front, "products": PRODUCTS, "next": None}, indent=indent)
    found, said = ingredients(tmp_path, text, "in.json")
    assert found == ["AQUA; TALC", "AQUA; MICA"]
    assert "the JSON array 'products'" in said[0]
    lines = [row.line for row in rows_in(tmp_path, text, "in.json")]
    assert lines == [1 + text[: text.index(f'"{place}"')].count("\n") - bool(indent) for place in (1, 2)]


@pytest.mark.parametrize(
    "text",
    [
        '{"ingredients": [{"name": "Aqua"}, {"name": "Talc"}]}',
        '{"images": [{"url": "a"}], "ingredients": "Aqua, Talc"}',
        '{"id": 1, "images": [{}]}\n{"id": 2, "images": [{}]}\n',
        '{"id": 1, "images": ["a"]}',
        '{"id": }',
        '{"id": 1',
        "{",
        "",
    ],
)
def test_objects_that_are_products_are_not_unpacked(text: str) -> None:
    assert json_shape.array_begin(text) == (0, "")


def test_an_object_longer_than_the_sample_is_unpacked() -> None:
    assert json_shape.array_begin('{"products": [{"id": 1}, {"id"') == (14, "products")


def test_products_by_key_are_refused(tmp_path: Path) -> None:
    """Read as one product, all but one of them would be lost without a word."""
    with pytest.raises(InputError, match="one object of products by key"):
        open_table(str(table_of(tmp_path, json.dumps({"7": PRODUCTS[0], "8": PRODUCTS[1]}), "in.json")), Options())
