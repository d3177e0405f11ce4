"""Whether the first row of a table names its columns: no row is lost, and no title becomes a product."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from inci_parser.scan import Options, scan_file
from inci_parser.scan.formats.header import is_header, split_header
from inci_parser.scan.formats.table import BadRow, Row
from inci_parser.scan.run import NullProgress
from inci_parser.scan.statistics import Tally
from tests.scan.running import rows_of, run, table_of

#: First row -> whether it names the columns of rows such as ``P1,Foam,"Aqua, Glycerin"``.
FIRST_ROWS = [
    (["id", "name", "ingredients"], True),
    (["Nr.", "Bezeichnung", "Formel"], True),
    (["Produkt Nr", "Marke", "Rezeptur (INCI, wie gedruckt, EU)"], True),
    (["Shop", "Marke", "INCI"], True),
    (["P0", "Gel", "Aqua, Talc"], False),
    (["P0", "Gel", "Aqua"], False),
    (["P0", "Gel", "Water/Xyzzy, Plugh"], False),
    (["P0", "Gel", ""], False),
    (["?", "Foam", "see box"], False),
    (["?", "Gel", "Xyzzy, Plugh, Foo, Bar"], False),
    (["id", "Gel", "Aqua, Talc"], False),
    (["INCI", "Gel", "free of Aqua, Talc"], True),  # a known title of the lists decides, whatever other cells hold
    (["id", "Aqua, Talc", "ingredients"], True),
]
REST = [["P1", "Foam", "Aqua, Glycerin"], ["P2", "Milk", "Aqua, Talc, Mica"], ["P3", "Oil", "Squalane, Tocopherol"]]


@pytest.mark.parametrize(("first", "names"), FIRST_ROWS)
def test_the_content_of_the_first_row_decides(first: Sequence[str], names: bool) -> None:
    assert is_header(first, REST) is names


@pytest.mark.parametrize(
    ("first", "rest", "names"),
    [
        (["sku", "Aqua", "Glycerin"], [["1", "1", "0"], ["2", "0", "1"]], True),  # one column an ingredient, marked
        (["brand", "Aqua", "Glycerin"], [["Foam", "0.5", "0"], ["Gel", "0", "1"]], True),
        (["P1", "Aqua"], [["P1", "Glycerin"], ["P1", "Talc"]], False),  # one ingredient a row
        (["12", "Xyzzy"], [["13", "Plugh"]], False),
        (["12,50", "Xyzzy"], [["3", "Plugh"]], False),
        (["Formula"], [["Aqua, Talc"]], True),
        (["Aqua, Talc"], [["Aqua, Mica"]], False),
        (["nothing"], [], True),
        (["4006381333931", ""], [["4006381333932", "Aqua, Talc"]], False),
    ],
)
def test_cells_like_the_rest_of_their_column_are_values(
    first: Sequence[str], rest: Sequence[Sequence[str]], names: bool
) -> None:
    assert is_header(first, rest) is names


def rows(*cells: Sequence[str]) -> Iterator[Row | BadRow]:
    return (Row(line, row) for line, row in enumerate(cells, 1))


def test_columns_without_a_header_are_numbered_up_to_the_widest_row() -> None:
    header = split_header(rows(["Gel", "Aqua, Talc", ""], ["Foam", "Aqua, Mica", "new"]), None)
    assert header is not None
    assert header.names == ("column_1", "column_2", "column_3")
    assert len(list(header.rows)) == 2
    assert "the columns are column_1 to column_3 (--header if it names them)" in header.how


def test_rows_above_the_header_are_told() -> None:
    table = rows(["Catalogue of May", "", ""], ["", "", ""], ["id", "ingredients", "brand"], ["1", "Aqua, Talc", "x"])
    header = split_header(table, None)
    assert header is not None
    assert header.names == ("id", "ingredients", "brand")
    assert header.how == ", 2 rows above the header skipped"
    assert [row.cells for row in header.rows if isinstance(row, Row)] == [["1", "Aqua, Talc", "x"]]


def test_damaged_rows_around_the_header_stay() -> None:
    table = iter([BadRow(1, "torn", "x"), Row(2, ["id", "ingredients"]), BadRow(3, "torn", "y"), Row(4, ["1", "Aqua"])])
    header = split_header(table, None)
    assert header is not None
    assert [item.line for item in header.rows] == [1, 3, 4]
    assert split_header(iter([BadRow(1, "torn", "x")]), None) is None


PRODUCTS = [["Foam", "Aqua, Glycerin"], ["Gel", "Aqua, Talc"], ["Milk", "Aqua, Mica"]]


def written(folder: Path, ending: str) -> Path:
    """Write the products without a header."""
    path = folder / f"in{ending}"
    if ending == ".xlsx":
        book = pytest.importorskip("openpyxl").Workbook()
        for row in PRODUCTS:
            book.active.append(row)
        book.save(path)
    elif ending == ".json":
        path.write_text(json.dumps(PRODUCTS))
    else:
        mark = {".csv": ",", ".tsv": "\t", ".data": ";"}[ending]
        path.write_text("".join(f'{name}{mark}"{cell}"\n' for name, cell in PRODUCTS))
    return path


@pytest.mark.parametrize("ending", [".csv", ".tsv", ".data", ".xlsx", ".json"])
def test_the_first_row_is_kept_in_every_format(tmp_path: Path, ending: str) -> None:
    said: list[str] = []
    path = written(tmp_path, ending)
    summary = scan_file(path, tmp_path / "o.csv", options=Options(keep=("column_1",)), on_message=said.append)
    assert (summary.tally.products, summary.tally.rejects) == (3, 0)
    assert [row["column_1"] for row in rows_of(tmp_path / "o.csv")] == ["Foam", "Gel", "Milk"]
    assert "no header" in said[0]
    named = scan_file(path, tmp_path / "n.csv", options=Options(header=True), on_message=said.append)
    assert named.tally.products == 2


def test_standard_input_keeps_its_first_row(tmp_path: Path) -> None:
    table = table_of(tmp_path, "Foam\tAqua, Glycerin\nGel\tAqua, Talc\n")
    with table.open() as stream:
        done = run("scan", "-", stdin=stream)
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 3
    assert "no header" in done.stderr


class StopAtOnce(NullProgress):
    """Interrupts a scan after its first block."""

    def at(self, tally: Tally, total: Callable[[], int | None]) -> None:
        raise KeyboardInterrupt


def test_a_table_without_a_header_is_gone_on_with(tmp_path: Path) -> None:
    source = table_of(tmp_path, "".join(f'Foam {i},"Aqua, Glycerin, CI {77000 + i}"\n' for i in range(250)))
    with pytest.raises(KeyboardInterrupt):
        scan_file(source, tmp_path / "o.csv", progress=StopAtOnce())
    summary = scan_file(source, tmp_path / "o.csv", resume=True)
    assert (summary.tally.rows, summary.tally.products) == (250, 250)
    assert summary.resumed > 0
    assert len(rows_of(tmp_path / "o.csv")) == 250


@pytest.mark.parametrize(
    "text",
    [
        'Foam;"Aqua, Talc"\nGel;"Aqua, Mica"\n',
        "Foam;Aqua, Talc\nGel;Aqua, Mica\n",
        "Export of May\n\nid;ingredients\n1;Aqua, Talc\n2;Aqua, Mica, Talc\n",
        "Export, of May\nid|ingredients|brand\n1|Aqua, Talc|x\n2|Aqua, Mica, Talc|y\n",
    ],
)
def test_the_delimiter_of_lists_is_not_that_of_the_table(tmp_path: Path, text: str) -> None:
    summary = scan_file(table_of(tmp_path, text), tmp_path / "o.csv")
    assert (summary.tally.products, summary.tally.rejects) == (2, 0)
    assert {row["n_ingredients"] for row in rows_of(tmp_path / "o.csv")} <= {"2", "3"}
