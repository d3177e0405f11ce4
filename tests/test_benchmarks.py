"""Every benchmark runs: a few texts each, so that a change of the package that breaks one is noticed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
#: Benchmark -> options for a few seconds. Those of Spark, pictures, the server and killed scans need more; their
#: help and imports are tried.
SHORT = {
    "bounds": ["--labels", "1", "--entries", "20"],
    "hostile": ["--longest", "500", "--family", "1"],
    "labels": ["--limit", "3"],
    "naming": ["--texts", "3"],
    "random_texts": ["--count", "3"],
    "scan": ["--labels", "3"],
    "stages": ["--limit", "3"],
}
LONG = {path.stem for path in (ROOT / "benchmarks").glob("*.py")} - SHORT.keys()


@pytest.mark.parametrize("name", sorted(SHORT))
def test_a_benchmark_runs(name: str) -> None:
    command = [sys.executable, str(ROOT / "benchmarks" / f"{name}.py"), *SHORT[name]]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


@pytest.mark.parametrize("name", sorted(LONG))
def test_a_long_benchmark_has_what_it_imports(name: str) -> None:
    command = [sys.executable, str(ROOT / "benchmarks" / f"{name}.py"), "--help"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("usage:")


def test_imports_between_benchmarks_exist() -> None:
    """Imports inside functions, which no help text reaches."""
    for path in (ROOT / "benchmarks").glob("*.py"):
        for line in path.read_text(encoding="utf-8").splitlines():
            module, _, names = line.strip().removeprefix("from ").partition(" import ")
            other = ROOT / "benchmarks" / f"{module}.py"
            if line.lstrip().startswith("from ") and other.is_file():
                source = other.read_text(encoding="utf-8")
                for name in names.split(","):
                    assert f"def {name.strip()}(" in source or f"\n{name.strip()}" in source, (path.name, line)
