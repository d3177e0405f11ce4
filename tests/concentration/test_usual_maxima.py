"""Estimates keep to the law of such a product; where the place tells more, that is said."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.models import Report

TONER = "Aqua, Butylene Glycol, Salicylic Acid, Glycerin, Panthenol, Phenoxyethanol, Parfum"
PASTE = "Glycerin, Aqua, Hydrated Silica, Hydrogen Peroxide, Xanthan Gum, Sodium Saccharin, Aroma"
BELOW_PEROXIDE = "Glycerin, Hydrogen Peroxide, Aqua, Sodium Lauryl Sulfate"
CREAM = "Aqua, Glycerin, Cetearyl Alcohol, Dimethicone, Phenoxyethanol, Methylisothiazolinone, Carbomer"


def report(text: str, product_type: str | None, title: str = "") -> Report:
    return inci_parser.analyze(text, market="EU", product_type=product_type, title=title)


@pytest.mark.parametrize(
    ("text", "product_type", "title", "position", "most"),
    [
        (TONER, "toner", "", 3, 2.0),
        (TONER, None, "Clear Skin Toner", 3, 2.0),
        (TONER, "body lotion", "", 3, 0.5),
        (PASTE, "toothpaste", "", 4, 0.1),
        (PASTE, None, "Whitening Toothpaste", 4, 0.1),
    ],
)
def test_estimates_keep_to_the_law(text: str, product_type: str | None, title: str, position: int, most: float) -> None:
    share = report(text, product_type, title).concentration.ingredients[position - 1]
    assert share.estimate <= most
    assert share.likely.max <= most * 1.001


def test_what_is_assumed_proves_nothing() -> None:
    share = report(TONER, None, "Clear Skin Toner").concentration.ingredients[2]
    assert share.proved is not None
    assert share.proved.max > 2.0


def test_a_place_that_tells_more_than_the_law_is_said() -> None:
    found = report(BELOW_PEROXIDE, "toothpaste")
    limit = next(f for f in found.findings if f.names == ("HYDROGEN PEROXIDE",) and f.kind == "limit")
    assert found.concentration.ingredients[1].estimate > 0.1
    assert limit.text.endswith("Its place on the list makes more than this likely.")
    assert limit.level == "main"


def test_nothing_is_said_of_a_place_within_the_law() -> None:
    assert not any("makes more than this likely" in f.text for f in report(TONER, "toner").findings)


def test_a_printed_amount_is_an_amount() -> None:
    share = report("Aqua, Salicylic Acid 5%, Glycerin", "toner").concentration.ingredients[1]
    assert share.estimate == 5.0


@pytest.mark.parametrize(("product_type", "level"), [(None, "main"), ("eye cream", "main"), ("shampoo", "detail")])
def test_what_is_listed_for_rinse_off_products_is_told_of_what_stays_on(product_type: str | None, level: str) -> None:
    found = report(CREAM, product_type)
    about = [f for f in found.findings if f.names == ("METHYLISOTHIAZOLINONE",) and f.kind in ("limit", "prohibited")]
    assert [f.level for f in about] == [level]
    said = " ".join(statement.text for statement in found.summary)
    assert ("rinse-off products only" in said) is (level == "main")


def test_a_product_nobody_described_has_no_cap_that_is_not_listed_for_what_it_is_taken_as() -> None:
    share = report(CREAM, None).concentration.ingredients[5]
    assert not any("listed for" in why for why in share.because)
    assert any("in any product it is listed for" in why for why in _because("Aqua, Glycerin, Homosalate, Parfum"))


def _because(text: str) -> tuple[str, ...]:
    """Return the reasons of all amounts of a product that nobody described."""
    return tuple(why for share in report(text, None).concentration.ingredients for why in share.because)


def test_the_tail_of_a_long_list_stands_below_the_line() -> None:
    plants = (
        "Camellia Sinensis Leaf",
        "Centella Asiatica",
        "Glycyrrhiza Glabra Root",
        "Houttuynia Cordata",
        "Salix Alba Bark",
    )
    parts = (
        "Panax Ginseng Root",
        "Pinus Densiflora Leaf",
        "Morus Alba Bark",
        "Aloe Barbadensis Flower",
        "Coffea Arabica Seed",
    )
    herbs = ("Rosmarinus Officinalis Leaf", "Artemisia Vulgaris", "Portulaca Oleracea", "Scutellaria Baicalensis Root")
    extracts = [f"{name} Extract" for name in (*plants, *parts, *herbs)]
    hyaluronates = ["Sodium Hyaluronate", "Hydrolyzed Hyaluronic Acid", "Sodium Acetylated Hyaluronate", "Ceramide NP"]
    helpers = [
        "Carbomer",
        "Tromethamine",
        "Ethylhexylglycerin",
        "Xanthan Gum",
        "Sodium Phytate",
        "Beta-Glucan",
        "Adenosine",
    ]
    base = ["Aqua", "Butylene Glycol", "Glycerin", "Niacinamide", "Pentylene Glycol", "1,2-Hexanediol"]
    found = report(
        ", ".join([*base, *extracts, "Allantoin", "Trehalose", *hyaluronates, *helpers, "Madecassoside"]), "serum"
    )
    assert len(base) - 2 <= found.concentration.one_percent_line.likely <= len(base) + 4
    assert all(share.estimate < 1 for share in found.concentration.ingredients[12:])


def test_a_printed_amount_above_its_maximum_leaves_the_other_maxima_as_they_are() -> None:
    text = "Aqua, Glycerin, Phenoxyethanol 1.3 %, Panthenol, Methylparaben, Carbomer"
    found = report(text, "face cream").concentration
    assert found.contradiction is not None
    assert found.contradiction.endswith("set aside: the EU's limit of phenoxyethanol")
    assert found.ingredients[4].proved is not None
    assert found.ingredients[4].proved.max < 0.5
    assert not found.ingredients[2].by_law


PRESERVED = "Aqua, Glycerin, Butylene Glycol, Pentylene Glycol, Benzyl Alcohol, Salicylic Acid, Sorbic Acid, Carbomer"


@pytest.mark.parametrize("product_type", ["sheet mask", "face cream"])
def test_what_is_sold_with_benzyl_alcohol_keeps_to_the_maximum_of_a_preservative(product_type: str) -> None:
    shares = report(PRESERVED, product_type).concentration.ingredients
    assert shares[4].likely.max <= 1.001
    assert shares[5].estimate <= 0.5
    assert shares[5].likely.max <= 0.501
    assert shares[5].proved is not None
    assert shares[5].proved.max > 0.5


def test_an_acid_of_the_title_or_before_benzyl_alcohol_may_act() -> None:
    assert report(PRESERVED, None, "Salicylic Acid Face Cream").concentration.ingredients[5].likely.max > 0.501
    turned = PRESERVED.replace("Benzyl Alcohol, Salicylic Acid", "Salicylic Acid, Benzyl Alcohol")
    assert report(turned, "face cream").concentration.ingredients[4].likely.max > 0.501


SILICONES = (
    "Aqua, Kaolin, Cetearyl Alcohol, Glycerin, Glyceryl Stearate, Propanediol, Caprylyl Glycol, {}, Calophyllum "
    "Inophyllum Seed Oil, Xanthan Gum, Parfum"
)


@pytest.mark.parametrize("name", ["Cyclopentasiloxane", "Cyclohexasiloxane", "シクロペンタシロキサン"])
def test_cyclic_silicones_keep_to_the_law_in_what_is_washed_off(name: str) -> None:
    share = report(SILICONES.format(name), "wash-off mask").concentration.ingredients[7]
    assert share.estimate <= share.likely.max <= 0.1001
    assert share.proved is not None
    assert share.proved.max > 1, "what is assumed proves nothing"
    assert report(SILICONES.format(name), "face cream").concentration.ingredients[7].likely.max > 0.1001


def test_a_cyclic_silicone_among_the_first_is_told_instead() -> None:
    text = "Aqua, Cyclopentasiloxane, Cetearyl Alcohol, Glycerin, Behentrimonium Chloride, Parfum, Phenoxyethanol"
    found = report(text, "conditioner")
    assert found.concentration.ingredients[1].estimate > 1
    assert any("its place on the list makes more likely" in statement.text for statement in found.summary)
