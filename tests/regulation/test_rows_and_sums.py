"""Rows, ranks, sums and words of rules made for a test, at both sides of every threshold."""

from __future__ import annotations

from typing import Any

import pytest

from inci_parser.analysis.markets import markets
from inci_parser.analysis.regulation import law, sums
from inci_parser.analysis.regulation.applicable import ApplicableRules
from inci_parser.analysis.regulation.comparison import (
    EXCEEDS,
    NOT_STATED,
    PROHIBITED,
    UNCLEAR,
    WITHIN,
)
from inci_parser.analysis.regulation.law import Limit, Restriction, Sum
from inci_parser.analysis.regulation.ranks import ranked
from inci_parser.analysis.regulation.rows import COLUMNS, limit_rows, restriction_row, with_law
from inci_parser.analysis.regulation.statements import amount_stated_apart, with_statements
from inci_parser.analysis.regulation.wording import day, four_decimals, opening, positions, stated, timing, transition
from inci_parser.models import Amount, Finding, Label

from .labels import entry
from .making import MAYBE, amount, hit, limit, rules

FLUORINE = "fluorine"


# -- rows and ranks ----------------------------------------------------------------------------------------------------


def test_a_row_for_every_rule() -> None:
    found = rules(
        limit(max=1.0, warnings="Wear gloves; Rinse", in_words="leave-on products", condition="c", not_checked="dates"),
        limit(ref="X/2", max=None, not_checked="all"),
        rinsed=(limit(ref="X/3", max=2.0),),
    )
    table = limit_rows("EU", "A", found, amount(1.5, 1.5))
    assert [tuple(row) for row in table] == [COLUMNS] * 3
    assert [(row["reference"], row["applies"], row["verdict"], row["read"]) for row in table] == [
        ("X/1", "yes", EXCEEDS, True),
        ("X/2", "yes", NOT_STATED, False),
        ("X/3", "if rinsed off", WITHIN, True),
    ]
    first = table[0]
    assert (first["ingredient"], first["scope"], first["warnings"], first["stated"]) == (
        "A",
        "preservative, leave-on products",
        ["Wear gloves", "Rinse"],
        {"min": 1.5, "max": 1.5, "text": "text"},
    )
    assert (table[1]["scope"], table[1]["warnings"]) == ("preservative, any product", [])
    twice = limit(ref="X/3", max=2.0)
    assert len(limit_rows("EU", "A", rules(twice, rinsed=(twice,)), None)) == 1
    barred = ApplicableRules((), (limit(only=True), limit(ref="X/2")), ())
    assert [(row["applies"], row["verdict"]) for row in limit_rows("EU", "A", barred, None)] == [
        ("no", PROHIBITED),
        ("no", NOT_STATED),
    ]


def test_a_row_of_a_prohibition_or_condition() -> None:
    restriction = Restriction("X/2", "prohibited", (), "", "(EC) 1", "2013-07-11", "", "", "law")
    row = restriction_row("EU", "A", restriction, barred=True)
    assert tuple(row) == COLUMNS
    assert (row["scope"], row["verdict"], row["maximum"], row["read"]) == ("any use", PROHIBITED, None, True)
    row = restriction_row("EU", "A", restriction._replace(condition="in sprays", not_checked="all"), barred=False)
    assert (row["scope"], row["verdict"], row["condition"], row["read"]) == (
        "any use that the condition names",
        "condition",
        "in sprays",
        False,
    )
    purity = restriction._replace(kind="purity", condition="pure")
    assert restriction_row("EU", "A", purity, barred=False)["scope"] == "rule for the maker"
    assert with_law({"a": 1}, []) == {"a": 1, "law": []}
    assert with_law({"basis": "own"}, [row])["basis"] == "own", "the finding's own fields stand before the row's"


