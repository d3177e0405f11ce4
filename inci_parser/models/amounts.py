"""How much of each ingredient there can be. All amounts are mass percent, 0 to 100."""

from collections.abc import Iterable
from itertools import repeat
from typing import Any, NamedTuple


class LegalMaximum(NamedTuple):
    """The most of an entry that a market's law allows in the assumed product, in mass percent."""

    max: float
    #: Short reason for a table cell: "EU V/29: 1 % at most".
    reason: str
    ref: str = ""


class Interval(NamedTuple):
    """Mass percent, both ends included."""

    min: float
    max: float

    def to_dict(self) -> dict[str, Any]:
        """Return ``{"min", "max"}``."""
        return {"min": self.min, "max": self.max}


class Share(NamedTuple):
    """How much of one entry there can be: proved, likely (80 %) and one estimate, in mass percent."""

    position: int
    #: ``None`` where a doubt touches what a proof would rest on; ``because`` says which.
    proved: Interval | None
    likely: Interval
    estimate: float
    because: tuple[str, ...] = ()
    #: Whether the upper end of what is proved rests on a market's law being kept.
    by_law: bool = False

    def to_dict(self) -> dict[str, Any]:
        """Return one object of ``concentration.ingredients``."""
        return {
            "position": self.position,
            "proved": None if self.proved is None else self.proved.to_dict(),
            "likely": self.likely.to_dict(),
            "estimate": self.estimate,
            "because": list(self.because),
        }


def intervals(low: Iterable[float], high: Iterable[float]) -> list[Interval]:
    """Return an interval for each pair of ends, as ``Interval`` does, much faster.

    >>> intervals([1.0], [2.0])
    [Interval(min=1.0, max=2.0)]
    """
    return list(map(tuple.__new__, repeat(Interval), zip(low, high, strict=True)))


def shares(
    positions: Iterable[int],
    proved: Iterable[Interval | None],
    likely: Iterable[Interval],
    estimates: Iterable[float],
    because: Iterable[tuple[str, ...]],
    by_law: Iterable[bool],
) -> list[Share]:
    """Return a share for each item of the columns, as ``Share`` does, much faster; the shortest column ends them.

    >>> shares([1], [None], [Interval(1.0, 2.0)], [1.5], [()], [False])[0].estimate
    1.5
    """
    columns = zip(positions, proved, likely, estimates, because, by_law, strict=False)
    return list(map(tuple.__new__, repeat(Share), columns))


class OnePercentLine(NamedTuple):
    """How many ordered entries stand at 1 % or above: every feasible count lies in ``min`` to ``max``."""

    min: int
    max: int
    likely: int

    def to_dict(self) -> dict[str, Any]:
        """Return ``{"min", "max", "likely"}``."""
        return {"min": self.min, "max": self.max, "likely": self.likely}


class Concentration(NamedTuple):
    """What order, law and declared amounts say about how much of each ingredient there is."""

    assumptions: tuple[str, ...] = ()
    contradiction: str | None = None
    order_means: bool = True
    one_percent_line: OnePercentLine = OnePercentLine(0, 0, 0)
    ingredients: tuple[Share, ...] = ()
    #: Whether the list seems to be a part of one: no base among its entries, so estimates tell little.
    partial: bool = False
    #: Positions of the entries of a list in order that stand outside it: colours, amounts printed in front or appended.
    outside: tuple[int, ...] = ()

    def share(self, position: int) -> Share | None:
        """Return the share of the entry at ``position``, ``None`` where it has none (may contain)."""
        return next((s for s in self.ingredients if s.position == position), None)

    def to_dict(self) -> dict[str, Any]:
        """Return the record's ``concentration`` object."""
        return {
            "assumptions": list(self.assumptions),
            "contradiction": self.contradiction,
            "order_means": self.order_means,
            "one_percent_line": self.one_percent_line.to_dict(),
            "ingredients": [s.to_dict() for s in self.ingredients],
        }
