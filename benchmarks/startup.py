"""What one label at the command line costs, in CPU time, against a bare Python: ``python -c pass`` is 1.

Run: python benchmarks/startup.py [--rounds N] [--installed PYTHON] [--record]. CPU time (user and system) is that of
the child processes; the commands take turns, so that a busy machine is busy for all of them alike, and the median of
the rounds counts. The first call of each, which builds what is remembered on disk (byte code and tables, here in a
folder of their own), does not count. ``--installed`` names the Python of an environment that has the wheel: then there
is no folder for tables that can be written.
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

from labels import append

ROOT = Path(__file__).resolve().parent.parent
LABEL = ROOT / "samples" / "retinol_serum.txt"


def commands_of(python: str) -> dict[str, list[str]]:
    """Return the commands that are measured, run by a Python."""
    inci = [python, "-m", "inci_parser"]
    return {
        "python -c pass": [python, "-c", "pass"],
        "import click": [python, "-c", "import click"],
        "import lark": [python, "-c", "import lark"],
        "inci --version": [*inci, "--version"],
        "inci --help": [*inci, "--help"],
        "inci parse": [*inci, "parse", str(LABEL)],
        "inci analyze": [*inci, "analyze", str(LABEL)],
        "inci analyze --format json": [*inci, "analyze", str(LABEL), "--format", "json"],
    }


def cpu(command: list[str], environment: dict[str, str], folder: Path) -> float:
    """Return the CPU seconds of one run of a command; it must succeed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=folder, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(commands: dict[str, list[str]], rounds: int, installed: bool) -> dict[str, list[float]]:
    """Return the CPU seconds of each command in each round, after one that does not count."""
    with tempfile.TemporaryDirectory() as place:
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        environment |= {"PYTHONPYCACHEPREFIX": f"{place}/bytecode", "INCI_PARSER_CACHE": f"{place}/tables"}
        if installed:
            environment["INCI_PARSER_CACHE"] = os.devnull
            environment.pop("PYTHONPATH", None)
        folder = Path(place) if installed else ROOT
        for command in commands.values():
            cpu(command, environment, folder)
        taken: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(rounds):
            for name, command in commands.items():
                taken[name].append(cpu(command, environment, folder))
    return taken


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--installed", metavar="PYTHON")
    parser.add_argument("--record", action="store_true", help="append the ratios to figures.csv")
    args = parser.parse_args()
    taken = measure(commands_of(args.installed or sys.executable), args.rounds, bool(args.installed))
    bare = taken["python -c pass"]
    print(f"{'command':<28}{'ms CPU':>8}{'times python -c pass':>22}")
    ratios = {}
    for name, seconds in taken.items():
        ratios[name] = statistics.median(a / b for a, b in zip(seconds, bare, strict=True))
        print(f"{name:<28}{statistics.median(seconds) * 1000:>8.1f}{ratios[name]:>22.1f}")
    if args.record:
        of = "wheel, no writable cache" if args.installed else "checkout"
        append((name, ratio, "times python -c pass", of) for name, ratio in ratios.items() if name.startswith("inci"))


if __name__ == "__main__":
    main()
