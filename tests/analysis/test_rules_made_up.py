"""When rules and irritants made for a test speak, and how severely."""

from __future__ import annotations

from typing import Any

import pytest

from inci_parser.analysis.checks.irritation import check as irritants
from inci_parser.analysis.product import Product
from inci_parser.analysis.rule_engine import find_across, find_in_product, rule_applies, severity_of, with_evidence
from inci_parser.models import (
    Context,
    Entry,
    Finding,
    ProductTraits,
)
from inci_parser.tables.definitions import Rule

from .making import active, book, entry, grouped, irritant, irritant_class, product

# -- rules -------------------------------------------------------------------------------------------------------------


def rule(**given: Any) -> Rule:
    usual = Rule(
        "r", "", "both", ("a",), (), (), 1, "any", (), (), (), (), False, 1, 0, "A", (), False, "Title",
        "{a} {a:is|are} here", (), "", "",
    )  # fmt: skip
    return usual._replace(**given)


GROUPS = book(groups=grouped(a="A AA", b="B A", u="U"))


def said(made: Product, **given: Any) -> list[Finding]:
    return list(find_in_product("interaction", [rule(**given)], made))


@pytest.mark.parametrize(
    ("given", "context", "applies"),
    [
        ({}, {}, True),
        ({"use": "leave-on"}, {}, True),
        ({"use": "rinse-off"}, {}, False),
        ({"use": "rinse-off"}, {"leave_on": False}, True),
        ({"only_in": ("US", "EU")}, {}, True),
        ({"only_in": ("US",)}, {}, False),
        ({"not_in": ("EU",)}, {}, False),
        ({"not_in": ("US",)}, {}, True),
        ({"not_profiles": ("sensitive",)}, {"profile": ("sensitive",)}, False),
        ({"not_profiles": ("sensitive",)}, {"profile": ("rosacea",)}, True),
        ({"only_profile": True, "profiles": ("sensitive",)}, {}, False),
        ({"only_profile": True, "profiles": ("sensitive",)}, {"profile": ("sensitive",)}, True),
        ({"only_profile": False, "profiles": ("sensitive",)}, {}, True),
    ],
)
def test_a_rule_is_about_a_use_a_kind_of_product_and_a_skin(
    given: dict[str, Any], context: dict[str, Any], applies: bool
) -> None:
    made = product("A", rules=GROUPS, **context)
    assert rule_applies(rule(**given), made) is applies
    assert bool(said(made, **given)) is applies
    assert bool(find_across("interaction", [rule(**given)], [made])) is applies


@pytest.mark.parametrize(
    ("given", "profile", "severity"),
    [
        ({"severity": 2}, ("sensitive",), 2),
        ({"severity": 1, "profile_severity": 3, "profiles": ("sensitive",)}, (), 1),
        ({"severity": 1, "profile_severity": 3, "profiles": ("sensitive",)}, ("sensitive",), 3),
        ({"severity": 1, "profile_severity": 3, "profiles": ("rosacea",)}, ("sensitive",), 1),
        ({"severity": 1, "profile_severity": 0, "profiles": ("sensitive",)}, ("sensitive",), 1),
    ],
)
def test_a_profile_raises_the_severity_of_a_rule(
    given: dict[str, Any], profile: tuple[str, ...], severity: int
) -> None:
    assert severity_of(rule(**given), Context(profile=profile)) == severity
    assert said(product("A", rules=GROUPS, profile=profile), **given)[0].severity == severity


@pytest.mark.parametrize(
    ("items", "given", "names"),
    [
        (("A", "X"), {}, ("A",)),
        (("X",), {}, None),
        (("A", "AA"), {"count": 2}, ("A", "AA")),
        (("A", "A"), {"count": 2}, None),  # two different names
        (("AA", "B"), {"b": ("b",)}, ("AA", "B")),
        (("AA",), {"b": ("b",)}, None),
        (("A",), {"b": ("b",)}, None),  # one entry is not both sides
        (("A", "A"), {"b": ("b",)}, None),  # both are on side a
        (("AA", "A", "B"), {"b": ("b",)}, ("AA", "A", "B")),
        (("A", "U"), {"unless": ("u",)}, None),
        (("A", "X"), {"unless": ("u",)}, ("A",)),
        (("A",), {"scope": "routine"}, None),
        (("A",), {"scope": "product"}, ("A",)),
    ],
)
def test_when_a_rule_speaks_within_a_product(
    items: tuple[str, ...], given: dict[str, Any], names: tuple[str, ...] | None
) -> None:
    found = said(product(*items, rules=GROUPS), **given)
    assert [finding.names for finding in found] == ([] if names is None else [names])
    assert all(finding.products == () and finding.positions for finding in found)


