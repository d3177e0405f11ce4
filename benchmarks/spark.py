"""Labels a second on Spark, local[N]: the figures that docs/spark.md sizes a cluster from.

    python benchmarks/spark.py [ROWS] [--labels N] [--cores N]

Rows are the labels of the test corpora beside the checkout (else of ``samples/``) over and over. Prints the time to
start (session, and a first scan of one row a core, which loads the catalogue), the time of the scan Parquet to Parquet,
and the peak memory of a Python worker.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))


def peak(frames: Iterator[Any]) -> Iterator[Any]:
    """Give the peak memory of the Python worker that runs this, in MiB."""
    import pandas as pd

    for _ in frames:
        yield pd.DataFrame({"mib": [resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]})


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rows", nargs="?", type=int, default=20_000)
    parser.add_argument("--labels", type=int, default=1_000)
    parser.add_argument("--cores", type=int, default=2)
    args = parser.parse_args()
    from labels import labels
    from pyspark.sql import SparkSession

    from inci_parser.scan.spark import scan_parquet, scan_spark

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    texts = labels([], args.labels)
    begin = time.perf_counter()
    builder = SparkSession.builder.master(f"local[{args.cores}]").config("spark.ui.enabled", "false")
    spark = builder.config("spark.log.level", "ERROR").getOrCreate()
    session = time.perf_counter() - begin
    begin = time.perf_counter()
    few = spark.createDataFrame(
        [(str(i), "Aqua, Glycerin, Parfum") for i in range(args.cores)], "id string, text string"
    )
    scan_spark(few.repartition(args.cores), "text").collect()
    first = time.perf_counter() - begin
    with tempfile.TemporaryDirectory() as folder:
        rows = [(f"{i:09}", texts[i % len(texts)]) for i in range(args.rows)]
        spark.createDataFrame(rows, "id string, text string").repartition(4 * args.cores).write.parquet(f"{folder}/in")
        begin = time.perf_counter()
        scan_parquet(spark, f"{folder}/in", f"{folder}/out", "text")
        seconds = time.perf_counter() - begin
        size = sum(path.stat().st_size for path in Path(folder, "out").glob("*.parquet"))
    memory = max(row.mib for row in few.repartition(args.cores).mapInPandas(peak, "mib double").collect())
    spark.stop()
    print(f"{args.rows:,} rows of {min(args.rows, len(texts)):,} different labels, local[{args.cores}]")
    print(f"session {session:.1f} s, first rows {first:.1f} s")
    print(f"scan {seconds:.1f} s: {args.rows / seconds:,.0f} rows/s, {args.rows / seconds / args.cores:,.0f} a core")
    print(f"output {size / args.rows:,.0f} bytes a row; Python worker {memory:,.0f} MiB at its peak")


if __name__ == "__main__":
    main()
