"""Distributions over shares: levels, quantiles, moments and tilts against plain calculations."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from itertools import accumulate, pairwise

import pytest

from inci_parser.analysis.concentration import posterior
from inci_parser.analysis.concentration import prior as grid
from inci_parser.analysis.concentration.estimate import _close, _stretch
from inci_parser.analysis.concentration.prior import HEAD, ROUND, SHARES, TAIL, Usual, inside, spread, summary
from inci_parser.analysis.concentration.use_levels import Level

LEVEL = Level(0.5, 2.0, 5.0)


def test_the_shares_rise_in_steps_and_hold_every_round_number() -> None:
    assert all(a < b for a, b in pairwise(SHARES))
    assert all(b / a <= 2.51 for a, b in pairwise(SHARES))
    assert (TAIL[-1], HEAD[0], HEAD[-1]) == (0.9, 1.0, 95.0)
    assert set(ROUND) <= set(SHARES)
    for share, weight in zip(SHARES, grid.WIDTHS, strict=True):
        edges = next((a, b) for s, a, b in zip(SHARES, grid._EDGES, grid._EDGES[1:], strict=False) if s == share)
        assert weight == pytest.approx((edges[1] - edges[0]) * ROUND.get(share, 0.75) ** 1.5)
    for edge, (a, b) in zip(grid._EDGES[1:], pairwise(SHARES), strict=False):
        assert edge == pytest.approx(math.log10(math.sqrt(a * b)))
    assert (grid._EDGES[0], grid._EDGES[-1]) == (pytest.approx(-6.15), 2.0)


@pytest.mark.parametrize(("own", "stray"), [(True, grid.STRAY), (False, grid.STRAY * 1.5)])
@pytest.mark.parametrize("level", [LEVEL, Level(0.01, 0.02, 0.9), Level(1.9, 2.0, 2.1)])
def test_a_level_is_a_log_normal_of_two_widths_and_a_thin_wide_one(level: Level, own: bool, stray: float) -> None:
    found = spread(level, own)
    assert sum(found) == pytest.approx(1.0)
    to_sigma = 2 / 2.563  # 10 to 90 % of a normal distribution are 2.563 standard deviations
    below = max(0.08, math.log10(level.typical / level.low) * to_sigma)
    above = max(0.08, math.log10(level.high / level.typical) * to_sigma)
    densities = []
    for share in SHARES:
        away = math.log10(share / level.typical)
        bell = math.exp(-((away / (above if away > 0 else below)) ** 2) / 2) * 2 / (below + above)
        wide = math.exp(-(((away + 0.3) / 0.9) ** 2) / 2) / 0.9
        densities.append((1 - stray) * bell + stray * wide)
    weights = [density * width for density, width in zip(densities, grid.WIDTHS, strict=True)]
    assert found == pytest.approx([weight / sum(weights) for weight in weights])


def quantile(weights: Sequence[float], part: float) -> float:
    """Return the log of the share below which so much lies, spread evenly between the edges of each share."""
    target, before = part * sum(weights), 0.0
    for i, weight in enumerate(weights):
        if before + weight >= target and weight > 0:
            return grid._EDGES[i] + (target - before) / weight * (grid._EDGES[i + 1] - grid._EDGES[i])
        before += weight
    raise AssertionError


@pytest.mark.parametrize("case", range(40))
def test_range_and_estimate_are_quantiles(case: int) -> None:
    source = random.Random(f"summary-{case}")
    tail = [source.random() ** 3 for _ in TAIL]
    head = [source.random() ** 3 * source.choice([0.2, 1.0, 3.0]) for _ in HEAD[: source.randint(1, len(HEAD))]]
    below = sum(tail) * source.choice([0.5, 1.0, 2.0])
    scale = below / sum(tail)
    weights = [weight * scale for weight in tail] + head
    low, high, estimate = summary(list(accumulate(tail)), below, head)
    above = below < sum(weights) / 2
    out = grid.LEFT_OUT_HEAD if above else grid.LEFT_OUT_TAIL
    assert math.log10(low) == pytest.approx(quantile(weights, out))
    assert math.log10(high) == pytest.approx(quantile(weights, 1 - out))
    middle = 10 ** (sum(quantile(weights, part) for part in (0.35, 0.5, 0.65)) / 3)
    assert estimate == pytest.approx(max(1.0, middle) if above else min(0.99, middle))


def test_an_entry_that_is_surely_below_one_per_cent_stays_there() -> None:
    sums = list(accumulate([0.0] * (len(TAIL) - 1) + [1.0]))
    low, high, estimate = summary(sums, 1.0, ())
    assert (low < 0.9 < high, estimate) == (True, pytest.approx(0.9, rel=0.02))
    assert summary(sums, 0.4, [0.6])[2] >= 1.0
    assert summary(sums, 0.6, [0.4])[2] <= 0.99


@pytest.mark.parametrize(
    ("low", "high", "shares"),
    [
        (2.0, 3.0, (2.0, 2.25, 2.5, 3.0)),
        (2.0019, 2.9971, (2.0, 2.25, 2.5, 3.0)),  # a thousandth is no difference
        (2.01, 2.99, (2.25, 2.5)),
        (0.0, 1e-6, (1e-6,)),
        (0.0, 0.0, (1e-6,)),
        (95.0, 100.0, (95.0,)),
        (3.1, 3.2, (3.0,)),  # none inside: the nearest to the middle
        (3.3, 3.4, (3.5,)),
        (96.0, 99.0, (95.0,)),
    ],
)
def test_the_shares_inside_a_range(low: float, high: float, shares: tuple[float, ...]) -> None:
    start, end = inside(low, high)
    assert SHARES[start:end] == shares


@pytest.mark.parametrize(
    ("low", "high"), [(0.0, 100.0), (0.0, 5.0), (0.2, 5.0), (1.0, 100.0), (2.0, 3.0), (0.0, 0.5), (0.01, 0.5)]
)
def test_a_level_inside_a_range_is_the_level_cut(low: float, high: float) -> None:
    whole = spread(LEVEL, True)
    start, end = inside(low, high)
    cut = [weight if start <= i < end else 0.0 for i, weight in enumerate(whole)]
    found = Usual(LEVEL, True).within(low, high)
    tail, head = cut[: len(TAIL)], cut[len(TAIL) :]
    assert found.tail == pytest.approx(tail)
    assert [*found.head, *[0.0] * (len(HEAD) - len(found.head))] == pytest.approx(head)
    assert found.tail_sums == pytest.approx(list(accumulate(tail)))
    assert found.below == pytest.approx(sum(tail))
    assert found.log_below == pytest.approx(math.log(max(sum(tail), 1e-12)))
    mean = sum(w * s for w, s in zip(tail, TAIL, strict=True)) / sum(tail) if sum(tail) else 0.0
    assert found.mean_below == pytest.approx(mean)
    filled = sum(weight > 0 for weight in head)
    bulk = sum(w * s for w, s in zip(head, HEAD, strict=True)) if filled > 3 else 0.0
    assert found.bulk == pytest.approx(bulk)
    assert found.alone == (
        pytest.approx(summary(list(accumulate(tail)), sum(tail), ())) if sum(tail) else (1.0, 1.0, 1.0)
    )


def test_a_range_of_one_share_takes_all() -> None:
    usual = Usual(LEVEL, True)
    for low, high, below in ((2.0, 2.1, 0.0), (0.3, 0.31, 1.0)):
        found = usual.within(low, high)
        assert (sum(found.tail), found.bulk) == (below, 0.0)
        assert sum(found.head) == 1.0 - below
    assert usual.within(2.0, 3.0).bulk > 0
    assert usual.within(2.0, 2.5).bulk == 0.0, "three shares are no open range"
    assert usual.within(2.0, 2.1).tail == (0.0,) * len(TAIL)


def test_means_and_variances() -> None:
    chances = posterior.Chances([[0.5, 0.0, 0.25], [], [0.0, 1.0]], [0.25, 1.0, 0.0], [1.0])
    means, variances = posterior.moments(chances, [0.4, 0.3, 0.9])
    mean = 0.25 * 0.4 + 0.5 * HEAD[0] + 0.25 * HEAD[2]
    assert means == pytest.approx([mean, 0.3, HEAD[1]])
    assert variances == pytest.approx([0.5 * HEAD[0] ** 2 + 0.25 * HEAD[2] ** 2 - mean**2, 0.0, 0.0])


def test_tilts_weigh_all_but_the_bulk() -> None:
    heads = [[1.0, 1.0], [0.5, 0.5, 0.5]]
    by_share = posterior.tilted(heads, 0.3, 0)
    assert by_share == [[1.0, 1.0], pytest.approx([0.5 * math.exp(0.3 * share) for share in HEAD[:3]])]
    by_power = posterior.tilted(heads, 2.0, -1)
    assert by_power == [
        pytest.approx([share**2 for share in HEAD[:2]]),
        pytest.approx([0.5 * share**2 for share in HEAD[:3]]),
    ]


def test_the_weight_of_a_cut_counts_what_may_be_shuffled_below_it() -> None:
    logs = [-1.0, -2.0, -3.0]
    found = posterior.cut_logs(logs)
    shuffled = [0.95 * math.log(3), 0.95 * math.log(2), 0.0]
    assert found == pytest.approx(list(accumulate(s - below for s, below in zip(shuffled, logs, strict=True))))


def test_a_search_steps_then_halves_by_what_is_missing() -> None:
    search = posterior.Search(6.0)
    assert search.next(0.0, 10.0, 5.0) == pytest.approx(2.0), "a Newton step"
    assert search.next(2.0, -5.0, 5.0) == pytest.approx(2.0 * 10 / 15), "between both, the nearer the less is missing"
    far = posterior.Search(6.0)
    assert far.next(0.0, 100.0, 1.0) == 6.0
    assert posterior.Search(6.0).next(0.0, -100.0, 1.0) == -6.0


# -- the whole ---------------------------------------------------------------------------------------------------------


def test_entries_of_one_per_cent_and_more_are_stretched_to_the_whole() -> None:
    estimate, low, high = [40.0, 8.0, 2.0, 0.5], [30.0, 4.0, 1.0, 0.1], [50.0, 16.0, 3.0, 0.9]
    _stretch(range(4), estimate, low, high)
    factor = (100 - 0.5) / 50
    assert estimate == pytest.approx([40 * factor, 8 * factor, 2 * factor, 0.5])
    assert (low[0], high[1], low[3]) == (pytest.approx(30 * factor), pytest.approx(16 * factor), 0.1)
    assert sum(estimate) == pytest.approx(100.0)
    much = [150.0, 2.0, 0.5]
    _stretch(range(3), much, [1.0] * 3, [1.0] * 3)
    assert much == pytest.approx([150.0 * max((100 - 0.5) / 152, 1 / 2), 2.0 * max((100 - 0.5) / 152, 1 / 2), 0.5])
    none = [0.5, 0.4]
    _stretch(range(2), none, [0.1] * 2, [0.9] * 2)
    assert none == [0.5, 0.4]


def test_the_greatest_entry_makes_up_what_the_others_leave() -> None:
    order, means, variances = [1, 0, 2], [60.0, 10.0, 1.0], [100.0, 4.0, 1.0]
    low, high, estimate = [0.0] * 3, [0.0] * 3, [10.0, 55.0, 1.0]
    _close(order, means, variances, low, high, estimate)
    width = 1.8 * math.sqrt(5.0 * 100.0 / 105.0)
    assert estimate == [10.0, 89.0, 1.0]
    assert (low[1], high[1]) == (pytest.approx(89.0 - width), pytest.approx(89.0 + width))
    assert (low[0], high[2]) == (0.0, 0.0)
    full = [60.0, 50.0]
    _close([0, 1], [50.0, 60.0], [1.0, 1.0], [1.0, 2.0], [3.0, 4.0], full)
    assert full == [60.0, 40.0]
    over = [120.0, 50.0]
    _close([0, 1], [50.0, 60.0], [1.0, 1.0], [1.0, 2.0], [3.0, 4.0], over)
    assert over == [120.0, 50.0], "where nothing is left it stays"


@pytest.mark.parametrize("factor", [0.5, 2.0])
def test_the_spread_widens_a_level_on_both_sides(factor: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grid, "SPREAD", factor)
    widened = grid.spread(Level(1.0, 4.0, 16.0), True)
    monkeypatch.undo()
    assert widened == pytest.approx(grid.spread(Level(4.0 * 4.0**-factor, 4.0, 4.0 * 4.0**factor), True))
