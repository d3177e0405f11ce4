"""The likely range and the estimate of every entry, and the likely place of the one-percent line."""

from __future__ import annotations

from collections.abc import Sequence
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from ...models import Context
from . import grid, levels, posterior
from .facts import WHOLE, Boxes, Part
from .grid import HEAD, TAIL

if TYPE_CHECKING:
    from ...naming import Catalogue

#: Distributions are tilted again until their means would move by less than this, or add up to a whole this close.
CLOSE = 1.0
CLOSE_ENOUGH = 4.0
ROUNDS = 6
#: An entry that can have no more than so many shares of the grid is known too well to be the bulk.
FEW = 3
#: The tilt of a whole whose bulk is known goes no further: beyond, all of an entry's chances lie at one end anyway.
STEEPEST_TILT = 3.0
#: An entry that takes so much of a product by its use level alone is its bulk, and makes up what the others leave.
BULK = 25.0
#: How far a likely range reaches between a printed number and the end of what it can mean.
LIKELY_PART = 0.8
#: Of an entry that nobody could name, so much of the printed text may still tell what class it is of.
UNREAD = 80
#: How great a power the search without a bulk may try.
STEEPEST = 6.0
#: Half of the likely range of the entry that makes up the whole, in standard deviations: 1.28 if all were known
#: as well as the tables say, more because they are not.
CLOSED = 1.8


class Guess(NamedTuple):
    """What is likely of a part: low, high and estimate of every entry, in mass percent, and the one-percent line."""

    low: list[float]
    high: list[float]
    estimate: list[float]
    line: int


def guess(
    part: Part,
    facts: Boxes,
    context: Context,
    catalogue: Catalogue | None,
    proved_low: Sequence[float],
    proved_high: Sequence[float],
) -> Guess:
    """Return what is likely under use levels, the order and the whole, inside what is proved."""
    priors = _priors(part, context, catalogue, proved_low, proved_high)
    ordered = part.ordered if facts.order else ()
    inside = set(ordered)
    order = (*ordered, *(i for i in range(len(priors)) if i not in inside))
    state = _put_together(part, facts, [priors[i] for i in order], len(ordered))
    chances = state.chances
    n = len(priors)
    low, high, estimate = [0.0] * n, [0.0] * n, [0.0] * n
    for place, i in enumerate(order):
        head, below = chances.head[place], chances.below[place]
        tail = chances.tail[place] if place < len(chances.tail) else priors[i].tail
        plain = not head and place >= len(chances.tail)
        low[i], high[i], estimate[i] = priors[i].alone if plain else grid.summary(tail, below, head)
    if facts.whole and not part.missing and n > 1 and (ordered or max(state.means) >= BULK):
        if state.bulk < 0:
            _stretch(estimate, low, high)
        _close(order, state.means, state.variances, low, high, estimate)
    if facts.amounts:
        _printed(part, proved_low, proved_high, low, high, estimate)
    for i in range(n):
        estimate[i] = min(max(estimate[i], proved_low[i]), proved_high[i])
        low[i] = min(max(low[i], proved_low[i]), estimate[i])
        high[i] = max(min(high[i], proved_high[i]), estimate[i])
    line = sum(estimate[i] >= 1 for i in ordered) if part.to_the_end else _median(chances.cuts)
    return Guess(low, high, estimate, line)


def _priors(
    part: Part,
    context: Context,
    catalogue: Catalogue | None,
    low: Sequence[float],
    high: Sequence[float],
) -> list[grid.Prior]:
    """Return the use levels of the entries as distributions inside what is proved."""
    functions = [levels.functions_of(entry, catalogue) for entry in part.entries]
    names = [entry.name or entry.text[:UNREAD].upper() for entry in part.entries]
    phases = [levels.phase(name, known) for name, known in zip(names, functions, strict=True)]
    products = levels.products_of(context, names, phases)
    together = frozenset(names)
    found = []
    for i, name in enumerate(names):
        level, own = levels.level_of(name, functions[i], products, together)
        found.append(grid.prior(level, own, low[i], high[i]))
    return found


class _State(NamedTuple):
    """The distributions of a part under order and one tilt, the ordered entries first, with means and variances."""

    chances: posterior.Chances
    means: list[float]
    variances: list[float]
    #: Place of the entry that is the bulk, -1 where none is.
    bulk: int


