"""Each part of a rule shows in what is said of it: one sentence more, another number; the rest stays."""

from __future__ import annotations

from typing import Any

import pytest

from inci_parser.analysis.checks import fragrance
from inci_parser.analysis.markets import markets
from inci_parser.analysis.regulation import maxima, prohibitions
from inci_parser.analysis.regulation.applicable import ApplicableRules
from inci_parser.analysis.regulation.comparison import as_basis, compared
from inci_parser.analysis.regulation.law import Limit, Restriction, law
from inci_parser.analysis.regulation.maxima import AssumedProduct, RuledIngredient
from inci_parser.analysis.regulation.scope import parse
from inci_parser.models import Amount, Context, ProductTraits
from inci_parser.tables.definitions import Allergen
from tests.analysis.making import book

from .making import MAYBE, amount, limit, rules

TODAY, PAST, TO_COME = markets()["EU"].as_of, "2013-07-11", "2999-01-02"


def sentences(text: str) -> int:
    return len([part for part in text.split(". ") if part])


# -- allergens ---------------------------------------------------------------------------------------------------------

ALLERGEN = Allergen(
    "A", "A", "III/1", "substance", True, 0.001, 0.01, PAST, "", False, "declarable", "(EC) 1", False, False, False,
    False, "", (),
)  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "market", "more", "unknown"),
    [
        ({}, "EU", 0, ("dose",)),
        ({"special_concern": True}, "EU", 1, ("dose",)),
        ({"note": "Noted."}, "EU", 1, ("dose",)),
        ({"oxidises": True}, "EU", 1, ("dose", "oxidation")),
        ({"kind": "natural extract"}, "EU", 0, ("dose", "composition")),
        ({"oxidises": True, "kind": "natural extract"}, "EU", 1, ("dose", "oxidation", "composition")),
        ({"original_26": False}, "EU", 0, ("dose",)),  # long in force
        ({"original_26": False, "new_from": TO_COME}, "EU", 1, ("dose",)),
        ({"original_26": True, "new_from": TO_COME}, "EU", 0, ("dose",)),
        ({"original_26": False, "new_from": TO_COME, "status": "prohibited"}, "EU", 0, ("dose",)),
        ({"original_26": False, "new_from": TO_COME}, "US", 0, ("dose",)),
    ],
)
def test_what_is_said_of_an_allergen(fields: dict[str, Any], market: str, more: int, unknown: tuple[str, ...]) -> None:
    usual = fragrance._allergen_wording(book(), ALLERGEN, market, True)
    said = fragrance._allergen_wording(book(), ALLERGEN._replace(**fields), market, True)
    assert sentences(said.text) == sentences(usual.text) + more
    assert said.unknown == unknown
    assert said.details["threshold"] == 0.001
    rinsed = fragrance._allergen_wording(book(), ALLERGEN._replace(**fields), market, False)
    assert rinsed.details["threshold"] == 0.01


@pytest.mark.parametrize(
    ("fields", "market", "named"),
    [
        ({}, "EU", True),
        ({"status": "prohibited"}, "EU", False),
        ({"original_26": False}, "EU", True),
        ({}, "UK", True),
        ({"original_26": False}, "UK", None),
        ({}, "CA", False),
        ({"canada": True}, "CA", True),
        ({}, "KR", False),
        ({"korea": True}, "KR", True),
        ({}, "US", False),
    ],
)
def test_which_markets_want_it_named(fields: dict[str, Any], market: str, named: bool | None) -> None:
    assert fragrance.declarable(ALLERGEN._replace(**fields), market) is named


# -- prohibitions ------------------------------------------------------------------------------------------------------


def restriction(kind: str = "prohibited", scope: str = "", **given: Any) -> Restriction:
    usual = Restriction("X/2", kind, parse(scope), "", "(EC) 1", PAST, "", "", "law")
    return usual._replace(**given)


TYPED, UNTYPED = Context(product_type="serum"), Context()


