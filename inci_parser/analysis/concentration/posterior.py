"""What is likely: use levels, the order of the list and the whole of 100 % put together.

Every entry has a distribution over the shares of :mod:`.grid`. A cut ``k`` says that the first ``k`` entries stand at 1 %
or above in descending order and the others below in any order. Forward sums give the weight of every list that ends its
head in a certain share, backward sums what may follow; together the exact distribution of every entry and of the cut, given
the order. The whole is put in by tilting all distributions by ``exp(t * share)`` until their means add up to 100 %.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import exp, log
from operator import mul

from .grid import HEAD, TAIL

#: Log weight under the best cut from which further cuts are not worth asking.
NEGLIGIBLE = 12.0
#: How much the free order under the line counts (1: lists shuffle it; 0: they keep the order there too).
SHUFFLED = 1.0
_ONES = [1.0] * len(HEAD)


@dataclass(slots=True)
class Chances:
    """Distributions over TAIL and HEAD, one pair an entry, and the weight of every cut."""

    tail: list[Sequence[float]]
    head: list[Sequence[float]]
    cuts: list[float]


def chain(tails: Sequence[Sequence[float]], heads: Sequence[Sequence[float]], first: int, last: int) -> Chances:
    """Return the distribution of every ordered entry and of the cut, which lies in ``first..last``."""
    n = len(heads)
    below = [max(sum(tail), 1e-12) for tail in tails]
    ratios, forward, scales = [], [], []
    weights = [0.0 if first == 0 else -1e300]
    total, best = 0.0, weights[0]
    sofar: Sequence[float] = _ONES
    for i in range(last):
        factor = (n - i) ** SHUFFLED / below[i]
        step = [a * b for a, b in zip(heads[i], sofar, strict=True)]
        size = sum(step) * factor
        if size <= 0:
            break
        scale = factor / size
        step = [a * scale for a in step]
        ratios.append(factor)
        forward.append(step)
        scales.append(size)
        sofar = list(accumulate(step))
        total += log(size)
        weights.append(total if i + 1 >= first else -1e300)
        if i + 1 >= first:
            if total > best:
                best = total
            elif total < best - NEGLIGIBLE:
                break
    cuts = [exp(w - best) if w > best - 700 else 0.0 for w in weights]
    whole = sum(cuts)
    cuts = [cut / whole for cut in cuts]
    m = len(forward)
    head_out: list[Sequence[float]] = [()] * n
    behind: Sequence[float] = [cuts[m]] * len(HEAD)
    for i in range(m - 1, -1, -1):
        head_out[i] = [a * b for a, b in zip(forward[i], behind, strict=True)]
        if i:
            scale = ratios[i] / scales[i]
            rest = list(accumulate(a * b for a, b in zip(reversed(heads[i]), reversed(behind), strict=True)))
            cut = cuts[i]
            behind = [cut + scale * a for a in reversed(rest)]
    tail_out: list[Sequence[float]] = []
    done = 0.0
    for i in range(n):
        if i < len(cuts):
            done += cuts[i]
        share = done / below[i] if i <= m else 1.0 / below[i]
        tail_out.append([a * share for a in tails[i]])
    for i in range(m, n):
        head_out[i] = ()
    return Chances(tail_out, head_out, cuts)


def tilted(heads: Sequence[Sequence[float]], tilt: float, *, bulk: bool) -> list[Sequence[float]]:
    """Return distributions over HEAD weighted by ``exp(tilt * share)``, without ``bulk`` by ``share ** tilt``."""
    weights = [exp(tilt * share) for share in HEAD] if bulk else [share**tilt for share in HEAD]
    return [list(map(mul, head, weights)) for head in heads]


def moments(chances: Chances) -> tuple[list[float], list[float]]:
    """Return mean and variance of every entry."""
    means, variances = [], []
    for tail, head in zip(chances.tail, chances.head, strict=True):
        mean = sum(map(mul, tail, TAIL)) + sum(map(mul, head, HEAD))
        square = sum(a * b * b for a, b in zip(head, HEAD, strict=False))
        means.append(mean)
        variances.append(max(0.0, square - mean * mean))
    return means, variances
