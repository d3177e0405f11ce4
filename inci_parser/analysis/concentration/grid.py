"""The shares that formulas are written in, and a use level as a distribution over them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from math import exp, log10, prod

from .levels import Level

#: Shares below 1 %, ascending, and from 1 % on, descending: the way both are walked. Mass percent.
TAIL = (
    *(1e-6, 2e-6, 5e-6, 1e-5, 2e-5, 5e-5, 1e-4, 2e-4, 3e-4, 5e-4, 7e-4, 0.001, 0.0015, 0.002, 0.003, 0.004, 0.005),
    *(0.007, 0.01, 0.015, 0.02, 0.025, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.12, 0.15, 0.18, 0.2, 0.25, 0.3, 0.35),
    *(0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9),
)
HEAD = (
    *(95.0, 90.0, 85.0, 80.0, 75.0, 70.0, 65.0, 60.0, 55.0, 50.0, 45.0, 40.0, 35.0, 30.0, 27.5, 25.0, 22.5, 20.0),
    *(17.5, 15.0, 13.5, 12.0, 11.0, 10.0, 9.0, 8.0, 7.0, 6.0, 5.5, 5.0, 4.5, 4.0, 3.5, 3.0, 2.5, 2.25, 2.0, 1.75),
    *(1.5, 1.25, 1.0),
)
#: Every share descending: for lists that keep their order to the end.
FALLING = (*HEAD, *reversed(TAIL))
#: Every share ascending, and on the log scale the edges between them.
SHARES = (*TAIL, *reversed(HEAD))
_EDGES = (log10(SHARES[0]) - 0.15, *((log10(a) + log10(b)) / 2 for a, b in pairwise(SHARES)), 2.0)
#: Formulas are written in round numbers: how much more often than their width tells.
ROUND = {
    0.01: 1.3,
    0.02: 1.1,
    0.05: 1.6,
    0.1: 1.8,
    0.2: 1.6,
    0.3: 1.4,
    0.4: 1.0,
    0.5: 1.9,
    0.8: 1.2,
    1.0: 1.4,
    1.5: 1.3,
    2.0: 1.9,
    3.0: 1.9,
    4.0: 1.5,
    5.0: 2.2,
    6.0: 1.2,
    8.0: 1.3,
    10.0: 2.0,
    15.0: 1.5,
    20.0: 1.5,
}
#: How strongly round numbers count: 0 not at all, 1 as above.
ROUNDNESS = 1.5
#: Share of uses that have nothing to do with an ingredient's usual level (a carrier, another function, another brand).
STRAY = 0.06
#: A range is widened by so much: tables know less of the next formula than they seem to.
SPREAD = 1.05
_TEN_TO_NINETY = 2.563


def _widths() -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return the prior weight of every share of TAIL and HEAD: its width on the log scale, more if it is round."""
    weights = [
        (b - a) * ROUND.get(share, 0.75) ** ROUNDNESS for share, (a, b) in zip(SHARES, pairwise(_EDGES), strict=True)
    ]
    return tuple(weights[: len(TAIL)]), tuple(reversed(weights[len(TAIL) :]))


TAIL_WEIGHT, HEAD_WEIGHT = _widths()
_TAIL_LOG = tuple(log10(share) for share in TAIL)
_HEAD_LOG = tuple(log10(share) for share in HEAD)


@lru_cache(maxsize=65536)
def spread(level: Level, own: bool) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return a use level as probabilities over TAIL and HEAD (they add up to 1 together).

    A log-normal with its own width below and above the typical share, and a thin wide one for stray uses.
    """
    middle = log10(level.typical)
    below = max(0.08, (middle - log10(level.low)) * 2 / _TEN_TO_NINETY * SPREAD)
    above = max(0.08, (log10(level.high) - middle) * 2 / _TEN_TO_NINETY * SPREAD)
    stray = STRAY if own else STRAY * 1.5

    def density(at: float) -> float:
        away = (at - middle) / (above if at > middle else below)
        far = (at - middle + 0.3) / 0.9
        return (1 - stray) * exp(-away * away / 2) / (below + above) * 2 + stray * exp(-far * far / 2) / 0.9

    tail = [density(at) * weight for at, weight in zip(_TAIL_LOG, TAIL_WEIGHT, strict=True)]
    head = [density(at) * weight for at, weight in zip(_HEAD_LOG, HEAD_WEIGHT, strict=True)]
    whole = sum(tail) + sum(head)
    return tuple(value / whole for value in tail), tuple(value / whole for value in head)


def within(
    tail: Sequence[float], head: Sequence[float], low: float, high: float
) -> tuple[Sequence[float], Sequence[float]]:
    """Return a distribution with nothing outside ``low..high``; where nothing is left, all on the nearest share."""
    if low <= TAIL[0] and high >= HEAD[0]:
        return tail, head
    low, high = low * 0.999, high * 1.001
    start, end = bisect_left(SHARES, low), bisect_right(SHARES, high)
    n, m = len(TAIL), len(SHARES)
    first, last = min(start, n), min(end, n)
    tail = [*[0.0] * first, *tail[first:last], *[0.0] * (n - last)]
    first, last = m - max(end, n), m - max(start, n)
    head = [*[0.0] * first, *head[first:last], *[0.0] * (m - n - last)]
    if sum(tail) + sum(head) > 0:
        return tail, head
    middle = log10(max(low, 1e-7)) / 2 + log10(max(high, 1e-7)) / 2
    if middle < 0:
        best = min(range(len(TAIL)), key=lambda i: abs(_TAIL_LOG[i] - middle))
        return [float(i == best) for i in range(len(TAIL))], [0.0] * len(HEAD)
    best = min(range(len(HEAD)), key=lambda i: abs(_HEAD_LOG[i] - middle))
    return [0.0] * len(TAIL), [float(i == best) for i in range(len(HEAD))]


#: The estimate is the geometric mean of these quantiles: the median, less jumpy between round numbers.
CENTRE = (0.35, 0.5, 0.65)
#: What the likely range leaves out on each side, for entries that stand at 1 % or above, and below.
LEFT_OUT_HEAD = 0.125
LEFT_OUT_TAIL = 0.135
#: The greatest estimate of an entry that more likely than not stands below 1 %.
UNDER_THE_LINE = 0.99


def summary(tail: Sequence[float], head: Sequence[float]) -> tuple[float, float, float]:
    """Return low and high of the likely range and the estimate of a distribution, on the side of 1 % of its median."""
    whole = list(accumulate((*tail, *reversed(head))))
    above = whole[len(TAIL) - 1] < whole[-1] / 2
    out = LEFT_OUT_HEAD if above else LEFT_OUT_TAIL
    low, *centre, high = (_quantile(whole, part) for part in (out, *CENTRE, 1 - out))
    estimate = prod(centre) ** (1 / len(centre))
    return low, high, max(1.0, estimate) if above else min(UNDER_THE_LINE, estimate)


def _quantile(whole: Sequence[float], part: float) -> float:
    """Return the share below which a part of a distribution lies, read between the shares on the log scale."""
    target = part * whole[-1]
    i = min(bisect_left(whole, target), len(whole) - 1)
    before = whole[i - 1] if i else 0.0
    step = whole[i] - before
    inside = (target - before) / step if step > 0 else 0.5
    return float(10 ** (_EDGES[i] + inside * (_EDGES[i + 1] - _EDGES[i])))
