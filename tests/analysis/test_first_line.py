"""The first line of a report: what kind of product it is, whether it stays on, and what it is made of."""

from __future__ import annotations

import pytest

import inci_parser


def first_line(text: str, title: str = "") -> str:
    """Return the first statement of the report on a list."""
    return inci_parser.analyze(text, title=title).summary[0].text


@pytest.mark.parametrize(
    ("text", "title", "line"),
    [
        # what is water under another name
        ("Salvia Hispanica Seed Extract, Glycerin, Squalane, Cetearyl Alcohol, Glyceryl Stearate, Xanthan Gum",
         "Day cream", "Taken as a face cream that stays on: an emulsion of water and oil."),
        ("Galactomyces Ferment Filtrate, Butylene Glycol, Pentylene Glycol, Aqua, Niacinamide", "Essence",
         "Taken as an essence that stays on: water-based."),
        ("Aloe Barbadensis Leaf Juice, Glycerin, Propanediol, Niacinamide", "Toner",
         "Taken as a toner that stays on: water-based."),
        ("Hungarian Thermal Water, Squalane, Cetearyl Alcohol, Glyceryl Stearate, Glycerin", "Cream",
         "Taken as a cream that stays on: an emulsion of water and oil."),
        # no water is said only of lists that were read
        ("Qqxzv Blorp, Squalane, Simmondsia Chinensis Seed Oil, Tocopherol, Limonene", "Rosehip oil",
         "Taken as an oil that stays on."),
        ("Squalane, Simmondsia Chinensis Seed Oil, Helianthus Annuus Seed Oil, Tocopherol", "Rosehip oil",
         "Taken as an oil that stays on: oils, no water."),
        ("Sodium Cocoyl Isethionate, Stearic Acid, Sodium Cocoyl Glycinate, Theobroma Cacao Seed Butter, Betaine, "
            "Behentrimonium Methosulfate, Cocamidopropyl Betaine, Parfum",
            "Shampoo", "Taken as a shampoo that is rinsed off: a solid bar of surfactants."),
        # powders
        ("Artemisia Princeps Extract, Kaolin, Glycerin, Bentonite, Betaine, Xanthan Gum, Aqua", "Wash off pack",
         "Taken as a wash-off mask that is rinsed off: a clay paste in water."),
        ("Aqua, Kaolin, Talc, Steareth-2, Glycerin, Stearic Acid", "Clay mask",
         "Taken as a wash-off mask that is rinsed off: a clay paste in water."),
        ("Zea Mays Starch, Sodium Cocoyl Isethionate, Sodium Lauroyl Glutamate, Aloe Barbadensis Leaf Juice, Papain",
         "Enzyme powder wash", "Taken as a face wash that is rinsed off: a powder with surfactants."),
        ("Sodium Bicarbonate, Citric Acid, Maris Sal, Prunus Amygdalus Dulcis Oil, Aqua, Parfum", "Bath fizzer salts",
         "Taken as a bath product that is rinsed off: salts."),
        # oils
        ("Aqua, Propanediol, Acetyl Hexapeptide-8, Sodium Benzoate, Isoceteth-20, Potassium Sorbate", "Serum",
         "Taken as a serum that stays on: water-based."),
        ("Ethylhexyl Stearate, Sorbeth-30 Tetraoleate, Diisostearyl Malate, Aqua, Oenothera Biennis Oil",
         "Cleansing oil", "Taken as a cleansing oil that is rinsed off: oils that emulsify with water."),
        ("Argania Spinosa Kernel Oil", "Argan oil", "Taken as an oil that stays on: one ingredient."),
        ("Organic Cold Pressed Blorp Oil", "Blorp oil", "Taken as an oil that stays on: one ingredient."),
        ("Aqua, Dicaprylyl Carbonate, Squalane, Glycerin, PEG-40 Hydrogenated Castor Oil, Parfum", "Dual phase oil",
         "Taken as an oil that stays on: water and oil in two layers."),
        # what a title or a list alone would tell wrongly
        ("Aqua, Cetyl Alcohol, Ethylhexyl Palmitate, Dimethicone, Glyceryl Stearate, Carbomer, Parfum", "Lime soap",
         "Probably a lotion by its ingredients, taken as one that stays on (the title says soap, the list reads as a "
         "lotion): an emulsion of water and oil."),
        ("Aqua, Cetearyl Alcohol, Behentrimonium Chloride, Glycerin, Parfum", "Refresh & Detangle Spray",
         "Probably a leave-in conditioner by its ingredients, taken as one that stays on: "
            "an emulsion of water and oil."),
        ("Cyclopentasiloxane, Stearyl Alcohol, C12-15 Alkyl Benzoate, PPG-14 Butyl Ether, Parfum, Talc", "Men",
         "Probably a deodorant by its ingredients, taken as one that stays on: a base of silicones, no water."),
        ("Octyldodecanol, Glycolic Acid, Ozokerite, Cetearyl Alcohol, Salicylic Acid", "Body Stick Duo",
         "Taken as a stick that stays on: a firm base of waxes and oils, no water."),
        ("Squalane, Tocopherol, Bisabolol, Ceramide NP, Retinol", "胶原动力精华乳",
         "Taken as a lotion that stays on; the list looks like a selection of ingredients, not the full list."),
        ("Aqua, Glycerin, Squalane, Glyceryl Stearate, Xanthan Gum", "Ultra Fluid 40 ml",
         "Taken as a lotion that stays on: an emulsion of water and oil."),
        ("Aqua, Apple Cider Vinegar, Glycerin, Phenoxyethanol", "Ginger tea rinse",
         "Taken as a hair rinse that is rinsed off: water-based."),
        ("Aqua, Sodium Laureth Sulfate, Coco-Betaine, Cocamide MIPA, Sodium Chloride, Parfum", "Pink hair serum",
         "Probably a shampoo by its ingredients, taken as one that is rinsed off (the title says hair serum, the list "
         "reads as a shampoo): a wash of surfactants in water."),
        ("Aqua, Isopropyl Myristate, Amodimethicone, Cetrimonium Chloride, Parfum", "Thermal Primer",
         "Taken as a heat protectant that stays on: water and oil."),
        # what sets, rubs off, or cleanses without water
        ("Propylene Glycol, Aqua, Sodium Stearate, Parfum, Tetrasodium EDTA", "Deodorant stick",
         "Taken as a deodorant that stays on: a firm gel set with soap."),
        ("Aqua, Glycerin, Behentrimonium Chloride, Carbomer, Triethanolamine, Phenoxyethanol", "Facial exfoliator",
         "Taken as a face scrub that is rinsed off: a gel in water that rubs off in crumbs."),
        ("Aqua, Glycerin, Carbomer, Laurtrimonium Chloride, Hydrated Silica, Phenoxyethanol", "Peeling gel",
         "Taken as a face scrub that is rinsed off: a gel in water that rubs off in crumbs."),
        ("Sodium Coco-Sulfate, Cetyl Alcohol, Theobroma Cacao Seed Butter, Cera Alba", "Shampoo",
         "Taken as a shampoo that is rinsed off: surfactants, no water."),
        # what makes a wash foam, in a list without a title
        ("Aqua, Sodium PCA, Polyquaternium-7, Lauramide MIPA, Lauramide MEA, Glycerin, Parfum, Sodium Laureth Sulfate, "
            "Butyrospermum Parkii Butter, Methylchloroisothiazolinone, Methylisothiazolinone", "",
         "Probably a cleanser by its ingredients, taken as one that is rinsed off: water-based."),
        # sets, the kinds of whose parts their ingredients tell
        ("[Pink Bar] Sodium Coco-Sulfate, Cetearyl Alcohol, Paraffin, Aqua, Glycerin\n"
            "[Blue Bar] Sodium Coco-Sulfate, Cetearyl Alcohol, Paraffin, Aqua, Kaolin", "Travel duo",
         "A set in 2 parts (each a cleansing bar), assumed to be rinsed off: a solid bar of surfactants."),
        ("[One] Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Parfum\n"
            "[Two] Aqua, Cetearyl Alcohol, Behentrimonium Chloride, Glycerin", "Travel set",
         "A set in 2 parts (cleanser and conditioner), assumed to be rinsed off."),
        ("[One] Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Parfum\n[Face cream] Aqua, Glycerin, Squalane",
            "Travel set",
         "A set in 2 parts (cleanser and face cream); some parts stay on, others are rinsed off."),
        # brushed on, dry, wiped on
        ("Talc, Silica, Mica, Zea Mays Starch, Dimethicone, Iron Oxides", "Concealing powder, brown hair color",
         "Probably a temporary hair colour by its ingredients, taken as one that stays on (the title says hair "
         "color, the list reads as a temporary hair colour): a powder."),
        ("Silica, Talc, Mica, Triethoxycaprylylsilane, Caprylyl Glycol, Tocopherol, Ethylhexylglycerin, Phenoxyethanol",
            "Setting powder", "Taken as a powder that stays on."),
        ("Aqua, Glycerin, Butylene Glycol, Panthenol", "Birch moisturizing pad",
         "Taken as toner pads that stay on: water-based."),
        ("Aqua, Squalane, Urea, Glycerin", "Moisture for scalp",
         "Taken as a hair product that stays on: water and oil."),
        ("Cyclopentasiloxane, Dimethiconol, Phenyl Trimethicone, C12-15 Alkyl Benzoate, Argania Spinosa Kernel Oil, "
            "Isopropyl Myristate, Parfum, Linalool", "Vitamax",
         "Probably a hair serum by its ingredients, taken as one that stays on: a base of silicones, no water."),
        # grammar
        ("Aqua, Glycerin, Lactic Acid, Niacinamide", "Peel pads", "Taken as peel pads that stay on: water-based."),
        # a title that names nothing but hair
        ("Aqua, Lecithin, Glycerin, Polyquaternium-37, Parfum", "Rapid Hair Repair",
         "Taken as a hair product that stays on: water-based."),
        ("Aqua, Cetearyl Alcohol, Behentrimonium Chloride, Glycerin, Parfum", "Hair Repair",
         "Probably a conditioner by its ingredients, taken as one that is rinsed off: an emulsion of water and oil."),
        ("Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Glycerin, Parfum", "Hair Repair",
         "Probably a shampoo by its ingredients, taken as one that is rinsed off: a wash of surfactants in water."),
    ],
)  # fmt: skip
def test_first_line(text: str, title: str, line: str) -> None:
    assert first_line(text, title) == line


