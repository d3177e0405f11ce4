"""What a chemist or a clinician would call noise, misleading or missing among guidance, irritants, scents and law."""

from __future__ import annotations

import pytest

from inci_parser import Report, analyze


def said(report: Report) -> set[str]:
    """Return the rules that the short report tells."""
    return {finding.rule for finding in report.findings if finding.level == "main"}


def screen(report: Report, code: str) -> str:
    """Return the statement of the first screen with a code."""
    return next((statement.text for statement in report.summary if statement.code == code), "")


TAIL = "Aqua, Glycerin, Cetearyl Alcohol, Phenoxyethanol, Xanthan Gum, Disodium EDTA"


def test_only_an_acid_that_could_exfoliate_is_said_to_set_the_ph() -> None:
    assert "guidance.acid-at-tail" not in said(analyze(f"{TAIL}, Citric Acid", product_type="serum"))
    beside = analyze(f"{TAIL}, Lactic Acid, Citric Acid", product_type="serum")
    names = [finding.names for finding in beside.findings if finding.rule == "guidance.acid-at-tail"]
    assert names == [("LACTIC ACID",)]
    exfoliating = analyze("Aqua, Glycolic Acid 10 %, Glycerin, Phenoxyethanol, Xanthan Gum, Lactic Acid")
    assert "guidance.acid-at-tail" not in {finding.rule for finding in exfoliating.findings}


@pytest.mark.parametrize(
    ("text", "slowly"),
    [
        ("Aqua, Glycolic Acid 8 %, Glycerin, Phenoxyethanol", True),
        ("Aqua, Glycolic Acid 2 %, Glycerin, Phenoxyethanol", False),
        ("Aqua, Salicylic Acid 2 %, Glycerin, Phenoxyethanol", True),
        ("Aqua, Ascorbic Acid 15 %, Glycerin, Phenoxyethanol", False),
    ],
)
def test_an_acid_as_strong_as_studied_is_started_slowly(text: str, slowly: bool) -> None:
    assert ("guidance.acid-start" in said(analyze(text, product_type="serum"))) is slowly


def test_an_acid_at_the_tail_is_not_told_where_another_acid_exfoliates() -> None:
    text = f"Aqua, Salicylic Acid 2 %, {TAIL.removeprefix('Aqua, ')}, Lactic Acid"
    assert "guidance.acid-at-tail" not in {f.rule for f in analyze(text, product_type="serum").findings}


def test_a_part_of_a_kit_is_judged_as_the_kind_that_its_title_names() -> None:
    wash = "Foaming Cleanser: Aqua, Sodium C14-16 Olefin Sulfonate, Glycerin, Methylisothiazolinone, Citric Acid."
    cream = "Night Cream: Aqua, Glycerin, Squalane, Cetearyl Alcohol, Phenoxyethanol"
    report = analyze(f"{wash} {cream}", title="Travel Kit")
    surfactants = [f for f in report.findings if f.class_ == "strong surfactant"]
    assert [f.severity for f in surfactants] == [2]
    assert not any("unusual in a product that stays on" in f.text for f in surfactants)
    assert screen(report, "not_listed") == ""
    given = analyze(f"{wash} {cream}", product_type="body lotion")
    assert [f.severity for f in given.findings if f.class_ == "strong surfactant"] == [3]


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        ("1% Retinol Serum", "Aqua, Glycerin, Retinol, Phenoxyethanol", "retinol 1 % (0.3 %)"),
        ("Retinol 0.3% Serum", "Aqua, Glycerin, Retinol, Phenoxyethanol", ""),
        ("20% Niacinamide Serum", "Aqua, Niacinamide, Glycerin, Phenoxyethanol", ""),
        ("Salicylic Acid 2% Serum", "Aqua, Salicylic Acid, Glycerin, Phenoxyethanol", ""),
    ],
)
def test_an_amount_of_the_title_is_held_against_the_maximum(title: str, text: str, told: str) -> None:
    said_of_it = screen(analyze(text, title=title), "above_maximum")
    assert said_of_it.endswith(f": {told}.") if told else said_of_it == ""
    assert screen(analyze(text, title=title, market="none"), "above_maximum") == ""


