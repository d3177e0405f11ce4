"""Scans of labels that nobody has read before: this checkout, an older one and a peer in turns; memory; two processes.

    python benchmarks/scan.py [--against CHECKOUT] [--peer PYTHON] [--labels 1000] [--record]
    python benchmarks/scan.py --rows 20000 [--record]

The first form scans labels of the test corpora beside the checkout (else those of ``samples/``), shuffled, each once,
with every finding and bound; then again with other labels whose names are known; then each label six times in one
table. Processes take turns at tables of 100 labels, so that a loaded machine loads all alike; figures are CPU time.
``--peer PYTHON`` names a Python that has on-the-list 0.1.4, whose ``analyse`` looks names up exactly.

The second form scans so many distinct rows with one process and with two: CPU time, wall clock, peak memory. Rows are
variants of the labels: neighbours change places, entries are left out.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from labels import append
from stages import shuffled

HERE = Path(__file__).resolve().parent
#: Labels of one table of the first form.
TABLE = 100
PEER = """
import csv, json, sys, time
from on_the_list import register
from on_the_list.analyse import analyse
known = register.load()
analyse(ingredients_text="Aqua", register=known)
for line in sys.stdin:
    with open(json.loads(line), encoding="utf-8", newline="") as stream:
        texts = [row[1] for row in csv.reader(stream)][1:]
    begin = time.process_time()
    for text in texts:
        analyse(ingredients_text=text, register=known)
    print(time.process_time() - begin, flush=True)
"""


def variants(texts: list[str], rows: int) -> Iterator[str]:
    """Yield so many distinct texts: the labels, then each with two entries changed about, then with one less."""
    seen: set[str] = set()
    turn = 0
    while len(seen) < rows and turn < 1_000:
        for at, text in enumerate(texts):
            entries = text.split(", ")
            if turn and len(entries) > 3:
                place = (turn * 7 + at) % (len(entries) - 1)
                entries[place], entries[place + 1] = entries[place + 1], entries[place]
                if turn > 1:
                    del entries[(turn * 5 + at) % len(entries)]
            varied = ", ".join(entries)
            if varied not in seen and len(seen) < rows:
                seen.add(varied)
                yield varied
        turn += 1


def write(path: Path, texts: list[str]) -> Path:
    """Write a CSV of the texts with ids."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["id", "ingredients"])
        writer.writerows((f"{number:09}", text) for number, text in enumerate(texts))
    return path


def work() -> None:
    """Answer each line (a table's path) with the CPU seconds of its scan; runs in whatever checkout is on the path."""
    from inci_parser.scan import scan_file

    with tempfile.TemporaryDirectory() as folder:
        for line in sys.stdin:
            begin = time.process_time()
            scan_file(json.loads(line), Path(folder, "out.csv"), jobs=1, restart=True)
            print(time.process_time() - begin, flush=True)


def whole(source: str, jobs: int) -> None:
    """Scan a table in this process and print CPU seconds, wall clock and peak memory (MiB)."""
    from inci_parser.scan import scan_file

    with tempfile.TemporaryDirectory() as folder:
        begin = time.monotonic()
        scan_file(source, Path(folder, "out.csv"), jobs=jobs)
        wall = time.monotonic() - begin
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    cpu = sum(one.ru_utime + one.ru_stime for one in used)
    print(json.dumps({"cpu": cpu, "wall": wall, "peak": max(one.ru_maxrss for one in used) / 1024}))


