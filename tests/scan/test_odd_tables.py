"""Tables as people make them: two rows of titles, spaces before quotes, joined exports, lists set apart by bars."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from inci_parser import parse
from inci_parser.scan import scan_file

A, B = "Aqua, Glycerin, Parfum", "Aqua, Niacinamide, Linalool"
NAMES_A, NAMES_B = ["AQUA", "GLYCERIN", "PARFUM"], ["AQUA", "NIACINAMIDE", "LINALOOL"]


def scanned(folder: Path, text: str, name: str = "in.csv") -> tuple[list[tuple[str, list[str]]], list[str], str]:
    """Return id and ingredients of each product row, the reasons of the rejects, and what was said of the table."""
    (folder / name).write_text(text, "utf-8", newline="")
    said: list[str] = []
    scan_file(folder / name, folder / "out.jsonl", rejects=str(folder / "rejects.csv"), on_message=said.append)
    rows = [json.loads(line) for line in (folder / "out.jsonl").read_text("utf-8").splitlines()]
    with (folder / "rejects.csv").open(encoding="utf-8", newline="") as file:
        rejects = list(csv.DictReader(file))
    numbers = sorted([row["row"] for row in rows] + [int(row["row"]) for row in rejects])
    assert numbers == list(range(1, len(numbers) + 1))
    return [(row.get("id", ""), row["ingredients"]) for row in rows], [row["reason"] for row in rejects], said[0]


@pytest.mark.parametrize(
    "above",
    [
        "Product,,Composition\n",
        "Artikelnummer,Bezeichnung,Inhaltsstoffe\n",
        "Catalogue of May,,\nProduct,,Composition\n",
        "id,name,ingredients\n",
    ],
)
def test_of_several_rows_of_titles_the_last_is_the_header(tmp_path: Path, above: str) -> None:
    rows, rejects, said = scanned(tmp_path, f'{above}id,name,ingredients\n1,Gel,"{A}"\n2,Cream,"{B}"\n')
    assert (rows, rejects) == ([("1", NAMES_A), ("2", NAMES_B)], [])
    assert "above the header skipped" in said


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ('"id", "name", "ingredients"', '"{}", "Gel", "{}"'),
        ("id, name, ingredients", '{}, Gel, "{}"'),
        ("id,  ingredients,  brand", '{},  "{}",  Nivea'),
        ("id; ingredients; brand", '{}; "{}"; Nivea'),
    ],
)
def test_spaces_before_quotes_are_no_part_of_cells(tmp_path: Path, header: str, row: str) -> None:
    text = "\n".join([header, row.format("1", A), row.format("2", B), ""])
    assert scanned(tmp_path, text)[:2] == ([("1", NAMES_A), ("2", NAMES_B)], [])


def test_a_quote_within_a_quoted_list_is_no_begin_of_a_cell(tmp_path: Path) -> None:
    text = 'id,ingredients\n1,"Aqua, ""Glycerin"", Parfum"\n2, Talc\n'
    assert scanned(tmp_path, text)[0] == [("1", NAMES_A), ("2", ["TALC"])]


def test_titles_that_stand_again_are_no_product(tmp_path: Path) -> None:
    rows, rejects, _ = scanned(tmp_path, f'id,ingredients\n1,"{A}"\nid,ingredients\nID , Ingredients\n2,"{B}"\n')
    assert rows == [("1", NAMES_A), ("2", NAMES_B)]
    assert rejects == ["titles of columns, no product"] * 2


@pytest.mark.parametrize("second", ["sku,name,inci\n7,Gel,", "name,ingredients,price\nGel,"])
def test_rows_behind_titles_of_other_columns_are_not_read(tmp_path: Path, second: str) -> None:
    rows, rejects, _ = scanned(tmp_path, f'id,ingredients,price\n1,"{A}",5\n\n{second}"{B}"\n')
    assert rows == [("1", NAMES_A)]
    assert rejects[0] == "titles of columns, no product"
    assert rejects[1].startswith("its columns have other titles (line 4)") or rejects[1].startswith("2 cells")


def test_a_product_whose_cells_are_short_is_a_product(tmp_path: Path) -> None:
    assert scanned(tmp_path, "id,name,ingredients\n1,Label,Talc\n2,Product,Aqua\n")[0] == [
        ("1", ["TALC"]),
        ("2", ["AQUA"]),
    ]


def test_a_text_file_that_names_columns_is_a_table(tmp_path: Path) -> None:
    for sign in "|\t;":
        text = f"id{sign}name{sign}ingredients\n1{sign}Gel{sign}{A}\n2{sign}Cream{sign}{B}\n"
        assert scanned(tmp_path, text, "in.txt")[0] == [("1", NAMES_A), ("2", NAMES_B)]
    assert scanned(tmp_path, f"Ingredients: {A}\n{B}\n", "in.txt")[0] == [("", NAMES_A), ("", NAMES_B)]


def test_the_line_that_names_the_delimiter_is_no_row(tmp_path: Path) -> None:
    """Without a header it would be the first one; with a header it would be told as a row above it."""
    rows, rejects, _ = scanned(tmp_path, f"sep=;\n1;{A}\n2;{B}\n")
    assert ([names for _, names in rows], rejects) == ([NAMES_A, NAMES_B], [])
    assert "above the header" not in scanned(tmp_path, f"sep=;\nid;ingredients\n1;{A}\n")[2]


@pytest.mark.parametrize(("sign", "told"), [(",", True), (";", True), ("、", True), ("", False)])
def test_a_text_of_one_label_over_several_lines_is_told(tmp_path: Path, sign: str, told: bool) -> None:
    said = scanned(tmp_path, f"Aqua, Glycerin{sign}\nParfum, Talc\n", "in.txt")[2]
    assert ("one label over several lines" in said) is told


def test_the_sign_by_which_dos_ends_a_file_is_no_row(tmp_path: Path) -> None:
    assert scanned(tmp_path, f'id,ingredients\r\n1,"{A}"\r\n\x1a')[:2] == ([("1", NAMES_A)], [])


def test_a_list_set_apart_by_bars(tmp_path: Path) -> None:
    rows, _, _ = scanned(tmp_path, "id,ingredients\n1,Aqua|Glycerin|Parfum\n2,Aqua|Niacinamide|Linalool\n")
    assert rows == [("1", NAMES_A), ("2", NAMES_B)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Aqua|Glycerin|Parfum", NAMES_A),
        (
            "Ingredients: Aqua｜1,2-Hexanediol|CI 77891¦Parfum¦Limonene",
            ["AQUA", "1,2-HEXANEDIOL", "CI 77891", "PARFUM", "LIMONENE"],
        ),
        ("水|甘油|香精", NAMES_A),
        (
            "Aqua, Ethylhexy|glycerin, Po|ysorbate 20, Parfum",
            ["AQUA", "ETHYLHEXYLGLYCERIN", "POLYSORBATE 20", "PARFUM"],
        ),
    ],
)
def test_bars_without_spaces_separate_where_nothing_else_does(text: str, names: list[str]) -> None:
    assert list(parse(text).names) == names


def test_formulas_without_a_value_are_told(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl", reason="needs openpyxl")
    pytest.importorskip("python_calamine")
    book = openpyxl.Workbook()
    for cells in (["id", "ingredients"], [1, A], [2, '="Aqua, "&"Talc"'], ["=A2+1", B]):
        book.active.append(cells)
    book.save(tmp_path / "in.xlsx")
    said: list[str] = []
    scan_file(tmp_path / "in.xlsx", tmp_path / "out.jsonl", on_message=said.append)
    assert "2 formulas without a value, read as empty (save the workbook with a spreadsheet program first)" in said[0]


@pytest.mark.parametrize(
    ("cell", "count"),
    [
        (b'<c r="B2"><f>A1&amp;"x"</f><v></v></c>', 1),
        (b'<c r="B2"><f>A1</f><v/></c>', 1),
        (b'<c r="B2" s="1"><f t="shared" si="0"/></c>', 1),
        (b'<c r="B2" t="str"><f>A1</f><v></v></c>', 0),  # an empty text
        (b'<c r="B2"><f>A1</f><v>7</v></c>', 0),
        (b'<c r="B2"><v>7</v></c>', 0),
    ],
)
def test_which_formulas_have_no_value(cell: bytes, count: int) -> None:
    import io

    from inci_parser.scan.formats import sheet_extent

    sheet = b'<row r="2">' + b'<c r="A2"><v>1</v></c>' + cell + b'<c r="C2"><v>1</v></c></row>'
    assert sheet_extent.extent_of(io.BytesIO(sheet), "xl/worksheets/sheet1.xml").unvalued == count
    whole, sheet_extent.PIECE = sheet_extent.PIECE, 7
    try:
        assert sheet_extent.extent_of(io.BytesIO(sheet), "xl/worksheets/sheet1.xml").unvalued == count
    finally:
        sheet_extent.PIECE = whole
