"""Ratios of a scan, all taken in one run: against a bare tokenizer, a peer, two processes against one, memory.

    python benchmarks/scan.py [ROWS] [--labels N] [--memory] [--peer PYTHON] [--peer-labels N]

Rows are the labels of the test corpora beside the checkout (else those of ``samples/``), with ids, over and over until
there are ROWS (default 100,000); ``--labels`` takes fewer different ones, evenly. Every figure is the time of a process
of its own, CSV in, CSV out, every finding and proved bound in every row; one process and two take turns, three times,
and the medians count. "warm" scans the same rows again in a process that has read them once. "distinct" is one pass
over each label once with nothing remembered: what a catalogue without repeats costs.

``--peer PYTHON`` names a Python that has on-the-list 0.1.4 (pip install on-the-list==0.1.4); its ``analyse`` reads a
sample of the same labels. ``--memory`` scans 1,000,000 rows besides and compares the peaks.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
#: How often one process and two take turns.
ROUNDS = 3
PEER = """
import json, sys, time
from on_the_list import register
from on_the_list.analyse import analyse
texts = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
known = register.load()
analyse(ingredients_text=texts[0], register=known)
begin = time.perf_counter()
for text in texts:
    analyse(ingredients_text=text, register=known)
print((time.perf_counter() - begin) / len(texts))
"""


def labels() -> list[str]:
    """Return the labels that rows are made of."""
    corpora = HERE.parent.parent / "shared" / "corpora"
    found = [json.loads(line)["ingredients"] for path in sorted(corpora.glob("*.jsonl")) for line in path.open()]
    return found or [path.read_text(encoding="utf-8") for path in sorted((HERE.parent / "samples").rglob("*.txt"))]


def make(path: Path, texts: list[str], rows: int) -> Path:
    """Write a CSV of so many rows with ids."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["id", "ingredients"])
        writer.writerows((f"{i:09}", texts[i % len(texts)]) for i in range(rows))
    return path


def child(mode: str, source: Path, jobs: int) -> dict[str, float]:
    """Run one measurement in a process of its own."""
    done = subprocess.run(
        [sys.executable, __file__, "--child", mode, str(source), str(jobs)], check=True, capture_output=True, text=True
    )
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def run_child(mode: str, source: str, jobs: int) -> None:
    """Measure in this process and print seconds and peak memory."""
    if mode == "tokens":
        seconds = tokens(source)
    else:
        seconds = scan(source, jobs)
        if mode == "warm":
            seconds = scan_again(source)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss + resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(json.dumps({"seconds": seconds, "peak": peak / 1024}))


def tokens(source: str) -> float:
    """Return how long the tokenizer takes from CSV to CSV."""
    sys.path.insert(0, str(HERE))
    from labels import TOKEN

    begin = time.perf_counter()
    with open(source, encoding="utf-8", newline="") as stream, tempfile.TemporaryFile("w", newline="") as out:
        rows, writer = csv.reader(stream), csv.writer(out)
        next(rows)
        writer.writerows((id_, "; ".join(piece.strip() for piece in TOKEN.findall(text))) for id_, text in rows)
    return time.perf_counter() - begin


def scan(source: str, jobs: int) -> float:
    """Return how long a scan takes from CSV to CSV, the start of Python apart."""
    from inci_parser.scan import scan_file

    with tempfile.TemporaryDirectory() as folder:
        begin = time.perf_counter()
        scan_file(source, Path(folder, "out.csv"), jobs=jobs)
        return time.perf_counter() - begin


def scan_again(source: str) -> float:
    """Return how long the same rows take in a process that remembers their labels."""
    from inci_parser.scan import engine
    from inci_parser.scan.cache import Memory

    kept: Memory[object] = Memory(1 << 30)
    engine.Memory = lambda: kept  # type: ignore[assignment,misc]
    scan(source, 1)
    return scan(source, 1)


