"""What an ingredient is said to do here: by the formula around it, not by its functions alone."""

from __future__ import annotations

import pytest

from inci_parser import analyze

from .labels import line


def test_clay_among_more_oils_absorbs_no_oil() -> None:
    oils = (
        "Butyrospermum Parkii Butter, Caprylic/Capric Triglyceride, Helianthus Annuus Seed Oil, Squalane, Dimethicone"
    )
    text = f"Magnesium Sulfate, {oils}, Kaolin, Zeolite, Prunus Persica Kernel Oil, Glycine Soja Oil, Phenoxyethanol"
    report = analyze(text, product_type="wash-off mask")
    assert line(report, "product").endswith("that is rinsed off: a paste of powders and oils.")
    assert line(report, "works_with") == ""
    warm = "Zeolite, Butylene Glycol, Glycerin, PEG-8, Kaolin, Dimethicone, Cetyl Alcohol, Xanthan Gum, Carbon"
    report = analyze(warm, product_type="wash-off mask")
    assert line(report, "product").endswith("that is rinsed off: a paste that warms as it takes up water.")
    assert line(report, "works_with") == ""
    clay = analyze("Aqua, Kaolin, Bentonite, Glycerin, Phenoxyethanol", product_type="wash-off mask")
    assert line(clay, "works_with") == "Absorbs oil with kaolin and bentonite."


def test_a_stearate_that_thickens_colours_nothing() -> None:
    report = analyze(
        "Aqua, Dimethicone, Iron Oxides, Calcium Stearate, Glycerin, Phenoxyethanol", product_type="foundation"
    )
    assert line(report, "works_with") == "Coloured with iron oxides."


def test_an_acid_that_may_act_preserves_only_probably() -> None:
    start = "Aqua, Glycerin, Panthenol, Allantoin"
    helped = analyze(f"{start}, 1,2-Hexanediol, Xanthan Gum, Salicylic Acid, Carbomer", product_type="toner")
    assert line(helped, "preservatives") == "Preserved probably with 1,2-hexanediol and salicylic acid."
    alone = analyze(f"{start}, Xanthan Gum, Salicylic Acid, Carbomer", product_type="toner")
    assert line(alone, "preservatives") == "No usual preservative is listed; salicylic acid may help to preserve."
    beside = analyze(f"{start}, Salicylic Acid, Carbomer, Phenoxyethanol", product_type="toner")
    assert line(beside, "preservatives") == "Preserved with phenoxyethanol."
    system = analyze(f"{start}, Benzyl Alcohol, Xanthan Gum, Salicylic Acid, Carbomer", product_type="toner")
    assert line(system, "preservatives") == "Preserved with benzyl alcohol and salicylic acid."


def test_benzyl_alcohol_between_allergens_that_scent_belongs_to_the_perfume() -> None:
    text = "Aqua, Glycerin, Phenoxyethanol, Linalool, Hexyl Cinnamal, Benzyl Alcohol, Benzyl Salicylate, Parfum"
    assert line(analyze(text, product_type="body lotion"), "preservatives") == "Preserved with phenoxyethanol."


def test_all_oils_that_condition_hair_are_named() -> None:
    report = analyze("Argania Kernel Oil, Cocos Nucifera Oil, Tocopherol", product_type="hair serum")
    assert line(report, "works_with") == "Conditions hair with argania kernel oil and coconut oil."


def test_a_list_that_needs_water_and_names_none_has_no_base() -> None:
    oils = "Caprylic/Capric Triglyceride, Niacinamide, Coco-Caprylate/Caprate, Glyceryl Caprylate, Panthenol"
    lost = analyze(f"{oils}, Carbomer, Tromethamine, Disodium EDTA, Ceteareth-20", product_type="toner")
    assert line(lost, "product") == "A toner that stays on; no water is listed, so the list may lack its beginning."
    whole = analyze(f"Aqua, {oils}, Carbomer, Tromethamine", product_type="toner")
    assert "no water" not in line(whole, "product")


def test_much_alcohol_in_an_aerosol_is_told() -> None:
    report = analyze("Alcohol Denat., Butane, Propane, VP/VA Copolymer, Parfum", product_type="hair spray")
    assert line(report, "product").endswith(": alcohol sprayed by a propellant.")
    foam = analyze("Aqua, Butane, Propane, VP/VA Copolymer, Parfum", product_type="hair spray")
    assert line(foam, "product").endswith(": sprayed by a propellant.")


def test_two_cationic_conditioners_make_a_conditioner_or_hair_product_of_an_unknown_one() -> None:
    start = "Aqua, Cetearyl Alcohol, Caprylic/Capric Triglyceride, Glycerin, Isopropyl Myristate, Squalane"
    report = analyze(f"{start}, Behentrimonium Chloride, Panthenol, Guar Hydroxypropyltrimonium Chloride, Parfum")
    assert report.context.product_type == "conditioner"
    styling = analyze(f"{start}, Cetrimonium Chloride, Panthenol, Polyquaternium-11, Parfum")
    assert styling.context.product_type == "leave-in conditioner"
    rest = analyze("Quaternium-87, Guar Hydroxypropyltrimonium Chloride, Parfum, Citric Acid, Limonene, Linalool")
    assert rest.context.product_type == "conditioner"
    cream = analyze(f"{start}, Behentrimonium Methosulfate, Ceramide NP, Cetrimonium Chloride, Parfum")
    assert cream.context.product_type is None


@pytest.mark.parametrize(
    "text",
    [
        "Aqua, Glycerin, Urea, Sodium Lactate, Lactic Acid, Serine, Glycine, Cetearyl Alcohol, Phenoxyethanol",
        "Aqua, Glycerin, Lactic Acid, Urea, Sodium Lactate, Serine, Glycine, Phenoxyethanol",
        "Aqua, Squalane, Glycine, Alanine, Lactic Acid, Sodium PCA, Urea, Phenoxyethanol",
    ],
)
def test_lactic_acid_of_the_moisturising_factor_is_no_exfoliant(text: str) -> None:
    report = analyze(text, product_type="face cream")
    assert not [f.rule for f in report.findings if f.rule in ("irritant.lactic-acid", "guidance.aha-sun")]
    assert "lactic acid" not in next((s.text for s in report.summary if s.code == "actives"), "")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Aqua, Lactic Acid, Propanediol, Glycerin, Sodium Hydroxide, Phenoxyethanol", ""),
        ("Aqua, Glycerin, Lactic Acid, Urea, Sodium Lactate, Serine, Glycine, Phenoxyethanol", "Lactic Acid 10% Serum"),
        ("Aqua, Glycerin, Lactic Acid 8%, Urea, Sodium Lactate, Serine, Glycine, Phenoxyethanol", ""),
    ],
)
def test_lactic_acid_in_amount_stays_one(text: str, title: str) -> None:
    report = analyze(text, title=title, product_type="serum")
    advice = [f.text for f in report.findings if f.rule == "guidance.aha-sun"]
    assert advice
    assert advice[0].startswith("Alpha hydroxy acids can make skin burn more easily")
