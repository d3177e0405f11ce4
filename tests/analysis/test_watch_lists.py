"""What profiles and avoid lists ask for, and how it is answered."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.gate import failures
from inci_parser.analysis.ingredient_groups import avoid_groups, find_group
from inci_parser.analysis.rule_book import built_in
from inci_parser.analysis.watch_lists import look_for, watched
from inci_parser.assistant.digest import report_digest

from .labels import line

SERUM = "Aqua, Glycerin, Lactic Acid (8%), Retinol, Phenoxyethanol, Parfum, Limonene, Xanthan Gum"
WASH = "Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Glycerin, Parfum, Methylisothiazolinone"


@pytest.mark.parametrize("words", ["animal products", "animals", "animal origin", "non-vegan"])
def test_animal_products_of_an_avoid_list_are_looked_for(words: str) -> None:
    report = analyze("Aqua, Glycerin, Cera Alba", avoid=[words])
    may = "may be of animal or plant origin: glycerin; the list does not say"
    assert line(report, "avoid") == f"On your avoid list: {words} (beeswax). Open: {words} ({may})."


def test_a_word_for_a_product_without_something_is_answered_by_what_it_is_without() -> None:
    report = analyze("Aqua, Lanolin Alcohol, Xanthan Gum", avoid=["vegan"])
    assert line(report, "avoid") == "On your avoid list: animal origin (lanolin alcohol)."
    assert failures(report, ["avoid"]) == [("avoid", "animal origin", (2,))]
    without = analyze("Aqua, Xanthan Gum, Phenoxyethanol", avoid=["Vegan"])
    assert line(without, "avoid") == "Your avoid list: animal origin not found."


def test_what_may_be_of_a_group_or_not_is_not_called_absent() -> None:
    report = analyze("Aqua, Glycerin, Stearic Acid, Xanthan Gum", avoid=["vegan", "talc", "sulfates"])
    assert line(report, "avoid") == (
        "Your avoid list: none of your 2 found. Open: animal origin "
        "(may be of animal or plant origin: glycerin, stearic acid; the list does not say)."
    )
    (answer, *_) = report.looked_for
    assert (answer.found, answer.possible) == (False, ("GLYCERIN", "STEARIC ACID"))
    assert report_digest(report)["looked_for"]["vegan"].startswith("open: may be of animal or plant origin: GLYCERIN")


def test_an_avoided_name_that_is_read_with_doubt_is_told_so() -> None:
    report = analyze("Aqua, hydroquinnone, Xanthan Gum", avoid=["hydroquinone"])
    assert line(report, "avoid") == "On your avoid list: hydroquinone (read with doubt)."
    assert [failure.text for failure in failures(report, ["avoid"])] == ["probably hydroquinone"]


def test_several_things_in_one_word_are_not_looked_for_as_one() -> None:
    (answer,) = analyze("Aqua, Glycerin", avoid=["animal origin,formaldehyde"]).looked_for
    assert not answer.known


def test_a_profile_is_answered_both_ways() -> None:
    answers = {item.asked: item for item in analyze(WASH, product_type="shampoo", profile=["eczema"]).looked_for}
    assert set(answers) == set(watched()["eczema"])
    assert answers["isothiazolinones"].found
    assert answers["isothiazolinones"].names == ("METHYLISOTHIAZOLINONE",)
    assert not answers["lanolin"].found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("sulfates", True),
        ("SLES", True),
        ("SLS", False),  # sodium lauryl sulfate is another one
        ("Isothiazolinones", True),
        ("perfume", True),
        ("silicone", False),
        ("drying alcohols", False),
        ("animal origin", False),
        ("Sodium Laureth Sulfate", True),
        ("Natriumlaurethsulfat", True),
        ("niacinamide", False),
    ],
)
def test_avoid_lists_hold_groups_and_names(asked: str, found: bool) -> None:
    (answer,) = analyze(WASH, product_type="shampoo", avoid=[asked]).looked_for
    assert (answer.asked, answer.source, answer.found) == (asked, "avoid", found)
    assert bool(answer.positions) == found


@pytest.mark.parametrize(
    ("label", "asked", "names"),
    [
        ("Aqua, Glycerin, BHA, Parfum", "BHA", ("BHA",)),  # butylated hydroxyanisole, a name of INCI
        ("Aqua, Salicylic Acid", "BHA", ("SALICYLIC ACID",)),
        ("Aqua, BHA, Salicylic Acid", "bha", ("BHA", "SALICYLIC ACID")),
        ("Aqua, Lavandula Angustifolia Oil, Linalool", "fragrance", ("LAVANDULA ANGUSTIFOLIA OIL", "LINALOOL")),
        ("Aqua, Benzyl Alcohol", "fragrance", ()),  # mostly a preservative
        ("Aqua, Lavandula Angustifolia Oil, Linalool", "perfume", ()),
    ],
)
def test_words_of_an_avoid_list_that_mean_several_things(label: str, asked: str, names: tuple[str, ...]) -> None:
    (answer,) = analyze(label, avoid=[asked]).looked_for
    assert answer.names == names


def test_none_of_a_list_is_said_too() -> None:
    report = analyze(SERUM, product_type="serum", avoid=["silicones", "sulfates", "talc"])
    assert "none of your 3 found" in line(report, "avoid")


def test_every_watched_group_is_known_and_every_group_finds_itself() -> None:
    assert {group for groups in watched().values() for group in groups} <= set(avoid_groups())
    assert set(watched()) <= set(built_in().profiles)
    for name in avoid_groups():
        group = find_group(name)
        assert group is not None
        assert group.name == name


def test_an_empty_avoid_list_asks_nothing() -> None:
    report = analyze(SERUM)
    assert look_for(report.label, (), (), built_in(), None) == ()


@pytest.mark.parametrize(
    "name", ["PEG-75 Lanolin", "Sodium Tallowate", "Laneth-10", "Cocoyl Hydrolyzed Collagen", "Gelatin"]
)
def test_what_is_of_animals_by_its_name(name: str) -> None:
    report = analyze(f"Aqua, {name}, Stearic Acid", avoid=["vegan"])
    assert line(report, "avoid").startswith("On your avoid list: animal origin (")


def test_what_is_open_alone_is_said_so() -> None:
    may = "may be of animal or plant origin: stearic acid; the list does not say"
    said = line(analyze("Aqua, Stearic Acid", avoid=["vegan"]), "avoid")
    assert said == f"On your avoid list, open: animal origin ({may})."


@pytest.mark.parametrize(
    ("asked", "members", "other"),
    [
        ("lanolin", "Lanolin Alcohol, PEG-75 Lanolin, Laneth-10, Isopropyl Lanolate", "Lanosterol"),
        ("PEGs", "PEG-8, Ceteth-20, Cetyl PEG/PPG-10/1 Dimethicone, Sodium Laureth Sulfate", "Methyl Gluceth"),
    ],
)  # fmt: skip
def test_derivatives_of_a_group_are_its_members(asked: str, members: str, other: str) -> None:
    (answer,) = analyze(f"Aqua, {members}, {other}", avoid=[asked]).looked_for
    assert answer.positions == tuple(range(2, 2 + len(members.split(", "))))


@pytest.mark.parametrize(
    "extract", ["Tea Tree Extract", "Melaleuca Alternifolia Leaf Extract", "Mentha Piperita Extract"]
)
def test_extracts_of_plants_with_an_essential_oil_leave_the_question_open(extract: str) -> None:
    (answer,) = analyze(f"Aqua, Glycerin, {extract}", avoid=["essential oils"]).looked_for
    assert (answer.found, answer.possible_as) == (False, "may hold the oil of the plant")
    (answer,) = analyze("Aqua, Glycerin, Camellia Sinensis Leaf Extract", avoid=["essential oils"]).looked_for
    assert not answer.found
    assert not answer.possible


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Water, Butylene Glycol, Isopropyl Cloprostenate, Panthenol",
            "prostaglandin analogues (isopropyl cloprostenate)",
        ),
        ("Alcohol, Propylene Glycol, Water, Minoxidil (5%)", "hair growth medicines (minoxidil)"),
    ],
)
def test_what_a_clinician_asks_for_in_pregnancy_is_looked_for(text: str, found: str) -> None:
    assert line(analyze(text, profile=["pregnancy"]), "profile").startswith(
        f"For pregnancy: found {found}. Not found: "
    )
