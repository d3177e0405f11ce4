"""Avoid lists know a substance under all its names, an element in its compounds, a food in what is made of it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from inci_parser import analyze, compare

from .labels import line

TABLE = Path(__file__).parents[2] / "synonyms" / "effects" / "avoid_groups.csv"


@pytest.mark.parametrize(
    ("label", "asked", "names"),
    [
        ("Mica, CI 77891, Parfum", "titanium dioxide", ("CI 77891",)),
        ("Mica, CI 77891, Parfum", "Titandioxid", ("CI 77891",)),
        ("Aqua, Zinc Oxide, Titanium Dioxide", "CI 77891", ("TITANIUM DIOXIDE",)),
        ("Aqua, Zinc Oxide, Titanium Dioxide", "CI 77947", ("ZINC OXIDE",)),
        ("Ricinus Communis Seed Oil, CI 77491, CI 77499", "iron oxides", ("CI 77491", "CI 77499")),
        ("Ricinus Communis Seed Oil, CI 40800", "beta-carotene", ("CI 40800",)),
        ("Ricinus Communis Seed Oil, Beta-Carotene", "CI 40800", ("BETA-CAROTENE",)),
        ("Ricinus Communis Seed Oil, CI 77000", "aluminum", ("CI 77000",)),
        ("Ricinus Communis Seed Oil, CI 75470", "carmine", ("CI 75470",)),
        ("Aqua, CI 19140", "Acid Yellow 23", ("CI 19140",)),
    ],
)
def test_names_and_numbers_of_a_substance_answer_each_other(label: str, asked: str, names: tuple[str, ...]) -> None:
    (answer,) = analyze(label, avoid=[asked]).looked_for
    assert (answer.found, answer.names) == (True, names)


def test_a_name_for_several_substances_leaves_open_which() -> None:
    (answer,) = analyze("Mica, Iron Oxides, Talc", avoid=["CI 77491"]).looked_for
    assert (answer.found, answer.possible) == (False, ("IRON OXIDES",))


def test_a_substance_under_two_names_is_no_difference() -> None:
    found = compare("Aqua, CI 77891, Zinc Oxide, Talc", "Aqua, Titanium Dioxide, CI 77947, Talc")
    assert found.shared == ("AQUA", "CI 77891", "ZINC OXIDE", "TALC")
    assert (found.only_a, found.only_b, found.similarity) == ((), (), 1.0)
    both = compare("Aqua, CI 77891", "Aqua, Titanium Dioxide, CI 77891")
    assert both.only_b == ("TITANIUM DIOXIDE",)


@pytest.mark.parametrize(
    ("asked", "label"),
    [
        ("aluminium", "Aqua, Magnesium Aluminum Silicate"),
        ("aluminium", "Aqua, Alum"),  # no name of the catalogue
        ("lead", "Mica, Lead acetate"),
        ("Blei", "Mica, Lead acetate"),
        ("mercury", "Aqua, Thimerosal"),
        ("Quecksilber", "Aqua, Phenylmercuric Acetate"),
        ("nickel", "Mica, Nickel Gluconate"),
        ("ammonia", "Aqua, Ammonium Hydroxide"),
        ("fluoride", "Aqua, Sodium Monofluorophosphate"),
        ("chromium", "Mica, CI 77288"),
        ("cobalt", "Aqua, Cyanocobalamin"),
        ("silver", "Aqua, CI 77820"),
        ("zinc", "Aqua, Zinc PCA"),
        ("iodine", "Aqua, Iodopropynyl Butylcarbamate"),
        ("bromine", "Aqua, Cetrimonium Bromide"),
        ("egg", "Aqua, Ovum Powder"),
        ("huevo", "Aqua, Albumen"),
        ("milk", "Aqua, Whey Protein"),
        ("Milch", "Aqua, Sodium Caseinate"),
        ("milk", "Aqua, Goat Milk Extract"),
        ("milk", "Aqua, Caprae Lac"),
        ("fish", "Aqua, Pisces Extract"),
        ("shellfish", "Aqua, Hydrolyzed Chitin"),
        ("shellfish", "Aqua, Shrimp shell powder"),
        ("keratin", "Aqua, Hydrolyzed Keratin"),
        ("silk", "Aqua, Serica Powder"),
        ("wool", "Aqua, Lanolin Alcohol"),
        ("honey", "Aqua, Mel Extract"),
        ("propolis", "Aqua, Propolis Cera"),
        ("sesame", "Sesamum Indicum Seed Oil"),
        ("vitamin e", "Aqua, Tocopheryl Acetate"),
    ],
)
def test_what_is_made_of_a_thing_is_found(asked: str, label: str) -> None:
    (answer,) = analyze(label, avoid=[asked]).looked_for
    assert (answer.found, answer.known) == (True, True), answer


@pytest.mark.parametrize(
    ("asked", "label"),
    [
        ("milk", "Aqua, Cocos Nucifera Fruit Milk, Silybum Marianum Seed Extract, Lactic Acid, Coconut Milk"),
        ("honey", "Aqua, Lonicera Japonica Flower Extract, Honeysuckle Extract"),
        ("bromine", "Theobroma Cacao Seed Butter, Bromelain"),
        ("egg", "Aqua, Salmon Egg Extract"),
        ("silver", "Aqua, Silver Carp Extract"),
        ("tin", "Aqua, Biotin, Keratin"),
        ("lead", "Aqua, Commiphora Gileadensis Oil"),
        ("mercury", "Aqua, Mercurialis Annua Extract"),
        ("beeswax", "Synthetic Beeswax, Mel"),
        ("tocopherol", "Aqua, Tocopheryl Acetate"),
        ("peanut", "Prunus Amygdalus Dulcis Oil"),
    ],
)
def test_what_only_sounds_so_is_not(asked: str, label: str) -> None:
    (answer,) = analyze(label, avoid=[asked]).looked_for
    assert (answer.found, answer.possible) == (False, ()), answer


def test_salts_that_may_set_ammonia_free_leave_it_open() -> None:
    report = analyze("Aqua, Ammonium Lauryl Sulfate, Glycerin", avoid=["ammonia"])
    assert line(report, "avoid") == (
        "On your avoid list, open: ammonia (may set ammonia free where the product is alkaline: "
        "ammonium lauryl sulfate; the list does not say)."
    )


def test_no_word_means_two_groups() -> None:
    words: dict[str, str] = {}
    with TABLE.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            for word in {row["group"].casefold(), *filter(None, f"{row['words']};{row['without']}".split(";"))}:
                assert words.setdefault(word, row["group"]) == row["group"], word


@pytest.mark.parametrize(
    ("label", "asked", "found", "possible"),
    [
        ("Aqua, Lavandula Angustifolia Oil, Glycerin", "linalool", False, ("LAVANDULA ANGUSTIFOLIA OIL",)),
        ("Aqua, Parfum, Glycerin", "limonene", False, ("PARFUM",)),
        ("Aqua, Parfum, Limonene", "limonene", True, ()),
        ("Aqua, Glycerin", "limonene", False, ()),
        ("Aqua, Parfum, Glycerin", "niacinamide", False, ()),
    ],
)
def test_a_scent_is_not_called_absent_beside_perfume(
    label: str, asked: str, found: bool, possible: tuple[str, ...]
) -> None:
    (answer,) = analyze(label, avoid=[asked]).looked_for
    assert (answer.found, answer.possible) == (found, possible)


@pytest.mark.parametrize("entry", ["Citrus Oil", "Lavandin", "Zonk Essential Oil", "Huile essentielle de zonk"])
def test_essential_oils_by_their_printed_names(entry: str) -> None:
    (answer,) = analyze(f"Aqua, Glycerin, {entry}, Panthenol", avoid=["essential oils"]).looked_for
    assert answer.found


def test_an_unknown_abbreviation_is_told() -> None:
    report = analyze("Soap. Aqua, MIT, BIT, Octylisothiazolinone, Glycerin", avoid=["isothiazolinones"])
    assert line(report, "unread") == "Not recognised: BIT; nothing is said of it."
