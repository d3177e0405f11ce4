#!/usr/bin/env python3
"""Measure how the names of the inventory fare in lists: each one entry, named as itself, never bent to another.

    python tools/measure_names.py [--every N] [--show N] [--korean]

Names of up to 200 characters stand 15 in a list under a heading, in the order of a fixed shuffle. *One entry*: an entry
of the reading has the name's very span. *Named*: that entry is named as the name itself, or as the entry of the
inventory that stands for the same substance (``same_names.csv``). *Bent*: it is named as another ingredient.
``--korean`` asks for the official Korean names of ``aliases_ko.csv`` one by one.

What becomes of names that the catalogue lacks is measured by ``tools/leave_one_out.py``, damaged names by
``benchmarks/accuracy.py``.
"""

from __future__ import annotations

import argparse
import csv
import random
from collections import Counter
from pathlib import Path

import inci_parser
from inci_parser.naming import Catalogue

NAMES = Path(__file__).resolve().parent.parent / "synonyms" / "names"
IN_A_LIST, LONGEST = 15, 200


def rows(table: str) -> list[dict[str, str]]:
    """Return the rows of a table of names."""
    with (NAMES / table).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def in_lists(every: int) -> tuple[Counter[str], list[str]]:
    """Return how many names were asked, were one entry, named and bent, and those that were not right."""
    same = {row["inci"]: row["same_as"] for row in rows("same_names.csv")}
    names = [row["inci"] for row in rows("names.csv") if row["cosing_ref"]] + list(same)
    names = [name for name in names if len(name) <= LONGEST]
    random.Random(1).shuffle(names)
    counts: Counter[str] = Counter()
    faults = []
    for start in range(0, len(names), IN_A_LIST * every):
        chosen = names[start : start + IN_A_LIST]
        text = "Ingredients: " + ", ".join(name.title() for name in chosen) + "."
        entries = {(entry.start, entry.end): entry for entry in inci_parser.parse(text).ingredients}
        place = len("Ingredients: ")
        for name in chosen:
            entry = entries.get((place, place + len(name)))
            place += len(name) + len(", ")
            counts["asked"] += 1
            if entry is None:
                faults.append(f"{name}: not one entry")
                continue
            counts["one entry"] += 1
            if entry.names == (same.get(name, name),):
                counts["named"] += 1
            else:
                counts["bent"] += bool(entry.names)
                faults.append(f"{name}: {' + '.join(entry.names) or 'not named'}")
    return counts, faults


def in_korean(every: int) -> tuple[Counter[str], list[str]]:
    """Return the same for official Korean names, one by one."""
    counts: Counter[str] = Counter()
    faults = []
    catalogue = Catalogue.default()
    for row in [row for row in rows("aliases_ko.csv") if row["kind"] == "official"][::every]:
        names = catalogue.resolve(row["alias"]).names
        counts["asked"] += 1
        if names == (row["inci"],):
            counts["named"] += 1
        else:
            counts["bent"] += bool(names)
            faults.append(f"{row['alias']}: {' + '.join(names) or 'not named'}")
    return counts, faults


def main() -> None:
    """Print the shares, and some of what was not right."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--every", type=int, default=1, metavar="N", help="every Nth list or name only")
    parser.add_argument("--show", type=int, default=0, metavar="N")
    parser.add_argument("--korean", action="store_true")
    arguments = parser.parse_args()
    counts, faults = (in_korean if arguments.korean else in_lists)(arguments.every)
    for what, count in counts.items():
        print(f"{what:10} {count:7,}" + ("" if what == "asked" else f"  {count / counts['asked']:.5f}"))
    for fault in faults[: arguments.show]:
        print("   ", fault)


if __name__ == "__main__":
    main()
