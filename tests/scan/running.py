"""Tables to scan, and the command line in a process of its own."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path
from typing import Any

TABLE = 'id,ingredients\n1,"Aqua, Glycerin"\n2,"Aqua, Linalool"\n'


def table_of(folder: Path, text: str = TABLE, name: str = "in.csv") -> Path:
    """Write a table and return its path."""
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return path


def run(*args: str, **more: Any) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own."""
    command = [sys.executable, "-m", "inci_parser", *args]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, **more)


def rows_of(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file."""
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))
