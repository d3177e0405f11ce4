"""Workbooks and frames: reading a workbook beside openpyxl, and making columns of results beside making none.

    python benchmarks/tables.py [--rows 60000] [--results 20000]

The first part writes a workbook of five columns (and one of 62 columns, a third of the rows) and reads it in a process
of its own by ``inci_parser.scan.formats``, then by openpyxl, which reads row by row: CPU seconds, and its peak
of memory (from ``/proc``: Linux alone). The second part scans so many rows of a dozen labels, so that next to
nothing but the making of columns counts, to pandas, polars and Arrow.
"""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
#: Readers of a workbook: each prints rows, CPU seconds and peak memory in MiB.
_MEASURE = """
import json, re, sys, time
{imports}
begin = time.process_time()
rows = sum(1 for _ in {rows})
seconds = time.process_time() - begin
peak = int(re.search(r"VmHWM:\\s*(\\d+)", open("/proc/self/status").read())[1]) / 1024
print(json.dumps([rows, seconds, peak]))
"""
READERS = {
    "inci_parser": _MEASURE.format(
        imports="from inci_parser.scan import Options\nfrom inci_parser.scan.formats import open_table",
        rows="open_table(sys.argv[1], Options()).rows",
    ),
    "openpyxl": _MEASURE.format(
        imports="import openpyxl\nbook = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True)",
        rows="book.worksheets[0].iter_rows(values_only=True)",
    ),
}


def write_workbook(path: Path, rows: int, more: int) -> None:
    """Write a workbook of products with so many further columns of numbers."""
    import xlsxwriter

    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["id", "name", "ingredients", *(f"n{i}" for i in range(more))])
        for i in range(1, rows + 1):
            text = f"Aqua, Glycerin, Niacinamide, Extra {i}, Parfum, Limonene, Linalool, Citric Acid, Tocopherol"
            sheet.write_row(i, 0, [i, f"Product {i}", text, *(i * j / 7 for j in range(more))])


def read(path: Path, reader: str) -> tuple[int, float, float]:
    """Return rows, CPU seconds and peak memory (MiB) of reading a workbook in a process of its own."""
    command = [sys.executable, "-c", READERS[reader], str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    rows, seconds, peak = json.loads(done.stdout)
    return rows, seconds, peak


def frames(texts: list[str]) -> dict[str, Callable[[], Any]]:
    """Return what makes columns of the results of texts, by library."""
    import pandas as pd
    import polars as pl
    import pyarrow as pa

    import inci_parser.pandas_accessor
    import inci_parser.polars_namespace  # noqa: F401
    from inci_parser.scan import scan_arrow

    pandas, polars, arrow = pd.DataFrame({"a": texts}), pl.DataFrame({"a": texts}), pa.table({"a": texts})
    return {
        "pandas, one row a product": lambda: pandas.inci.analyze("a"),
        "polars, one row a product": lambda: polars.inci.analyze("a"),
        "Arrow, one row a product": lambda: scan_arrow(arrow, "a").read_all(),
        "pandas, one row an ingredient": lambda: pandas.inci.explode("a"),
        "polars, one row an ingredient": lambda: polars.inci.explode("a"),
        "Arrow, one row an ingredient": lambda: scan_arrow(arrow, "a", long=True).read_all(),
    }


def main() -> None:
    """Measure both and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=60_000)
    parser.add_argument("--results", type=int, default=20_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for rows, more in ((asked.rows, 2), (asked.rows // 3, 59)):
            path = Path(folder, "products.xlsx")
            write_workbook(path, rows, more)
            for reader in READERS:
                _, seconds, peak = read(path, reader)
                print(f"{rows:,} rows of {more + 3} columns, {reader}: {seconds:.2f} s of CPU, {peak:.0f} MiB")
    with (ROOT / "samples" / "products.csv").open(encoding="utf-8", newline="") as stream:
        lists = [row["ingredients"] for row in csv.DictReader(stream)]
    texts = (lists * (asked.results // len(lists) + 1))[: asked.results]
    for name, work in frames(texts).items():
        work()
        begin = time.process_time()
        work()
        print(f"{asked.results:,} results, {name}: {time.process_time() - begin:.2f} s of CPU")


if __name__ == "__main__":
    main()