def test_of_a_part_of_a_list_nobody_knows_what_is_missing() -> None:
    part = product("A", rules=GROUPS, partial=True)
    assert said(part, unless=("u",)) == []
    assert len(said(part)) == 1


@pytest.mark.parametrize(
    ("products", "given", "names", "concerned"),
    [
        ((("A",), ("X",)), {}, ("A",), (0,)),
        ((("A",), ("X",)), {"scope": "product"}, None, ()),
        ((("AA",), ("B",)), {"b": ("b",)}, ("AA", "B"), (0, 1)),
        ((("AA", "B"), ("X",)), {"b": ("b",)}, None, ()),  # apart means in different products
        ((("AA", "B"), ("B",)), {"b": ("b",)}, ("AA", "B"), (0, 1)),
        ((("A",), ("A",)), {"b": ("b",)}, ("A",), (0, 1)),
        ((("A",), ("X",)), {"b": ("b",)}, None, ()),
        ((("A", "AA"), ("X",)), {"count": 2}, None, ()),  # two, in two products
        ((("A",), ("AA",)), {"count": 2}, ("A", "AA"), (0, 1)),
        ((("A",), ("A",)), {"count": 2}, None, ()),
        ((("A",), ("A",)), {"count": 2, "scope": "routine"}, ("A",), (0, 1)),
        ((("A", "AA"), ("X",)), {"count": 2, "scope": "routine"}, None, ()),
        ((("A",), ("U",)), {"unless": ("u",)}, None, ()),
        ((("A",), ("X",)), {"unless": ("leave-on",)}, None, ()),  # a trait of a product
        ((("A",), ("X",)), {"unless": ("rinse-off",)}, ("A",), (0,)),
    ],
)
def test_when_a_rule_speaks_across_products(
    products: tuple[tuple[str, ...], ...],
    given: dict[str, Any],
    names: tuple[str, ...] | None,
    concerned: tuple[int, ...],
) -> None:
    made = [product(*items, rules=GROUPS) for items in products]
    found = find_across("guidance", [rule(**given)], made)
    assert [(f.names, f.products, f.positions) for f in found] == ([] if names is None else [(names, concerned, ())])


def test_an_ingredient_of_both_sides_stands_on_the_first() -> None:
    rules = book(groups=grouped(a="A", b="A B"))
    made = [product("A", rules=rules), product("A", "B", rules=rules)]
    (found,) = find_across("guidance", [rule(b=("b",), text="{a} with {b}")], made)
    assert (found.names, found.text) == (("A", "B"), "A with B")
    (alone,) = find_across("guidance", [rule(b=("b",), text="{a} with {b}")], [made[0], made[0]])
    assert (alone.names, alone.text) == (("A",), "A with A")


def test_the_severity_across_products_is_the_highest() -> None:
    raised = rule(severity=1, profile_severity=3, profiles=("sensitive",))
    made = [product("A", rules=GROUPS), product("AA", rules=GROUPS, profile=("sensitive",))]
    assert find_across("guidance", [raised], made)[0].severity == 3
    assert find_across("guidance", [raised], made[:1])[0].severity == 1


def test_what_a_finding_of_a_rule_holds() -> None:
    finding = said(product("X", "A", "AA", rules=GROUPS), class_="c", evidence="C", unknown=("pH",))[0]
    assert (finding.kind, finding.rule, finding.class_, finding.positions, finding.evidence, finding.unknown) == (
        "interaction", "interaction.r", "c", (2, 3), "C", ("pH",),
    )  # fmt: skip
    assert finding.text.startswith(("A and aa are here", "A and AA are here"))
    assert said(product("A", rules=GROUPS))[0].class_ is None
    for evidence, end in (("A", "x."), ("B", "x."), ("C", "x. Limited evidence."), ("D", "x. Expert advice.")):
        assert with_evidence("x.", evidence) == end
    assert with_evidence("Limited evidence says so.", "C") == "Limited evidence says so."
    assert with_evidence("By expert advice.", "D") == "By expert advice."


