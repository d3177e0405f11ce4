"""The likely range and the estimate of every entry, and the likely place of the one-percent line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, compress
from operator import not_, or_
from typing import TYPE_CHECKING, NamedTuple

from ...models import Context, Entry
from ..rule_terms import name_endings, rule_terms
from ..wording import is_share_of_volume
from . import constituents, posterior, prior
from . import use_levels as levels
from .completeness import LITTLE, led_by_a_product
from .composition import WHOLE, Composition, Constraints
from .prior import TAIL

if TYPE_CHECKING:
    from ...naming import Catalogue

#: Distributions are tilted again until their means would move by less than this, or add up to a whole this close.
CLOSE = 1.0
CLOSE_ENOUGH = 4.0
ROUNDS = 6
#: The tilt of a whole whose bulk is known goes no further: beyond, all of an entry's chances lie at one end anyway.
STEEPEST_TILT = 3.0
#: Mean of a use level, in mass percent, from which an entry is the bulk: it makes up what the others leave of 100 %.
BULK = 25.0
#: How far a likely range reaches between a printed number and the end of what it can mean.
LIKELY_PART = 0.8
#: Most entries at 1 % or above behind one that can hardly be more than 1 %.
AT_A_CAP = 3
#: Characters of the text of an unknown entry by which its class of use levels is looked for.
UNREAD = 80
#: How much of a product such an ingredient is where nothing like it stands beside it.
ALONE = levels.Level(50.0, 90.0, 99.0)
#: How much of a blend of scented oils, or of one such oil, each oil is, and what is named of their constituents.
OF_BLEND, CONSTITUENT = levels.Level(1.0, 12.0, 60.0), levels.Level(0.1, 2.0, 30.0)
#: Usual share, in mass percent, up to which what stands behind a scented oil is taken for a part of it.
HUNDREDTHS = 0.05
#: A colour that stands in any place is not taken for more than so many times the greatest usual amount: it makes up
#: nothing that the rest leaves.
BESIDE_AT_MOST = 2.0
#: Greatest usual amount, in mass percent, of what there is little of: it makes up nothing that the rest leaves, and is
#: not taken for more than so many times that amount, or so much.
LITTLE_AT_ALL, LITTLE_AT_MOST, LITTLE_FLOOR = 1.1, 5.0, 3.0
#: Greatest usual amount of perfume in a product that is no perfume itself.
OF_PERFUME = 4.0
#: Greatest usual amounts of the other entries together from which they are taken to make up the product.
AMPLE = 20.0
#: How far the mass percent of a printed share of the volume may be from the one it was converted to, as a part of it.
OF_VOLUME = 0.1
#: How great a power the search without a bulk may try.
STEEPEST = 6.0
#: Half of the likely range of the entry that makes up the whole, in standard deviations: 1.28 if all were known
#: as well as the tables say, more because they are not.
CLOSED = 1.8


class Estimates(NamedTuple):
    """What is likely of a part: low, high and estimate of every entry, in mass percent, and the one-percent line."""

    low: list[float]
    high: list[float]
    estimate: list[float]
    line: int


def estimate_amounts(
    part: Composition,
    facts: Constraints,
    known: Sequence[tuple[levels.Level, bool]],
    proved_low: Sequence[float],
    proved_high: Sequence[float],
) -> Estimates:
    """Return what is likely under use levels, the order and the whole, inside what is proved."""
    ordered, n = part.ordered if facts.order else (), len(known)
    priors = _priors(part, known, proved_low, proved_high, ordered)
    order = (*ordered, *(part.free if facts.order else range(n)))
    minor = _minor([known[i] for i in order])
    model = _part_model(part, facts, [priors[i] for i in order], len(ordered), minor)
    state = _fit_to_the_whole(model, part, facts)
    low, high, estimate = [0.0] * n, [0.0] * n, [0.0] * n
    for i, summary in zip(order, _summaries(state.chances, model.priors), strict=True):
        low[i], high[i], estimate[i] = summary
    constituents.settle(part, ordered, proved_high, low, high, estimate)
    if facts.whole and not part.may_lack_much and n > 1 and (ordered or max(state.means) >= BULK):
        if state.bulk < 0:
            scents = [_scents(part.entries[i], known[i][0]) for i in order]
            _stretch(list(compress(order, map(not_, map(or_, minor, scents)))), estimate, low, high)
        _close(order, state.means, state.variances, low, high, estimate)
    if facts.amounts:
        _printed(part, proved_low, proved_high, low, high, estimate)
    found = _inside(proved_low, proved_high, Estimates(low, high, estimate, _median(state.chances.cuts)))
    return found._replace(line=sum(found.estimate[i] >= 1 for i in ordered)) if part.to_the_end else found


def _inside(proved_low: Sequence[float], proved_high: Sequence[float], found: Estimates) -> Estimates:
    """Return estimates inside what is proved, each inside its likely range."""
    estimate = list(map(min, map(max, found.estimate, proved_low), proved_high))
    low = list(map(min, map(max, found.low, proved_low), estimate))
    high = list(map(max, map(min, found.high, proved_high), estimate))
    return Estimates(low, high, estimate, found.line)


def _priors(
    part: Composition,
    known: Sequence[tuple[levels.Level, bool]],
    proved_low: Sequence[float],
    proved_high: Sequence[float],
    ordered: Sequence[int],
) -> list[prior.Prior]:
    """Return the use level of every entry as a distribution; ``ordered`` are the indices of those in the order."""
    beside = {i for i in part.free if not known[i][1]} if ordered else set()
    first = ordered[0] if ordered else -1
    return [
        prior.usual(level, own).within(
            *_likely_bounds(entry, level, least, most, beside=len(beside) if i in beside else 0, first=i == first)
        )
        for i, (entry, (level, own), least, most) in enumerate(
            zip(part.entries, known, proved_low, proved_high, strict=True)
        )
    ]


def _likely_bounds(
    entry: Entry, level: levels.Level, least: float, most: float, *, beside: int, first: bool = False
) -> tuple[float, float]:
    """Return the bounds in mass percent inside which an entry is looked for, narrower than what is proved.

    A printed share of the volume is near the mass percent that it was converted to. ``beside``: how many
    stand beside the order with the level of their class, the entry among them: no place makes more of them likely, and
    together they have no more than one alone. Of little no more is likely either, unless it is the ``first``.
    """
    amount = entry.percent
    if amount is not None and is_share_of_volume(amount.basis) and amount.min is not None and amount.min == amount.max:
        return max(least, amount.min * (1 - OF_VOLUME)), min(most, amount.min * (1 + OF_VOLUME))
    if beside:
        most = min(most, max(1.0, BESIDE_AT_MOST * level.high / beside))
    elif level.high <= LITTLE_AT_ALL and not first:
        most = min(most, max(LITTLE_FLOOR, LITTLE_AT_MOST * level.high))
    elif _scents(entry, level) and not first:
        most = min(most, level.high)
    return least, max(least, most)


def _scents(entry: Entry, level: levels.Level) -> bool:
    """Return whether an entry is the perfume of a product that is no perfume: it makes up nothing."""
    return level.high <= OF_PERFUME and entry.name in rule_terms("perfume")


def entry_levels(part: Composition, context: Context, catalogue: Catalogue | None) -> list[tuple[levels.Level, bool]]:
    """Return the use level of every entry, and whether it is the ingredient's own (not its class's)."""
    known = [entry.match.name for entry in part.entries]
    names = [name or entry.text[:UNREAD].upper() for name, entry in zip(known, part.entries, strict=True)]
    functions = [catalogue.functions(name) if catalogue is not None and name else () for name in known]
    uses = list(map(levels.use_of, names, functions))
    products = levels.products_of(context, names, [use.phase for use in uses])
    return levels.levels_of(uses, products, frozenset(names))


def whole_product(part: Composition, known: list[tuple[levels.Level, bool]]) -> list[tuple[levels.Level, bool]]:
    """Return use levels where the first entry makes up the product if it is sold by itself and no other is its like.

    Where it is a scented oil, of which other products hold little, so are the others: a blend, and what is named of it.
    """
    if part.may_lack_much or not led_by_a_product(part, known):
        return known
    first, *names = [entry.match.name or "" for entry in part.entries]
    if names and known[0][0].high <= LITTLE and first.endswith(name_endings("plant_oil")):  # elsewhere a scent
        alike = [_of_scented_oils(name, level) for name, (level, _) in zip(names, known[1:], strict=True)]
        return [(OF_BLEND if OF_BLEND in alike else ALONE, False), *[(level, False) for level in alike]]
    if any(level.high > LITTLE and levels.sold_alone(name) for name, (level, _) in zip(names, known[1:], strict=True)):
        return known
    return [(ALONE, False), *known[1:]]


def _of_scented_oils(name: str, level: levels.Level) -> levels.Level:
    """Return the use level of an entry behind a scented oil that makes up the product; ``level`` is that elsewhere."""
    if levels.sold_alone(name):
        return OF_BLEND
    return CONSTITUENT if level.typical <= HUNDREDTHS else level


class _PartModel(NamedTuple):
    """The priors of the entries of a part, the first ``ordered`` of them in descending order, and what follows."""

    priors: Sequence[prior.Prior]
    ordered: int
    to_the_end: bool
    #: Of each entry the chances of the shares from 1 % on; empty where it surely stands below.
    heads: list[Sequence[float]]
    means_below: list[float]
    cut_logs: list[float]
    #: The least and the most that stand at 1 % or above.
    first: int
    last: int
    #: Of each entry whether it makes up nothing of what the others leave.
    minor: Sequence[bool]


class _State(NamedTuple):
    """The distributions of a part under order and one tilt, the ordered entries first, with means and variances."""

    chances: posterior.Chances
    means: list[float]
    variances: list[float]
    #: Place of the entry that is the bulk, -1 where none is.
    bulk: int


def _minor(usual: Sequence[tuple[levels.Level, bool]]) -> list[bool]:
    """Return of each use level whether it is so little that the entry makes up nothing of what others leave.

    Where the others could not make up a product, each may.
    """
    minor = [level.high <= LITTLE_AT_ALL for level, _ in usual]
    others = sum(level.high for (level, _), small in zip(usual, minor, strict=True) if not small)
    return minor if others >= AMPLE else [False] * len(minor)


def _part_model(
    part: Composition, facts: Constraints, priors: Sequence[prior.Prior], ordered: int, minor: Sequence[bool]
) -> _PartModel:
    """Return the model of a part; ``priors`` and ``minor``: of the ordered entries, then of the others."""
    hull = facts.hull
    assert hull is not None
    to_the_end = part.to_the_end and ordered > 0
    heads: list[Sequence[float]] = [entry.head for entry in priors]
    last = _likely_last(priors, hull.first, hull.last)
    heads[last:ordered] = [()] * (ordered - last)
    logs = posterior.cut_logs([0.0 if to_the_end else entry.log_below for entry in priors[:ordered]])
    means = [entry.mean_below for entry in priors]
    return _PartModel(priors, ordered, to_the_end, heads, means, logs, hull.first, last, minor)


def _likely_last(priors: Sequence[prior.Prior], first: int, last: int) -> int:
    """Return how many entries at most are taken to stand at 1 % or above.

    Behind an entry that can hardly be more than 1 % (by law, or by a capped one before it) few others stand at that one
    share; without that a whole run of entries would be put on it.
    """
    for place in range(first, last):
        entry = priors[place]
        if entry.below > 0 and sum(share > 0 for share in entry.head) <= 1:
            return min(place + AT_A_CAP, last)
    return last


def _fit_to_the_whole(model: _PartModel, part: Composition, facts: Constraints) -> _State:
    """Return the distributions under the order, so tilted that their means add up to the whole."""
    # an entry whose amount is printed makes up nothing: it is what it is
    alone = [entry.bulk for entry in model.priors]
    bulk = alone.index(max(alone))
    if alone[bulk] < BULK:
        bulk = -1
    state = _tilted(model, bulk, 0.0)
    if not facts.whole:
        return state
    if bulk < 0:
        return _without_bulk(model, part, state)
    # the bulk's own mean pulls at the others, the less the greater its variance
    own, width = state.means[bulk], max(state.variances[bulk], 1.0)
    tilt = 0.0
    for _ in range(ROUNDS):
        rest = sum(state.variances) - state.variances[bulk]
        left = WHOLE - sum(state.means) + state.means[bulk]
        gap = ((min(left, own) if part.may_lack_much else left) - own) / width - tilt
        if abs(gap) * rest < CLOSE:
            break
        tilt = min(STEEPEST_TILT, max(-STEEPEST_TILT, tilt + gap / (1 + rest / width)))
        state = _tilted(model, bulk, tilt)
    return state


def _without_bulk(model: _PartModel, part: Composition, state: _State) -> _State:
    """Return the distributions with the whole spread over all entries, each by its variance."""
    search = posterior.Search(STEEPEST)
    tilt = 0.0
    for _ in range(ROUNDS):
        short = WHOLE - sum(state.means)
        if abs(short) < CLOSE_ENOUGH or (part.may_lack_much and short > 0):
            break
        slope = sum([v / m for v, m in zip(state.variances, state.means, strict=True) if m > 0])
        tilt = search.next(tilt, short, max(slope, 1.0))
        state = _tilted(model, -1, tilt)
    return state


def _tilted(model: _PartModel, bulk: int, tilt: float) -> _State:
    """Return the distributions under order and one tilt."""
    heads = model.heads
    if tilt:
        heads = posterior.tilted(model.heads, tilt, bulk)
        if bulk < 0:
            heads = [own if small else head for own, head, small in zip(model.heads, heads, model.minor, strict=True)]
    chances = _ordered(model, heads[: model.ordered])
    for entry, head in zip(model.priors[model.ordered :], heads[model.ordered :], strict=True):
        size = entry.below + sum(head)
        chances.below.append(entry.below / size)
        chances.head.append([a / size for a in head])
    return _State(chances, *posterior.moments(chances, model.means_below), bulk)


def _ordered(model: _PartModel, heads: Sequence[Sequence[float]]) -> posterior.Chances:
    """Return the distributions of the ordered entries under the order."""
    if not model.to_the_end:
        return posterior.chain(model.cut_logs, heads, model.first, model.last)
    n = len(TAIL)
    shares = [(*entry.tail, *head) for entry, head in zip(model.priors, heads, strict=False)]
    chances = posterior.chain(model.cut_logs, shares, model.first, model.last)
    tail = [whole[:n] for whole in chances.head]
    return chances._replace(tail=tail, below=[sum(part) for part in tail], head=[whole[n:] for whole in chances.head])


def _summaries(chances: posterior.Chances, priors: Sequence[prior.Prior]) -> Iterator[tuple[float, float, float]]:
    """Yield low, high and estimate of every entry by its distribution."""
    to_the_end = len(chances.tail)
    for place, (entry, below, head) in enumerate(zip(priors, chances.below, chances.head, strict=True)):
        if place < to_the_end and chances.tail[place]:
            yield prior.summary(list(accumulate(chances.tail[place])), below, head)
        else:
            yield prior.summary(entry.tail_sums, below, head) if head else entry.alone


def _stretch(ample: Sequence[int], estimate: list[float], low: list[float], high: list[float]) -> None:
    """Scale the ``ample`` entries at 1 % or above by one factor, in place, so that the parts add up to the whole."""
    head = [i for i in ample if estimate[i] >= 1]
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
    """Set the greatest entry, in place, to the whole less the others, with a range by its variance and theirs."""
    place = max(range(len(order)), key=lambda at: means[at])
    i = order[place]
    rest = sum(estimate) - estimate[i]
    others = sum(variances) - variances[place]
    width = CLOSED * (others * variances[place] / max(others + variances[place], 1e-9)) ** 0.5
    width = max(width, max([high[j] - estimate[j] for j in order if j != i and estimate[j] < 1], default=0.0))
    left = WHOLE - rest
    if left > 0:
        estimate[i], low[i], high[i] = left, max(0.0, left - width), left + width


def _printed(
    part: Composition,
    proved_low: Sequence[float],
    proved_high: Sequence[float],
    low: list[float],
    high: list[float],
    estimate: list[float],
) -> None:
    """Set range and estimate of amounts that are printed as one number, in place, to that number."""
    for i, entry in enumerate(part.entries):
        amount = entry.percent
        if amount is None or amount.min is None or amount.min != amount.max:
            continue
        if amount.basis and not is_share_of_volume(amount.basis):
            continue  # of a part of it
        value = min(max(amount.min, proved_low[i]), proved_high[i])
        estimate[i] = value
        if is_share_of_volume(amount.basis):
            low[i], high[i] = value * (1 - OF_VOLUME), value * (1 + OF_VOLUME)
            continue
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
