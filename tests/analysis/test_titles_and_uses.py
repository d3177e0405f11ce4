"""Amounts of a title that the list states itself, uses of scents by product, and the law of the nappy area."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.product_titles import read_title


def told(title: str, text: str, code: str) -> str:
    return " ".join(s.text for s in analyze(text, title=title).summary if s.code == code)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Aqua, Glycolic Acid (30%), Lactic Acid, Sodium Hydroxide, Xanthan Gum", False),
        ("Aqua, Glycolic Acid (20%), Lactic Acid (10%), Sodium Hydroxide, Xanthan Gum", False),
        ("Aqua, Glycolic Acid, Lactic Acid, Sodium Hydroxide, Xanthan Gum", True),
        ("Aqua, Glycolic Acid (20%), Lactic Acid, Sodium Hydroxide, Xanthan Gum", True),
    ],
)
def test_an_amount_that_the_list_states_is_not_told_of_others(text: str, said: bool) -> None:
    assert bool(told("30% AHA peel", text, "title_amount")) is said


@pytest.mark.parametrize(("title", "cools"), [("Nail polish", False), ("Muscle gel", True)])
def test_camphor_cools_no_nails(title: str, cools: bool) -> None:
    text = told(
        title, "Butyl Acetate, Ethyl Acetate, Nitrocellulose, Camphor" if not cools else "Aqua, Camphor", "fragrance"
    )
    assert ("to cool" in text) is cools
    assert "camphor" in text


@pytest.mark.parametrize("market", ["EU", "UK"])
def test_propylparaben_is_not_listed_for_the_nappy_area(market: str) -> None:
    text = "Zinc Oxide, Paraffinum Liquidum, Petrolatum, Lanolin, Propylparaben"
    for title, of_law in (("Nappy cream", True), ("Baby lotion", False)):
        codes = {statement.code for statement in analyze(text, title=title, market=market).summary}
        assert ("not_listed" in codes) is of_law


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Jojoba Oil for Hair, Face & Skin", "oil"),
        ("Jojoba oil for hair", "hair oil"),
        ("Body & Hair mist", "body mist"),
        (
            "Acme Cosmetics | Acme Cosmetics Jojoba Oil for Hair, Face & Skin. Gua Sha Oil for Face Massage &"
            " Dermaplaning (2oz, Organic, 100% Pure, Natural)",
            "oil",
        ),
        ("Acme Lift and Sculpt Firming Neck Treatment", "neck cream"),
        ("Soin du cou", "cream"),
    ],
)
def test_a_title_with_several_places_of_use(title: str, kind: str) -> None:
    assert read_title(title).product_type == kind
