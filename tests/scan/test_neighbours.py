"""Lists without quotes whose rows have as many cells as the header: rejected, and never read short."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from inci_parser.scan import Options, scan_file

HEAD = "sku,ingredients,brand,price,stock\n"
SURE = '1,"Aqua, Parfum",Nivea,1.50,2\n2,"Aqua, Talc, Mica",Dove,2.50,3\n'
REASON = "cells behind the list seem to be a part of it"


def scanned(tmp_path: Path, text: str, name: str = "in.csv") -> tuple[list[str], list[tuple[str, str]]]:
    """Return the lists that were read and the rejected rows: row and reason."""
    source = tmp_path / name
    source.write_text(text, encoding="utf-8")
    scan_file(source, tmp_path / "out.csv", options=Options(fields=("ingredients",)), restart=True)
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as stream:
        read = [row["ingredients"] for row in csv.DictReader(stream)]
    with (tmp_path / "out.rejects.csv").open(encoding="utf-8", newline="") as stream:
        return read, [(row["row"], row["reason"]) for row in csv.DictReader(stream)]


@pytest.mark.parametrize(
    "row",
    [
        "3,Aqua, Retinol,Nivea,9",  # a space after the comma
        "3,Aqua,Glycerin,Parfum,Limonene",  # names behind the list
        "3,Aqua,Glycerin,Nivea,9",
        "3,Aqua,Unobtainium,Neverheard,9",  # a word where the column holds numbers
        "3,Aqua,1,2-Hexanediol,9",
        '3,"Aqua, Mica", Retinol,Nivea,9',
        "3,Aqua,Retinol 0.3%,9,3",  # the brand is missing
        "3,Aqua,Unobtainium,,,,",  # surplus cells that are empty
        '3,Cream, rich,"Aqua, Glycerin, Talc",9',  # another cell holds a comma
        "3,정제수,글리세린,부틸렌글라이콜,니비아",
    ],
)
def test_a_list_without_quotes_is_rejected(tmp_path: Path, row: str) -> None:
    read, rejects = scanned(tmp_path, HEAD + SURE + row + "\n")
    assert read == ["AQUA; PARFUM", "AQUA; TALC; MICA"]
    ((number, reason),) = rejects
    assert number == "3"
    assert reason.startswith(REASON)
    assert reason.endswith("put the list, and any cell that holds a comma, in quotes, or separate the columns by tabs")


@pytest.mark.parametrize(
    "row",
    [
        "3,Aqua,Nivea,9,3",
        "3,Aqua,Clay,n/a,sold out 3",  # seen below in the column of the brand
        '3,"Aqua",Clay Works,9,3',
        '3,"Aqua",Glycerin,9,3',  # in quotes, whatever stands behind it
        "3,Argan Oil,Argania Spinosa Kernel Oil,9,3",  # the same ingredient
        "3,Aqua,,,",
        "3,Aqua,Nivea,9.50 EUR,3",
        '3,"Aqua, Talc", Nivea,9,3',
        "3,Aqua,Nivea,9,3,,",
    ],
)
def test_one_ingredient_alone_is_read(tmp_path: Path, row: str) -> None:
    sure = SURE + '8,"Talc, Mica",Clay,3,4\n'
    read, rejects = scanned(tmp_path, HEAD + sure + row + "\n")
    assert (len(read), rejects) == (4, [])


def test_columns_that_hold_ingredients_are_no_part_of_the_list(tmp_path: Path) -> None:
    """A column of key ingredients, or of names that call single oils by their ingredient."""
    key = '1,"Aqua, Parfum, Retinol",Retinol,A\n2,"Aqua, Niacinamide",Niacinamide,B\n3,Mica,CI 77491,C\n'
    assert scanned(tmp_path, "sku,ingredients,highlights,brand\n" + key)[1] == []
    numbered = "1,Aqua,Talc\n2,Aqua,Mica\n"
    assert scanned(
        tmp_path, "sku,ingredients,may contain ingredients\n" + numbered.replace("1,Aqua", '1,"Aqua, Parfum"')
    )
    oils = "1,Argania Spinosa Kernel Oil,Argan Oil\n2,Ricinus Communis Seed Oil,Castor Oil\n3,Mel,Honey\n"
    oils += "4,Rosa Canina Fruit Oil,Rose Water\n"
    assert scanned(tmp_path, "sku,ingredients,item\n" + oils)[1] == []


def test_without_a_row_to_compare_with(tmp_path: Path) -> None:
    """Names of ingredients under a title that is of something else."""
    read, rejects = scanned(tmp_path, "sku,ingredients,brand\n1,Aqua,Glycerin\n2,Aqua, Unobtainium\n3,Aqua,Nivea\n")
    assert (len(read), [number for number, _ in rejects]) == (1, ["1", "2"])


def test_other_delimiters_say_what_to_do(tmp_path: Path) -> None:
    text = (HEAD + SURE + "3,Aqua,Glycerin,Parfum,Limonene\n").replace(", ", "@").replace(",", ";").replace("@", "; ")
    assert scanned(tmp_path, text)[1][0][1].endswith("a semicolon, in quotes, or separate the columns by tabs")
    tabs = "sku\tingredients\tbrand\n1\tAqua, Talc\tA\n2\tAqua\tGlycerin\tTalc\n"
    assert scanned(tmp_path, tabs, "in.tsv")[1] == [
        ("2", "4 cells, the header has 3; put the list, and any cell that holds a tab, in quotes")
    ]


def test_rows_with_too_few_cells_are_told_without_advice(tmp_path: Path) -> None:
    assert scanned(tmp_path, HEAD + SURE + "3,Aqua\n")[1] == [("3", "2 cells, the header has 5")]


def test_a_list_in_several_cells_of_a_workbook(tmp_path: Path) -> None:
    xlsxwriter = pytest.importorskip("xlsxwriter")
    pytest.importorskip("python_calamine")
    book = xlsxwriter.Workbook(tmp_path / "in.xlsx")
    sheet = book.add_worksheet()
    for number, row in enumerate([["sku", "ingredients", "brand"], [1, "Aqua, Talc", "A"], [2, "Aqua", "Glycerin"]]):
        sheet.write_row(number, 0, row)
    book.close()
    done = scan_file(tmp_path / "in.xlsx", tmp_path / "out.csv")
    assert dict(done.tally.reasons) == {f"{REASON} (column 'brand'); put the whole list into one cell": 1}


def test_a_resumed_scan_judges_the_rows_as_before(tmp_path: Path) -> None:
    """What is learnt of the rows does not depend on how many processes read them."""
    rows = "".join(f'{i},"Aqua, Talc",Brand {i % 7},{i}.5,3\n' for i in range(500)) + "501,Aqua,Glycerin,Brand 2,9\n"
    (tmp_path / "in.csv").write_text(HEAD + rows, encoding="utf-8")
    for jobs in (1, 2):
        done = scan_file(tmp_path / "in.csv", tmp_path / "out.csv", jobs=jobs, options=Options(fields=("kind",)))
        assert (done.tally.products, done.tally.rejects) == (500, 1)


@pytest.mark.parametrize("sign", [", ", "; ", "، "])
def test_a_list_in_another_column_is_one_of_ingredients(tmp_path: Path, sign: str) -> None:
    """Words that no catalogue knows make no list of a cell, whatever stands between them."""
    rows = f'3,Aqua,"Nivea{sign}Dove",9,3\n4,Aqua,"Mica{sign}Talc",9,3\n'
    read, rejects = scanned(tmp_path, HEAD + SURE + rows)
    assert read == ["AQUA; PARFUM", "AQUA; TALC; MICA", "AQUA"]
    assert [number for number, _ in rejects] == ["4"]
