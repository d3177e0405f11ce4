"""The tables of law as one index by market and ingredient, built once and remembered on disk."""

from __future__ import annotations

from functools import cache, lru_cache
from sys import intern
from typing import Any, NamedTuple

from ...models import Source
from ...tables.resources import compiled, rows
from .scope import Scope, parse

TABLES = ("annexes.csv", "law_sources.csv", "limits.csv", "product_types.csv")


class Limit(NamedTuple):
    """One maximum, or condition without one, of one ingredient in the products of one scope (row of limits.csv)."""

    ref: str
    function: str
    #: Section of the label the rule is about: ``active`` for medicines, else ``any``.
    section: str
    scope: Scope
    product: str
    max: float | None
    min: float | None
    basis: str
    #: Grams of the named ingredient for a gram of the basis; ``None`` where nobody knows.
    factor: float | None
    #: Another name that must stand on the label too, with ``-`` one that must not; empty: no matter.
    beside: str
    #: The law lists the ingredient for no other products than those of its rows.
    only: bool
    #: The maximum bounds everything the ingredient may be used for in such products.
    binds: bool
    condition: str
    regulation: str
    date: str
    source: str

    @property
    def named_max(self) -> float | None:
        """The maximum as mass percent of the ingredient as named, ``None`` where it cannot be told."""
        return None if self.max is None or self.factor is None else self.max * self.factor

    @property
    def nano(self) -> bool:
        """Whether the rule is about the nano form alone."""
        return self.function.endswith("nano")


class Ban(NamedTuple):
    """One prohibition, condition or requirement of purity that has no maximum (row of annexes.csv)."""

    ref: str
    kind: str
    scope: Scope
    condition: str
    regulation: str
    date: str
    source: str


#: What is remembered on disk: plain values, which load far faster than records do.
Cells = tuple[Any, ...]
Stored = tuple[
    dict[str, tuple[Cells, ...]], dict[str, tuple[Cells, ...]], dict[str, tuple[Cells, ...]], tuple[Cells, ...]
]


class Law:
    """What the tables say for one market; the records of a name are made when it is first asked for."""

    def __init__(self, stored: Stored) -> None:
        self._limits, self._bans, self._colours, sources = stored
        self.sources = {cells[0]: Source(*cells) for cells in sources}
        #: Names with maxima, with prohibitions or conditions, and colourants that are not listed for every product.
        self.limited, self.banned, self.coloured = self._limits.keys(), self._bans.keys(), self._colours.keys()
        #: Names that rows ask for or exclude beside the ingredient they are about.
        self.beside = frozenset(
            cells[_BESIDE].strip("-") for found in self._limits.values() for cells in found if cells[_BESIDE]
        )

    @lru_cache(maxsize=8_192)  # noqa: B019  (one instance a market, for as long as the process lives)
    def limits(self, name: str) -> tuple[Limit, ...]:
        """Return the maxima and conditions of an ingredient."""
        return tuple(Limit(*cells) for cells in self._limits.get(name, ()))

    @lru_cache(maxsize=8_192)  # noqa: B019
    def bans(self, name: str) -> tuple[Ban, ...]:
        """Return the prohibitions, conditions and rules of purity of an ingredient."""
        return tuple(Ban(*cells) for cells in self._bans.get(name, ()))

    @lru_cache(maxsize=8_192)  # noqa: B019
    def colours(self, name: str) -> tuple[Ban, ...]:
        """Return the products that a colourant is not listed for."""
        return tuple(Ban(*cells) for cells in self._colours.get(name, ()))

    def pure(self, name: str) -> bool:
        """Tell whether the market rules the purity of an ingredient that it allows."""
        return any(ban.kind == "purity" for ban in self.bans(name))


_BESIDE = Limit._fields.index("beside")


@cache
def law(market: str) -> Law:
    """Return what the tables say for a market."""
    return Law(compiled(f"analysis-law-{market.lower()}", TABLES, lambda: _build(market)))


def _build(market: str) -> Stored:
    limits: dict[str, list[Cells]] = {}
    for row in rows("limits.csv"):
        if row["market"] == market:
            limits.setdefault(row["inci"], []).append(_shared(_limit(row)))
    bans: dict[str, list[Cells]] = {}
    colours: dict[str, list[Cells]] = {}
    for row in rows("annexes.csv"):
        if row["market"] == market:
            (colours if row["kind"] == "colour" else bans).setdefault(row["inci"], []).append(_shared(_ban(row)))
    sources = tuple(
        (row["key"], row["citation"], int(row["year"]) if row["year"] else None, row["url"])
        for row in rows("law_sources.csv")
    )
    return _frozen(limits), _frozen(bans), _frozen(colours), sources


def _frozen(found: dict[str, list[Cells]]) -> dict[str, tuple[Cells, ...]]:
    return {name: tuple(rules) for name, rules in found.items()}


def _shared(record: Cells) -> Cells:
    """Return the cells of a record, equal texts being one object: it is then stored and loaded once."""
    return tuple(intern(cell) if isinstance(cell, str) else cell for cell in record)


def _limit(row: dict[str, str]) -> Limit:
    return Limit(
        ref=row["ref"],
        function=row["function"],
        section=row["section"],
        scope=parse(row["scope"]),
        product=row["product"],
        max=float(row["max"]) if row["max"] else None,
        min=float(row["min"]) if row["min"] else None,
        basis=row["basis"],
        factor=float(row["factor"]) if row["factor"] else None,
        beside=row["beside"],
        only=row["only"] == "yes",
        binds=row["binds"] == "yes",
        condition=row["condition"],
        regulation=row["regulation"],
        date=row["date"],
        source=row["source"],
    )


def _ban(row: dict[str, str]) -> Ban:
    return Ban(
        ref=row["ref"],
        kind=row["kind"],
        scope=parse(row["scope"]),
        condition=row["condition"],
        regulation=row["regulation"],
        date=row["date"],
        source=row["source"],
    )