def _put_together(part: Part, facts: Boxes, priors: Sequence[grid.Prior], ordered: int) -> _State:
    """Return the distributions under order and whole; the first ``ordered`` entries stand in the order."""
    # an entry whose amount is printed makes up nothing: it is what it is
    alone = [sum(map(mul, entry.head, HEAD)) if sum(map(bool, entry.head)) > FEW else 0.0 for entry in priors]
    bulk = max(range(len(alone)), key=alone.__getitem__)
    if alone[bulk] < BULK:
        bulk = -1
    state = _tilted(part, facts, priors, ordered, bulk, 0.0)
    if not facts.whole:
        return state
    if bulk < 0:
        return _without_bulk(part, facts, priors, ordered, state)
    # what the bulk would take by itself pulls at the others, the less the looser it is known
    own, width = state.means[bulk], max(state.variances[bulk], 1.0)
    tilt = 0.0
    for _ in range(ROUNDS):
        rest = sum(state.variances) - state.variances[bulk]
        left = WHOLE - sum(state.means) + state.means[bulk]
        gap = ((min(left, own) if part.missing else left) - own) / width - tilt
        if abs(gap) * rest < CLOSE:
            break
        tilt = min(STEEPEST_TILT, max(-STEEPEST_TILT, tilt + gap / (1 + rest / width)))
        state = _tilted(part, facts, priors, ordered, bulk, tilt)
    return state


def _without_bulk(part: Part, facts: Boxes, priors: Sequence[grid.Prior], ordered: int, state: _State) -> _State:
    """Return the distributions with the whole spread over all entries, the more the looser they are known."""
    search = posterior.Search(STEEPEST)
    tilt = 0.0
    for _ in range(ROUNDS):
        short = WHOLE - sum(state.means)
        if abs(short) < CLOSE_ENOUGH or (part.missing and short > 0):
            break
        slope = sum(v / m for v, m in zip(state.variances, state.means, strict=True) if m > 0)
        tilt = search.next(tilt, short, max(slope, 1.0))
        state = _tilted(part, facts, priors, ordered, -1, tilt)
    return state


def _tilted(part: Part, facts: Boxes, priors: Sequence[grid.Prior], ordered: int, bulk: int, tilt: float) -> _State:
    """Return the distributions under order and one tilt."""
    heads: list[Sequence[float]] = [entry.head for entry in priors]
    if tilt:
        heads = posterior.tilted(heads, tilt, bulk)
    chances = _ordered(part, facts, priors[:ordered], heads[:ordered])
    for entry, head in zip(priors[ordered:], heads[ordered:], strict=True):
        size = entry.below + sum(head)
        chances.below.append(entry.below / size)
        chances.head.append([a / size for a in head])
    return _State(chances, *posterior.moments(chances, [entry.mean_below for entry in priors]), bulk)


def _ordered(
    part: Part, facts: Boxes, priors: Sequence[grid.Prior], heads: Sequence[Sequence[float]]
) -> posterior.Chances:
    """Return the distributions of the ordered entries under the order."""
    hull = facts.hull
    assert hull is not None
    if not (part.to_the_end and priors):
        return posterior.chain([entry.below for entry in priors], heads, hull.first, hull.last)
    n = len(TAIL)
    chances = posterior.chain(
        [1.0] * len(priors),
        [(*entry.tail, *head) for entry, head in zip(priors, heads, strict=True)],
        hull.first,
        hull.last,
    )
    tail = [whole[:n] for whole in chances.head]
    return chances._replace(tail=tail, below=[sum(part) for part in tail], head=[whole[n:] for whole in chances.head])


def _stretch(estimate: list[float], low: list[float], high: list[float]) -> None:
    """Let all entries at 1 % or above make up the whole alike."""
    head = [i for i, value in enumerate(estimate) if value >= 1]
    above = sum(estimate[i] for i in head)
    if not head:
        return
    factor = max((WHOLE - sum(estimate) + above) / above, 1 / min(estimate[i] for i in head))
    for values in (estimate, low, high):
        for i in head:
            values[i] *= factor


def _close(
    order: Sequence[int],
    means: Sequence[float],
    variances: Sequence[float],
    low: list[float],
    high: list[float],
    estimate: list[float],
) -> None:
    """Let the greatest entry make up the whole: what the others leave, as unsure as they are together."""
    place = max(range(len(order)), key=lambda at: means[at])
    i = order[place]
    rest = sum(estimate) - estimate[i]
    others = sum(variances) - variances[place]
    width = CLOSED * (others * variances[place] / max(others + variances[place], 1e-9)) ** 0.5
    left = WHOLE - rest
    if left > 0:
        estimate[i], low[i], high[i] = left, max(0.0, left - width), left + width


def _printed(
    part: Part,
    proved_low: Sequence[float],
    proved_high: Sequence[float],
    low: list[float],
    high: list[float],
    estimate: list[float],
) -> None:
    """Take amounts that are printed as one number for what they are."""
    for i, entry in enumerate(part.entries):
        amount = entry.percent
        if amount is None or amount.min is None or amount.min != amount.max:
            continue
        value = min(max(amount.min, proved_low[i]), proved_high[i])
        estimate[i] = value
        low[i] = value - LIKELY_PART * (value - proved_low[i])
        high[i] = value + LIKELY_PART * (proved_high[i] - value)


def _median(cuts: Sequence[float]) -> int:
    """Return the cut that halves the distribution of cuts."""
    done = 0.0
    for cut, weight in enumerate(cuts):
        done += weight
        if done >= 0.5:
            return cut
    return len(cuts) - 1
