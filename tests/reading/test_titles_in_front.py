"""A product's title in front of a list without a heading is no entry, whatever stands between them."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.reading.list_openings import mark_before_opening
from tests.support.reading import segments_of

LIST = "Aqua, Glycerin, Cetearyl Alcohol, Phenoxyethanol, Parfum"
#: A title, and what stands between it and the list.
TITLES = [
    f"{title}{between}"
    for title in ("Mascara", "Duschgel", "Hand soap", "Körperöl", "Savon", "Zahnpasta", "Крем для рук", "샴푸")
    for between in (". ", " - ", " – ", "\n", "\n\n", ": ")
]


@pytest.mark.parametrize("title", TITLES)
def test_a_product_word_in_front_is_no_entry(title: str) -> None:
    label = inci_parser.parse(f"{title}{LIST}")
    assert [entry.names for entry in label.ingredients][:2] == [("AQUA",), ("GLYCERIN",)]
    assert len(label.ingredients) == 5


@pytest.mark.parametrize("title", ["Zentiva", "Lumina Radiance", "Tattoo aftercare balm", "Brand X - Night Cream"])
@pytest.mark.parametrize("between", [". ", " - ", "\n"])
def test_words_that_are_no_name_before_water_are_a_title(title: str, between: str) -> None:
    label = inci_parser.parse(f"{title}{between}{LIST}")
    assert [entry.names for entry in label.ingredients][:1] == [("AQUA",)]
    assert len(label.ingredients) == 5


@pytest.mark.parametrize(
    "title",
    [
        "Brandname Glycerin 10% + Parfum 1%\n",
        "Brand's Choice 10% Parfum Booster\n",
        "Glycerin 20%, E & Parfum Serum\n",
        "Deodorant with aluminium salts. ",
        "Déodorant sans sels d'aluminium. ",
        "After-sun lotion with aloe. Not a sunscreen. ",
        "Silikonfreie Alternative zu üblichen Spülungen? Unsere Spülung enthält Silikone. ",
        "Without added fragrance. Cream. ",
        "Nickel tested (<1 ppm). Cream. ",
        "Bez parabenów. Krem\n",
        "Für die ganze Familie. Milch. ",
        "Milk for dry skin - ",
        "Latte per il corpo - ",
        "Cream for daily use: ",
        "Milch: ",
        "Parfum. ",
    ],
)
def test_titles_and_sentences_before_water_are_no_entries(title: str) -> None:
    label = inci_parser.parse(f"{title}{LIST}")
    assert [entry.text for entry in label.ingredients] == LIST.split(", ")
    assert all(entry.percent is None for entry in label.ingredients)


def test_water_on_the_line_below_a_title_is_an_entry() -> None:
    label = inci_parser.parse("Vitamin C 20%, E & Ferulic Acid Serum\nWater, Ascorbic Acid, Tocopherol, Ferulic Acid")
    assert [entry.text for entry in label.ingredients] == ["Water", "Ascorbic Acid", "Tocopherol", "Ferulic Acid"]


@pytest.mark.parametrize(
    "title",
    [
        "Eau de toilette pour homme",
        "Parfum pour femme",
        "Profumo da donna",
        "Perfume feminino",
        "Perfume oil",
        "Fragrance oil",
        "Perfume",
    ],
)
@pytest.mark.parametrize("between", [". ", "\n", " - "])
def test_a_perfumes_title_before_another_list_is_no_entry(title: str, between: str) -> None:
    label = inci_parser.parse(f"{title}{between}Alcohol Denat., Parfum, Limonene, Citral")
    assert [entry.text for entry in label.ingredients] == ["Alcohol Denat.", "Parfum", "Limonene", "Citral"]


@pytest.mark.parametrize(
    "first",
    [
        "Zinziber Obscurum Root Extract",
        "Sodium Laureth Sulfatte",
        "Goat Milk",
        "Shea Butter",
        "Argan Oil",
        "Talc",
        "Rosa Damascena Flower Water",
        "Mineral Oil, Petrolatum",
    ],
)
@pytest.mark.parametrize("between", [". ", "\n"])
def test_ingredients_before_water_stay_entries(first: str, between: str) -> None:
    label = inci_parser.parse(f"{first}{between}{LIST}")
    assert label.ingredients[0].text == first.split(",")[0]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Glicerin. Aqua, Parfum, Limonene", ["GLYCERIN", "AQUA", "PARFUM", "LIMONENE"]),
        ("Glycerin - Aqua, Parfum, Limonene", ["GLYCERIN", "AQUA", "PARFUM", "LIMONENE"]),
        ("Castor oil. Aqua, Parfum, Limonene", ["RICINUS COMMUNIS SEED OIL", "AQUA", "PARFUM", "LIMONENE"]),
        ("Aqua. Glycerin, Parfum, Limonene", ["AQUA", "GLYCERIN", "PARFUM", "LIMONENE"]),
    ],
)
def test_a_name_in_front_stays_an_entry(text: str, names: list[str]) -> None:
    assert [entry.match.name for entry in inci_parser.parse(text).ingredients] == names


def test_the_title_tells_what_the_product_is() -> None:
    report = inci_parser.analyze(f"Mascara. {LIST}")
    assert report.context.product_type == "mascara"
    proved = report.concentration.ingredients[0].proved
    assert proved is not None
    assert proved.max == 100.0


def test_no_segment_is_marked_where_the_list_is_open_already() -> None:
    segments = mark_before_opening(*segments_of("Aqua. Night lotion. Aqua, Mica, Talc, Glycerin"))
    assert not any(segment.role for segment in segments)


@pytest.mark.parametrize(
    ("text", "count", "type_"),
    [
        ("Serum (Niacinamide). Aqua, Glycerin, Niacinamide", 3, "serum"),
        ("Lip balm (Honey). Cera Alba, Mel, Ricinus Communis Seed Oil", 3, "lip balm"),
        ("Toner for hair (silver). Aqua, Basic Violet 2, Cetearyl Alcohol, Behentrimonium Chloride", 4, "hair tonic"),
        ("Conditioner (Coconut Oil & Honey) 300ml. Aqua, Cetearyl Alcohol, Parfum", 3, "conditioner"),
        ("Cream (with Retinol, Vitamin C): Aqua, Glycerin, Retinol", 3, "cream"),
        ("Cream. Aqua, Cera Alba", 2, "cream"),
        ("Rose water\nToner\nAqua, Rosa Damascena Flower Water, Glycerin, Phenoxyethanol", 4, None),
        ("BRAND\nRetinol\nNight serum\n30 ml\nAqua, Glycerin, Retinol", 3, None),
        ("Oil-free moisturizer, with hyaluronic acid, collagen & retinol. Water, Glycerin, Talc", 3, "face cream"),
        ("Serum with hyaluronic acid, vitamin C, and ceramides for glowing skin\nAqua, Glycerin, Talc", 3, "serum"),
        ("Handcreme mit Sheabutter, Mandelöl und Kollagen\nAqua, Glycerin, Panthenol, Parfum", 4, "hand cream"),
        ("Shea butter, coconut oil and almond hand cream: water, glycerin, cetearyl alcohol", 3, "hand cream"),
        ("Vitamin C 23% Suspension + HA Spheres 2% - Squalane, Dimethicone, Ascorbic Acid", 3, None),
    ],
)
def test_ingredients_that_a_title_promises_are_no_entries(text: str, count: int, type_: str | None) -> None:
    report = inci_parser.analyze(text)
    assert len(report.label.ingredients) == count
    assert not any(entry.component for entry in report.label.ingredients)
    assert type_ is None or report.context.product_type == type_
