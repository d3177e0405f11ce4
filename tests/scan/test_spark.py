"""A scan on Spark gives the rows of a scan on one machine."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PRODUCTS = ROOT / "samples" / "products.csv"

pytestmark = [
    pytest.mark.skipif(
        importlib.util.find_spec("pyspark") is None, reason="needs the extra: pip install 'inci-parser[spark]'"
    ),
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java 17 or newer, which is not here"),
]

#: Runs in a process of its own, for Spark leaves threads behind.
ON_SPARK = """
import json, sys
from pathlib import Path
from pyspark.sql import SparkSession
from inci_parser.scan.spark import scan_parquet

products, folder = sys.argv[1], Path(sys.argv[2])
spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
spark = spark.config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1").getOrCreate()
frame = spark.read.csv(products, header=True, multiLine=True, escape='"')
frame = frame.selectExpr("*", "substring(name, 1, 1) = 'L' as shelf").repartition(3)
frame.write.partitionBy("shelf").parquet(str(folder / "in"))
for name, long in (("products", False), ("ingredients", True)):
    scan_parquet(spark, folder / "in", folder / name, title="name", long=long, partition_by=["shelf"])
    rows = [row.asDict() for row in spark.read.parquet(str(folder / name)).collect()]
    (folder / f"{name}.json").write_text(json.dumps(rows))
spark.stop()
"""


def run(*command: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYSPARK_PYTHON": sys.executable}
    return subprocess.run(command, capture_output=True, text=True, timeout=500, check=False, env=environment)


@pytest.fixture(scope="module")
def on_spark(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("spark")
    done = run(sys.executable, "-c", ON_SPARK, str(PRODUCTS), str(folder))
    assert done.returncode == 0, done.stderr[-2_000:]
    return folder


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


@pytest.mark.parametrize(("name", "order"), [("products", ["id"]), ("ingredients", ["id", "position"])])
def test_row_for_row(on_spark: Path, tmp_path: Path, name: str, order: list[str]) -> None:
    rows = json.loads((on_spark / f"{name}.json").read_text())
    for row in rows:
        assert row.pop("shelf") in ("true", "false")
        if name == "products":
            assert row.pop("reject") is None
    found = [{key: rounded(value) for key, value in row.items()} for row in rows]
    wanted = local(tmp_path, long=name == "ingredients")
    by_order = {"key": lambda row: [row[column] for column in order]}
    assert sorted(found, **by_order) == sorted(wanted, **by_order)
    assert len(found) > 10


def test_partitions_are_read_and_written(on_spark: Path) -> None:
    for name in ("in", "products", "ingredients"):
        assert len(list((on_spark / name).glob("shelf=*"))) == 2


def test_the_example_runs() -> None:
    done = run(sys.executable, str(ROOT / "samples" / "spark_scan.py"))
    assert done.returncode == 0, done.stderr[-2_000:]
    assert "Retinol Night Oil" in done.stdout
