"""Tables that are not one list a row: one ingredient a column, one a row, several sheets, merged cells."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inci_parser.errors import InputError
from inci_parser.scan import Options, scan_file, scan_frame
from inci_parser.scan.columns import one_each
from tests.scan.running import rows_of, table_of

WIDE = "id,Ingredient 1,Ingredient 2,Ingredient 3\n1,Aqua,,Parfum\n2,Aqua,Talc,\n3,,,\n"


def scanned(source: Path, options: Options | None = None) -> tuple[list[str], list[str]]:
    """Scan a table; return its ingredients, and what was said."""
    said: list[str] = []
    scan_file(source, source.parent / "o.csv", options=options, on_message=said.append, restart=True)
    return [row["ingredients"] for row in rows_of(source.parent / "o.csv")], said


def test_one_ingredient_a_column_is_one_list(tmp_path: Path) -> None:
    found, said = scanned(table_of(tmp_path, WIDE))
    assert found == ["AQUA; PARFUM", "AQUA; TALC", ""]
    assert "'Ingredient 1' (and 2 more to 'Ingredient 3': each holds one ingredient of the list)" in said[0]
    assert scanned(table_of(tmp_path, WIDE), Options(column="#2"))[0] == ["AQUA", "AQUA", ""]


@pytest.mark.parametrize(
    ("header", "row", "places"),
    [
        (["ingredient", "ingredient"], ["Aqua", "Talc"], (0, 1)),
        (["inci_01", "x", "inci_02"], ["Aqua", "1", "1,2-Hexanediol"], (0, 2)),
        (["ingredients_1", "ingredients_2"], ["Aqua, Talc, Mica", "Aqua, Glycerin, Mica"], ()),
        (["ingredient_1", "ingredient_2"], ["Aqua", "Talc, Mica"], ()),  # half of the cells are lists
        (["ingredient_1"], ["Aqua"], ()),
        (["shade 1", "shade 2"], ["Aqua", "Talc"], ()),
        (["ingredient_1", "ingredient_2"], ["", ""], ()),
    ],
)
def test_which_columns_hold_one_ingredient_each(header: list[str], row: list[str], places: tuple[int, ...]) -> None:
    assert one_each(header, [row]) == places


def test_a_frame_of_one_ingredient_a_column_says_what_to_do() -> None:
    pandas = pytest.importorskip("pandas")
    with pytest.raises(InputError, match="'inci_1' to 'inci_2' hold one ingredient each; join them with commas"):
        scan_frame(pandas.DataFrame({"inci_1": ["Aqua"], "inci_2": ["Talc"]}))


def test_one_ingredient_a_row_is_told(tmp_path: Path) -> None:
    found, said = scanned(table_of(tmp_path, "id,ingredient\nA,Aqua\nA,Glycerin\nA,Parfum\nB,Aqua\nB,Talc\n"))
    assert len(found) == 5
    assert "join the rows of an id to one list first" in said[1]
    _, said = scanned(table_of(tmp_path, 'id,ingredients\nA,"Aqua, Talc, Mica"\nA,"Aqua, Talc"\nA,"Aqua, Mica"\n'))
    assert len(said) == 1


def test_a_second_column_of_the_same_header_is_told(tmp_path: Path) -> None:
    text = 'id,ingredients,ingredients\n1,"Aqua, Talc","Aqua, Mica"\n'
    found, said = scanned(table_of(tmp_path, text))
    assert found == ["AQUA; TALC"]
    assert said[1].endswith("column #3 has the same header and is not read; --column #N chooses")


@pytest.mark.parametrize(
    ("options", "option"),
    [
        (Options(sheet="x"), "--sheet is not used: it is for excel, and this is jsonl"),
        (Options(delimiter=";"), "--delimiter is not used: it is for csv, tsv, and this is jsonl"),
    ],
)
def test_options_of_other_formats_are_told(tmp_path: Path, options: Options, option: str) -> None:
    source = table_of(tmp_path, '{"inci": "Aqua, Talc"}\n', "in.jsonl")
    assert scanned(source, options)[1][1].endswith(option)
    assert len(scanned(source)[1]) == 1


def test_columns_that_stand_for_options_are_told(tmp_path: Path) -> None:
    _, said = scanned(table_of(tmp_path, 'id,Market,product type,ingredients\n1,US,soap,"Aqua, Talc"\n'))
    assert [message.partition("the column ")[2] for message in said[1:]] == [
        "'Market' is not used: --market is for all rows",
        "'product type' is not used: --product-type is for all rows",
    ]


def test_json_by_column_says_how_to_write_it(tmp_path: Path) -> None:
    value = {"id": {"0": 1, "1": 2}, "inci": {"0": "Aqua, Talc", "1": "Aqua"}}
    source = table_of(tmp_path, json.dumps(value), "in.json")
    with pytest.raises(InputError, match=r"DataFrame\.to_json\(orient='records'\)"):
        scanned(source)
    one = table_of(tmp_path, '{"id": 1, "inci": {"0": "Aqua", "1": "Talc"}}', "in.json")
    assert len(scanned(one)[0]) == 1


def book(folder: Path) -> Path:
    """Write a workbook: a sheet of notes, and one with a title over the table and brands merged over rows."""
    made = pytest.importorskip("openpyxl").Workbook()
    made.active.append(["notes"])
    sheet = made.create_sheet("data")
    for row in (
        ["Catalogue", None, None],
        ["brand", "id", "ingredients"],
        ["X", 1, "Aqua, Talc"],
        [None, 2, "Aqua, Mica"],
        ["Y", 3, "Aqua"],
        [None, 4, "Aqua, Talc"],
    ):
        sheet.append(row)
    sheet.merge_cells("A1:C1")
    sheet.merge_cells("A3:A4")
    made.save(folder / "in.xlsx")
    return folder / "in.xlsx"


def test_a_cell_merged_over_rows_stands_in_each(tmp_path: Path) -> None:
    pytest.importorskip("python_calamine")
    found, said = scanned(book(tmp_path), Options(sheet="data", keep=("brand",)))
    assert found == ["AQUA; TALC", "AQUA; MICA", "AQUA", "AQUA; TALC"]
    assert [row["brand"] for row in rows_of(tmp_path / "o.csv")] == ["X", "X", "Y", ""]
    assert "1 row above the header skipped" in said[0]


def test_a_sheet_without_lists_names_the_others(tmp_path: Path) -> None:
    pytest.importorskip("python_calamine")
    with pytest.raises(InputError, match=r"no column holds ingredient lists.*; other sheets: data \(--sheet NAME\)"):
        scanned(book(tmp_path))
