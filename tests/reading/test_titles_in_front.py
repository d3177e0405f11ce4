"""A product's title in front of a list without a heading is no entry, whatever stands between them."""

from __future__ import annotations

import pytest

import inci_parser

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
