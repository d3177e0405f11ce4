"""The kind of product, its neighbours on the list and its base decide what an ingredient is told to do."""

from __future__ import annotations

import pytest

from inci_parser import analyze, check_routine
from inci_parser.analysis.regulation import compliance_table

SUNSCREEN = "SPF 50 sunscreen lotion\nIngredients: Water, Homosalate, Avobenzone, {}, Glycerin, Silica, Fragrance"


def _functions(text: str) -> dict[str, str]:
    return {entry.names[0]: entry.function for entry in analyze(text).label.ingredients}


def _rules(text: str) -> set[str]:
    return {finding.rule for finding in analyze(text).findings if finding.level == "main"}


def test_filters_of_a_us_sunscreen_are_its_actives_without_amounts_too() -> None:
    rows = {row["ingredient"]: row for row in compliance_table(analyze(SUNSCREEN.format("Octisalate"), market="US"))}
    assert {"HOMOSALATE", "BUTYL METHOXYDIBENZOYLMETHANE", "ETHYLHEXYL SALICYLATE"} <= rows.keys()
    assert {row["verdict"] for row in rows.values()} == {"not stated"}
    assert rows["HOMOSALATE"]["reference"] == "M020"


def test_what_has_other_uses_is_no_active_by_the_kind_of_product() -> None:
    shampoo = analyze("Shampoo\nWater, Sodium Laureth Sulfate, Salicylic Acid, Parfum", market="US")
    assert not [row for row in compliance_table(shampoo) if row["ingredient"] == "SALICYLIC ACID"]


def test_powders_absorb_in_a_powder_and_thicken_elsewhere() -> None:
    powder = _functions("Talc, Mica, Silica, Magnesium Stearate, Zea Mays Starch, CI 77492")
    assert powder["SILICA"] == powder["ZEA MAYS STARCH"] == "absorbs oil and moisture"
    assert powder["MAGNESIUM STEARATE"] == "makes powder smooth and hold together"
    balm = _functions("Lip balm\nPetrolatum, Cera Alba, Silica, Zea Mays Starch, Magnesium Stearate, Tocopherol")
    assert balm["SILICA"] == balm["MAGNESIUM STEARATE"] == "thickens"


def test_a_balm_with_powders_is_no_powder() -> None:
    report = analyze("Lip balm\nPetrolatum, Cera Alba, Silica, Zea Mays Starch, Tocopherol")
    assert "waxes and oils" in report.summary[0].text


def test_thymol_does_not_dye_hair() -> None:
    mouthwash = "Mouthwash\nAqua, Alcohol, Sorbitol, Poloxamer 407, Eucalyptol, Thymol, Menthol"
    assert _functions(mouthwash)["THYMOL"] == "holds back microbes"
    assert _functions("Toner\nAqua, Alcohol, Thymol, Glycerin")["THYMOL"] == "scents"


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "Cleanser\nAqua, Sodium Laureth Sulfate, Glycerin, Sodium Chloride, Salicylic Acid, Sodium Benzoate",
            False,
        ),
        ("Toner\nAqua, Butylene Glycol, Salicylic Acid, Glycerin, Phenoxyethanol", True),
        ("Toner\nAqua, Salicylic Acid 2%, Phenoxyethanol, Glycerin, Parfum", True),
    ],
)
def test_salicylic_acid_beside_a_preservative_preserves(text: str, acts: bool) -> None:
    assert ("active.bha" in _rules(text)) is acts


def test_lactic_acid_behind_its_salt_is_a_buffer() -> None:
    lotion = "Body lotion\nAqua, Glycerin, {}, Cetearyl Alcohol, Dimethicone, Phenoxyethanol"
    assert {"guidance.aha-sun", "active.aha"}.isdisjoint(_rules(lotion.format("Sodium Lactate, Lactic Acid")))
    assert "active.aha" in _rules(lotion.format("Lactic Acid, Sodium Lactate"))
    assert "active.aha" in _rules(lotion.format("Sodium Lactate, Lactic Acid 10%"))


def test_a_propellant_makes_a_deodorant_a_spray() -> None:
    report = analyze("Deodorant\nButane, Isobutane, Propane, Alcohol Denat., Triclosan, Parfum")
    assert report.context.product_type == "deodorant spray"
    assert any("Triclosan: not listed for sprays" in finding.title for finding in report.findings)


def test_camphor_for_a_baby_is_told() -> None:
    balm = "{} balm\nPetrolatum, Cera Alba, Menthol, Camphor, Eucalyptus Globulus Leaf Oil"
    assert "guidance.baby-camphor" in _rules(balm.format("Baby"))
    assert "guidance.baby-camphor" not in _rules(balm.format("Body"))


def test_a_rule_to_come_says_from_when() -> None:
    report = analyze("Cream\nAqua, Cyclopentasiloxane, Glycerin, Dimethicone, Phenoxyethanol", product_type="cream")
    assert any("at most 0.1 % from 6 June 2027" in finding.title for finding in report.findings)


@pytest.mark.parametrize(
    ("line", "percent"),
    [
        ("tretinoin .05", 0.05),
        ("tretinoin 0.05 cream 45g", 0.05),
        ("adapalene .1% gel", 0.1),
        ("BP 5", 5.0),
        ("tretinoin 20 g", None),
        ("tretinoin", None),
    ],
)
def test_a_member_of_a_routine_keeps_its_strength(line: str, percent: float | None) -> None:
    assert [active.percent for active in check_routine([line]).actives] == [percent]