@pytest.mark.parametrize(
    ("rule", "context", "count"),
    [
        (restriction(), TYPED, 2),
        (restriction(sold_until=TO_COME), TYPED, 2),
        (restriction(sold_until=TODAY), TYPED, 2),
        (restriction(in_force=TO_COME), TYPED, 1),
        (restriction(scope="face"), TYPED, 2),
        (restriction(scope="face"), UNTYPED, 1),
        (restriction(scope="nano"), TYPED, 1),
        (restriction(condition="in sprays"), TYPED, 2),
        (restriction(not_checked="all"), TYPED, 2),
        (restriction(not_checked="dates"), TYPED, 1),
        (restriction("condition", condition="c", in_force=TO_COME), TYPED, 3),
        (restriction("condition", condition="c", sold_until=TO_COME), TYPED, 3),
        (restriction("condition", condition="c"), TYPED, 2),
        (restriction(scope="face", condition="in sprays", not_checked="all", sold_until=TO_COME), TYPED, 5),
    ],
)
def test_what_is_said_of_a_prohibition(rule: Restriction, context: Context, count: int) -> None:
    assert sentences(prohibitions._text("a", rule, context)) == count


@pytest.mark.parametrize(
    ("rule", "barred", "parts"),
    [
        (restriction(), True, ["prohibited"]),
        (restriction(), False, ["prohibited", "later"]),
        (restriction(condition="odd; more"), True, ["prohibited (odd)"]),
        (restriction(condition="odd; more"), False, ["prohibited odd"]),
        (restriction("condition", condition="odd; more"), False, ["odd"]),
        (restriction("condition", condition="c" * prohibitions._TITLE), False, ["c" * prohibitions._TITLE]),
        (restriction("condition", condition="c" * (prohibitions._TITLE + 1)), False, ["a condition applies"]),
    ],
)
def test_the_headline_of_a_prohibition(rule: Restriction, barred: bool, parts: list[str]) -> None:
    said = prohibitions._headline(rule, barred)
    assert [part for part in parts if part not in said] == []
    assert ("later" in said) is ("later" in parts)
    assert "more" not in said


@pytest.mark.parametrize(
    ("in_force", "verb", "since"),
    [
        ("", "prohibits", ""),
        (PAST, "has prohibited", "since"),
        (TODAY, "has prohibited", "since"),
        (TO_COME, "prohibits", "from"),
    ],
)
def test_since_when_it_is_prohibited(in_force: str, verb: str, since: str) -> None:
    said = prohibitions._ruling("a", restriction(in_force=in_force), "EU")
    assert verb in said
    assert [word for word in ("since", "from") if f" {word} " in said] == ([since] if since else [])


# -- maxima ------------------------------------------------------------------------------------------------------------


def assumed(given: bool = True, kind: str | None = "serum") -> AssumedProduct:
    return AssumedProduct("EU", kind, given, kind or "anything", ProductTraits())


@pytest.mark.parametrize(
    ("found", "product", "count"),
    [
        (rules(limit()), assumed(), 1),
        (rules(limit(in_words="soap")), assumed(), 1),
        (rules(limit(in_words="soap")), assumed(given=False), 2),
        (rules(limit()), assumed(given=False), 1),
        (rules(limit(in_words="soap")), assumed(given=False, kind=None), 1),
        (ApplicableRules((), (limit(),), ()), assumed(), 2),
        (rules(limit(), rinsed=(limit(ref="X/3"),)), assumed(), 2),
        (rules(limit(ref="X/3"), rinsed=(limit(ref="X/3"),)), assumed(), 1),
    ],
)
def test_what_is_said_of_maxima(found: ApplicableRules, product: AssumedProduct, count: int) -> None:
    assert sentences(" ".join(maxima._law_sentences(found, product))) == count


@pytest.mark.parametrize(("uses", "more"), [(4, ""), (5, "1 more use."), (6, "2 more uses.")])
def test_how_many_uses_are_listed(uses: int, more: str) -> None:
    found = rules(*(limit(ref=f"X/{n}") for n in range(uses)))
    said = maxima._law_sentences(found, assumed())[0]
    assert said.count("(X/") == min(uses, 4)
    assert ("more use" in said) is bool(more)
    assert said.endswith(more)


@pytest.mark.parametrize(
    ("found", "count"),
    [
        ([limit()], 0),
        ([limit(warnings="Rinse")], 1),
        ([limit(warnings="Rinse"), limit(warnings="Rinse well")], 1),
        ([limit(warnings="w" * 140)], 1),
        ([limit(warnings="w" * 141)], 0),
        ([limit(in_force=TO_COME)], 1),
        ([limit(in_force=TO_COME), limit(sold_until=TO_COME)], 2),
        ([limit(in_force=TO_COME), limit(sold_until=TO_COME), limit(in_force="2998-01-01")], 2),
        ([limit(not_checked="all")], 1),
        ([limit(not_checked="all"), limit()], 0),
        ([limit(not_checked="all", warnings="Rinse", in_force=TO_COME)], 3),
    ],
)
def test_notes_behind_maxima(found: list[Limit], count: int) -> None:
    assert len(maxima._notes("EU", found)) == count


