"""What a finding says to who knows no chemistry: what it is for, what follows, and nothing that was said above it."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.render.highlights import highlights

BASE = "Aqua, Glycerin, Caprylic/Capric Triglyceride, Cetearyl Alcohol"


def told(text: str, **given: str) -> dict[str, tuple[str, str]]:
    """Return title and text of each finding of the short report, by its rule."""
    lines, _ = highlights(inci_parser.analyze(inci_parser.parse(text), **given))
    return {line.finding.rule: (line.finding.title, line.text) for line in lines}


def test_actives_of_no_other_class_are_titled_by_what_they_are_for() -> None:
    title, text = told(f"{BASE}, Adenosine, Phenoxyethanol", title="Cream")["active.other-active"]
    assert title == "For firmness, lines and the like: adenosine"
    assert text.startswith("Meant to lessen lines")


def test_a_tea_extract_is_told_by_what_it_is_for() -> None:
    _, text = told(f"Aqua, Camellia Sinensis Leaf Extract, {BASE}", title="Face Serum")["active.antioxidant"]
    assert text.startswith("Meant to protect skin from oxidation and light")


def test_filters_of_no_sunscreen_that_the_first_screen_tells_are_not_told_twice() -> None:
    text = f"{BASE}, Ethylhexyl Salicylate, Butyl Methoxydibenzoylmethane, Phenoxyethanol"
    report = inci_parser.analyze(inci_parser.parse(text), title="Face Cream")
    assert any(statement.code == "uv_filters" for statement in report.summary)
    assert "active.uv-filter-organic" not in told(text, title="Face Cream")


@pytest.mark.parametrize("kind", ["foundation", "face cream"])
def test_a_white_pigment_is_told_where_a_reader_may_count_on_it(kind: str) -> None:
    text = "Aqua, Dimethicone, Titanium Dioxide, Glycerin, Squalane, Phenoxyethanol"
    assert "active.uv-filter-mineral" in told(text, product_type=kind)


@pytest.mark.parametrize("kind", ["face oil", "lip balm"])
def test_a_white_pigment_far_down_a_list_is_a_detail(kind: str) -> None:
    oils = "Caprylic/Capric Triglyceride, Squalane, Dimethicone, Ozokerite, Cera Alba, Octyldodecanol, Isododecane"
    text = f"{oils}, Phenoxyethanol, Silica, Parfum, Titanium Dioxide, Tocopherol"
    assert "active.uv-filter-mineral" not in told(text, product_type=kind)


def test_a_stated_amount_that_is_too_little_is_told_of_strong_classes_with_the_amount() -> None:
    lines = told(f"{BASE}, Tocopherol 0.001%, Retinol 0.0005%, Phenoxyethanol", title="Face Cream")
    assert lines["active.retinoid"][1].startswith("The label states 0.0005 %, too little to count on.")
    assert "active.vitamin-e" not in lines


def test_what_keeps_vitamin_c_fit_is_told_first() -> None:
    _, text = told("Squalane, Tetrahexyldecyl Ascorbate", title="Face Oil")["interaction.thd-without-antioxidant"]
    assert text.endswith("keep it dark and closed.")
    shampoo = "Isobutane, Propane, Alcohol Denat., Tetrahexyldecyl Ascorbate, Parfum"
    assert "interaction.thd-without-antioxidant" not in told(shampoo, title="Dry Shampoo")


def test_that_a_tan_does_not_protect_is_told_with_what_to_do() -> None:
    _, text = told("Aqua, Dihydroxyacetone, Glycerin, Parfum", title="Self Tanner SPF 50")["guidance.self-tanner"]
    assert text == "The colour hardly protects from the sun and outlasts any UV filter beside it: keep using sunscreen."


def test_vitamin_c_is_advised_on_where_it_stands_high() -> None:
    filling = "Squalane, Dimethicone, Cetearyl Alcohol, Glyceryl Stearate, Propanediol, Phenoxyethanol, Xanthan Gum"
    high = told("Aqua, Ascorbic Acid, Glycerin, Propanediol, Phenoxyethanol", title="Vitamin C Serum")
    assert high["guidance.vitamin-c"][1].endswith("brown means oxidised: keep it dark and closed.")
    assert "guidance.vitamin-c" not in told(f"{BASE}, {filling}, Ascorbic Acid, Parfum", title="Face Cream")


@pytest.mark.parametrize(("kind", "is_told"), [("face scrub", True), ("serum", False), ("face cream", False)])
def test_powdered_seeds_scratch_in_what_scrubs(kind: str, is_told: bool) -> None:
    text = "Aqua, Glycerin, Prunus Armeniaca Seed Powder, Squalane, Cetearyl Alcohol, Phenoxyethanol"
    assert ("irritant.prunus-armeniaca-seed-powder" in told(text, product_type=kind)) is is_told


def test_esters_of_a_daisy_plants_oil_are_no_daisy() -> None:
    text = f"{BASE}, Arnica Montana Flower Extract, Silybum Marianum Ethyl Ester, Phenoxyethanol"
    title, _ = told(text, title="Face Cream")["irritant.arnica-montana-flower-extract"]
    assert title == "Daisy family plant: arnica flower extract"


@pytest.mark.parametrize("profile", ["rosacea", "damaged_barrier"])
def test_essential_oils_are_among_what_delicate_skin_is_answered_on(profile: str) -> None:
    label = inci_parser.parse(f"{BASE}, Lavandula Angustifolia Oil, Citrus Limon Peel Oil, Phenoxyethanol")
    report = inci_parser.analyze(label, title="Face Cream", profile=[profile])
    answer = next(statement.text for statement in report.summary if statement.code == "profile")
    assert "found essential oils (lavender oil and lemon peel oil)" in answer


def test_advice_on_a_retinoid_is_not_what_its_class_says() -> None:
    """The first screen names the retinoid; that it is for the evening is another thing."""
    lines = told(f"{BASE}, Retinol 0.3%, Phenoxyethanol", title="Retinol Serum")
    title, text = lines["guidance.retinoid-sun"]
    assert (title, text) == ("Retinoid: evening use and daily sunscreen", "Use it in the evening and sunscreen by day.")


def test_an_enzyme_of_a_wash_is_not_told_as_of_a_mask() -> None:
    text = "Aqua, Sodium Cocoyl Glycinate, Lauramidopropyl Betaine, Glycerin, Papain, Bromelain, Phenoxyethanol"
    findings = inci_parser.analyze(inci_parser.parse(text), title="Foaming Face Wash").findings
    (enzymes,) = (finding for finding in findings if finding.rule == "active.enzyme-exfoliant")
    assert enzymes.text.startswith("It works while it stays on")


def test_a_centella_extract_is_told_by_what_it_is_for() -> None:
    _, text = told(f"Aqua, Centella Asiatica Extract, {BASE}", title="Face Cream")["active.soothing"]
    assert text.startswith("Meant to calm")


@pytest.mark.parametrize(("kind", "is_told"), [("nail polish", True), ("face cream", False), ("hair gel", False)])
def test_a_monomer_warns_on_nails_and_is_a_piece_of_a_polymer_elsewhere(kind: str, is_told: bool) -> None:
    """ "Hydroxyethyl Acrylate/Sodium Acryloyldimethyl Taurate Copolymer" cut at its slash is no nail resin."""
    text = f"{BASE}, Hydroxyethyl Acrylate, Sodium Acryloyldimethyl Taurate Copolymer, Phenoxyethanol"
    rules = {finding.rule for finding in inci_parser.analyze(inci_parser.parse(text), product_type=kind).findings}
    assert ("irritant.hydroxyethyl-acrylate" in rules) is is_told


def test_places_are_those_of_members_without_a_stated_trace() -> None:
    text = "Aqua, Glycerin, Cetyl Alcohol, Panthenol (0.5%), Xanthan Gum, {}, Phenoxyethanol, Carbomer"
    for also, places in (("Madecassoside (0.005%)", (4,)), ("Madecassoside", (4, 6))):
        report = inci_parser.analyze(text.format(also), product_type="face cream")
        soothing = next(finding for finding in report.findings if finding.class_ == "soothing")
        assert soothing.positions == places
        assert ("madecassoside" in soothing.title) == (6 in places)
    alone = inci_parser.analyze("Aqua, Glycerin, Cetyl Alcohol, Madecassoside (0.005%)", product_type="face cream")
    assert next(finding for finding in alone.findings if finding.class_ == "soothing").positions == (4,)
