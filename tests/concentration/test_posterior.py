"""Forward and backward sums give the same as writing out every list that can be."""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Sequence

import pytest

from inci_parser.analysis.concentration import posterior


def every_list(
    below: Sequence[float], heads: Sequence[Sequence[float]], first: int, last: int
) -> tuple[list[list[float]], list[float], list[float]]:
    """Return heads, parts below and cuts by enumeration: descending heads, the rest below in any order."""
    n, size = len(heads), len(heads[0])
    out, under, cuts = [[0.0] * size for _ in heads], [0.0] * n, [0.0] * (n + 1)
    for cut in range(first, last + 1):
        orders = 1.0
        for i in range(cut):
            orders *= (n - i) ** posterior.SHUFFLED
        for places in itertools.product(range(size), repeat=cut):
            if any(a < b for a, b in itertools.pairwise(places)):
                continue
            weight = orders
            for i, place in enumerate(places):
                weight *= heads[i][place]
            for i in range(cut, n):
                weight *= below[i]
            cuts[cut] += weight
            for i in range(n):
                if i < cut:
                    out[i][places[i]] += weight
                else:
                    under[i] += weight
    whole = sum(cuts)
    return [[a / whole for a in head] for head in out], [a / whole for a in under], [a / whole for a in cuts]


def chain(below: Sequence[float], heads: Sequence[Sequence[float]], first: int, last: int) -> posterior.Chances:
    return posterior.chain(posterior.cut_logs([math.log(part) for part in below]), heads, first, last)


@pytest.mark.parametrize("case", range(30))
def test_equal_to_enumeration(case: int) -> None:
    source = random.Random(f"posterior-{case}")
    n, size = source.randint(1, 4), source.randint(2, 5)
    heads = [[source.random() for _ in range(size)] for _ in range(n)]
    below = [source.random() for _ in range(n)]
    first = source.randint(0, n)
    last = source.randint(first, n)
    found = chain(below, heads, first, last)
    out, under, cuts = every_list(below, heads, first, last)
    assert [*found.cuts, *[0.0] * (n + 1 - len(found.cuts))] == pytest.approx(cuts)
    assert found.below == pytest.approx(under)
    for head, expected in zip(found.head, out, strict=True):
        assert [*head, *[0.0] * (size - len(head))] == pytest.approx(expected)


def test_heads_that_reach_less_far_than_those_before() -> None:
    heads = [[0.1, 0.2, 0.3, 0.4], [0.5, 0.5], [0.2]]
    found = chain([0.1, 0.4, 0.6], heads, 0, 3)
    out, under, cuts = every_list([0.1, 0.4, 0.6], [[*h, *[0.0] * (4 - len(h))] for h in heads], 0, 3)
    assert found.cuts == pytest.approx(cuts)
    assert found.below == pytest.approx(under)
    assert [list(head) for head in found.head] == [pytest.approx(e[: len(h)]) for e, h in zip(out, heads, strict=True)]


def test_a_hundred_unlikely_entries_do_not_vanish() -> None:
    found = chain([1e-9] * 100, [[1e-9, 1e-8, 1e-9]] * 100, 100, 100)
    assert found.cuts[100] == pytest.approx(1)
    assert all(sum(head) == pytest.approx(1) for head in found.head)


@pytest.mark.parametrize("size", [1e-70, 1e-25, 1e40])
def test_the_scale_of_the_heads_says_nothing(size: float) -> None:
    heads, below = [[0.2, 0.3, 0.5], [0.4, 0.4, 0.2], [0.7, 0.2, 0.1], [0.5, 0.3, 0.2]], [0.3, 0.6, 0.8, 0.9]
    logs = posterior.cut_logs([math.log(part) for part in below])
    scaled = [log - cut * math.log(size) for cut, log in enumerate(logs, 1)]
    plain = posterior.chain(logs, heads, 1, 4)
    found = posterior.chain(scaled, [[size * share for share in head] for head in heads], 1, 4)
    assert found.cuts == pytest.approx(plain.cuts)
    assert found.below == pytest.approx(plain.below)
    assert [list(head) for head in found.head] == [pytest.approx(list(head)) for head in plain.head]


def test_mean_and_variance_of_what_stands_above_and_below() -> None:
    chances = posterior.Chances([[0.0, 0.0, 0.25, 0.25], (), [0.5, 0.0, 0.5]], [0.5, 1.0, 0.0], [1.0])
    means, variances = posterior.moments(chances, [0.4, 0.2, 0.3])
    assert means == pytest.approx([0.2 + 0.25 * 1.5 + 0.25 * 1.75, 0.2, 0.5 + 0.75])
    assert variances == pytest.approx([0.25 * 1.5**2 + 0.25 * 1.75**2 - means[0] ** 2, 0.0, 0.5 + 1.125 - 1.25**2])


def test_an_order_that_cannot_be_still_gives_numbers() -> None:
    found = chain([1e-12, 1e-12], [[1.0, 0.0], [0.0, 1.0]], 2, 2)
    assert sum(found.cuts) == pytest.approx(1)
    assert found.cuts[-1] == pytest.approx(1)


def test_the_search_finds_the_power_in_few_steps() -> None:
    search, tilt = posterior.Search(6.0), 0.0
    missing = []
    while not missing or (abs(missing[-1]) >= 1.0 and len(missing) < 12):
        missing.append(50.0 - 30.0 * tilt - 8.0 * tilt**3)
        tilt = search.next(tilt, missing[-1], 25.0)
    assert len(missing) < 10
    assert tilt == pytest.approx(1.2, abs=0.1)


def test_a_search_for_what_cannot_be_stays_inside_its_limits() -> None:
    search, tilt = posterior.Search(6.0), 0.0
    for _ in range(5):
        tilt = search.next(tilt, 90.0, 1.0)
    assert tilt == 6.0


def test_a_tilt_leaves_the_bulk_alone() -> None:
    heads = [[0.5, 0.5], [0.5, 0.5]]
    assert posterior.tilted(heads, 0.1, 0)[0] == heads[0]
    assert posterior.tilted(heads, 0.1, 0)[1][1] > heads[1][1]
    assert posterior.tilted(heads, 2.0, -1)[0] == [0.5, 0.5 * 1.25**2]
