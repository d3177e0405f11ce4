"""The kind of product, its neighbours on the list and its base decide what an ingredient is told to do."""

from __future__ import annotations

from typing import Any

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


def test_what_is_only_in_traces_is_not_listed_among_what_cares() -> None:
    cream = (
        "Face cream\nAqua, Glycerin, Petrolatum, Cetearyl Alcohol, Phenoxyethanol, Carbomer, Glucose, Sodium Hydroxide"
    )
    titles = [finding.title for finding in analyze(cream).findings]
    assert "Humectant: glycerin" in titles


def test_acids_of_a_peel_are_not_called_ph_adjusters() -> None:
    acids = "Glycolic Acid, Aqua, Arginine, Propanediol, Sodium Hydroxide, Salicylic Acid, Lactic Acid, Tartaric Acid"
    assert "guidance.acid-at-tail" not in {finding.rule for finding in analyze(f"AHA peel\n{acids}").findings}


def test_an_active_below_what_was_studied_stands_behind_one_with_a_stated_amount() -> None:
    serum = "Serum\nAqua, Ascorbic Acid 20%, Glycerin, Tocopherol 1%, Ferulic Acid 0.5%, Phenoxyethanol, Panthenol"
    actives = next(line.text for line in analyze(serum).summary if line.code == "actives")
    assert actives.index("ferulic") < actives.index("panthenol")


def test_make_up_with_a_protection_factor_in_its_title_filters() -> None:
    powder = "Talc, Mica, Titanium Dioxide, Silica, Zinc Stearate, Dimethicone, CI 77491"
    told = {
        spf: " ".join(f"{finding.title} {finding.text}" for finding in analyze(powder, title=title).findings)
        for spf, title in ((True, "Powder foundation SPF 15"), (False, "Powder foundation"))
    }
    assert "without a sun protection factor" in told[False]
    assert "without a sun protection factor" not in told[True]


def test_stated_amounts_of_functional_ingredients_are_told() -> None:
    serum = "정제수, 글리세린, 나이아신아마이드 5%, 아데노신, 판테놀, 카보머"
    found = next(f for f in analyze(serum, market="KR").findings if f.class_ == "functional")
    assert "The label states 5 % niacinamide." in found.text
    assert "does not show how much" not in found.text


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        (
            "Light hold creme gel",
            "Aqua, VP/VA Copolymer, Glycerin, Carbomer, Panthenol, Phenoxyethanol",
            "styling product",
        ),
        ("Color luster lock", "Aqua, Butylene Glycol, Dimethicone, Cetyl Alcohol, Keratin, Parfum", "hair product"),
        ("Brightening treatment", "Aqua, Silica, Kaolin, Cetyl Alcohol, Pumice, Glycerin, Parfum", "wash-off mask"),
    ],
)
def test_what_leads_a_list_tells_the_kind(title: str, text: str, kind: str) -> None:
    assert analyze(text, title=title).context.product_type == kind


def test_sugar_esters_make_no_wash() -> None:
    scrub = (
        "Sugar scrub\nSucrose, Caprylic/Capric Triglyceride, Glycerin, Aqua, Sucrose Stearate, Sucrose Laurate, Parfum"
    )
    assert not any(line.code == "surfactants" for line in analyze(scrub).summary)


def test_polyols_that_lead_a_list_are_no_oils() -> None:
    list_ = "Glycerin, Dipropylene Glycol, Behenyl Alcohol, Butylene Glycol, Isohexadecane, Silica, Dimethicone"
    assert "oils" not in analyze(list_, title="Cream").summary[0].text


def test_weak_retinoids_that_are_rinsed_off_are_details() -> None:
    assert "active.retinoid" not in _rules("Face mask\nAqua, Glycerin, Kaolin, Retinyl Palmitate, Phenoxyethanol")


def test_a_stated_amount_that_is_too_little_is_not_told_by_its_place() -> None:
    report = analyze("Serum\nAqua, Glycerin, Retinol 0.0005%, Phenoxyethanol")
    text = next(finding.text for finding in report.findings if finding.rule == "active.retinoid")
    assert text.startswith("The label states 0.0005 %, too little")


def test_a_share_of_volume_is_told_as_printed() -> None:
    drug = (
        "Active ingredient: Ethyl alcohol 70% v/v. Purpose: antiseptic. Inactive ingredients: Water, Glycerin, Carbomer"
    )
    actives = next(
        line.text for line in analyze(drug, title="Hand sanitizer", market="US").summary if line.code == "actives"
    )
    assert actives == "Actives: alcohol 70% v/v."


def test_the_declared_active_of_a_cream_for_babies_is_told() -> None:
    drug = (
        "Active ingredient: Zinc oxide 40%. Purpose: Skin protectant. Inactive ingredients: Petrolatum, Lanolin, Talc"
    )
    actives = [
        line.text for line in analyze(drug, title="Diaper rash cream", market="US").summary if line.code == "actives"
    ]
    assert actives == ["Actives: zinc oxide 40 %."]


def test_a_prohibited_ingredient_has_no_legal_maximum() -> None:
    report = analyze("Aqua, Glycerin, Hydroquinone, Cetyl Alcohol, Phenoxyethanol", title="Soap")
    assert "limits are kept" not in " ".join(finding.text for finding in report.findings)


WASH = "Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Citrus Aurantium Bergamia Oil, Glycerin, Phenoxyethanol"


@pytest.mark.parametrize(
    ("asked", "level"),
    [
        ({"product_type": "shower gel"}, "detail"),
        ({"product_type": "shower gel", "profile": ["sensitive"]}, "main"),
        ({"product_type": "body lotion"}, "main"),
    ],
)
def test_a_trace_of_an_oil_that_is_rinsed_off_is_a_detail(asked: dict[str, Any], level: str) -> None:
    findings = analyze(WASH, **asked).findings
    assert [finding.level for finding in findings if finding.class_ == "phototoxic oil"] == [level]
