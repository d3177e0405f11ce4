"""Arrow: batches in, batches out; the rows are those of every other scan."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from inci_parser.errors import InputError, MissingExtraError, UsageError
from inci_parser.scan import Options, scan_arrow, scan_file

from .conftest import fake
from .running import table_of

pa = pytest.importorskip("pyarrow", reason="needs the extra tables")
TEXTS = ["Aqua, Glycerin, Linalool", None, "Aqua, what?", "please raise, now", "Aqua, Glycerin, Linalool"]
TABLE = pa.table({"sku": list("abcde"), "inci": TEXTS, "day": [datetime.date(2024, 5, 6)] * 5})


def scanned(data: Any, column: str | None = "inci", **more: Any) -> Any:
    return scan_arrow(data, column, analyze=fake, **more).read_all()


@pytest.mark.parametrize("jobs", [1, 2])
def test_one_row_a_product(jobs: int) -> None:
    found = scanned(TABLE, keep=["day", "sku"], jobs=jobs)
    assert found.column_names[:2] == ["day", "sku"]
    assert found.schema.field("day").type == pa.date32()
    assert found.schema.field("n_ingredients").type == pa.int64()
    assert found["kind"].to_pylist() == ["list", "no_list", "list", None, "list"]
    assert found["allergens"].to_pylist() == [["LINALOOL"], [], [], [], ["LINALOOL"]]
    assert found["reject"].to_pylist() == [None, None, None, "the analysis failed: ValueError: asked to", None]


def test_one_row_an_ingredient() -> None:
    found = scanned(TABLE, long=True, keep=["sku"])
    assert found["row"].to_pylist() == [0, 0, 0, 2, 2, 4, 4, 4]
    assert found["sku"].to_pylist() == list("aaacceee")
    assert found["position"].to_pylist() == [1, 2, 3, 1, 2, 1, 2, 3]


def test_rows_are_those_of_a_file(tmp_path: Path) -> None:
    text = 'ingredients\n"Aqua, Glycerin, Retinol (0.5%), Parfum"\n"Sodium Laureth Sulfate, Aqua"\nno list\n'
    source = table_of(tmp_path, text)
    scan_file(source, tmp_path / "out.jsonl")
    rows = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    csv = pytest.importorskip("pyarrow.csv")
    found = scan_arrow(csv.read_csv(source)).read_all().drop_columns("reject").to_pylist()
    for row in [*rows, *found]:
        row.pop("row", None)
        for name in ("proved_min", "proved_max", "estimate"):
            row[name] = [pytest.approx(number, rel=1e-5) for number in row[name]]
    assert found == rows


@pytest.mark.parametrize(
    "type_", [pa.string(), pa.large_string(), pa.dictionary(pa.int8(), pa.string()), pa.binary(), pa.list_(pa.string())]
)
def test_labels_of_every_type(type_: Any) -> None:
    values = [["Aqua", "Talc"], None] if pa.types.is_list(type_) else ["Aqua, Talc", None]
    array = (
        pa.array(values, type=pa.string()).dictionary_encode()
        if pa.types.is_dictionary(type_)
        else pa.array(values, type_)
    )
    assert scan_arrow(pa.table({"inci": array}), "inci").read_all()["n_ingredients"].to_pylist() == [2, 0]


def test_batches_are_read_as_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inci_parser.scan.arrow.CHUNK", 2)
    read: list[int] = []

    def batches() -> Iterator[Any]:
        for number, batch in enumerate(TABLE.to_batches(max_chunksize=3)):
            read.append(number)
            yield batch

    found = scan_arrow(pa.RecordBatchReader.from_batches(TABLE.schema, batches()), "inci", long=True, analyze=fake)
    assert read == [0]
    assert [batch["row"].to_pylist() for batch in found] == [[0, 0, 0], [2, 2], [4, 4, 4]]
    assert read == [0, 1]


@pytest.mark.parametrize(
    "data", [TABLE.to_batches()[0], TABLE.slice(1, 2), TABLE.slice(0, 0), TABLE.schema.empty_table()]
)
def test_every_shape_of_data(data: Any) -> None:
    assert scanned(data).num_rows == data.num_rows
    assert scanned(data, long=True).column_names[0] == "row"


def test_other_libraries_are_taken_by_their_streams() -> None:
    pl = pytest.importorskip("polars")
    found = scanned(pl.DataFrame({"inci": TEXTS}))
    assert pl.from_arrow(found)["allergens"].to_list()[0] == ["LINALOOL"]
    duckdb = pytest.importorskip("duckdb")
    connection = duckdb.connect(config={"threads": 1})
    assert scanned(connection.sql("select 'Aqua, Talc' as inci")).num_rows == 1
    connection.register("reader", scan_arrow(TABLE, "inci", analyze=fake))
    assert connection.execute("select count(*) from reader where reject is null").fetchone() == (4,)


def test_the_column_is_found() -> None:
    table = pa.table({"name": ["a", "b"], "text": ["Aqua, Glycerin, Parfum", "Aqua, Limonene, Talc"]})
    assert scan_arrow(table).read_all()["n_ingredients"].to_pylist() == [3, 3]
    with pytest.raises(InputError, match="no column holds ingredient lists"):
        scan_arrow(table.select(["name"]))


def test_titles_tell_types() -> None:
    table = pa.table({"title": ["Glow Shampoo"], "inci": ["Aqua, Sodium Laureth Sulfate"]})
    assert scan_arrow(table, "inci", title="title").read_all()["product_type"].to_pylist() == ["shampoo"]


def test_what_is_wrong_is_said_before_anything_is_read() -> None:
    with pytest.raises(InputError, match=r"there is no column 'x'; the columns are sku, inci, day"):
        scan_arrow(TABLE, "x")
    with pytest.raises(InputError, match="there is no column 'x'"):
        scan_arrow(TABLE, "inci", keep=["x"])
    with pytest.raises(UsageError, match="the column 'kind' has the name of a result"):
        scan_arrow(TABLE.rename_columns(["kind", "inci", "day"]), "inci", keep=["kind"])
    with pytest.raises(UsageError, match="market"):
        scan_arrow(TABLE, "inci", options=Options(market="XX"))


def test_what_is_not_installed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"to scan Arrow tables: pip install 'inci-parser\[tables\]'"):
        scan_arrow(TABLE)
