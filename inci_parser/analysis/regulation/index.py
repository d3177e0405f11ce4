"""The tables of law as one index by market and ingredient, built once and remembered on disk."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, TypeVar

from ..._resources import compiled, rows
from ...models import Source
from .scope import Scope, parse

T = TypeVar("T")
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


class Law(NamedTuple):
    """Everything the tables say, by market and canonical name."""

    limits: dict[str, dict[str, tuple[Limit, ...]]]
    bans: dict[str, dict[str, tuple[Ban, ...]]]
    #: Colourants that a market does not list for every product.
    colours: dict[str, dict[str, tuple[Ban, ...]]]
    #: Names that rows ask for or exclude beside the ingredient they are about.
    beside: frozenset[str]
    #: Names whose purity a market rules, allowed as they are.
    pure: dict[str, frozenset[str]]
    sources: dict[str, Source]


@cache
def law() -> Law:
    """Return the index."""
    return compiled("analysis-law", TABLES, _build)


def _build() -> Law:
    limits: dict[str, dict[str, list[Limit]]] = {}
    for row in rows("limits.csv"):
        limits.setdefault(row["market"], {}).setdefault(row["inci"], []).append(_limit(row))
    bans: dict[str, dict[str, list[Ban]]] = {}
    colours: dict[str, dict[str, list[Ban]]] = {}
    for row in rows("annexes.csv"):
        kind = colours if row["kind"] == "colour" else bans
        kind.setdefault(row["market"], {}).setdefault(row["inci"], []).append(_ban(row))
    sources = {
        row["key"]: Source(row["key"], row["citation"], int(row["year"]) if row["year"] else None, row["url"])
        for row in rows("law_sources.csv")
    }
    return Law(
        _frozen(limits),
        _frozen(bans),
        _frozen(colours),
        frozenset(
            rule.beside.strip("-")
            for names in limits.values()
            for found in names.values()
            for rule in found
            if rule.beside
        ),
        {
            market: frozenset(name for name, found in names.items() if any(ban.kind == "purity" for ban in found))
            for market, names in bans.items()
        },
        sources,
    )


def _frozen(found: dict[str, dict[str, list[T]]]) -> dict[str, dict[str, tuple[T, ...]]]:
    return {market: {name: tuple(rules) for name, rules in names.items()} for market, names in found.items()}


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
