"""Exact bounds against the linear programme, in one run: microseconds a label of 30 entries, and the ratio.

    python benchmarks/bounds.py [--entries 30] [--labels 8]

The programme is what one would write with SciPy's HiGHS: for every cut that can be, the least and the greatest of every
entry. It is timed twice: as one call a question, and with all questions of a label as independent blocks of a single
call, the least overhead there is. Both are held against the bounds; the largest difference is printed.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import time
from pathlib import Path

import numpy as np
from scipy.optimize import linprog

from inci_parser.analysis.concentration.bounds import hull

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.concentration import programme


def label(source: random.Random, entries: int) -> programme.Problem:
    """Return boxes as a label gives them: a few preservatives with limits, a printed amount, two colourants."""
    low, high = [0.0] * entries, [100.0] * entries
    for place in source.sample(range(entries // 2, entries), 3):
        high[place] = source.choice([1.0, 0.5, 0.3])
    place = source.randrange(2, 5)
    low[place], high[place] = 1.95, 2.05
    return programme.Problem(low, high, [0.0, 0.0], [100.0, 100.0])


def call_by_call(problem: programme.Problem) -> tuple[list[float], list[float]]:
    """Return the bounds by one programme a cut, entry and side."""
    size = len(problem.low) + len(problem.free_low)
    low, high = [np.inf] * size, [-np.inf] * size
    for cut in programme.cuts_of(problem):
        boxes = programme.boxes(problem, cut)
        if boxes is None:
            continue
        order = np.zeros((max(cut - 1, 0), size))
        for i in range(cut - 1):
            order[i, i], order[i, i + 1] = -1.0, 1.0
        for i in range(size):
            cost = np.zeros(size)
            for sign in (1.0, -1.0):
                cost[i] = sign
                found = linprog(cost, order, np.zeros(len(order)), np.ones((1, size)), [100.0], boxes, method="highs")
                if found.status != 0:
                    break
                low[i], high[i] = min(low[i], found.x[i]), max(high[i], found.x[i])
            else:
                continue
            break
    return low, high


def main() -> None:
    """Time both on the same labels and print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--entries", type=int, default=30)
    parser.add_argument("--labels", type=int, default=8)
    given = parser.parse_args()
    source = random.Random("bounds")
    ours, calls, blocks, worst = [], [], [], 0.0
    for _ in range(given.labels):
        problem = label(source, given.entries)
        turns = 200
        begin = time.perf_counter()
        for _ in range(turns):
            found = hull(problem.low, problem.high, problem.free_low, problem.free_high)
        ours.append((time.perf_counter() - begin) / turns)
        if found is None:
            parser.error(f"a random label of {given.entries} entries cannot add up to 100 %: give more --entries")
        begin = time.perf_counter()
        low, high = call_by_call(problem)
        calls.append(time.perf_counter() - begin)
        begin = time.perf_counter()
        solved = programme.solve(problem)
        blocks.append(time.perf_counter() - begin)
        assert solved is not None
        for expected_low, expected_high in ((low, high), solved[:2]):
            worst = max(worst, float(np.abs(np.array([*found.low, *found.free_low]) - expected_low).max()))
            worst = max(worst, float(np.abs(np.array([*found.high, *found.free_high]) - expected_high).max()))
    bounds, one_by_one, block = map(statistics.median, (ours, calls, blocks))
    print(f"{given.labels} labels of {given.entries} entries, median of each")
    print(f"bounds                           {bounds * 1e6:12,.0f} µs")
    print(f"linear programme, call by call   {one_by_one * 1e6:12,.0f} µs   {one_by_one / bounds:10,.0f} times")
    print(f"linear programme, blocks         {block * 1e6:12,.0f} µs   {block / bounds:10,.0f} times")
    print(f"largest difference               {worst:12.1e} %")


if __name__ == "__main__":
    main()
