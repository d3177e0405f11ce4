"""The tables of law as one index by market and ingredient, built once and remembered on disk."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from ...models import Source
from ...tables.build_cache import load_or_build
from ...tables.on_demand import OnDemand
from ...tables.resources import rows
from .scope import Scope, parse

TABLES = (
    "colourants.csv", "law_sources.csv", "limits.csv", "product_types.csv", "prohibitions.csv", "sums.csv",
    "warnings.csv",
)  # fmt: skip
Row = TypeVar("Row")


class Limit(NamedTuple):
    """One maximum, or condition without one, of one ingredient in the products of one scope (row of limits.csv)."""

    ref: str
    function: str
    #: Section of the label the rule is about: ``active`` for medicines, else ``any``.
    section: str
    #: What the medicine must be for (purposes.csv); empty: no matter.
    purpose: str
    scope: Scope
    #: The scope as a sentence says it; empty: every product.
    in_words: str
    max: float | None
    min: float | None
    basis: str
    #: Grams of the named ingredient for a gram of the basis; ``None`` where it is unknown.
    factor: float | None
    #: Another name that must stand on the label too, with ``-`` one that must not; empty: no matter.
    beside: str
    #: The law lists the ingredient for no other products than those of its rows.
    only: bool
    #: The maximum bounds everything the ingredient may be used for in such products.
    binds: bool
    condition: str
    #: What the pack must say, in our words; empty: nothing.
    warnings: str
    regulation: str
    #: ISO date of the entry in CosIng.
    updated: str
    #: ISO dates: since when the rule holds, until when older stock may be sold; empty: not known, or no such date.
    in_force: str
    sold_until: str
    #: What was not checked in the text of the law: ``all``, ``dates`` or nothing.
    not_checked: str
    law_source: str

    @property
    def named_max(self) -> float | None:
        """The maximum as mass percent of the ingredient as named, ``None`` where it cannot be determined."""
        return None if self.max is None or self.factor is None else self.max * self.factor

    @property
    def nano(self) -> bool:
        """Whether the rule is about the nano form alone."""
        return self.function.endswith("nano")


class Restriction(NamedTuple):
    """One prohibition or condition without a maximum (row of prohibitions.csv or colourants.csv)."""

    ref: str
    #: ``prohibited``, ``condition``, ``purity``, ``chemicals``, ``regional``, ``functional``, or ``colour``.
    kind: str
    scope: Scope
    condition: str
    regulation: str
    in_force: str
    sold_until: str
    not_checked: str
    law_source: str

    @property
    def nano_only(self) -> bool:
        """Whether it is about the nano form, whatever the product."""
        return self.scope == ((("nano",), ()),)


class Sum(NamedTuple):
    """Ingredients whose amounts count together (row of sums.csv)."""

    title: str
    #: Entries of the law whose ingredients count, all of them or those of ``names`` alone.
    refs: frozenset[str]
    names: frozenset[str]
    #: The maximum of the sum, ``None``: that of the entries themselves.
    max: float | None
    basis: str


class StoredLaw(NamedTuple):
    """What is remembered on disk of one market; the rows of an ingredient are read when they are asked for."""

    limits: OnDemand[tuple[Limit, ...]]
    restrictions: OnDemand[tuple[Restriction, ...]]
    colourants: OnDemand[tuple[Restriction, ...]]
    sums: tuple[Sum, ...]
    sources: OnDemand[Source]
    beside: frozenset[str]
    has_medicines: bool

    @staticmethod
    def of(
        limits: Mapping[str, tuple[Limit, ...]],
        restrictions: Mapping[str, tuple[Restriction, ...]] = MappingProxyType({}),
        colourants: Mapping[str, tuple[Restriction, ...]] = MappingProxyType({}),
        sums: tuple[Sum, ...] = (),
        sources: Iterable[Source] = (),
    ) -> "StoredLaw":
        """Return the law of these rows by canonical name."""
        every = [limit for some in limits.values() for limit in some]
        return StoredLaw(
            OnDemand(limits),
            OnDemand(restrictions),
            OnDemand(colourants),
            sums,
            OnDemand({source.key: source for source in sources}),
            frozenset(limit.beside.strip("-") for limit in every if limit.beside),
            any(limit.purpose for limit in every),
        )


class MarketLaw:
    """What the tables say for one market, by canonical name."""

    def __init__(self, stored: StoredLaw) -> None:
        self._limits, self._restrictions, self._colourants, self.sums, self.sources = stored[:5]
        #: Names that rows ask for or exclude beside the ingredient they are about.
        self.beside = stored.beside
        #: Whether it rules the actives of medicines.
        self.has_medicines = stored.has_medicines
        #: Names with maxima, with prohibitions or conditions, and colourants that are not listed for every product.
        self.limited = self._limits.keys()
        self.restricted = self._restrictions.keys()
        self.coloured = self._colourants.keys()

    def limits(self, name: str) -> tuple[Limit, ...]:
        """Return the maxima and conditions of an ingredient."""
        return self._limits.get(name, ())

    def restrictions(self, name: str) -> tuple[Restriction, ...]:
        """Return the prohibitions, conditions and rules for the maker of an ingredient."""
        return self._restrictions.get(name, ())

    def prohibits(self, name: str) -> bool:
        """Return whether the market prohibits an ingredient in all cosmetics, whatever it is there for."""
        barred = (restriction for restriction in self.restrictions(name) if restriction.kind == "prohibited")
        return any(not (restriction.scope or restriction.condition) for restriction in barred)

    def colourants(self, name: str) -> tuple[Restriction, ...]:
        """Return the products that a colourant is not listed for."""
        return self._colourants.get(name, ())

    def rules_purity(self, name: str) -> bool:
        """Return whether the market rules the purity of an ingredient that it allows."""
        return any(restriction.kind == "purity" for restriction in self.restrictions(name))


@cache
def law(market: str) -> MarketLaw:
    """Return what the tables say for a market."""
    return MarketLaw(load_or_build(f"analysis-law-{market.lower()}", TABLES, lambda: _build(market)))


def _build(market: str) -> StoredLaw:
    warnings = {row["key"]: row["text"] for row in rows("warnings.csv")}
    return StoredLaw.of(
        _by_name("limits.csv", market, lambda row: _limit(row, warnings)),
        _by_name("prohibitions.csv", market, _restriction),
        _by_name("colourants.csv", market, _colourant),
        tuple(_sum(row) for row in rows("sums.csv") if row["market"] == market),
        map(Source.of_row, rows("law_sources.csv")),
    )


def _by_name(table: str, market: str, record: Callable[[dict[str, str]], Row]) -> dict[str, tuple[Row, ...]]:
    """Return the records of a table for one market by ingredient."""
    records: dict[str, list[Row]] = {}
    for row in rows(table):
        if row["market"] == market:
            records.setdefault(row["inci"], []).append(record(row))
    return {name: tuple(of_name) for name, of_name in records.items()}


def _number(cell: str) -> float | None:
    return float(cell) if cell else None


def _limit(row: Mapping[str, str], warnings: Mapping[str, str]) -> Limit:
    read: dict[str, Any] = {name: row[name] for name in Limit._fields}
    read |= {name: _number(row[name]) for name in ("max", "min", "factor")}
    read |= {name: row[name] == "yes" for name in ("only", "binds")}
    read |= {"scope": parse(row["scope"]), "warnings": warnings[row["warnings"]] if row["warnings"] else ""}
    return Limit(**read)


def _restriction(row: Mapping[str, str]) -> Restriction:
    read: dict[str, Any] = {name: row[name] for name in Restriction._fields}
    return Restriction(**read | {"scope": parse(row["scope"])})


def _colourant(row: Mapping[str, str]) -> Restriction:
    return _restriction({**row, "kind": "colour", "sold_until": ""})


def _sum(row: Mapping[str, str]) -> Sum:
    refs, names = (frozenset(part for part in row[column].split(";") if part) for column in ("refs", "names"))
    return Sum(row["title"], refs, names, _number(row["max"]), row["basis"])
