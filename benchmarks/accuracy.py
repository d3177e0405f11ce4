"""How right the readings are: every scorer of the shared test material, run on this version.

    python benchmarks/accuracy.py [--record]

The scorers and what they score against stand beside the checkout; without them there is nothing to measure, and the
script says so. ``--record`` appends the figures to ``benchmarks/figures.csv``, which every release does.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

from labels import append

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
#: What is scored -> the scorer and its arguments.
SCORERS = {
    "annotated labels": ("score_gold.py",),
    "phenomena": ("score_gold.py", "cases/phenomena_dev.jsonl"),
    "damaged names": ("score_names.py",),
    "findings": ("score_findings.py",),
    "formulas": ("score_formulas.py",),
}
#: Counts and times, which are no measure of being right.
LEFT_OUT = {"labels", "entries", "cases", "formulas", "ms", "us_per_name"}


def main() -> int:
    """Print the figures; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--record", action="store_true")
    args = parser.parse_args()
    if not SHARED.is_dir():
        print("benchmarks/accuracy.py: the shared test material is not beside the checkout", file=sys.stderr)
        return 2
    for of, (scorer, *files) in SCORERS.items():
        command = [sys.executable, str(SHARED / "tools" / scorer), *(str(SHARED / name) for name in files), "--json"]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        figures = {name: value for name, value in json.loads(done.stdout).items() if name not in LEFT_OUT}
        print(f"{of:18}" + "  ".join(f"{name} {value}" for name, value in figures.items()))
        if args.record:
            append((name, value, "share", of) for name, value in figures.items() if value is not None)
    return 0


if __name__ == "__main__":
    sys.exit(main())
