"""Random damage to every cache file: the answers must stay, and nothing may raise.

    python benchmarks/damage.py [--count 500] [--seed 1]

Fills a cache folder of its own, then damages one file at a time (a bit flipped, zeros, the end cut off, nothing left,
the content of another file) and has a fresh process answer as before: one process for each damage, most of the time is
their start. Files of the user's own names, which are indexed in the cache, are among them.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from pathlib import Path

from inci_parser.cli import main

LABEL = (
    "Calming night cream. Ingredients: Aqua, Glycerin 5 %, PEG-7 Oleamide, Glycrein, House Blue, Butyrospermum Parkii "
    "Buter, Parfum (Limonene), Alcohol denat., 정제수, Zxcv. May contain: CI 77891"
)
KINDS = ("flip", "zeros", "cut", "empty", "swap")


def answer(output: Path) -> tuple[int, bytes]:
    """Return the exit code of a process that reads the label with nothing loaded, and what it says.

    The process is a fork of this one, which has imported the package and asked it nothing.
    """
    child = os.fork()
    if not child:
        with output.open("wb") as stream:
            os.dup2(stream.fileno(), 1)
        os._exit(main.run(["analyze", LABEL, "--format", "json", "-o", str(output)]))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), output.read_bytes()


def damaged(content: bytes, kind: str, other: bytes, rng: random.Random) -> bytes:
    """Return a file's content after one damage."""
    at = rng.randrange(len(content))
    if kind == "flip":
        return content[:at] + bytes([content[at] ^ 1 << rng.randrange(8)]) + content[at + 1 :]
    if kind == "zeros":
        length = rng.randint(1, 4096)
        return content[:at] + bytes(min(length, len(content) - at)) + content[at + length :]
    return {"cut": content[:at], "empty": b"", "swap": other}[kind]


def measure() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    with tempfile.TemporaryDirectory() as folder:
        cache, data = Path(folder, "cache"), Path(folder, "data")
        house = data / "catalogue" / "house"
        house.mkdir(parents=True)
        cache.mkdir(mode=0o700)
        (house / "own.csv").write_text("inci,aliases\nCI 42090,house blue\n", encoding="utf-8")
        os.environ.update(INCI_PARSER_CACHE=str(cache), INCI_PARSER_DATA=str(data))
        output = Path(folder, "report.json")
        answer(output)
        expected = answer(output)
        whole = {path: path.read_bytes() for path in sorted(cache.iterdir()) if path.is_file()}
        wrong = failed = 0
        for number in range(arguments.count):
            file, other = rng.sample(list(whole), 2)
            kind = KINDS[number % len(KINDS)]
            file.write_bytes(damaged(whole[file], kind, whole[other], rng))
            code, said = answer(output)
            if code != expected[0]:
                failed += 1
                print(f"{file.name}, {kind}: exit {code}", flush=True)
            elif said != expected[1]:
                wrong += 1
                print(f"{file.name}, {kind}: another answer", flush=True)
            for path, content in whole.items():
                path.write_bytes(content)
            if (number + 1) % 50 == 0:
                print(f"{number + 1} damages: {wrong} wrong answers, {failed} failed", flush=True)
    print(f"{arguments.count} damages to {len(whole)} files, seed {arguments.seed}: {wrong} wrong, {failed} failed")
    return int(bool(wrong or failed))


if __name__ == "__main__":
    sys.exit(measure())
