"""What an ingredient does in a product made for a test, at both sides of each threshold."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from inci_parser.analysis.product import _BUFFERING, Product, products_of
from inci_parser.analysis.product_traits import has_time_to_act, traits_of
from inci_parser.analysis.role import Role
from inci_parser.analysis.stated import declared
from inci_parser.models import (
    Amount,
    Context,
    ProductTraits,
)
from inci_parser.tables.definitions import Active, Group

from .making import active, active_class, book, entry, grouped, product

# -- amounts and places ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "most"),
    [
        (Amount(1.0, 2.0, ""), 2.0),
        (Amount(1.0, None, ""), 1.0),
        (Amount(None, 2.0, ""), 2.0),
        (Amount(1.0, 1.0, "", 0.1, "F-"), None),
        (None, None),
    ],
)
def test_the_amount_that_a_label_declares(amount: Amount | None, most: float | None) -> None:
    assert declared(entry(1, "A")._replace(percent=amount)) == most


@pytest.mark.parametrize(
    ("made", "amount", "reached"),
    [
        (product(entry(1, "A", 2.0)), 2.0, True),
        (product(entry(1, "A", 2.0)), 2.1, False),
        (product(entry(1, "A", 2.0), order_means=False), 2.0, True),
        (product("A"), 5.0, True),
        (product("A"), 5.1, False),
        (product("A", order_means=False), 0.1, False),
        (product("A", partial=True), 0.1, False),
        (product("A", most={1: 3.0}), 3.0, False),  # it can be no more than that
        (product("A", most={1: 3.1}), 3.0, True),
    ],
)
def test_what_an_entry_likely_reaches(made: Product, amount: float, reached: bool) -> None:
    assert made.reaches(made.entries[0], amount) is reached


def test_far_down_a_list_nothing_reaches_much() -> None:
    made = product(*[f"A{n}" for n in range(1, 31)])
    found = {
        place: [made.reaches(made.entries[place - 1], amount) for amount in (0.2, 0.3, 1.0)]
        for place in (15, 16, 25, 26)
    }
    assert found == {15: [True, True, True], 16: [True, True, False], 25: [True, True, False], 26: [True, False, False]}


def test_traces_and_first_places() -> None:
    made = product("A", "B", "C", estimates={2: 0.99, 3: 1.0})
    assert [made.is_trace(e) for e in made.entries] == [False, True, False]
    assert [made.stands_among(e, 2) for e in made.entries] == [True, False, False]
    assert [made.stands_among(e, 3) for e in made.entries] == [True, False, True]
    for unsure in (product("A", estimates={1: 0.1}, order_means=False), product("A", estimates={1: 0.1}, partial=True)):
        assert not unsure.is_trace(unsure.entries[0])


def test_ranks_leave_actives_and_other_parts_out() -> None:
    items = [
        entry(1, "A", section="active"), entry(2, "B"), entry(3, "C"), entry(4, "D", component="two"),
        entry(5, "E", section="may_contain"),
    ]  # fmt: skip
    made = product(*items)
    assert made.rank == {1: 0, 2: 1, 3: 2, 4: 1}
    assert [e.position for e in made.entries] == [1, 2, 3, 4]
    parts = products_of(made.label, made.context, made.amounts, made.rule_book)
    assert [(p.component, [e.position for e in p.entries]) for p in parts] == [("", [1, 2, 3]), ("two", [4])]
    one = products_of(product("A").label, made.context, made.amounts, made.rule_book)
    assert [(p.component, len(p.entries)) for p in one] == [(None, 1)]


def test_why_places_tell_nothing() -> None:
    assert "not the full list" in product("A", partial=True).why_unknown
    assert "order of this list says nothing" in product("A", order_means=False).why_unknown
    assert product(order_means=False).why_unknown == ""


# -- roles -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "estimate", "role"),
    [
        (active("A"), 0.1, Role.ACTS),
        (active("A", otherwise="preserves"), 50.0, Role.PRESERVES),
        (active("A", acts_from=2.0), 2.0, Role.ACTS),
        (active("A", acts_from=2.0), 1.9, Role.TRACE),
        (active("A", acts_from=2.0, otherwise="sets the pH"), 1.9, Role.SETS_PH),
        (active("A", acts_from=2.0, otherwise="structure"), 1.9, Role.STRUCTURE),
        (active("A", only_in=("rinse-off",)), 5.0, Role.OTHER),
        (active("A", only_in=("leave-on",)), 5.0, Role.ACTS),
        (active("A", not_in=("leave-on",)), 5.0, Role.OTHER),
        (active("A", not_in=("rinse-off",)), 5.0, Role.ACTS),
    ],
)
def test_what_an_active_does_by_its_amount_and_the_product(row: Active, estimate: float, role: Role) -> None:
    made = product("A", rules=book(actives={"A": row}), estimates={1: estimate})
    assert made.ingredients[0].role is role
    assert made.ingredients[0].acts is (role is Role.ACTS)
    assert (made.ingredients[0].active is None) is (role is Role.OTHER)


def test_a_declared_active_acts_whatever_its_amount() -> None:
    rules = book(actives={"A": active("A", acts_from=2.0)})
    assert product(entry(1, "A", section="active"), rules=rules, estimates={1: 0.1}).ingredients[0].acts
    assert not product(entry(1, "A"), rules=rules, estimates={1: 0.1}).ingredients[0].acts


def test_colourants_colour() -> None:
    assert [i.role for i in product("CI 77891", "A").ingredients] == [Role.COLOURS, Role.OTHER]


def test_a_product_without_water_has_no_ph() -> None:
    rules = book(actives={"A": active("A", acts_from=2.0, otherwise="sets the pH")}, groups=grouped(water="AQUA"))
    dry = product("B", "C", "D", "A", rules=rules, estimates={4: 0.5})
    wet = product("AQUA", "C", "D", "A", rules=rules, estimates={4: 0.5})
    few = product("B", "C", "A", rules=rules, estimates={3: 0.5})
    part = product("B", "C", "D", "A", rules=rules, estimates={4: 0.5}, partial=True)
    assert ["anhydrous" in made.traits for made in (dry, wet, few, part)] == [True, False, False, False]
    assert [made.ingredients[-1].role for made in (dry, wet, few)] == [Role.TRACE, Role.SETS_PH, Role.SETS_PH]
    printed = product("B", "C", "D", entry(4, "A", 3.0), rules=rules)
    assert printed.ingredients[-1].role is Role.ACTS


def test_declared_filters_make_a_sunscreen() -> None:
    rules = book(actives={"F": active("F", "filter"), "A": active("A")})
    screen = product("AQUA", entry(2, "F", section="active"), rules=rules)
    assert "sunscreen" in screen.traits
    assert [i.name for i in screen.members("sunscreen product")] == ["F"]
    for other in (product("AQUA", "F", rules=rules), product("AQUA", entry(2, "A", section="active"), rules=rules)):
        assert "sunscreen" not in other.traits
        assert other.members("sunscreen product") == []


def test_traits_of_a_context() -> None:
    mist = Context(
        product_type="face mist",
        leave_on=False,
        market="US",
        traits=ProductTraits(frozenset({"spray"}), frozenset({"oral"})),
    )
    assert traits_of(mist) == {"US", "face_mist", "rinse-off", "spray"}
    assert traits_of(Context()) == {"EU", "leave-on"}
    assert has_time_to_act(Context(product_type="peel", leave_on=False))
    assert not has_time_to_act(Context(product_type="shampoo", leave_on=False))


# -- groups ------------------------------------------------------------------------------------------------------------


def test_members_of_groups_classes_and_names() -> None:
    rules = book(
        actives={"A": active("A"), "T": active("T", acts_from=2.0), "P": active("P", otherwise="preserves")},
        groups=grouped(oils="B C"),
        wildcards={"oils": (".* OIL", "BAD OIL")},
    )
    made = product("A", "B", "NUT OIL", "BAD OIL", "T", "P", "B", rules=rules, estimates={5: 0.5})

    def members(*words: str) -> list[tuple[int, str]]:
        return [i.key for i in made.any_of(words)]

    assert members("oils") == [(2, "B"), (3, "NUT OIL"), (7, "B")]
    assert members("peeler") == [(1, "A"), (6, "P")], (
        "one that is there for something else is of the class, a trace is not"
    )
    assert members("NUT OIL", "oils", "T") == [(2, "B"), (3, "NUT OIL"), (5, "T"), (7, "B")]
    assert members("nut oil") == members("NOTHING") == members() == []
    assert made.lacks_all(["x", "NOTHING"])
    assert not made.lacks_all(["x", "T"])


def test_members_that_count_only_in_front_or_in_some_amount() -> None:
    rules = book(
        groups={
            "A": (Group("front", "A", 2, None),),
            "B": (Group("much", "B", None, 1.5),),
        }
    )
    assert [len(product(*names, rules=rules).members("front")) for names in (("A",), ("X", "A"), ("X", "Y", "A"))] == [
        1,
        1,
        0,
    ]
    assert product("A", rules=rules, estimates={1: 0.5}).members("front") == []
    found = [len(product(entry(1, "B", amount), rules=rules).members("much")) for amount in (None, 1.4, 1.5)]
    assert found == [0, 0, 1]


def test_acids_that_only_set_the_ph_are_a_group_where_no_acid_exfoliates() -> None:
    acid = active("L", "AHA", acts_from=2.0, otherwise="sets the pH")
    rules = book(
        classes={"AHA": active_class("AHA")}, actives={"L": acid}, groups=grouped(**{"everyday pH adjuster": "L"})
    )
    assert product("AQUA", "L", rules=rules, estimates={2: 0.5}).members("pH adjuster") == []
    rare = book(classes={"AHA": active_class("AHA")}, actives={"L": acid})
    assert len(product("AQUA", "L", rules=rare, estimates={2: 0.5}).members("pH adjuster")) == 1
    assert product("AQUA", "L", rules=rare, estimates={2: 0.5}, order_means=False).members("pH adjuster") == []
    two = replace(rare, actives={"L": acid, "G": active("G", "AHA")})
    assert product("AQUA", "G", "L", rules=two, estimates={3: 0.5}).members("pH adjuster") == []


@pytest.mark.parametrize(
    ("row", "names", "estimate", "role"),
    [
        ({"otherwise": "sets the pH", "studied_min": 5.0}, ("AQUA", "S", "A"), 4.9, Role.SETS_PH),
        ({"otherwise": "sets the pH", "studied_min": 5.0}, ("AQUA", "S", "A"), 5.0, Role.ACTS),
        ({"otherwise": "sets the pH", "studied_min": 5.0}, ("AQUA", "S", "X", "A"), 4.9, Role.SETS_PH),
        ({"otherwise": "sets the pH", "studied_min": 5.0}, ("S", "AQUA", "X", "A"), 4.9, Role.ACTS),
        ({"otherwise": "sets the pH", "studied_min": 5.0}, ("AQUA", "A", "S"), 4.9, Role.ACTS),
        ({"otherwise": "sets the pH", "studied_min": 5.0}, ("AQUA", "X", "A"), 4.9, Role.ACTS),
        ({"otherwise": "sets the pH"}, ("AQUA", "S", "A"), _BUFFERING - 0.1, Role.SETS_PH),
        ({"otherwise": "sets the pH"}, ("AQUA", "S", "A"), _BUFFERING, Role.ACTS),
        ({"otherwise": "structure", "studied_min": 5.0}, ("AQUA", "S", "A"), 4.9, Role.ACTS),
    ],
)
def test_an_acid_shortly_behind_its_salt_is_a_buffer(
    row: dict[str, Any], names: tuple[str, ...], estimate: float, role: Role
) -> None:
    rules = book(
        actives={"A": active("A", acts_from=1.0, **row)}, groups=grouped(**{"buffering salt": "S", "water": "AQUA"})
    )
    made = product(*names, rules=rules, estimates={names.index("A") + 1: estimate})
    assert next(i.role for i in made.ingredients if i.name == "A") is role
    stated = [entry(n, name, 4.9 if name == "A" else None) for n, name in enumerate(names, 1)]
    assert next(i.acts for i in product(*stated, rules=rules).ingredients if i.name == "A")


@pytest.mark.parametrize(
    ("given", "estimate", "order_means", "strong"),
    [
        ({}, 5.0, True, True),
        ({}, 4.9, True, False),
        ({}, 4.9, False, True),  # of unknown amount it may
        ({"section": "active"}, 4.9, True, True),
        ({"percent": 4.9, "section": "active"}, 4.9, True, False),
        ({"percent": 4.9}, 9.0, False, False),
        ({"percent": 5.0}, 1.0, True, True),
    ],
)
def test_an_acid_as_strong_as_studied(given: dict[str, Any], estimate: float, order_means: bool, strong: bool) -> None:
    for fields in ({"studied_min": 5.0, "typical_min": 1.0}, {"typical_min": 5.0}):
        rules = book(classes={"AHA": active_class("AHA")}, actives={"L": active("L", "AHA", **fields)})
        made = product("AQUA", entry(2, "L", **given), rules=rules, estimates={2: estimate}, order_means=order_means)
        assert bool(made.members("acid as strong as studied")) is strong
