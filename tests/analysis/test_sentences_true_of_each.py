"""Sentences of a class are true of every member, in every amount and every product it is told of."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.models import Finding


def _told(text: str, product_type: str, name: str, kind: str) -> Finding:
    found = [f for f in analyze(text, product_type=product_type).findings if f.kind == kind and name in f.names]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize("place", [4, 6])
def test_a_little_alcohol_is_told_as_too_little_wherever_it_stands(place: int) -> None:
    names = ["Aqua", "Caffeine", "Glycerin", "Carbomer", "Panthenol", "Phenoxyethanol", "Sodium Hydroxide"]
    names.insert(place, "Alcohol")
    told = _told(", ".join(names), "body lotion", "ALCOHOL", "irritant")
    assert told.text.startswith("Likely too little to dry the skin")
    assert "So far down" not in told.text


def test_what_keeps_a_toothpaste_moist_need_not_sweeten_it() -> None:
    told = _told("Aqua, Hydrated Silica, Propanediol, 1,2-Hexanediol", "toothpaste", "1,2-HEXANEDIOL", "active")
    assert "sweeten" not in told.text


def test_a_nappy_cream_is_told_nothing_of_a_powder_it_does_not_hold() -> None:
    told = _told("Aqua, Petrolatum, Zinc Oxide, Lanolin", "nappy cream", "ZINC OXIDE", "active")
    assert "titanium" not in told.text


def test_no_formaldehyde_is_told_of_as_giving_off_a_little() -> None:
    told = _told(
        "Formaldehyde-free. Ingredients: Aqua, Glycerin, Methylene Glycol",
        "hair straightener",
        "METHYLENE GLYCOL",
        "claim",
    )
    assert "a little" not in told.text


def test_a_corticosteroid_is_well_studied() -> None:
    told = _told("Aqua, Petrolatum, Clobetasol Propionate", "cream", "CLOBETASOL PROPIONATE", "active")
    assert told.evidence == "A"
    assert "Limited evidence" not in told.text


def test_a_depilatory_is_no_care() -> None:
    told = _told("Aqua, Urea, Potassium Thioglycolate, Calcium Hydroxide", "depilatory", "UREA", "active")
    assert "no care of the skin" in told.text


def test_zinc_oxide_in_a_deodorant_binds_odour() -> None:
    told = _told("Aqua, Glycerin, Zinc Oxide, Cocos Nucifera Oil", "deodorant", "ZINC OXIDE", "active")
    assert told.class_ == "deodorising"


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Citrus Bergamia Peel Oil Expressed", "Expressed citrus oil, phototoxic: bergamot peel oil expressed"),
        ("Citrus Aurantium Bergamia Peel Oil", "Citrus oil: phototoxic if expressed: bergamot peel oil"),
        ("Citrus Bergamia (Bergamot) Oil", "Citrus oil: phototoxic if expressed: bergamot fruit oil"),
        ("Citrus Limon Fruit Oil", "Citrus oil: phototoxic if expressed: lemon fruit oil"),
        ("Citrus Limonum Peel Oil Expressed", "Citrus oil: phototoxic if expressed: lemon peel oil"),
    ],
)
def test_pressed_citrus_oils_are_phototoxic_by_any_of_their_names(name: str, title: str) -> None:
    report = analyze(f"Squalane, {name}, Tocopherol", product_type="face oil")
    assert title in [finding.title for finding in report.findings if finding.kind == "irritant"]


def test_a_foot_peel_acts_and_is_for_feet() -> None:
    text = "Foot peel socks. Ingredients: Aqua, Alcohol, Lactic Acid, Glycolic Acid, Urea, Salicylic Acid, Parfum"
    report = analyze(text)
    told = " ".join(f"{finding.title}. {finding.text}" for finding in report.findings)
    assert report.context.product_type == "foot peel"
    assert "Diabetes or poor circulation" in told
    assert "Foot peel: keep to the time" in told
    assert "little time to act" not in told
    assert "sunscreen" not in told
