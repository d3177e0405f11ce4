"""Each condition of an estimate both ways: what is sold alone, what is the bulk, which facts clash, sums of 100 %."""

from __future__ import annotations

from typing import Any

import pytest

from inci_parser import analyze
from inci_parser.analysis.concentration import composition, estimate, prior
from inci_parser.analysis.concentration.completeness import led_by_a_product
from inci_parser.analysis.concentration.composition import Composition, parts_of
from inci_parser.analysis.concentration.estimate import _likely_bounds
from inci_parser.analysis.concentration.explanation import contradiction
from inci_parser.analysis.concentration.prior import HEAD, TAIL, Usual
from inci_parser.analysis.concentration.use_levels import Level, products_of
from inci_parser.models import Concentration, Context, LegalMaximum, ProductTraits

from .making import amounts, entry, label, percent

EU = Context()


def part_of(*items: Any, caps: tuple[float | None, ...] = ()) -> Composition:
    limits = tuple(None if cap is None else LegalMaximum(cap, "law") for cap in caps) or (None,) * len(items)
    return parts_of(label(*items), EU, limits)[0]


def level(typical: float, high: float | None = None) -> tuple[Level, bool]:
    return Level(typical / 2, typical, typical if high is None else high), True


# -- what is sold by itself --------------------------------------------------------------------------------------------

OIL, OTHER_OIL = "ARGANIA SPINOSA KERNEL OIL", "SIMMONDSIA CHINENSIS SEED OIL"


@pytest.mark.parametrize(
    ("names", "typical", "led"),
    [
        ((OIL,), 1.0, True),
        (("X",), 1.0, False),
        (("?",), 1.0, False),
        ((OIL, "X"), 9.0, True),  # one beside it may be as much as it likes
        (("X", OIL), 1.0, False),
        ((OIL, "X", "Y"), 1.5, True),
        ((OIL, "X", "Y"), 1.6, False),
        ((OIL, OTHER_OIL, "Y"), 1.5, True),
        ((OIL, OTHER_OIL, OTHER_OIL), 9.0, True),
        ((OIL, OTHER_OIL, "Y"), 1.6, False),
    ],
)
def test_what_leads_a_list_by_itself(names: tuple[str, ...], typical: float, led: bool) -> None:
    part = part_of(*names)
    known = [level(50.0), *[level(typical)] * (len(names) - 1)]
    assert led_by_a_product(part, known) is led
    assert not led_by_a_product(part._replace(ordered=()), known)
    alike = OTHER_OIL in names and typical > 1.5
    whole = estimate.whole_product(part, known)
    assert (whole[0] == (estimate.ALONE, False)) is (led and not alike)
    assert whole[1:] == known[1:]
    assert estimate.whole_product(part._replace(missing=True), known) == known


@pytest.mark.parametrize(("high", "alone"), [(1.5, True), (1.6, False)])
def test_the_like_beside_it_leaves_it_less(high: float, alone: bool) -> None:
    known = [level(50.0), level(1.0, high)]
    assert (estimate.whole_product(part_of(OIL, OTHER_OIL), known) != known) is alone
    assert estimate.whole_product(part_of(OIL, "X"), known) != known


# -- the whole ---------------------------------------------------------------------------------------------------------


def total(found: Concentration) -> float:
    return round(sum(share.estimate for share in found.ingredients), 6)


def test_entries_without_an_order_make_a_whole_where_one_is_the_bulk() -> None:
    skip: dict[str, Any] = {"skip": frozenset({"order"})}
    assert total(amounts(label("AQUA", "GLYCERIN", "UREA", "PARFUM"), **skip)) == 100.0
    assert total(amounts(label("TALC", "MICA", "SILICA"), **skip)) == 100.0
    assert total(amounts(label("AQUA", "GLYCERIN", "UREA", "PARFUM"))) == 100.0
    assert total(amounts(label("UREA", "PARFUM", "PANTHENOL", "TOCOPHEROL"), **skip)) < 20.0
    assert amounts(label("UREA"), **skip).ingredients[0].estimate < 20.0


def test_printed_amounts_and_what_they_leave() -> None:
    found = amounts(label("AQUA", entry("UREA", percent=percent(20.0)), entry("GLYCERIN", percent=percent(10.0))))
    assert [share.estimate for share in found.ingredients] == pytest.approx([70.0, 20.0, 10.0], abs=0.2)
    for share in found.ingredients:
        assert share.proved is not None
        assert share.proved.min <= share.likely.min <= share.estimate <= share.likely.max <= share.proved.max


