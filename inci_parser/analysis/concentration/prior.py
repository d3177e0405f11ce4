"""The shares that formulas are written in, and a use level as a distribution over them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from math import exp, log, log10
from operator import mul
from typing import NamedTuple

from .use_levels import Level

#: Shares below 1 % and from 1 % on, mass percent.
TAIL = (
    *(1e-6, 2e-6, 5e-6, 1e-5, 2e-5, 5e-5, 1e-4, 2e-4, 3e-4, 5e-4, 7e-4, 0.001, 0.0015, 0.002, 0.003, 0.004, 0.005),
    *(0.007, 0.01, 0.015, 0.02, 0.025, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.12, 0.15, 0.18, 0.2, 0.25, 0.3, 0.35),
    *(0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9),
)
HEAD = (
    *(1.0, 1.25, 1.5, 1.75, 2.0, 2.25, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0, 5.5, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 13.5),
    *(15.0, 17.5, 20.0, 22.5, 25.0, 27.5, 30.0, 35.0, 40.0, 45.0, 50.0, 55.0, 60.0, 65.0, 70.0, 75.0, 80.0, 85.0),
    *(90.0, 95.0),
)
SHARES = (*TAIL, *HEAD)
#: How many of SHARES lie below 1 %.
_TAILS = len(TAIL)
_LOGS = tuple(log10(share) for share in SHARES)
#: The edges between the shares, on the log scale.
_EDGES = (_LOGS[0] - 0.15, *((a + b) / 2 for a, b in pairwise(_LOGS)), 2.0)
_STEPS = tuple(b - a for a, b in pairwise(_EDGES))
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
STRAY = 0.055
#: Factor by which ranges of the tables are widened, on the log scale: formulas differ more than tables do.
SPREAD = 1.0
#: The estimate is the geometric mean of these quantiles: the median, less jumpy between round numbers.
CENTRE = (0.35, 0.5, 0.65)
#: What the likely range leaves out on each side, for entries that stand at 1 % or above, and below.
LEFT_OUT_HEAD = 0.12
LEFT_OUT_TAIL = 0.135
#: The greatest estimate of an entry that more likely than not stands below 1 %.
UNDER_THE_LINE = 0.99
#: The least that may lie below the line: an entry that cannot is only very unlikely to.
NOTHING = 1e-12
#: An entry that can have at most this many of SHARES is not taken for the bulk.
FEW = 3
_TEN_TO_NINETY = 2.563


def _widths() -> tuple[float, ...]:
    """Return the weight of every share before anything is known: its width on the log scale, more if it is round."""
    return tuple(
        (b - a) * ROUND.get(share, 0.75) ** ROUNDNESS for share, (a, b) in zip(SHARES, pairwise(_EDGES), strict=True)
    )


WIDTHS = _widths()


def spread(level: Level, own: bool) -> tuple[float, ...]:
    """Return a use level as probabilities over SHARES.

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

    weights = [density(at) * width for at, width in zip(_LOGS, WIDTHS, strict=True)]
    whole = sum(weights)
    return tuple(weight / whole for weight in weights)


class Prior(NamedTuple):
    """A use level inside what is proved, as weights over TAIL, and over HEAD as far up as it can be."""

    tail: tuple[float, ...]
    head: tuple[float, ...]
    #: Running sums of the shares below 1 %, what they add up to, its log, and the mean share if the entry stands there.
    tail_sums: tuple[float, ...]
    below: float
    log_below: float
    mean_below: float
    #: How much of a product the entry takes by itself if it may be the bulk: if its share at 1 % or above is open.
    bulk: float
    #: Low, high and estimate of an entry that surely stands below 1 %.
    alone: tuple[float, float, float]


def inside(low: float, high: float) -> tuple[int, int]:
    """Return the first of SHARES in ``low..high`` and the first after; where none is in it, the nearest one.

    >>> start, end = inside(2.0, 3.0)
    >>> SHARES[start:end]
    (2.0, 2.25, 2.5, 3.0)
    """
    start = bisect_left(SHARES, low * 0.999) if low else 0
    end = bisect_right(SHARES, high * 1.001)
    if start < end:
        return start, end
    middle = log10(max(low, SHARES[0])) / 2 + log10(max(high, SHARES[0])) / 2
    nearest = min(range(len(SHARES)), key=lambda i: abs(_LOGS[i] - middle))
    return nearest, nearest + 1