def test_a_list_of_names_is_no_statement_by_itself() -> None:
    oils = "Citrus Aurantium Dulcis Peel Oil, Citrus Limon Peel Oil, Boswellia Carterii Oil, Salvia Sclarea Oil"
    report = analyze(f"Aqua, Glycerin, Squalane, {oils}", product_type="face cream", profile=["eczema"])
    told = [s.text for s in report.summary if s.text.startswith("Fragrance and eczema")]
    assert len(told) == 1
    assert "Dermatologists advise fragrance-free products" in told[0]
    foot = "Aqua, Urea 40 %, Salicylic Acid 5 %, Glycolic Acid 10 %, Lactic Acid 10 %, Mandelic Acid 5 %, Glycerin"
    asked = [s.text for s in analyze(foot, product_type="foot cream").summary if s.text.startswith("Diabetes or")]
    assert len(asked) == 1
    assert asked[0].endswith("loosen hard skin.")


def test_an_amount_behind_the_list_counts_though_it_was_taken_for_an_entry() -> None:
    report = analyze(
        "Aqua, Sorbitol, Hydrated Silica, Sodium Monofluorophosphate, Aroma, Limonene. 1300 ppm Fluorid.",
        product_type="toothpaste",
    )
    told = next(f.text for f in report.findings if f.rule == "limit.eu.sodium-monofluorophosphate")
    assert "The label states 1300 ppm (0.13 % Fluorid), which is within it." in told


def test_a_peel_is_used_as_its_pack_says_and_not_as_a_serum() -> None:
    text = "Aqua, Glycolic Acid, Glycerin, Retinol, Sodium Hydroxide, Phenoxyethanol"
    peel, serum = (said(analyze(text, product_type=kind)) for kind in ("peel", "serum"))
    assert "guidance.peel-time" in peel
    assert "guidance.retinoid-start" not in peel
    assert "guidance.retinoid-start" in serum


@pytest.mark.parametrize(
    ("kind", "told"),
    [("hair spray", False), ("perfume", False), ("hair tonic", True), ("toner", True), ("deodorant", True)],
)
def test_alcohol_is_told_where_it_meets_skin(kind: str, told: bool) -> None:
    report = analyze("Alcohol Denat., Aqua, Glycerin, Parfum", product_type=kind)
    assert ("irritant.alcohol-denat" in said(report)) is told


def test_alcohol_of_a_list_without_order_is_not_said_to_be_high_on_it() -> None:
    text = "Alcohol Denat., Aqua, Benzyl Alcohol, Carbomer, Dimethicone, Glycerin, Parfum, Phenoxyethanol, Xanthan Gum"
    found = [f for f in analyze(text, product_type="toner").findings if f.rule == "irritant.alcohol-denat"]
    assert [f.text.startswith("In larger amounts") for f in found] == [True]


def test_an_oil_that_is_told_as_a_scent_is_not_told_as_cooling_too() -> None:
    oil = f"{TAIL}, Eucalyptus Globulus Leaf Oil, Eucalyptol"
    assert "irritant.eucalyptus-globulus-leaf-oil" not in said(analyze(oil, product_type="face cream"))
    asked = analyze(oil, product_type="face cream", profile=["rosacea"])
    assert "irritant.eucalyptus-globulus-leaf-oil" in said(asked)
    assert "irritant.menthol" in said(analyze(f"{TAIL}, Menthol", product_type="face cream"))


@pytest.mark.parametrize(("kind", "told"), [("cleansing oil", False), ("face oil", True)])
def test_citrus_oil_is_phototoxic_where_it_stays(kind: str, told: bool) -> None:
    report = analyze(
        "Helianthus Annuus Seed Oil, Citrus Aurantifolia Peel Oil, Squalane, Tocopherol", product_type=kind
    )
    assert ("irritant.citrus-aurantifolia-peel-oil" in said(report)) is told


