"""What claims without a list name: each ingredient by itself, blends apart, and what a few of them do."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.claimed_names import claimed_names
from inci_parser.naming import Catalogue


def _stated(text: str, title: str = "") -> str:
    return next((told.text for told in analyze(text, title=title).summary if told.code == "stated"), "")


@pytest.mark.parametrize(
    ("text", "names", "blends"),
    [
        ("- Duo of Timed Technologies: cools.\n- Sugar: holds moisture.", ["Sugar"], ["Duo of Timed Technologies"]),
        ("- Oil Blend: softens.\n- Squalane: softens.", ["Squalane"], ["Oil Blend"]),
        ("- Black Tea Complex: firms.\n- Squalane: softens.", ["Squalane"], ["Black Tea Complex"]),
        ("- Shea Butter Blend: softens.\n- Sugar: holds moisture.", ["Shea Butter", "Sugar"], []),
        ("- Komplex aus Pflanzen: pflegt.\n- Squalane: macht weich.", ["Squalane"], ["Komplex aus Pflanzen"]),
        ("-Dark Bee Honey -Island Honey: Repairs skin.", ["Dark Bee Honey", "Island Honey"], []),
        ("- Kaolin and Zinc Oxide: calm.", ["Kaolin", "Zinc Oxide"], []),
        ("- Vitamin E and C: protect.\n- Glycerin: moisturizes.", ["Vitamin E and C", "Glycerin"], []),
        ("- Damiana, Chaga, and Reishi Mushroom: calm.", ["Damiana", "Chaga", "Reishi Mushroom"], []),
        ("- Cacao- An antioxidant.\n- Damiana: calms.", ["Cacao", "Damiana"], []),
    ],
)
def test_each_name_stands_by_itself_and_blends_apart(text: str, names: list[str], blends: list[str]) -> None:
    label = analyze(text).label
    assert label.kind == "highlights"
    assert claimed_names(label, Catalogue.default()) == (names, blends)


def test_a_few_names_tell_what_they_do_and_blends_that_their_contents_are_not_said() -> None:
    does = "Named without an amount (in brackets: what enough of it does)"
    told = _stated("- Oil Blend: softens.\n- Hyaluronic Acid: plumps.\n- Maqui: protects.")
    assert told == f"{does}: Hyaluronic Acid (holds water), Maqui. What exactly is in these is not said: Oil Blend."
    many = "- Squalane: a.\n- Glycerin: b.\n- Hyaluronic Acid: c.\n- Arbutin: d.\n- Sugar: e."
    assert _stated(many) == "Named without an amount: Squalane, Glycerin, Hyaluronic Acid, Arbutin, Sugar."


def test_a_name_tells_nothing_that_it_does_for_the_product_or_only_as_a_filter_of_sunscreens() -> None:
    told = _stated("- Zinc Oxide: calms.\n- Green Tea Extract: protects.\n- Squalane: softens.")
    assert told.endswith(": Zinc Oxide, Green Tea Extract, Squalane (softens skin).")


def test_long_claims_are_cut_soon() -> None:
    assert _stated("- " + "Blend and Oil -" * 3_000 + ": all.\n- Squalane: softens.")