class Turns:
    """Processes that take turns at tables."""

    def __init__(self, args: argparse.Namespace) -> None:
        trees = {"this": HERE.parent} | ({"old": args.against.resolve()} if args.against else {})
        commands = {name: [sys.executable, str(HERE / "scan.py"), "--work"] for name in trees}
        if args.peer:
            commands["peer"] = [args.peer, "-c", PEER]
        self.processes = {}
        for name, command in commands.items():
            cache = os.environ.get("INCI_PARSER_CACHE")
            environment = {**os.environ, "PYTHONPATH": str(trees.get(name, ""))}
            environment |= {"INCI_PARSER_CACHE": f"{cache}-{name}"} if cache else {}
            self.processes[name] = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
            )

    def seconds(self, tables: list[list[str]], folder: Path) -> dict[str, float]:
        """Return the CPU seconds of each process for all the tables."""
        spent = dict.fromkeys(self.processes, 0.0)
        for number, texts in enumerate(tables):
            table = write(folder / "table.csv", texts)
            order = list(self.processes.items())
            for name, process in order if number % 2 else order[::-1]:
                assert process.stdin is not None
                assert process.stdout is not None
                process.stdin.write(json.dumps(str(table)) + "\n")
                process.stdin.flush()
                spent[name] += float(process.stdout.readline())
        return spent

    def close(self) -> None:
        """End the processes."""
        for process in self.processes.values():
            process.communicate()


def new_labels(args: argparse.Namespace, folder: Path) -> list[tuple[str, float, str, str]]:
    """Return the figures of the first form."""
    texts = shuffled([], args.labels)
    once = [texts[at : at + TABLE] for at in range(0, len(texts), TABLE)]
    again = [list(part) for part in once]
    for part in again:
        part[:] = list(variants(part, 2 * len(part)))[len(part) :]  # the names are known by now
    turns = Turns(args)
    turns.seconds([["Aqua, Glycerin, Parfum"]], folder)  # what is loaded once is no cost of a label
    figures = []
    for title, tables in (
        ("new labels", once),
        ("names known, labels new", again),
        ("each label six times", [[text + "," for text in part] * 6 for part in again]),
    ):
        spent = turns.seconds(tables, folder)
        rows = sum(map(len, tables))
        print(f"{title}: " + ", ".join(f"{name} {s * 1e3 / rows:.2f} ms of CPU a row" for name, s in spent.items()))
        for name, seconds in spent.items():
            if name != "this":
                print(f"  speed against {name}: {seconds / spent['this']:.2f}")
                of = f"{title}, {rows} rows"
                figures.append((f"scan_against_{name}", seconds / spent["this"], "times as fast", of))
    turns.close()
    return figures


def distinct_rows(args: argparse.Namespace, folder: Path) -> list[tuple[str, float, str, str]]:
    """Return the figures of the second form."""
    table = write(folder / "rows.csv", list(variants(shuffled([], 1_000_000), args.rows)))
    found: dict[int, dict[str, Any]] = {}
    for jobs in (1, 2):
        command = [sys.executable, __file__, "--whole", str(table), str(jobs)]
        found[jobs] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        print(f"{jobs} processes: {found[jobs]['cpu']:.1f} s CPU, {found[jobs]['wall']:.1f} s, ", end="")
        print(f"{found[jobs]['peak']:.0f} MiB at most in one")
    of = f"{args.rows} distinct rows"
    return [
        ("scan_peak", found[1]["peak"], "MiB", of),
        ("scan_two_processes_cpu", found[2]["cpu"] / found[1]["cpu"], "times one's", of),
        ("scan_two_processes_wall", found[1]["wall"] / found[2]["wall"], "times as fast", of),
    ]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--labels", type=int, default=1_000)
    parser.add_argument("--against", type=Path, metavar="CHECKOUT")
    parser.add_argument("--peer", metavar="PYTHON")
    parser.add_argument("--rows", type=int, help="distinct rows for memory and two processes")
    parser.add_argument("--record", action="store_true", help="append the figures to figures.csv")
    parser.add_argument("--work", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--whole", nargs=2, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.work:
        work()
    elif args.whole:
        whole(args.whole[0], int(args.whole[1]))
    else:
        with tempfile.TemporaryDirectory() as name:
            figures = (distinct_rows if args.rows else new_labels)(args, Path(name))
        if args.record:
            append(figures)


if __name__ == "__main__":
    main()