def peer(python: str, texts: list[str], count: int, folder: Path) -> float:
    """Return the peer's seconds a label on a sample of the labels."""
    sample = folder / "sample.jsonl"
    chosen = texts[:: max(1, len(texts) // count)]
    sample.write_text("".join(json.dumps(text) + "\n" for text in chosen), encoding="utf-8")
    done = subprocess.run([python, "-c", PEER, str(sample)], check=True, capture_output=True, text=True)
    return float(done.stdout)


def show(what: str, value: str, wanted: str = "") -> None:
    """Print one figure."""
    print(f"{what:62}{value:>16}   {wanted}", flush=True)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rows", nargs="?", type=int, default=100_000)
    parser.add_argument("--labels", type=int, default=10_000)
    parser.add_argument("--memory", action="store_true")
    parser.add_argument("--peer", metavar="PYTHON")
    parser.add_argument("--peer-labels", type=int, default=200)
    parser.add_argument("--child", nargs=3, metavar=("MODE", "SOURCE", "JOBS"))
    args = parser.parse_args()
    if args.child:
        run_child(args.child[0], args.child[1], int(args.child[2]))
        return
    texts = labels()
    texts = texts[:: max(1, len(texts) // args.labels)]
    with tempfile.TemporaryDirectory() as name:
        measure(args, texts, Path(name))


def measure(args: argparse.Namespace, texts: list[str], folder: Path) -> None:
    """Take every figure in turn."""
    rows: int = args.rows
    source = make(folder / "rows.csv", texts, rows)
    print(f"{rows:,} rows of {min(rows, len(texts)):,} different labels, {os.cpu_count()} processors")
    child("scan", make(folder / "few.csv", texts, 20), 1)  # what is built once is built now
    bare = child("tokens", source, 1)["seconds"]
    turns = [(child("scan", source, 1), child("scan", source, 2)["seconds"]) for _ in range(ROUNDS)]
    one = sorted((turn[0] for turn in turns), key=lambda found: found["seconds"])[ROUNDS // 2]
    two = statistics.median(turn[1] for turn in turns)
    warm = child("warm", source, 1)["seconds"]
    each = child("scan", make(folder / "distinct.csv", texts, min(rows, len(texts))), 1)["seconds"]
    distinct = each / min(rows, len(texts))
    show("tokenizer", f"{rows / bare:,.0f} rows/s")
    show("scan, one process", f"{rows / one['seconds']:,.0f} rows/s")
    show("scan, two processes", f"{rows / two:,.0f} rows/s")
    show("scan, warm memory", f"{rows / warm:,.0f} rows/s")
    show("scan, distinct labels, nothing remembered", f"{1 / distinct:,.0f} rows/s")
    show("warm scan against the tokenizer (its time)", f"{warm / bare:.2f} x", "wanted 3 or less")
    show("scan, one process, against the tokenizer (its time)", f"{one['seconds'] / bare:.2f} x")
    show("two processes against one", f"{one['seconds'] / two:.2f} x", "wanted 1.6 or more")
    if args.peer:
        seconds = peer(args.peer, texts, args.peer_labels, folder)
        show("on-the-list 0.1.4 analyse", f"{1 / seconds:,.1f} labels/s")
        show("scan against on-the-list", f"{seconds * rows / one['seconds']:,.0f} x faster", "wanted 20 or more")
        show("the same, distinct labels", f"{seconds / distinct:,.1f} x faster")
    if args.memory:
        many = child("scan", make(folder / "many.csv", texts, 10 * rows), 1)["peak"]
        show(f"peak memory, {rows:,} rows", f"{one['peak']:,.0f} MiB")
        show(f"peak memory, {10 * rows:,} rows", f"{many:,.0f} MiB")
        show("peak memory, ten times the rows", f"{many / one['peak']:.2f} x", "wanted 1.25 or less")


if __name__ == "__main__":
    main()
