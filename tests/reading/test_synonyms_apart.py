"""Names of one ingredient that stand as entries of their own are one entry; two of a kind stay two."""

from __future__ import annotations

import pytest

from inci_parser import Catalogue, parse
from inci_parser.reading.synonyms_apart import join_synonyms


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("aqua | mineral oil | paraffinum liquidum | mica", ["aqua", "mineral oil | paraffinum liquidum", "mica"]),
        ("talc | fragrance | parfum | aroma | mica", ["talc", "fragrance | parfum | aroma", "mica"]),
        ("Mica, Cera Alba, Beeswax, Cire d'abeille, Talc", ["Mica", "Cera Alba, Beeswax, Cire d'abeille", "Talc"]),
        ("Rosa Canina Fruit Oil, * Rosehip Oil, Mica", ["Rosa Canina Fruit Oil, * Rosehip Oil", "Mica"]),
        ("Mica, Olea Europaea (Olive) Fruit Oil, Olive Oil", ["Mica", "Olea Europaea (Olive) Fruit Oil, Olive Oil"]),
        ("Mica, CI 14700, Red 4, Talc", ["Mica", "CI 14700, Red 4", "Talc"]),
        ("mica | ci 19140 | acid yellow 23 | yellow 5 lake", ["mica", "ci 19140 | acid yellow 23 | yellow 5 lake"]),
        ("mica | ci 42090 | blue no. 1 blue no. 4 | talc", ["mica", "ci 42090 | blue no. 1 blue no. 4", "talc"]),
        ("mica | cmit | methylchloroisothiazolinone", ["mica", "cmit | methylchloroisothiazolinone"]),
    ],
)
def test_forms_of_one_name_are_one_entry(text: str, texts: list[str]) -> None:
    label = parse(text)
    assert [entry.text for entry in label.ingredients] == texts
    assert "joined_synonyms" in {notice.code for notice in label.notices}
    assert [entry.position for entry in label.ingredients] == list(range(1, len(texts) + 1))


@pytest.mark.parametrize(
    "text",
    [
        "Mica, Camellia Sinensis (Green Tea) Leaf Extract, Camellia Sinensis (White Tea) Leaf Extract",
        "Mica, CI 15850/Red 6, CI 15850/Red 7 Lake",
        "Mica, Blue 1 (CI 42090), Blue 1 Lake (CI 42090)",
        "Mica, Glycerin, Glycerin",
        "Mica, Linolenic Acid (Vitamin F), Linolenic Acid",
        "Mica, SD Alcohol 40-B (Alcohol Denat.), Alcohol Denat.",
        "Mica, Titanium Dioxide [Nano], Titanium Dioxide",
        "Mica, Niacinamide 5%, Nicotinamide 1%",
        "Mica, Parfum, Aroma",
        "글리세린, 정제수, 미네랄워터",
    ],
)
def test_two_of_a_kind_stay_two_entries(text: str) -> None:
    assert len(parse(text).ingredients) == 3


def test_names_over_a_blank_line_stay_apart() -> None:
    assert len(parse("Mica, Aqua,\n\nWater, Talc").ingredients) == 4
    assert join_synonyms("", [], Catalogue.default().recognizer) == []


def test_a_food_colour_behind_its_number_is_one_entry_in_doubt() -> None:
    (_, colour, _) = parse("mica | ci 14720 | red 3 | talc").ingredients
    assert (colour.name, colour.text, colour.doubts) == ("CI 14720", "ci 14720 | red 3", ("name",))
    assert [other.name for other in colour.match.alternatives] == ["CI 45430"]


@pytest.mark.parametrize("text", ["mica | ci 14720 | red 33", "mica, ci 14720, red 3", "mica | ci 19140 | red 3"])
def test_other_colours_beside_a_number_stay_two(text: str) -> None:
    assert len(parse(text).ingredients) == 3