# -- irritants ---------------------------------------------------------------------------------------------------------


def severity(made: Product) -> int | None:
    found = irritants(made)
    return found[0].severity if found else None


@pytest.mark.parametrize(
    ("row", "context", "wanted"),
    [
        ({}, {}, 2),
        ({}, {"leave_on": False}, 1),
        ({}, {"leave_on": False, "product_type": "peel"}, 2),  # it stays long enough
        ({"leave_on": 0}, {}, None),
        ({"rinse_off": 0}, {"leave_on": False}, None),
        ({"profiles": ("sensitive",)}, {"profile": ("sensitive",)}, 3),
        ({"profiles": ("sensitive",)}, {"profile": ("rosacea",)}, 2),
        ({"profiles": ("sensitive",), "evidence": "B"}, {"profile": ("sensitive",)}, 3),
        ({"profiles": ("sensitive",), "evidence": "C"}, {"profile": ("sensitive",)}, 2),
        ({"profiles": ("sensitive",), "evidence": "C", "leave_on": 1}, {"profile": ("sensitive",)}, 2),
        ({"profiles": ("sensitive",), "leave_on": 3}, {"profile": ("sensitive",)}, 3),
        ({"profiles": ("sensitive",), "evidence": "D", "leave_on": 3}, {"profile": ("sensitive",)}, 3),
        ({"profiles": ("sensitive",), "only_profile": True}, {}, None),
        ({"profiles": ("sensitive",), "only_profile": True}, {"profile": ("sensitive",)}, 2),
    ],
)
def test_the_severity_of_an_irritant(row: dict[str, Any], context: dict[str, Any], wanted: int | None) -> None:
    rules = book(irritants={"A": (irritant("A", **row),)})
    assert severity(product("A", rules=rules, **context)) == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ({"only_in": ("EU",)}, 2), ({"only_in": ("US",)}, None), ({"not_in": ("EU",)}, None), ({"not_in": ("US",)}, 2),
        ({"mild_in": ("EU",)}, 1), ({"mild_in": ("US",)}, 2),
    ],
)  # fmt: skip
def test_a_class_of_irritants_is_for_some_products(words: dict[str, Any], wanted: int | None) -> None:
    rules = book(irritants={"A": (irritant("A"),)}, irritant_classes={"stinger": irritant_class("stinger", **words)})
    assert severity(product("A", rules=rules)) == wanted


@pytest.mark.parametrize(
    ("row", "estimate", "order_means", "wanted"),
    [
        ({"trace": 1}, 0.99, True, 1),
        ({"trace": 1}, 1.0, True, 2),
        ({"trace": 1}, 0.99, False, 2),
        ({"trace": 0}, 0.99, True, None),
        ({"trace": None}, 0.99, True, 2),
        ({"first": 1}, 5.0, True, 2),
        ({"first": 1}, 0.5, True, None),
        ({"first": 1}, 5.0, False, 1),  # nobody knows its place
        ({"acts_from": 3.0}, 3.0, True, 2),
        ({"acts_from": 3.0}, 2.9, True, None),
        ({"acts_from": 3.0}, 3.0, False, None),
    ],
)
def test_an_irritant_counts_less_in_small_amounts(
    row: dict[str, Any], estimate: float, order_means: bool, wanted: int | None
) -> None:
    rules = book(irritants={"A": (irritant("A", **row),)})
    assert severity(product("A", rules=rules, estimates={1: estimate}, order_means=order_means)) == wanted


