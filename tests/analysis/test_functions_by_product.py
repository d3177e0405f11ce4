"""What an entry is told to do fits the kind of product, its base and what it stands beside."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.tables.resources import rows


def _does(text: str, product_type: str) -> dict[str, str]:
    label = analyze(text, product_type=product_type).label
    return {entry.name: entry.function for entry in label.ingredients}


@pytest.mark.parametrize(
    ("name", "face", "hair"),
    [
        ("Biotin", "cares for skin", "cares for hair"),
        ("Glycine", "holds water", "cares for hair"),
        ("Serine", "holds water", "cares for hair"),
        ("Taurine", "cares for skin", "cares for hair"),
        ("Zingiber Officinale Root Extract", "cares for skin", "cares for hair (plant extract)"),
        ("Quaternium-73", "holds back microbes", "holds back microbes"),
        ("Glycine Betaine", "holds water", "keeps hair and product moist"),
        ("Isoamyl Cocoate", "softens skin", "makes hair smooth"),
        ("Dipotassium Glycyrrhizate", "soothes", "cares for scalp or hair"),
    ],
)
def test_skin_in_a_cream_and_hair_in_a_shampoo(name: str, face: str, hair: str) -> None:
    text = f"Aqua, Glycerin, Cetearyl Alcohol, {name}, Phenoxyethanol"
    known = "BETAINE" if name == "Glycine Betaine" else name.upper()
    assert _does(text, "face cream")[known] == face
    assert _does(text, "shampoo")[known] == hair


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Glycine", "cares for teeth and mouth"),
        ("Eucalyptus Globulus Leaf Extract", "cares for teeth and mouth (plant extract)"),
        ("Sodium Chloride", "keeps the mixture stable"),
        ("Aroma", "flavours"),
        ("Charcoal Powder", "polishes"),
    ],
)
def test_words_of_a_toothpaste(name: str, word: str) -> None:
    text = f"Aqua, Sorbitol, Hydrated Silica, Sodium Lauryl Sulfate, {name}, Sodium Fluoride"
    assert _does(text, "toothpaste")[name.upper()] == word


def test_what_is_swallowed_cares_for_no_skin() -> None:
    text = "Aqua, Glycerin, Biotin, Collagen, Niacinamide, Citric Acid, Xanthan Gum, Sucralose, Potassium Sorbate"
    told = _does(text, "food supplement")
    kept = {"CITRIC ACID", "XANTHAN GUM", "SUCRALOSE", "POTASSIUM SORBATE", "AQUA"}
    assert {name for name, word in told.items() if word} == kept
    assert _does(text, "serum")["BIOTIN"] == "cares for skin"


def test_without_water_nothing_sets_the_ph() -> None:
    oil = _does("Caprylic/Capric Triglyceride, Helianthus Annuus Seed Oil, Tocopherol, Citric Acid", "face oil")
    assert oil["CITRIC ACID"] == "binds metals, so that the product keeps"
    assert (
        "sets the pH" not in _does("Cera Alba, Lanolin, Lactic Acid, Malic Acid, Sodium Citrate", "lip balm").values()
    )
    bomb = _does("Sodium Bicarbonate, Citric Acid, Zea Mays Starch, Parfum", "bath product")
    assert (bomb["CITRIC ACID"], bomb["SODIUM BICARBONATE"]) == ("fizzes with the bicarbonate", "fizzes with the acid")
    assert _does("Aqua, Glycerin, Carbomer, Citric Acid", "serum")["CITRIC ACID"] == "sets the pH"


def test_extracts_of_plants_set_no_ph_scrub_nothing_and_bleach_nothing() -> None:
    names = ("Triticum Vulgare Seed Extract", "Secale Cereale Seed Extract", "Olea Europaea Fruit Extract")
    told = _does(f"Aqua, Glycerin, {', '.join(names)}, Phenoxyethanol", "serum")
    assert {told[name.upper()] for name in names} == {"cares for skin"}


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Diphenylsiloxy Phenyl Trimethicone", "makes it smooth and easy to spread"),
        ("Diphenyl Dimethicone", "makes it smooth and easy to spread"),
        ("Dimethicone", "makes it smooth and easy to spread"),
        ("Isododecane", "makes it smooth and easy to spread"),
        ("C15-19 Alkane", "makes it smooth and easy to spread"),
        ("Dimethicone/PEG-10/15 Crosspolymer", "emulsifies"),
        ("Lauryl PEG-9 Polydimethylsiloxyethyl Dimethicone", "emulsifies"),
        ("Dimethicone Crosspolymer", "thickens"),
        ("Simethicone", "holds back foam"),
        ("Polymethyl Methacrylate", "makes it feel soft and matt"),
        ("HDI/Trimethylol Hexyllactone Crosspolymer", "makes it feel soft and matt"),
        ("1,2-Hexanediol", "helps to preserve"),
        ("Hexylene Glycol", "dissolves"),
        ("Butylene Glycol", "holds water"),
        ("Menthoxypropanediol", "cools"),
        ("Cera Alba", "makes it firm"),
        ("Helianthus Annuus Seed Wax", "makes it firm"),
        ("Hydrogenated Castor Oil", "thickens"),
        ("Isostearic Acid", "softens skin"),
        ("Polyhydroxystearic Acid", "spreads particles evenly"),
        ("Hydroxyethyl Acrylate/Sodium Acryloyldimethyl Taurate Copolymer", "thickens"),
        ("Calcium Chloride", "keeps the mixture stable"),
        ("Ascorbic Acid Polypeptide", "protects from oxidation"),
        ("Isobutylparaben", "preserves"),
        ("Butyloctyl Salicylate", "softens skin"),
        ("Benzophenone-4", "protects the product from light"),
        ("Acrylates Copolymer", "forms a film"),
        ("Pectin", "thickens"),
        ("Acetyl Tyrosine", "cares for skin"),
        ("Methyl Diisopropyl Propionamide", "cools"),
        ("Curcuma Longa Root Extract", "protects from oxidation"),
        ("Betula Alba Bark Extract", "cares for skin (plant extract)"),
    ],
)
def test_words_in_a_cream(name: str, word: str) -> None:
    text = f"Aqua, Glycerin, Cetearyl Alcohol, {name}, Phenoxyethanol, Carbomer"
    assert _does(text, "face cream")[name.upper()] == word


def test_neighbours_tell_what_comes_with_what() -> None:
    gel = _does("Aqua, Glycerin, Polyacrylamide, C13-14 Isoparaffin, Laureth-7, Phenoxyethanol", "face cream")
    assert gel["C13-14 ISOPARAFFIN"] == gel["LAURETH-7"] == "comes with the thickener"
    assert gel["POLYACRYLAMIDE"] == "thickens"
    wash = _does(
        "Aqua, Myristic Acid, Lauric Acid, Potassium Hydroxide, Glycerin, Propylene Glycol Stearate", "face wash"
    )
    assert wash["POTASSIUM HYDROXIDE"] == "makes soap of the fatty acids"
    assert wash["PROPYLENE GLYCOL STEARATE"] == "emulsifies"
    gel = _does("Cyclopentasiloxane, Disteardimonium Hectorite, Propylene Carbonate, Mica", "primer")
    assert gel["PROPYLENE CARBONATE"] == "comes with the thickener"
    screen = _does("Aqua, Homosalate, Butyloctyl Salicylate, Titanium Dioxide, Alumina", "sunscreen")
    assert (screen["BUTYLOCTYL SALICYLATE"], screen["ALUMINA"]) == ("helps the UV filters", "coats pigments")
    assert _does("Aqua, Glycerin, Polysorbate 20, Parfum", "toner")["POLYSORBATE 20"] == "carries oils into water"


def test_what_helps_to_preserve_is_told_beside_what_is_worth_knowing() -> None:
    text = (
        "Aqua, Niacinamide, 1,2-Hexanediol, Citrus Aurantium Bergamia Fruit Oil, Glycerin, Hydroxyacetophenone, Citral"
    )
    told = {item.code: item.text for item in analyze(text, product_type="face mist").summary}
    assert "worth_knowing" in told
    assert told["preservatives"].startswith("Preserved without classic preservatives, by 1,2-hexanediol")


def test_what_is_told_to_help_to_preserve_is_counted_as_such() -> None:
    groups = {row["inci"] for row in rows("groups.csv") if row["group"] in ("preservation helper", "preservative")}
    told = {row["key"] for row in rows("function_words.csv") if row["phrase"] == "helps to preserve"}
    assert not told - groups


@pytest.mark.parametrize(
    ("name", "class_"),
    [
        ("Hydrolyzed Pea Protein", ""),
        ("Kaempferol", ""),
        ("Calcium Gluconate", ""),
        ("Argilla", ""),
        ("Methyl Glucose Dioleate", ""),
        ("PEG-45M", ""),
        ("Enterococcus Faecalis", ""),
        ("Helianthus Annuus Seed Oil Unsaponifiables", "emollient"),
        ("Isohexadecane", "emollient"),
        ("Tocopheryl Glucoside", "vitamin E"),
        ("Chrysanthemum Parthenium Extract", "soothing"),
        ("Rumex Occidentalis Extract", "brightener"),
    ],
)
def test_members_of_classes_of_actives(name: str, class_: str) -> None:
    found = analyze(f"Aqua, Cetearyl Alcohol, {name}, Phenoxyethanol", product_type="face cream").of_kind("active")
    assert [item.class_ for item in found if name.upper() in item.names] == ([class_] if class_ else [])


def test_a_gentle_acid_sold_with_benzoate_helps_to_preserve() -> None:
    text = (
        "Aqua, Zinc Oxide, Coco-Caprylate, Glycerin, Cetearyl Alcohol, Gluconolactone, Sodium Chloride, Sodium Benzoate"
    )
    assert _does(text, "sunscreen")["GLUCONOLACTONE"] == "helps to preserve"
    peel = "Aqua, Gluconolactone 10%, Glycerin, Sodium Hydroxide, Xanthan Gum, Sodium Benzoate"
    assert _does(peel, "serum")["GLUCONOLACTONE"] == "exfoliates gently"


@pytest.mark.parametrize(
    ("name", "product_type", "word"),
    [
        ("Camphor", "nail polish", "keeps the film flexible"),
        ("Camphor", "cream", "cools"),
        ("Hydroxycyclohexyl Phenyl Ketone", "nail polish", "hardens the lacquer in light"),
        ("Methyl Methacrylate", "nail polish", "builds the artificial nail"),
        ("Formaldehyde", "nail polish", "hardens nails"),
        ("Quaternium-15", "shampoo", "preserves"),
        ("Glyoxylic Acid", "conditioner", "straightens hair"),
        ("Hydrogen Peroxide", "toothpaste", "is meant to whiten teeth"),
        ("Bromelain", "toothpaste", "cares for teeth and mouth"),
        ("Potassium Alum", "deodorant", "covers or holds back odour"),
        ("Zinc Oxide", "deodorant", "covers or holds back odour"),
        ("Trichloroacetic Acid", "peel", "peels skin"),
        ("Urea", "depilatory", "helps to loosen hair"),
        ("Polyethylene Terephthalate", "eye shadow", "glitters"),
        ("Capsicum Annuum Extract", "body lotion", "warms and reddens skin"),
    ],
)
def test_what_a_substance_is_used_for_in_such_a_product(name: str, product_type: str, word: str) -> None:
    assert _does(f"Aqua, Glycerin, {name}, Phenoxyethanol", product_type)[name.upper()] == word


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Minoxidil", "acts against hair loss"),
        ("Melatonin", "is meant to act against thinning hair"),
        ("Ketoconazole", "holds back dandruff"),
        ("Niacinamide", "cares for scalp or hair"),
        ("Rosmarinus Officinalis Leaf Oil", "scents"),
    ],
)
def test_what_acts_on_the_scalp_is_told_by_that_in_a_hair_tonic(name: str, word: str) -> None:
    assert _does(f"Aqua, Alcohol, {name}, Phenoxyethanol", "hair tonic")[name.upper()] == word


@pytest.mark.parametrize("base", ["Cyclopentasiloxane, Squalane, Tocopheryl Acetate", "Squalane, Bisabolol, Argan Oil"])
@pytest.mark.parametrize("amine", ["Dimethyl MEA", "Triisopropanolamine"])
def test_nothing_sets_a_ph_without_water(base: str, amine: str) -> None:
    assert _does(f"{base}, {amine}, Parfum", "serum")[amine.upper()] != "sets the pH"
    assert _does(f"Aqua, {base}, {amine}, Parfum", "shampoo")[amine.upper()] == "sets the pH"


@pytest.mark.parametrize(
    "salt", ["Sodium Chloride", "Potassium Chloride", "Magnesium Sulfate", "Calcium Chloride", "Sodium Sulfate"]
)
def test_salts_keep_no_drops_together_where_there_is_no_oil(salt: str) -> None:
    assert _does(f"Aqua, Propanediol, {salt}, Carnosine", "face mist")[salt.upper()] == "is a mineral salt"
    cream = f"Cyclopentasiloxane, Aqua, Glycerin, PEG-10 Dimethicone, {salt}"
    assert _does(cream, "face cream")[salt.upper()] == "keeps the mixture stable"
    wash = f"Aqua, Sodium Laureth Sulfate, {salt}, Parfum"
    assert _does(wash, "shampoo")[salt.upper()] != "is a mineral salt"


@pytest.mark.parametrize(
    ("product_type", "does"),
    [("shampoo", "absorbs oil and moisture"), ("toothpaste", "polishes"), ("mascara", "colours")],
)
def test_carbon_is_charcoal_or_a_colour(product_type: str, does: str) -> None:
    assert _does("Aqua, Glycerin, Carbon, Phenoxyethanol", product_type)["CARBON"] == does


@pytest.mark.parametrize("powder", ["Zinc Oxide", "Titanium Dioxide", "CI 77891"])
def test_white_powders_filter_uv_light_in_the_table_where_the_first_lines_say_so(powder: str) -> None:
    base = f"Aqua, Cyclopentasiloxane, {powder}, Glycerin, Iron Oxides, Phenoxyethanol"
    assert _does(base, "foundation")[powder.upper()] == "whitens and may filter UV light"
    assert _does(base, "sunscreen")[powder.upper()] == "filters UV light"
    assert "UV" not in _does(base, "toothpaste")[powder.upper()]
    report = analyze(base, product_type="foundation")
    assert any("may filter some UV light" in statement.text for statement in report.summary)


def test_a_name_and_its_everyday_word_are_one_entry() -> None:
    assert _does("Water, Acetic Acid Vinegar, Glycerin", "shampoo") == {
        "AQUA": "is the water",
        "ACETIC ACID": "sets the pH",
        "GLYCERIN": "keeps hair and product moist",
    }


def test_essences_alone_are_a_word_for_scents() -> None:
    wash = "Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Polyquaternium-6, Parfum, Dimethiconol"
    read = analyze(f"herbal essences\n\n{wash}")
    assert read.context.product_type == "shampoo"
    assert not any("essence" in statement.text for statement in read.summary)
    assert analyze("Aqua, Glycerin, Niacinamide", title="Facial essences").context.product_type == "essence"


@pytest.mark.parametrize(("product_type", "does"), [("face mask", "forms a film"), ("mascara", "forms the film")])
def test_polyvinyl_alcohol_forms_a_film(product_type: str, does: str) -> None:
    text = "Water, Polyvinyl Alcohol, Glycerin, Illite, Phenoxyethanol"
    assert _does(text, product_type)["POLYVINYL ALCOHOL"] == does


def test_nothing_is_told_of_what_a_product_that_is_rinsed_off_does_not_need() -> None:
    assert _does("Aqua, Glycerin, Polyurethane-43", "face cream")["POLYURETHANE-43"] == "forms a film"
    assert _does("Aqua, Sodium Laureth Sulfate, Polyurethane-43", "shampoo")["POLYURETHANE-43"] == ""


@pytest.mark.parametrize(
    ("text", "product_type", "name", "word"),
    [
        (
            "Aqua, Cetearyl Alcohol, Triticum Vulgare Protein",
            "hair mask",
            "TRITICUM VULGARE PROTEIN",
            "coats hair (protein)",
        ),
        ("Aqua, Glycerin, Triticum Vulgare Protein", "serum", "TRITICUM VULGARE PROTEIN", "cares for skin"),
        ("Aqua, Cetearyl Alcohol, Jojoba Esters", "hair mask", "JOJOBA ESTERS", "makes hair smooth"),
        ("Aqua, Glycerin, Jojoba Esters", "face cream", "JOJOBA ESTERS", "softens skin"),
        ("Aqua, Glycerin, Cocamidopropyl Betaine, Parfum", "toner", "COCAMIDOPROPYL BETAINE", "cleanses gently"),
        ("Aqua, Cocamidopropyl Betaine", "micellar water", "COCAMIDOPROPYL BETAINE", "cleanses gently"),
        ("Aqua, Magnesium Sulfate, Panthenol", "hair spray", "MAGNESIUM SULFATE", "gives hair grip and texture"),
        ("Aqua, Glycerin, Magnesium Sulfate", "styling product", "MAGNESIUM SULFATE", "gives hair grip and texture"),
        ("Aqua, Glycerin, Disodium Inosinate", "serum", "DISODIUM INOSINATE", "cares for skin"),
        (
            "Aqua, Decyl Glucoside, Glycerin, Serenoa Serrulata Fruit Extract",
            "cleanser",
            "SERENOA SERRULATA FRUIT EXTRACT",
            "is meant to act against oiliness",
        ),
    ],
)
def test_what_proteins_esters_salts_and_nucleotides_do(text: str, product_type: str, name: str, word: str) -> None:
    assert _does(text, product_type)[name] == word


def test_a_base_makes_soap_where_fatty_acids_are_more_than_a_remainder_of_surfactants() -> None:
    wash = "Aqua, Lauryl Glucoside, Sodium Methyl Cocoyl Taurate, Glycerin, {}, Citric Acid, Sodium Hydroxide"
    assert _does(wash.format("Coconut Acid"), "cleanser")["SODIUM HYDROXIDE"] == "sets the pH"
    assert _does(wash.format("Myristic Acid"), "cleanser")["SODIUM HYDROXIDE"] == "makes soap of the fatty acids"
    soap = "Aqua, Coconut Acid, Glycerin, Potassium Hydroxide, Tocopherol"
    assert _does(soap, "cleanser")["POTASSIUM HYDROXIDE"] == "makes soap of the fatty acids"


@pytest.mark.parametrize(
    ("name", "product_type", "word"),
    [
        ("Cetyl Diglyceryl Tris(Trimethylsiloxy)Silylethyl Dimethicone", "conditioner", "emulsifies"),
        ("Glyceryl Tri-Hydrogenated Rosinate", "conditioner", "forms a film"),
        ("Castor Oil Hydrogenated Ethoxylated", "conditioner", "emulsifies"),
        ("Caprylic/Capric/Succinic Triglyceride", "serum", "softens skin"),
        ("Caprylic/Capric/Linoleic Triglyceride", "conditioner", "makes hair smooth"),
        ("Styrax Benzoin Gum", "body oil", "scents"),
    ],
)
def test_what_a_name_tells_before_its_listed_functions(name: str, product_type: str, word: str) -> None:
    assert _does(f"Aqua, Glycerin, Cetearyl Alcohol, {name}, Phenoxyethanol", product_type)[name.upper()] == word


def test_glass_that_carries_silver() -> None:
    base = "Aqua, Glycerin, Dimethicone, Calcium Sodium Borosilicate"
    silver = _does(f"{base}, Silver Oxide", "primer")["CALCIUM SODIUM BOROSILICATE"]
    assert silver == "carries silver against microbes"
    assert _does(f"{base}, Mica", "primer")["CALCIUM SODIUM BOROSILICATE"] != silver


def test_sea_salt_in_a_wash_thickens() -> None:
    text = "Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Maris Sal, Parfum, Phenoxyethanol"
    assert _does(text, "body wash")["MARIS SAL"] == "thickens the wash"


@pytest.mark.parametrize(
    ("text", "product_type", "name", "word"),
    [
        # a water that is told nothing else of, a liquid beside others of its kind, an ester that keeps oils
        ("Aqua, Houttuynia Cordata Water, Glycerin, Xanthan Gum",
         "toner", "HOUTTUYNIA CORDATA WATER", "is a plant water"),
        ("Aqua, Dimethicone, Perfluorohexane, Pentafluoropropane", "face cream", "PENTAFLUOROPROPANE", "dissolves"),
        ("Alcohol, Pentafluoropropane, Parfum", "hair spray", "PENTAFLUOROPROPANE", "drives the spray"),
        ("Aqua, Sodium Tocopheryl Phosphate, Glycerin",
         "serum", "SODIUM TOCOPHERYL PHOSPHATE", "protects from oxidation"),
        # a vitamin among others, and alone
        ("Aqua, Glycerin, Riboflavin, Folic Acid, Biotin", "foundation", "RIBOFLAVIN", "cares for skin"),
        ("Aqua, Glycerin, Xanthan Gum, Riboflavin", "foundation", "RIBOFLAVIN", "colours"),
        # an acid where no water is to be kept
        ("Petrolatum, Lanolin, Cera Alba, Camphor, Menthol, Salicylic Acid",
         "lip balm", "SALICYLIC ACID", "loosens flakes"),
        # a blend by its third part
        ("Aqua, Farnesyl Acetate, Farnesol, Panthenyl Triacetate", "serum", "FARNESYL ACETATE", "cares for skin"),
        ("Aqua, Farnesyl Acetate, Farnesol, Panthenyl Triacetate", "serum", "FARNESOL", "cares for skin"),
        ("Aqua, Parfum, Farnesyl Acetate, Farnesol", "serum", "FARNESYL ACETATE", "scents"),
        # behind a salt nothing is water that it stands in, so that nothing keeps it either
        ("Magnesium Sulfate, Forest Spirit, Morning Dew, Parfum, Linalool, Benzyl Alcohol",
         "bath salts", "BENZYL ALCOHOL", "scents"),
    ],
)  # fmt: skip
def test_words_by_what_stands_beside(text: str, product_type: str, name: str, word: str) -> None:
    assert _does(text, product_type)[name] == word