@pytest.mark.parametrize(
    ("sums", "last"),
    [
        ([3, 3, 3, 3, 3, 3], 6),
        ([3, 1, 3, 3, 3, 3], 4),  # three at most behind one that can hardly be more than 1 %
        ([3, 1, 3, 3], 4),
        ([0, 3, 3, 3, 3, 3], 3),
    ],
)
def test_few_stand_behind_what_is_hardly_more_than_one_per_cent(sums: list[int], last: int) -> None:
    usual = Usual(Level(0.5, 2.0, 9.0), True).within(0.0, 100.0)
    priors = [usual._replace(head=(1.0,) * size, below=0.5) for size in sums]
    assert estimate._likely_last(priors, 0, len(priors)) == last
    assert estimate._likely_last([one._replace(below=0.0) for one in priors], 0, len(priors)) == len(priors)
    assert estimate._likely_last(priors, len(priors), len(priors)) == len(priors)


# -- facts that clash --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("low", "caps", "said"),
    [
        ([60.0, 39.5], [None, None], "cannot add up"),
        ([60.0, 40.0], [None, None], "cannot add up"),
        ([60.0, 40.1], [None, None], "more than 100 %"),
        ([0.0, 50.0], [None, None], "cannot add up"),
        ([0.0, 50.1], [None, None], "stands second"),
        ([0.0, 0.0, 33.4], [None] * 3, "stands third"),
        ([5.0, 1.0], [5.0, None], "cannot add up"),
        ([5.1, 1.0], [5.0, None], "allows 5 %"),
        ([1.0, 1.0], [None, None], "cannot add up"),
        ([1.0, 1.1], [None, None], "stands after"),
        ([0.2, 1.0], [None, None], "cannot add up"),  # down to 1 % any order
        ([0.2, 1.1], [None, None], "stands after"),
    ],
)
def test_which_facts_clash_at_both_sides(low: list[float], caps: list[float | None], said: str) -> None:
    items = [entry("ABC"[i], percent=percent(value, 0.0) if value else None) for i, value in enumerate(low)]
    part = part_of(*items, caps=tuple(caps))
    facts = composition.constraints(part, EU)
    facts = facts._replace(low=low, high=[a or c or 100.0 for a, c in zip(low, caps, strict=True)])
    assert said in contradiction(part, facts._replace(order=False), facts, EU)


# -- distributions -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("own", [True, False])
@pytest.mark.parametrize(("low", "high"), [(0.0, 100.0), (0.0, 0.5), (2.0, 3.0), (0.3, 4.0), (1.0, 1.0), (0.21, 0.22)])
def test_a_level_within_bounds(low: float, high: float, own: bool) -> None:
    found = Usual(Level(0.5, 2.0, 9.0), own).within(low, high)
    start, end = prior.inside(low, high)
    shares = prior.SHARES[start:end]
    assert [share for share, weight in zip(TAIL, found.tail, strict=True) if weight] == [s for s in shares if s < 1.0]
    assert [share for share, weight in zip(HEAD, found.head, strict=False) if weight] == [s for s in shares if s >= 1.0]
    assert found.below == pytest.approx(sum(found.tail))
    mean = sum(a * b for a, b in zip(TAIL, found.tail, strict=True))
    assert found.mean_below == pytest.approx(mean / found.below if found.below else 0.0)
    several = sum(share >= 1.0 for share in shares) > prior.FEW
    bulk = sum(a * b for a, b in zip(HEAD, found.head, strict=False)) if several else 0.0
    assert found.bulk == pytest.approx(bulk)
    assert found.alone[0] <= found.alone[2] <= found.alone[1]


@pytest.mark.parametrize(("count", "bulk"), [(3, False), (4, True)])
def test_few_shares_are_no_bulk(count: int, bulk: bool) -> None:
    found = Usual(Level(5.0, 20.0, 60.0), True).within(HEAD[5], HEAD[5 + count - 1])
    assert (found.bulk > 0) is bulk


# -- kinds of product --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("phases", "leave_on", "last"),
    [
        (["watery", "fatty"], True, ["emulsion"]),
        (["fatty", "watery"], True, ["water-in-oil", "emulsion"]),
        (["fatty", "fatty"], True, ["anhydrous"]),
        (["watery", "other"], True, ["aqueous"]),
        (["watery", *["other"] * 20, "fatty"], True, ["aqueous"]),
        (["watery", "fatty"], False, ["rinse-off", "emulsion"]),
    ],
)
def test_which_use_levels_a_composition_has(phases: list[str], leave_on: bool, last: list[str]) -> None:
    context = Context(leave_on=leave_on, traits=ProductTraits())
    words = products_of(context, ["X"] * len(phases), phases)
    assert list(words[-len(last) :]) == last
    assert ("rinse-off" in words) is not leave_on
    assert "makeup" not in words


