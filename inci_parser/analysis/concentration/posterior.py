"""What is likely: use levels, the order of the list and the whole of 100 % put together.

Every entry has a distribution over the shares of :mod:`.grid`. A cut ``k`` says that the first ``k`` entries stand at
1 % or above in descending order and the others below in any order. Forward sums give the weight of every list that ends
its head in a certain share, backward sums what may follow; together the exact distribution of every entry and of the
cut, given the order. The whole is put in by tilting all distributions by ``exp(t * share)`` until their means add up to
100 %.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import exp, log
from operator import mul

from .grid import FALLING, HEAD, TAIL

#: Log weight under the best cut from which further cuts are not worth asking.
NEGLIGIBLE = 12.0
#: How much the free order under the line counts (1: lists shuffle it; 0: they keep the order there too).
SHUFFLED = 0.9
#: Sums smaller than this are scaled up again, long before they vanish.
TINY = 1e-60
_SQUARES = tuple(share * share for share in HEAD)
_NEVER = -1e300


@dataclass(slots=True)
class Chances:
    """Distributions over TAIL and HEAD, a pair an entry (an empty head: never at 1 %), and the weight of every cut."""

    tail: list[Sequence[float]]
    head: list[Sequence[float]]
    cuts: list[float]


def chain(tails: Sequence[Sequence[float]], heads: Sequence[Sequence[float]], first: int, last: int) -> Chances:
    """Return the distribution of every ordered entry and of the cut, which lies in ``first..last``.

    ``heads`` are distributions over HEAD, or over FALLING for a list that keeps its order to the end.
    """
    below = [max(sum(tail), 1e-12) for tail in tails]
    forward, sums, scales, cuts = _forward(below, heads, first, last)
    m, n = len(forward), len(heads)
    out: list[Sequence[float]] = [()] * n
    behind: Sequence[float] = [cuts[m] / sums[-1]] * len(forward[0]) if m else ()
    for i in range(m - 1, -1, -1):
        out[i] = list(map(mul, forward[i], behind))
        if i:
            # what may follow entry i - 1: the head ends there, or entry i follows with a share as small or smaller
            ends = cuts[i] / sums[i - 1]
            rest = list(accumulate(map(mul, reversed(heads[i]), reversed(behind))))
            rest.reverse()
            scale = scales[i]
            behind = [ends + scale * a for a in rest]
    tail_out: list[Sequence[float]] = []
    done = 0.0
    for i in range(n):
        if i <= m:
            done += cuts[i]
        share = done / below[i]
        tail_out.append([a * share for a in tails[i]])
    return Chances(tail_out, out, cuts)


def _forward(
    below: Sequence[float], heads: Sequence[Sequence[float]], first: int, last: int
) -> tuple[list[list[float]], list[float], list[float], list[float]]:
    """Return for each head the weight of every share it can end in, sum and scale of these; and the weight of cuts."""
    n = len(heads)
    forward: list[list[float]] = []
    sums: list[float] = []
    scales: list[float] = []
    weights = [0.0 if first == 0 else _NEVER]
    total, best = 0.0, weights[0]
    sofar: Sequence[float] = [1.0] * (len(heads[0]) if heads else 0)
    for i in range(last):
        step = list(map(mul, heads[i], sofar))
        sofar = list(accumulate(step))
        size, scale = sofar[-1], 1.0
        if size <= 0:
            break
        if size < TINY:
            scale = 1 / size
            step = [a * scale for a in step]
            sofar = [a * scale for a in sofar]
            total -= log(scale)
            size = 1.0
        forward.append(step)
        sums.append(size)
        scales.append(scale)
        total += SHUFFLED * log(n - i) - log(below[i])
        weight = total + log(size) if i + 1 >= first else _NEVER
        weights.append(weight)
        if weight > best:
            best = weight
        elif weight < best - NEGLIGIBLE and i + 1 > first:
            break
    if best == _NEVER:
        weights[-1] = best = 0.0
    cuts = [exp(max(weight - best, -700.0)) for weight in weights]
    whole = sum(cuts)
    return forward, sums, scales, [cut / whole for cut in cuts]


def tilted(heads: Sequence[Sequence[float]], tilt: float, *, bulk: bool) -> list[Sequence[float]]:
    """Return distributions over HEAD or FALLING weighted by ``exp(tilt * share)``, or by ``share ** tilt``.

    The exponent lets a bulk absorb the change, the power spreads it over all.
    Shares below 1 % are left alone: they hardly add to the whole.
    """
    weights = [exp(tilt * share) if bulk else share**tilt for share in HEAD]
    if heads and len(heads[0]) > len(HEAD):
        weights += [1.0] * (len(FALLING) - len(HEAD))
    return [list(map(mul, head, weights)) for head in heads]


def moments(chances: Chances) -> tuple[list[float], list[float]]:
    """Return mean and variance of every entry."""
    means, variances = [], []
    for tail, head in zip(chances.tail, chances.head, strict=True):
        mean = sum(map(mul, tail, TAIL)) + sum(map(mul, head, HEAD))
        means.append(mean)
        variances.append(max(0.0, sum(map(mul, head, _SQUARES)) - mean * mean))
    return means, variances
