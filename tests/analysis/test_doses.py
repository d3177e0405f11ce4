"""What is said of an active's dose, of scents and allergens, and which checks run: thresholds at both sides."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from inci_parser.analysis.checks import actives, doses, fragrance
from inci_parser.analysis.checks.barrier import barrier_sentences
from inci_parser.analysis.product_types import Sign
from inci_parser.analysis.reporting import merge_parts, report
from inci_parser.analysis.rule_book import built_in
from inci_parser.errors import UsageError
from inci_parser.models import Amount, Concentration, Entry, Finding, Interval, Label, Share
from inci_parser.naming import Catalogue

from .making import active, book, entry, grouped, product


def share(proved: tuple[float, float] | None, likely: tuple[float, float]) -> Share:
    return Share(1, None if proved is None else Interval(*proved), Interval(*likely), likely[0])


@pytest.mark.parametrize(
    ("amount", "low", "high", "said"),
    [
        (share((0, 1.9), (0, 1)), 2.0, 5.0, ("impossible", "below")),
        (share((0, 2.0), (0, 1)), 2.0, 5.0, ("possible", "below")),
        (share((0, 9), (1, 1.9)), 2.0, 5.0, ("possible", "below")),
        (share((0, 9), (1, 2.0)), 2.0, 5.0, ("possible", "open")),
        (share((0, 9), (1.9, 3)), 2.0, 5.0, ("possible", "open")),
        (share((0, 9), (2.0, 3)), 2.0, 5.0, ("possible", "reached")),
        (share((1.9, 9), (2, 3)), 2.0, 5.0, ("possible", "reached")),
        (share((2.0, 9), (2, 3)), 2.0, 5.0, ("proved", "reached")),
        (share((5.0, 9), (6, 7)), 2.0, 5.0, ("proved", "reached")),
        (share((5.1, 9), (6, 7)), 2.0, 5.0, ("above", "reached")),
        (share((5.1, 9), (6, 7)), 2.0, None, ("proved", "reached")),
        (share(None, (0, 1)), 2.0, 5.0, ("possible", "below")),
        (share(None, (3, 4)), 2.0, 5.0, ("possible", "reached")),
    ],
)
def test_what_an_amount_says_of_a_studied_range(
    amount: Share, low: float, high: float | None, said: tuple[str, str]
) -> None:
    assert doses._verdict(amount, low, high) == said


def dose(item: str | Entry = "A", estimate: float = 3.0, order_means: bool = True, **row: Any) -> tuple[str, str]:
    usual: dict[str, Any] = {"studied_min": 2.0, "studied_max": 5.0, "status": "read"}
    studied = active("A", **{**usual, **row})
    rules = book(actives={"A": studied}, wildcards={"plant material": (".* EXTRACT", "(?!)")})
    made = product(item, rules=rules, estimates={1: estimate}, order_means=order_means)
    return doses.dose_of(made, made.ingredients[0], studied)


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        (2.0, ("proved", "reached")),
        (5.0, ("proved", "reached")),
        (1.9, ("possible", "open")),
        (5.1, ("possible", "open")),
    ],
)
def test_a_stated_amount_inside_the_studied_range_proves_it(stated: float, said: tuple[str, str]) -> None:
    assert dose(entry(1, "A", stated)) == said


def test_where_nothing_can_be_said_of_a_dose() -> None:
    assert dose() == ("possible", "open")
    assert dose(studied_min=None) == dose(status="practice") == ("unknown", "unknown")
    assert dose(entry(1, "A", 2.0), studied_max=None) == ("proved", "reached")
    assert dose(entry(1, "A", 2.1), studied_max=None) == ("possible", "open")
    other = entry(1, "A")._replace(percent=Amount(3.0, 3.0, "", 0.1, "F-"))
    assert dose(other) == ("possible", "open"), "an amount of something else"


def test_a_likely_dose_is_open_where_the_order_says_nothing() -> None:
    rules = book(actives={"A": active("A", studied_min=2.0, studied_max=5.0, status="read")})
    made = product("A", rules=rules, most={1: 1.0})
    row = made.ingredients[0].active
    assert row is not None
    assert doses.dose_of(made, made.ingredients[0], row) == ("impossible", "below")
    loose = product("A", rules=rules, most={1: 1.0}, order_means=False)
    assert doses.dose_of(loose, loose.ingredients[0], row) == ("impossible", "below")
    assert dose(order_means=False) == ("possible", "open")


def test_one_finding_a_class_in_the_order_of_first_members() -> None:
    rules = book(
        actives={
            "A": active("A", evidence="C"), "B": active("B", "filter", evidence="A"), "C": active("C", evidence="B"),
            "S": active("S", acts_from=2.0, otherwise="sets the pH"),
        }
    )  # fmt: skip
    made = product("A", "B", "X", "C", "S", "A", rules=rules, estimates={5: 0.5})
    assert [(f.class_, f.names, f.positions, f.evidence) for f in actives.check(made)] == [
        ("peeler", ("A", "C"), (1, 4, 6), "B"), ("filter", ("B",), (2,), "A"),
    ]  # fmt: skip
    acting = product("S", rules=rules, estimates={1: 2.0})
    assert [f.names for f in actives.check(acting)] == [("S",)]


# -- lipids ------------------------------------------------------------------------------------------------------------

LIPIDS = book(groups=grouped(ceramide="C", cholesterol="CHOL", **{"free fatty acid": "F"}))


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("C", "CHOL", "F"), "All three lipid classes"),
        (("C", "CHOL"), "ceramide and cholesterol are here, free fatty acid is not"),
        (("C",), "ceramide is here, cholesterol and free fatty acid are not"),
        (("F",), None),  # fatty acids alone are everywhere
        (("CHOL", "F"), "cholesterol and free fatty acid are here, ceramide is not"),
        (("X",), None),
    ],
)
def test_the_lipids_of_the_barrier(names: tuple[str, ...], said: str | None) -> None:
    made = product(*names, rules=LIPIDS)
    found = barrier_sentences(made, "barrier lipid")
    assert (found == []) if said is None else said in found[0]
    assert barrier_sentences(made, "humectant") == []
    made.traits |= {"hair"}
    assert barrier_sentences(made, "barrier lipid") == []


# -- fragrance ---------------------------------------------------------------------------------------------------------


def test_allergens_are_told_once_each_and_scents_by_class() -> None:
    made = product("AQUA", "PARFUM", "LINALOOL", "LAVANDULA ANGUSTIFOLIA OIL", "LINALOOL", rules=built_in())
    found = fragrance.check(made)
    assert [(f.kind, f.names, f.positions) for f in found if f.kind == "allergen"] == [
        ("allergen", ("LINALOOL",), (3, 5)), ("allergen", ("LAVANDULA ANGUSTIFOLIA OIL",), (4,)),
    ]  # fmt: skip
    assert [f.class_ for f in found if f.kind == "fragrance"][:2] == ["parfum", "essential oil"]


@pytest.mark.parametrize(
    ("market", "old", "new"),
    [("EU", True, True), ("UK", True, None), ("US", False, False), ("CA", True, None), ("none", False, False)],
)
def test_which_market_wants_an_allergen_named(market: str, old: bool, new: bool | None) -> None:
    rows = built_in().allergens
    first = rows["LINALOOL"]
    assert fragrance.declarable(first, market) is old or (
        market == "CA" and fragrance.declarable(first, market) is first.canada
    )
    late = next(row for row in rows.values() if not row.original_26 and row.status != "prohibited")
    wanted = late.canada if market == "CA" else new
    assert fragrance.declarable(late, market) is wanted
    gone = first._replace(status="prohibited")
    assert fragrance.declarable(gone, market) is False
    assert fragrance.declarable(first._replace(korea=False), "KR") is False
    assert fragrance.declarable(first._replace(korea=True), "KR") is True


def test_the_threshold_is_that_of_the_use() -> None:
    stays, goes = (
        fragrance.check(product("LINALOOL", rules=built_in(), leave_on=leave_on)) for leave_on in (True, False)
    )
    thresholds = [next(f for f in found if f.kind == "allergen").details["threshold"] for found in (stays, goes)]
    assert thresholds == [0.001, 0.01]


# -- signs and parts ---------------------------------------------------------------------------------------------------


def sign(**given: Any) -> Sign:
    usual = Sign("t", "any", frozenset({"A", "B"}), 1, 10, frozenset(), frozenset(), (), "r", True)
    return usual._replace(**given)


@pytest.mark.parametrize(
    ("given", "names", "shown"),
    [
        ({}, "A X", True),
        ({}, "X", False),
        ({"at_least": 2}, "A X B", True),
        ({"at_least": 2}, "A X", False),
        ({"at_least": 2}, "A A", True),  # entries count
        ({"within": 2}, "X A", True),
        ({"within": 2}, "X Y A", False),
        ({"also": frozenset({"C", "D"})}, "A D", True),
        ({"also": frozenset({"C"})}, "A X", False),
        ({"unless": frozenset({"C"})}, "A C", False),
        ({"unless": frozenset({"C"})}, "A X", True),
        ({"text": ("wash",)}, "A", True),
        ({"text": ("rinse",)}, "A", False),
        ({"section": "active"}, "A", False),
    ],
)
def test_what_shows_a_kind_of_product(given: dict[str, Any], names: str, shown: bool) -> None:
    entries = tuple(entry(n, name) for n, name in enumerate(names.split(), 1))
    made = Label("Body WASH", "list", "", entries)
    assert sign(**given).shows(made, set(names.split())) is shown


def test_declared_actives_and_shades_show_what_they_show() -> None:
    active_entry, shade = entry(1, "A", section="active"), entry(2, "A", section="may_contain")
    assert sign(section="active").shows(Label("", "list", "", (active_entry,)), {"A"})
    assert not sign().shows(Label("", "list", "", (shade,)), {"A"})


@pytest.mark.parametrize(
    ("given", "titled", "counts"),
    [
        ({"sure": True}, "cream", True), ({"sure": False}, "cream", False), ({"sure": False}, None, True),
        ({"instead_of": frozenset({"cream"})}, "cream", True), ({"instead_of": frozenset({"cream"})}, "gel", False),
        ({"instead_of": frozenset({"cream"})}, None, False),
    ],
)  # fmt: skip
def test_a_sign_beside_a_title(given: dict[str, Any], titled: str | None, counts: bool) -> None:
    assert sign(**given).outweighs(titled) is counts


def test_findings_that_say_the_same_of_several_parts_are_one() -> None:
    one = Finding("irritant", "irritant.a", "t", "x", names=("A",), positions=(5, 1), severity=1)
    two = replace(one, names=("B", "A"), positions=(7,))
    graver, other = replace(one, severity=2), replace(one, text="y")
    assert merge_parts([one, two], 1) == [one, two]
    merged = merge_parts([one, two, graver, other], 2)
    assert [(f.names, f.positions, f.severity, f.text) for f in merged] == [
        (("A", "B"), (1, 5, 7), 1, "x"), (("A",), (5, 1), 2, "x"), (("A",), (5, 1), 1, "y"),
    ]  # fmt: skip


# -- which checks run --------------------------------------------------------------------------------------------------


def made(*names: str, kind: str = "list", **asked: Any) -> Any:
    label = Label("", kind, "why", tuple(entry(n, name) for n, name in enumerate(names, 1)))  # type: ignore[arg-type]
    return report(label, Catalogue.default(), **asked)


NAMES = ("AQUA", "GLYCERIN", "PHENOXYETHANOL", "LINALOOL", "RETINOL", "PARFUM")


def ran(found: Any) -> dict[str, bool]:
    return {check.check: check.ran for check in found.checks}


def test_checks_run_unless_they_are_switched_off_or_nothing_is_there() -> None:
    everything = made(*NAMES)
    assert set(ran(everything).values()) == {True}
    assert (everything.checks[0].check, everything.checks[0].reason) == ("concentration", "")
    alphabetical = made("ALCOHOL", "AQUA", "BETAINE", "DIMETHICONE", "GLYCERIN", "LINALOOL", "MICA", "TALC", "UREA")
    assert alphabetical.checks[0].reason == "the order of this list says nothing"
    lawless = made(*NAMES, market="none")
    assert [name for name, done in ran(lawless).items() if not done] == ["regulation"]
    assert not any(finding.kind in ("limit", "prohibited") for finding in lawless.findings)
    without = made(*NAMES, skip=["irritation"])
    assert [(check.check, check.reason) for check in without.checks if not check.ran] == [
        ("irritation", "switched off by the caller")
    ]
    empty = made(kind="no_list")
    assert (set(ran(empty).values()), empty.findings, empty.concentration) == (
        {False},
        (),
        Concentration(order_means=False),
    )
    assert [statement.code for statement in empty.summary] == ["no_list", "next_step"]


@pytest.mark.parametrize(
    ("skip", "gone"),
    [
        ("limit", {"limit"}),
        ("allergen", {"allergen"}),
        (["irritant", "active"], {"irritant", "active"}),
        ("fragrance.parfum", set()),
    ],
)
def test_what_is_switched_off_is_not_told(skip: Any, gone: set[str]) -> None:
    everything, less = made(*NAMES), made(*NAMES, skip=skip)
    kinds = {finding.kind for finding in everything.findings}
    assert kinds - {finding.kind for finding in less.findings} == gone or skip == "fragrance.parfum"
    assert not {finding.rule for finding in less.findings} & {skip if isinstance(skip, str) else ""}
    left = [f.rule for f in everything.findings if f.kind not in gone and f.rule != skip]
    assert [f.rule for f in less.findings] == left


@pytest.mark.parametrize("word", ["nonsense", "irritant.", "nonsense.retinol", ""])
def test_what_cannot_be_switched_off_is_told(word: str) -> None:
    with pytest.raises(UsageError, match=f"nothing to skip is called '{word}'; known: .*and the rule of any finding"):
        made(*NAMES, skip=word)
    assert made(*NAMES, skip="irritant.retinol")


def test_rows_leave_out_what_only_people_read() -> None:
    plain = made(*NAMES, words=False)
    assert (plain.summary, plain.looked_for, plain.concentration.assumptions) == ((), (), ())
    assert [f.rule for f in plain.findings] == [f.rule for f in made(*NAMES).findings]
    asked = made(*NAMES, words=False, avoid="parfum")
    assert [(item.asked, item.found) for item in asked.looked_for] == [("parfum", True)]
    assert made(*NAMES).label.ingredients[1].function != ""
