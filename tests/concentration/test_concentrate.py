"""What order, law and printed amounts prove on a label, and how it is said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import inci_parser
from inci_parser.models import Amount
from tests.support.properties import examples

from .making import amounts, entry, label, percent, proved

SIMPLE = ("AQUA", "GLYCERIN", "DIMETHICONE", "PHENOXYETHANOL", "PANTHENOL", "XANTHAN GUM")


def test_every_entry_but_may_contain_has_a_share_in_label_order() -> None:
    made = label(*SIMPLE, entry("CI 77891", section="may_contain"))
    assert [s.position for s in amounts(made).ingredients] == [1, 2, 3, 4, 5, 6]


def test_what_follows_a_limit_of_one_percent_stands_at_one_percent_or_less() -> None:
    found = amounts(label(*SIMPLE))
    assert [high for _, high in proved(found)] == [100.0, 50.0, 33.333333, 1.0, 1.0, 1.0]
    assert found.one_percent_line.max == 6
    assert found.ingredients[4].because == ("after phenoxyethanol, which the EU caps at 1 %",)
    assert found.ingredients[3].because == ("EU V/1: 1 % at most",)
    assert found.ingredients[0].because == ("first of 6",)


def test_ranges_nest_and_estimates_lie_inside() -> None:
    for share in amounts(label(*SIMPLE)).ingredients:
        assert share.proved.min <= share.likely.min <= share.estimate <= share.likely.max <= share.proved.max


def test_estimates_of_a_plain_cream_are_plausible() -> None:
    found = amounts(label(*SIMPLE))
    water, glycerin, _, phenoxyethanol, _, gum = (share.estimate for share in found.ingredients)
    assert 75 < water < 95
    assert 2 < glycerin < 10
    assert 0.5 <= phenoxyethanol <= 1
    assert 0.1 <= gum <= 0.5
    assert sum(share.estimate for share in found.ingredients) == pytest.approx(100)
    assert found.one_percent_line.likely == 3


def test_a_balm_has_no_bulk_that_takes_all() -> None:
    oil, butter, wax, vitamin = (
        share.estimate
        for share in amounts(
            label("COCOS NUCIFERA OIL", "BUTYROSPERMUM PARKII BUTTER", "CERA ALBA", "TOCOPHEROL")
        ).ingredients
    )
    assert 35 < oil < 75
    assert 12 < butter < 40
    assert 5 < wax < 30
    assert vitamin < 2
    assert oil + butter + wax + vitamin == pytest.approx(100)


def test_a_printed_amount_means_half_of_its_last_digit_either_way() -> None:
    found = amounts(label("AQUA", entry("NIACINAMIDE", percent=percent(5.0)), "GLYCERIN"))
    assert proved(found)[1] == (4.95, 5.05)
    assert proved(found)[2][1] == 5.05
    assert found.ingredients[1].because == ("printed: 5 %",)
    assert found.ingredients[1].estimate == 5.0
    assert found.ingredients[2].because == ("after niacinamide, printed as 5 %",)


def test_a_printed_amount_lifts_all_before_it() -> None:
    found = amounts(label("AQUA", "GLYCERIN", entry("NIACINAMIDE", percent=percent(5.0)), "PANTHENOL"))
    assert proved(found)[1][0] == 4.95
    assert found.ingredients[1].because == ("second of 4", "before niacinamide, printed as 5 %")


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        (Amount(4.0, 6.0, "4-6 %", 1.0), (4.0, 6.0)),
        (Amount(None, 2.0, "< 2 %", 1.0), (0.0, 2.0)),
        (Amount(3.0, None, "min. 3 %", 1.0), (3.0, 50.0)),
    ],
)
def test_ranges_and_bounds_hold_as_printed(amount: Amount, expected: tuple[float, float]) -> None:
    assert proved(amounts(label("AQUA", entry("UREA", percent=amount), "PANTHENOL")))[1] == expected


def test_colourants_stand_outside_the_order() -> None:
    found = amounts(label("AQUA", "PHENOXYETHANOL", "CI 77491"))
    assert proved(found)[2][1] > 50
    assert found.ingredients[2].because == ("colourant: in any place",)


def test_pigments_are_colourants_only_at_the_end_of_the_list() -> None:
    inside = amounts(label("AQUA", "PHENOXYETHANOL", "MICA", "PANTHENOL"))
    at_the_end = amounts(label("AQUA", "PHENOXYETHANOL", "PANTHENOL", "MICA", "CI 77891"))
    assert proved(inside)[2][1] == 1.0
    assert proved(at_the_end)[3][1] > 50


def test_in_canada_perfume_may_end_the_list() -> None:
    made = label("AQUA", "PHENOXYETHANOL", "PANTHENOL", "PARFUM")
    assert proved(amounts(made))[3][1] == 1.0
    found = amounts(made, market="CA")
    assert proved(found)[3][1] > 50
    assert found.ingredients[3].because == ("perfume: may end the list",)
    assert "perfume may end the list whatever its share" in found.assumptions


def test_actives_with_printed_amounts_stand_outside_the_order() -> None:
    found = amounts(
        label(
            entry("OCTOCRYLENE", section="active", percent=percent(7.0)),
            entry("ZINC OXIDE", section="active", percent=percent(12.0)),
            "AQUA",
            "DIMETHICONE",
            "BEHENYL ALCOHOL",
        ),
        market="US",
    )
    assert proved(found)[0] == (6.95, 7.05)
    assert proved(found)[2][1] == pytest.approx(100 - 6.95 - 11.95)
    assert found.ingredients[0].because == ("printed: 7 %", "active: outside the order")
    assert found.one_percent_line.max == 3


def test_chinas_list_of_traces_draws_a_line_at_a_tenth() -> None:
    bound = Amount(None, 0.1, "≤0.1%", 0.1)
    made = label("AQUA", "GLYCERIN", "NIACINAMIDE", entry("ALLANTOIN", section="trace", percent=bound))
    found = amounts(made, market="CN")
    assert proved(found)[1][0] == 0.1
    assert proved(found)[3] == (0.0, 0.1)
    assert found.ingredients[3].because == ("in the list of traces",)
    assert (found.one_percent_line.min, found.one_percent_line.max) == (1, 3)


def test_parts_of_a_kit_are_wholes_of_their_own() -> None:
    found = amounts(
        label(
            entry("AQUA", component="Day"),
            entry("GLYCERIN", component="Day"),
            entry("AQUA", component="Night"),
            entry("GLYCERIN", component="Night"),
            traits=frozenset({"kit"}),
        )
    )
    assert found.order_means
    assert proved(found) == [(50.0, 100.0), (0.0, 50.0)] * 2
    assert "each part of the kit is a whole of its own" in found.assumptions
    assert found.one_percent_line.max == 4


def test_colours_a_product_may_contain_can_take_room() -> None:
    without = amounts(label("AQUA", "GLYCERIN"))
    shades = amounts(label("AQUA", "GLYCERIN", entry("CI 77491", section="may_contain")))
    assert proved(without)[0][0] == 50.0
    assert proved(shades)[0][0] == 0.0
    assert "colours that the product may contain can be in it" in shades.assumptions


ALPHABET = ("ALLANTOIN", "BETAINE", "CARBOMER", "GLYCERIN", "PANTHENOL", "PHENOXYETHANOL", "SQUALANE", "XANTHAN GUM")


@pytest.mark.parametrize(
    ("made", "why"),
    [
        (label(*ALPHABET), "the list is alphabetical"),
        (label("AQUA", *ALPHABET), "the list is alphabetical"),
        (label("AQUA", "GLYCERIN", traits=frozenset({"quasi_drug"})), "a quasi-drug lists its entries in any order"),
        (
            label(
                entry("NIACINAMIDE", section="active"),
                entry("AQUA", text="精製水"),
                entry("BUTYLENE GLYCOL", text="ブ"),
            ),
            "a quasi-drug lists its entries in any order",
        ),
        (label("AQUA", "GLYCERIN", traits=frozenset({"kit"})), "several products may share one list"),
        (
            label("AQUA", "GLYCERIN", "PARFUM", "CETYL ALCOHOL", "AQUA", "GLYCERIN", "PARFUM"),
            "several products may share one list",
        ),
        (
            label(entry("ZINC OXIDE", section="active", percent=percent(9.0)), "AQUA", "BEHENYL ALCOHOL", "CERA ALBA"),
            "",
        ),
        (
            label(
                entry("ZINC OXIDE", section="active", percent=percent(9.0)),
                *("BEHENYL ALCOHOL", "CERA ALBA", "GLYCERIN", "WATER"),
            ),
            "the list is alphabetical",
        ),
    ],
)
def test_when_order_means_nothing_it_is_said(made, why: str) -> None:
    found = amounts(made)
    assert found.order_means == (not why)
    if why:
        assert why in found.ingredients[-1].because
        assert (found.one_percent_line.min, found.one_percent_line.max) == (0, 0)
        assert all(low == 0 for (low, _), e in zip(proved(found), made.ingredients, strict=True) if not e.percent)


def test_without_order_limits_and_printed_amounts_still_count() -> None:
    found = amounts(label(*ALPHABET[:-1], entry("ZINC OXIDE", percent=percent(10.0))))
    assert proved(found)[5] == (0.0, 1.0)
    assert proved(found)[7] == (9.95, 10.05)
    assert proved(found)[0] == (0.0, 90.05)


def test_several_products_in_one_list_do_not_add_up_to_one_whole() -> None:
    made = label(
        *("AQUA", "GLYCERIN", "PARFUM", "AQUA", "GLYCERIN", "PARFUM"),
        entry("UREA", percent=percent(60.0)),
        entry("SORBITOL", percent=percent(70.0)),
    )
    found = amounts(made)
    assert found.contradiction is None
    assert proved(found)[0] == (0.0, 100.0)
    assert proved(found)[6] == (59.95, 60.05)


def test_the_same_ingredient_twice_stands_for_two_entries() -> None:
    found = amounts(label("AQUA", "GLYCERIN", "PARFUM", "GLYCERIN"))
    assert [high for _, high in proved(found)] == [100.0, 50.0, 33.333333, 25.0]


def test_an_entry_nobody_knows_takes_its_place() -> None:
    found = amounts(label("AQUA", "?something", "GLYCERIN"))
    assert proved(found)[2][1] == 33.333333
    assert found.ingredients[1].estimate > 0


# -- contradictions --------------------------------------------------------------------------------------------


def test_the_reading_is_doubted_before_the_law() -> None:
    made = label("AQUA", "PHENOXYETHANOL", entry("NIACINAMIDE", percent=percent(5.0)), "GLYCERIN")
    found = amounts(made)
    assert found.contradiction == (
        "niacinamide is printed as 5 %, but stands after phenoxyethanol, which the EU caps at 1 %; set aside: the order"
    )
    assert not found.order_means
    assert proved(found)[1][1] == 1.0
    assert any("limits" in sentence for sentence in found.assumptions)


def test_a_printed_amount_above_its_own_limit() -> None:
    found = amounts(label("AQUA", entry("SALICYLIC ACID", percent=percent(10.0))))
    assert found.contradiction == (
        "salicylic acid is printed as 10 %, but the EU allows 2 %; set aside: the EU's limits"
    )
    assert proved(found)[1] == (9.95, 10.05)


def test_then_the_order() -> None:
    made = label("AQUA", entry("GLYCERIN", percent=percent(2.0)), entry("NIACINAMIDE", percent=percent(5.0)))
    found = amounts(made)
    assert found.contradiction == (
        "niacinamide is printed as 5 %, but stands after glycerin, printed as 2 %; set aside: the order"
    )
    assert not found.order_means
    assert proved(found) == [(92.9, 93.1), (1.95, 2.05), (4.95, 5.05)]


def test_more_before_a_printed_amount_than_can_be_as_much() -> None:
    found = amounts(label("AQUA", "GLYCERIN", "SQUALANE", entry("UREA", percent=percent(40.0))))
    assert found.contradiction == (
        "urea is printed as 40 %, but stands 4th: all before it would be as much; set aside: the order"
    )


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [(70.0, 60.0, "the printed amounts add up to more than 100 %"), (70.0, 6.0, "the entries cannot add up to 100 %")],
)
def test_then_the_whole(first: float, second: float, why: str) -> None:
    found = amounts(label(entry("AQUA", percent=percent(first)), entry("GLYCERIN", percent=percent(second))))
    assert found.contradiction == f"{why}; set aside: the sum of 100 %"
    assert proved(found)[1] == (round(second - 0.05, 6), round(second + 0.05, 6))


# -- assumptions -----------------------------------------------------------------------------------------------


def test_assumptions_are_said() -> None:
    assert amounts(label(*SIMPLE)).assumptions == (
        "the EU's limits for a leave-on product are obeyed",
        "entries stand in descending order down to 1 %, in any order below",
        "the list is complete: its entries add up to 100 %",
    )


@pytest.mark.parametrize(
    ("word", "place", "expected"),
    [
        ("law", 4, (0.0, 20.0)),
        ("order", 1, (0.0, 100.0)),
        ("amounts", 2, (0.0, 33.333333)),
        ("whole", 0, (1.95, 96.1)),
    ],
)
def test_assumptions_can_be_turned_off(word: str, place: int, expected: tuple[float, float]) -> None:
    made = label("AQUA", "GLYCERIN", entry("NIACINAMIDE", percent=percent(2.0)), "PHENOXYETHANOL", "PANTHENOL")
    if word == "law":
        made = label("AQUA", "GLYCERIN", "NIACINAMIDE", "PHENOXYETHANOL", "PANTHENOL")
    with_all = proved(amounts(made))[place]
    without = proved(amounts(made, skip=frozenset({word})))[place]
    assert without != with_all
    if word != "order":
        assert without == expected
    assert without[0] <= with_all[0]
    assert with_all[1] <= without[1]


def test_no_law_no_limits() -> None:
    made = label(*SIMPLE)
    found = amounts(made, skip=frozenset({"law"}))
    assert not any("limits" in sentence for sentence in found.assumptions)


# -- whatever the label ----------------------------------------------------------------------------------------

NAMES = ("AQUA", "GLYCERIN", "PHENOXYETHANOL", "CI 77491", "MICA", "CHLORPHENESIN", "PARFUM", "?x", "SQUALANE")
AMOUNTS = st.one_of(
    st.none(),
    st.floats(0, 100).map(lambda v: Amount(v, v, f"{v}%", 0.1)),
    st.tuples(st.floats(0, 100), st.floats(0, 100)).map(lambda v: Amount(v[0], v[1], "range", 1.0)),
    st.floats(0, 100).map(lambda v: Amount(None, v, "at most", 1.0)),
    st.floats(0, 100).map(lambda v: Amount(v, None, "at least", 1.0)),
)
ENTRIES = st.builds(
    lambda name, amount, section, component: entry(name, percent=amount, section=section, component=component),
    st.sampled_from(NAMES),
    AMOUNTS,
    st.sampled_from(["main", "main", "main", "active", "trace", "may_contain"]),
    st.sampled_from(["", "", "A", "B"]),
)


@examples(100)
@given(st.lists(ENTRIES, max_size=30), st.sampled_from(["EU", "CN", "none"]), st.booleans())
def test_no_label_breaks_it(items, market: str, kit: bool) -> None:
    made = label(*items, traits=frozenset({"kit"}) if kit else frozenset())
    found = amounts(made, market=market)
    shown = [e.position for e in made.ingredients if e.section != "may_contain"]
    assert [share.position for share in found.ingredients] == shown
    line = found.one_percent_line
    assert line.min <= line.likely <= line.max
    for share in found.ingredients:
        bounds = (share.proved.min, share.likely.min, share.estimate, share.likely.max, share.proved.max)
        assert all(0 <= value <= 100 for value in bounds)
        assert list(bounds) == sorted(bounds)
        assert all(len(reason) <= 90 for reason in share.because)


def test_a_thousand_entries_take_no_time_to_speak_of() -> None:
    found = amounts(label("AQUA", *["GLYCERIN"] * 999))
    assert found.ingredients[-1].proved.max == pytest.approx(1.0)


def test_a_printed_bulk_that_the_rest_cannot_fill_up_breaks_nothing() -> None:
    found = inci_parser.analyze("Zinc Oxide (24.5%), " + ", ".join(["Squalane"] * 3), market="none").concentration
    assert [share.position for share in found.ingredients] == [1, 2, 3, 4]
    for share in found.ingredients:
        assert share.proved.min <= share.estimate <= share.proved.max
