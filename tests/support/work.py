"""Counts the calls that some work takes: what grows with a text is told without a clock."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "benchmarks"))

from hostile import FAMILIES, calls

__all__ = ["FAMILIES", "count_calls"]


def count_calls(work: Callable[[], object]) -> float:
    """Return how many calls the second run of ``work`` takes, once everything is loaded and names are remembered."""
    work()
    return calls(work)
