"""What is said of actives by the amount in which they are likely there, and of UV filters where no factor is told."""

from __future__ import annotations

import pytest

from inci_parser import analyze

from .labels import line


@pytest.mark.parametrize(
    ("text", "product_type", "filters"),
    [
        ("Aqua, Octocrylene, Zinc Oxide, Glycerin, Cetyl Alcohol", "face cream", "octocrylene and zinc oxide"),
        ("Aqua, Octocrylene, Zinc Oxide, Glycerin, Cetyl Alcohol", "sunscreen", ""),
        ("Aqua, Zinc Oxide, Glycerin, Cetyl Alcohol", "face cream", ""),
    ],
)
def test_uv_filters_without_a_sun_protection_factor_are_not_to_be_counted_on(
    text: str, product_type: str, filters: str
) -> None:
    told = line(analyze(text, product_type=product_type), "uv_filters")
    assert told.startswith(f"UV filters: {filters}. Without an SPF" if filters else "")
    assert bool(told) == bool(filters)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Aqua, Glycerin, Cetearyl Alcohol, Sodium Hyaluronate, Hyaluronic Acid, Hydrolyzed Hyaluronic Acid",
            "Humectant: glycerin and sodium hyaluronate with 2 more of its kind",
        ),
        (
            "Aqua, Butylene Glycol, Glycerin, Propanediol, Sodium Hyaluronate, Cetearyl Alcohol",
            "Humectant: butylene glycol, glycerin, propanediol and sodium hyaluronate",
        ),
        (
            "Aqua, Glycerin, Cetearyl Alcohol, Cholesterol, Ceramide NP, Phenoxyethanol",
            "Barrier lipid: cholesterol and ceramide NP",
        ),
    ],
)
def test_what_cares_is_named_from_the_first_on_the_list(text: str, named: str) -> None:
    titles = [finding.title for finding in analyze(text, product_type="face cream").findings]
    assert named in titles


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Aqua, Glycerin, Allantoin 1 %, Phenoxyethanol", "main"),
        ("Aqua, Glycerin, Panthenol, Allantoin, Phenoxyethanol", "main"),
        (
            "Aqua, Glycerin, Cetearyl Alcohol, Dimethicone, Propanediol, Squalane, Glyceryl Stearate, Carbomer, "
            "Phenoxyethanol, Xanthan Gum, Disodium EDTA, Allantoin, Sodium Hydroxide",
            "detail",
        ),
    ],
)
def test_what_soothes_is_a_detail_where_there_is_likely_too_little(text: str, level: str) -> None:
    (soothing,) = (f for f in analyze(text, product_type="face cream").findings if f.rule == "active.soothing")
    assert soothing.level == level


@pytest.mark.parametrize(
    ("text", "product_type", "said"),
    [
        ("Dimethicone, Isododecane, Zinc Oxide, Ethylhexyl Methoxycinnamate, Silica", "foundation", ""),
        ("Dimethicone, Isododecane, Titanium Dioxide, Silica", "foundation", "Coloured with titanium dioxide."),
        (
            "Dimethicone, Isododecane, Zinc Oxide, Titanium Dioxide, CI 77491",
            "foundation",
            "Coloured with red iron oxide (CI 77491); zinc oxide and titanium dioxide whiten and may filter some UV",
        ),
        (
            "Dimethicone, Isododecane, Titanium Dioxide, CI 77491",
            "foundation",
            "Coloured with red iron oxide (CI 77491); titanium dioxide whitens and may filter some UV light.",
        ),
        (
            "Dimethicone, Isododecane, Zinc Oxide, Ethylhexyl Methoxycinnamate, CI 77491",
            "foundation",
            "Coloured with red iron oxide (CI 77491); zinc oxide whitens.",
        ),
        ("Cera Alba, Ricinus Communis Seed Oil, CI 77491", "lip balm", "Coloured with red iron oxide (CI 77491)."),
        ("Cera Alba, Ricinus Communis Seed Oil, Tocopherol", "lip balm", ""),
        (
            "Aqua, Cocos Nucifera Fruit Water, Cetrimonium Chloride, Argania Spinosa Kernel Oil, Phenoxyethanol",
            "leave-in conditioner",
            "Conditions hair with cetrimonium chloride",
        ),
    ],
)
def test_powders_that_filter_colour_nothing_alone_and_water_of_fruit_conditions_no_hair(
    text: str, product_type: str, said: str
) -> None:
    told = line(analyze(text, product_type=product_type), "works_with")
    assert told.startswith(said)
    assert bool(told) == bool(said)


