"""Where the time of a label goes: CPU by room, cold and again, and the questions put to the catalogue.

    python benchmarks/stages.py [LABELS.jsonl ...] [--limit 300] [--modules 15]
    python benchmarks/stages.py --against OTHER/CHECKOUT [--limit 300]

Labels are shuffled (always the same way) and each is read once; "again" is a second pass with every name remembered.
Rooms are told apart by sampling: a timer looks every half millisecond which module runs, so the figures
need no hooks in the code and cost next to nothing. Questions are calls from other rooms into ``naming``.

With ``--against`` two processes, one a checkout, take turns at chunks of ten labels; the ratios are of CPU time in
one run, so that a loaded machine loads both.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from types import FrameType
from typing import Any

HERE = Path(__file__).resolve().parent
PACKAGE = "inci_parser"
CHUNK = 10
#: Rooms whose parts are shown apart.
SPLIT = {"analysis": {"concentration", "checks", "regulation"}}


def shuffled(files: list[str], limit: int) -> list[str]:
    """Return ``limit`` labels of the corpora (or files), shuffled with a fixed seed, none twice."""
    paths = [Path(name) for name in files] or sorted((HERE.parent.parent / "shared" / "corpora").glob("*.jsonl"))
    texts = [json.loads(line)["ingredients"] for path in paths for line in path.open(encoding="utf-8")]
    if not texts:
        texts = [path.read_text(encoding="utf-8") for path in sorted((HERE.parent / "samples").rglob("*.txt"))]
    texts = list(dict.fromkeys(texts))
    random.Random(20_261_128).shuffle(texts)
    return texts[:limit]


def room_of(module: str) -> str:
    """Return the room of a module, with its part where the room is shown in parts; ``""`` outside the package.

    >>> room_of("inci_parser.analysis.checks.actives"), room_of("inci_parser.reading.lexer"), room_of("json")
    ('analysis.checks', 'reading', '')
    """
    parts = module.split(".")
    if parts[0] != PACKAGE:
        return ""
    room = parts[1] if len(parts) > 1 else PACKAGE
    part = parts[2] if len(parts) > 2 else ""
    return f"{room}.{part}" if part in SPLIT.get(room, ()) else room


class Sampler:
    """Counts, every half millisecond, the innermost module of the package that runs."""

    def __init__(self) -> None:
        self.modules: Counter[str] = Counter()

    def _look(self, number: int, frame: FrameType | None) -> None:
        while frame is not None:
            module = str(frame.f_globals.get("__name__", ""))
            if room_of(module):
                self.modules[module] += 1
                return
            frame = frame.f_back

    def __enter__(self) -> Sampler:
        signal.signal(signal.SIGALRM, self._look)
        signal.setitimer(signal.ITIMER_REAL, 0.0005, 0.0005)
        return self

    def __exit__(self, *error: object) -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, signal.SIG_IGN)


def questions(texts: list[str]) -> Counter[str]:
    """Return how often other rooms call each function of ``naming`` while the texts are analyzed."""
    import inci_parser

    calls: Counter[str] = Counter()

    def seen(frame: FrameType, event: str, _: Any) -> None:
        if event == "call" and room_of(frame.f_globals.get("__name__", "")) == "naming" and frame.f_back is not None:
            caller = room_of(frame.f_back.f_globals.get("__name__", ""))
            if caller not in ("naming", ""):
                calls[f"{frame.f_code.co_qualname} from {caller}"] += 1

    sys.setprofile(seen)
    try:
        for text in texts:
            inci_parser.analyze(text)
    finally:
        sys.setprofile(None)
    return calls


def stages(texts: list[str], modules: int) -> None:
    """Print the tables."""
    import inci_parser

    inci_parser.analyze("Aqua, Glycerin, Parfum")  # what is loaded once is no cost of a label
    passes = []
    for _ in range(2):
        begin = time.process_time()
        with Sampler() as sampler:
            entries = sum(len(inci_parser.analyze(text).label.ingredients) for text in texts)
        passes.append((sampler.modules, time.process_time() - begin))
    print(f"{len(texts)} labels, {entries:,} entries; CPU µs")
    rooms: list[Counter[str]] = []
    for counted, _ in passes:
        by_room: Counter[str] = Counter()
        for module, count in counted.items():
            by_room[room_of(module)] += count
        rooms.append(by_room)
    _table("room", rooms, passes, len(texts), entries, len(rooms[0]))
    _table("module", [counted for counted, _ in passes], passes, len(texts), entries, modules)
    calls = questions(texts[: len(texts) // 3])
    count = max(1, len(texts) // 3)
    print(f"\nquestions to naming, a label, names known: {sum(calls.values()) / count:.1f}")
    for name, number in calls.most_common(modules):
        print(f"  {number / count:8.2f}  {name}")


def _table(title: str, counts: list[Counter[str]], passes: list[Any], labels: int, entries: int, most: int) -> None:
    print(f"\n{title:44}{'cold/label':>12}{'/entry':>9}{'again/label':>13}{'/entry':>9}")
    scales = [
        seconds * 1e6 / max(1, sum(counted.values())) for counted, (_, seconds) in zip(counts, passes, strict=True)
    ]
    names = [name for name, _ in (counts[0] + counts[1]).most_common(most)]
    for name in names:
        cold, again = (counted[name] * scale for counted, scale in zip(counts, scales, strict=True))
        print(f"{name:44}{cold / labels:12,.0f}{cold / entries:9,.1f}{again / labels:13,.0f}{again / entries:9,.1f}")
    cold, again = (seconds * 1e6 for _, seconds in passes)
    print(f"{'all':44}{cold / labels:12,.0f}{cold / entries:9,.1f}{again / labels:13,.0f}{again / entries:9,.1f}")


# -- two checkouts taking turns --------------------------------------------------------------------------------------


def work() -> None:
    """Answer each line (a call's name and texts) with the CPU seconds that it took."""
    import inci_parser

    inci_parser.analyze("Aqua, Glycerin, Parfum")
    for line in sys.stdin:
        name, texts = json.loads(line)
        call = getattr(inci_parser, name)
        begin = time.process_time()
        for text in texts:
            call(text)
        print(time.process_time() - begin, flush=True)


def compare(texts: list[str], other: Path) -> None:
    """Print CPU time of this checkout and another one, chunks of labels in turn."""
    trees = {"this": HERE.parent, "other": other.resolve()}
    workers = {}
    for name, tree in trees.items():
        cache = os.environ.get("INCI_PARSER_CACHE")
        env = {**os.environ, "PYTHONPATH": str(tree)} | ({"INCI_PARSER_CACHE": f"{cache}-{name}"} if cache else {})
        workers[name] = subprocess.Popen(
            [sys.executable, str(Path(__file__).resolve()), "--work"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=env, cwd=tree,
        )  # fmt: skip
    print(f"{len(texts)} labels, each once; CPU ms a label")
    for title, call in (("analyze, cold", "analyze"), ("analyze, again", "analyze"), ("parse, again", "parse")):
        spent = dict.fromkeys(workers, 0.0)
        for begin in range(0, len(texts), CHUNK):
            order = list(workers) if begin // CHUNK % 2 else list(workers)[::-1]
            for name in order:
                stdin, stdout = workers[name].stdin, workers[name].stdout
                assert stdin is not None
                assert stdout is not None
                stdin.write(json.dumps([call, texts[begin : begin + CHUNK]]) + "\n")
                stdin.flush()
                spent[name] += float(stdout.readline())
        mine, theirs = (spent[name] * 1e3 / len(texts) for name in ("this", "other"))
        print(f"{title:16} this {mine:7.2f}   other {theirs:7.2f}   speed against the other {theirs / mine:5.2f}")
    for worker in workers.values():
        worker.communicate()


def main() -> int:
    """Print the tables or the comparison; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*")
    parser.add_argument("--limit", type=int, default=300)
    parser.add_argument("--modules", type=int, default=15, help="rows of the table by module")
    parser.add_argument("--against", type=Path, metavar="CHECKOUT")
    parser.add_argument("--work", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.work:
        work()
        return 0
    texts = shuffled(args.files, args.limit)
    if args.against is None:
        stages(texts, args.modules)
    else:
        compare(texts, args.against)
    return 0


if __name__ == "__main__":
    sys.exit(main())
