"""Labels a second: parse, parse and name, analyze and scan, beside a regular-expression tokenizer in the same run.

    python benchmarks/labels.py [LABELS.jsonl ...] [--limit N] [--record]

Reads labels from the files named (JSON lines with a field ``ingredients``), else from the test corpora beside the
checkout, else from ``samples/``. Each figure is the median of three passes in one process; "cold" is the first pass
after a start, with nothing remembered. ``--record`` appends the figures to ``benchmarks/figures.csv``.
"""

from __future__ import annotations

import argparse
import csv
import datetime
import json
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

HERE = Path(__file__).resolve().parent
FIGURES = HERE / "figures.csv"
#: A tokenizer that knows brackets and nothing else: the yardstick.
TOKEN = re.compile(r"(?:[^,()\[\]]++|\([^()]*+\)|\[[^\[\]]*+\]|[()\[\]])++")


def labels(files: list[str], limit: int) -> list[str]:
    """Return the texts to read, the same ones for every figure."""
    corpora = HERE.parent.parent / "shared" / "corpora"
    paths = [Path(name) for name in files] or sorted(corpora.glob("*.jsonl"))
    texts = [json.loads(line)["ingredients"] for path in paths for line in path.open(encoding="utf-8")]
    if not texts:
        texts = [path.read_text(encoding="utf-8") for path in sorted((HERE.parent / "samples").rglob("*.txt"))]
    step = max(1, len(texts) // limit)
    return texts[::step][:limit]


def per_second(work: Callable[[str], object], texts: list[str]) -> float:
    """Return labels a second of CPU time for one pass."""
    begin = time.process_time()
    for text in texts:
        work(text)
    return len(texts) / max(time.process_time() - begin, 1e-9)


def scan_per_second(texts: list[str]) -> float:
    """Return rows a second of a scan from CSV to CSV with one process."""
    from inci_parser.scan import scan_file

    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "in.csv"), Path(folder, "out.csv")
        with source.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(["id", "ingredients"])
            writer.writerows((i, text) for i, text in enumerate(texts))
        begin = time.process_time()
        scan_file(source, target, jobs=1)
        return len(texts) / max(time.process_time() - begin, 1e-9)


def measure(texts: list[str]) -> dict[str, float]:
    """Return every figure, labels a second."""
    import inci_parser
    from inci_parser.reading import read

    catalogue = inci_parser.Catalogue.default()
    works: dict[str, Callable[[str], object]] = {
        "regex": lambda text: [piece.strip() for piece in TOKEN.findall(text)],
        "parse": lambda text: read(text, catalogue.recognizer),
        "parse_and_name": inci_parser.parse,
        "analyze": inci_parser.analyze,
    }
    figures = {"analyze_cold": per_second(works["analyze"], texts)}
    for name, work in works.items():
        figures[name] = statistics.median(per_second(work, texts) for _ in range(3))
    figures["scan"] = scan_per_second(texts)
    return figures


def append(figures: Iterable[tuple[str, float, str, str]]) -> None:
    """Append figures (name, value, unit, of what) to the CSV that every release appends to."""
    from inci_parser import CATALOGUE_VERSION, __version__

    new = not FIGURES.exists()
    with FIGURES.open("a", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        if new:
            writer.writerow(["date", "version", "catalogue", "figure", "value", "unit", "of"])
        today = datetime.date.today().isoformat()
        for name, value, unit, of in figures:
            writer.writerow([today, __version__, CATALOGUE_VERSION, name, f"{value:.4g}", unit, of])


def main() -> int:
    """Print the figures; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*")
    parser.add_argument("--limit", type=int, default=1500)
    parser.add_argument("--record", action="store_true")
    args = parser.parse_args()
    texts = labels(args.files, args.limit)
    if not texts:
        sys.exit("benchmarks/labels.py: no labels to read")
    figures = measure(texts)
    print(f"{len(texts)} labels")
    for name, value in figures.items():
        print(f"{name:16}{value:12,.0f} labels/s   {figures['regex'] / value:8.1f} x the tokenizer's time")
    if args.record:
        of = f"{len(texts)} labels"
        append((name, value, "labels/s", of) for name, value in figures.items())
        ratios = ((name, figures["regex"] / value) for name, value in figures.items() if name != "regex")
        append((name, ratio, "times the tokenizer's time", of) for name, ratio in ratios)
    return 0


if __name__ == "__main__":
    sys.exit(main())