@pytest.mark.parametrize(
    ("title", "text", "product_type"),
    [
        ("Glow Serum", "Cyclopentasiloxane, Dimethiconol, Argania Spinosa Kernel Oil, Parfum", "hair serum"),
        ("Glow Serum", "Cyclopentasiloxane, Dimethicone, Ascorbic Acid, Silica", "serum"),
        ("Glow Serum", "Aqua, Glycerin, Hydrolyzed Keratin, Phenoxyethanol", "hair serum"),
        ("Glow Mist", "Aqua, Glycerin, Cetrimonium Chloride, Parfum", "hair product"),
        ("Glow Mist", "Aqua, Glycerin, Polysorbate 20, Parfum", "face mist"),
        ("Micellar Water Facial Cleanser and Makeup Remover", "Aqua, Hexylene Glycol, Poloxamer 184", "micellar water"),
        ("Micellar Gel Makeup Remover", "Aqua, Hexylene Glycol, Poloxamer 184", "makeup remover"),
        ("Wonder Oil Serum", "Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Parfum", "cleanser"),
        ("Body Lotion", "Aqua, Glyceryl Stearate, Sodium Lauryl Sulfate, Coco-Glucoside, Parfum", "body lotion"),
        ("Swim Conditioner & Spray", "Aqua, Cetearyl Alcohol, Cetrimonium Chloride", "conditioner"),
        ("Conditioner Spray", "Aqua, Cetearyl Alcohol, Cetrimonium Chloride", "leave-in conditioner"),
        ("Double Cream", "Aqua, Cetearyl Alcohol, Behentrimonium Chloride, Parfum", "hair product"),
        ("Double Cream", "Aqua, Cetearyl Alcohol, Behentrimonium Methosulfate, Parfum", "cream"),
        ("Aminexil Advanced", "Aqua, Alcohol Denat., Diaminopyrimidine Oxide, Parfum", "hair tonic"),
    ],
)
def test_ingredients_and_titles_tell_products_for_hair_and_micellar_waters(
    title: str, text: str, product_type: str
) -> None:
    assert analyze(text, title=title).context.product_type == product_type


def test_a_spray_is_no_firm_base() -> None:
    text = "Cera Alba, Isopropyl Palmitate, Squalane, Ricinus Communis Seed Oil, Tocopherol"
    assert "firm" in line(analyze(text, product_type="balm"), "product")
    assert "firm" not in line(analyze(text, product_type="body mist"), "product")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Aqua, Glycerin, 1,2-Hexanediol, Caprylyl Glycol",
            "Preserved without classic preservatives, by 1,2-hexanediol and caprylyl glycol.",
        ),
        (
            "Aqua, Glycerin, 1,2-Hexanediol, Caprylyl Glycol, Xqwzt Vrrk",
            "No usual preservative in what could be read; 1,2-hexanediol and caprylyl glycol help to preserve.",
        ),
        ("Aqua, Glycerin, 1,2-Hexanediol, Phenoxyethanol", "Preserved with phenoxyethanol, helped by 1,2-hexanediol."),
        (
            "Aqua, Glycerin, Pentylene Glycol, Xanthan Gum",
            "No usual preservative is listed; pentylene glycol may help to preserve.",
        ),
        ("Squalane, Caprylic/Capric Triglyceride, Caprylyl Glycol, Ethylhexylglycerin, Tocopherol", ""),
    ],
)
def test_what_helps_to_preserve_is_told_where_no_preservative_is_listed(text: str, said: str) -> None:
    assert line(analyze(text, product_type="toner"), "preservatives") == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Aqua, Cocamidopropyl Betaine, Coco-Glucoside, Parfum", ", without sulfates."),
        ("Aqua, Cocamidopropyl Betaine, Coco-Glucoside, Xqwzt Vrrk", "coco-glucoside."),
    ],
)
def test_no_sulfate_is_told_only_of_lists_that_were_read_whole(text: str, said: str) -> None:
    assert line(analyze(text, product_type="body wash"), "surfactants").endswith(said)


