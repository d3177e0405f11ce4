"""What kind of product a title and a list show, and how surely: masks, peels, hair treatments, balms, supplements."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.analysis.product_titles import read_title

_GEL = "Aqua, Glycerin, Butylene Glycol, Betaine, Carbomer, Panthenol, Phenoxyethanol"
_CREAM = "Aqua, Glycerin, Squalane, Cetearyl Alcohol, Glyceryl Stearate, Phenoxyethanol"
_CLAY = "Aqua, Glycerin, Kaolin, Bentonite, Cetearyl Alcohol, Xanthan Gum, Phenoxyethanol"
_WASH = "Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Sodium Chloride, Parfum, Sodium Benzoate"
_RINSE = "Aqua, Cetearyl Alcohol, Behentrimonium Methosulfate, Glycerin, Parfum, Phenoxyethanol"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        # a number of single pieces makes a mask one of sheets
        ("Honey Essence Mask (1 Mask)", "sheet mask"),
        ("Aloe Soothing Mask 10ea", "sheet mask"),
        ("Activated Masks - Call it a day (7 pack)", "sheet mask"),
        ("Biocellulose Mask", "sheet mask"),
        ("3 in 1 Mask", "face mask"),
        # what is left on, and what is not
        ("Leave-on Clay Free Mask", "sleeping mask"),
        ("Purifying Clay Face Mask", "wash-off mask"),
        ("Overnight Peel", "exfoliant"),
        ("Glycolic Night Peel", "exfoliant"),
        ("Lactic peel", "peel"),
        ("Exfoliating Body Treatment", "body exfoliant"),
        ("Leave-in Hair Mask", "leave-in conditioner"),
        ("Overnight Hair Treatment", "leave-in conditioner"),
        ("Smoothing Hair Treatment", "hair treatment"),
        ("Styling Treatment", "styling product"),
        # textures
        ("Melting Cleansing Balm", "cleansing balm"),
        ("Cleansing Oil", "cleansing oil"),
        ("Baume démaquillant", "cleansing balm"),
        # the brand stands apart from the product
        ("Rose Essence | Castor Oil", "oil"),
        ("The Supplement Bar | Firming Serum", "serum"),
        ("Hydrating Serum | Acme", "serum"),
        # others
        ("Biotin hair growth supplement", "food supplement"),
        ("Éclat solaire gélules", "food supplement"),
        ("Deep Heat Rub", "external analgesic"),
        ("UV Gel Polish Top Coat", "gel nail polish"),
        ("City Sunscreen Serum SPF 30", "sunscreen"),
        ("블랙 스네일 크림", "face cream"),
        ("Makeup Fixing Spray", "face mist"),
        ("Cream - for hands", "hand cream"),
        ("Hair & Body Mist", "body mist"),
        ("Hair Mascara", "temporary hair colour"),
    ],
)
def test_a_title_names_the_kind(title: str, kind: str) -> None:
    assert read_title(title).product_type == kind


@pytest.mark.parametrize(
    ("title", "text", "kind", "stays"),
    [
        ("Body serum", "Aqua, Glycerin, Dihydroxyacetone, Panthenol", "self-tanner", True),
        ("Scalp treatment", "Aqua, Glycerin, Juglans Regia Shell Powder, Parfum", "scalp scrub", False),
        ("Radiance mask", _GEL, "face mask", True),
        ("Radiance mask", _CREAM, "face mask", True),
        ("Radiance mask", _CLAY, "wash-off mask", False),
        ("Radiance mask", _WASH, "wash-off mask", False),
        ("Hydration mask", _RINSE, "hair mask", False),
        ("Hair treatment", _RINSE, "hair mask", False),
        ("Hair treatment", _GEL, "hair treatment", True),
        ("Shampoo 2 in 1 conditioner", _WASH, "shampoo", False),
        ("Sun duo", "Aqua, Octocrylene, Glycerin, Homosalate, Ethylhexyl Salicylate, Carbomer", "sunscreen", True),
        ("", "Menthol, Camphor, Methyl Salicylate, Aqua, Carbomer", "external analgesic", True),
        ("", "Cetyl Ethylhexanoate, PEG-20 Glyceryl Triisostearate, Tocopherol, Parfum", "cleansing oil", False),
        ("", "Aqua, Stearic Acid, Triethanolamine, Isobutane, Laureth-23, Propane, Parfum", "shaving cream", False),
        ("Solaire", "Magnesium Stearate, Microcrystalline Cellulose, Beta-Carotene, Ascorbic Acid", "food supplement",
         True),
    ],
)  # fmt: skip
def test_the_list_tells_more_than_the_title(title: str, text: str, kind: str, stays: bool) -> None:
    context = inci_parser.analyze(text, title=title).context
    assert (context.product_type, context.leave_on) == (kind, stays)


def test_what_is_not_known_is_said() -> None:
    report = inci_parser.analyze(_GEL, title="Radiance mask")
    assert "whether it stays on or is rinsed off is not known" in report.summary[0].text
    assert {"leave_on", "rinse_off"} <= report.context.traits.possible
    assert any("not known" in reason for reason in report.context.reasons)


def test_a_given_mask_of_clay_is_rinsed_off() -> None:
    clay = inci_parser.analyze(_CLAY, product_type="face mask").context
    assert (clay.product_type, clay.leave_on, clay.assumed) == ("face mask", False, ("leave_on",))
    assert inci_parser.analyze(_GEL, product_type="face mask").context.leave_on


def test_a_guess_from_ingredients_is_called_one() -> None:
    assert inci_parser.analyze(_WASH).summary[0].text.startswith("Probably a cleanser by its ingredients, taken as")
    assert inci_parser.analyze(_WASH, title="Shower gel").summary[0].text.startswith("Taken as a body wash that is")
    assert inci_parser.analyze(_WASH, product_type="shampoo").summary[0].text.startswith("A shampoo that is")


@pytest.mark.parametrize(
    "surfactants",
    [
        "Cocamidopropyl Betaine, Sodium Lauroyl Glycinate",
        "Disodium Lauryl Sulfosuccinate, Lauryl Hydroxysultaine",
        "TEA-Cocoyl Glutamate, Sodium Cocoyl Alaninate",
    ],
)
def test_surfactants_of_every_family_show_a_wash(surfactants: str) -> None:
    context = inci_parser.analyze(f"Aqua, {surfactants}, Sodium Chloride, Glycerin, Parfum").context
    assert (context.product_type, context.leave_on) == ("cleanser", False)
