"""Rules made for a test: stated amounts against maxima, scopes, sums and ranks at both sides of every threshold."""

from __future__ import annotations

from typing import Any

import pytest

from inci_parser.analysis.regulation import applicable
from inci_parser.analysis.regulation.applicable import ApplicableRules, RuleQuery, applicable_rules
from inci_parser.analysis.regulation.comparison import (
    EXCEEDS,
    NOT_STATED,
    UNCLEAR,
    WITHIN,
    comparable_maximum,
    compared,
    is_part,
    lowest,
    verdict,
    words_of,
)
from inci_parser.analysis.regulation.law import Limit, MarketLaw, Restriction, StoredLaw
from inci_parser.analysis.regulation.maxima import stated_amount
from inci_parser.analysis.regulation.scope import form_applies, parse, scope_applies, unknown_product
from inci_parser.models import Amount, Applicability, ProductTraits

from .labels import entry
from .making import MAYBE, NO, YES, amount, limit, rules

# -- stated amounts ----------------------------------------------------------------------------------------------------


def test_the_least_that_an_amount_can_be() -> None:
    assert lowest(amount(1.0, 1.0, 0.1)) == pytest.approx(0.95)
    assert lowest(amount(2.0, 3.0)) == 2.0
    assert lowest(amount(None, 3.0)) == 0.0


@pytest.mark.parametrize(
    ("rule", "basis", "most"),
    [
        (limit(), "", 1.0),
        (limit(factor=2.0), "", 2.0),
        (limit(factor=None), "", None),
        (limit(max=None), "", None),
        (limit(basis="zinc"), "as zinc", 1.0),
        (limit(basis="zinc"), "as Zinc", 1.0),
        (limit(basis="Zinc", factor=3.0), "as zinc", 1.0),  # counted as what the maximum is of
        (limit(basis="zinc"), "(zinc)", 1.0),
        (limit(basis="zinc"), "as iron", None),
        (limit(basis=""), "as zinc", None),
    ],
)
def test_a_maximum_in_terms_of_what_the_label_counts(rule: Limit, basis: str, most: float | None) -> None:
    assert comparable_maximum(rule, basis) == most


def test_fluoride_is_called_by_several_names() -> None:
    assert "f" in words_of("fluorine")
    assert comparable_maximum(limit(basis="fluorine", max=0.15), "F-") == 0.15
    assert words_of("benzoic acid") == frozenset()


@pytest.mark.parametrize(
    ("stated_", "most", "said"),
    [
        (None, 1.0, NOT_STATED),
        (amount(1.0, 1.0), 1.0, WITHIN),
        (amount(1.01, 1.01), 1.0, EXCEEDS),
        (amount(1.05, 1.05, 0.1), 1.0, UNCLEAR),  # from 1.00 on: rounded as it is, not above
        (amount(1.06, 1.06, 0.1), 1.0, EXCEEDS),
        (amount(0.5, 2.0), 1.0, UNCLEAR),
        (amount(0.5, 1.0), 1.0, WITHIN),
        (amount(None, 1.0), 1.0, WITHIN),
        (amount(None, 1.1), 1.0, UNCLEAR),
        (amount(1.0, None), 1.0, UNCLEAR),
        (amount(1.1, None), 1.0, EXCEEDS),
    ],
)
def test_what_a_maximum_says_of_an_amount(stated_: Amount | None, most: float, said: str) -> None:
    assert verdict(limit(max=most), stated_) == said


def test_an_amount_of_the_whole_is_within_the_maximum_of_its_part() -> None:
    counted = limit(basis="zinc", factor=None)
    for most, basis, part in ((1.0, "", True), (1.1, "", False), (None, "", False), (1.0, "as iron", False)):
        stated_ = amount(0.5, most, basis=basis)
        assert is_part(counted, stated_) is part
        assert verdict(counted, stated_) == (WITHIN if part else UNCLEAR)
    assert not is_part(limit(max=None), amount(0.5, 0.5))