def test_what_a_silicone_may_hold_is_a_detail() -> None:
    findings = analyze("Aqua, Cetearyl Alcohol, Cyclomethicone, Phenoxyethanol", product_type="conditioner").findings
    (rule,) = (f for f in findings if f.rule.startswith("limit.") and "CYCLOMETHICONE" in f.names)
    assert rule.level == "detail"


_LONG = (
    "Aqua, Glycerin, Dimethicone, Squalane, Cetearyl Alcohol, Glyceryl Stearate, Propanediol, Carbomer, Panthenol, "
    "Phenoxyethanol, Xanthan Gum, Disodium EDTA, Allantoin, Sodium Hydroxide, Tocopherol, Citric Acid, "
)


@pytest.mark.parametrize(
    ("tail", "level"), [("Ceramide NP", "detail"), ("Ceramide NP, Ceramide AP, Ceramide EOP", "main")]
)
def test_a_lone_lipid_at_the_end_is_a_detail(tail: str, level: str) -> None:
    (lipids,) = (
        f for f in analyze(_LONG + tail, product_type="face cream").findings if f.rule == "active.barrier-lipid"
    )
    assert lipids.level == level


def test_a_stated_trace_does_not_lead_the_actives() -> None:
    text = "Aqua, Glycerin, Niacinamide 5 %, Sodium Hyaluronate 0.000002 %, Phenoxyethanol"
    assert line(analyze(text, product_type="serum"), "actives").startswith("Actives: niacinamide 5 %")


_PEEL = "Aqua, Alcohol Denat., Glycolic Acid, Butylene Glycol, Potassium Hydroxide, Glycerin, Panthenol, Phenoxyethanol"


def test_the_dose_of_an_acid_in_front_of_a_peel_is_not_said_to_be_less_than_studied() -> None:
    told = line(analyze(_PEEL, product_type="peel pads"), "actives")
    assert "glycolic acid" in told
    assert "glycolic acid (probably less" not in told


def test_oils_that_lead_a_cleansing_oil_are_no_wash_of_surfactants() -> None:
    text = (
        "Helianthus Annuus Seed Oil, Cocos Nucifera Oil, Caprylic/Capric Triglyceride, Laureth-3, MIPA-Laureth Sulfate"
    )
    assert "wash of surfactants" not in line(analyze(text, product_type="cleansing oil"), "product")


def test_what_acts_in_hundredths_of_a_percent_may_stand_far_down() -> None:
    told = line(analyze(_LONG + "Sodium PCA, Sodium Citrate, Adenosine", product_type="face cream"), "actives")
    assert "adenosine" in told
    assert "far down" not in told


def test_a_part_of_a_list_lacks_no_lipids() -> None:
    text = "Ceramide NP, Sodium Hyaluronate, Bisabolol, Palmitoyl Pentapeptide-4"
    (lipids,) = (f for f in analyze(text, title="Eye essence").findings if f.rule == "active.barrier-lipid")
    assert "cholesterol" not in lipids.text


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (_LONG + "Sodium PCA, Sodium Citrate, Betaine, Niacinamide", "detail"),
        ("Aqua, Glycerin, Niacinamide, Cetearyl Alcohol, Phenoxyethanol", "main"),
    ],
)
def test_niacinamide_far_down_is_a_detail(text: str, level: str) -> None:
    (vitamin,) = (f for f in analyze(text, product_type="face cream").findings if f.rule == "active.vitamin-b3")
    assert vitamin.level == level


def test_vitamin_c_in_front_of_the_list_is_an_active() -> None:
    text = "Aqua, Butylene Glycol, Glycerin, Ascorbic Acid, Dimethicone, Phloretin, Ferulic Acid, Phenoxyethanol"
    assert "ascorbic acid" in line(analyze(text, product_type="serum"), "actives")
    tail = "Aqua, Glycerin, Cetearyl Alcohol, Phenoxyethanol, Carbomer, Xanthan Gum, Disodium EDTA, Ascorbic Acid"
    assert "ascorbic acid" not in line(analyze(tail, product_type="face cream"), "actives")
