"""What a profile asks for and the label lists is never plainly not found."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.assistant.digest import report_digest

from .labels import line


@pytest.mark.parametrize(
    ("label", "profile", "asked", "names", "instead"),
    [
        (
            "Serum. Aqua, Glycerin, Salicylic Acid, Phenoxyethanol",
            "rosacea",
            "exfoliating acids",
            ("SALICYLIC ACID",),
            "salicylic acid: likely only preserves",
        ),
        (
            "Cream. Aqua, Caprylic/Capric Triglyceride, Glycerin, Cetearyl Alcohol, Squalane, Betaine, Panthenol, "
            "Phenoxyethanol, Lactic Acid, Glycolic Acid",
            "sensitive",
            "exfoliating acids",
            ("LACTIC ACID", "GLYCOLIC ACID"),
            "lactic acid: likely only sets the pH; glycolic acid: likely too little of it to act",
        ),
        (
            "Serum. Aqua, Glycerin, Squalane, Phenoxyethanol, Xanthan Gum, Alcohol",
            "damaged_barrier",
            "drying alcohols",
            ("ALCOHOL",),
            "alcohol: likely a trace of it",
        ),
    ],
)
def test_what_is_listed_for_another_end_is_told_so(
    label: str, profile: str, asked: str, names: tuple[str, ...], instead: str
) -> None:
    report = analyze(label, profile=[profile])
    (answer,) = (item for item in report.looked_for if item.asked == asked)
    assert (answer.found, answer.otherwise, answer.otherwise_as) == (False, names, instead)
    said = line(report, "profile")
    assert f"Listed, but likely not as such: {asked} ({instead})." in said
    assert asked not in said.split("ot found")[1].split(".")[0]
    assert report_digest(report)["looked_for"][asked].startswith("listed, but likely not as such")
    (asked_for,) = analyze(label, avoid=[names[0]]).looked_for
    assert asked_for.found


def test_what_acts_is_found() -> None:
    report = analyze("Serum. Aqua, Glycerin, Salicylic Acid 2%, Phenoxyethanol", profile=["rosacea"])
    (answer,) = (item for item in report.looked_for if item.asked == "exfoliating acids")
    assert (answer.found, answer.otherwise) == (True, ())


def test_fats_that_a_source_tested_and_agents_that_warm_are_found() -> None:
    fats = "Isopropyl Isostearate, Butyl Stearate, Ethylhexyl Palmitate, Decyl Oleate"
    report = analyze(f"Cream. Aqua, Glycerin, {fats}, Phenoxyethanol", profile=["acne"])
    (found, *_) = report.looked_for
    assert found.names == ("ISOPROPYL ISOSTEARATE", "BUTYL STEARATE", "ETHYLHEXYL PALMITATE", "DECYL OLEATE")
    report = analyze("Cream. Aqua, Glycerin, Capsaicin, Methyl Nicotinate", profile=["rosacea"])
    assert "sensory agents (capsaicin and methyl nicotinate)" in line(report, "profile")


@pytest.mark.parametrize(
    "name", ["Propyl Gallate", "CI 75470", "Cocamidopropyl Dimethylamine", "Stearamidopropyl Dimethylamine"]
)
def test_what_rarely_causes_allergy_is_told_to_those_who_ask(name: str) -> None:
    text = f"Petrolatum, Cera Alba, Ricinus Communis Seed Oil, {name}"
    found = {finding.names for finding in analyze(text, profile=["eczema"]).findings if finding.kind == "irritant"}
    assert (name.upper(),) in found
    assert not [finding for finding in analyze(text).findings if finding.kind == "irritant"]


def test_where_places_tell_no_amounts_nothing_is_held_for_a_trace() -> None:
    by_letter = (
        "Pads. Alcohol Denat., Allantoin, Bentonite, Bisabolol, Citric Acid, Glycerin, Glycolic Acid, Lactic Acid, "
        "Panthenol, Squalane, Water, Zinc PCA"
    )
    assert "exfoliating acids (glycolic acid)" in line(analyze(by_letter, profile=["rosacea"]), "profile")


def test_several_that_do_something_else_are_told_so_each() -> None:
    report = analyze("Cream. Aqua, Glycerin, Squalane, Phenoxyethanol, Lactic Acid, Malic Acid", profile=["rosacea"])
    assert "(lactic acid and malic acid: each likely only sets the pH)" in line(report, "profile")


@pytest.mark.parametrize(
    ("listed", "told"),
    [
        ("Sodium Salicylate", "found salicylic acid (sodium salicylate)"),
        ("Alpha-Arbutin", "Open: hydroquinone (can release a little of it: alpha-arbutin; the list does not say)"),
        ("Rosmarinus Officinalis Leaf Oil", "found essential oils (rosemary leaf oil)"),
        ("Methotrexate", "found other medicines with a precaution in pregnancy (methotrexate)"),
    ],
)
def test_pregnancy_looks_for_salts_oils_and_other_medicines(listed: str, told: str) -> None:
    assert told in line(analyze(f"Aqua, Glycerin, {listed}", profile=["pregnancy"]), "profile")


def test_salicylates_are_more_than_salicylic_acid() -> None:
    text = "Aqua, Glycerin, Benzyl Salicylate, Salix Alba Bark Extract"
    wide, narrow = analyze(text, avoid=["salicylates", "salicylic acid"]).looked_for
    assert (wide.found, wide.names, wide.possible) == (True, ("BENZYL SALICYLATE",), ("SALIX ALBA BARK EXTRACT",))
    assert not narrow.found
