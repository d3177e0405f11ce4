"""As what an active is reported by its amount, its class and the product, at both sides of every threshold."""

from __future__ import annotations

from typing import Any

import pytest

from inci_parser.analysis.product import Product
from inci_parser.analysis.standing import Standing, standing
from inci_parser.models import ProductTraits

from .making import active, active_class, book, entry, irritant, product

NONE, TREATS, LEADS, CARES = Standing.NONE, Standing.TREATS, Standing.LEADS, Standing.CARES


def made(
    class_: dict[str, Any], row: dict[str, Any], estimate: float, *, percent: float | None = None, **given: Any
) -> Product:
    """Return a product of one active ``A`` of the class ``c``; ``class_`` and ``row`` are fields of its rows."""
    fields = {"group": "treatment", "weight": 2, "kind": "", "leading": (), "helping": (), **class_}
    known = active_class("c")._replace(**fields)
    more = {"irritants": {"A": (irritant("A"),)}} if given.pop("stings", False) else {}
    if given.pop("plant", False):
        more["wildcards"] = {"plant material": ("A", "(?!)")}
    rules = book(classes={"c": known}, actives={"A": active("A", "c", **row)}, **more)
    before = given.pop("before", 0)
    items = [*(f"B{n}" for n in range(before)), entry(before + 1, "A", percent, section=given.pop("section", "main"))]
    return product(*items, rules=rules, estimates={before + 1: estimate}, **given)


def told(*args: Any, **given: Any) -> Standing:
    one = made(*args, **given)
    ingredient = next(i for i in one.ingredients if i.name == "A")
    row = one.rule_book.actives["A"]
    return standing(one, one.rule_book.classes["c"], row, ingredient)


CARE = {"group": "barrier"}
LEAD = {"group": "barrier", "leading": ("s",), "helping": ("h",)}


@pytest.mark.parametrize(
    ("class_", "row", "estimate", "given", "wanted"),
    [
        (CARE, {}, 2.0, {}, CARES),
        (CARE, {}, 1.4, {}, NONE),
        (CARE, {}, 1.4, {"percent": 1.4}, CARES),
        (CARE, {}, 1.4, {"section": "active"}, CARES),
        (CARE, {}, 9.0, {"leave_on": False}, NONE),
        (CARE, {}, 9.0, {"leave_on": False, "product_type": "peel"}, NONE),
        (CARE, {}, 9.0, {"leave_on": False, "percent": 9.0}, CARES),
        (CARE, {}, 9.0, {"order_means": False}, NONE),
        (CARE, {"acts_from": 10.0}, 9.0, {}, NONE),
        (LEAD, {"subclass": "h"}, 9.0, {}, NONE),
        (LEAD, {"subclass": "x"}, 2.0, {}, CARES),
        (LEAD, {"subclass": "s"}, 2.0, {}, TREATS),
        (LEAD, {"subclass": "s"}, 1.4, {}, LEADS),
        (LEAD, {"subclass": "s", "studied_min": 1.0, "typical_min": 2.0}, 1.0, {}, LEADS),
        (LEAD, {"subclass": "s", "studied_min": 1.0, "typical_min": 2.0}, 0.9, {}, NONE),
        (LEAD, {"subclass": "s", "studied_min": 1.0, "typical_min": 0.5}, 0.5, {}, LEADS),
        (LEAD, {"subclass": "s", "studied_min": 1.0, "typical_min": 0.5}, 0.4, {}, NONE),
        (LEAD, {"subclass": "s", "studied_min": 1.0}, 0.9, {"percent": 0.9}, TREATS),
        (LEAD, {"subclass": "s", "studied_min": 1.0}, 9.0, {"order_means": False}, LEADS),
    ],
)
def test_what_cares(
    class_: dict[str, Any], row: dict[str, Any], estimate: float, given: dict[str, Any], wanted: Standing
) -> None:
    assert told(class_, row, estimate, **given) is wanted


FILTER = {"kind": "UV filter", "group": "protection"}
PROTECTS = {"group": "protection"}
PLANT = {"plant": True}
DRY = {"leave_on": False}
SUN = {"traits": ProductTraits(frozenset({"sunscreen"}))}


