#!/usr/bin/env python3
"""Measure how often a real name that the catalogue lacks is bent to another: take names out, then ask for them.

    python tools/leave_one_out.py [--names N] [--seed S] [--show N]

A copy of the tables without N names, and without every other form of them, is made in a temporary folder; a process
that reads that copy is asked for each of them as INCI prints it. A name is *bent* if another ingredient is the answer
and nothing says that words were left over; *as printed* if it is reported as well-formed; else *nothing*.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CHILD = """
import json, sys
from inci_parser.naming import Catalogue
ask = Catalogue.default().recognizer.recognize
for name in json.load(sys.stdin):
    status, match = ask(name.title())
    print(json.dumps([name, status.value, match.method, match.names, match.because]))
"""


def main() -> None:
    """Print the figures, and some of the names that were bent."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--names", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=20261128)
    parser.add_argument("--show", type=int, default=0)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        missing = copy_without(Path(folder), arguments.names, arguments.seed)
        answers = asked(Path(folder), missing)
    verdicts: Counter[str] = Counter()
    for name, status, method, names, because in answers:
        verdict = verdict_of(name, status, method, names)
        verdicts[verdict] += 1
        if verdict not in ("nothing", "as printed") and verdicts[verdict] <= arguments.show:
            print(f"{verdict}: {name} >> {', '.join(names)} ({because})")
    for verdict, count in sorted(verdicts.items()):
        print(f"{verdict:30} {count:6,} {count / len(answers):7.2%}")


def copy_without(folder: Path, count: int, seed: int) -> list[str]:
    """Copy code and tables into a folder, without so many names and all their forms; return the names."""
    for part in ("inci_parser", "synonyms", "grammars"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__", "*.store"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    tables = folder / "synonyms" / "names"
    every = sorted(row["inci"] for row in rows(tables / "names.csv"))
    chosen = random.Random(seed).sample([name for name in every if 4 < len(name) <= 200], count)
    for table in sorted(tables.glob("*.csv")):
        keep(table, set(chosen))
    return chosen


def rows(table: Path) -> list[dict[str, str]]:
    """Return the rows of a table."""
    with table.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def keep(table: Path, missing: set[str]) -> None:
    """Write a table anew without the rows of some names."""
    kept = rows(table)
    if not kept or not {"inci", "same_as"} & kept[0].keys() or table.name.startswith("words_"):
        return
    columns = list(kept[0])
    with table.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, columns, lineterminator="\n")
        writer.writeheader()
        for row in kept:
            if missing.isdisjoint((*row.get("inci", "").split("|"), row.get("same_as", ""))):
                writer.writerow(row)


def asked(folder: Path, names: list[str]) -> list[tuple[str, str, str, list[str], str]]:
    """Return what a process that reads the copy answers."""
    environment = {**os.environ, "PYTHONPATH": str(folder), "INCI_PARSER_CACHE": str(folder / "cache")}
    done = subprocess.run(
        [sys.executable, "-c", CHILD],
        input=json.dumps(names),
        env=environment,
        text=True,
        capture_output=True,
        check=True,
        cwd=folder,
    )
    return [tuple(json.loads(line)) for line in done.stdout.splitlines()]


def verdict_of(name: str, status: str, method: str, names: list[str]) -> str:
    """Return what became of a name."""
    if not names:
        return "nothing"
    if method == "nomenclature":
        return "as printed"
    if len(names) > 1:
        return "cut"
    return f"bent by {method}" if status != "partial" else f"left over ({method})"


if __name__ == "__main__":
    main()
