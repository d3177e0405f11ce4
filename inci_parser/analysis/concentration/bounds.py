"""Exact bounds: the tight interval of every entry over all compositions that obey the stated facts.

The facts are boxes (``low <= x <= high``), a whole (the entries add up to it) and an order: there is a cut ``k`` such
that ``x1 >= ... >= xk >= line`` while the entries after the cut stand at the line or below, in any order. Free entries
have only their boxes. The answer is the hull over every feasible cut, equal to what a linear programme for each cut and
entry gives.

It takes one pass, O(n), because
- the lowest values a head can have are the same for every feasible cut (an entry whose own ``low`` is above the line
  must stand before the cut) and the highest are a running minimum, so sums over any cut come from prefix sums;
- both sums grow with the cut, so the feasible cuts are a run ``first..last``;
- an entry is largest at the smallest feasible cut that has it in the head (in the tail, at ``first``), and smallest at
  the largest cut that has it in the tail (in the head, at ``last``): one water-filling each, whose waterline only moves
  one way.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import add, gt, lt, sub
from typing import NamedTuple

#: Difference of sums that count as equal, in mass percent: far below any printed digit.
TOLERANCE = 1e-9


class Hull(NamedTuple):
    """The tight bounds of the ordered and of the free entries, and the feasible cuts (how many stand in the head)."""

    low: list[float]
    high: list[float]
    free_low: list[float]
    free_high: list[float]
    first: int
    last: int


def hull(
    low: Sequence[float],
    high: Sequence[float],
    free_low: Sequence[float] = (),
    free_high: Sequence[float] = (),
    *,
    line: float = 1.0,
    whole: float = 100.0,
    to_the_end: bool = False,
) -> Hull | None:
    """Return the tight bounds in mass percent, or ``None`` where no composition obeys the facts.

    ``low`` and ``high`` are the boxes of the ordered entries in label order; ``line`` is the share under which order is
    free. ``to_the_end`` says that every ordered entry stands in the head (a list with its own section for traces).

    >>> bounds = hull([0.0, 0.0, 0.0], [100.0, 100.0, 1.0])
    >>> bounds.low, bounds.high, (bounds.first, bounds.last)
    ([49.5, 0.0, 0.0], [100.0, 50.0, 1.0], (1, 3))
    """
    if _empty(low, high) or _empty(free_low, free_high):
        return None
    top = list(accumulate(high, min))
    floor = list(accumulate(reversed(low), max, initial=line))[:0:-1]
    tail_high = [value if value < line else line for value in high]
    n = len(low)
    above = [i for i, value in enumerate(low, 1) if value > line]
    must = n if to_the_end else above[-1] if above else 0
    can = [*map(lt, top, floor), True].index(True)
    floors, tops = [0.0, *accumulate(floor)], [0.0, *accumulate(top)]
    lows, highs = _totals(floors, low, sum(free_low)), _totals(tops, tail_high, sum(free_high))
    if must > can:
        return None
    first = bisect_left(highs, whole - TOLERANCE, must, can + 1)
    last = bisect_right(lows, whole + TOLERANCE, must, can + 1) - 1
    if first > last:
        return None
    room, slack = max(0.0, whole - lows[first]), max(0.0, highs[last] - whole)
    least = _least(low, tail_high, floor, top, tops, highs, whole, first, last)
    most = _most(low, tail_high, floor, top, floors, lows, whole, first, last)
    return Hull(
        list(map(min, least, most)),
        most,
        [max(a, b - slack) for a, b in zip(free_low, free_high, strict=True)],
        [min(b, a + room) for a, b in zip(free_low, free_high, strict=True)],
        first,
        last,
    )


def _empty(low: Sequence[float], high: Sequence[float]) -> bool:
    """Return whether a box holds nothing."""
    return any(map(gt, low, high))


def _totals(heads: Sequence[float], tail: Sequence[float], free: float) -> list[float]:
    """Return, for every cut, what the head, the tail and the free entries add up to."""
    tails = list(accumulate(reversed(tail), initial=free))
    return list(map(add, heads, reversed(tails)))


def _most(
    low: Sequence[float],
    tail_high: Sequence[float],
    floor: Sequence[float],
    top: Sequence[float],
    floors: Sequence[float],
    lows: Sequence[float],
    whole: float,
    first: int,
    last: int,
) -> list[float]:
    """Return the greatest value of each ordered entry: all before it rise with it, all others lie at their lowest."""
    greatest = []
    start = 0
    for i in range(last):
        room = whole - lows[max(first, i + 1)] + floors[i + 1]
        value = (room - floors[start]) / (i + 1 - start)
        while start < i and value < floor[start]:
            start += 1
            value = (room - floors[start]) / (i + 1 - start)
        greatest.append(min(top[i], max(value, floor[i])))
    spare = max(0.0, whole - lows[first])
    greatest.extend(map(min, tail_high[last:], [value + spare for value in low[last:]]))
    return greatest


def _least(
    low: Sequence[float],
    tail_high: Sequence[float],
    floor: Sequence[float],
    top: Sequence[float],
    tops: Sequence[float],
    highs: Sequence[float],
    whole: float,
    first: int,
    last: int,
) -> list[float]:
    """Return the smallest value of each ordered entry: all after it sink with it, all others lie at their highest."""
    smallest = []
    end = 0
    for i in range(first):
        need = whole - highs[last] + tops[last] - tops[i]
        end = max(end, i)
        value = (need - tops[last] + tops[end + 1]) / (end + 1 - i)
        while end + 1 < last and value < top[end + 1]:
            end += 1
            value = (need - tops[last] + tops[end + 1]) / (end + 1 - i)
        smallest.append(max(floor[i], min(value, top[i])))
    over = [value - whole if value > whole else 0.0 for value in highs[first : last + 1]]
    over.extend(over[-1:] * (len(low) - last - 1))
    smallest.extend(map(max, low[first:], map(sub, tail_high[first:], over)))
    return smallest


def crossings(
    low: Sequence[float],
    high: Sequence[float],
    free_low: Sequence[float],
    free_high: Sequence[float],
    line: float,
    at: float,
    whole: float,
) -> tuple[int, int]:
    """Return how few and how many entries of a list in order to its end, all above ``line``, can reach ``at``.

    >>> crossings([0.0] * 3, [100.0, 100.0, 0.5], [0.0], [0.1], 0.1, 1.0, 100.0)
    (1, 2)
    """
    n = len(low)
    top = list(accumulate(high, min))
    floor = list(accumulate(reversed(low), max, initial=line))[:0:-1]
    lows = _totals([0.0, *accumulate(max(value, at) for value in floor)], floor, sum(free_low))
    highs = _totals([0.0, *accumulate(top)], [min(value, at) for value in top], sum(free_high))
    must = sum(value > at for value in floor)
    can = sum(value >= at for value in top)
    first = next((k for k in range(must, can + 1) if highs[k] >= whole - TOLERANCE), can)
    last = next((k for k in range(can, must - 1, -1) if lows[k] <= whole + TOLERANCE), must)
    return min(first, n), max(first, last)
