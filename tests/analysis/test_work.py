"""The work of an analysis grows with the label: calls are counted, not timed, on labels made to be slow."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import inci_parser
from inci_parser.models import Label

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "benchmarks"))

from hostile import FAMILIES

#: Families whose labels have many entries, parts or amounts.
MANY = (
    "alternatives",
    "amounts",
    "claims",
    "footnotes",
    "may contain",
    "numbered list",
    "one name again and again",
    "part titles",
    "parts on lines",
    "steps",
    "words and commas",
    "zero per cent",
)


def calls(label: Label) -> int:
    """Return how many calls an analysis takes once everything is loaded."""
    inci_parser.analyze(label)
    counted = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        inci_parser.analyze(label)
    finally:
        sys.setprofile(None)
    return counted


@pytest.mark.parametrize("family", MANY)
def test_twice_the_label_is_twice_the_work(family: str) -> None:
    once, twice = (calls(inci_parser.parse(FAMILIES[family](size))) for size in (4000, 8000))
    assert twice <= 2.3 * once + 500