@pytest.mark.parametrize(
    ("class_", "row", "estimate", "given", "wanted"),
    [
        ({}, {"studied_min": 1.0}, 0.01, {}, TREATS),
        ({}, {"typical_min": 1.0}, 0.5, {}, TREATS),  # half of what practice uses, where no study tells
        ({}, {"typical_min": 1.0}, 0.4, {}, NONE),
        ({}, {"typical_min": 1.0}, 0.4, {"percent": 0.4}, TREATS),
        ({}, {"typical_min": 1.0}, 0.4, {"section": "active"}, TREATS),
        ({}, {"typical_min": 1.0, "studied_min": 1.0}, 0.4, {}, TREATS),
        ({}, {"typical_min": 1.0, "studied_min": 1.0, "rank": 4}, 0.4, {}, TREATS),
        ({}, {"typical_min": 1.0, "studied_min": 1.0, "rank": 5}, 0.4, {}, NONE),
        ({}, {"typical_min": 1.0, "studied_min": 1.0, "rank": 5}, 0.5, {}, TREATS),
        ({"weight": 3}, {"typical_min": 1.0, "studied_min": 1.0}, 0.5, {}, TREATS),
        ({"weight": 3}, {"typical_min": 1.0, "studied_min": 1.0}, 0.4, {}, NONE),
        ({"weight": 4}, {}, 0.3, {}, TREATS),
        ({"weight": 4}, {}, 0.2, {}, NONE),
        ({"weight": 4}, {"typical_min": 0.2}, 0.1, {}, TREATS),
        ({"weight": 5}, {}, 3.0, {}, LEADS),
        ({"weight": 5}, {}, 2.9, {}, NONE),
        ({"weight": 5}, {"typical_min": 8.0}, 4.0, {}, LEADS),
        ({"weight": 5}, {"typical_min": 8.0}, 3.9, {}, NONE),
        ({"weight": 5}, {}, 0.1, {"percent": 0.1}, TREATS),
        # places tell no amounts
        ({}, {"typical_min": 1.0, "evidence": "C"}, 5.0, {"order_means": False}, NONE),
        ({}, {"typical_min": 1.0, "evidence": "B"}, 5.0, {"order_means": False}, TREATS),
        ({}, {"typical_min": 1.0, "evidence": "C"}, 5.0, {"order_means": False, "partial": True}, TREATS),
        ({"weight": 1}, {"typical_min": 1.0, "evidence": "C"}, 5.0, {"order_means": False}, TREATS),
        ({"weight": 5}, {"evidence": "A"}, 5.0, {"order_means": False}, NONE),
        # weak members far down a list
        ({}, {"rank": 5}, 5.0, {"before": 34}, TREATS),
        ({}, {"rank": 5}, 5.0, {"before": 35}, NONE),
        ({}, {"rank": 4}, 5.0, {"before": 35}, TREATS),
        ({}, {"rank": 5, "evidence": "A"}, 5.0, {"before": 35, "order_means": False}, TREATS),
        # what is there for the formula, or is told as what stings
        (PROTECTS, {}, 5.0, {}, NONE),
        (PROTECTS, {}, 5.0, SUN, TREATS),
        ({"weight": 5}, {}, 5.0, {"stings": True}, NONE),
        ({"weight": 4}, {}, 5.0, {"stings": True}, TREATS),
        ({"weight": 5}, {"otherwise": "protects the formula"}, 5.0, {}, NONE),
        # UV filters
        (FILTER, {}, 1.0, {}, TREATS),
        (FILTER, {}, 0.9, {}, NONE),
        (FILTER, {}, 0.01, SUN, TREATS),
        # extracts
        ({}, {"evidence": "B"}, 0.3, PLANT, TREATS),
        ({}, {"evidence": "B"}, 0.2, PLANT, NONE),
        ({}, {"evidence": "C"}, 1.0, PLANT, TREATS),
        ({}, {"evidence": "C"}, 0.9, PLANT, NONE),
        # rinsed off
        ({}, {"studied_min": 2.0}, 2.0, DRY, TREATS),
        ({}, {"studied_min": 2.0}, 1.9, DRY, NONE),
        ({}, {}, 1.0, DRY, TREATS),
        ({}, {}, 0.9, DRY, NONE),
        ({}, {}, 0.9, {"leave_on": False, "product_type": "peel"}, TREATS),  # it has time to act
        ({"weight": 1}, {"studied_min": 2.0}, 0.1, DRY, TREATS),
        ({"weight": 1}, {"studied_min": 2.0, "rank": 5}, 1.9, DRY, NONE),
        ({"kind": "acid"}, {"studied_min": 2.0, "acts_from": 0.1}, 0.5, DRY, TREATS),  # that it acts was decided
        ({"kind": "acid"}, {"studied_min": 2.0}, 1.9, DRY, NONE),
        ({}, {"studied_min": 2.0, "acts_from": 0.1}, 1.9, DRY, NONE),
        ({"kind": "acid"}, {"typical_min": 4.0, "acts_from": 0.1}, 0.5, {}, TREATS),
        # beside the filters of a sunscreen
        ({"weight": 3}, {}, 1.0, SUN, TREATS),
        ({"weight": 3}, {}, 0.9, SUN, NONE),
        ({"weight": 2}, {}, 0.1, SUN, TREATS),
        ({}, {"evidence": "B"}, 0.9, SUN | PLANT, NONE),
        ({}, {"evidence": "B"}, 1.0, SUN | PLANT, TREATS),
    ],
)
def test_what_treats_or_leads(
    class_: dict[str, Any], row: dict[str, Any], estimate: float, given: dict[str, Any], wanted: Standing
) -> None:
    assert told(class_, row, estimate, **given) is wanted
