"""The oracle of the bounds: linear programmes, solved by HiGHS, one block for every cut, entry and side."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix


@dataclass
class Problem:
    """Boxes of ordered and free entries; ``to_the_end`` as in the code under test."""

    low: list[float]
    high: list[float]
    free_low: list[float] = field(default_factory=list)
    free_high: list[float] = field(default_factory=list)
    line: float = 1.0
    to_the_end: bool = False


def boxes(problem: Problem, cut: int) -> list[tuple[float, float]] | None:
    """Return the boxes of all entries under one cut, ``None`` where one is empty."""
    found = []
    for i, (low, high) in enumerate(zip(problem.low, problem.high, strict=True)):
        found.append((max(low, problem.line), high) if i < cut else (low, min(high, problem.line)))
    found += zip(problem.free_low, problem.free_high, strict=True)
    return None if any(low > high for low, high in found) else found


def cuts_of(problem: Problem) -> range:
    """Return the cuts to ask."""
    n = len(problem.low)
    return range(n, n + 1) if problem.to_the_end else range(n + 1)


class Entries(list[tuple[int, int, float]]):
    """The entries of a sparse matrix: row, column, value."""

    def matrix(self, rows: int, columns: int) -> csr_matrix:
        """Return the matrix."""
        at_row, at_column, values = zip(*self, strict=True)
        return csr_matrix((values, (at_row, at_column)), shape=(rows, columns))


def _solve(blocks: list[tuple[int, list[tuple[float, float]], int, float]], size: int, elastic: bool) -> np.ndarray:
    """Solve independent programmes as one; a block is cut, boxes, entry in the objective (or -1) and its sign.

    Elastic programmes may miss the whole and the order, at a cost: that tells which ones are feasible.
    """
    wide = size + 3 if elastic else size
    cost = np.zeros(wide * len(blocks))
    bounds: list[tuple[float, float | None]] = []
    order, whole = Entries(), Entries()
    steps = 0
    for b, (cut, box, entry, sign) in enumerate(blocks):
        at = b * wide
        bounds += box
        whole += [(b, at + i, 1.0) for i in range(size)]
        if elastic:
            bounds += [(0.0, None)] * 3
            whole += [(b, at + size, 1.0), (b, at + size + 1, -1.0)]
            cost[at + size : at + wide] = 1.0
        else:
            cost[at + entry] = sign
        for i in range(cut - 1):
            order += [(steps, at + i, -1.0), (steps, at + i + 1, 1.0)]
            if elastic:
                order.append((steps, at + size + 2, -1.0))
            steps += 1
    answer = linprog(
        cost,
        A_ub=order.matrix(steps, len(cost)) if steps else None,
        b_ub=np.zeros(steps) if steps else None,
        A_eq=whole.matrix(len(blocks), len(cost)),
        b_eq=np.full(len(blocks), 100.0),
        bounds=bounds,
        method="highs",
    )
    assert answer.status == 0, answer.message
    return np.asarray(answer.x).reshape(len(blocks), wide)


def solve(problem: Problem) -> tuple[list[float], list[float], list[int]] | None:
    """Return the hull over every feasible cut and these cuts, ``None`` where no cut is feasible."""
    size = len(problem.low) + len(problem.free_low)
    asked = [(cut, box) for cut in cuts_of(problem) if (box := boxes(problem, cut)) is not None]
    if not asked:
        return None
    missed = _solve([(cut, box, -1, 0.0) for cut, box in asked], size, elastic=True)[:, size:].sum(axis=1)
    feasible = [pair for pair, miss in zip(asked, missed, strict=True) if miss < 1e-7]
    if not feasible:
        return None
    low, high = np.full(size, np.inf), np.full(size, -np.inf)
    blocks = [(cut, box, i, sign) for cut, box in feasible for i in range(size) for sign in (1.0, -1.0)]
    for (_, _, i, sign), found in zip(blocks, _solve(blocks, size, elastic=False), strict=True):
        if sign > 0:
            low[i] = min(low[i], found[i])
        else:
            high[i] = max(high[i], found[i])
    return low.tolist(), high.tolist(), [cut for cut, _ in feasible]


def random_problem(source: random.Random, most: int) -> Problem:
    """Return boxes as labels give them: limits, printed amounts, bounds; ordered entries and free ones."""
    n = source.randint(1, most)
    low, high = [0.0] * n, [100.0] * n
    for i in range(n):
        kind = source.random()
        if kind < 0.2:
            high[i] = source.choice([0.1, 0.3, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0])
        elif kind < 0.28:
            amount = source.choice([0.2, 0.5, 1.0, 2.0, 5.0, 10.0])
            low[i], high[i] = amount * 0.95, amount * 1.05
        elif kind < 0.33:
            low[i] = source.choice([0.1, 1.0, 3.0])
    problem = Problem(low, high, to_the_end=source.random() < 0.15)
    for _ in range(source.choice([0, 0, 1, 2])):
        amount = source.choice([1.0, 3.0, 7.5, 20.0])
        known = source.random() < 0.6
        problem.free_low.append(amount - 0.5 if known else 0.0)
        problem.free_high.append(amount + 0.5 if known else 100.0)
    if problem.to_the_end:
        problem.line = source.choice([0.1, 1.0])
    return problem