def test_prohibitions_then_what_exceeds_then_what_is_not_listed() -> None:
    def of(kind: str, class_: str | None = None) -> Finding:
        return Finding(kind, "r", "t", "x", class_=class_, positions=(5, 3))  # type: ignore[arg-type]

    ranks = [
        ranked(of("prohibited", "purity"), exceeded=True),
        ranked(of("limit", "purity"), exceeded=True),
        ranked(of("limit", "purity"), listed=False),
        ranked(of("limit")),
        ranked(of("limit", "preservative")),
        *(ranked(of("limit", class_)) for class_ in ("fragrance", "regional", "functional", "chemicals", "purity")),
    ]
    assert [found.rank for found in ranks] == [0, 1, 2, 3, 3, 4, 5, 5, 6, 7]
    assert ranks[0].weight == (0, 3)
    assert ranked(Finding("limit", "r", "t", "x")).weight == (3, 0)


# -- sums --------------------------------------------------------------------------------------------------------------


ACID = Sum("acids", frozenset({"X/1"}), frozenset(), None, "acid")


def test_which_rules_count_together() -> None:
    rule = limit(basis="acid")
    assert sums._rules_of(hit("A", rule, None), ACID) == (rule,)
    assert sums._rules_of(hit("A", rule, None), ACID._replace(names=frozenset({"A"}))) == (rule,)
    for other, group in (
        (hit("A", rule, None), ACID._replace(names=frozenset({"B"}))),
        (hit("A", rule, None, MAYBE), ACID),
        (hit("A", limit(basis="acid", ref="X/2"), None), ACID),
        (hit("A", limit(basis="base"), None), ACID),
    ):
        assert sums._rules_of(other, group) == ()


@pytest.mark.parametrize(
    ("members", "least", "most"),
    [
        ([(limit(), amount(0.3, 0.3)), (limit(), amount(0.2, 0.4))], 0.5, 0.7),
        ([(limit(factor=2.0), amount(0.4, 0.4))], 0.2, 0.2),  # two grams of the salt are one of the acid
        ([(limit(max=0.5, factor=2.0), amount(0.4, 0.4))], 0.2, 0.2),
        ([(limit(), amount(0.3, 0.3, 0.1))], 0.25, 0.3),
        ([(limit(), amount(0.3, None))], 0.3, None),
        ([(limit(), None), (limit(), amount(0.3, 0.3))], 0.3, None),
        ([(limit(factor=None), amount(0.3, 0.3)), (limit(), amount(0.2, 0.2))], 0.2, None),
        ([(limit(), amount(0.0, 0.0, 0.1))], 0.0, 0.0),
    ],
)
def test_amounts_are_added_as_what_they_count_as(
    members: list[tuple[Limit, Amount | None]], least: float, most: float | None
) -> None:
    hits: Any = [(hit("A", rule, stated_), (rule,)) for rule, stated_ in members]
    found = sums._shares(hits)
    assert found == (pytest.approx(least), most if most is None else pytest.approx(most))


@pytest.mark.parametrize(
    ("least", "most", "said"),
    [
        (1.1, 1.2, EXCEEDS),
        (1.1, None, EXCEEDS),
        (1.0, None, NOT_STATED),
        (0.9, 1.0, WITHIN),
        (0.9, 1.1, UNCLEAR),
        (1.0, 1.0, WITHIN),
    ],
)
def test_what_a_sum_says(least: float, most: float | None, said: str) -> None:
    assert sums._verdict(least, most, 1.0) == said


# -- amounts stated apart ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("Contains fluoride (1450 ppm F).", 0.145),
        ("1450 ppm of fluoride", 0.145),
        ("0.15 % fluoride, that is 1500 ppm F", 0.15),  # said twice
        ("1450 ppm F or 1000 ppm F", None),  # two things
        ("1450 ppm zinc", None),
        ("v1.1450 ppm F", None),
        ("", None),
    ],
)
def test_one_amount_stated_outside_the_list(text: str, percent: float | None) -> None:
    found = amount_stated_apart(Label(text, "list", ""), FLUORINE)
    assert (found and found.min) == (percent and pytest.approx(percent))


def test_an_amount_apart_is_of_the_one_ingredient_that_counts_as_that() -> None:
    text = "Contains 1450 ppm F"
    counted, other = limit(basis=FLUORINE), limit()
    one = with_statements([hit("A", counted, None), hit("B", other, None)], Label(text, "list", ""))
    assert [bool(found.amount) for found in one] == [True, False]
    two = with_statements([hit("A", counted, None), hit("B", counted, None)], Label(text, "list", ""))
    assert [bool(found.amount) for found in two] == [False, False], "of which of them is not told"
    own = hit("A", counted, amount(0.1, 0.1))
    assert with_statements([own], Label(text, "list", ""))[0].amount == own.amount
    inside = Label(text, "list", "", (entry(1, "A")._replace(start=0, end=len(text)),))
    assert amount_stated_apart(inside, FLUORINE) is None, "within an entry it is that entry's"


