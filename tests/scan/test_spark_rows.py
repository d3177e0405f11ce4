"""What is handed to Spark, without Spark: the schema, the columns, the rows that each worker makes."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from inci_parser.errors import InputError, UsageError
from inci_parser.scan import scan_frame
from inci_parser.scan.job import Reader, ScanJob
from inci_parser.scan.options import Options

pytest.importorskip("pyspark")
pd = pytest.importorskip("pandas")

from inci_parser.scan import spark  # noqa: E402

FEW = Options(fields=("kind", "n_ingredients", "leave_on", "unmatched", "estimate"))


@pytest.fixture(autouse=True)
def alarm_of_a_worker() -> Iterator[None]:
    """Give the alarm back that a worker's reader keeps for the life of its process."""
    yield
    spark._reader.cache_clear()
    signal.signal(signal.SIGALRM, signal.SIG_DFL)


class Frame:
    """Stands for a DataFrame of Spark: columns of text, a few rows, and what was asked of it."""

    def __init__(self, *columns: str, rows: tuple[tuple[str, ...], ...] = ()) -> None:
        from pyspark.sql.types import StringType, StructType

        self.columns, self.rows = list(columns), rows
        self.schema = StructType()
        for name in columns:
            self.schema.add(name, StringType())

    def limit(self, most: int) -> Frame:
        assert most == 200
        return self

    def collect(self) -> list[tuple[str, ...]]:
        return list(self.rows)

    def select(self, *names: str) -> Frame:
        self.selected = names
        return self

    def mapInPandas(self, work: Any, schema: Any) -> Any:
        return SimpleNamespace(selected=self.selected, work=work, schema=schema)


def types(schema: Any) -> dict[str, str]:
    return {field.name: field.dataType.simpleString() for field in schema.fields}


def test_the_schema_is_kept_columns_then_fields_with_their_types() -> None:
    found = spark.scan_spark(Frame("sku", "inci", "name"), "inci", title="name", options=FEW)  # type: ignore[arg-type]
    assert types(found.schema) == {
        "sku": "string", "name": "string", "kind": "string", "n_ingredients": "bigint", "leave_on": "boolean",
        "unmatched": "array<string>", "estimate": "array<double>", "reject": "string",
    }  # fmt: skip
    assert found.selected == ("`sku`", "`name`", "`inci`")
    few = spark.scan_spark(Frame("sku", "inci"), "inci", options=FEW, keep=[])  # type: ignore[arg-type]
    assert (next(iter(types(few.schema))), few.selected) == ("kind", ("`inci`",))
    kept = spark.scan_spark(Frame("sku", "inci"), "inci", options=FEW, keep=["inci"])  # type: ignore[arg-type]
    assert (list(types(kept.schema))[:2], kept.selected) == (["inci", "kind"], ("`inci`",))
    long = spark.scan_spark(Frame("inci"), "inci", long=True)  # type: ignore[arg-type]
    assert {name: types(long.schema)[name] for name in ("position", "score", "names")} == {
        "position": "bigint", "score": "double", "names": "array<string>",
    }  # fmt: skip
    assert "reject" not in types(long.schema)


def test_columns_that_cannot_be() -> None:
    for asked in ({"column": "x"}, {"column": "inci", "title": "x"}):
        with pytest.raises(UsageError, match="there is no column 'x'; the columns are sku, inci"):
            spark.scan_spark(Frame("sku", "inci"), **asked)  # type: ignore[arg-type]
    for name, long in (("kind", False), ("reject", False), ("position", True)):
        with pytest.raises(UsageError, match=f"the column '{name}' has the name of a result; rename it"):
            spark.scan_spark(Frame(name, "inci"), "inci", long=long)  # type: ignore[arg-type]
    assert spark.scan_spark(Frame("reject", "inci"), "inci", long=True)  # type: ignore[arg-type]
    assert spark.scan_spark(Frame("position", "inci"), "inci")  # type: ignore[arg-type]


def test_the_column_of_the_lists_is_found() -> None:
    frame = Frame("a", "b", rows=(("x", "Aqua, Glycerin, Talc"), ("y", "Aqua, Mica")))
    assert spark.scan_spark(frame, options=FEW).selected == ("`a`", "`b`")  # type: ignore[arg-type]
    with pytest.raises(InputError, match="no column holds ingredient lists"):
        spark.scan_spark(Frame("a", rows=(("x",),)))  # type: ignore[arg-type]


def test_the_column_of_the_names_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str | None] = []
    monkeypatch.setattr(spark, "_mapper", lambda job, text, title, keep: read.append(title))
    for title in (None, "", "other"):
        spark.scan_spark(Frame("name", "other", "inci"), "inci", title=title, options=FEW)  # type: ignore[arg-type]
    assert read == ["name", None, "other"]


@pytest.mark.parametrize("long", [False, True])
@pytest.mark.parametrize("title", ["", "name"])
def test_a_worker_makes_the_rows_of_a_frame(long: bool, title: str) -> None:
    frame = pd.DataFrame(
        {"sku": ["1", "2", "3"], "name": ["Shampoo", "", "Glow"], "inci": ["Aqua, Talc", None, "Aqua, Talc"]}
    )
    work = spark._mapper(ScanJob(Options(), None, long, False), "inci", title or None, ("sku",))
    halves = [frame.iloc[:2], frame.iloc[2:]]
    found = pd.concat(list(work(iter(halves))))
    wanted = scan_frame(frame, "inci", title=title, long=long, keep=["sku"])
    pd.testing.assert_frame_equal(found, wanted)


def test_a_worker_reads_an_equal_label_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    read = Reader.read
    monkeypatch.setattr(Reader, "read", lambda self, text, *more: (asked.append(text), read(self, text, *more))[1])
    work = spark._mapper(ScanJob(FEW, None, count=False), "inci", None, ())
    frame = pd.DataFrame({"inci": ["Aqua, Mica", "Aqua, Talc", "Aqua, Mica"]})
    found = pd.concat(list(work(iter([frame, frame]))))
    assert found["n_ingredients"].tolist() == [2] * 6
    assert sorted(asked) == ["Aqua, Mica", "Aqua, Talc"]