def test_plant_waters_and_extracts_are_flavour_in_a_toothpaste() -> None:
    text = "Aqua, Hydrated Silica, Glycerin, Salvia Officinalis Leaf Water, Citrus Limon Peel Extract, Aroma"
    assert {rule for rule in said(analyze(text, product_type="toothpaste")) if rule.startswith("fragrance.")} == {
        "fragrance.aroma"
    }
    toner = analyze(text.removesuffix(", Aroma"), product_type="toner")
    assert {"fragrance.floral-water", "fragrance.fragrant-extract"} <= said(toner)


@pytest.mark.parametrize(
    "name",
    [
        "JASMINUM OFFICINALE EXTRACT",
        "JASMINUM SAMBAC FLOWER EXTRACT",
        "EUGENIA CARYOPHYLLUS FLOWER EXTRACT",
        "EUGENIA CARYOPHYLLUS BUD EXTRACT",
        "GARDENIA TAITENSIS FLOWER EXTRACT",
        "LAVANDULA STOECHAS EXTRACT",
    ],
)
def test_scented_parts_of_plants_are_told_as_a_class(name: str) -> None:
    report = analyze(f"Aqua, Glycerin, {name}, Phenoxyethanol", product_type="serum")
    found = [f.names for f in report.findings if f.rule == "fragrance.fragrant-extract"]
    assert found == [(name,)]


@pytest.mark.parametrize(
    "name", ["JASMINUM OFFICINALE CALLUS EXTRACT", "GARDENIA FLORIDA FRUIT EXTRACT", "LONICERA JAPONICA FLOWER EXTRACT"]
)
def test_other_parts_and_what_preserves_are_no_scents(name: str) -> None:
    report = analyze(f"Aqua, Glycerin, {name}, Phenoxyethanol", product_type="serum")
    assert "fragrance.fragrant-extract" not in said(report)


@pytest.mark.parametrize(
    ("text", "kind", "rule"),
    [
        ("Talc, Zea Mays Starch, Parfum, Linalool", "talcum powder", "loose-powder"),
        ("Talc, Mica, Silica, Zinc Oxide", "powder", "loose-powder"),
        ("Butane, Propane, Oryza Sativa Starch, Alcohol Denat.", "hair spray", "powder-in-spray"),
        ("Caprylic/Capric Triglyceride, Zinc Oxide, Squalane, Tocopherol", "sunscreen spray", "powder-in-spray"),
        ("Talc, Mica, Silica, Zinc Oxide", "eye shadow", ""),
        ("Aqua, Maris Sal, Glycerin, Parfum", "face mist", ""),
    ],
)
def test_powders_that_may_be_inhaled_are_told(text: str, kind: str, rule: str) -> None:
    told = {"guidance.loose-powder", "guidance.powder-in-spray"} & said(analyze(text, product_type=kind))
    assert told == ({f"guidance.{rule}"} if rule else set())


def test_a_maximum_that_rests_on_an_assumed_kind_says_so() -> None:
    text = "Aqua, Glycerin, Cetearyl Alcohol, Salicylic Acid, Phenoxyethanol"
    texts = [
        {f.rule: f.text for f in analyze(text, **given).findings}["limit.eu.salicylic-acid"]
        for given in ({"title": "Body Lotion"}, {"product_type": "body lotion"})
    ]
    assert ["This was taken as body lotion (assumed)." in found for found in texts] == [True, False]


def test_fluoride_in_parts_per_million_is_quoted() -> None:
    text = "Aqua, Sorbitol, Hydrated Silica, Glycerin, Aroma, Sodium Fluoride (1450 ppm F)"
    report = analyze(text, product_type="toothpaste")
    told = next(finding.text for finding in report.findings if finding.rule == "limit.eu.sodium-fluoride")
    assert "The label states 1450 ppm (0.145 % F)" in told


def test_what_is_not_listed_for_an_assumed_kind_says_so() -> None:
    text = "Aqua, Cetearyl Alcohol, Glycerin, Methylisothiazolinone"
    assumed = screen(analyze(text, title="Leave-in conditioner"), "not_listed")
    assert assumed.startswith("Not allowed in the EU in a leave-in conditioner, as which this was taken: ")
    given = analyze(text, product_type="leave-in conditioner")
    assert screen(given, "not_listed") == ""
    assert "methylisothiazolinone" in screen(given, "prohibited").casefold()


