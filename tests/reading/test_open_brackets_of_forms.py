"""Forms of a name behind a bracket that never closes are joined only near it, so that the work grows with the text."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.reading import synonyms_apart


def _characters(size: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """Return how many characters were looked through for open brackets."""
    looked = []

    def depth(text: str) -> int:
        looked.append(len(text))
        return text.count("(") - text.count(")")

    monkeypatch.setattr(synonyms_apart, "depth", depth)
    parse("Mica (CI 77019, " * size)
    return sum(looked)


def test_open_brackets_are_looked_for_near_the_name(monkeypatch: pytest.MonkeyPatch) -> None:
    once, twice = _characters(500, monkeypatch), _characters(1000, monkeypatch)
    assert 0 < twice <= 2.2 * once


def test_a_form_in_a_bracket_that_never_closes_is_no_entry() -> None:
    assert [entry.name for entry in parse("Aqua (Water, Aqua, Talc, Glycerin").ingredients] == [
        "AQUA",
        "TALC",
        "GLYCERIN",
    ]
