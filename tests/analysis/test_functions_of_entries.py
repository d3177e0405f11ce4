"""What each entry is there for, in products and rules made for a test."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from inci_parser.analysis import entry_functions
from inci_parser.analysis.product import Product
from inci_parser.analysis.role import Role
from inci_parser.models import ProductTraits
from inci_parser.tables.definitions import Allergen, Scent

from .making import active, active_class, book, entry, product

ALLERGEN = Allergen(
    "A", "A", "III/1", "substance", True, 0.001, 0.01, "", "", False, "declarable", "", False, False, False, False,
    "", (),
)  # fmt: skip
SUN = {"traits": ProductTraits(frozenset({"sunscreen"}))}


def function_of(made: Product, name: str = "A", functions: tuple[str, ...] = ()) -> str:
    """Return the function of an entry whose CosIng functions are these."""
    known: Any = SimpleNamespace(functions=lambda other: functions if other == name else ())
    again = Product(made.label, made.context, made.amounts, made.rule_book, known)
    return entry_functions.with_functions(again.label, [again]).ingredients[0].function


@pytest.mark.parametrize(
    ("class_", "row", "given", "told"),
    [
        ({}, {}, {}, "peelers"),
        ({}, {"acts_from": 9.0}, {}, ""),
        ({}, {"only_in": ("rinse-off",)}, {}, ""),
        ({"kind": "UV filter"}, {}, {}, ""),
        ({"kind": "UV filter"}, {}, SUN, "peelers"),
        ({}, {}, SUN, "peelers"),
    ],
)
def test_an_active_that_acts_does_what_its_class_does(
    class_: dict[str, Any], row: dict[str, Any], given: dict[str, Any], told: str
) -> None:
    rules = book(classes={"peeler": active_class("peeler", **class_)}, actives={"A": active("A", **row)})
    assert function_of(product("A", rules=rules, **given)) == told


@pytest.mark.parametrize(
    ("tables", "functions", "wanted"),
    [
        ({}, (), ""),
        ({"scents": {"A": Scent("A", "essential oil", "")}}, (), "scents"),
        ({"allergens": {"A": ALLERGEN}}, (), "scents"),
        ({"allergens": {"A": ALLERGEN._replace(dual_use=True)}}, (), "scents"),
        ({"allergens": {"A": ALLERGEN._replace(kind="natural extract")}}, (), "scents"),
    ],
)
def test_what_scents(tables: dict[str, Any], functions: tuple[str, ...], wanted: str) -> None:
    assert function_of(product("A", rules=book(**tables)), functions=functions) == wanted


def test_an_allergen_of_another_use_keeps_its_function() -> None:
    plain = function_of(product("A", rules=book()), functions=("preservative",))
    assert plain
    for fields, told in (({"dual_use": True}, plain), ({"kind": "natural extract"}, plain), ({}, "scents")):
        rules = book(allergens={"A": ALLERGEN._replace(**fields)})
        assert function_of(product("A", rules=rules), functions=("preservative",)) == told


def test_nothing_changes_where_nothing_is_known() -> None:
    made = product("A", "B", rules=book())
    assert entry_functions.with_functions(made.label, [made]) is made.label
    shade = product("A", entry(2, "M", section="may_contain"), rules=book(actives={"A": active("A")}))
    told = entry_functions.with_functions(shade.label, [shade])
    assert [item.function for item in told.ingredients] == ["peelers", ""]


def test_roles_are_told_before_functions() -> None:
    rules = book(actives={"A": active("A", acts_from=9.0, otherwise="sets the pH")})
    made = product("A", rules=rules)
    assert made.ingredients[0].role is Role.SETS_PH
    assert function_of(made, functions=("preservative",)) == entry_functions._ROLES[Role.SETS_PH]
