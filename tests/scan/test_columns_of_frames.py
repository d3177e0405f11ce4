"""Which columns of a frame are read: the same as those of a file, and what else holds lists is told."""

from __future__ import annotations

import json
import warnings
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from inci_parser.errors import SeveralColumnsWarning
from inci_parser.scan import Options, scan_arrow, scan_file

ROWS = {
    "sku": ["1", "2"],
    "Product Name": ["Silk shampoo", "Rose toner"],
    "ingredients": ["Aqua, Glycerin, Parfum", "Aqua, Rosa Damascena Flower Water"],
    "brand": ["Talc", "Glycerin"],
}
TYPES = ["shampoo", "toner"]


@pytest.fixture(params=["pandas", "polars", "polars lazy"])
def frame_of(request: pytest.FixtureRequest) -> Any:
    library, _, lazy = request.param.partition(" ")
    made = pytest.importorskip(library)
    import_module({"pandas": "inci_parser.pandas_accessor", "polars": "inci_parser.polars_namespace"}[library])
    return lambda rows: made.DataFrame(rows).lazy() if lazy else made.DataFrame(rows)


def types(frame: Any) -> list[str | None]:
    """Return the product types of a result of pandas or polars."""
    return [None if value != value else value for value in frame["product_type"].to_list()]


def test_the_names_of_products_tell_their_types_as_in_a_scan(frame_of: Any, tmp_path: Path) -> None:
    frame = frame_of(ROWS)
    assert types(frame.inci.analyze()) == TYPES
    assert types(frame.inci.analyze("ingredients")) == TYPES
    assert types(frame.inci.analyze("ingredients", title="")) == types(frame.inci.analyze(title="")) == [None, None]
    assert types(frame.inci.analyze(title="brand")) == ["talcum powder", None]
    table = tmp_path / "in.csv"
    lines = [",".join(ROWS), *(",".join(f'"{cell}"' for cell in row) for row in zip(*ROWS.values(), strict=True))]
    table.write_text("\n".join(lines), "utf-8")
    scan_file(table, tmp_path / "out.jsonl")
    lines = (tmp_path / "out.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["product_type"] for line in lines] == TYPES


def test_arrow_finds_the_names_too() -> None:
    pa = pytest.importorskip("pyarrow")
    assert scan_arrow(pa.table(ROWS)).read_all()["product_type"].to_pylist() == TYPES
    assert scan_arrow(pa.table(ROWS), "ingredients").read_all()["product_type"].to_pylist() == TYPES
    assert scan_arrow(pa.table(ROWS), title="").read_all()["product_type"].to_pylist() == [None, None]


def test_reports_of_pandas_take_the_same_column() -> None:
    pandas = pytest.importorskip("pandas")
    import_module("inci_parser.pandas_accessor")
    frame = pandas.DataFrame(ROWS)
    assert [report.context.product_type for report in frame.inci.reports()] == TYPES
    assert [report.context.product_type for report in frame.inci.reports(title="")] == [None, None]
    assert [report.context.product_type for report in frame["ingredients"].inci.reports()] == [None, None]


def test_two_columns_of_the_same_name_tell_nothing() -> None:
    pandas = pytest.importorskip("pandas")
    import_module("inci_parser.pandas_accessor")
    twice = pandas.DataFrame([["Silk shampoo", "x", "Aqua, Glycerin"]], columns=["name", "name", "ingredients"])
    assert types(twice.inci.analyze()) == [None]


def test_a_second_column_of_lists_is_told(frame_of: Any) -> None:
    rows = {"INCI": ["Aqua, Glycerin", "Aqua, Talc"], **ROWS}
    with pytest.warns(SeveralColumnsWarning, match="'INCI' is read; 'ingredients' holds ingredient lists too: column="):
        frame_of(rows).inci.parse()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        frame_of(rows).inci.parse("INCI")
        frame_of(ROWS).inci.parse()  # one ingredient a cell is no list


def test_a_scan_tells_a_second_column_of_lists(tmp_path: Path) -> None:
    table = tmp_path / "in.csv"
    table.write_text('INCI,about,brand\n"Aqua, Glycerin","Water, Talc",Talc\n"Aqua, Talc",,Talc\n', "utf-8")
    told: list[str] = []
    scan_file(table, tmp_path / "out.csv", on_message=told.append)
    assert told[1].endswith(": column 'about' holds ingredient lists too and is not read; --column chooses")
    told.clear()
    scan_file(table, tmp_path / "out2.csv", options=Options(column="INCI"), on_message=told.append)
    assert not any("too and is not read" in line for line in told)


@pytest.mark.parametrize(("lists", "told"), [(3, (1,)), (2, ())])
def test_from_which_share_of_lists_on_another_column_is_told(lists: int, told: tuple[int, ...]) -> None:
    from inci_parser.scan.columns import Columns, other_lists

    rows = [["Aqua", "Aqua, Talc" if i < lists else "words of a page"] for i in range(10)] + [["Aqua", " "], ["Aqua"]]
    header = ["inci", "text"]
    found = Columns(0, None, None, (), (), "by its name")
    assert other_lists(header, found, rows, ("Aqua", "Talc").__contains__) == told
    assert other_lists(["inci", "inci"], found, rows, ("Aqua", "Talc").__contains__) == ()
    for read in (
        Columns(0, 1, None, (), (), ""),
        Columns(0, None, 1, (), (), ""),
        Columns(0, None, None, (), (), "", (1,)),
    ):
        assert other_lists(header, read, rows, ("Aqua", "Talc").__contains__) == ()
