"""What one label at the command line costs, in CPU time, against a bare Python: ``python -c pass`` is 1.

Run: python benchmarks/startup.py [--rounds N]. CPU time (user and system) is that of the child processes; the
commands take turns, so that a busy machine is busy for all of them alike, and the median of the rounds counts. The
first call of each, which builds what is remembered on disk (byte code and tables, here in a folder of their own),
does not count.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LABEL = ROOT / "samples" / "retinol_serum.txt"
BARE = [sys.executable, "-c", "pass"]
COMMANDS: dict[str, list[str]] = {
    "python -c pass": BARE,
    "import click": [sys.executable, "-c", "import click"],
    "import lark": [sys.executable, "-c", "import lark"],
    "inci --version": [sys.executable, "-m", "inci_parser", "--version"],
    "inci parse": [sys.executable, "-m", "inci_parser", "parse", str(LABEL)],
    "inci analyze": [sys.executable, "-m", "inci_parser", "analyze", str(LABEL)],
    "inci analyze --format json": [sys.executable, "-m", "inci_parser", "analyze", str(LABEL), "--format", "json"],
}


def cpu(command: list[str], environment: dict[str, str]) -> float:
    """Return the CPU seconds of one run of a command; it must succeed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(commands: dict[str, list[str]], rounds: int) -> dict[str, list[float]]:
    """Return the CPU seconds of each command in each round, after one that does not count."""
    with tempfile.TemporaryDirectory() as place:
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        environment |= {"PYTHONPYCACHEPREFIX": f"{place}/bytecode", "INCI_PARSER_CACHE": f"{place}/tables"}
        for command in commands.values():
            cpu(command, environment)
        taken: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(rounds):
            for name, command in commands.items():
                taken[name].append(cpu(command, environment))
    return taken


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    taken = measure(COMMANDS, parser.parse_args().rounds)
    bare = taken["python -c pass"]
    print(f"{'command':<28}{'ms CPU':>8}{'times python -c pass':>22}")
    for name, seconds in taken.items():
        ratio = statistics.median(a / b for a, b in zip(seconds, bare, strict=True))
        print(f"{name:<28}{statistics.median(seconds) * 1000:>8.1f}{ratio:>22.1f}")


if __name__ == "__main__":
    main()