@pytest.mark.parametrize(
    ("acts_from", "item", "wanted"),
    [
        (10.0, entry(1, "A"), None),  # no place on a list shows so much
        (10.0, entry(1, "A", 10.0), 2),
        (10.0, entry(1, "A", 9.9), None),
        (9.9, entry(1, "A"), 2),
        (9.9, entry(1, "A", section="active"), 2),
        (10.0, entry(1, "A", section="active"), None),
    ],
)
def test_high_amounts_count_only_where_declared(acts_from: float, item: Entry, wanted: int | None) -> None:
    rules = book(irritants={"A": (irritant("A", acts_from=acts_from),)})
    assert severity(product(item, rules=rules, estimates={1: 50.0})) == wanted


def test_what_acts_acts_for_every_check() -> None:
    rules = book(actives={"A": active("A", acts_from=2.0)}, irritants={"A": (irritant("A", trace=1),)})
    for estimate, order_means, wanted in ((2.0, True, 2), (1.9, True, 1), (1.9, False, 2)):
        assert severity(product("A", rules=rules, estimates={1: estimate}, order_means=order_means)) == wanted


def test_a_small_amount_may_be_told_as_another_class() -> None:
    classes = {
        "stinger": irritant_class("stinger", trace_class="mild"),
        "mild": irritant_class("mild", not_in=("US",)),
    }
    rules = book(irritants={"A": (irritant("A", first=1),)}, irritant_classes=classes)

    def told(*names: str, **context: Any) -> list[tuple[str | None, int | None, str]]:
        return [(f.class_, f.severity, f.level) for f in irritants(product(*names, rules=rules, **context))]

    assert told("X", "A") == [("mild", 1, "detail")]
    assert told("X", "A", market="US") == []
    assert told("A") == [("stinger", 2, "main")]


@pytest.mark.parametrize(
    ("row", "words", "percent", "given", "said"),
    [
        ({}, {}, None, {}, "stays"),
        ({}, {}, None, {"leave_on": False}, "goes"),
        ({}, {"oral": "tastes"}, None, {"traits": ProductTraits(frozenset({"oral"}))}, "tastes"),
        ({}, {"oral": "tastes"}, None, {}, "stays"),
        ({"note": "Mind."}, {}, None, {}, "stays Mind."),
        ({"evidence": "C"}, {}, None, {}, "stays Limited evidence on how often that happens."),
        ({"evidence": "D"}, {}, None, {}, "stays Limited evidence on how often that happens."),
        ({"evidence": "B"}, {}, None, {}, "stays"),
        ({}, {"say_trace": True}, None, {"estimates": {1: 0.5}}, "stays Probably under 1 %."),
        ({}, {"say_trace": True}, 0.5, {"estimates": {1: 0.5}}, "stays"),
        ({}, {"say_trace": True}, None, {"estimates": {1: 1.0}}, "stays"),
        ({}, {}, None, {"estimates": {1: 0.5}}, "stays"),
        ({"profiles": ("sensitive",)}, {}, None, {}, "stays"),
        (
            {"profiles": ("sensitive",)}, {}, None, {"profile": ("sensitive",)},
            "stays Rated higher because you chose sensitive skin.",
        ),
        (
            {"profiles": ("sensitive",), "leave_on": 3}, {}, None, {"profile": ("sensitive", "acne")},
            "stays Mentioned because you chose sensitive skin.",
        ),
        ({"first": 5}, {}, None, {"order_means": False}, "stays {why}"),
        ({}, {}, None, {"order_means": False}, "stays"),
    ],
)  # fmt: skip
def test_what_is_said_of_an_irritant(
    row: dict[str, Any], words: dict[str, Any], percent: float | None, given: dict[str, Any], said: str
) -> None:
    classes = {"stinger": irritant_class("stinger", leave_on="stays", rinse_off="goes", **words)}
    rules = book(irritants={"A": (irritant("A", **row),)}, irritant_classes=classes)
    made = product(entry(1, "A", percent), "B", rules=rules, **given)
    (found,) = irritants(made)
    assert found.text == said.format(why=made.why_unknown).strip()
    assert found.unknown == (() if percent else ("dose",))


def test_one_finding_an_ingredient_and_class_the_gravest() -> None:
    rules = book(irritants={"A": (irritant("A", leave_on=1), irritant("A", leave_on=3), irritant("A", leave_on=2))})
    found = irritants(product("A", "X", "A", rules=rules))
    assert [(f.severity, f.positions, f.rule) for f in found] == [(3, (1, 3), "irritant.a")]