def test_parts_are_called_by_their_titles() -> None:
    text = (
        "Eye cream:\nAqua, Glycerin, Squalane, Cetearyl Alcohol, Glyceryl Stearate\n\n"
        "Serum:\nAqua, Butylene Glycol, Glycerin, Niacinamide, Panthenol"
    )
    assert "in 2 parts (eye cream and serum)" in first_line(text)


def test_a_kit_of_washes_is_rinsed_off() -> None:
    wash = "Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Sodium Chloride, Parfum"
    rinse = "Aqua, Cetearyl Alcohol, Behentrimonium Chloride, Glycerin, Parfum"
    report = inci_parser.analyze(f"Shampoo:\n{wash}\n\nConditioner:\n{rinse}")
    assert not report.context.leave_on
    assert "in 2 parts (shampoo and conditioner), assumed to be rinsed off" in report.summary[0].text
    assert inci_parser.analyze(f"Shampoo:\n{wash}\n\nHand cream:\n{rinse}").context.leave_on


def test_a_protection_factor_in_the_text_makes_a_sunscreen_of_a_lotion() -> None:
    warning = "Se si riduce la quantita applicata, si riduce il fattore di protezione.\n"
    text = "Ingredients: Aqua, Coco-Caprylate/Caprate, Ethylhexyl Salicylate, Sodium Chloride, Tocopherol"
    assert first_line(warning + text, "Hydro lotion").startswith("Taken as a sunscreen")
    assert first_line(text, "Hydro lotion").startswith("Taken as a lotion")