@pytest.mark.parametrize(
    ("text", "dye"),
    [
        ("Epsom bath salt: Magnesium Sulfate, Sodium Chloride, Lavandula Angustifolia Oil, CI 42090, Linalool", 4),
        ("Nail polish remover: Acetone, Aqua, Glycerin, Parfum, CI 60725", 5),
        ("Bath bomb: Sodium Bicarbonate, Citric Acid, Parfum, CI 45410", 4),
    ],
)
def test_a_dye_is_not_taken_for_what_the_others_leave(text: str, dye: int) -> None:
    shares = analyze(text).concentration.ingredients
    assert shares[dye - 1].estimate < 0.1
    assert sum(share.estimate for share in shares) == pytest.approx(100, abs=5)


def test_a_lake_in_a_lipstick_may_be_several_per_cent() -> None:
    lipstick = "Ricinus Communis Seed Oil, Euphorbia Cerifera Cera, Ozokerite, CI 15850, CI 77891"
    assert analyze(lipstick, product_type="lipstick").concentration.ingredients[3].estimate > 1


@pytest.mark.parametrize(("beside", "most"), [(1, 6.0), (3, 2.0), (0, 100.0)])
def test_an_entry_beside_the_order_is_looked_for_near_its_usual_amount(beside: int, most: float) -> None:
    (plain,) = part_of("CI 42090").entries
    small = Level(0.1, 0.2, 0.3)
    assert _likely_bounds(plain, Level(0.1, 1.0, 3.0), 0.0, 100.0, beside=beside) == (0.0, most)
    assert _likely_bounds(plain, small, 0.0, 100.0, beside=beside) == (0.0, 1.0 if beside else 3.0)
    assert _likely_bounds(plain, small, 5.0, 100.0, beside=1) == (5.0, 5.0)
    assert _likely_bounds(plain, small, 0.0, 100.0, beside=0, first=True) == (0.0, 100.0)


def test_a_share_of_the_volume_takes_its_room() -> None:
    text = (
        "Drug Facts\nActive ingredient\nEthyl Alcohol 70% v/v\nPurpose\nAntiseptic\n"
        "Inactive ingredients: Water, Glycerin, Carbomer, Fragrance"
    )
    shares = analyze(text, market="US").concentration.ingredients
    assert shares[0].estimate == pytest.approx(62.4, abs=0.1)
    assert sum(share.estimate for share in shares) == pytest.approx(100, abs=3)


@pytest.mark.parametrize(
    ("text", "first", "least", "most"),
    [
        (
            "Eucalyptus Globulus Leaf Oil, Mentha Piperita Oil, Citrus Limon Peel Oil, "
            "Melaleuca Alternifolia Leaf Oil, Limonene, Linalool",
            (20, 70),
            3,
            40,
        ),
        ("Lavandula Angustifolia Oil, Linalool, Limonene", (60, 99), 1, 40),
        ("Lavandula Angustifolia Oil, Tocopherol", (98, 100), 0, 2),
        ("Argania Spinosa Kernel Oil, Lavandula Angustifolia Oil", (97, 100), 0, 3),
    ],
)
def test_oils_that_scent_are_the_product_where_nothing_else_is(
    text: str, first: tuple[float, float], least: float, most: float
) -> None:
    found = [share.estimate for share in analyze(text).concentration.ingredients]
    assert first[0] <= found[0] <= first[1]
    assert least <= found[1] <= most


@pytest.mark.parametrize(
    ("text", "name", "most"),
    [
        ("Face cream\nAqua, Benzyl Alcohol, Glycerin", "BENZYL ALCOHOL", 4.5),
        ("Body lotion\nAqua, Xanthan Gum, Glycerin, Phenoxyethanol", "XANTHAN GUM", 3.0),
        ("Lip gloss\nPolybutene, Caprylic Triglyceride, Parfum, CI 15850:1, CI 45410:1, CI 19140:1", "PARFUM", 1.5),
        ("Lip gloss\nPolybutene, Caprylic Triglyceride, Parfum, CI 15850:1, CI 45410:1, CI 19140:1", "CI 15850", 4.5),
        ("Body butter\nButyrospermum Parkii Butter, Carbomer, Cera Alba, Cocos Nucifera Oil", "CARBOMER", 4.0),
        ("Bath oil\nCarthamus Tinctorius Seed Oil, Parfum, Linalool, Limonene, Tocopherol", "PARFUM", 6.0),
    ],
)
def test_what_there_is_little_of_makes_up_nothing(text: str, name: str, most: float) -> None:
    report = analyze(text)
    position = next(entry.position for entry in report.label.ingredients if entry.name == name)
    share = next(share for share in report.concentration.ingredients if share.position == position)
    assert share.estimate < share.likely.max <= most
