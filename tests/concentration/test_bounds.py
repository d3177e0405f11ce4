"""The bounds are exact: equal to linear programmes, and tight for compositions that can be written down."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inci_parser.analysis.concentration.bounds import crossings, hull

from .programme import Problem, random_problem, solve

CASES = 2000
#: Every so many cases one has 20 entries or more.
LARGE_EVERY = 50
PARTS = 10
#: Few cases that take no time, so that a fault is found at once.
FEW, FEW_PARTS = 10, 12


def compare(problem: Problem) -> bool:
    """Hold the bounds against the programme; tell whether the case was feasible."""
    found = hull(
        problem.low,
        problem.high,
        problem.free_low,
        problem.free_high,
        line=problem.line,
        to_the_end=problem.to_the_end,
    )
    expected = solve(problem)
    assert (found is None) == (expected is None), problem
    if found is None or expected is None:
        return False
    low, high, cuts = expected
    assert (found.first, found.last) == (cuts[0], cuts[-1]), problem
    assert cuts == list(range(cuts[0], cuts[-1] + 1))
    assert [*found.low, *found.free_low] == pytest.approx(low, rel=0, abs=1e-9), problem
    assert [*found.high, *found.free_high] == pytest.approx(high, rel=0, abs=1e-9), problem
    return True


@pytest.mark.parametrize("part", range(PARTS))
def test_equal_to_the_linear_programme(part: int) -> None:
    source = random.Random(f"bounds-{part}")
    feasible = large = 0
    for i in range(CASES // PARTS):
        most = 9
        if i % LARGE_EVERY == 0:
            most = 26
        problem = random_problem(source, most)
        while most > 9 and len(problem.low) < 20:
            problem = random_problem(source, most)
        large += len(problem.low) >= 20
        feasible += compare(problem)
    assert large == CASES // PARTS // LARGE_EVERY
    assert feasible > CASES // PARTS // 3, "too few of the random cases can be fulfilled to say much"


@pytest.mark.parametrize("part", range(FEW_PARTS))
def test_few_short_lists_are_equal_to_the_linear_programme(part: int) -> None:
    source = random.Random(f"few-{part}")
    assert sum(compare(random_problem(source, 9)) for _ in range(FEW))


def test_without_limits_rank_alone_bounds() -> None:
    found = hull([0.0] * 4, [100.0] * 4)
    assert found is not None
    assert found.high == pytest.approx([100, 50, 100 / 3, 25])
    assert found.low == pytest.approx([25, 0, 0, 0])


def test_a_limit_at_one_percent_bounds_all_that_follow_but_nothing_before() -> None:
    found = hull([0.0] * 4, [100.0, 100.0, 0.4, 100.0])
    assert found is not None
    assert found.high == pytest.approx([100, 50, 0.4, 1.0])
    assert found.last == 2


@pytest.mark.parametrize(
    ("low", "high"),
    [
        ([0.0, 4.5], [1.0, 5.5]),  # five per cent cannot follow one
        ([60.0, 50.0], [100.0, 100.0]),  # more than a whole
        ([0.0, 0.0], [10.0, 10.0]),  # less than a whole
        ([2.0], [1.0]),  # an empty box
    ],
)
def test_contradictions_have_no_bounds(low: list[float], high: list[float]) -> None:
    assert hull(low, high) is None


def test_free_entries_take_what_the_others_leave() -> None:
    found = hull([49.5, 0.0], [50.5, 100.0], [0.0], [100.0])
    assert found is not None
    assert found.free_high == pytest.approx([50.5])


def test_amounts_that_add_up_to_the_whole_only_in_floating_point() -> None:
    assert hull([0.1] * 3, [0.1] * 3, [99.7], [99.7]) is not None


def test_crossings_of_one_percent_in_a_list_in_order_to_its_end() -> None:
    assert crossings([0.0] * 3, [100.0] * 3, [], [], 0.1, 1.0, 100.0) == (1, 3)
    assert crossings([0.0, 1.5, 0.0], [100.0, 2.5, 100.0], [], [], 0.1, 1.0, 100.0) == (2, 3)


@given(st.lists(st.floats(0.001, 100), min_size=1, max_size=30), st.integers(0, 30))
def test_a_real_composition_lies_inside_its_own_bounds(weights: list[float], capped: int) -> None:
    whole = sum(weights)
    shares = sorted((100 * weight / whole for weight in weights), reverse=True)
    high = [100.0] * len(shares)
    if capped < len(shares):
        high[capped] = shares[capped]
    found = hull([0.0] * len(shares), high)
    assert found is not None
    for low, share, most in zip(found.low, shares, found.high, strict=True):
        assert low - 1e-9 <= share <= most + 1e-9
