"""When irritants share a finding or are a detail, what titles and lists say of doses: each condition both ways."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from inci_parser.analysis.checks import doses, irritation
from inci_parser.analysis.product import Product
from inci_parser.analysis.regulation.applicable import ApplicableRules
from inci_parser.analysis.regulation.excess import speaks_for_more
from inci_parser.analysis.rule_book import RuleBook, built_in
from inci_parser.analysis.standing import Standing
from inci_parser.analysis.stated import titled_amount
from inci_parser.analysis.summary_unread import breaks_off, unread_statements
from inci_parser.models import Amount, Applicability, Entry, Interval, Label, Match, Share
from inci_parser.naming import Catalogue
from inci_parser.tables.definitions import Allergen, Scent
from tests.regulation.making import limit

from .making import active, active_class, entry, grouped, irritant, irritant_class, product
from .making import book as rows_of


def book(**given: Any) -> RuleBook:
    """Return a rule book with these rows and all sources."""
    return rows_of(**{"sources": built_in().sources, **given})


ALLERGEN = Allergen(
    "A", "A", "III/1", "substance", True, 0.001, 0.01, "", "", False, "declarable", "", False, False, False, False,
    "", (),
)  # fmt: skip
SCENT = {"scents": {"A": Scent("A", "oil", "")}}
ALLERGIC = {**SCENT, "allergens": {"A": ALLERGEN}}

# -- irritants ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "row", "tables", "given", "level"),
    [
        ({}, {}, {}, {}, "main"),
        ({"detail_in": ("leave-on",)}, {}, {}, {}, "detail"),
        ({"detail_in": ("rinse-off",)}, {}, {}, {}, "main"),
        ({"detail_in": ("leave-on",)}, {"profiles": ("acne",)}, {}, {"profile": ("acne",)}, "main"),
        ({"detail_in": ("leave-on",)}, {"profiles": ("acne",)}, {}, {"profile": ("eczema",)}, "detail"),
        ({"detail_beside": ("g",)}, {}, {}, {}, "detail"),
        ({"detail_beside": ("none",)}, {}, {}, {}, "main"),
        ({"detail_behind": ("before",)}, {}, {}, {}, "detail"),
        ({"detail_behind": ("before",)}, {}, {}, {"order_means": False}, "main"),
        ({"detail_behind": ("behind",)}, {}, {}, {}, "main"),
        ({"told_as_allergen": True}, {}, ALLERGIC, {}, "detail"),
        ({"told_as_allergen": True}, {}, SCENT, {}, "main"),
        ({"told_as_allergen": True}, {}, {"allergens": {"A": ALLERGEN}}, {}, "main"),
        ({"told_as_allergen": True}, {"note": "Mind."}, ALLERGIC, {}, "detail"),
        ({"told_as_allergen": True}, {"note": "Mind.", "leave_on": 3}, ALLERGIC, {}, "main"),
        ({"told_as_allergen": True}, {"leave_on": 3}, ALLERGIC, {}, "main"),
        ({}, {}, ALLERGIC, {}, "main"),
        ({"told_as_scent": True}, {"leave_on": 1}, SCENT, {"estimates": {2: 0.9}}, "detail"),
        ({"told_as_scent": True}, {"leave_on": 1}, SCENT, {"estimates": {2: 1.0}}, "main"),
        ({"told_as_scent": True}, {"leave_on": 2}, SCENT, {"estimates": {2: 0.9}}, "main"),
        ({"told_as_scent": True}, {"leave_on": 1}, {}, {"estimates": {2: 0.9}}, "main"),
        ({}, {"leave_on": 1}, SCENT, {"estimates": {2: 0.9}}, "main"),
        ({"say_trace": True}, {}, {}, {"leave_on": False, "estimates": {2: 0.9}}, "detail"),
        ({"say_trace": True}, {}, {}, {"leave_on": False, "estimates": {2: 1.0}}, "main"),
        ({}, {}, {}, {"leave_on": False, "estimates": {2: 0.9}}, "main"),
        ({"say_trace": True}, {}, {}, {"estimates": {2: 0.9}}, "main"),
    ],
)
def test_when_an_irritant_is_a_detail(
    words: dict[str, Any], row: dict[str, Any], tables: dict[str, Any], given: dict[str, Any], level: str
) -> None:
    rules = book(
        irritants={"A": (irritant("A", **row),)},
        irritant_classes={"stinger": irritant_class("stinger", **words)},
        groups=grouped(g="B", before="B", behind="C"),
        **tables,
    )
    (found,) = irritation.check(product("B", "A", "C", rules=rules, **given))
    assert (found.level, found.names, found.positions) == (level, ("A",), (2,))


@pytest.mark.parametrize(
    ("other", "names"),
    [
        ({}, [("A", "B")]),
        ({"leave_on": 3, "evidence": "B"}, [("A", "B")]),
        ({"note": "Mind."}, [("A", "B")]),
        ({"evidence": "C"}, [("A", "B")]),
        ({"class_": "other"}, [("A",), ("B",)]),
    ],
)
def test_ingredients_of_which_the_same_is_said_share_a_finding(
    other: dict[str, Any], names: list[tuple[str, ...]]
) -> None:
    rules = book(
        irritants={"A": (irritant("A", profiles=("acne",)),), "B": (irritant("B", profiles=("eczema",), **other),)},
        irritant_classes={name: irritant_class(name) for name in ("stinger", "other")},
    )
    found = irritation.check(product("A", "X", "B", "A", rules=rules))
    assert [finding.names for finding in found] == names
    assert [finding.positions for finding in found] == ([(1, 3, 4)] if len(names) == 1 else [(1, 4), (3,)])
    assert max(finding.severity or 0 for finding in found) == other.get("leave_on", 2)
    assert found[0].evidence == "A"
    assert found[0].rule == "irritant.a"
    if len(names) == 1:
        assert found[0].details["profiles"] == ["acne", "eczema"]
        assert found[0].details["severity_leave_on"] == other.get("leave_on", 2)
    skipped = irritation.check(product("A", "X", "B", "A", rules=rules, skip=frozenset({"irritant.a"})))
    assert [finding.names for finding in skipped] == [("B",)]


@pytest.mark.parametrize(
    ("amounts", "unknown"), [((None, None), ("dose",)), ((1.0, None), ("dose",)), ((1.0, 1.0), ())]
)
def test_the_dose_is_known_where_all_amounts_are_stated(
    amounts: tuple[float | None, ...], unknown: tuple[str, ...]
) -> None:
    rules = book(irritants={"A": (irritant("A"),), "B": (irritant("B"),)})
    (found,) = irritation.check(product(entry(1, "A", amounts[0]), entry(2, "B", amounts[1]), rules=rules))
    assert found.unknown == unknown


@pytest.mark.parametrize(
    ("context", "beside", "named"),
    [
        ({"leave_on": False}, ("M",), ["M"]),
        ({"leave_on": False}, ("M", "N"), ["M", "N"]),
        ({"leave_on": False}, ("M", "N", "O"), ["M", "N", "1 more"]),
        ({"leave_on": False}, ("X",), []),
        ({}, ("M",), []),
    ],
)
def test_what_makes_a_rinsed_off_irritant_milder(
    context: dict[str, Any], beside: tuple[str, ...], named: list[str]
) -> None:
    words = irritant_class("stinger", softened_by=("mild",))
    made = product("A", *beside, rules=book(groups=grouped(mild="M N O")), **context)
    said = irritation._softened(made, words)
    assert len(said) == bool(named)
    assert [name for name in named if name not in "".join(said)] == []
    assert (" makes " in "".join(said)) is (len(named) == 1)


# -- doses and titles --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stated", "titled", "said"),
    [
        (2.0, None, ("proved", "reached")),
        (5.0, None, ("proved", "reached")),
        (1.9, None, None),
        (5.1, None, None),
        (None, 2.0, ("possible", "reached")),
        (None, 1.9, ("possible", "below")),
        (None, 9.0, ("possible", "above")),
        (None, None, None),
        (2.0, 1.0, ("proved", "reached")),
    ],
)
def test_a_printed_dose(stated: float | None, titled: float | None, said: tuple[str, str] | None) -> None:
    assert doses._printed_dose(stated, titled and Amount(titled, titled, ""), 2.0, 5.0) == said


def _amounts(titled: dict[str, float] | None) -> dict[str, Amount]:
    """Return the amounts of a title as it gives them."""
    return {name: Amount(value, value, "") for name, value in (titled or {}).items()}


@pytest.mark.parametrize(
    ("given", "titled", "share", "amount"),
    [
        ({}, {"A": 2.0}, None, 2.0),
        ({}, {"B": 2.0}, None, None),
        ({"percent": Amount(1.0, 1.0, "")}, {"A": 2.0}, None, None),
        ({"match": Match(("A", "B"), "exact", 100.0)}, {"A": 2.0}, None, None),
        ({"match": Match()}, {"A": 2.0}, None, None),
        ({}, {"A": 2.0}, (2.0, False), 2.0),
        ({}, {"A": 2.0}, (1.9, False), None),
        ({}, {"A": 2.0}, (1.9, True), 2.0),  # the law may not be kept
        ({}, {"A": 2.0}, (None, False), 2.0),
    ],
)
def test_an_amount_of_the_title(
    given: dict[str, Any], titled: dict[str, float], share: tuple[float | None, bool] | None, amount: float | None
) -> None:
    known = None
    if share is not None:
        most, by_law = share
        known = Share(1, None if most is None else Interval(0.0, most), Interval(0.0, 9.0), 1.0, by_law=by_law)
    found = titled_amount(_amounts(titled), entry(1, "A")._replace(**given), known)
    assert (found and found.max) == amount


@pytest.mark.parametrize(
    ("titled", "likely", "order_means", "parts"),
    [
        ({"A": 3.0}, "reached", True, ["3 %", "as much as"]),
        ({"A": 1.0}, "below", True, ["1 %", "less than"]),
        (None, "reached", False, ["2 to 5 %", "amount here is unknown"]),
        (None, "below", True, ["2 to 5 %", "less than"]),
        (None, "reached", True, ["2 to 5 %", "as much as"]),
        (None, "open", True, ["2 to 5 %", "does not say"]),
    ],
)
def test_what_is_said_of_a_dose_that_the_list_does_not_prove(
    titled: dict[str, float] | None, likely: str, order_means: bool, parts: list[str]
) -> None:
    row = active("A", studied_min=2.0, studied_max=5.0)
    plain = product("A", rules=book(actives={"A": row}), order_means=order_means)
    made = Product(plain.label, plain.context, plain.amounts, plain.rule_book, titled=_amounts(titled))
    member = doses.Member(made.ingredients[0], row, "possible", likely, Standing.TREATS)
    said = doses.dose_sentence(made, member)
    assert [part for part in parts if part not in said] == []
    unknown = member._replace(verdict="unknown")
    assert doses.dose_sentence(made, unknown) == ""


@pytest.mark.parametrize(
    ("kind", "row", "order_means", "said"),
    [
        ("acid", {}, True, "exfoliate"),
        ("", {}, True, "to act."),
        ("", {"otherwise": "preserves"}, True, "preservative"),
        ("acid", {"otherwise": "preserves"}, True, "preservative"),
        ("", {"otherwise": "structure"}, True, None),
        ("", {}, False, "order of this list"),
    ],
)
def test_what_is_said_of_too_little(kind: str, row: dict[str, Any], order_means: bool, said: str | None) -> None:
    known = active("A", acts_from=9.0, **row)
    rules = book(actives={"A": known}, classes={"peeler": active_class("peeler", kind=kind)})
    made = product("A", rules=rules, order_means=order_means)
    member = doses.Member(made.ingredients[0], known, "possible", "below", Standing.TREATS)
    told = doses.dose_sentence(made, member)
    assert told == "" if said is None else said in told
    assert ("probably too little" in told) is (order_means and said is not None)


# -- more than the law allows ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rules", "likely", "titled", "context", "order_means", "said"),
    [
        ([limit()], 2.1, None, {"product_type": "serum"}, True, "place"),
        ([limit()], 2.0, None, {"product_type": "serum"}, True, ""),
        ([limit()], 2.1, None, {}, True, ""),
        ([limit()], 2.1, None, {"product_type": "serum"}, False, ""),
        ([limit(), limit(max=2.0)], 4.0, None, {"product_type": "serum"}, True, ""),
        ([limit(), limit(max=2.0)], 4.1, None, {"product_type": "serum"}, True, "place"),
        ([limit(), limit(max=None)], 9.0, None, {"product_type": "serum"}, True, ""),
        ([], 9.0, None, {"product_type": "serum"}, True, ""),
        ([limit(binds=False)], 9.0, None, {"product_type": "serum"}, True, ""),
        ([limit(binds=False, only=True)], 9.0, None, {"product_type": "serum"}, True, "place"),
        ([limit()], 0.1, {"A": 1.1}, {}, True, "title"),
        ([limit()], 0.1, {"A": 1.0}, {}, True, ""),
        ([limit()], 2.1, {"A": 1.0}, {"product_type": "serum"}, True, "place"),
    ],
)
def test_what_speaks_for_more_than_the_law_allows(
    rules: list[Any], likely: float, titled: dict[str, float] | None, context: dict[str, Any], order_means: bool,
    said: str,
) -> None:  # fmt: skip
    plain = product("A", "A", rules=book(), order_means=order_means, **context)
    shares = tuple(share._replace(likely=Interval(likely, 50.0)) for share in plain.amounts.ingredients)
    amounts = plain.amounts._replace(ingredients=shares)
    made = Product(plain.label, plain.context, amounts, plain.rule_book, titled=_amounts(titled))
    found = ApplicableRules(tuple((rule, Applicability.YES) for rule in rules), tuple(rules), ())
    told = speaks_for_more(made, made.entries[:1], found)
    assert bool(told) is bool(said)
    assert said in told
    assert speaks_for_more(made, made.entries, found) == "", "of two entries nobody knows which it is"


@pytest.mark.parametrize(("rank", "said"), [(5, "place"), (6, "")])
def test_a_place_further_down_tells_no_excess(rank: int, said: str) -> None:
    plain = product(*[f"B{n}" for n in range(rank - 1)], "A", rules=book(), product_type="serum")
    shares = tuple(share._replace(likely=Interval(9.0, 50.0)) for share in plain.amounts.ingredients)
    made = Product(plain.label, plain.context, plain.amounts._replace(ingredients=shares), plain.rule_book)
    told = speaks_for_more(made, made.entries[-1:], ApplicableRules(((limit(), Applicability.YES),), (limit(),), ()))
    assert bool(told) is bool(said)
    assert said in told


# -- lists that break off ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "last", "known", "off"),
    [
        ("Aqua, Trideceth", "Trideceth", False, True),
        ("Aqua, Trideceth", "Trideceth", True, False),
        ("Aqua, Trideceth. Made here", "Trideceth", False, False),
        ("Aqua, Wibblex", "Wibblex", False, False),
        ("Aqua, Lavender", "Lavender", False, False),
        ("Aqua, CAPSICUM", "CAPSICUM", False, False),
        ("Aqua, Lavand", "Lavand", False, True),
        ("Aqua, Sodium", "Sodium", False, True),
        ("Aqua, Sodium Laureth", "Sodium Laureth", False, True),
        ("Aqua, Tri", "Tri", False, False),
        ("Aqua, Glycerin", "Glycerin", True, False),
    ],
)
def test_a_list_that_breaks_off(text: str, last: str, known: bool, off: bool) -> None:
    start = text.index(last)
    match = Match((last.upper(),), "exact", 100.0) if known else Match()
    entries = (
        Entry(1, "Aqua", 0, 4, Match(("AQUA",), "exact", 100.0)),
        Entry(2, last, start, start + len(last), match),
    )
    made = Label(text, "list", "", entries)
    context = SimpleNamespace(product_type="serum")
    plain: Any = SimpleNamespace(catalogue=Catalogue.default(), ingredients=(), context=context, scents={}, entries=())
    assert breaks_off(made, [plain]) is off
    told = [item.statement.positions for item in unread_statements(made, [plain])]
    assert told == ([(2,)] if off or not known else [])
    assert not breaks_off(Label("", "list", ""), [plain])
