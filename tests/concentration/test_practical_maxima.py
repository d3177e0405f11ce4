"""Estimates keep to what a product of its kind can hold: gels that spread, oils that flow, few scents."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.analysis import practical_maxima
from inci_parser.analysis.concentration import likely_maxima
from inci_parser.models import Share

SERUM = (
    "Aqua, Propanediol, Glycerin, Sodium Hyaluronate, Sodium PCA, Sodium Lactate, Panthenol, Allantoin, Phenoxyethanol"
)
MIST = "Aqua, Butylene Glycol, Sodium Hyaluronate, Panthenol, Allantoin, Betaine, Phenoxyethanol"
SCENTED = "Helianthus Annuus Seed Oil, Persea Gratissima Oil, Parfum, Punica Granatum Seed Oil, Tocopherol"
OILS = (
    "Isopropyl Palmitate, Helianthus Annuus Seed Oil, Citrus Aurantium Dulcis Peel Oil, Pelargonium Graveolens Leaf Oil"
    ", Lavandula Angustifolia Oil, Cananga Odorata Flower Oil, Tocopherol"
)
WAXED = "Helianthus Annuus Seed Oil, Ethylhexyl Palmitate, Rosa Centifolia Flower Wax, Caprylyl Glycol, Tocopherol"


def shares(text: str, product_type: str | None, title: str = "") -> tuple[Share, ...]:
    return inci_parser.analyze(text, product_type=product_type, title=title).concentration.ingredients


@pytest.mark.parametrize(
    ("text", "product_type", "position", "most"),
    [
        (SERUM, "serum", 4, 1.0),
        (MIST, "face mist", 3, 0.3),
        (SCENTED, "body oil", 3, 3.0),
        (OILS, "hair oil", 3, 3.0),
        (OILS, "hair oil", 5, 1.0),
        (OILS, "hair oil", 6, 0.75),
        (OILS, "baby oil", 3, 0.5),
        (WAXED, "face oil", 3, 1.0),
        (SERUM.replace("Hyaluronate", "Hyaluronate, Parfum"), "body lotion", 5, 2.0),
        (SERUM.replace("Hyaluronate", "Hyaluronate, Parfum"), "sunscreen", 5, 1.0),
    ],
)
def test_estimates_keep_to_what_such_a_product_can_hold(
    text: str, product_type: str, position: int, most: float
) -> None:
    share = shares(text, product_type)[position - 1]
    assert share.estimate <= most
    assert share.likely.max <= most * 1.001
    assert share.proved is not None
    assert share.proved.max > most, "what is assumed proves nothing"


def test_the_one_percent_line_moves_before_what_there_is_little_of() -> None:
    line = inci_parser.analyze(MIST, product_type="face mist").concentration.one_percent_line
    assert line.likely <= 2


@pytest.mark.parametrize("product_type", ["perfume", "body mist"])
def test_what_is_made_to_scent_holds_more(product_type: str) -> None:
    assert shares("Alcohol, Parfum, Aqua, Linalool, Limonene", product_type)[1].estimate > 3.0


def test_what_leads_a_list_is_what_it_is_made_of() -> None:
    assert shares("Lavandula Angustifolia Oil, Melaleuca Alternifolia Leaf Oil", "oil")[0].estimate > 10.0


def test_amounts_that_are_printed_or_titled_are_more() -> None:
    assert shares(MIST.replace("Hyaluronate", "Hyaluronate 2%"), "face mist")[2].estimate == 2.0
    assert shares(SERUM, None, "Hyaluronic Acid 2% Serum")[3].likely.max <= 3.0


def test_three_entries_of_which_there_is_much_tell_more_than_a_maximum() -> None:
    text = "Aqua, Sodium Hyaluronate, Glycerin, Cetearyl Alcohol, Caprylic/Capric Triglyceride, Dimethicone, Parfum"
    assert shares(text, "face cream")[2].likely.max > 1.0


def test_nothing_is_known_of_a_product_of_unknown_type() -> None:
    report = inci_parser.analyze("Aqua, Foo, Bar")
    book = inci_parser.load_rules()
    assert practical_maxima.practical_maxima(report.label, report.context, book) == ()
    assert likely_maxima.likely_high.__doc__


def test_each_part_of_a_kit_has_its_own_scents() -> None:
    text = "Step 1: Aqua, Glycerin, Parfum\n\nStep 2: Aqua, Glycerin, Parfum"
    report = inci_parser.analyze(text, product_type="face cream")
    book = inci_parser.load_rules()
    found = practical_maxima.practical_maxima(report.label, report.context, book)
    assert [most for most in found if most is not None] == [2.0, 2.0]


MASK = (
    "Aqua, Butyrospermum Parkii Butter, Cetearyl Alcohol, Cetyl Alcohol, Glycerin, Cocos Nucifera Oil, Olea Europaea "
    "Fruit Oil, Theobroma Cacao Seed Butter, Benzyl Alcohol, Distearoylethyl Dimonium Chloride, Parfum, Phenoxyethanol"
)


@pytest.mark.parametrize("product_type", ["hair mask", "body lotion"])
def test_benzyl_alcohol_keeps_to_the_maximum_of_a_preservative(product_type: str) -> None:
    share = shares(MASK, product_type)[8]
    assert share.estimate <= share.likely.max <= 1.001
    assert share.proved is not None
    assert share.proved.max > 1, "what is assumed proves nothing"


def test_benzyl_alcohol_of_a_hair_dye_is_a_solvent() -> None:
    text = "Aqua, Alcohol, Benzyl Alcohol, Glycerin, Propylene Glycol, Lactic Acid, Xanthan Gum, CI 60730"
    assert shares(text, "hair dye")[2].likely.max > 1.5


@pytest.mark.parametrize("salt", ["Magnesium Chloride", "Copper Sulfate", "塩化Mg"])
def test_the_salt_of_a_raw_material_is_a_trace_like_the_preservative(salt: str) -> None:
    wash = "Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Parfum, {}, Citric Acid, {}"
    alone = shares(wash.format("Phenoxyethanol", salt), "shampoo")[6].estimate
    mixture = "Methylchloroisothiazolinone, Magnesium Nitrate, Methylisothiazolinone"
    assert shares(wash.format(mixture, salt), "shampoo")[8].estimate < min(0.005, alone / 5)


@pytest.mark.parametrize("colours", ["CI 77891, CI 45410, CI 19140", "Iron Oxides, Titanium Dioxide"])
@pytest.mark.parametrize("product_type", ["lip balm", "body butter", "soap"])
def test_white_and_brown_pigments_of_what_is_no_make_up_are_below_one_percent(product_type: str, colours: str) -> None:
    text = f"Butyrospermum Parkii Butter, Ricinus Communis Seed Oil, Cera Alba, Hydrogenated Castor Oil, {colours}"
    assert all(share.estimate <= share.likely.max <= 1.001 for share in shares(text, product_type)[4:])


def test_a_whitener_of_a_wash_of_unknown_kind_is_below_one_percent() -> None:
    bar = (
        "Sodium Coco-Sulfate, Disodium Lauryl Sulfosuccinate, Triticum Vulgare Starch, Cetearyl Alcohol, Paraffin, "
        "Sclerocarya Birrea Seed Oil, Aqua, CI 77891, Mel, Glycerin"
    )
    assert shares(bar, None)[7].estimate < 1