@pytest.mark.parametrize(
    ("found", "stated_", "exceeded", "end"),
    [
        (rules(limit(max=1.0), limit(max=2.0)), amount(2.1, 2.1), True, ", which is above 2 %."),
        (
            rules(limit(max=1.0), limit(max=2.0)),
            amount(2.0, 2.0),
            False,
            "within the highest of them, not within the lowest.",
        ),
        (rules(limit(max=1.0), limit(max=2.0)), amount(1.0, 1.0), False, ", which is within it."),
        (rules(limit(max=1.0), rinsed=(limit(max=2.0),)), amount(1.5, 1.5), False, "not within the lowest."),
        (rules(limit(max=1.0), rinsed=(limit(max=2.0),)), amount(2.5, 2.5), True, ", which is above 2 %."),
        (rules(limit(max=1.0)), amount(1.04, 1.04, 0.1), False, "; rounded as it is, that may be within it or above."),
        (rules(limit(max=1.0)), amount(0.5, None), False, "states at least 0.5 %."),
        (rules(limit(max=None)), amount(5.0, 5.0), False, "states 5 %."),
        (rules(limit(factor=None)), amount(5.0, 5.0), False, ", which cannot be compared with it."),
        (rules(limit(factor=None)), amount(0.5, 0.5), False, "so it is within."),
        (rules(limit(factor=None), limit()), amount(5.0, 5.0), False, ", which cannot be compared with it."),
        (rules(limit(min=0.5)), amount(0.4, 0.4), False, ", which is below the 0.5 % that the rules ask for."),
        (rules(limit(min=0.5)), amount(0.48, 0.48, 0.1), False, ", which is within it."),
        (rules(limit(min=0.5)), amount(0.5, 0.5), False, ", which is within it."),
        (rules(limit(min=0.5), limit()), amount(0.1, 0.1), False, ", which is within it."),
        (rules(limit(min=0.5), limit(min=0.2)), amount(0.3, 0.3), False, ", which is within it."),
        (rules(limit(min=0.5), limit(min=0.2)), amount(0.1, 0.1), False, "below the 0.2 % that the rules ask for."),
    ],
)
def test_an_amount_exceeds_only_what_exceeds_every_maximum(
    found: ApplicableRules, stated_: Amount, exceeded: bool, end: str
) -> None:
    above, said, _ = compared(found, stated_)
    assert above is exceeded
    assert said.startswith("The label states ")
    assert said.endswith(end)


@pytest.mark.parametrize(
    ("entries", "wanted"),
    [
        ([entry(2, "A", percent=0.5)], 0.5),
        ([entry(2, "A")], None),
        ([entry(2, "A", percent=0.5), entry(3, "A")], None),  # it stands twice
        ([entry(2, "A", percent=89.9)], 89.9),
        ([entry(2, "A", percent=90.0)], None),  # "100 % natural"
        ([entry(1, "A", percent=90.0)], 90.0),  # the first can be most of it
    ],
)
def test_an_amount_is_of_what_stands_once_and_alone(entries: list[Any], wanted: float | None) -> None:
    found = stated_amount(tuple(entries))
    assert (found and found.min) == wanted


# -- scopes ------------------------------------------------------------------------------------------------------------

SERUM = ProductTraits(frozenset({"leave_on", "face"}), frozenset({"spray"}))


@pytest.mark.parametrize(
    ("scope", "answer"),
    [
        ("", YES),
        ("leave_on", YES),
        ("spray", MAYBE),
        ("oral", NO),
        ("leave_on face", YES),
        ("leave_on spray", MAYBE),
        ("leave_on oral", NO),
        ("-oral", YES),
        ("-spray", MAYBE),
        ("-face", NO),
        ("leave_on -spray", MAYBE),
        ("leave_on -face", NO),
        ("oral | face", YES),
        ("oral | spray", MAYBE),
        ("oral | hair", NO),
        ("spray -face", NO),
        (" | face", YES),
        ("|", YES),
    ],
)
def test_scopes_are_answered(scope: str, answer: Applicability) -> None:
    assert scope_applies(parse(scope), SERUM) is answer