def test_what_is_prohibited_in_the_kind_that_was_assumed_stands_on_the_first_screen() -> None:
    text = "Isobutane, Caprylic/Capric Triglyceride, Zinc Oxide, Squalane, Silica"
    told = screen(analyze(text, title="Sunscreen Spray SPF 30"), "not_listed")
    assert told.startswith("If this is a sunscreen spray, as which it was taken: Zinc oxide: prohibited as a UV filter")
    assert screen(analyze(text, product_type="sunscreen spray"), "prohibited")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Aqua, Glycerin, Glycolic Acid 8 %, Salicylic Acid 2 %", ("GLYCOLIC ACID", "SALICYLIC ACID")),
        ("Aqua, Glycerin, Sodium Sulfite, Sodium Metabisulfite", ("SODIUM SULFITE", "SODIUM METABISULFITE")),
        ("Sodium Palmate, Sodium Palm Kernelate, Aqua, Glycerin", ("SODIUM PALMATE", "SODIUM PALM KERNELATE")),
    ],
)
def test_irritants_of_which_the_same_is_said_share_a_finding(text: str, names: tuple[str, ...]) -> None:
    found = [finding for finding in analyze(text).findings if finding.kind == "irritant"]
    assert [finding.names for finding in found] == [names]
    assert len(found[0].positions) == len(names)
    without = analyze(text, skip=(found[0].rule,)).findings
    assert [finding.names for finding in without if finding.kind == "irritant"] == [names[1:]]


def test_a_weaker_surfactant_is_a_detail_beside_a_stronger_one() -> None:
    shampoo = "Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Sodium Chloride, Parfum"
    alone = analyze(shampoo, product_type="shampoo")
    text = next(f.text for f in alone.findings if f.names == ("SODIUM LAURETH SULFATE",))
    assert "less than sodium lauryl sulfate does. Cocamidopropyl betaine beside it makes that milder." in text
    assert "irritant.sodium-laureth-sulfate" in said(alone)
    both = analyze(shampoo.replace("Aqua", "Aqua, Sodium Lauryl Sulfate"), product_type="shampoo")
    assert {rule for rule in said(both) if rule.startswith("irritant.")} == {"irritant.sodium-lauryl-sulfate"}


def test_an_irritant_of_which_there_is_probably_less_stands_apart() -> None:
    report = analyze("Aqua, Glycolic Acid, Glycerin, Lactic Acid, Salicylic Acid, Parfum", product_type="face cream")
    acids = {finding.names: finding.text for finding in report.findings if finding.class_ == "exfoliating acid"}
    assert list(acids) == [("GLYCOLIC ACID",), ("LACTIC ACID",)]
    assert ["less here than was studied" in text for text in acids.values()] == [False, True]


@pytest.mark.parametrize(("product_type", "milder"), [("shampoo", True), ("toothpaste", False), ("mouthwash", False)])
def test_a_milder_surfactant_is_said_to_help_on_skin_but_not_in_the_mouth(product_type: str, milder: bool) -> None:
    report = analyze("Aqua, Sodium Lauryl Sulfate, Cocamidopropyl Betaine, Aroma", product_type=product_type)
    text = next(finding.text for finding in report.findings if finding.names == ("SODIUM LAURYL SULFATE",))
    assert ("beside it makes that milder" in text) is milder


def test_a_scented_extract_on_the_list_of_allergens_is_told_once() -> None:
    cream = analyze(f"{TAIL}, Jasminum Officinale Flower Extract", product_type="face cream")
    about = [f for f in cream.findings if "JASMINUM OFFICINALE FLOWER EXTRACT" in f.names]
    assert [f.kind for f in about if f.level == "main"] == ["allergen"]
    assert {f.kind for f in about} == {"allergen", "fragrance", "irritant"}
    assert screen(cream, "worth_knowing") == ""
    assert "jasmine flower extract" in screen(cream, "fragrance")