# -- words -------------------------------------------------------------------------------------------------------------


def test_numbers_and_amounts_in_words() -> None:
    assert [four_decimals(value) for value in (1.0, 0.12346, 0.00004, 100.0)] == ["1", "0.1235", "0", "100"]
    assert [stated(found) for found in (amount(1.0, 1.0), amount(1.0, 2.0), amount(1.0, None), amount(None, 2.0))] == [
        "1 %",
        "1 to 2 %",
        "at least 1 %",
        "at most 2 %",
    ]
    assert stated(amount(1.0, 1.0, basis="F-")) == "1 % (F-)"
    assert [opening(text) for text in ("a", "aB", "", "preservative")] == ["A", "aB", "", "Preservative"]


def test_dates_in_words() -> None:
    assert [day(iso) for iso in ("2026-12-31", "2026-01", "2026")] == ["31 December 2026", "January 2026", "2026"]
    past, to_come = "2013-07-11", "2999-01-02"
    assert transition("EU", past, "") == "since 11 July 2013"
    assert transition("EU", to_come, to_come) == "from 2 January 2999; older stock may be sold until 2 January 2999"
    assert transition("EU", "", past) == "older stock could be sold until 11 July 2013"
    assert transition("EU", past, "", "dates") == "since 11 July 2013; dates from a draft"
    assert transition("EU", "", "", "dates") == ""
    assert timing("EU", past, past, "") == ""
    today = markets()["EU"].as_of
    assert timing("EU", today, today, "") == "", (
        "what applies from the day of the tables on is in force, and the last day is over"
    )
    assert timing("EU", to_come, "", "dates") == "Applies from 2 January 2999 (dates from a draft)."
    assert timing("EU", past, to_come, "dates") == (
        "New since 11 July 2013; older stock may be sold until 2 January 2999 (dates from a draft)."
    )


def test_positions_are_in_order_each_once() -> None:
    assert positions([entry(5, "A"), entry(2, "B"), entry(5, "C")]) == (2, 5)


# -- readers of rows ---------------------------------------------------------------------------------------------------


def test_a_sum_is_read_from_its_row() -> None:
    row = {"title": "T", "refs": "V/1;V/2;", "names": "", "max": "0.8", "basis": "acid"}
    assert law._sum(row) == Sum("T", frozenset({"V/1", "V/2"}), frozenset(), 0.8, "acid")
    more = law._sum({**row, "names": "A;B", "max": ""})
    assert (more.names, more.max) == (frozenset({"A", "B"}), None)


def test_a_row_of_a_sum_holds_every_column() -> None:
    group = Sum("parabens", frozenset(), frozenset(), 0.8, "acid")
    found = [limit(regulation="R1", in_force="2020", not_checked="dates"), limit(ref="X/2", regulation="R2"), limit()]
    row = sums._row(group, ("A", "B"), found, 0.8, WITHIN, 0.123456)
    assert row == {
        "ingredient": "A, B", "maximum": 0.8, "minimum": None, "basis": "acid", "scope": "parabens, counted together",
        "applies": "yes", "stated": {"min": 0.1235, "max": 0.1235}, "verdict": WITHIN, "condition": "", "warnings": [],
        "reference": "X/1; X/2", "regulation": "R1", "in_force": "2020", "transition": "", "read": True,
        "stated_as_basis": 0.1235, "read_from": "",
    }  # fmt: skip
    plain = sums._row(group._replace(basis=""), ("A",), [limit(not_checked="all")], 0.8, NOT_STATED, None)
    assert (plain["stated"], plain["stated_as_basis"], plain["read"]) == (None, None, False)
    assert sums._row(group._replace(basis=""), ("A",), found, 0.8, WITHIN, 0.5)["stated_as_basis"] is None
