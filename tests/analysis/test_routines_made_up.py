"""Which step a product takes, what a plan holds, how alike lists are: each condition both ways."""

from __future__ import annotations

from typing import Any

import pytest

from inci_parser import check_routine
from inci_parser.analysis import compare, routine
from inci_parser.analysis.rule_book import RuleBook, built_in
from inci_parser.models import ProductTraits
from inci_parser.tables.definitions import Step

from .making import active, active_class, entry, grouped, product
from .making import book as rows_of


def book(**given: Any) -> RuleBook:
    """Return a rule book with these rows and all sources."""
    return rows_of(**{"sources": built_in().sources, **given})


STEP = Step(1, "treat", (), "any", (), (), (), "evening", 2, False)


@pytest.mark.parametrize(
    ("step", "context", "takes"),
    [
        ({}, {}, True),
        ({"use": "leave-on"}, {}, True),
        ({"use": "rinse-off"}, {}, False),
        ({"use": "rinse-off"}, {"leave_on": False}, True),
        ({"product_types": ("serum",)}, {"product_type": "serum"}, True),
        ({"product_types": ("serum",)}, {"product_type": "toner"}, False),
        ({"product_types": ("serum",)}, {}, False),
        ({"groups": ("g",)}, {}, True),
        ({"groups": ("h",)}, {}, False),
        ({"groups": ("h", "g")}, {}, True),
        ({"groups": ("sunscreen",)}, {"traits": ProductTraits(frozenset({"sunscreen"}))}, True),
        ({"only_in": ("face",)}, {"product_type": "serum"}, False),
        (
            {"only_in": ("face",)},
            {"product_type": "serum", "traits": ProductTraits(frozenset({"face"}))},
            True,
        ),
        ({"only_in": ("face",)}, {}, False),
        ({"only_in": ("face",), "groups": ("g",)}, {}, True),
        ({"only_in": ("face",), "groups": ("g",)}, {"product_type": "serum"}, False),
    ],
)
def test_which_step_a_product_takes(step: dict[str, Any], context: dict[str, Any], takes: bool) -> None:
    row = STEP._replace(**step)
    made = product("A", rules=book(groups=grouped(g="A", h="B"), steps=(row,)), **context)
    assert routine._takes(row, made) is takes
    assert routine._step(made) == (row if takes else None)


def test_the_first_step_that_fits_is_taken() -> None:
    steps = tuple(STEP._replace(order=n, step=f"s{n}", groups=groups) for n, groups in enumerate((("h",), (), ())))
    rules = book(groups=grouped(h="B"), steps=steps)
    assert [
        step and step.step for step in map(routine._step, (product("A", rules=rules), product("B", rules=rules)))
    ] == [
        "s1",
        "s0",
    ]
    assert routine._step(product(rules=rules)) is None, "nothing is known of it"
    typed = routine._step(product(rules=rules, product_type="serum"))
    assert typed is not None


def test_a_plan_in_the_order_of_use() -> None:
    rows = (
        STEP._replace(step="protect", groups=("p",), when="morning", place=4),
        STEP._replace(step="peel", groups=("s",), when="evening", place=2, one_an_evening=True),
        STEP._replace(step="cleanse", groups=("c",), when="morning evening", place=1),
    )
    rules = book(groups=grouped(p="P", s="S T", c="C"), steps=rows)
    made = [product(name, rules=rules) for name in ("P", "S", "C", "X", "T")]
    plan = routine._plan(made, range(5))
    assert (plan.details["morning"], plan.details["evening"]) == ([2, 0], [2, 1, 4])
    assert plan.details["steps"] == {"0": "protect", "1": "peel", "2": "cleanse", "4": "peel"}
    assert plan.products == (0, 1, 2, 3, 4)
    assert ("in turn" in plan.text) is True
    assert "product 3 (cleanse), product 1 (protect)" in plan.text
    one = routine._plan(made[:2], range(2))
    assert "in turn" not in one.text
    assert "nothing" in routine._plan([made[3], made[0]], range(2)).text.partition("Evening")[2]
    assert [f.rule for f in routine.find_together(made, rules)] == ["guidance.plan"]
    assert routine.find_together(made[:1], rules) == []


def test_the_actives_of_a_routine_act_and_treat() -> None:
    classes = {"peeler": active_class("peeler"), "care": active_class("care", group="barrier")}
    rows = {"A": active("A"), "B": active("B", acts_from=9.0), "C": active("C", "care")}
    rules = book(classes=classes, actives=rows)
    made = [product("X", rules=rules), product(entry(1, "A", 2.0), "B", "C", "A", rules=rules)]
    found = list(routine._actives(made, (0, 1)))
    assert [(one.product, one.name, one.percent) for one in found] == [(1, "A", 2.0), (1, "A", None)]


def test_types_are_given_product_by_product() -> None:
    texts = ["Aqua, Glycerin, Talc"] * 3
    for given, wanted in (
        ((), [None, None, None]),
        (("serum",), ["serum", None, None]),
        ((None, "serum"), [None, "serum", None]),
        (("serum", "toner", "soap", "gel"), ["serum", "toner", "soap"]),
    ):
        found = [report.context.product_type for report in check_routine(texts, product_types=given).products]
        assert found == wanted


@pytest.mark.parametrize(
    ("left", "right", "alike"),
    [
        ({"A": 1.0}, {"A": 1.0}, 1.0),
        ({"A": 1.0}, {"B": 1.0}, 0.0),
        ({"AQUA": 1.0}, {"AQUA": 1.0}, 1.0),
        ({"AQUA": 1.0}, {}, 0.0),
        ({}, {}, 0.0),
        ({"AQUA": 1.0, "A": 0.5}, {"A": 1.0}, 0.5),
        ({"A": 1.0, "B": 0.5}, {"A": 0.5, "C": 0.5}, 0.25),
        ({"A": 1.0, "B": 0.7}, {"A": 1.0}, 0.5882),
    ],
)
def test_how_alike_two_lists_are(left: dict[str, float], right: dict[str, float], alike: float) -> None:
    assert compare._similarity(left, right) == alike
    assert compare._similarity(right, left) == alike


def test_places_weigh_by_their_root_and_shades_nothing() -> None:
    made = product("A", entry(2, "M", section="may_contain"), "B+C", entry(4, ""), "A").label
    assert compare._weights(made) == pytest.approx({"A": 1.0, "B": 2**-0.5, "C": 2**-0.5, "ODD": 3**-0.5})