@pytest.mark.parametrize(
    ("scope", "nano", "plain"),
    [
        ("nano", YES, NO),
        ("nano face", YES, NO),
        ("nano oral", NO, NO),
        ("nano | face", YES, YES),
        ("nano | oral", YES, NO),
        ("face", YES, YES),
        ("oral", NO, NO),
        ("nano spray", MAYBE, NO),
        ("nano -face", NO, NO),
    ],
)
def test_the_nano_form_is_a_trait_of_the_ingredient(scope: str, nano: Applicability, plain: Applicability) -> None:
    assert form_applies(parse(scope), SERUM, nano=True) is nano
    assert form_applies(parse(scope), SERUM, nano=False) is plain


def test_an_unknown_product_stays_on_or_is_rinsed_off() -> None:
    assert scope_applies(parse("leave_on"), unknown_product("stays_on")) is YES
    assert scope_applies(parse("rinse_off"), unknown_product("stays_on")) is NO
    assert scope_applies(parse("rinse_off"), unknown_product("rinsed_off")) is YES


# -- which rules apply -------------------------------------------------------------------------------------------------

KNOWN = ProductTraits(frozenset({"leave_on", "face"}), frozenset({"spray"}))
UNKNOWN = ProductTraits()


def applying(
    *limits: Limit,
    traits: ProductTraits = KNOWN,
    active: bool = False,
    nano: bool = False,
    name: str = "A",
    beside: tuple[str, ...] = (),
    purposes: tuple[str, ...] = (),
    restrictions: tuple[Restriction, ...] = (),
    monkeypatch: pytest.MonkeyPatch,
) -> ApplicableRules | None:
    made = MarketLaw(StoredLaw.of({name: tuple(limits)}, {name: tuple(restrictions)}))
    monkeypatch.setattr(applicable, "law", lambda market: made)
    applicable_rules.cache_clear()
    try:
        return applicable_rules(RuleQuery("EU", traits, frozenset(beside), frozenset(purposes)), name, active, nano)
    finally:
        applicable_rules.cache_clear()


def refs(found: ApplicableRules | None) -> list[str] | None:
    return None if found is None else [rule.ref for rule in found.reported]


def test_rules_for_such_a_product_are_told_the_surest_first(monkeypatch: pytest.MonkeyPatch) -> None:
    maybe, sure, other = limit(ref="1", scope=parse("spray")), limit(ref="2"), limit(ref="3", scope=parse("oral"))
    found = applying(maybe, sure, other, monkeypatch=monkeypatch)
    assert found is not None
    assert (refs(found), [answer for _, answer in found.matching]) == (["2", "1"], [YES, MAYBE])
    assert ([rule.ref for rule in found.all], found.if_rinsed_off) == (["1", "2", "3"], ())


def test_rules_of_other_products_are_told_where_the_law_lists_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    oral = limit(scope=parse("oral"))
    assert applying(oral, monkeypatch=monkeypatch) is None
    only = applying(oral._replace(only=True), monkeypatch=monkeypatch)
    assert only is not None
    assert (only.matching, only.only, refs(only)) == ((), True, ["X/1"])
    mixed = applying(oral._replace(only=True), oral, monkeypatch=monkeypatch)
    assert mixed is None, "one of its rules leaves other products free"
    assert applying(monkeypatch=monkeypatch) is None


