"""Rule books and products made for a test, without reading or naming anything."""

from __future__ import annotations

from typing import Any

from inci_parser.analysis.product import Product
from inci_parser.analysis.rule_book import RuleBook, built_in
from inci_parser.models import (
    Amount,
    Concentration,
    Context,
    Entry,
    Interval,
    Label,
    Match,
    OnePercentLine,
    Share,
)
from inci_parser.tables.definitions import Active, ActiveClass, Group, Irritant, IrritantClass


def active(inci: str, class_: str = "peeler", **given: Any) -> Active:
    return Active.of_family(inci, class_, "")._replace(**given)


def irritant(inci: str, class_: str = "stinger", **given: Any) -> Irritant:
    usual = Irritant(inci, class_, 2, 1, None, None, None, (), False, "", "A", (), "practice")
    return usual._replace(**given)


def irritant_class(name: str, **given: Any) -> IrritantClass:
    return IrritantClass(
        name, name, "stays", "goes", "", "", "", ("dose",), (), (), (), (), "", False, False, False, (), (), (), ""
    )._replace(**given)


def active_class(name: str, group: str = "", kind: str = "") -> ActiveClass:
    known = next(iter(built_in().classes.values()))
    return known._replace(name=name, group=group, kind=kind, functions=(), title=name, does=f"{name}s")


def book(**given: Any) -> RuleBook:
    """Return a rule book without a row but for those given."""
    empty: dict[str, Any] = {
        "classes": {"peeler": active_class("peeler"), "filter": active_class("filter", kind="UV filter")},
        "actives": {}, "uses": {}, "families": (), "class_overrides": (), "allergens": {}, "allergen_oils": {},
        "scents": {}, "scent_classes": {}, "scent_families": (),
        "irritant_classes": {"stinger": irritant_class("stinger")},
        "irritants": {},
        "groups": {}, "wildcards": {}, "interactions": (), "guidance": (), "claims": (),
        "profiles": dict(list(built_in().profiles.items())), "steps": (), "sources": {},
    }  # fmt: skip
    return RuleBook(**{**empty, **given})


def grouped(**groups: str) -> dict[str, tuple[Group, ...]]:
    """Return the places of names in groups, given as ``group="A B"``."""
    found: dict[str, tuple[Group, ...]] = {}
    for group, names in groups.items():
        for name in names.split():
            found[name] = (*found.get(name, ()), Group(group, name, None, None))
    return found


def entry(position: int, name: str, percent: float | None = None, **given: Any) -> Entry:
    amount = None if percent is None else Amount(percent, percent, f"{percent} %", 0.1)
    match = Match(tuple(name.split("+")), "exact", 100.0) if name else Match()
    return Entry(position, name or "odd", 0, 0, match, percent=amount, **given)


def product(
    *items: str | Entry,
    rules: RuleBook | None = None,
    estimates: dict[int, float] | None = None,
    most: dict[int, float] | None = None,
    order_means: bool = True,
    partial: bool = False,
    **context: Any,
) -> Product:
    """Return a product of names; each stands at 5 % by estimate, 100 % at most, unless said otherwise by position."""
    entries = tuple(item if isinstance(item, Entry) else entry(n, item) for n, item in enumerate(items, 1))
    shares = tuple(
        Share(
            e.position, Interval(0.0, (most or {}).get(e.position, 100.0)), Interval(0.0, 100.0),
            (estimates or {}).get(e.position, 5.0),
        )
        for e in entries
    )  # fmt: skip
    amounts = Concentration((), None, order_means, OnePercentLine(0, 0, 0), shares, partial)
    return Product(Label("", "list", "", entries), Context(**context), amounts, rules or book())
