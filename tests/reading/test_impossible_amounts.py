"""A share that no ingredient can have is no amount, and a notice says so."""

from __future__ import annotations

import pytest

from inci_parser import parse


@pytest.mark.parametrize(
    "printed", ["Urea 120%", "Urea (120 %)", "Urea 250 % w/w", "Urea -5%", "Urea (-5%)", "Urea 1200 mg/g"]
)
def test_no_amount_but_a_notice(printed: str) -> None:
    label = parse(f"Aqua, {printed}, Parfum")
    entry = label.ingredients[1]
    assert (entry.name, entry.percent) == ("UREA", None)
    assert entry.doubts == ("amount",)
    assert [(n.code, label.text[n.start : n.end]) for n in label.notices] == [("doubtful_amount", printed)]


@pytest.mark.parametrize(
    ("printed", "least"),
    [("Urea-5%", 5.0), ("Urea - 5 %", 5.0), ("Urea 100%", 100.0), ("Urea 4-6 %", 4.0), ("Urea (5%)", 5.0)],
)
def test_a_hyphen_between_name_and_amount_is_no_minus(printed: str, least: float) -> None:
    entry = parse(f"Aqua, {printed}, Parfum").ingredients[1]
    assert entry.percent is not None
    assert (entry.name, entry.percent.min, entry.doubts) == ("UREA", least, ())


def test_the_bound_of_a_block_does_not_stand_for_it() -> None:
    entries = parse("Aqua, contains 2 % or less of: Glycerin, Urea 120 %").ingredients
    assert [entry.percent and entry.percent.max for entry in entries] == [None, 2.0, None]
