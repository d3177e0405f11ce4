"""Kill a scan (-9) at random moments, resume it, and compare with a scan that nobody interrupted.

    python benchmarks/kills.py [KILLS] [--rows N] [--jobs N] [--seed N]

Scans a table made from samples/products.csv, each list with a name of its own added so that every label is read, and
some rows damaged. A scan is killed and resumed until it ends; then the next begins, until KILLS (default 100) is
reached. Prints how many rows were lost, came twice, or differ; the exit code is 1 if any did.
"""

from __future__ import annotations

import argparse
import csv
import random
import subprocess
import sys
import tempfile
from pathlib import Path

PRODUCTS = Path(__file__).resolve().parent.parent / "samples" / "products.csv"
OUTPUTS = ("out.csv", "out.rejects.csv", "long.csv", "page.html")


def make(path: Path, rows: int) -> None:
    """Write the table."""
    with PRODUCTS.open(encoding="utf-8", newline="") as stream:
        lists = [row["ingredients"] for row in csv.DictReader(stream) if "," in row["ingredients"]]
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["id", "name", "ingredients"])
        for i in range(rows):
            writer.writerow(
                [f"{i:06}", f"Product {i}", f"{lists[i % len(lists)]}, Number {i}"][: 2 if i % 97 == 5 else 3]
            )


def command(source: Path, folder: Path, jobs: int) -> list[str]:
    """Return the scan as a command."""
    out, _, long, page = (str(folder / name) for name in OUTPUTS)
    files = ["-o", out, "--long", long, "--summary", page]
    run = ["--resume", "--checkpoint", "0.02", "--jobs", str(jobs), "--quiet"]
    return [sys.executable, "-m", "inci_parser", "scan", str(source), *files, *run]


def until_done(source: Path, folder: Path, jobs: int, chance: random.Random, most: int) -> int:
    """Run a scan to its end, killing it at random moments ``most`` times at most; return the number of kills."""
    kills = 0
    longest = 4.0
    while True:
        with subprocess.Popen(command(source, folder, jobs)) as process:
            try:
                process.wait(timeout=chance.uniform(0.05, longest) if kills < most else None)
            except subprocess.TimeoutExpired:
                process.kill()
                kills += 1
                continue
        if process.returncode:
            sys.exit(f"the scan ended with exit code {process.returncode}")
        return kills


def ids(folder: Path) -> list[str]:
    """Return the rows that the output and the rejects tell, by their numbers."""
    found = []
    for name in OUTPUTS[:2]:
        with (folder / name).open(encoding="utf-8", newline="") as stream:
            found += [row["row"] for row in csv.DictReader(stream)]
    return found


def main() -> int:
    """Print the figures; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kills", nargs="?", type=int, default=100)
    parser.add_argument("--rows", type=int, default=1_500)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    chance = random.Random(args.seed)
    kills = scans = lost = twice = differ = 0
    with tempfile.TemporaryDirectory() as name:
        source, whole = Path(name, "in.csv"), Path(name, "whole")
        make(source, args.rows)
        whole.mkdir()
        until_done(source, whole, args.jobs, chance, 0)
        while kills < args.kills:
            folder = Path(name, str(scans))
            folder.mkdir()
            kills += until_done(source, folder, args.jobs, chance, min(args.kills - kills, 25))
            scans += 1
            seen = ids(folder)
            lost += args.rows - len(set(seen))
            twice += len(seen) - len(set(seen))
            differ += sum((folder / n).read_bytes() != (whole / n).read_bytes() for n in OUTPUTS)
    print(
        f"{kills} kills in {scans} scans of {args.rows:,} rows: {lost} rows lost, {twice} twice, {differ} files differ"
    )
    return int(bool(lost or twice or differ))


if __name__ == "__main__":
    sys.exit(main())
