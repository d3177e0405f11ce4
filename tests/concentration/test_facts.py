"""What order, sections, printed amounts and doubts make of a list, at both sides of each border."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from inci_parser.analysis.concentration import composition, order
from inci_parser.analysis.concentration.bounds import crossings, hull
from inci_parser.analysis.concentration.composition import amount_box, constraints, is_trace, parts_of, solve
from inci_parser.analysis.concentration.doubts import order_doubts, resting_on_law
from inci_parser.models import Amount, Context, Label, LegalMaximum

from .making import entry, label, percent

EU = Context()


# -- order -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("texts", "short", "wanted"),
    [
        (list("abcdefg"), 6, True),  # six rising pairs
        (list("abcdef"), 6, False),  # five
        (["z", *"abcdefg"], 6, True),  # the first one aside
        (["z", *"abcdef"], 6, False),
        (list("aBcDeFg"), 6, True),
        (list("aabcdefg"), 6, True),
        (list("abbcdefg"), 6, False),  # six of seven pairs rise, less than nine in ten
        (["z", *"aabcdefg"], 6, False),
        (list("abcdefghijka"), 6, True),  # ten of eleven pairs rise
        (list("abcdefghiba"), 6, False),  # eight of ten
        (list("abcd"), 3, True),
        (list("abc"), 3, False),
        ([], 3, False),
        (["a"], 3, False),
    ],
)
def test_when_a_list_is_alphabetical(texts: list[str], short: int, wanted: bool) -> None:
    assert order.is_alphabetical(texts, short=short) is wanted


@pytest.mark.parametrize(
    ("names", "colours"),
    [
        (("CI 77891",), True),
        (("CI 77891", "MICA"), False),
        (("CI",), False),
        (("CI ABCDE",), False),
        ((), False),
        (("MICA",), False),
    ],
)
def test_colourants_by_name(names: tuple[str, ...], colours: bool) -> None:
    assert order.is_colourant(names) is colours


@pytest.mark.parametrize(
    ("names", "market", "outside"),
    [
        (["AQUA", "CI 77891", "GLYCERIN"], "EU", {1}),
        (["AQUA", "MICA", "GLYCERIN"], "EU", set()),
        (["AQUA", "GLYCERIN", "MICA"], "EU", {2}),
        (["AQUA", "MICA", "CI 77891"], "EU", {1, 2}),
        (["AQUA", "MICA", "CI 77891", "GLYCERIN"], "EU", {2}),
        (["MICA", "CI 77891"], "EU", {1}),  # a first entry is in the order
        (["CI 77891", "MICA"], "EU", {0, 1}),
        (["AQUA", "PARFUM"], "EU", set()),
        (["AQUA", "PARFUM"], "CA", {1}),
        (["AQUA", "PARFUM", "GLYCERIN"], "CA", set()),
        (["AQUA", "?"], "CA", set()),
    ],
)
def test_what_stands_outside_the_order(names: list[str], market: str, outside: set[int]) -> None:
    assert order.outside(label(*names).ingredients, market) == outside


@pytest.mark.parametrize(
    ("items", "count"),
    [
        ([entry("RETINOL", percent=percent(1.0)), "AQUA"], 1),
        ([entry("RETINOL", percent=percent(1.0)), entry("NIACINAMIDE", percent=percent(2.0)), "AQUA", "GLYCERIN"], 2),
        (["AQUA", entry("RETINOL", percent=percent(1.0))], 0),
        ([entry("RETINOL", percent=percent(1.0)), "SQUALANE"], 0),  # the base of the product does not follow
        ([entry("RETINOL", percent=percent(1.0))], 0),
        ([entry("RETINOL", percent=percent(1.0)), entry("AQUA", percent=percent(2.0))], 0),
        ([entry("RETINOL", percent=percent(1.0)), "?"], 0),
    ],
)
def test_actives_printed_in_front(items: list[Any], count: int) -> None:
    assert order.declared_in_front(label(*items).ingredients) == count


@pytest.mark.parametrize(
    ("names", "restarted"),
    [
        (["AQUA", "A", "B", "AQUA", "A", "B"], True),  # water and two more again
        (["AQUA", "A", "B", "AQUA", "A", "C"], False),
        (["AQUA", "A", "B", "A", "B", "C", "C"], False),
        (["AQUA", "A", "AQUA", "A", "B", "B"], True),
        (["AQUA", "A", "?", "AQUA", "A", "?"], False),  # what nobody knows may be different things
    ],
)
def test_a_list_that_starts_over(names: list[str], restarted: bool) -> None:
    made = label(*names)
    assert order.restarts(made, made.ingredients) is restarted
    why = order.why_order_means_nothing(made, EU, made.ingredients, 1)
    assert why == ("several products may share one list" if restarted else "")


def why(made: Label, context: Context = EU, parts: int = 1) -> str:
    return order.why_order_means_nothing(made, context, made.ingredients, parts)


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        (("AQUA", "GLYCERIN", "?", "?", "?"), "most of the list could not be read"),
        (("AQUA", "GLYCERIN", "SQUALANE", "?", "?"), ""),
        (("AQUA", "?", "?", "?"), ""),
    ],
)
def test_the_order_of_what_could_not_be_read_says_nothing(names: tuple[str, ...], reason: str) -> None:
    assert why(label(*(entry(name, text=text) for name, text in zip(names, "edcba", strict=False)))) == reason


def test_why_an_order_says_nothing() -> None:
    plain = label("AQUA", "GLYCERIN")
    assert why(plain) == ""
    assert why(plain, replace(EU, skip=frozenset({"order"}))) == "the order was switched off by the caller"
    kit = replace(plain, traits=frozenset({"kit"}))
    assert (why(kit), why(kit, parts=2)) == ("several products may share one list", "")
    assert why(replace(label("AQUA"), traits=frozenset({"kit"}))) == ""
    assert why(replace(plain, traits=frozenset({"quasi_drug"}))) == "a quasi-drug lists its entries in any order"
    abcd = label(*(entry("?", text=text) for text in "abcd"))
    assert why(abcd) == ""
    medicines = (
        replace(abcd, traits=frozenset({"drug_facts"})),
        label(*(entry("?", text=t) for t in "abcd"), entry("X", section="active")),
    )
    for medicine in medicines:
        assert order.why_order_means_nothing(medicine, EU, medicine.ingredients[:4], 1) == "the list is alphabetical"
    japanese = label(entry("X", section="active", text="ア"), entry("Y", text="b"))
    assert (order.is_quasi_drug(japanese), order.has_actives(japanese)) == (True, True)
    assert not order.is_quasi_drug(label(entry("X", section="active", text="a"), entry("Y", text="b")))
    assert not order.is_quasi_drug(label(entry("X", text="ア")))


# -- boxes -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "box"),
    [
        (None, (0.0, 100.0)),
        (Amount(5.0, 5.0, "", 1.0), (4.5, 5.5)),
        (Amount(5.0, 5.0, ""), (5.0, 5.0)),
        (Amount(5.0, 6.0, "", 1.0), (5.0, 6.0)),  # a range is what it says
        (Amount(None, 2.0, "", 1.0), (0.0, 2.0)),
        (Amount(2.0, None, "", 1.0), (2.0, 100.0)),
        (Amount(0.1, 0.1, "", 1.0), (0.0, 0.6)),
        (Amount(99.8, 99.8, "", 1.0), (99.3, 100.0)),
        (Amount(101.0, 102.0, ""), (0.0, 100.0)),  # no share of anything
        (Amount(5.0, 5.0, "", 0.1, "F-"), (0.0, 100.0)),  # of something else
    ],
)
def test_what_a_printed_amount_allows(amount: Amount | None, box: tuple[float, float]) -> None:
    assert amount_box(amount) == pytest.approx(box)


@pytest.mark.parametrize(
    ("fields", "trace"),
    [
        ({"section": "trace"}, True),
        ({"section": "main"}, False),
        ({"section": "trace", "percent": Amount(None, 0.1, "")}, True),
        ({"section": "trace", "percent": Amount(None, 0.2, "")}, False),
        ({"section": "trace", "percent": Amount(0.05, 0.1, "")}, False),
    ],
)
def test_entries_of_the_list_of_traces(fields: dict[str, Any], trace: bool) -> None:
    assert is_trace(label(entry("A", **fields)).ingredients[0]) is trace


def boxes(
    *items: Any, context: Context = EU, caps: tuple[float | None, ...] = (), **flags: bool
) -> list[tuple[float, float]]:
    made = label(*items)
    limits = tuple(None if cap is None else LegalMaximum(cap, "law") for cap in caps) or (None,) * len(items)
    part = parts_of(made, context, limits)[0]
    facts = constraints(part, context, **flags)
    return list(zip(facts.low, facts.high, strict=True))


def test_law_and_printed_amounts_bound_each_entry_alone() -> None:
    items = (entry("A", percent=percent(2.0)), "B", entry("C", percent=percent(0.5)))
    caps = (1.0, 3.0, None)
    law_only, both = [(0.0, 1.0), (0.0, 3.0), (0.0, 100.0)], [(1.95, 1.0), (0.0, 3.0), (0.45, 0.55)]
    assert boxes(*items, caps=caps) == [pytest.approx(box) for box in both]
    assert boxes(*items, caps=caps, amounts=False) == law_only
    assert boxes(*items, caps=caps, context=replace(EU, skip=frozenset({"amounts"}))) == law_only
    amounts_only = [(1.95, 2.05), (0.0, 100.0), (0.45, 0.55)]
    assert boxes(*items, caps=caps, law=False) == [pytest.approx(box) for box in amounts_only]
    assert boxes(*items, caps=caps, context=replace(EU, skip=frozenset({"law"}))) == [
        pytest.approx(box) for box in amounts_only
    ]


@pytest.mark.parametrize(
    ("doubt", "box"),
    [
        ((), (0.45, 0.5)),
        (("amount",), (0.0, 0.5)),
        (("name",), (0.45, 0.55)),
        (("alternatives",), (0.45, 0.55)),
        (("cut",), (0.45, 0.55)),
        (("section",), (0.45, 0.5)),
    ],
)
def test_a_doubt_takes_a_bound_away(doubt: tuple[str, ...], box: tuple[float, float]) -> None:
    assert boxes(entry("A", percent=percent(0.5), doubts=doubt), caps=(0.5,)) == [pytest.approx(box)]


def test_traces_stand_at_a_tenth() -> None:
    items = ("AQUA", entry("B", section="trace"), entry("C", section="trace", percent=Amount(None, 0.05, "")))
    assert boxes(*items) == [(0.0, 100.0), (0.0, 0.1), (0.0, 0.05)]
    part = parts_of(label(*items), EU, (None,) * 3)[0]
    assert (part.line, part.to_the_end, part.ordered, part.free) == (0.1, True, (0,), (1, 2))
    more = parts_of(label("AQUA", entry("B", section="trace", percent=Amount(None, 1.0, ""))), EU, (None,) * 2)[0]
    assert (more.line, more.to_the_end) == (1.0, False), "less than 1 % is no list of traces"
    none = parts_of(label(entry("B", section="trace")), EU, (None,))[0]
    assert (none.line, none.to_the_end) == (0.1, False)


def test_parts_of_a_kit_and_what_may_be_missing() -> None:
    made = label(
        entry("A", component="one"), entry("B", component="two"), entry("C", component="two", section="may_contain")
    )
    parts = parts_of(made, EU, (None,) * 3)
    assert [(p.title, len(p.entries), p.missing != "") for p in parts] == [("one", 1, False), ("two", 1, True)]
    shades = parts_of(label("A", entry("C", section="may_contain")), EU, (None,) * 2)[0]
    assert shades.missing == "colours that the product may contain can be in it"
    for made, said in (
        (replace(label("A"), left_out=((0, 1),)), "a stretch of the list was not understood"),
        (replace(label("A"), traits=frozenset({"partial"})), ""),
        (replace(label("A"), traits=frozenset({"quasi_drug"})), "water may be left out of the list"),
        (label("A"), ""),
    ):
        assert parts_of(made, EU, (None,))[0].missing == said
    assert (
        parts_of(label("A"), replace(EU, skip=frozenset({"whole"})), (None,))[0].missing
        == "entries may be missing from the list"
    )
    assert parts_of(label(entry("A", section="may_contain")), EU, (None,)) == []


def solved(*items: Any, context: Context = EU, **flags: bool) -> composition.Constraints | None:
    part = parts_of(label(*items), context, (None,) * len(items))[0]
    return solve(part, constraints(part, context, **flags))


def test_facts_are_set_aside_one_kind_at_a_time() -> None:
    too_much = (entry("A", percent=percent(60.0)), entry("B", percent=percent(60.0)))
    assert solved(*too_much) is None
    loose = solved(*too_much, whole=False)
    assert loose is not None
    assert loose.hull is not None
    assert [round(value, 6) for value in (*loose.hull.low, *loose.hull.high)] == [59.95, 59.95, 60.05, 60.05]
    turned = ("A", entry("B", percent=percent(60.0)))
    assert solved(*turned) is None
    free = solved(*turned, order=False)
    assert free is not None
    assert free.hull is not None
    assert (free.hull.low, [round(v, 6) for v in free.hull.free_low]) == ([], [39.95, 59.95])


def test_how_many_can_stand_at_one_per_cent() -> None:
    traces = solved("A", "B", entry("C", percent=percent(0.5)), entry("D", section="trace"))
    assert traces is not None
    assert traces.line == (1, 2)
    usual = solved("A", "B", entry("C", percent=percent(0.5)))
    assert usual is not None
    assert usual.line == (1, 2)


@pytest.mark.parametrize(
    ("low", "high", "at", "wanted"),
    [
        ([0.0] * 3, [100.0] * 3, 1.0, (1, 3)),
        ([0.0] * 3, [100.0] * 3, 60.0, (0, 1)),
        ([0.0] * 3, [100.0] * 3, 33.0, (1, 3)),
        ([0.0] * 3, [100.0] * 3, 34.0, (0, 2)),
        ([0.0, 2.0, 0.0], [100.0] * 3, 1.0, (2, 3)),
        ([0.0] * 3, [100.0, 0.9, 100.0], 1.0, (1, 1)),
        ([0.0] * 3, [100.0, 1.0, 100.0], 1.0, (1, 3)),
    ],
)
def test_how_few_and_how_many_reach_an_amount(
    low: list[float], high: list[float], at: float, wanted: tuple[int, int]
) -> None:
    assert crossings(low, high, [], [], 0.1, at, 100.0) == wanted


@pytest.mark.parametrize(
    ("low", "high", "free", "wanted"),
    [
        ([0.0], [100.0], ([], []), ([100.0], [100.0], [], [], 1, 1)),
        ([0.0], [50.0], ([0.0], [100.0]), ([0.0], [50.0], [50.0], [100.0], 0, 1)),
        ([0.0], [99.0], ([], []), None),
        ([0.0, 0.0], [100.0, 100.0], ([], []), ([50.0, 0.0], [100.0, 50.0], [], [], 1, 2)),
        ([10.0, 20.0], [100.0, 100.0], ([], []), ([50.0, 20.0], [80.0, 50.0], [], [], 2, 2)),
        ([0.0, 60.0], [100.0, 100.0], ([], []), None),
        ([2.0], [1.0], ([], []), None),
        ([], [], ([100.0], [100.0]), ([], [], [100.0], [100.0], 0, 0)),
        ([], [], ([2.0], [1.0]), None),
    ],
)
def test_the_tight_bounds_of_small_lists(low: list[float], high: list[float], free: Any, wanted: Any) -> None:
    found = hull(low, high, *free)
    assert (found and tuple(found)) == wanted


# -- doubts ------------------------------------------------------------------------------------------------------------


def part_of(*items: Any, caps: tuple[float | None, ...] = ()) -> composition.Composition:
    limits = tuple(None if cap is None else LegalMaximum(cap, "law") for cap in caps) or (None,) * len(items)
    return parts_of(label(*items), EU, limits)[0]


@pytest.mark.parametrize(
    ("code", "places"),
    [("cut", [1, 2]), ("section", [1, 2]), ("heading", [1, 2]), ("name", []), ("alternatives", []), ("amount", [])],
)
def test_a_doubt_about_a_place_touches_all_behind_it(code: str, places: list[int]) -> None:
    assert list(order_doubts(part_of("A", entry("B", doubts=(code,)), "C"))) == places


def test_an_amount_of_its_own_needs_no_place() -> None:
    own = entry("C", percent=percent(1.0))
    assert list(order_doubts(part_of("A", entry("B", doubts=("cut",)), own, "D"))) == [1, 3]
    doubted = entry("C", percent=percent(1.0), doubts=("amount",))
    assert list(order_doubts(part_of("A", entry("B", doubts=("cut",)), doubted))) == [1, 2]
    empty = entry("C", percent=Amount(5.0, 5.0, "", 0.1, "F-"))
    assert list(order_doubts(part_of("A", entry("B", doubts=("cut",)), empty))) == [1, 2]


def test_what_rests_on_a_legal_maximum() -> None:
    part = part_of("A", "B", "C", entry("D", percent=Amount(None, 0.5, "")), "E", caps=(None, 1.0, 2.0, 1.0, None))
    facts = constraints(part, EU)
    assert resting_on_law(part, facts, part.ordered) == {1, 2}, "from it on, up to a printed amount that is less"
    assert resting_on_law(part, constraints(part, EU, law=False), part.ordered) == set()
    assert resting_on_law(part, facts, ()) == {1, 2}


@pytest.mark.parametrize(
    "coating", ["STEARIC ACID", "LAUROYL LYSINE", "TRIETHOXYCAPRYLYLSILANE", "HYDROGEN DIMETHICONE"]
)
def test_what_coats_pigments_ends_a_list_with_them(coating: str) -> None:
    base = ("AQUA", "GLYCERIN", "PHENOXYETHANOL")
    made = label(*base, "TITANIUM DIOXIDE", "SILICA", coating, "ALUMINUM HYDROXIDE").ingredients
    assert order.outside(made, "EU") == {3, 4, 5, 6}
    assert order.outside(label(*base, coating).ingredients, "EU") == set()
    assert order.outside(label(*base, "SILICA", coating).ingredients, "EU") == set()
    assert order.outside(label(*base, coating, "MICA").ingredients, "EU") == {4}
    assert order.outside(label(*base, "MICA", coating, "XANTHAN GUM").ingredients, "EU") == set()