def test_what_conditions_hair_makes_a_hair_product() -> None:
    lead = "Cyclopentasiloxane, Dimethiconol, Argania Spinosa Kernel Oil, Parfum"
    assert first_line(lead, "Extraordinary Oil").startswith("Taken as a hair oil")
    lead = "Aqua, Glycerin, Amodimethicone, Panthenol, Phenoxyethanol"
    assert first_line(lead, "Smoothing serum").startswith("Taken as a hair serum")
    assert first_line(lead, "Smoothing cream").startswith("Taken as a hair product")
    assert first_line(lead, "Face cream").startswith("Taken as a face cream")


def test_a_plant_is_no_surfactant() -> None:
    text = "Aqua, Cocamidopropyl Betaine, Sodium Methyl Cocoyl Taurate, Centella Asiatica Extract, Glycerin, Parfum"
    told = [statement.text for statement in inci_parser.analyze(text, title="Shampoo").summary]
    assert any(
        line.startswith("Cleanses with cocamidopropyl betaine and sodium methyl cocoyl taurate") for line in told
    )


def test_filters_declared_as_actives_make_an_emulsion() -> None:
    text = (
        "Active ingredients: Avobenzone 3 %, Homosalate 7 %, Octisalate 5 %\n"
        "Inactive ingredients: Water, Glycerin, Silica, Caprylyl Glycol, Chlorphenesin, Polyester-7"
    )
    assert first_line(text, "Sunscreen lotion").endswith("an emulsion of water and oil.")


