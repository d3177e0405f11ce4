"""What is likely: use levels, the order of the list and the whole of 100 % put together.

Every entry has a distribution over the shares of :mod:`.prior`. A cut ``k`` says that the first ``k`` entries stand at
1 % or above in descending order and the others below in any order. Forward sums give the weight of every list that ends
its head in a certain share, backward sums what may follow; together the exact distribution of every entry and of the
cut, given the order. The whole is put in by tilting. Where one entry is the bulk (water), the others are weighted by
``exp(t * share)``, ``t`` being the slope of the bulk's own distribution where it would have to stand: looking for the
whole bends them little if the bulk may be anything. Where none is, all are weighted by ``share ** t`` until their means
add up to 100 %.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from math import exp, log
from operator import add, mul, sub
from typing import NamedTuple

from .prior import HEAD

#: Log weight under the best cut from which further cuts are not worth asking.
NEGLIGIBLE = 12.0
#: How much the free order under the line counts (1: lists shuffle it; 0: they keep the order there too).
SHUFFLED = 0.95
#: Long lists are shuffled in stretches (extracts, then helpers), not as a whole: no entry changes places with more.
STRETCH = 14
#: No more entries than this stand at 1 % or above in published formulas, and the log weight that each further one
#: costs: usual amounts are those of one formula each, and in a long list all of them are smaller.
CROWD, CROWDED = 16, 1.5
#: Sums smaller than this are scaled up again, long before they vanish.
TINY = 1e-60
_SQUARES = tuple(share * share for share in HEAD)
_LOGS = tuple(log(share) for share in HEAD)
_NEVER = -1e300


class Chances(NamedTuple):
    """The distribution of each entry: over HEAD (empty: never at 1 %) and how much of it lies below; and of the cut."""

    head: list[Sequence[float]]
    below: list[float]
    cuts: list[float]
    #: Distributions over TAIL where the order goes on below the line; empty where it does not.
    tail: Sequence[Sequence[float]] = ()


@lru_cache(maxsize=4096)
def _shuffles(n: int) -> tuple[float, ...]:
    """Return how much more each entry of a list weighs in the head: one less to shuffle below the line."""
    return tuple(SHUFFLED * log(min(n - i, STRETCH)) for i in range(n))


def cut_logs(logs_below: Sequence[float]) -> list[float]:
    """Return the log weight of every cut without that of its head; ``logs_below`` tells how much lies below the line.

    The cut after the first entry comes first.
    """
    n = len(logs_below)
    return list(map(add, accumulate(map(sub, _shuffles(n), logs_below)), _crowds(n)))


@lru_cache(maxsize=4096)
def _crowds(n: int) -> tuple[float, ...]:
    """Return the log weight of each cut by how many entries it puts at 1 % or above."""
    return tuple(-CROWDED * max(0, cut - CROWD) for cut in range(1, n + 1))


def chain(cut_logs: Sequence[float], heads: Sequence[Sequence[float]], first: int, last: int) -> Chances:
    """Return the distribution of every ordered entry and of the cut, which lies in ``first..last``.

    ``heads`` are the distributions over HEAD, or over SHARES for a list that keeps its order to the end, as far up as
    each can be.
    """
    n = len(heads)
    heads = list(heads[:last])
    forward, sums, cuts = _forward(cut_logs, heads, first)
    m = len(forward)
    out: list[Sequence[float]] = [()] * n
    behind: list[float] = [cuts[m] / sums[-1]] * len(forward[-1]) if m else []
    for i in range(m - 1, 0, -1):
        out[i] = list(map(mul, forward[i], behind))
        # what may follow entry i - 1: the head ends there, or entry i follows with a share as small or smaller
        behind = list(accumulate(map(mul, heads[i], behind), initial=cuts[i] / sums[i - 1]))
        del behind[0]
        behind += behind[-1:] * len(forward[i - 1])  # as wide as that, and what is beyond counts for nothing
    if m:
        out[0] = list(map(mul, forward[0], behind))
    return Chances(out, [*accumulate(cuts[:n]), *[1.0] * (n - len(cuts))], cuts)


def _forward(
    cut_logs: Sequence[float], heads: list[Sequence[float]], first: int
) -> tuple[list[list[float]], list[float], list[float]]:
    """Return for each head the weight of every share it can end in, and their sum; and the weight of the cuts.

    A head whose weights would vanish is scaled up in place.
    """
    forward: list[list[float]] = []
    sums: list[float] = []
    weights = [0.0 if first == 0 else _NEVER]
    scaled, best = 0.0, weights[0]
    at_least: list[float] = [1.0] * (len(heads[0]) if heads else 0)
    for cut, (head, log_weight) in enumerate(zip(heads, cut_logs, strict=False), 1):
        step = list(map(mul, head, at_least))
        at_least = list(accumulate(reversed(step)))
        size = at_least[-1] if at_least else 0.0
        if size <= 0:
            break
        if size < TINY:
            heads[cut - 1] = [a / size for a in head]
            step = [a / size for a in step]
            at_least = [a / size for a in at_least]
            scaled += log(size)
            size = 1.0
        at_least.reverse()
        forward.append(step)
        sums.append(size)
        weight = log_weight + scaled + log(size) if cut >= first else _NEVER
        weights.append(weight)
        if weight > best:
            best = weight
        elif weight < best - NEGLIGIBLE and cut > first:
            break
    if best == _NEVER:
        weights[-1] = best = 0.0
    cuts = [exp(max(weight - best, -700.0)) for weight in weights]
    whole = sum(cuts)
    return forward, sums, [cut / whole for cut in cuts]


def tilted(heads: Sequence[Sequence[float]], tilt: float, bulk: int) -> list[Sequence[float]]:
    """Return distributions over HEAD times ``exp(tilt * share)``, all but the bulk; without, by ``share ** tilt``."""
    weights = list(map(exp, [tilt * share for share in (HEAD if bulk >= 0 else _LOGS)]))
    return [head if i == bulk else list(map(mul, head, weights)) for i, head in enumerate(heads)]


def moments(chances: Chances, means_below: Sequence[float]) -> tuple[list[float], list[float]]:
    """Return mean and variance of every entry, given its mean if it stands below the line."""
    means = list(map(mul, chances.below, means_below))
    variances = [0.0] * len(means)
    for i, head in enumerate(chances.head):
        if head:
            means[i] = mean = means[i] + sum(map(mul, head, HEAD))
            variances[i] = max(0.0, sum(map(mul, head, _SQUARES)) - mean * mean)
    return means, variances


class Search:
    """The search for the power under which nothing is short of the whole: a Newton step, then inside what is known."""

    def __init__(self, limit: float) -> None:
        """Begin with every power up to ``limit`` either way."""
        self.low, self.high = -limit, limit
        self.missing = self.over = 0.0

    def next(self, tilt: float, short: float, slope: float) -> float:
        """Return the power to try after one that left the means ``short`` of the whole, rising by ``slope``."""
        if short > 0:
            self.low, self.missing = tilt, short
        else:
            self.high, self.over = tilt, short
        if self.missing and self.over:
            return self.low + (self.high - self.low) * self.missing / (self.missing - self.over)
        return min(max(tilt + short / slope, self.low), self.high)
