"""The work of an analysis grows with the label: calls are counted, not timed, on labels made to be slow."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.models import Label
from tests.support.work import FAMILIES, count_calls

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


def calls(label: Label) -> float:
    """Return how many calls an analysis takes."""
    return count_calls(lambda: inci_parser.analyze(label))


@pytest.mark.parametrize("family", MANY)
def test_twice_the_label_is_twice_the_work(family: str) -> None:
    once, twice = (calls(inci_parser.parse(FAMILIES[family](size))) for size in (4000, 8000))
    assert twice <= 2.3 * once + 500
