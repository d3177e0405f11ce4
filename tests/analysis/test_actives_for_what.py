"""What the doses of actives are compared with, and for what an active is there."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.models import Report

from .labels import line

BASE = "Aqua, Glycerin, Cetearyl Alcohol, Caprylic/Capric Triglyceride, Phenoxyethanol"
KIT = (
    "Step 1 Powder: Avena Sativa Kernel Flour, Silica, Allantoin. "
    "Step 2 Gel: Aqua, Glycerin, Phenoxyethanol, Chlorphenesin, Panthenol, Xanthan Gum"
)


def _text(report: Report, class_: str) -> str:
    return next(f.text for f in report.findings if f.class_ == class_)


def _actives(listed: str, product_type: str = "face cream") -> str:
    return line(analyze(listed, product_type=product_type), "actives")


def test_what_was_studied_in_a_mixture_is_compared_with_the_mixture() -> None:
    report = analyze(f"{BASE}, Ceramide NP 0.2 %, Xanthan Gum", product_type="face cream")
    assert line(report, "actives") == "Actives: ceramide NP 0.2 % (as much as studied with other lipids)."
    assert "As much as was studied with other lipids (0.01 to 3 %)." in _text(report, "barrier lipid")


def test_a_study_of_thighs_says_nothing_of_the_face() -> None:
    assert "cellulite" not in _actives(f"{BASE}, Caffeine, Xanthan Gum", "eye cream")
    assert "less than studied against cellulite" in _actives(f"{BASE}, Caffeine, Xanthan Gum", "body lotion")


def test_an_amount_of_baths_is_not_told_of_what_stays_on() -> None:
    text = _text(analyze(f"{BASE}, Colloidal Oatmeal", product_type="face cream"), "soothing")
    assert "accepted in the US" in text
    assert "0.007 %" not in text


def test_peony_root_is_not_said_to_fade_spots() -> None:
    report = analyze(f"Aqua, Glycerin, Paeonia Suffruticosa Root Extract, {BASE}", product_type="serum")
    assert "sold to calm skin or to even its tone; hardly studied" in _text(report, "soothing")
    assert not [f for f in report.findings if f.class_ == "brightener"]


def test_less_is_only_probable_where_it_rests_on_limits_that_are_kept() -> None:
    assert _actives(f"{BASE}, Arbutin, Xanthan Gum") == "Actives: arbutin (probably less than studied)."
    assert "arbutin 0.5 % (less than the 2 to 5 % studied)" in _actives(f"{BASE}, Arbutin 0.5 %, Xanthan Gum")


def test_parts_that_are_mixed_hold_no_more_of_an_active_than_one_of_them() -> None:
    assert "panthenol (probably less than studied)" in line(analyze(KIT, title="Face Mask"), "actives")


@pytest.mark.parametrize("fluoride", ["Sodium Monofluorophosphate", "Sodium Fluoride"])
def test_a_fluoride_is_told_as_the_fluoride(fluoride: str) -> None:
    listed = f"Aqua, Hydrated Silica, Sorbitol, Sodium Lauryl Sulfate, Aroma, {fluoride}, Sodium Saccharin"
    assert "for its fluoride against decay, probably the usual amount" in _actives(listed, "toothpaste")


def test_two_fluorides_share_the_usual_amount() -> None:
    listed = "Aqua, Hydrated Silica, Sorbitol, Aroma, Sodium Monofluorophosphate, Sodium Fluoride, Sodium Saccharin"
    assert "each for its fluoride against decay, together probably the usual amount" in _actives(listed, "toothpaste")


def test_of_a_toothpaste_for_small_children_no_usual_amount_is_told() -> None:
    listed = "Aqua, Hydrated Silica, Sorbitol, Aroma, Sodium Fluoride, Sodium Saccharin"
    report = analyze(listed, title="Baby toothpaste 0-3 years")
    assert "usual" not in line(report, "actives")


def test_a_finding_names_no_acid_that_is_too_little_to_act_beside_one_that_acts() -> None:
    listed = f"Aqua, Glycerin, Squalane, Glycolic Acid, {BASE.removeprefix('Aqua, Glycerin, ')}, Mandelic Acid"
    (found,) = [f for f in analyze(listed, product_type="face cream").findings if f.rule == "active.aha"]
    assert found.title == "Alpha hydroxy acid: glycolic acid"
    assert "Probably too little to exfoliate." in found.text  # said of mandelic acid


def test_an_amine_oxide_does_not_wash_in_a_conditioner() -> None:
    report = analyze("Aqua, Cetearyl Alcohol, Stearamine Oxide, Phenoxyethanol", product_type="conditioner")
    assert line(report, "works_with") == "Conditions hair with stearamine oxide and cetearyl alcohol."


@pytest.mark.parametrize(
    ("listed", "said"),
    [
        ("Aqua, 1,2-Hexanediol, Glycerin, Panthenol", "Preserved without classic preservatives, by 1,2-hexanediol."),
        ("Aqua, Glycerin, Panthenol, Carbomer, Ethylhexylglycerin", "No usual preservative is listed; "),
    ],
)
def test_enough_of_a_helper_keeps_a_product_by_itself(listed: str, said: str) -> None:
    assert line(analyze(listed, product_type="toner"), "preservatives").startswith(said)
