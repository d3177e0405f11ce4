"""Each condition of purposes, sums, headlines and statements of law both ways, under rules made for a test."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

import pytest

from inci_parser.analysis import summary_law
from inci_parser.analysis.markets import markets
from inci_parser.analysis.regulation import maxima, purposes, sums
from inci_parser.analysis.regulation.applicable import ApplicableRules
from inci_parser.analysis.regulation.comparison import EXCEEDS, NOT_STATED, UNCLEAR, WITHIN
from inci_parser.analysis.regulation.law import Limit, Sum, law
from inci_parser.analysis.regulation.maxima import AssumedProduct
from inci_parser.analysis.regulation.wording import stated
from inci_parser.models import Amount, Context, Entry, Finding, ProductTraits

from .labels import entry
from .making import amount, hit, limit, rules

TODAY = markets()["EU"].as_of

# -- purposes ----------------------------------------------------------------------------------------------------------

PURPOSES = (
    purposes._Purpose("acne", re.compile("acne"), frozenset({"spot"}), False),
    purposes._Purpose("sun", re.compile("spf"), frozenset({"sunscreen"}), False),
    purposes._Purpose("skin", re.compile("protectant"), frozenset({"sunscreen"}), True),
)
ACNE, SUN, SKIN, PLAIN = (
    limit(section="active", purpose=purpose) if purpose else limit() for purpose in ("acne", "sun", "skin", "")
)


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> Any:
    """A law of medicines: A against acne, S against the sun, B for both, P for neither, K as a protectant too."""
    monkeypatch.setattr(purposes, "_purposes", lambda: PURPOSES)
    purposes.never_assumed.cache_clear()
    table = {"A": (ACNE,), "S": (SUN, PLAIN), "B": (ACNE, SUN), "P": (PLAIN,), "K": (SUN, SKIN)}
    yield SimpleNamespace(has_medicines=True, limits=lambda name: table.get(name, ()))
    purposes.never_assumed.cache_clear()


def declared(name: str) -> Entry:
    return entry(1, name, section="active")


def traits(*certain: str) -> ProductTraits:
    return ProductTraits(frozenset(certain))


@pytest.mark.parametrize(
    ("text", "certain", "entries", "wanted"),
    [
        ("acne", (), [entry(1, "X")], ""),  # nothing on the label can be its active
        ("acne", (), [declared("X")], "acne"),
        ("acne", (), [entry(1, "X", percent=1.0)], "acne"),
        ("acne spf", (), [declared("X")], "acne sun"),
        ("", (), [declared("A")], "acne"),
        ("", (), [declared("B")], ""),  # of two purposes none is told
        ("", (), [entry(1, "A", percent=1.0)], ""),
        ("", (), [declared("A"), declared("S")], "acne sun"),
        ("", (), [declared("P")], ""),
        ("", ("spot",), [entry(1, "A")], "acne"),
        ("", ("spot",), [entry(1, "S")], ""),
        ("", ("spot",), [entry(1, "B")], ""),
        ("", ("spot",), [entry(1, "P")], ""),
        ("", ("sunscreen",), [entry(1, "S")], "sun skin"),
        ("", ("sunscreen",), [entry(1, "K")], "sun skin"),
        ("", ("spot",), [declared("X")], "acne"),
        ("", ("spot",), [declared("S")], "acne sun"),
    ],
)
def test_what_a_medicine_is_for(
    known: Any, text: str, certain: tuple[str, ...], entries: list[Entry], wanted: str
) -> None:
    assert purposes.purposes_of(text, traits(*certain), entries, known) == frozenset(wanted.split())
    none: Any = SimpleNamespace(has_medicines=False, limits=known.limits)
    assert purposes.purposes_of(text, traits(*certain), entries, none) == frozenset()
    apart = any(item.section == "active" for item in entries)
    by_kind = frozenset() if apart else purposes._by_kind(traits(*certain))
    assert purposes.purposes_by_kind(traits(*certain), entries) == by_kind


@pytest.mark.parametrize(
    ("item", "told", "by_kind", "wanted"),
    [
        (declared("X"), "", "", True),
        (entry(1, "A"), "", "acne", True),
        (entry(1, "A"), "", "sun", False),
        (entry(1, "B"), "", "acne sun", False),
        (entry(1, "K"), "", "sun", True),  # a protectant is never assumed
        (entry(1, "K"), "", "skin", False),
        (entry(1, "A"), "acne", "", False),
        (entry(1, "A", percent=1.0), "acne", "", True),
        (entry(1, "A", percent=1.0), "sun", "", False),
        (entry(1, "P", percent=1.0), "acne", "", False),
    ],
)
def test_which_entry_is_the_active_of_a_medicine(
    known: Any, item: Entry, told: str, by_kind: str, wanted: bool
) -> None:
    found = purposes.is_active(item, item.name or "", frozenset(told.split()), frozenset(by_kind.split()), known)
    assert found is wanted


# -- sums --------------------------------------------------------------------------------------------------------------

ASSUMED = AssumedProduct("EU", "face cream", True, "face cream", ProductTraits())
GROUP = Sum("acids", frozenset({"X/1"}), frozenset(), None, "acid")


def of(*members: tuple[str, tuple[Limit, ...], Any], most: float | None = None) -> Finding | None:
    """Return the finding on members: name, rules, stated amount; ``most`` is the maximum of the group itself."""
    source = next(iter(law("EU").sources))
    cited = [(name, tuple(rule._replace(law_source=source) for rule in found), said) for name, found, said in members]
    hits: Any = [(hit(name, found[0], said), found) for name, found, said in cited]
    return sums._finding(GROUP._replace(max=most), hits, ASSUMED, None)


@pytest.mark.parametrize(
    ("maxima_of", "own", "wanted"),
    [
        ((None, None), None, None),
        ((None, 1.0), None, 1.0),
        ((1.0, 2.0), None, 2.0),
        ((1.0, 2.0), 0.5, 0.5),
        ((None, None), 0.5, 0.5),
    ],
)
def test_the_maximum_of_a_sum(maxima_of: tuple[float | None, ...], own: float | None, wanted: float | None) -> None:
    members = [(name, (limit(max=top),), None) for name, top in zip("AB", maxima_of, strict=True)]
    found = of(*members, most=own)
    assert (found and found.details["max"]) == wanted


def test_amounts_count_by_the_first_rule_of_each() -> None:
    two = (limit(factor=2.0), limit(ref="X/2"))
    assert sums._shares([(hit("A", two[0], amount(0.4, 0.4)), two)]) == (pytest.approx(0.2), pytest.approx(0.2))


@pytest.mark.parametrize(
    ("said", "verdict", "unknown", "level"),
    [
        ((0.7, 0.4), EXCEEDS, (), "main"),
        ((0.3, 0.4), WITHIN, (), "detail"),
        ((0.3, None), NOT_STATED, ("dose",), "detail"),
        ((0.6, 0.4, 0.1), UNCLEAR, ("dose",), "main"),
    ],
)
def test_what_a_finding_on_a_sum_holds(said: tuple[Any, ...], verdict: str, unknown: Any, level: str) -> None:
    first, second, *step = said
    found = of(
        ("A", (limit(),), amount(first, first, *step)),
        ("B", (limit(ref="X/2"),), None if second is None else amount(second, second + 0.01 * len(step), *step)),
    )
    assert found is not None
    assert found.details["exceeded"] is (verdict == EXCEEDS)
    assert found.details["law"][0]["verdict"] == verdict
    assert (found.unknown, found.level, found.names, found.positions) == (unknown, level, ("A", "B"), (2,))


@pytest.mark.parametrize(("least", "most"), [(0.3, 0.4), (0.0, 0.0)])
def test_the_most_that_amounts_add_up_to_is_said(least: float, most: float) -> None:
    for verdict in (WITHIN, UNCLEAR):
        assert f" {most:g} %" in sums._sum_sentence(verdict, least, most, 1.0)
    assert " 0.3 %" in sums._sum_sentence(EXCEEDS, 0.3, None, 0.2)


# -- words -------------------------------------------------------------------------------------------------------------


def test_an_amount_of_nothing() -> None:
    assert stated(amount(None, 0.0)) == "at most 0 %"


@pytest.mark.parametrize(
    ("found", "parts", "lacks"),
    [
        (rules(limit(max=None, in_words="soap")), ["soap", "conditions"], ["at most"]),
        (rules(limit()), ["at most 1 %"], ["by use", "counted"]),
        (rules(limit(), limit(max=2.0)), ["1 to 2 %", "by use"], []),
        (rules(limit(factor=2.0, basis="acid")), ["at most 1 % as acid"], []),
        (ApplicableRules((), (limit(in_words="soap"),), ()), ["limited", "soap"], ["listed", "at most"]),
        (ApplicableRules((), (limit(in_words="soap", only=True),), ()), ["listed", "soap"], ["limited", "at most"]),
    ],
)
def test_a_headline_names_products_maxima_and_bases(found: ApplicableRules, parts: list[str], lacks: list[str]) -> None:
    said = maxima._headline(found, ProductTraits())
    assert [part for part in parts if part not in said] == []
    assert [part for part in lacks if part in said] == []


@pytest.mark.parametrize(
    ("rule", "parts", "lacks"),
    [
        (limit(), ["preservative in any product", "up to 1 %", "(X/1)"], ["counted", ";"]),
        (limit(section="active", in_words="soap"), ["soap"], ["preservative"]),
        (limit(max=None), ["any product"], ["%"]),
        (limit(min=0.5), ["0.5 to 1 %"], ["up to"]),
        (limit(min=1.0), ["up to 1 %"], [" to 1 to "]),
        (limit(factor=2.0, basis="acid"), ["counted as acid"], []),
        (limit(factor=1.0, basis="acid"), [], ["counted"]),
        (limit(condition="c"), ["(X/1; c)"], []),
    ],
)
def test_what_a_rule_allows(rule: Limit, parts: list[str], lacks: list[str]) -> None:
    said = maxima._allowance(rule)
    assert [part for part in parts if part not in said] == []
    assert [part for part in lacks if part in said] == []


# -- the first screen --------------------------------------------------------------------------------------------------


def row(maximum: float | None = 1.0, **given: Any) -> dict[str, Any]:
    usual = {"ingredient": "A", "maximum": maximum, "basis": "", "applies": "yes", "in_force": TODAY, "read": True}
    return {**usual, **given}


@pytest.mark.parametrize(
    ("rows", "top"),
    [
        ([], None),
        ([row()], 1.0),
        ([row(), row(2.0)], 2.0),
        ([row(), row(None)], None),  # not every rule has a maximum
        ([row(), row(2.0, applies="no")], 1.0),
        ([row(applies="no")], None),
        ([row(), row(2.0, ingredient="B")], 1.0),
        ([row(basis="a")], 1.0),
        ([row(basis="acid")], None),
        ([row(), row(2.0, basis="acid")], None),
        ([row(in_force="2999-01-01")], None),
        ([row(), row(2.0, in_force="2999-01-01")], None),
    ],
)
def test_the_highest_maximum_in_force(rows: list[dict[str, Any]], top: float | None) -> None:
    found = Finding("limit", "limit.a", "T", "X.", names=("A",), details={"law": rows})
    assert summary_law.top_in_force(Context(), found, "A") == top
    for titled, told in ((1.0, False), (2.1, top is not None), (None, False)):
        amounts = {} if titled is None else {"A": Amount(titled, titled, "")}
        weighed = list(summary_law.law_statements(Context(), [found], amounts))
        assert bool(weighed) is told
        assert all((item.weight, item.statement.code) == (94, "above_maximum") for item in weighed)


def test_the_weights_of_statements_of_law() -> None:
    found = [
        Finding("prohibited", "prohibited.a", "P", "X."),
        Finding("limit", "limit.a", "L", "X.", names=("A",), details={"exceeded": True, "law": [row()]}),
        Finding("limit", "limit.b", "N", "X.", names=("B",), details={"listed_for_this_product": False}),
        Finding("claim", "claim.a", "C", "X."),
    ]
    weighed = {w.statement.code: w.weight for w in summary_law.law_statements(Context(product_type="serum"), found)}
    assert weighed == {"prohibited": 95, "above_maximum": 94, "not_listed": 93, "claim": 89}
