"""What is found of prohibitions, conditions, colourants and maxima under a law made for a test."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from inci_parser.analysis import regulation
from inci_parser.analysis.markets import markets
from inci_parser.analysis.product import Product
from inci_parser.analysis.regulation import (
    applicable,
    colourants,
    maxima,
    prohibitions,
    sums,
    wording,
)
from inci_parser.analysis.regulation.law import Limit, MarketLaw, Restriction, StoredLaw
from inci_parser.analysis.regulation.scope import parse
from inci_parser.analysis.rule_book import built_in
from inci_parser.models import Concentration, Context, Entry, Finding, Label, Match, ProductTraits, Source

from .labels import entry
from .making import limit

#: The package has a function of the module's name.
LEGAL: Any = import_module("inci_parser.analysis.regulation.legal_maxima")
MODULES = (applicable, colourants, LEGAL, maxima, prohibitions, sums, wording)
TODAY, PAST, TO_COME = markets()["EU"].as_of, "2013-07-11", "2999-01-01"
FACE = ProductTraits(frozenset({"leave_on", "face"}), frozenset({"spray"}))


def restriction(kind: str = "prohibited", scope: str = "", **given: Any) -> Restriction:
    usual = Restriction("X/2", kind, parse(scope), "", "(EC) 1", PAST, "", "", "law")
    return usual._replace(**given)


def forget() -> None:
    for memory in (applicable.applicable_rules, maxima._usual_wording, maxima._fragrance_wording, LEGAL._legal_maximum):
        memory.cache_clear()


@pytest.fixture
def enact(monkeypatch: pytest.MonkeyPatch) -> Any:
    """What makes the law of every market: limits, restrictions and colourants by name."""

    def made(**rules: Limit | Restriction | tuple[Limit | Restriction, ...]) -> None:
        tables: tuple[dict[str, Any], ...] = ({}, {}, {})
        for name, rows in rules.items():
            for row in rows if isinstance(rows, tuple) and not hasattr(rows, "_fields") else (rows,):
                place = 0 if isinstance(row, Limit) else 2 if row.kind == "colour" else 1
                table = tables[place]
                key = name.replace("_", " ")
                table[key] = (*table.get(key, ()), row)
        cited = [Source("law", "A law", 2000, "https://example.org")]
        cited += [Source(m.always_cites, "All", 2000, "https://example.org") for m in markets().values()]
        known = MarketLaw(StoredLaw.of(*tables, sources=cited))
        for module in MODULES:
            monkeypatch.setattr(module, "law", lambda market: known)
        forget()

    yield made
    forget()


def found(*items: str | Entry, given: bool = True, traits: ProductTraits = FACE, **context: Any) -> list[Finding]:
    """Return what the law says of names in a face cream; ``given``: the caller said that it is one."""
    entries = tuple(item if isinstance(item, Entry) else entry(n, item) for n, item in enumerate(items, 1))
    asked = Context(
        product_type="face cream" if traits.known else None,
        assumed=() if given and traits.known else ("product_type", "leave_on"),
        traits=traits,
        **context,
    )
    made = Label("", "list", "", entries)
    return list(regulation.check(Product(made, asked, Concentration(), built_in())))


def kinds(*items: str | Entry, **more: Any) -> list[tuple[str, str | None]]:
    return [(f.kind, f.class_) for f in found(*items, **more)]


# -- prohibitions ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "given", "wanted"),
    [
        (restriction(), True, [("prohibited", "prohibited")]),
        (restriction(), False, [("prohibited", "prohibited")]),  # in every product
        (restriction(in_force=TO_COME), True, [("limit", "conditional")]),
        (restriction(in_force=TODAY), True, [("prohibited", "prohibited")]),
        (restriction(in_force=""), True, [("prohibited", "prohibited")]),
        (restriction(scope="face"), True, [("prohibited", "prohibited")]),
        (restriction(scope="face"), False, [("limit", "conditional")]),  # the kind was only assumed
        (restriction(scope="-oral"), False, [("prohibited", "prohibited")]),
        (restriction(scope="oral"), True, []),
        (restriction(scope="spray"), True, []),  # it only may be one
        (restriction(scope="-spray"), True, [("prohibited", "prohibited")]),
        (restriction("condition", condition="c"), True, [("limit", "conditional")]),
        (restriction("purity", condition="c"), True, [("limit", "purity")]),
        (restriction("chemicals", condition="c"), True, [("limit", "chemicals")]),
        (restriction("regional", condition="c"), True, [("limit", "regional")]),
        (restriction("functional", condition="c"), True, [("limit", "functional")]),
    ],
)
def test_what_a_restriction_is_called(
    enact: Any, rule: Restriction, given: bool, wanted: list[tuple[str, str]]
) -> None:
    enact(A=rule)
    assert kinds("AQUA", "A", given=given) == wanted


def test_a_guessed_name_counts_where_no_sure_one_stands_and_only_the_form(enact: Any) -> None:
    enact(A=restriction(), B=restriction(scope="nano"))
    guessed = Entry(2, "A", 0, 0, Match(("A",), "fuzzy", 90.0))
    assert kinds("AQUA", guessed) == [("prohibited", "prohibited")]
    assert [f.positions for f in found("AQUA", guessed, entry(3, "A"))] == [(3,)]
    assert kinds("B") == []
    assert kinds(entry(1, "B", nano=True)) == [("prohibited", "prohibited")]
    assert kinds(entry(1, "B", nano=True), given=False) == [("prohibited", "prohibited")], (
        "a form is no kind of product"
    )


def test_what_the_maker_must_keep_is_told_once_for_all(enact: Any) -> None:
    pure = restriction("purity", condition="pure")
    enact(A=pure, B=(pure, restriction("purity", condition="white")), C=restriction("chemicals", condition="c"))
    first, second = found("B", "A", "C", "A")
    assert (first.class_, first.names, first.positions) == ("chemicals", ("C",), (3,))
    assert (second.class_, second.names, second.positions) == ("purity", ("B", "A"), (1, 2, 4))
    assert [(row["name"], row["condition"]) for row in second.details["rules"]] == [
        ("B", "pure"),
        ("B", "white"),
        ("A", "pure"),
    ]
    assert [row["verdict"] for row in second.details["law"]] == ["condition"] * 3


def test_a_prohibited_name_has_no_maximum_beside(enact: Any) -> None:
    enact(A=(restriction(), limit()), B=limit())
    assert [(f.kind, f.names) for f in found("A", "B")] == [("prohibited", ("A",)), ("limit", ("B",))]


def test_details_of_a_prohibition(enact: Any) -> None:
    enact(
        A=restriction(condition="in sprays", not_checked="all"),
        B=restriction(),
        C=restriction("condition", condition="c"),
    )
    a, b, c = found("A", "B", "C")
    assert [f.details["conditional"] for f in (a, b, c)] == [True, False, True]
    assert [f.details["law"][0]["verdict"] for f in (a, b, c)] == ["prohibited", "prohibited", "condition"]
    assert ("not checked" in a.text, "not checked" in b.text) == (True, False)
    assert "general knowledge" in a.text
    assert (a.rule, c.rule, a.evidence) == ("prohibited.eu.a", "limit.eu.c", "A")
    assert (a.details["product_type_given"], a.details["market"], a.details["ref"]) == (True, "EU", "X/2")


# -- colourants --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("scope", "given", "wanted"),
    [
        ("face", True, ["prohibited"]),
        ("face", False, ["limit"]),
        ("oral", True, []),
        ("spray", True, []),
        ("-spray", True, ["prohibited"]),
        ("-oral", False, ["prohibited"]),
        ("", True, ["prohibited"]),
    ],
)
def test_a_colour_that_is_not_listed_for_such_a_product(enact: Any, scope: str, given: bool, wanted: list[str]) -> None:
    enact(CI_10000=restriction("colour", scope=scope, condition="not for faces"))
    assert [f.kind for f in found("AQUA", "CI 10000", given=given)] == wanted


def test_colours_of_one_condition_are_told_together_shades_too(enact: Any) -> None:
    rule = restriction("colour", condition="not for faces")
    enact(CI_10000=rule, CI_20000=rule, CI_30000=rule._replace(condition="never"))
    first, second = found("CI 10000", "CI 30000", entry(3, "CI 20000", section="may_contain"))
    assert (first.names, first.positions) == (("CI 10000", "CI 20000"), (1, 3))
    assert second.names == ("CI 30000",)
    assert "shades may contain" not in first.text
    shade = found(entry(1, "CI 10000", section="may_contain"))[0]
    assert "shades may contain" in shade.text
    assert found(Entry(1, "x", 0, 0, Match(("CI 10000",), "fuzzy", 90.0)))[0].names == ("CI 10000",)
    enact(CI_10000=rule._replace(not_checked="all"), CI_20000=rule)
    assert "not checked" in found("CI 10000")[0].text
    assert "not checked" not in found("CI 10000", "CI 20000")[0].text, "one of them was read"


# -- maxima ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "given", "wanted"),
    [
        (limit(), True, ["limit"]),
        (limit(scope=parse("oral")), True, []),
        (limit(scope=parse("oral"), only=True), True, ["prohibited"]),
        (limit(scope=parse("oral"), only=True), False, ["limit"]),
        (limit(scope=parse("oral"), only=True, in_force=TO_COME), True, ["limit"]),
        (limit(scope=parse("spray"), only=True), True, ["limit"]),
    ],
)
def test_an_ingredient_that_is_listed_for_others_only(enact: Any, rule: Limit, given: bool, wanted: list[str]) -> None:
    enact(A=rule)
    assert [f.kind for f in found("AQUA", "A", given=given)] == wanted


def test_ingredients_with_the_same_rules_are_told_together(enact: Any) -> None:
    enact(A=limit(), B=limit(), C=limit(ref="X/9"), D=limit())
    assert [f.names for f in found("A", "C", "B", entry(4, "D", percent=0.5))] == [("A", "B"), ("C",), ("D",)]


def test_only_a_rule_in_force_is_exceeded_and_what_exceeds_comes_first(enact: Any) -> None:
    enact(A=limit(), B=limit(ref="X/2"), C=limit(ref="X/3", in_force=TO_COME), D=restriction())
    items = ("A", entry(2, "B", percent=2.0), entry(3, "C", percent=2.0), "D")
    assert [(f.names, f.details.get("exceeded")) for f in found(*items)] == [
        (("D",), None), (("B",), True), (("A",), False), (("C",), False),
    ]  # fmt: skip


def test_details_of_a_maximum(enact: Any) -> None:
    enact(
        A=(
            limit(max=1.0, condition="pH 3"),
            limit(ref="X/2", max=2.0, scope=parse("spray")),
            limit(ref="X/3", max=None),
        )
    )
    plain = found("A")[0]
    assert (plain.details["max"], plain.details["declared"], plain.details["exceeded"]) == (1.0, None, False)
    assert [rule["applies"] for rule in plain.details["rules"]] == ["yes", "yes", "maybe"]
    assert plain.unknown == ("dose", "pH")
    stated = found(entry(1, "A", percent=0.5))[0]
    assert (stated.details["declared"]["min"], stated.details["verdict"], stated.unknown) == (0.5, "within", ("pH",))
    assert stated.text.startswith(plain.text)
    enact(A=limit())
    assert found("A")[0].unknown == ("dose",)
    assert found("A", traits=ProductTraits())[0].details["listed_for_this_product"] is True


def test_fragrance_maxima_are_told_in_one_finding(enact: Any) -> None:
    scent = limit(function="fragrance")
    enact(A=scent, B=scent._replace(ref="X/2", max=2.0), C=limit())
    both, other = sorted(found("A", "C", "B"), key=lambda f: f.class_ != "fragrance")
    assert (both.rule, both.names, both.positions) == ("limit.eu.fragrance-maxima", ("A", "B"), (1, 3))
    assert [rule["max"] for rule in both.details["rules"]] == [1.0, 2.0]
    assert other.names == ("C",)
    alone = next(f for f in found("A", "C") if f.names == ("A",))
    assert alone.rule == "limit.eu.a"


# -- what law proves ---------------------------------------------------------------------------------------------------


def cap(item: str | Entry = "A", given: bool = True, market: str = "EU") -> float | None:
    made = Label("", "list", "", (entry(1, item) if isinstance(item, str) else item,))
    context = Context(
        market=market, product_type="face cream" if given else None, traits=FACE if given else ProductTraits()
    )
    most = LEGAL.legal_maxima(made, context)
    return most[0].max if most and most[0] is not None else None


@pytest.mark.parametrize(
    ("rows", "given", "most"),
    [
        ((limit(max=1.0),), True, 1.0),
        ((limit(max=1.0, factor=2.0),), True, 2.0),
        ((limit(max=1.0, factor=None),), True, None),
        ((limit(max=None),), True, None),
        ((limit(max=1.0, binds=False),), True, None),
        ((limit(max=1.0), limit(max=2.0)), True, 2.0),
        ((limit(max=1.0), limit(max=2.0, binds=False)), True, None),
        ((limit(max=1.0), limit(max=2.0, scope=parse("oral"))), True, 1.0),
        ((limit(max=1.0), limit(max=2.0, scope=parse("spray"))), True, 2.0),
        ((limit(max=2.0, scope=parse("oral")),), True, None),
        ((limit(max=2.0, scope=parse("oral"), only=True),), True, None),
        ((limit(max=1.0, scope=parse("leave_on")),), False, None),  # free in what is rinsed off
        ((limit(max=1.0, scope=parse("leave_on"), only=True),), False, 1.0),
        ((limit(max=1.0, scope=parse("leave_on")), limit(max=3.0, scope=parse("rinse_off"))), False, 3.0),
        ((limit(max=1.0, scope=parse("rinse_off"), only=True),), False, None),  # it was taken as one that stays on
        ((limit(max=1.0, scope=parse("spray")),), True, None),  # free where it is no spray
        ((limit(max=1.0, scope=parse("spray"), only=True),), True, 1.0),
        ((limit(max=1.0, section="active"),), True, None),
        ((limit(max=1.0, function="UV filter, nano"),), True, None),
    ],
)
def test_the_most_that_any_lawful_product_holds(
    enact: Any, rows: tuple[Limit, ...], given: bool, most: float | None
) -> None:
    enact(A=rows)
    assert cap(given=given) == most


def test_whose_maximum_counts(enact: Any) -> None:
    enact(A=(limit(max=1.0), limit(max=5.0, section="active"), limit(max=7.0, function="UV filter, nano")))
    assert cap() == 1.0
    assert cap(entry(1, "A", section="active")) == 5.0
    assert cap(entry(1, "A", nano=True)) == 7.0
    assert cap(Entry(1, "A", 0, 0, Match(("A",), "fuzzy", 90.0))) is None
    assert cap(Entry(1, "A", 0, 0, Match(("A", "B"), "exact", 100.0))) is None
    assert cap("B") is None
    assert cap(market="none") is None