@pytest.mark.parametrize(
    ("rule", "stated", "share"),
    [
        (limit(), amount(1.0, 1.0), None),
        (limit(factor=2.0), amount(1.0, 1.0), 0.5),
        (limit(factor=None), amount(1.0, 1.0), None),
        (limit(factor=2.0), amount(1.0, 2.0), None),
        (limit(factor=2.0), amount(1.0, None), None),
        (limit(factor=2.0), None, None),
        (limit(factor=2.0, basis="acid"), amount(1.0, 1.0, basis="as acid"), 1.0),
        (limit(factor=2.0, basis="acid"), amount(1.0, 1.0, basis="as zinc"), None),
        (limit(factor=3.0), amount(1.0, 1.0), 0.333),
    ],
)
def test_an_amount_as_what_counts(rule: Limit, stated: Amount | None, share: float | None) -> None:
    assert as_basis(rule, stated) == share


@pytest.mark.parametrize(
    ("found", "stated", "exceeds", "part"),
    [
        (rules(limit()), amount(1.1, 1.1), True, "above 1 %"),
        (rules(limit()), amount(1.0, 1.0), False, "within"),
        (rules(limit()), amount(1.1, 1.1, 0.2), False, "rounded"),
        (rules(limit(), limit(max=2.0)), amount(1.5, 1.5), False, "within the highest"),
        (rules(limit(), limit(max=2.0)), amount(2.1, 2.1), True, "above 2 %"),
        (rules(limit(), rinsed=(limit(max=2.0),)), amount(1.5, 1.5), False, "within the highest"),
        (rules(limit(min=0.5)), amount(0.4, 0.4), False, "below the 0.5 %"),
        (rules(limit(min=0.5)), amount(0.5, 0.5), False, "within"),
        (rules(limit(min=0.5), limit()), amount(0.4, 0.4), False, "within"),
        (rules(limit(max=None)), amount(0.4, 0.4), False, "states 0.4 %."),
        (rules(limit()), amount(0.4, None), False, "at least 0.4 %."),
        (rules(limit(factor=2.0, basis="acid", max=1.0)), amount(1.0, 1.0), False, "0.5 % as acid"),
        (rules(limit(), answer=MAYBE), amount(1.1, 1.1), True, "above 1 %"),
    ],
)
def test_how_a_stated_amount_stands(found: ApplicableRules, stated: Amount, exceeds: bool, part: str) -> None:
    above, said, _ = compared(found, stated)
    assert above is exceeds
    assert part in said
    assert ("above" in said) is (exceeds or "rounded" in part)


@pytest.mark.parametrize(
    ("tops", "said", "verdict", "level", "exceeded"),
    [
        ((1.0, 2.0), 1.5, "exceeds", "main", False),
        ((2.0, 1.0), 1.5, "within", "main", False),
        ((1.0, 2.0), 2.1, "exceeds", "main", True),
        ((1.0, 2.0), 1.0, "within", "detail", False),
    ],
)
def test_details_of_a_stated_amount(
    tops: tuple[float, ...], said: float, verdict: str, level: str, exceeded: bool
) -> None:
    source = next(iter(law("EU").sources))
    found = rules(*(limit(ref=f"X/{n}", max=top, law_source=source) for n, top in enumerate(tops)))
    ingredient = RuledIngredient("A", (), found)
    wording = maxima._wording_with_amount(("A",), found, assumed(), ingredient, amount(said, said))
    assert (wording.details["verdict"], wording.level, wording.details["exceeded"]) == (verdict, level, exceeded)
    assert [row["reference"] for row in wording.details["law"]] == ["X/0", "X/1"]
    assert "dose" not in wording.unknown


@pytest.mark.parametrize(
    ("fields", "barred", "conditional"),
    [
        ({}, True, False),
        ({"in_force": TO_COME}, False, True),
        ({"condition": "in sprays"}, True, True),
        ({"scope": "face"}, True, True),
    ],
)
def test_which_prohibitions_depend_on_a_condition(fields: dict[str, Any], barred: bool, conditional: bool) -> None:
    rule = restriction(law_source=next(iter(law("EU").sources)), **fields)
    said = prohibitions._wording("A", rule, TYPED, barred, False, False)
    assert said.details["conditional"] is conditional
    assert said.details["prohibited_for_assumed_type"] is False
    assert prohibitions._wording("A", rule, TYPED, barred, True, False).text.startswith(said.text)
