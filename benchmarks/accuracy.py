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
    "labels of many countries": ("score_gold.py", "gold/world_dev.jsonl"),
    "damaged names": ("score_names.py",),
    "damaged names of the inventory": ("score_names.py", "cases/noisy_inventory.csv"),
    "findings": ("score_findings.py",),
    "findings of many countries": ("score_findings.py", "gold/world_dev.jsonl"),
    "formulas": ("score_formulas.py",),
    "what an expert asks for": ("score_expert.py",),
    "cases of public reports": ("score_wild.py",),
}
#: Counts and times, which are no measure of being right.
LEFT_OUT = {"labels", "entries", "cases", "formulas", "ms", "us_per_name", "must_n", "must_not_n"}


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
        told = json.loads(done.stdout)
        figures = {k: v for k, v in told.items() if k not in LEFT_OUT and not isinstance(v, dict | list | str)}
        print(f"{of:32}" + "  ".join(f"{name} {value}" for name, value in figures.items()))
        if args.record:
            append((name, value, "share", of) for name, value in figures.items() if value is not None)
    return 0


if __name__ == "__main__":
    sys.exit(main())