def test_a_scented_extract_beside_oils_or_perfume_is_a_detail() -> None:
    shampoo = "Aqua, Coco-Glucoside, Citrus Limon Peel Extract"
    assert "fragrance.fragrant-extract" in said(analyze(shampoo, product_type="shampoo"))
    beside = analyze(f"{shampoo}, Citrus Limon Peel Oil", product_type="shampoo")
    assert "fragrance.fragrant-extract" not in said(beside)
    assert "fragrance.fragrant-extract" in said(analyze(f"{TAIL}, Citrus Limon Peel Extract"))
    assert "fragrance.fragrant-extract" not in said(analyze(f"{TAIL}, Citrus Limon Peel Extract, Parfum"))


@pytest.mark.parametrize(("water", "main"), [("90 %", True), ("5 %", False), ("", True)])
def test_a_plant_water_that_is_most_of_a_product_is_told_so(water: str, main: bool) -> None:
    toner = analyze(f"Rosa Damascena Flower Water {water}, Glycerin, Butylene Glycol, Phenoxyethanol, Citric Acid")
    text = next(f.text for f in toner.findings if f.rule == "fragrance.floral-water")
    assert ("a main part of the product" in text) is main


def test_soap_behind_other_surfactants_is_a_detail() -> None:
    syndet = "Aqua, Sodium Lauroyl Methyl Isethionate, Cocamidopropyl Hydroxysultaine, Potassium Cocoate, Citric Acid"
    assert "irritant.potassium-cocoate" not in said(analyze(syndet, product_type="shampoo"))
    assert screen(analyze(syndet, product_type="shampoo"), "worth_knowing") == ""
    soap = "Aqua, Potassium Cocoate, Potassium Olivate, Glycerin, Cocamidopropyl Betaine"
    assert "irritant.potassium-cocoate" in said(analyze(soap, product_type="hand soap"))


def test_a_trace_of_paprika_warms_nothing() -> None:
    paprika = "Capsicum Annuum Fruit Extract"
    behind = f"Aqua, Glycerin, Squalane, Phenoxyethanol, Carbomer, Panthenol, {paprika}"
    ahead = f"Aqua, Glycerin, {paprika}, Squalane, Phenoxyethanol, Carbomer, Panthenol"
    classes = [{f.class_ for f in analyze(text, product_type="face cream").findings} for text in (behind, ahead)]
    assert ["warming agent" in found for found in classes] == [False, True]


def test_volcanic_soil_that_stays_on_is_no_scrub() -> None:
    text = "Aqua, Volcanic Soil, Glycerin, Cetearyl Alcohol, Phenoxyethanol"
    assert "irritant.volcanic-soil" in said(analyze(text, product_type="face wash"))
    assert "irritant.volcanic-soil" not in {f.rule for f in analyze(text, product_type="serum").findings}


def test_a_promise_that_is_a_part_of_another_name_is_none() -> None:
    text = "정제수, 글리세린, 나이아신아마이드, 카페인, 판테놀, 카보머"
    assert "claim.promised-centella" not in said(analyze(text, title="시카페인 트러블 세럼"))
    assert "claim.promised-centella" in said(analyze(text, title="시카 트러블 세럼"))


def test_a_stated_amount_of_a_scent_is_not_called_probable() -> None:
    oil = analyze(f"{TAIL}, Lavandula Angustifolia Oil 300 ppm", product_type="serum")
    assert "Probably" not in next(f.text for f in oil.findings if f.rule == "fragrance.essential-oil")


def test_benzyl_alcohol_among_allergens_beside_perfume_scents() -> None:
    among = analyze(f"{TAIL}, Parfum, Benzyl Alcohol, Benzyl Salicylate, Linalool", product_type="cream")
    assert "3 named allergens" in screen(among, "fragrance")
    apart = analyze("Aqua, Glycerin, Benzyl Alcohol, Parfum, Linalool, Dehydroacetic Acid", product_type="cream")
    assert "benzyl alcohol, a named allergen, is here a preservative" in screen(apart, "fragrance")