def test_of_an_unknown_product_both_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    stays, rinsed = limit(ref="1", scope=parse("leave_on")), limit(ref="2", scope=parse("rinse_off"))
    found = applying(stays, rinsed, traits=UNKNOWN, monkeypatch=monkeypatch)
    assert found is not None
    assert (refs(found), [rule.ref for rule in found.if_rinsed_off]) == (["1"], ["2"])
    every = applying(limit(), traits=UNKNOWN, monkeypatch=monkeypatch)
    assert every is not None
    assert every.if_rinsed_off == (), "a rule for every product is told once"
    oral = limit(scope=parse("oral"))
    assert refs(applying(oral, traits=UNKNOWN, monkeypatch=monkeypatch)) == ["X/1"]
    assert applying(oral, traits=UNKNOWN, name="CI 1", monkeypatch=monkeypatch) is None, "a colour is everywhere"
    purity = Restriction("X/2", "purity", (), "pure", "(EC) 1", "", "", "", "law")
    assert applying(oral, traits=UNKNOWN, restrictions=(purity,), monkeypatch=monkeypatch) is None
    assert refs(
        applying(oral, traits=UNKNOWN, restrictions=(purity._replace(kind="condition"),), monkeypatch=monkeypatch)
    ) == ["X/1"]


def test_an_active_of_a_medicine_has_rules_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    plain, active = limit(ref="1"), limit(ref="2", section="active")
    assert refs(applying(plain, active, monkeypatch=monkeypatch)) == ["1"]
    assert refs(applying(plain, active, active=True, monkeypatch=monkeypatch)) == ["2"]
    assert refs(applying(plain, active=True, monkeypatch=monkeypatch)) == ["1"]
    oral = limit(scope=parse("oral"), section="active")
    assert applying(oral, active=True, traits=UNKNOWN, monkeypatch=monkeypatch) is not None
    found = applying(
        limit(scope=parse("rinse_off"), section="active"), active=True, traits=UNKNOWN, monkeypatch=monkeypatch
    )
    assert found is None or found.if_rinsed_off == (), "a medicine is what it is"


def test_rules_of_the_nano_form(monkeypatch: pytest.MonkeyPatch) -> None:
    plain, nano = limit(ref="1"), limit(ref="2", function="UV filter, nano")
    assert refs(applying(plain, nano, monkeypatch=monkeypatch)) == ["1"]
    assert refs(applying(plain, nano, nano=True, monkeypatch=monkeypatch)) == ["1", "2"]


@pytest.mark.parametrize(
    ("beside", "names", "told"),
    [("B", ("B",), True), ("B", (), False), ("-B", ("B",), False), ("-B", (), True), ("", ("B",), True)],
)
def test_rules_beside_another_name(
    monkeypatch: pytest.MonkeyPatch, beside: str, names: tuple[str, ...], told: bool
) -> None:
    assert (applying(limit(beside=beside), beside=names, monkeypatch=monkeypatch) is not None) is told


def test_rules_of_a_purpose_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    acne, warts = limit(ref="1", purpose="acne"), limit(ref="2", purpose="warts")
    monkeypatch.setattr(applicable, "never_assumed", lambda: frozenset({"warts"}))
    assert refs(applying(acne, warts, purposes=("warts",), monkeypatch=monkeypatch)) == ["2"]
    assert refs(applying(acne, warts, monkeypatch=monkeypatch)) == ["1"], "what must be told is not assumed"
    assert refs(applying(warts, monkeypatch=monkeypatch)) == ["2"], "unless there is nothing else"


def test_what_rules_together_say() -> None:
    scent = limit(function="fragrance")
    assert rules(scent, scent._replace(ref="2")).scent
    assert not rules(scent, limit()).scent
    assert not ApplicableRules((), (scent,), ()).scent
    rinse = limit(only=True, scope=parse("rinse_off"))
    assert rules(rinse).rinse_off_only
    for other in (limit(only=True), limit(scope=parse("rinse_off")), limit(only=True, scope=parse("rinse_off | oral"))):
        assert not rules(rinse, other).rinse_off_only
    assert rules(scent).alike == "fragrance" == rules(scent._replace(ref="9")).alike
    assert rules(limit()).alike == rules(limit(updated="2021-01-01")).alike
    for other in (limit(ref="2"), limit(max=2.0), limit(basis="b"), limit(condition="c"), limit(in_words="w")):
        assert rules(limit()).alike != rules(other).alike
    assert rules(limit()).alike != ApplicableRules((), (limit(),), ()).alike
