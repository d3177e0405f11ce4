"""What two labels say differently of the ingredients they share: stated amounts, order, bounds of amounts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple

from ..models import Amount, Concentration, Entry, Label, Share

Certainty = Literal["proved", "likely"]


class ChangedAmount(NamedTuple):
    """An ingredient with another stated amount on each label; ``None`` where a label states none."""

    name: str
    a: Amount | None
    b: Amount | None

    def to_dict(self) -> dict[str, Any]:
        """Return one object of the record's ``amounts``."""
        return {"name": self.name, **{side: _amount(getattr(self, side)) for side in ("a", "b")}}


class Moved(NamedTuple):
    """An ingredient that stands elsewhere among the shared ones: its places on both labels, from 1."""

    name: str
    direction: Literal["up", "down"]
    a: int
    b: int

    def to_dict(self) -> dict[str, Any]:
        """Return one object of the record's ``moved``."""
        return self._asdict()


class ChangedRange(NamedTuple):
    """An ingredient of which the second label holds more or less: no amount fits the ranges of both labels.

    ``proved``: what is proved for each label leaves no common amount; ``likely``: only the likely ranges do not.
    """

    name: str
    change: Literal["more", "less"]
    certainty: Certainty
    a: Share
    b: Share

    def to_dict(self) -> dict[str, Any]:
        """Return one object of the record's ``ranges``."""
        head = {"name": self.name, "change": self.change, "certainty": self.certainty}
        return head | {side: _ranges(getattr(self, side)) for side in ("a", "b")}


def _amount(amount: Amount | None) -> dict[str, Any] | None:
    return None if amount is None else amount.to_dict()


def _ranges(share: Share) -> dict[str, Any]:
    proved = None if share.proved is None else share.proved.to_dict()
    return {"proved": proved, "likely": share.likely.to_dict()}


def first_entries(label: Label) -> dict[str, Entry]:
    """Return the first entry of every ingredient that is on the label, may-contain entries left out.

    An entry that could not be identified counts by its printed text in upper case.
    """
    entries: dict[str, Entry] = {}
    for entry in label.ingredients:
        if entry.section != "may_contain":
            for name in entry.names or (" ".join(entry.text.upper().split()),):
                entries.setdefault(name, entry)
    return entries


def changed_amounts(a: Mapping[str, Entry], b: Mapping[str, Entry]) -> tuple[ChangedAmount, ...]:
    """Return the shared ingredients whose stated amounts differ, in the order of the first label."""
    return tuple(
        ChangedAmount(name, entry.percent, b[name].percent)
        for name, entry in a.items()
        if name in b and _stated(entry.percent) != _stated(b[name].percent)
    )


def _stated(amount: Amount | None) -> tuple[float | None, float | None, str] | None:
    """Return what is compared of an amount, however it is printed: ``5 %`` is ``5.0 %``."""
    return None if amount is None else (amount.min, amount.max, amount.basis)


def moved(a: Sequence[str], b: Sequence[str]) -> tuple[Moved, ...]:
    """Return the fewest shared names of two lists that must move to make their order one, in the order of the second.

    >>> [(item.name, item.direction, item.a, item.b) for item in moved(["A", "B", "C", "D"], ["D", "A", "X", "C"])]
    [('D', 'up', 4, 1)]
    """
    first, second = ({name: place for place, name in enumerate(names, 1)} for names in (a, b))
    shared = [name for name in b if name in first]
    stayed = _longest_rising([first[name] for name in shared])
    ranks = {name: rank for rank, name in enumerate(sorted(shared, key=first.__getitem__))}
    return tuple(
        Moved(name, "up" if rank < ranks[name] else "down", first[name], second[name])
        for rank, name in enumerate(shared)
        if rank not in stayed
    )


def _longest_rising(places: Sequence[int]) -> frozenset[int]:
    """Return the indices of a longest rising run of numbers, which need not stand side by side.

    >>> sorted(_longest_rising([4, 1, 2, 3]))
    [1, 2, 3]
    """
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, place in enumerate(places):
        length = bisect_left(ends, place)
        before.append(last[length - 1] if length else -1)
        ends[length:] = [place, *ends[length + 1 :]]
        last[length:] = [index, *last[length + 1 :]]
    run, index = set(), last[-1] if last else -1
    while index >= 0:
        run.add(index)
        index = before[index]
    return frozenset(run)


def changed_ranges(
    a: Mapping[str, Entry], b: Mapping[str, Entry], amounts_a: Concentration, amounts_b: Concentration
) -> tuple[ChangedRange, ...]:
    """Return the shared ingredients of which no amount fits both labels, in the order of the first.

    Likely ranges count only where the order of both lists means something.
    """
    ordered = amounts_a.order_means and amounts_b.order_means
    found = []
    for name, entry in a.items():
        left = amounts_a.share(entry.position)
        right = amounts_b.share(b[name].position) if name in b else None
        if left is not None and right is not None and (change := _changed(left, right, ordered)):
            found.append(ChangedRange(name, *change, left, right))
    return tuple(found)


def _changed(a: Share, b: Share, ordered: bool) -> tuple[Literal["more", "less"], Certainty] | None:
    """Return how an amount changed and how certain that is, ``None`` where the ranges have an amount in common."""
    pairs: list[tuple[Certainty, Any, Any]] = []
    if a.proved is not None and b.proved is not None:
        pairs.append(("proved", a.proved, b.proved))
    if ordered:
        pairs.append(("likely", a.likely, b.likely))
    for certainty, left, right in pairs:
        if left.max < right.min:
            return "more", certainty
        if right.max < left.min:
            return "less", certainty
    return None