class _Tail(NamedTuple):
    """The fields of :class:`Prior` about shares below 1 %."""

    tail: tuple[float, ...]
    tail_sums: tuple[float, ...]
    below: float
    log_below: float
    mean_below: float
    alone: tuple[float, float, float]


def _tail(weights: tuple[float, ...]) -> _Tail:
    """Return what weights over TAIL tell."""
    sums = tuple(accumulate(weights))
    below = sums[-1]
    return _Tail(
        tail=weights,
        tail_sums=sums,
        below=below,
        log_below=log(max(below, NOTHING)),
        mean_below=sum(map(mul, weights, TAIL)) / below if below else 0.0,
        alone=summary(sums, below, ()) if below else (1.0, 1.0, 1.0),
    )


class Usual:
    """A use level as a distribution over SHARES, and what is left of it between two of them.

    Labels bound an ingredient in many ways, nearly all of them from above and from 1 % on: what lies below 1 % is then
    the same, and worked out once.
    """

    __slots__ = ("_between", "_bulks", "_spread", "_tails")

    def __init__(self, level: Level, own: bool) -> None:
        """Take a level, the ingredient's ``own`` or that of its class."""
        self._spread = spread(level, own)
        #: Running sums of what the entry takes of a product at 1 % or above.
        self._bulks = list(accumulate(map(mul, self._spread[_TAILS:], HEAD), initial=0.0))
        self._tails: dict[tuple[int, int], _Tail] = {}
        self._between: dict[tuple[int, int], Prior] = {}

    def within(self, low: float, high: float) -> Prior:
        """Return the level with nothing outside ``low..high`` mass percent, as near as the shares tell."""
        place = inside(low, high)
        known = self._between.get(place)
        if known is None:
            known = self._between[place] = self._part(*place)
        return known

    def _part(self, start: int, end: int) -> Prior:
        """Return the level with nothing outside ``SHARES[start:end]``; where that is one share, all is on it."""
        left = self._spread if end - start > 1 else (1.0,) * len(SHARES)
        low = max(start, _TAILS)
        head = (0.0,) * (low - _TAILS) + left[low:end] if end > _TAILS else ()
        place = min(start, _TAILS), min(end, _TAILS)
        tail = self._tails.get(place) if end - start > 1 else None
        if tail is None:
            tail = _tail((0.0,) * place[0] + left[place[0] : place[1]] + (0.0,) * (_TAILS - max(place)))
            if end - start > 1:
                self._tails[place] = tail
        open_ended = len(head) - head.count(0.0) > FEW
        bulk = self._bulks[end - _TAILS] - self._bulks[low - _TAILS] if open_ended else 0.0
        return Prior(bulk=bulk, head=head, **tail._asdict())


#: How many levels are remembered: those of the tables, and those of the classes.
usual = lru_cache(maxsize=4_096)(Usual)


def summary(tail_sums: Sequence[float], below: float, head: Sequence[float]) -> tuple[float, float, float]:
    """Return low and high of the likely range and the estimate, on the side of 1 % that the median is on.

    ``tail_sums`` are running sums over TAIL, to be scaled to add up to ``below``; ``head`` is taken as it is, and may
    be empty.
    """
    whole = tail_sums[-1]
    scale = below / whole if whole > 0 else 0.0
    below = scale * whole
    head_sums = list(accumulate(head, initial=below))
    size = head_sums[-1]
    above = below < size / 2
    out = LEFT_OUT_HEAD if above else LEFT_OUT_TAIL
    logs = []
    for part in (out, *CENTRE, 1 - out):
        in_head = part * size > below
        sums, first = (head_sums, _TAILS - 1) if in_head else (tail_sums, 0)
        target = part * size if in_head else part * size / scale
        # the log of the share below which so much of the distribution lies, read between the shares
        i = bisect_left(sums, target, 0, len(sums) - 1)
        before = sums[i - 1] if i else 0.0
        step = sums[i] - before
        logs.append(_EDGES[first + i] + ((target - before) / step if step > 0 else 0.5) * _STEPS[first + i])
    low, *centre, high = logs
    estimate: float = 10.0 ** (sum(centre) / len(centre))
    return 10.0**low, 10.0**high, max(1.0, estimate) if above else min(UNDER_THE_LINE, estimate)
