"""A scan on Spark gives the rows of a scan on one machine."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PRODUCTS = ROOT / "samples" / "products.csv"

pytest.importorskip("pyspark", reason="needs the extra: pip install 'inci-parser[spark]'")
pytestmark = [
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java 17 or newer, which is not here"),
    pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning"),
    pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.log.level", "ERROR")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )
    yield session
    session.stop()
    del os.environ["PYSPARK_PYTHON"]


def local(folder: Path, *, long: bool) -> list[dict[str, Any]]:
    from inci_parser.scan import scan_file

    scan_file(PRODUCTS, folder / "out.jsonl", long=str(folder / "long.jsonl"))
    lines = (folder / ("long.jsonl" if long else "out.jsonl")).read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    for row in rows:
        del row["row"]
    return rows


def rounded(value: Any) -> Any:
    if isinstance(value, float):
        return float(f"{value:.6g}")
    return [rounded(v) for v in value] if isinstance(value, list) else value


@pytest.mark.parametrize("long", [False, True])
def test_row_for_row(spark: Any, tmp_path: Path, long: bool) -> None:
    from inci_parser.scan.spark import scan_parquet

    products = spark.read.csv(str(PRODUCTS), header=True, multiLine=True, escape='"')
    products = products.selectExpr("*", "substring(name, 1, 1) = 'L' as shelf").repartition(3)
    products.write.partitionBy("shelf").parquet(str(tmp_path / "in"))
    assert len(list((tmp_path / "in").glob("shelf=*"))) == 2
    scan_parquet(spark, tmp_path / "in", tmp_path / "out", long=long, partition_by=["shelf"])
    assert len(list((tmp_path / "out").glob("shelf=*"))) == 2
    order = ["id", "position"] if long else ["id"]
    rows = [row.asDict() for row in spark.read.parquet(str(tmp_path / "out")).orderBy(*order).collect()]
    for row in rows:
        assert row.pop("shelf") in ("true", "false")
        if not long:
            assert row.pop("reject") is None
    found = [{name: rounded(value) for name, value in row.items()} for row in rows]
    wanted = sorted(local(tmp_path, long=long), key=lambda row: [row[name] for name in order])
    assert found == wanted
    assert len(found) > 10


def test_the_example_runs() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "samples" / "spark_scan.py")],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2_000:]
    assert "Retinol Night Oil" in done.stdout
