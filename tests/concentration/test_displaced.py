"""Printed amounts that stand out of the order prove nothing about their neighbours."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.models import Concentration, Share
from inci_parser.render.report_view import anywhere, line_place

from .making import amounts, entry, label, percent, proved

UREA_5 = ("UREA", {"percent": percent(5.0, 1.0)})


def found_in(text: str, market: str = "EU") -> tuple[Concentration, dict[str, Share]]:
    report = inci_parser.analyze(text, market=market)
    names = {e.position: e.name or e.text for e in report.label.ingredients}
    return report.concentration, {names[s.position]: s for s in report.concentration.ingredients}


@pytest.mark.parametrize(
    ("text", "market", "own", "before"),
    [
        ("Aqua, Glycerin, Xanthan Gum, Disodium EDTA, CI 19140, Urea 5%", "EU", "UREA", "DISODIUM EDTA"),
        ("Aqua, Glycerin, Cetearyl Alcohol, Parfum, Limonene, Linalool, Panthenol 5%", "EU", "PANTHENOL", "LIMONENE"),
        ("Víz, glicerin, illatanyag, kókuszolaj, tejsav, karbamid 10%", "EU", "UREA", "PARFUM"),
        (
            "Cream. Ingredients: Aqua, Glycerin, Methylisothiazolinone, Phenoxyethanol 1.1%",
            "EU",
            "PHENOXYETHANOL",
            "METHYLISOTHIAZOLINONE",
        ),
        (
            "化粧水 全成分：水、グリセリン、トリクロサン、メチルイソチアゾリノン、フェノキシエタノール1.2%",
            "JP",
            "PHENOXYETHANOL",
            "TRICLOSAN",
        ),
        (
            "토너 전성분: 정제수, 글리세린, 하이드로퀴논, 메칠이소치아졸리논, 페녹시에탄올 1.1%",
            "KR",
            "PHENOXYETHANOL",
            "METHYLISOTHIAZOLINONE",
        ),
    ],
)
def test_an_appended_amount_lifts_nothing_before_it(text: str, market: str, own: str, before: str) -> None:
    found, by_name = found_in(text, market)
    assert found.contradiction is not None
    assert found.contradiction.endswith(f"set aside: the place of {own.lower()}")
    assert found.order_means
    stated = by_name[own].proved
    lifted = by_name[before].proved
    assert stated is not None
    assert stated.min > 1
    assert lifted is not None
    assert lifted.min == 0
    assert "its printed amount stands out of the order" in by_name[own].because


def test_what_stands_in_order_still_proves() -> None:
    found, by_name = found_in("Aqua, Glycerin, Niacinamide 5%, Squalane, Phenoxyethanol, Carbomer")
    assert found.contradiction is None
    glycerin = by_name["GLYCERIN"].proved
    assert glycerin is not None
    assert glycerin.min == 4.5


def test_an_amount_appended_behind_what_the_law_caps() -> None:
    found = amounts(label("AQUA", "GLYCERIN", "PHENOXYETHANOL", "CARBOMER", UREA_5))
    assert found.contradiction == (
        "urea is printed as 5 %, but stands after phenoxyethanol, which the EU caps at 1 %; "
        "set aside: the place of urea"
    )
    assert proved(found)[3] == (0.0, 1.0)
    assert proved(found)[4] == (4.5, 5.5)


def test_where_others_follow_what_is_above_a_cap_there_is_no_order() -> None:
    found = amounts(label("AQUA", "PHENOXYETHANOL", UREA_5, "GLYCERIN"))
    assert found.contradiction is not None
    assert found.contradiction.endswith("set aside: the order")


def test_many_amounts_out_of_order_leave_no_order() -> None:
    made = label("AQUA", "DISODIUM EDTA", *[entry(name, percent=percent(9.0 - i)) for i, name in enumerate("XYZ")])
    found = amounts(made)
    assert not found.order_means
    assert found.contradiction is not None
    assert found.contradiction.endswith("set aside: the order")


def test_a_doubtful_name_is_no_evidence() -> None:
    made = label("AQUA", "GLYCERIN", entry("DISODIUM EDTA", doubts=("name",)), UREA_5)
    assert amounts(made).contradiction is None


def test_each_part_of_a_kit_is_named() -> None:
    made = label(
        entry("AQUA", component="Day"),
        entry("DISODIUM EDTA", component="Day"),
        entry("UREA", percent=percent(5.0), component="Day"),
        entry("AQUA", component="Night"),
        entry("GLYCERIN", component="Night"),
    )
    found = amounts(made)
    assert found.contradiction is not None
    assert found.contradiction.startswith("Day: urea is printed as 5 %")


@pytest.mark.parametrize("step", [1.0, 0.1])
def test_less_before_more_proves_no_mean(step: float) -> None:
    first, second = (8.0, 9.0) if step == 1.0 else (8.1, 8.2)
    made = label("AQUA", entry("X", percent=percent(first, step)), entry("Y", percent=percent(second, step)))
    found = amounts(made)
    assert not found.order_means
    assert proved(found)[1:] == [
        (round(first - step / 2, 6), round(first + step / 2, 6)),
        (round(second - step / 2, 6), round(second + step / 2, 6)),
    ]
    assert [share.estimate for share in found.ingredients[1:]] == [first, second]


@pytest.mark.parametrize(
    ("first", "second"),
    [((9.0, 1.0), (8.0, 1.0)), ((8.0, 1.0), (8.0, 1.0)), ((2.0, 1.0), (2.4, 0.1)), ((0.3, 0.1), (0.4, 0.1))],
)
def test_amounts_that_rounding_allows_keep_the_order(first: tuple[float, float], second: tuple[float, float]) -> None:
    made = label("AQUA", entry("X", percent=percent(*first)), entry("Y", percent=percent(*second)))
    assert amounts(made).contradiction is None


def test_the_line_at_one_percent_counts_the_order_alone() -> None:
    report = inci_parser.analyze("Hand sanitiser gel. Ingredients: Alcohol 70%, Aqua, Glycerin, Carbomer, Parfum")
    assert report.concentration.outside == (1,)
    assert line_place(report) == 3
    hardener = inci_parser.analyze("Nail hardener: Formaldehyde 2%, Aqua, Alcohol")
    assert line_place(hardener) is None
    appended = inci_parser.analyze("Aqua, Glycerin, Xanthan Gum, Disodium EDTA, Urea 5%")
    place = line_place(appended)
    assert place == 2
    assert anywhere(appended, place) == "no. 5"


def test_a_share_of_volume_far_down_the_list_stands_out_of_the_order() -> None:
    concentration = inci_parser.analyze(
        "Aqua, Glycerin, Cetearyl Alcohol, Xanthan Gum, Phenoxyethanol, Disodium EDTA, Alcohol 20 % v/v"
    ).concentration
    assert (concentration.contradiction or "").endswith("set aside: the place of alcohol")
    assert concentration.order_means
    assert (concentration.contradiction or "").startswith("alcohol is printed as 20 % v/v, but stands after")
    assert concentration.ingredients[-1].estimate > 15
    assert concentration.ingredients[-1].likely.max < 20
    high_up = inci_parser.analyze("Aqua, Alcohol 20 % v/v, Glycerin, Xanthan Gum, Phenoxyethanol").concentration
    assert high_up.contradiction is None
