"""What is not sure of an entry, or of the whole list, proves nothing."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.models import Amount

from .making import amounts, entry, label, percent, proved


def test_nothing_is_proved_from_a_doubtful_cut_on() -> None:
    made = label("AQUA", "GLYCERIN", entry("SQUALANE", doubts=("cut",)), "XANTHAN GUM", "PHENOXYETHANOL")
    found = amounts(made)
    assert [row.proved is None for row in found.ingredients] == [False, False, True, True, True]
    assert found.ingredients[2].because == ("not provable: it is not sure where one name ends and the next begins",)
    assert found.ingredients[0].proved == (0.0, 100.0), "the first rests on how many follow"
    assert found.to_dict()["ingredients"][3]["proved"] is None


def test_a_doubtful_amount_or_name_bounds_nothing() -> None:
    made = label("AQUA", entry("NIACINAMIDE", percent=percent(5.0), doubts=("amount",)), "GLYCERIN")
    assert proved(amounts(made))[1] == (0.0, 50.0)
    made = label("AQUA", entry("PHENOXYETHANOL", doubts=("name",)), "GLYCERIN")
    assert proved(amounts(made))[1] == (0.0, 50.0)


@pytest.mark.parametrize("names", [("NIACINAMIDE", "ZINC PCA"), ("RETINOL", "TOCOPHEROL", "ALLANTOIN")])
def test_a_list_without_a_base_is_not_made_to_add_up(names: tuple[str, ...]) -> None:
    found = amounts(label(*names))
    assert any("not the full list" in sentence for sentence in found.assumptions)
    assert sum(row.estimate for row in found.ingredients) < 50
    assert all(low == 0.0 for low, _ in proved(found))


def test_actives_printed_in_front_of_the_base_stand_outside_the_order() -> None:
    made = label(
        entry("HOMOSALATE", percent=percent(5.0)), entry("OCTOCRYLENE", percent=percent(8.0)), "AQUA", "GLYCERIN"
    )
    found = amounts(made)
    assert found.order_means
    assert found.contradiction is None
    assert found.ingredients[2].estimate > 50
    assert "in front of the list" in found.ingredients[0].because[-1]


def test_a_proof_says_when_it_rests_on_law() -> None:
    found = amounts(label("AQUA", "GLYCERIN", "PHENOXYETHANOL", "XANTHAN GUM"))
    assert [row.by_law for row in found.ingredients] == [False, False, True, True]


def test_behind_a_doubtful_cut_printed_amounts_still_lift_those_before_them() -> None:
    most = Amount(None, 9.0, "9 % at most")
    last = entry("UREA", percent=most), entry("BETAINE", percent=percent(5.0))
    for doubts in ((), ("cut",)):
        found = amounts(label("AQUA", "GLYCERIN", entry("SQUALANE", doubts=doubts), *last)).ingredients
        assert [(row.proved.min, row.proved.max) for row in found[3:] if row.proved] == [(4.95, 9.0), (4.95, 5.05)]
        assert (found[2].proved is None) is bool(doubts)
        assert found[1].proved is not None
        assert found[1].proved.min == (0.0 if doubts else 4.95)


def test_behind_a_first_entry_that_may_be_a_title_nothing_is_proved_by_order() -> None:
    found = analyze("Foobar glow, Petrolatum, Cera Alba, Bisabolol, Talc 2 %, Parfum").concentration.ingredients
    assert [share.proved is None for share in found] == [True, True, True, True, False, True]
    assert found[0].because == ("not provable: the first entry may be the product's title",)


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Each gm contains: Clove oil, Calcium carbonate, Sorbitol, Silica, Glycerin, Neem", False),
        ("100 g contain: Aqua, Glycerin, Zinc Oxide 25 g, Talc, Parfum", False),
        ("1 g Creme enthält: Zinkoxid, Wasser, Glycerin, Talkum", False),
        ("1 g cream contains: Urea 100 mg. Excipients: Aqua, Glycerin, Talc, Parfum", True),
        ("Ingredients: Aqua, Glycerin, Zinc Oxide, Talc, Parfum", True),
    ],
)
def test_what_a_unit_of_the_product_contains_stands_in_any_order(text: str, means: bool) -> None:
    assert analyze(text).concentration.order_means is means