def test_notes_of_irritants_that_share_a_finding_name_them() -> None:
    gel = analyze("Aqua, Glycerin, Glycolic Acid 8 %, Lactic Acid 5 %, Mandelic Acid 5 %", product_type="serum")
    (found,) = [f for f in gel.findings if f.kind == "irritant"]
    assert found.names == ("GLYCOLIC ACID", "LACTIC ACID", "MANDELIC ACID")
    assert found.text.endswith("Limited evidence for mandelic acid.")
    rub = analyze("Aqua, Mentha Arvensis Leaf Oil 5 %, Eucalyptus Globulus Leaf Oil 5 %", product_type="body lotion")
    text = next(f.text for f in rub.findings if f.class_ == "cooling agent")
    assert "Corn mint leaf oil: Mostly menthol. Eucalyptus leaf oil: Also a fragrance allergen." in text
    assert text.endswith(" Limited evidence on how often that happens.")


def test_what_a_finding_of_law_says_is_said_once() -> None:
    lilial = analyze(f"{TAIL}, Parfum, Butylphenyl Methylpropional", product_type="cream")
    assert {f.kind for f in lilial.findings if f.names == ("BUTYLPHENYL METHYLPROPIONAL",) and f.level == "main"} == {
        "prohibited"
    }
    retinol = analyze("Aqua, Glycerin, Retinol, Retinyl Palmitate, Phenoxyethanol", product_type="face cream")
    levels = {f.rule: f.level for f in retinol.findings}
    assert levels["interaction.retinol-equivalents"] == levels["limit.eu.retinol"] == "detail"


def test_a_place_far_down_charges_nobody_with_breaking_a_limit() -> None:
    text = "Aqua, Squalane, Glycerin, Butylene Glycol, Dimethicone, Silica, Betaine, Retinol, Cetyl Alcohol, Parfum"
    assert not any("more than this likely" in f.text for f in analyze(text, product_type="serum").findings)


def test_what_matters_little_is_a_detail() -> None:
    mask = "Aqua, Cetearyl Alcohol, Cetrimonium Chloride, Lanolin, Glycerin, Phenoxyethanol"
    assert "irritant.lanolin" not in said(analyze(mask, product_type="conditioner"))
    assert "irritant.lanolin" in said(analyze(mask, product_type="hand cream"))
    wash = "Aqua, Sodium Cocoyl Glycinate, Glycerin, Phenoxyethanol, Citric Acid, Arnica Montana Flower Extract"
    assert "irritant.arnica-montana-flower-extract" not in said(analyze(wash, product_type="face wash"))
    acid = "Aqua, Glycolic Acid 8 %, Sodium Hydroxide, Phenoxyethanol"
    assert "guidance.acid-neutralised" not in said(analyze(acid, product_type="serum"))


def test_an_extract_sold_as_a_source_of_acid_is_no_acid_to_start_slowly() -> None:
    text = "Aqua, Salix Nigra Bark Extract, Glycerin, Squalane, Cetearyl Alcohol, Phenoxyethanol"
    assert "guidance.acid-start" not in {f.rule for f in analyze(text, product_type="serum").findings}


def test_soap_made_in_a_wash_is_told() -> None:
    foam = "Water, Myristic Acid, Glycerin, Palmitic Acid, Potassium Hydroxide, Lauric Acid, Stearic Acid, Parfum"
    (found,) = [f for f in analyze(foam, product_type="face wash").findings if f.rule == "guidance.soap-base"]
    assert found.text.startswith("Myristic acid")
    assert "with potassium hydroxide" in found.text
    assert "guidance.soap-base" not in {f.rule for f in analyze(foam, product_type="face cream").findings}
    syndet = "Aqua, Palmitic Acid, Stearic Acid, Glycerin, Sodium Cocoyl Isethionate, Sodium Hydroxide"
    assert "guidance.soap-base" not in {f.rule for f in analyze(syndet, product_type="body wash").findings}


@pytest.mark.parametrize(
    ("product_type", "follows"),
    [
        ("face cream", "Avoid it if you are allergic to it; it can also cause new allergy."),
        ("conditioner", "Avoid it if you are allergic to it; rinsed off, it matters less but can still trigger."),
    ],
)
def test_of_an_isothiazolinone_the_first_screen_says_what_follows(product_type: str, follows: str) -> None:
    report = analyze("Aqua, Cetearyl Alcohol, Cetrimonium Chloride, Methylisothiazolinone", product_type=product_type)
    assert any(follows in statement.text for statement in report.summary)