def test_a_warning_of_pressure_shows_an_aerosol() -> None:
    text = "Contents under pressure. Ingredients: Alcohol Denat., Octocrylene, Homosalate, Aqua"
    assert "aerosol" in inci_parser.analyze(text, title="Sun spray SPF 30").context.traits.certain
    assert "aerosol" not in inci_parser.analyze(text[23:], title="Sun spray SPF 30").context.traits.certain


def test_a_make_up_base_against_uv_is_a_sun_protection() -> None:
    context = inci_parser.analyze(
        "水、酸化亜鉛、シクロペンタシロキサン、BG、グリセリン", title="スキンケアUV下地"
    ).context
    assert context.product_type == "primer"
    assert "sunscreen" in context.traits.certain


def test_products_for_the_mouth_are_known_by_what_they_hold() -> None:
    wash = "Aqua, Alcohol, Sorbitol, Poloxamer 407, Benzoic Acid, Eucalyptol, Methyl Salicylate, Thymol, Menthol"
    assert first_line(wash, "Cool mint").startswith("Probably a mouthwash")
    paste = "Aqua, Sorbitol, Hydrated Silica, Glycerin, Sodium Lauryl Sulfate, Aroma, Sodium Saccharin"
    assert first_line(paste, "Cool mint").startswith("Probably a toothpaste")
    lost = "Aqua, Sorbitol, Sodium Lauryl Sulfate, Aroma, Sodium Fluoride, Sodium Saccharin"
    assert first_line(lost, "Dentifrice blancheur").startswith("Taken as a toothpaste")
    assert first_line(lost).startswith("Probably a mouthwash")


def test_a_wash_is_one_with_its_surfactants_behind_plants() -> None:
    text = (
        "Aqua, Salix Alba Bark Extract, Hibiscus Sabdariffa Flower Extract, Panax Ginseng Root Extract, Panthenol, "
        "Sodium C14-16 Olefin Sulfonate, Cocamidopropyl Betaine, Parfum"
    )
    assert first_line(text, "Shampoo").endswith("a wash of surfactants in water.")
